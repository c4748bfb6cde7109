using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>Pig's operators as DuckDB's SQL. Operands have their common type already.</summary>
public static class Ops
{
    private static Operation Infix(string symbol) => Operation.Template(symbol, $"({{0}} {symbol} {{1}})");

    /// <summary>Integers wrap as in Java: the fast form stops at an overflow, the exact one takes the low bits.</summary>
    private static Operation Wrapping(string symbol) =>
        new(
            symbol,
            site =>
                !site.Exact || site.Type is not IntegerType { Bits: 32 or 64 } integer
                    ? $"({site[0]} {symbol} {site[1]})"
                    : JavaIntegers.Wrap($"(CAST({site[0]} AS HUGEINT) {symbol} {site[1]})", integer)
        )
        {
            Native = true,
        };

    public static Operation Add { get; } = Wrapping("+");
    public static Operation Subtract { get; } = Wrapping("-");
    public static Operation Multiply { get; } = Wrapping("*");

    /// <summary>Integers are cut towards zero; by zero it is null.</summary>
    public static Operation Divide { get; } =
        new(
            "/",
            site =>
                site.Type is not IntegerType integer ? $"({site[0]} / nullif({site[1]}, 0))"
                // Only the smallest integer by -1 leaves the range.
                : site.Exact && integer.Bits is 32 or 64
                    ? JavaIntegers.Wrap($"(CAST({site[0]} AS HUGEINT) // nullif({site[1]}, 0))", integer)
                : $"({site[0]} // nullif({site[1]}, 0))"
        )
        {
            Native = true,
        };

    /// <summary>By zero Pig fails.</summary>
    public static Operation Modulo { get; } =
        new(
            "%",
            site =>
            {
                var (a, b, name) = (site[0], site[1], DuckTypes.Name(site.Type));
                var rest = site.Exact ? $"CAST(CAST({a} AS HUGEINT) % {b} AS {name})" : $"({a} % {b})";
                return $"(CASE WHEN {b} = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS {name}) ELSE {rest} END)";
            }
        )
        {
            Native = true,
            Raises = true,
        };

    /// <summary>The smallest integer stays as it is.</summary>
    public static Operation Negate { get; } =
        new(
            "neg",
            site =>
                site.Exact && site.Type is IntegerType { Bits: 32 or 64 } integer
                    ? JavaIntegers.Wrap($"(-CAST({site[0]} AS HUGEINT))", integer)
                    : $"(-{site[0]})"
        )
        {
            Native = true,
        };

    public static Operation Equal { get; } = Infix("=");
    public static Operation NotEqual { get; } = Infix("<>");
    public static Operation Less { get; } = Infix("<");
    public static Operation LessEqual { get; } = Infix("<=");
    public static Operation Greater { get; } = Infix(">");
    public static Operation GreaterEqual { get; } = Infix(">=");

    public static Operation And { get; } = new("and", site => $"({string.Join(" AND ", site.Args)})") { Native = true };
    public static Operation Or { get; } = new("or", site => $"({string.Join(" OR ", site.Args)})") { Native = true };
    public static Operation Not { get; } = Operation.Template("not", "(NOT {0})");
    public static Operation IsNull { get; } = Operation.Template("isnull", "({0} IS NULL)");
    public static Operation IsNotNull { get; } = Operation.Template("isnotnull", "({0} IS NOT NULL)");
    public static Operation In { get; } =
        new("in", site => $"({site[0]} IN ({string.Join(", ", site.Args.Skip(1))}))") { Native = true };

    public static Operation BitAnd { get; } = Infix("&");

    /// <summary>Null where the condition is null.</summary>
    public static Operation BinCond { get; } =
        Operation.Template("bincond", "(CASE {0} WHEN true THEN {1} WHEN false THEN {2} END)");
    public static Operation Coalesce { get; } = Operation.Template("coalesce", "coalesce({*})");

    /// <summary>An element of a list, from 1; null past its end.</summary>
    public static Operation Element { get; } = Operation.Template("element", "list_extract({0}, {1})");
    public static Operation MapValue { get; } = Operation.Template("map_value", "map_extract_value({0}, {1})");
    public static Operation MapEntries { get; } = Operation.Template("map_entries", "map_entries({0})");
    public static Operation MakeMap { get; } = Operation.Template("tomap", "map({0}, {1})");

    /// <summary>Of entries with the same key the last counts.</summary>
    public static Operation MergeMaps { get; } = Operation.Template("tomap", "map_concat({*})");
    public static Operation MakeList { get; } = Operation.Template("list", "[{*}]");
    public static Operation Concat { get; } = Operation.Template("list_concat", "list_concat({*})");
    public static Operation Slice { get; } = Operation.Template("limit", "list_slice({0}, 1, {1})");

    /// <summary>The elements from one on, to the end.</summary>
    public static Operation From { get; } = Operation.Template("from", "list_slice({0}, {1}, len({0}))");
    public static Operation Transform { get; } = Operation.Template("foreach", "list_transform({0}, {1})");
    public static Operation Where { get; } = Operation.Template("filter", "list_filter({0}, {1})");
    public static Operation Flatten { get; } = Operation.Template("flatten", "flatten({0})");

    /// <summary>A list to be flattened: null is one null element.</summary>
    public static Operation RowsOf { get; } = Operation.Template("rows", "coalesce({0}, [NULL])");
    public static Operation Length { get; } = Operation.Template("size", "len({0})");

    /// <summary>Pig fails on a null bag (its 2102).</summary>
    public static Operation IsEmpty { get; } =
        Operation.Template(
            "isempty",
            "(CASE WHEN {0} IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len({0}) = 0 END)"
        );

    /// <summary>Pig fails on a null bag (its 2106).</summary>
    public static Operation CountStar { get; } =
        Operation.Template(
            "count_star",
            "(CASE WHEN {0} IS NULL THEN CAST(error('COUNT_STAR can not count a null bag: filter with IS NOT NULL first [2106].') AS BIGINT) ELSE len({0}) END)"
        );
    public static Operation Split { get; } = Operation.Template("split", "string_split({0}, {1})");
    public static Operation NullIfEmpty { get; } = Operation.Template("field", "nullif({0}, '')");

    /// <summary>True, or an error with a message.</summary>
    public static Operation Assert { get; } =
        Operation.Template("assert", "(CASE WHEN {0} THEN true ELSE CAST(error({1}) AS BOOLEAN) END)");

    /// <summary>The list of values of a group.</summary>
    public static Operation List { get; } = Operation.Template("bag", "list({0})");
    public static Operation First { get; } = Operation.Template("first", "first({0})");
    public static Operation Count { get; } = Operation.Template("count", "count({*})");
    public static Operation CountAll { get; } = Operation.Template("count", "count(*)");
    public static Operation Sum { get; } = Operation.Template("sum", $"CAST(sum({{0}}){AggregateText.Here} AS {{type}})");
    public static Operation Average { get; } = Operation.Template("avg", "avg({0})");
    public static Operation Min { get; } = Operation.Template("min", "min({0})");
    public static Operation Max { get; } = Operation.Template("max", "max({0})");

    /// <summary>The smallest of floating numbers: one NaN makes it NaN, which is the largest of all for DuckDB.</summary>
    public static Operation FloatingMin { get; } =
        Operation.Template(
            "min",
            $"(CASE WHEN isnan(max({{0}}){AggregateText.Here}) THEN CAST('nan' AS {{type}}) ELSE min({{0}}){AggregateText.Here} END)"
        );

    public static Operation ListSum { get; } = Operation.Template("sum", "CAST(list_sum({0}) AS {type})");
    public static Operation ListAverage { get; } = Operation.Template("avg", "list_avg({0})");
    public static Operation ListMin { get; } = Operation.Template("min", "list_min({0})");
    public static Operation ListMax { get; } = Operation.Template("max", "list_max({0})");

    /// <summary>As <see cref="FloatingMin"/>.</summary>
    public static Operation ListFloatingMin { get; } =
        Operation.Template("min", "(CASE WHEN isnan(list_max({0})) THEN CAST('nan' AS {type}) ELSE list_min({0}) END)");

    public static Operation RowNumber { get; } = Operation.Template("row_number", "row_number()");
    public static Operation Rank { get; } = Operation.Template("rank", "rank()");
    public static Operation DenseRank { get; } = Operation.Template("dense_rank", "dense_rank()");

    public static Call Call(Operation operation, DataType type, params IEnumerable<Expr> args) =>
        new(operation, new EquatableList<Expr>(args), type);

    public static Expr Bool(Operation operation, params IEnumerable<Expr> args) => Call(operation, DataType.Boolean, args);

    /// <summary>All of the conditions; null for none.</summary>
    public static Expr? All(IReadOnlyList<Expr> conditions) =>
        conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => Bool(And, conditions),
        };
}
