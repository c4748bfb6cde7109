using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Catalog;

namespace Bazaar.Sql.Running;

/// <summary>What DESCRIBE EXTENDED of Hive says of a table or a partition: one row with the metastore's record.</summary>
internal static class HiveExtended
{
    public static IEnumerable<object?[]> Of(Table table, IReadOnlyList<Partition> partitions, Partition? partition)
    {
        yield return ["", null, null];
        yield return partition is null
            ? ["Detailed Table Information", TableRecord(table, partitions), ""]
            : ["Detailed Partition Information", PartitionRecord(table, partitions, partition), ""];
    }

    private static string TableRecord(Table table, IReadOnlyList<Partition> partitions) =>
        Record(
            "Table",
            ("tableName", table.Name),
            ("dbName", table.Database),
            ("owner", table.Owner),
            ("createTime", Seconds(table.CreatedAt)),
            ("lastAccessTime", "0"),
            ("retention", "0"),
            ("sd", Storage(table, table.Location, table.Columns)),
            ("partitionKeys", List(table.PartitionColumns.Select(Column))),
            ("parameters", Map(HiveDetails.Parameters(table, partitions, null))),
            ("viewOriginalText", table.ViewOriginal ?? table.ViewText ?? "null"),
            ("viewExpandedText", table.ViewText ?? "null"),
            ("tableType", HiveDetails.Kind(table)),
            ("rewriteEnabled", Flag(table.RewriteEnabled)),
            ("catName", "hive"),
            ("ownerType", "USER"),
            ("writeId", "0")
        );

    private static string PartitionRecord(Table table, IReadOnlyList<Partition> partitions, Partition partition) =>
        Record(
            "Partition",
            ("values", List(partition.Values.Select(v => v ?? PartitionFolders.NullValue))),
            ("dbName", table.Database),
            ("tableName", table.Name),
            ("createTime", Seconds(partition.CreatedAt)),
            ("lastAccessTime", "0"),
            ("sd", Storage(table.As(partition), partition.Location, partition.Columns ?? table.Columns)),
            ("parameters", Map(HiveDetails.Parameters(table, partitions, partition))),
            ("catName", "hive"),
            ("writeId", "-1")
        );

    private static string Storage(Table table, string? location, IEnumerable<TableColumn> columns)
    {
        var classes = FormatClasses.Of(table);
        var serde = Record(
            "SerDeInfo",
            ("name", "null"),
            ("serializationLib", table.IsView ? "null" : classes.Serde),
            ("parameters", Map(table.ViewText is null ? FormatClasses.Properties(table) : []))
        );
        var skew = table.Skew;
        return Record(
            "StorageDescriptor",
            ("cols", List(columns.Select(Column))),
            ("location", location ?? "null"),
            ("inputFormat", classes.Input),
            ("outputFormat", classes.Output),
            ("compressed", "false"),
            ("numBuckets", (table.Buckets == 0 ? -1 : table.Buckets).ToString(CultureInfo.InvariantCulture)),
            ("serdeInfo", serde),
            ("bucketCols", List(table.BucketedBy)),
            ("sortCols", List(table.SortedBy.Select(HiveDetails.Order))),
            ("parameters", "{}"),
            (
                "skewedInfo",
                Record(
                    "SkewedInfo",
                    ("skewedColNames", List(skew?.Columns ?? [])),
                    ("skewedColValues", List((skew?.Values ?? []).Select(v => List(v)))),
                    ("skewedColValueLocationMaps", "{}")
                )
            ),
            ("storedAsSubDirectories", Flag(skew?.Directories == true))
        );
    }

    private static string Column(TableColumn column) =>
        Record("FieldSchema", ("name", column.Name), ("type", column.Type.Name), ("comment", column.Comment ?? "null"));

    private static string Record(string name, params (string Name, string Value)[] fields) =>
        $"{name}({string.Join(", ", fields.Select(f => $"{f.Name}:{f.Value}"))})";

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Map(IEnumerable<KeyValuePair<string, string>> pairs) =>
        $"{{{string.Join(", ", pairs.Select(p => $"{p.Key}={p.Value}"))}}}";

    private static string Flag(bool on) => on ? "true" : "false";

    private static string Seconds(DateTime moment) =>
        new DateTimeOffset(moment, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
