using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>
/// Keys of bigdecimals as Pig groups by them. Its shuffle sorts the bytes of their texts, the shorter first, and puts neighbours together that
/// are equal as numbers: 1.0 and 1.00 are one group where no other key stands between them, and two otherwise. What all of them are called is
/// the first of them.
/// </summary>
internal static class BigKeys
{
    private static readonly Operation Length = Operation.Template("length", "strlen({0})");
    private static readonly Operation Before = Operation.Template("lag", "lag({0})");
    private static readonly Operation Latest = Operation.Template("last", "last_value({0})");
    internal static readonly Operation Same = Operation.Template("same", "({0} IS NOT DISTINCT FROM {1})");

    public static bool Are(IEnumerable<DataType> types) => types.Any(Holds);

    private static bool Holds(DataType type) =>
        type == DataType.JavaDecimal || type is StructType tuple && tuple.Fields.Any(f => Holds(f.Type));

    /// <summary>The rows with a column more for each key that has a bigdecimal, in which the keys of a group are the same.</summary>
    /// <param name="keys">Values over the rows.</param>
    /// <param name="ofLast">Of several inputs' rows: whether one is of the last of them.</param>
    /// <returns>The rows, and the keys over them.</returns>
    public static (Rel Rows, IReadOnlyList<Expr> Keys) Merge(Rel rows, IReadOnlyList<Expr> keys, Expr? ofLast = null)
    {
        if (!Are(keys.Select(k => k.Type)))
            return (rows, keys);
        var own = keys.Select(k => Item.Of("key", k)).ToList();
        var numbers = own.ConvertAll(k => Item.Of("number", BigOps.Compared(k.Value)));
        Rel rel = new Project(rows, [.. rows.Columns.Select(c => new Item(c, c.Ref())), .. own, .. numbers]);

        EquatableList<SortKey> order = [.. own.SelectMany(k => Bytes(k.Column.Ref())).Select(e => new SortKey(e, false, true))];
        var before = numbers.ConvertAll(n => Item.Of("before", Over(Before, n.Column.Ref(), order)));
        rel = new Window(rel, [.. before]);
        var same = Ops.All([.. numbers.Select((n, i) => Ops.Bool(Same, n.Column.Ref(), before[i].Column.Ref()))])!;

        var firsts = own.FindAll(k => Holds(k.Column.Type))
            .ToDictionary(
                k => k,
                k => Item.Of("first", new Case([new CaseWhen(Ops.Bool(Ops.Not, same), k.Column.Ref())], null, k.Column.Type))
            );
        rel = new Project(rel, [.. rel.Columns.Select(c => new Item(c, c.Ref())), .. firsts.Values]);
        var merged = firsts.ToDictionary(f => f.Key, f => Item.Of("merged", Over(Latest, f.Value.Column.Ref(), order)));
        rel = new Window(rel, [.. merged.Values]);
        var result = own.ConvertAll(k => merged.TryGetValue(k, out var first) ? Known(k, first) : k.Column.Ref());
        return ofLast is null ? (rel, result) : Checked(rel, result, ofLast, order);
    }

    /// <summary>
    /// Pig reads a group as if the rows of its last input came last. Where one of the others' keys comes behind them, its rows end up as rows of the
    /// last, with fields of other types: nothing that anybody could want.
    /// </summary>
    private static (Rel, IReadOnlyList<Expr>) Checked(Rel rows, List<Expr> keys, Expr ofLast, EquatableList<SortKey> order)
    {
        var place = Item.Of("place", new WindowCall(Ops.Rank, [], DataType.BigInt, [], order));
        var own = keys.ConvertAll(k => Item.Of("merged", k));
        Rel rel = new Window(rows, [place]);
        rel = new Project(rel, [.. rel.Columns.Select(c => new Item(c, c.Ref())), .. own]);
        EquatableList<Expr> group = [.. own.Select(k => (Expr)k.Column.Ref())];
        var first = Item.Of(
            "first_of_last",
            new WindowCall(FirstOfLast, [place.Column.Ref(), ofLast], DataType.BigInt, group, [])
        );
        var last = Item.Of(
            "last_of_others",
            new WindowCall(LastOfOthers, [place.Column.Ref(), ofLast], DataType.BigInt, group, [])
        );
        rel = new Window(rel, [first, last]);
        return (
            rel,
            own.ConvertAll(k => (Expr)Ops.Call(Unmixed, k.Column.Type, k.Column.Ref(), first.Column.Ref(), last.Column.Ref()))
        );
    }

    private static readonly Operation FirstOfLast = Operation.Template("first", "min(CASE WHEN {1} THEN {0} END)");
    private static readonly Operation LastOfOthers = Operation.Template("last", "max(CASE WHEN NOT {1} THEN {0} END)");
    private static readonly Operation Unmixed = Operation.Template(
        "unmixed",
        "(CASE WHEN {2} > {1} THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS {type}) ELSE {0} END)"
    );

    /// <summary>Of a null the latest would be that of another group.</summary>
    private static Expr Known(Item key, Item merged) =>
        new Case([new CaseWhen(Ops.Bool(Ops.IsNotNull, key.Column.Ref()), merged.Column.Ref())], null, key.Column.Type);

    /// <summary>What stands for a key in the order of the shuffle.</summary>
    public static IEnumerable<Expr> Bytes(Expr key) =>
        key.Type == DataType.JavaDecimal ? [Ops.Call(Length, DataType.BigInt, key), key]
        : key.Type is StructType tuple && Holds(tuple) ? tuple.Fields.SelectMany((_, i) => Bytes(new FieldAccess(key, i)))
        : [key];

    private static WindowCall Over(Operation operation, Expr value, EquatableList<SortKey> order) =>
        new(
            operation,
            [value],
            value.Type,
            [],
            order,
            operation == Before
                ? null
                // Of equal rows any may be the first: all of them are in each one's range.
                : new Frame(FrameUnit.Range, new FrameBound(FrameEdge.UnboundedPreceding), new FrameBound(FrameEdge.CurrentRow)),
            IgnoreNulls: operation == Latest
        );
}
