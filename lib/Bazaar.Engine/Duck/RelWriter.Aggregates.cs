using System.Globalization;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>GROUP BY and grouping sets.</summary>
internal sealed partial class RelWriter
{
    private SelectBlock WriteAggregate(Aggregate a)
    {
        var block = Write(a.Input);
        if (block.Filled > Clause.Where)
            block = Seal(block);
        var values = a.Keys.Select(k => k.Value).Concat(a.Aggregates.Select(i => i.Value)).ToList();
        block = SealRepeated(block, values, 1);
        var kinds = block.Items.ToDictionary(i => i.Column, i => i.Kind);
        if (
            a.Keys.Any(k => Kind(k.Value, kinds) == ItemKind.Constant)
            || (a.GroupingSets is not null && a.Keys.Any(k => !IsColumn(k)))
        )
        {
            // A constant in GROUP BY means a position, and GROUPING wants the keys by name: give such keys a column first.
            block.Items =
            [
                .. block.Items,
                .. a.Keys.Select(k => new BlockItem(k.Column, expressions.Write(k.Value), ItemKind.Computed)),
            ];
            block = Seal(block);
        }
        else
        {
            foreach (var key in a.Keys)
                expressions.Names[key.Column] = expressions.Write(key.Value);
        }
        var keys = a.Keys.Select(k => expressions.Names[k.Column]).ToList();
        // DuckDB doesn't know a key that is in no set: it is NULL in every group.
        var missing = a.Keys.Select((_, k) => a.GroupingSets is { } sets && !sets.Any(s => s.Contains(k))).ToList();
        block.Items =
        [
            .. a.Keys.Select(
                (k, i) =>
                    missing[i]
                        ? new BlockItem(k.Column, $"CAST(NULL AS {DuckTypes.Name(k.Column.Type)})", ItemKind.Constant)
                        : new BlockItem(k.Column, keys[i], ItemKind.Computed)
            ),
            .. a.Aggregates.Select(i => new BlockItem(i.Column, expressions.Write(i.Value), ItemKind.Computed)),
        ];
        if (a.GroupingId is not null)
            block.Items.Add(new BlockItem(a.GroupingId, GroupingId(keys, missing), ItemKind.Computed));
        block.OneGroup = keys.Count == 0 && a.GroupingSets is null ? [.. a.Aggregates.Select(i => i.Column)] : null;
        if (a.GroupingSets is { } all)
            block.GroupBy =
                $"GROUPING SETS ({string.Join(", ", all.Select(s => $"({string.Join(", ", s.Select(k => keys[k]))})"))})";
        else if (keys.Count > 0)
            block.GroupBy = string.Join(", ", keys);
        block.OrderBy = [];
        block.Filled = Clause.GroupBy;
        Bind(block);
        return block;
    }

    /// <summary>A key that is a column of the input under its own name; not a second key of the same value.</summary>
    private static bool IsColumn(Item key) => key.Value is ColumnRef column && column.Column == key.Column;

    /// <summary>A bit for each key, the first one highest: 1 where the group is over all its values.</summary>
    private static string GroupingId(List<string> keys, List<bool> missing)
    {
        if (keys.Count == 0)
            return "CAST(0 AS BIGINT)";
        if (!missing.Contains(true))
            return $"GROUPING_ID({string.Join(", ", keys)})";
        var bits = keys.Select(
            (key, i) =>
            {
                var weight = (1L << (keys.Count - 1 - i)).ToString(CultureInfo.InvariantCulture);
                return missing[i] ? $"CAST({weight} AS BIGINT)" : $"GROUPING({key}) * {weight}";
            }
        );
        return $"({string.Join(" + ", bits)})";
    }
}
