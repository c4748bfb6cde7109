using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>A GROUP or COGROUP that is being used: its keys, and the aggregates that its user has asked for so far.</summary>
public sealed class GroupRows(Rel input, IReadOnlyList<Item> keys)
{
    private readonly List<Item> aggregates = [];
    private readonly List<Expr> conditions = [];
    private EquatableList<SortKey>? sorted;

    /// <summary>The group's field and its bags.</summary>
    public Scope Scope { get; set; } = null!;

    /// <summary>A column with an aggregate over the group's rows; the same one for the same aggregate.</summary>
    public ColumnRef Request(string name, AggregateCall call)
    {
        var item = aggregates.Find(a => a.Value == call);
        if (item is null)
            aggregates.Add(item = Item.Of(name, call));
        return item.Column.Ref();
    }

    /// <summary>The keys' values over the input, where some are bigdecimals: rows that are sorted within their groups are grouped by number.</summary>
    public IReadOnlyList<Expr>? BigKeys { get; init; }

    /// <summary>The rows of each group are sorted: a key is that of the first of them.</summary>
    public void SortBy(IEnumerable<SortKey> order) => sorted = [.. order];

    /// <summary>Keeps only the groups for which this is true.</summary>
    public void Where(Expr condition) => conditions.Add(condition);

    /// <summary>The groups: keys and all the aggregates that were asked for.</summary>
    public Rel Build(Place place)
    {
        Rel rel = (BigKeys, sorted) is ({ } values, { } order)
            ? ByNumber(values, order, place)
            : new Aggregate(input, new EquatableList<Item>(keys), new EquatableList<Item>(aggregates)) { Place = place };
        return Ops.All(conditions) is { } condition ? new Filter(rel, condition) : rel;
    }

    /// <summary>The same groups, but for bigdecimals: numbers that are equal are one, wherever they stand.</summary>
    private Aggregate ByNumber(IReadOnlyList<Expr> values, EquatableList<SortKey> order, Place place)
    {
        var own = keys.Select((k, i) => i < values.Count ? Item.Of("number", BigOps.Compared(values[i])) : k);
        var shown = values.Select((v, i) => new Item(keys[i].Column, new AggregateCall(Ops.First, [v], v.Type, OrderBy: order)));
        return new Aggregate(input, [.. own], [.. shown, .. aggregates]) { Place = place };
    }
}
