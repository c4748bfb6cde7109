using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>What Impala refuses though it has a meaning.</summary>
/// <remarks>
/// <see href="https://impala.apache.org/docs/build/html/topics/impala_analytic_functions.html"/>,
/// <see href="https://impala.apache.org/docs/build/html/topics/impala_subqueries.html"/>
/// </remarks>
internal static class ImpalaRules
{
    private const string Code = "HY000";

    private static readonly HashSet<string> Ordered =
    [
        "row_number",
        "rank",
        "dense_rank",
        "percent_rank",
        "cume_dist",
        "ntile",
        "lag",
        "lead",
    ];

    private static readonly HashSet<string> Windowed =
    [
        .. Ordered,
        "first_value",
        "last_value",
        "sum",
        "count",
        "min",
        "max",
        "avg",
        "variance",
        "variance_samp",
        "variance_pop",
        "var_samp",
        "var_pop",
        "stddev",
        "stddev_samp",
        "stddev_pop",
        "corr",
        "covar_pop",
        "covar_samp",
        "regr_slope",
        "regr_intercept",
        "regr_r2",
        "regr_count",
    ];

    private static BazaarException Wrong(string message, Place place, string cure) => SqlErrors.Error(message, place, cure, Code);

    /// <summary>A call with OVER.</summary>
    public static void CheckWindow(T.FunctionCall call, WindowCall window, Place? frame)
    {
        var name = call.Name.ToLowerInvariant();
        if (!Windowed.Contains(name))
            throw Wrong($"{call.Name} can't stand before OVER.", call.Place, "Aggregate in a query of FROM, and join it.");
        if (call.Distinct)
            throw Wrong("DISTINCT can't stand before OVER.", call.Place, "Make the rows distinct in a query of FROM.");
        if (call.NullTreatment == T.NullTreatment.Ignore && name is not ("first_value" or "last_value"))
            throw Wrong($"{call.Name} does not take IGNORE NULLS.", call.Place, "Only first_value and last_value do.");
        if (Ordered.Contains(name) && window.OrderBy.Count == 0)
            throw Wrong($"{call.Name} needs ORDER BY.", call.Place, "Write OVER (PARTITION BY … ORDER BY …).");
        if (frame is { } at)
            CheckFrame(window, name, at);
        foreach (var part in window.Args.Concat(window.PartitionBy).Concat(window.OrderBy.Select(o => o.Value)))
        {
            if (Exprs.First<WindowCall>(part) is { } nested)
                throw Wrong(
                    "A window function can't stand inside another.",
                    nested.Place ?? call.Place,
                    "Compute the inner one in a query of FROM."
                );
        }
        foreach (var key in window.PartitionBy.Concat(window.OrderBy.Select(o => o.Value)))
            if (key.Type.IsNested)
                throw Wrong($"A {key.Type} gives no order.", key.Place ?? call.Place, "Name one of its fields or elements.");
        if (name is "lag" or "lead")
            CheckOffset(call, window);
        if (name == "ntile" && window.Args is [var buckets] && Unconverted(buckets) is not Literal { Value: { } n })
            throw Wrong("ntile takes a constant.", call.Place, "Write ntile(4), say.");
        else if (
            name == "ntile"
            && window.Args is [var count]
            && Unconverted(count) is Literal { Value: { } value }
            && !IsPositive(value)
        )
            throw Wrong("ntile takes a positive number.", call.Place, "Write ntile(4), say.");
    }

    private static void CheckFrame(WindowCall window, string name, Place place)
    {
        if (window.OrderBy.Count == 0)
            throw Wrong("A frame needs ORDER BY.", place, "Write OVER (… ORDER BY … ROWS …), or leave the frame out.");
        if (window.Frame is not { } frame)
            return;
        (FrameEdge Start, FrameEdge End) edges = (frame.Start.Edge, frame.End.Edge);
        if (
            frame.Unit == FrameUnit.Range
            && (
                edges.Start is FrameEdge.Preceding or FrameEdge.Following
                || edges.End is FrameEdge.Preceding or FrameEdge.Following
                || edges is (FrameEdge.CurrentRow, FrameEdge.CurrentRow)
            )
        )
            throw Wrong(
                "RANGE is from UNBOUNDED to CURRENT ROW or to UNBOUNDED only.",
                place,
                "Write ROWS, or RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW."
            );
        foreach (var offset in new[] { frame.Start.Offset, frame.End.Offset })
            if (
                offset is not null
                && (Unconverted(offset) is not Literal { Value: { } value, Type: IntegerType } || !IsPositive(value))
            )
                throw Wrong("A frame's bound is a positive whole number.", place, "Write 1 PRECEDING, say.");
        if (name is "min" or "max" && edges.Start != FrameEdge.UnboundedPreceding && edges.End != FrameEdge.UnboundedFollowing)
            throw Wrong(
                $"{name} takes frames from UNBOUNDED PRECEDING, or to UNBOUNDED FOLLOWING.",
                place,
                "Join the table with itself instead."
            );
    }

    private static void CheckOffset(T.FunctionCall call, WindowCall window)
    {
        if (window.Args.Count > 1 && (Unconverted(window.Args[1]) is not Literal { Value: { } offset } || !IsPositive(offset)))
            throw Wrong($"{call.Name}'s second argument is a positive constant.", call.Place, "Write 1, say.");
        if (window.Args.Count > 2 && Exprs.First<ColumnRef>(window.Args[2]) is not null)
            throw Wrong(
                $"{call.Name}'s third argument is a constant.",
                call.Place,
                "Leave it out, and write coalesce(lag(…) OVER (…), column)."
            );
    }

    private static Expr Unconverted(Expr value) => value is Cast cast ? Unconverted(cast.Operand) : value;

    private static bool IsPositive(object value) =>
        value switch
        {
            sbyte n => n > 0,
            short n => n > 0,
            int n => n > 0,
            long n => n > 0,
            _ => false,
        };

    /// <summary>A call that aggregates groups.</summary>
    public static void CheckAggregate(T.FunctionCall call, IReadOnlyList<Expr> arguments)
    {
        var name = call.Name.ToLowerInvariant();
        if (arguments.Select(Exprs.First<WindowCall>).FirstOrDefault(w => w is not null) is { } window)
            throw Wrong(
                "A window function can't stand inside an aggregate.",
                window.Place ?? call.Place,
                "Compute it in a query of FROM."
            );
        if (call.NullTreatment != T.NullTreatment.Default)
            throw Wrong($"{call.Name} takes no IGNORE NULLS.", call.Place, "Leave it out: aggregates skip NULLs.");
        if (call.Distinct && arguments.FirstOrDefault(a => a.Type.IsNested) is { } whole)
            throw Wrong($"DISTINCT takes no {whole.Type}.", whole.Place ?? call.Place, "Name its fields or its elements.");
        if (name == "count" && call.Arguments.Count == 0)
            throw Wrong("count() counts nothing.", call.Place, "Write count(*).");
        if (name == "avg" && arguments is [{ Type: StringType }])
            throw Wrong("avg takes numbers and timestamps.", call.Place, "Convert it by CAST.");
        if (name == "group_concat" && call.Distinct && arguments.Count > 1 && Exprs.First<ColumnRef>(arguments[1]) is not null)
            throw Wrong("With DISTINCT the separator is a constant.", call.Place, "Write group_concat(DISTINCT x, ', '), say.");
    }

    /// <summary>HAVING: no query in it may depend on the group.</summary>
    public static void CheckHaving(Expr condition, Place place)
    {
        foreach (var query in Subqueries.In(condition))
            CheckScalar(query, place, "HAVING");
        CheckCondition(condition, place);
    }

    /// <summary>SELECT as a whole, its items before groups and windows are taken apart.</summary>
    public static void CheckSelect(
        T.Select select,
        IReadOnlyList<Expr> keys,
        IReadOnlyList<Expr> items,
        IReadOnlyList<Expr> order
    )
    {
        var aggregates = items.Select(Exprs.First<AggregateCall>).FirstOrDefault(a => a is not null);
        var windows = items.Select(Exprs.First<WindowCall>).FirstOrDefault(w => w is not null);
        if (select.From is null && (aggregates ?? (Expr?)windows) is { } lonely)
            throw Wrong("Aggregates and window functions need FROM.", lonely.Place ?? select.Place, "Write FROM table.");
        if (select.Distinct && (select.GroupBy is not null || aggregates is not null))
            throw Wrong(
                "DISTINCT can't stand beside aggregates or GROUP BY.",
                select.Place,
                "Group in a query of FROM, and write SELECT DISTINCT around it."
            );
        if (select.Distinct && windows is not null)
            throw Wrong(
                "DISTINCT can't stand beside window functions.",
                select.Place,
                "Compute them in a query of FROM, and write SELECT DISTINCT around it."
            );
        if (select.Distinct && items.FirstOrDefault(i => i.Type.IsNested) is { } whole)
            throw Wrong($"DISTINCT takes no {whole.Type}.", whole.Place ?? select.Place, "Name its fields or its elements.");
        if (order.Count > 0 && items.FirstOrDefault(i => HasCollectionInStruct(i.Type, false)) is { } mixed)
            throw Wrong(
                $"Rows of {mixed.Type} can't be ordered: a collection lies in a struct.",
                mixed.Place ?? select.Place,
                "Select its parts."
            );
        foreach (var key in keys)
        {
            if (Exprs.First<WindowCall>(key) is { } window)
                throw Wrong(
                    "GROUP BY can't stand over a window function.",
                    window.Place ?? select.Place,
                    "Compute it in a query of FROM."
                );
            if (key.Type.IsNested)
                throw Wrong($"A {key.Type} makes no groups.", key.Place ?? select.Place, "Group by its fields.");
        }
        foreach (var key in order)
        {
            if (key.Type.IsNested)
                throw Wrong($"A {key.Type} gives no order.", key.Place ?? select.Place, "Order by its fields.");
            if (Subqueries.First(key) is { } query)
                throw Wrong(
                    "ORDER BY takes no query.",
                    query.Place ?? select.Place,
                    "Select it under an alias in a query of FROM."
                );
        }
        foreach (var item in items)
        foreach (var scalar in Subqueries.In(item))
            CheckScalar(scalar, select.Place, "SELECT");
    }

    private static bool HasCollectionInStruct(DataType type, bool inStruct) =>
        type switch
        {
            ArrayType a => inStruct || HasCollectionInStruct(a.Element, false),
            MapType m => inStruct || HasCollectionInStruct(m.Value, false),
            StructType s => s.Fields.Any(f => HasCollectionInStruct(f.Type, true)),
            _ => false,
        };

    private static bool HasStruct(DataType type) =>
        type switch
        {
            ArrayType a => HasStruct(a.Element),
            MapType m => HasStruct(m.Value),
            _ => type is StructType,
        };

    /// <summary>UNION ALL takes arrays and maps, no other set operation does; none takes a struct.</summary>
    public static void CheckSet(DataType type, bool isUnionAll, Place place)
    {
        if (type.IsNested && (!isUnionAll || HasStruct(type)))
            throw Wrong($"This set operation takes no {type}.", place, "Select its fields or its elements.");
    }

    /// <summary>UNNEST of several arrays side by side.</summary>
    public static void CheckUnnested(Expr array, Place place)
    {
        if (HasStruct(array.Type))
            throw Wrong("UNNEST takes no array of structs.", array.Place ?? place, "Name the array in FROM: FROM t, t.array.");
        if (array is FieldAccess)
            throw Wrong(
                "UNNEST takes no array in a struct.",
                array.Place ?? place,
                "Name the array in FROM: FROM t, t.struct.array."
            );
    }

    /// <summary>The queries in a condition of WHERE or HAVING.</summary>
    public static void CheckCondition(Expr condition, Place place) => Check(condition, place, inOr: false, negated: false);

    private static void Check(Expr condition, Place place, bool inOr, bool negated)
    {
        switch (condition)
        {
            case Call { Operation.Name: "not", Args: [var operand] }:
                Check(operand, place, inOr, !negated);
                return;
            case Call { Operation.Name: "and" or "or" } logical:
                var or = (logical.Operation.Name == "or") != negated;
                foreach (var term in logical.Args)
                    Check(term, place, inOr || or, negated);
                return;
            case Exists exists when inOr:
                throw Wrong(
                    "EXISTS can't stand inside OR.",
                    exists.Place ?? place,
                    "Write a UNION of two queries, or LEFT JOIN and IS NOT NULL."
                );
            case InSubquery { Operand.Type.IsNested: true } nested:
                throw Wrong("A query of IN gives no nested values.", nested.Place ?? place, "Compare its fields.");
            case InSubquery query when inOr && negated:
                throw Wrong(
                    "NOT IN with a query can't stand inside OR.",
                    query.Place ?? place,
                    "Write a UNION of two queries, or LEFT JOIN and IS NULL."
                );
            case Call call:
                var scalars = Subqueries.In(call).ToList();
                if (scalars.Count > 1 && call.Operation.Name is "=" or "<>" or "<" or "<=" or ">" or ">=" or "<=>")
                    throw Wrong("One comparison takes one query.", scalars[1].Place ?? place, "Join the second query in FROM.");
                foreach (var scalar in scalars)
                    CheckScalar(scalar, place, null);
                return;
        }
    }

    /// <summary>A query for one value: where it depends on the row it aggregates, and SELECT takes none that does.</summary>
    private static void CheckScalar(Expr query, Place place, string? clause)
    {
        if (query is not ScalarSubquery { Query: var plan })
            return;
        if (Subqueries.IsCorrelated(plan) && (clause is not null || !IsOneGroup(plan)))
            throw Wrong(
                clause is null
                    ? "A query that depends on the row gives one value by an aggregate only."
                    : $"A query in {clause} can't depend on the row.",
                query.Place ?? place,
                clause is null ? "Write max(…), say, and no GROUP BY." : "Join it in FROM by LEFT JOIN."
            );
    }

    /// <summary>INSERT converts only where nothing can get lost; a bare text is a timestamp or a date, too.</summary>
    public static bool MayStore(Expr value, DataType to) =>
        (value.Type, to) switch
        {
            (NullType, _) => true,
            (IntegerType a, IntegerType b) => a.Bits <= b.Bits,
            (IntegerType or BooleanType or DecimalType, FloatingType) => true,
            (BooleanType, IntegerType) => true,
            (FloatingType a, FloatingType b) => a.Bits <= b.Bits,
            (IntegerType, DecimalType d) => value is Literal || Whole(Types.TypeRules.Digits(value.Type)) <= Whole(d),
            (DecimalType a, DecimalType b) => a.Scale <= b.Scale && Whole(a) <= Whole(b),
            (StringType a, StringType b) => b.Length is null || (a.Length <= b.Length && (a.Padded || !b.Padded)),
            (StringType { Length: null }, DateType or TimestampType) => true,
            (DateType, TimestampType) => true,
            (StringType, BinaryType) => true,
            (ArrayType or MapType or StructType, _) => true,
            _ => false,
        };

    private static int Whole(DecimalType type) => type.Precision - type.Scale;

    private static bool IsOneGroup(Rel plan) =>
        plan switch
        {
            Aggregate a => a.Keys.Count == 0 && a.GroupingSets is null,
            Project p => IsOneGroup(p.Input),
            Filter f => IsOneGroup(f.Input),
            Limit l => IsOneGroup(l.Input),
            _ => false,
        };
}
