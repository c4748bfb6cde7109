using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <remarks>JOIN, and the keys that it has in common with GROUP and COGROUP.</remarks>
internal sealed partial class Binder
{
    /// <summary>Whether a field of a key that is a tuple is null: as a null key, such a key is like no other input's.</summary>
    private static IEnumerable<Expr> NullFields(PigValue key) =>
        key.Type is TuplePigType { Fields: { } fields }
            ? fields.Select((_, i) => Ops.Bool(Ops.IsNull, new FieldAccess(key.Expr, i)))
            : [];

    private PlainRelation BindJoin(JoinNode node)
    {
        CheckOnce(node.Inputs.Select(i => i.Input), "JOIN");
        CheckKind(node);
        var inputs = node.Inputs.Select(i => Input(i.Input)).ToList();
        var rels = inputs.ConvertAll(i => i.Rows());
        var keys = node.Inputs.Select((input, i) => KeysOf(Over(inputs[i].Schema, rels[i]), input.Keys)).ToList();
        CheckKeys(keys, node.Inputs.Select(i => i.Place).ToList(), "JOIN");
        // As in Pig, only the side that may be missing must be known, and only when it is computed.
        if (node.Side != JoinSide.Inner && Uses is not null)
            for (var i = 0; i < 2; i++)
                if (inputs[i].Schema is null && node.Side != (i == 0 ? JoinSide.Left : JoinSide.Right))
                    throw PigError.Semantic(
                        node.Inputs[i].Place,
                        $"An outer join needs to know the fields of {inputs[i].Alias ?? "its input"}.",
                        "Give the LOAD a schema with AS.",
                        "1109"
                    );
        var kind = node.Side switch
        {
            JoinSide.Left => JoinKind.Left,
            JoinSide.Right => JoinKind.Right,
            JoinSide.Full => JoinKind.Full,
            _ => JoinKind.Inner,
        };
        var types = keys[0].Select((_, k) => KeyType(keys.Select(all => all[k].Type))!).ToList();
        var sides = rels.Select((r, i) => new JoinSideRows(r, [.. types.Select((t, k) => Conversions.Grouped(keys[i][k], t))]))
            .ToList();
        // A replicated join looks keys up by Java's equals, for which 1.0 and 1.00 are two.
        if (node.Using is not ("replicated" or "repl"))
            sides = BigJoins.Merge(sides);
        var equal = node.Using == "merge" && types.Count > 1 ? EqualInMerge : Ops.Equal;
        var rel = sides[0].Rows;
        for (var i = 1; i < rels.Count; i++)
        {
            var conditions = sides[0]
                .Keys.Select((left, k) => Ops.Bool(equal, left, sides[i].Keys[k]))
                .Concat(keys[0].SelectMany(NullFields).Select(n => Ops.Bool(Ops.Not, n)))
                .ToList();
            rel = new Join(kind, rel, sides[i].Rows, Ops.All(conditions)) { Place = node.Place };
        }
        return Joined(inputs, rels, BigJoins.Without(rel, rels));
    }

    /// <summary>A merge join drops rows whose key is null, but one of several fields is a tuple to it, in which a null is like another.</summary>
    private static readonly Operation EqualInMerge = Operation.Template("same", "({0} IS NOT DISTINCT FROM {1})");

    private static List<PigValue> KeysOf(ExprBinder binder, EquatableList<ExprNode> keys)
    {
        var values = keys.SelectMany(binder.BindMany).ToList();
        if (values.Find(v => v.Type is BagPigType or MapPigType) is { } odd)
            throw PigError.Semantic(
                odd.Place,
                $"A {odd.Type.Word} can't be a key.",
                "Take one of its values, or its text by BagToString or ToString.",
                "1068"
            );
        // (a, b) in a pair of parentheses more is a tuple, and so are the keys of GROUP BY (a, b); one of a single field stays one.
        var keyed = values is [TupleValue { Parts: { Count: > 1 } parts }] ? [.. parts] : values;
        return keyed.ConvertAll(v =>
            Canonical.Holds(v.Type.Data) ? new PigValue(v.Type, Canonical.Of(v.Expr), v.Place, v.Name) : v
        );
    }

    private static void CheckKeys(List<List<PigValue>> keys, List<Place> places, string what)
    {
        for (var i = 1; i < keys.Count; i++)
        {
            if (keys[i].Count != keys[0].Count)
                throw PigError.Semantic(
                    places[i],
                    $"The inputs of {what} have {keys[0].Count} and {keys[i].Count} keys.",
                    "Give each input the same number of keys.",
                    "1110"
                );
            for (var k = 0; k < keys[0].Count; k++)
                if (KeyType([keys[0][k].Type, keys[i][k].Type]) is null)
                    throw PigError.Semantic(
                        keys[i][k].Place,
                        $"The keys of {what} are {keys[0][k].Type.Text} and {keys[i][k].Type.Text}.",
                        "Cast one of them so that the types are the same.",
                        "1107"
                    );
        }
    }

    /// <summary>The type in which keys of several inputs are compared, or null where there is none.</summary>
    private static PigType? KeyType(IEnumerable<PigType> types) =>
        types.Aggregate(
            (PigType?)null,
            (a, b) =>
                a is null || a.Data == b.Data ? b
                : a is TuplePigType { Fields: { } x } && b is TuplePigType { Fields: { } y } ? TupleKey(x, y)
                : a.IsNumber && b.IsNumber ? Conversions.Wider(a, b)
                : a.Kind == PigKind.ByteArray ? b
                : b.Kind == PigKind.ByteArray ? a
                : NoType
        )
            is { } found
        && found != NoType
            ? found
            : null;

    /// <summary>Tuples are compared field by field, whatever the fields are called.</summary>
    private static PigType TupleKey(PigSchema left, PigSchema right)
    {
        var types = left.Zip(right, (a, b) => KeyType([a.Type, b.Type])).ToList();
        return left.Count != right.Count || types.Contains(null)
            ? NoType
            : new TuplePigType(new PigSchema(left.Select((f, i) => new PigField(f.Name, types[i]!))));
    }

    private static readonly PigType NoType = new MapPigType(new MapPigType(null));
}
