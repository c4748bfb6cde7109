using System.Collections.Immutable;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>
/// The rows of a group, before anybody made a list of them: filters, orders and projections are only noted, so that an aggregate
/// over them is one of the plan, as Pig's combiner would have it.
/// </summary>
public sealed class GroupBag : BagValue
{
    private readonly GroupRows rows;
    private readonly Scope scope;
    private readonly ImmutableList<Expr> filters;
    private readonly ImmutableList<SortKey> order;
    private readonly bool distinct;

    public GroupBag(GroupRows rows, Scope scope, Expr? isOfInput, Place place, string? name)
        : this(
            rows,
            scope,
            isOfInput is null ? [] : [isOfInput],
            [],
            false,
            new BagPigType(new TuplePigType(scope.Schema)),
            place,
            name
        ) { }

    private GroupBag(
        GroupRows rows,
        Scope scope,
        ImmutableList<Expr> filters,
        ImmutableList<SortKey> order,
        bool distinct,
        BagPigType type,
        Place place,
        string? name
    )
        : base(type, place, name)
    {
        this.rows = rows;
        this.scope = scope;
        this.filters = filters;
        this.order = order;
        this.distinct = distinct;
    }

    /// <summary>The rows that it is made of.</summary>
    internal Scope Rows => scope;

    private Expr Tuple => distinct ? Canonical.Of(scope.Tuple(Place).Expr) : scope.Tuple(Place).Expr;

    private Expr? Filter => Ops.All(filters);

    public override Expr Expr
    {
        get
        {
            var call = new AggregateCall(
                Ops.List,
                [Tuple],
                Bag.Data,
                distinct,
                Filter,
                order.Count > 0 ? new EquatableList<SortKey>(order) : null
            );
            Expr list = rows.Request(Name ?? "bag", call);
            if (distinct)
                list = Ops.Call(BagOrder.Sorted, Bag.Data, list);
            // No row of this input, or none that passes the filter: the bag is empty, not null.
            return filters.Count == 0 ? list : Ops.Call(Ops.Coalesce, Bag.Data, list, Ops.Call(Ops.MakeList, Bag.Data));
        }
    }

    private ListBag AsList() => new(Bag, Expr, Place, Name);

    public override BagValue Where(Func<Scope, Expr> condition) =>
        new GroupBag(rows, scope, filters.Add(condition(scope)), order, distinct, Bag, Place, Name);

    public override BagValue Select(Func<Scope, IReadOnlyList<PigValue>> fields, Place place, string? tupleName = null)
    {
        if (distinct)
            return AsList().Select(fields, place, tupleName);
        var values = fields(scope);
        var schema = SchemaOf(values);
        return new GroupBag(
            rows,
            new ValueScope(schema, values),
            filters,
            order,
            false,
            new BagPigType(new TuplePigType(schema), tupleName),
            place,
            null
        );
    }

    public override BagValue OrderBy(Func<Scope, IReadOnlyList<SortKey>> keys) =>
        distinct ? AsList().OrderBy(keys) : new GroupBag(rows, scope, filters, [.. keys(scope)], false, Bag, Place, Name);

    public override BagValue OrEmpty() => this;

    public override BagValue Distinct() => new GroupBag(rows, scope, filters, [], true, Bag, Place, Name);

    public override PigValue Named(string? newName) => new GroupBag(rows, scope, filters, order, distinct, Bag, Place, newName);

    public override BagValue Limit(Expr count) =>
        count is Literal { Value: 1L } && !distinct && filters.Count == 0 ? First() : AsList().Limit(count);

    /// <summary>One row of each group needs no list of all.</summary>
    private ListBag First()
    {
        var keys = order.Count > 0 ? new EquatableList<SortKey>(order) : null;
        var first = rows.Request("first", new AggregateCall(Ops.First, [Tuple], Element.Data, OrderBy: keys));
        return new ListBag(Bag, Ops.Call(Ops.MakeList, Bag.Data, first), Place, Name);
    }

    public override Expr Compute(BagFunction function, PigType result)
    {
        switch (function)
        {
            case BagFunction.IsEmpty:
                return Ops.Bool(Ops.Equal, rows.Request("count", CountRows()), new Literal(0L, DataType.BigInt));
            case BagFunction.CountStar when !distinct:
                return rows.Request("count", CountRows());
            case BagFunction.CountStar:
                return rows.Request("count", new AggregateCall(Ops.Count, [Tuple], DataType.BigInt, true, Filter));
            case BagFunction.Count:
                var first = scope.Field(0, Place).Expr;
                if (!distinct || scope.Schema?.Count == 1)
                    return rows.Request("count", new AggregateCall(Ops.Count, [first], DataType.BigInt, distinct, Filter));
                var known = Ops.All([.. filters, Ops.Bool(Ops.IsNotNull, first)]);
                return rows.Request("count", new AggregateCall(Ops.Count, [Tuple], DataType.BigInt, true, known));
        }
        // Distinct tuples of several fields may hold a value of the first more than once.
        if (distinct && scope.Schema?.Count != 1 && function is BagFunction.Sum or BagFunction.Average)
            return AsList().Compute(function, result);
        var field = scope.Field(0, Place);
        var value = ListBag.Input(field, function);
        var big = value.Type is JavaNumberType;
        var (operation, name) = function switch
        {
            BagFunction.Sum => (big ? BigOps.Sum : Ops.Sum, "sum"),
            BagFunction.Average => (big ? BigOps.Average : Ops.Average, "avg"),
            BagFunction.Min => (
                big ? BigOps.Min
                : value.Type is FloatingType ? Ops.FloatingMin
                : Ops.Min,
                "min"
            ),
            _ => (big ? BigOps.Max : Ops.Max, "max"),
        };
        var once = distinct && !(big && function is BagFunction.Min or BagFunction.Max);
        return rows.Request(name, new AggregateCall(operation, [value], result.Data, once, Filter));
    }

    private AggregateCall CountRows() => new(Ops.CountAll, [], DataType.BigInt, false, Filter);
}
