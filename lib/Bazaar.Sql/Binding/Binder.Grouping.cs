using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>GROUP BY: its keys and its sets.</summary>
public sealed partial class Binder
{
    /// <summary>grouping__id has 64 bits.</summary>
    private const int MostKeys = 64;

    /// <summary>DuckDB takes fewer than 2^16 grouping sets.</summary>
    private const int MostCubed = 15;

    private static PlanColumn? GroupingIdOf(T.Select select) =>
        select.GroupBy is { Kind: not T.GroupingKind.Plain } group
            ? new PlanColumn("grouping__id", DataType.BigInt, group.Place)
            : null;

    private List<Expr> BindKeys(T.Select select, Context context)
    {
        if (select.GroupBy is null)
            return [];
        // A key that is written twice has two bits of grouping__id, and two columns of a cube.
        var repeats = select.GroupBy is { Kind: not T.GroupingKind.Plain, Keys.Count: > 0 };
        var keys = new List<Expr>();
        foreach (
            var key in select.GroupBy.Keys.Concat(
                select.GroupBy.Keys.Count > 0 ? [] : select.GroupBy.Sets.SelectMany(s => s.Items)
            )
        )
        {
            var value = BindKey(select, key, context);
            if (repeats || !keys.Any(k => Exprs.Same(k, value)))
                keys.Add(value);
        }
        return keys.Count <= MostKeys || !repeats
            ? keys
            : throw SqlErrors.Error(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"There are {keys.Count} keys; grouping sets take at most {MostKeys}."
                ),
                select.GroupBy.Place,
                "Group by fewer keys.",
                "42000/10411"
            );
    }

    private Expr BindKey(T.Select select, T.Expression key, Context context)
    {
        var item = options.GroupByPosition ? Position(key, select.Items.Count, "Group By") : null;
        // Impala knows SELECT's aliases in GROUP BY; a column of that name comes first.
        if (item is null && IsImpala && key is T.ColumnReference name)
            item = select.Items.ToList().FindIndex(i => i.Aliases.Any(a => a.Folded == name.Name.Folded)) is >= 0 and var at
                ? at
                : null;
        var place = key.Place;
        var grouping = IsImpala ? context : context with { Queryless = "GROUP BY" };
        var value = BindValue(item is { } index ? select.Items[index].Value : key, grouping) with { Place = place };
        return Exprs.First<AggregateCall>(value) is { } aggregate
            ? throw SqlErrors.MisplacedAggregate(aggregate.Place ?? place, "GROUP BY")
            : value;
    }

    /// <summary>The grouping sets as positions in the keys, or null for plain GROUP BY.</summary>
    private EquatableList<EquatableList<int>>? Sets(T.Select select, List<Expr> keys, Context context)
    {
        var group = select.GroupBy!;
        var all = Enumerable.Range(0, keys.Count).ToList();
        return group.Kind switch
        {
            T.GroupingKind.Rollup => [.. all.Prepend(-1).Reverse().Select(n => new EquatableList<int>(all.Take(n + 1)))],
            T.GroupingKind.Cube when keys.Count > MostCubed => throw SqlErrors.Refused(
                string.Create(CultureInfo.InvariantCulture, $"A cube of {keys.Count} keys, which has {1L << keys.Count} sets,"),
                group.Place,
                string.Create(CultureInfo.InvariantCulture, $"Cube at most {MostCubed} keys, or write GROUPING SETS.")
            ),
            T.GroupingKind.Cube =>
            [
                .. Enumerable
                    .Range(0, 1 << keys.Count)
                    .Select(bits => new EquatableList<int>(all.Where(k => (bits >> (keys.Count - 1 - k) & 1) == 0))),
            ],
            T.GroupingKind.Sets => WrittenSets(select, keys, context),
            _ => null,
        };
    }

    /// <summary>GROUPING SETS: a set is its keys, in any order and however often; two that are the same are one.</summary>
    private EquatableList<EquatableList<int>> WrittenSets(T.Select select, List<Expr> keys, Context context)
    {
        var group = select.GroupBy!;
        if (!IsImpala && group.Keys.Count > 0 && group.Sets.All(s => s.Items.Count == 0))
            throw SqlErrors.Error(
                "Empty grouping sets alone make no groups.",
                group.Place,
                "Add a set with keys, or leave GROUP BY out: that is the total.",
                "42000/10211"
            );
        return
        [
            .. group
                .Sets.Select(s => new EquatableList<int>(
                    s.Items.Select(i => KeyIndex(i, keys, context, IsImpala ? select : null)).Distinct().Order()
                ))
                .Distinct(),
        ];
    }

    private int KeyIndex(T.Expression item, List<Expr> keys, Context context, T.Select? select = null)
    {
        var value = select is null ? BindValue(item, context) : BindKey(select, item, context);
        var index = keys.FindLastIndex(k => Exprs.Same(k, value));
        return index >= 0
            ? index
            : throw SqlErrors.Error(
                "This is not among the keys of GROUP BY.",
                item.Place,
                "Name it before GROUPING SETS, too.",
                "42000/10213"
            );
    }

    /// <summary>GROUPING(a, b): a bit for each, 1 where it is aggregated away, the last one lowest.</summary>
    private Expr BindGrouping(T.FunctionCall call, Context context)
    {
        if (call.Name == "grouping_id" && call.Arguments.Count == 0 && context.GroupingId is { } whole)
            return whole.Ref(call.Place);
        if (IsImpala && call.Name == "grouping" && call.Arguments.Count != 1)
            throw SqlErrors.Error("GROUPING takes one key.", call.Place, "Write grouping_id(a, b) for several.", "HY000");
        if (context.GroupingId is null && context.Keys.Count == 0)
            throw SqlErrors.Error(
                "GROUPING needs GROUP BY with ROLLUP, CUBE or GROUPING SETS.",
                call.Place,
                "Leave it out: it is 0.",
                "42000/10409"
            );
        if (!IsImpala && context.GroupingId is null)
            foreach (var argument in call.Arguments)
                if (Silently(() => BindValue(argument, context)) is var value && !context.Keys.Any(k => Exprs.Same(k, value)))
                    throw SqlErrors.Error("This is no key of GROUP BY.", argument.Place, "Name a key.", "42000/10409");
        if (context.GroupingId is null)
            return new Literal(0L, DataType.BigInt) { Place = call.Place };
        Expr? result = null;
        foreach (var argument in call.Arguments)
        {
            var key = Silently(() => KeyIndex(argument, [.. context.Keys], context));
            var shift = new Literal((long)(context.Keys.Count - 1 - key), DataType.BigInt);
            Expr bit = new Call(GroupingBit, [context.GroupingId.Ref(call.Place), shift], DataType.BigInt);
            result = result is null ? bit : new Call(GroupingAppend, [result, bit], DataType.BigInt);
        }
        var bits = result ?? throw SqlErrors.Error("GROUPING needs a key.", call.Place, "Write GROUPING(a).");
        return IsImpala && call.Name == "grouping"
            ? functions.Cast(bits, DataType.TinyInt, call.Place)
            : bits with
            {
                Place = call.Place,
            };
    }

    private static readonly Operation GroupingBit = Operation.Template("grouping", "(({0} >> {1}) & 1)");

    /// <summary>Whether the group is over a key.</summary>
    private static readonly Operation GroupingOver = Operation.Template("grouping_over", "(({0} >> {1}) & 1 = 1)");
    private static readonly Operation GroupingAppend = Operation.Template("grouping_append", "({0} * 2 + {1})");

    /// <summary>Turns expressions over FROM's columns into expressions over the groups.</summary>
    /// <param name="nullsKeys">Whether DISTINCT sees NULL for a key that the group is over.</param>
    private sealed class Grouping(Scope scope, IReadOnlyList<Expr> keys, PlanColumn? id, bool nullsKeys)
    {
        // A key that is a column stays that column, so that a correlated query inside finds it; of two that are the same the last one is
        // what SELECT means.
        private readonly List<Item> keyItems =
        [
            .. keys.Select(
                (k, i) =>
                    k is ColumnRef r && !keys.Skip(i + 1).Any(later => Exprs.Same(k, later))
                        ? new Item(r.Column, r)
                        : Item.Of(string.Create(CultureInfo.InvariantCulture, $"key{i}"), k)
            ),
        ];
        private readonly List<Item> aggregates = [];
        private readonly Dictionary<PlanColumn, string> own = scope
            .Columns.DistinctBy(c => c.Column)
            .ToDictionary(c => c.Column, c => c.Name);

        // One object becomes one object: an item of SELECT and the order by its alias stay the same.
        private readonly Dictionary<Expr, Expr> rewritten = new(ReferenceEqualityComparer.Instance);

        /// <summary>Aggregates that queries inside HAVING ask for.</summary>
        public void Add(IEnumerable<Item> ofQueries) => aggregates.AddRange(ofQueries);

        public Expr Rewrite(Expr value) =>
            rewritten.TryGetValue(value, out var known) ? known : rewritten[value] = PlanTree.Rewrite(value, Replace);

        private Expr? Replace(Expr part)
        {
            if (keyItems.LastOrDefault(k => Exprs.Same(k.Value, part)) is { } key && part is not Literal)
                return key.Column.Ref(part.Place);
            if (part is AggregateCall call)
            {
                if (call.Args.Select(Exprs.First<AggregateCall>).FirstOrDefault(a => a is not null) is { } nested)
                    throw SqlErrors.MisplacedAggregate(nested.Place ?? call.Place ?? Place.Start, "an aggregate");
                var item = aggregates.FirstOrDefault(a => Exprs.Same(a.Value, call));
                if (item is null)
                    aggregates.Add(item = Item.Of(call.Function.Name, call));
                return WithoutKeys(call, item.Column.Ref(call.Place));
            }
            if (part is ColumnRef column && own.TryGetValue(column.Column, out var name))
                throw SqlErrors.NotGrouped(name, column.Place ?? Place.Start);
            return null;
        }

        /// <summary>DISTINCT of a key that the group is over: for Hive, but not for DuckDB, all its values are NULL there. (Measured.)</summary>
        private Expr WithoutKeys(AggregateCall call, Expr value)
        {
            if (!call.Distinct || id is null || !nullsKeys)
                return value;
            var args = call.Args is [Case { Whens: [{ Then: MakeStruct row }] }] ? row.Fields : call.Args;
            var whens = keys.Select((key, i) => (key, Bit: keys.Count - 1 - i))
                .Where(k => args.Any(a => Exprs.Same(a, k.key)))
                .Select(k => new CaseWhen(
                    new Call(GroupingOver, [id.Ref(), new Literal((long)k.Bit, DataType.BigInt)], DataType.Boolean),
                    call.Function.Name == "count" ? new Literal(0L, DataType.BigInt) : Literal.Null(value.Type)
                ))
                .ToList();
            return whens.Count == 0 ? value : new Case([.. whens], value, value.Type) { Place = value.Place };
        }

        public Rel Over(Rel input, EquatableList<EquatableList<int>>? sets, Place place, bool countsNulls) =>
            new Aggregate(
                input,
                [.. keyItems],
                [.. countsNulls && sets is null && AreCountsOfDistinct() ? aggregates.Select(CountingNulls) : aggregates],
                sets,
                id
            )
            {
                Place = place,
            };

        /// <summary>Nothing but count(DISTINCT …), and of different columns.</summary>
        private bool AreCountsOfDistinct()
        {
            var calls = aggregates.ConvertAll(a => (AggregateCall)a.Value);
            return calls.TrueForAll(c => c.Distinct && c.Function.Name == "count")
                && calls.Exists(c => !Exprs.Same(c.Args[0], calls[0].Args[0]));
        }

        /// <summary>count(DISTINCT a, b) that counts rows with NULLs too.</summary>
        private static Item CountingNulls(Item item) =>
            item.Value is AggregateCall { Args: [Case { Whens: [{ Then: MakeStruct row }], Else: null }] } call
                ? item with
                {
                    Value = call with { Args = [row] },
                }
                : item;
    }

    /// <summary>Takes window functions out of expressions.</summary>
    private sealed class Windowing
    {
        private readonly List<Item> items = [];

        /// <summary>Windows inside the arguments of others: sum(v - lag(v)) OVER ….</summary>
        private Windowing? inner;

        private readonly Dictionary<Expr, Expr> rewritten = new(ReferenceEqualityComparer.Instance);

        public Expr Rewrite(Expr value) =>
            rewritten.TryGetValue(value, out var known) ? known : rewritten[value] = PlanTree.Rewrite(value, Replace);

        private Expr? Replace(Expr part)
        {
            if (part is not WindowCall call)
                return null;
            if (call.Args.Any(Exprs.Has<WindowCall>))
                call = call with { Args = [.. call.Args.Select((inner ??= new Windowing()).Rewrite)] };
            var item = items.FirstOrDefault(i => Exprs.Same(i.Value, call));
            if (item is null)
                items.Add(item = Item.Of(call.Function.Name, call));
            return item.Column.Ref(call.Place);
        }

        public Rel Over(Rel input, Place place)
        {
            input = inner?.Over(input, place) ?? input;
            return items.Count == 0 ? input : new Window(input, [.. items]) { Place = place };
        }
    }
}
