using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Catalog;

namespace Bazaar.Sql.Running;

/// <summary>What DESCRIBE FORMATTED of Hive and Impala says of a table or a partition below its columns, in Hive's order and width.</summary>
internal static class HiveDetails
{
    private const int Width = 20;

    public static IEnumerable<object?[]> Of(
        Table table,
        IReadOnlyList<Partition> partitions,
        Partition? partition,
        bool isImpala = false
    )
    {
        yield return Head("");
        if (partition is null)
        {
            yield return Head("# Detailed Table Information");
            yield return Row("Database:", table.Database);
            yield return Row("OwnerType:", "USER");
            yield return Row("Owner:", table.Owner);
            yield return Row("CreateTime:", Time(table.CreatedAt));
            yield return Row("LastAccessTime:", "UNKNOWN");
            yield return Row("Retention:", "0");
            if (table.Location is not null)
                yield return Row("Location:", table.Location);
            if (table.Location is not null && isImpala)
                yield return Row("Erasure Coding Policy:", "NONE");
            yield return Row("Table Type:", Kind(table));
            yield return Head("Table Parameters:");
        }
        else
        {
            yield return Head("# Detailed Partition Information");
            yield return Row(
                "Partition Value:",
                $"[{string.Join(", ", partition.Values.Select(v => v ?? PartitionFolders.NullValue))}]"
            );
            yield return Row("Database:", table.Database);
            yield return Row("Table:", table.Name);
            yield return Row("CreateTime:", Time(partition.CreatedAt));
            yield return Row("LastAccessTime:", "UNKNOWN");
            yield return Row("Location:", partition.Location);
            yield return Head("Partition Parameters:");
        }
        foreach (var (key, value) in Parameters(table, partitions, partition))
            yield return ["", key.PadRight(Width), value.PadRight(Width)];
        foreach (var row in Stored(partition is null ? table : table.As(partition)))
            yield return row;
        if (table.ViewText is not { } text)
            yield break;
        yield return Head("");
        yield return Head(table.IsView ? "# View Information" : "# Materialized View Information");
        yield return Row(isImpala ? "View Original Text:" : "Original Query:", table.ViewOriginal ?? text);
        yield return Row(isImpala ? "View Expanded Text:" : "Expanded Query:", text);
        if (!table.IsView)
            yield return Row("Rewrite Enabled:", table.RewriteEnabled ? "Yes" : "No");
    }

    public static string Kind(Table table) =>
        table.Kind switch
        {
            TableKind.View => "VIRTUAL_VIEW",
            TableKind.MaterializedView => "MATERIALIZED_VIEW",
            TableKind.External => "EXTERNAL_TABLE",
            _ => "MANAGED_TABLE",
        };

    private static string Time(DateTime moment) =>
        moment.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);

    public static IEnumerable<KeyValuePair<string, string>> Parameters(
        Table table,
        IReadOnlyList<Partition> partitions,
        Partition? partition
    )
    {
        static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in partition is null ? FormatClasses.TableProperties(table) : partition.Properties)
            all[key] = value;
        if (partition is null)
        {
            if (table.Comment is not null)
                all["comment"] = table.Comment;
            if (table.Kind == TableKind.External)
                all["EXTERNAL"] = "TRUE";
            if (table.PartitionColumns.Length > 0)
                all["numPartitions"] = N(partitions.Count);
        }
        if ((partition is null ? Sum(table, partitions) : partition.Statistics) is { } statistics)
        {
            all["numFiles"] = N(statistics.Files);
            all["totalSize"] = N(statistics.Bytes);
            if (statistics.Rows is { } rows)
                all["numRows"] = N(rows);
        }
        return all;
    }

    private static IEnumerable<object?[]> Stored(Table table)
    {
        var classes = FormatClasses.Of(table);
        yield return Head("");
        yield return Head("# Storage Information");
        yield return Row("SerDe Library:", table.IsView ? "null" : classes.Serde);
        yield return Row("InputFormat:", classes.Input);
        yield return Row("OutputFormat:", classes.Output);
        yield return Row("Compressed:", "No");
        yield return Row("Num Buckets:", (table.Buckets == 0 ? -1 : table.Buckets).ToString(CultureInfo.InvariantCulture));
        yield return Row("Bucket Columns:", $"[{string.Join(", ", table.BucketedBy)}]");
        yield return Row("Sort Columns:", $"[{string.Join(", ", table.SortedBy.Select(Order))}]");
        if (table.Skew is { } skew)
        {
            if (skew.Directories)
                yield return Row("Stored As SubDirectories:", "Yes");
            yield return Row("Skewed Columns:", $"[{string.Join(", ", skew.Columns)}]");
            yield return Row("Skewed Values:", $"[{string.Join(", ", skew.Values.Select(v => $"[{string.Join(", ", v)}]"))}]");
        }
        if (table.ViewText is not null)
            yield break;
        yield return Head("Storage Desc Params:");
        foreach (var (key, value) in FormatClasses.Properties(table))
            yield return ["", key.PadRight(Width), Visible(value).PadRight(Width)];
    }

    public static string Order(string item) =>
        item.EndsWith(" DESC", StringComparison.Ordinal) ? $"Order(col:{item[..^5]}, order:0)" : $"Order(col:{item}, order:1)";

    private static string Visible(string value) =>
        value.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    public static object?[] Head(string text) => [text, null, null];

    public static object?[] Row(string name, string value, string? comment = null) =>
        [name.PadRight(Width), value.PadRight(Width), comment?.PadRight(Width)];

    /// <summary>What is known of the rows and files; of a partitioned table, of its partitions together.</summary>
    public static TableStatistics? Sum(Table table, IReadOnlyList<Partition> partitions)
    {
        if (table.PartitionColumns.Length == 0)
            return table.Statistics;
        var known = partitions.Select(p => p.Statistics ?? new(null, 0, 0)).ToList();
        return new(
            known.TrueForAll(s => s.Rows is not null) ? known.Sum(s => s.Rows) : null,
            known.Sum(s => s.Files),
            known.Sum(s => s.Bytes)
        );
    }
}
