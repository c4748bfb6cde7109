using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <remarks>The kinds of JOIN and GROUP that USING asks for give the same rows, but Pig refuses some where they can't work.</remarks>
internal sealed partial class Binder
{
    private void CheckKind(JoinNode join)
    {
        var kind = join.Using;
        if (kind is "replicated" or "repl" && join.Side is JoinSide.Right or JoinSide.Full)
            throw Wrong(join.Place, "A replicated join can't be a right or full outer one.", "Leave USING out.");
        if (kind is "skewed" or "merge" or "merge-sparse" && join.Inputs.Count > 2)
            throw Wrong(join.Place, $"A {kind} join takes two inputs.", "Join two first, and the result with the third.");
        if (kind == "skewed" && join.Partitioner is { } partitioner)
            throw Wrong(partitioner.Place, "A skewed join takes no partitioner.", "Leave PARTITION BY or USING out.");
        if (kind is "merge" or "merge-sparse" && join.Side != JoinSide.Inner)
            RefuseRun(
                join.Place,
                "An outer merge join needs a loader that keeps equal keys together, and none of Pig's own does",
                "Leave USING out."
            );
        if (kind == "merge-sparse")
            RefuseRun(
                join.Place,
                "A sparse merge join needs a loader with an index, and none of Pig's own has one",
                "Leave USING out.",
                "1104"
            );
        if (kind == "bloom" && join.Side == JoinSide.Full)
            RefuseRun(join.Place, "A bloom join can't be a full outer one", "Leave USING out.");
    }

    private void CheckKind(GroupNode group)
    {
        if (group.Using == "merge")
            RefuseRun(
                group.Place,
                "A merge COGROUP needs a loader that keeps equal keys together, and none of Pig's own does",
                "Leave USING out."
            );
        if (group.Using != "collected")
            return;
        if (group.Inputs.Count > 1)
            throw Wrong(group.Place, "A collected GROUP takes one input.", "Leave USING out.");
        if (group.Inputs[0].Keys?.All(k => k is NameRef or PositionRef or Star or FieldRange) != true)
            throw Wrong(group.Place, "A collected GROUP takes fields or * as keys.", "Leave USING out.");
        RefuseRun(
            group.Place,
            "A collected GROUP needs a loader that keeps equal keys together, and none of Pig's own does",
            "Leave USING out."
        );
    }

    private static BazaarException Wrong(Place place, string message, string cure) =>
        PigError.Semantic(place, message, cure, "1200");

    /// <summary>What Pig finds only when it makes the jobs: none of its own loaders can do it.</summary>
    private void RefuseRun(Place place, string what, string cure, string code = "2172")
    {
        if (Uses is not null)
            throw PigError.Semantic(place, $"{what}.", cure, code);
    }
}
