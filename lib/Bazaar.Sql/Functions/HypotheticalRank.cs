using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary><c>rank(3) WITHIN GROUP (ORDER BY x)</c>: the rank that a row with these values would have in the group.</summary>
/// <remarks><see href="https://issues.apache.org/jira/browse/HIVE-24969"/></remarks>
internal static class HypotheticalRank
{
    private const string Here = AggregateText.Here;

    public static AggregateCall Of(
        HiveFunctions functions,
        string name,
        IReadOnlyList<Expr> values,
        IReadOnlyList<SortKey> order,
        Place place
    )
    {
        if (name is not ("rank" or "dense_rank" or "percent_rank" or "cume_dist"))
            throw SqlErrors.Error($"{name} takes no WITHIN GROUP.", place, $"Write {name}(…) OVER (…).", "42000");
        if (values.Count != order.Count)
            throw SqlErrors.Error(
                $"{name} has {values.Count} values, and WITHIN GROUP orders by {order.Count}.",
                place,
                "Give a value for each key of the order.",
                "42000/10422"
            );
        var (keys, wanted) = (new List<Expr>(), new List<Expr>());
        for (var i = 0; i < order.Count; i++)
        {
            var type =
                functions.Comparison(order[i].Value.Type, values[i].Type)
                ?? throw SqlErrors.Error(
                    $"{values[i].Type.Name} can't be ranked among {order[i].Value.Type.Name}.",
                    values[i].Place ?? place,
                    "Convert by CAST.",
                    "42000/10014"
                );
            keys.Add(functions.Converted(order[i].Value, type));
            wanted.Add(functions.Converted(values[i], type));
        }
        var directions = string.Concat(
            order.Select(o => $" {(o.Descending ? "desc" : "asc")}{(o.NullsFirst ? " first" : " last")}")
        );
        var operation = OperationCache.Get(
            name + " within group" + directions,
            () => new Operation(name, c => Text(name, [.. c.Args.Take(order.Count)], [.. c.Args.Skip(order.Count)], order))
        );
        return new(operation, [.. keys, .. wanted], name is "rank" or "dense_rank" ? DataType.BigInt : DataType.Double);
    }

    private static string Text(string name, List<string> keys, List<string> values, IReadOnlyList<SortKey> order)
    {
        var before = string.Join(
            " OR ",
            keys.Select(
                (_, i) =>
                    "("
                    + string.Join(
                        " AND ",
                        keys.Take(i)
                            .Select((k, j) => $"{k} IS NOT DISTINCT FROM {values[j]}")
                            .Append(Precedes(keys[i], values[i], order[i]))
                    )
                    + ")"
            )
        );
        var same = string.Join(" AND ", keys.Select((k, j) => $"{k} IS NOT DISTINCT FROM {values[j]}"));
        var row = $"[{string.Join(", ", keys.Select(k => $"CAST({k} AS VARCHAR)"))}]";
        return name switch
        {
            "rank" => $"CAST(1 + count(CASE WHEN {before} THEN 1 END){Here} AS BIGINT)",
            "dense_rank" => $"CAST(1 + count(DISTINCT CASE WHEN {before} THEN {row} END){Here} AS BIGINT)",
            "percent_rank" => $"(count(CASE WHEN {before} THEN 1 END){Here} / CAST(greatest(count(*){Here}, 1) AS DOUBLE))",
            _ => $"((1 + count(CASE WHEN {before} OR ({same}) THEN 1 END){Here}) / CAST(1 + count(*){Here} AS DOUBLE))",
        };
    }

    /// <summary>Whether a row's key stands before the value.</summary>
    private static string Precedes(string key, string value, SortKey order)
    {
        var less = $"{key} {(order.Descending ? ">" : "<")} {value}";
        // Measured on Hive 4.0.1: a falling order turns the place of NULL around too.
        return order.NullsFirst != order.Descending
            ? $"(({less}) IS TRUE OR ({key} IS NULL AND {value} IS NOT NULL))"
            : $"(({less}) IS TRUE OR ({key} IS NOT NULL AND {value} IS NULL))";
    }
}
