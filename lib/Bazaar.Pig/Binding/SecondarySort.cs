using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <summary>
/// The order that a nested block wants of a group's bag, where Pig lets its shuffle sort for it: an ORDER or a DISTINCT of the bag itself, or of
/// what FILTER leaves of it. A LIMIT behind the ORDER, or functions alone over a DISTINCT, are computed in another way.
/// </summary>
/// <remarks>Pig's <c>SecondaryKeyOptimizerUtil</c>, <c>NestedLimitOptimizer</c> and <c>CombinerOptimizer</c>.</remarks>
internal static class SecondarySort
{
    public static RelationNode? Of(ForeachNode node)
    {
        var commands = node.Block.ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var command in node.Block)
        {
            switch (command.Operator)
            {
                case OrderNode { Using: null } order when IsBag(order.Input, commands) && !IsLimited(command.Name, node):
                    return order;
                case DistinctNode distinct when IsBag(distinct.Input, commands) && !IsFolded(node):
                    return distinct;
            }
        }
        return null;
    }

    /// <summary>Whether it is the bag of a group, as far as the text tells.</summary>
    private static bool IsBag(RelationNode node, Dictionary<string, NestedCommand> commands) =>
        node switch
        {
            FilterNode filter => IsBag(filter.Input, commands),
            NestedInput { Bag: NameRef name } => !commands.TryGetValue(name.Name, out var command)
                || command.Operator is FilterNode inner && IsBag(inner, commands),
            NestedInput { Bag: PositionRef } => true,
            _ => false,
        };

    private static bool IsLimited(string name, ForeachNode node) =>
        node.Block.Any(c => c.Operator is LimitNode { Input: NestedInput { Bag: NameRef used } } && used.Name == name);

    /// <summary>The key and functions of bags: what Pig's combiner computes.</summary>
    private static bool IsFolded(ForeachNode node) =>
        node.Items.All(i =>
            i.Value is NameRef { Name: "group" } or Call { Function: "COUNT" or "SUM" or "AVG" or "MIN" or "MAX" }
        );
}
