using Bazaar.Core;
using Bazaar.Sql.Running;

namespace Bazaar.Parity;

/// <summary>Rows as a multiset of texts: decimals and texts exactly, doubles to 12 digits.</summary>
public sealed class RowBag
{
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>All rows of a result.</summary>
    public static RowBag Of(Result result) => Of(result.Rows(), result.Columns);

    public static RowBag Of(IEnumerable<object?[]> rows, IReadOnlyList<Column> columns)
    {
        var bag = new RowBag();
        foreach (var line in Lines(rows, columns))
            bag.Add(line);
        return bag;
    }

    /// <summary>The rows in their order, a text each, with tabs between the values.</summary>
    public static IEnumerable<string> Lines(IEnumerable<object?[]> rows, IReadOnlyList<Column> columns) =>
        rows.Select(row => string.Join('\t', row.Select((v, i) => Text(v, columns[i].Type))));

    public static RowBag OfLines(IEnumerable<string> lines)
    {
        var bag = new RowBag();
        foreach (var line in lines)
            bag.Add(line);
        return bag;
    }

    private static string Text(object? value, DataType type) =>
        value switch
        {
            double d when double.IsFinite(d) => d.ToString("G12", System.Globalization.CultureInfo.InvariantCulture),
            SqlDecimal d => d.ToString().Contains('.', StringComparison.Ordinal)
                ? d.ToString().TrimEnd('0').TrimEnd('.')
                : d.ToString(),
            _ => SqlText.Value(value, type),
        };

    private void Add(string row)
    {
        rows[row] = rows.GetValueOrDefault(row) + 1;
        Count++;
    }

    /// <summary>The rows with one cell changed: a comparison that doesn't see it is worth nothing.</summary>
    public RowBag WithOneCellChanged()
    {
        var twin = OfLines(rows.SelectMany(r => Enumerable.Repeat(r.Key, r.Value)).Skip(1));
        twin.Add(rows.First().Key + "~");
        return twin;
    }

    /// <summary>How many rows one side has that the other has not, both ways together.</summary>
    public int Distance(RowBag other) =>
        rows.Keys.Union(other.rows.Keys).Sum(r => Math.Abs(rows.GetValueOrDefault(r) - other.rows.GetValueOrDefault(r)));

    /// <summary>The first rows that one has more often than the other; empty where they are the same.</summary>
    public IReadOnlyList<string> Differences(RowBag other, int most = 6) =>
        [
            .. rows
                .Keys.Union(other.rows.Keys)
                .Where(r => rows.GetValueOrDefault(r) != other.rows.GetValueOrDefault(r))
                .Take(most)
                .Select(r => $"{rows.GetValueOrDefault(r)} real, {other.rows.GetValueOrDefault(r)} embedded: {r}"),
        ];
}
