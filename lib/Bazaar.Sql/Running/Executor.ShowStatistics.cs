using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>Impala's SHOW TABLE STATS and SHOW COLUMN STATS, in the columns that it gives.</summary>
internal sealed partial class Executor
{
    private RowsResult StatisticsOf(ShowStatistics show, CatalogView view, StatementRun run)
    {
        var table = Record(show.Table, view);
        return show.Columns
            ? Rows(
                ["Column", "Type", "#Distinct Values", "#Nulls", "Max Size", "Avg Size", "#Trues", "#Falses"],
                [
                    .. table.Columns.Select(c => ColumnRow(c, table.ColumnStatistics.GetValueOrDefault(c.Name))),
                    .. table.PartitionColumns.Select((c, i) => ColumnRow(c, KeyFacts(view.Partitions(table), i))),
                ],
                run,
                [
                    DataType.String,
                    DataType.String,
                    DataType.BigInt,
                    DataType.BigInt,
                    DataType.BigInt,
                    DataType.Double,
                    DataType.BigInt,
                    DataType.BigInt,
                ]
            )
            : TableFacts(table, null, view, run);
    }

    /// <summary>A row for each partition, or for those that are chosen, and their total; one row for a table without.</summary>
    private RowsResult TableFacts(Table table, IReadOnlyList<Partition>? chosen, CatalogView view, StatementRun run)
    {
        var keys = table.PartitionColumns.Select(c => c.Name).ToList();
        static object?[] Counts(TableStatistics s) => [s.Rows ?? -1L, s.Files, SizeText.Of(s.Bytes)];
        static object?[] Row(
            IEnumerable<object?> values,
            TableStatistics s,
            bool incremental,
            StorageFormat format,
            string location
        ) =>
            [
                .. values,
                .. Counts(s),
                "NOT CACHED",
                "NOT CACHED",
                FormatName(format),
                incremental ? "true" : "false",
                location,
                "NONE",
            ];
        var rows = new List<object?[]>();
        if (keys.Count == 0)
        {
            var local = catalog.Lake.Local(table.Location!);
            rows.Add(Row([], Counted(table.Statistics, local), false, table.Format, table.Location!));
        }
        else
        {
            var counted = InOrder(table, chosen ?? view.Partitions(table))
                .Select(p =>
                    (Part: p, Facts: Counted(p.Statistics, catalog.Lake.Local(p.Location)) with { Rows = p.Statistics?.Rows })
                )
                .ToList();
            rows.AddRange(
                counted.Select(c =>
                    Row(
                        c.Part.Values.Select(v => v ?? "NULL"),
                        c.Facts,
                        c.Part.Incremental,
                        c.Part.Storage?.Format ?? table.Format,
                        c.Part.Location
                    )
                )
            );
            var total = new TableStatistics(
                (chosen is null ? table.Statistics?.Rows : null)
                    ?? (counted.TrueForAll(c => c.Facts.Rows is not null) ? counted.Sum(c => c.Facts.Rows) : null),
                counted.Sum(c => c.Facts.Files),
                counted.Sum(c => c.Facts.Bytes)
            );
            if (chosen is not { Count: 0 })
                rows.Add([.. keys.Select((_, i) => i == 0 ? "Total" : ""), .. Counts(total), "0B", "", "", "", "", ""]);
        }
        return Rows(
            [
                .. keys,
                "#Rows",
                "#Files",
                "Size",
                "Bytes Cached",
                "Cache Replication",
                "Format",
                "Incremental stats",
                "Location",
                "EC Policy",
            ],
            rows,
            run,
            [.. keys.Select(_ => DataType.String), DataType.BigInt, DataType.BigInt]
        );
    }

    /// <summary>Files and bytes as they are on disk, rows as they were counted.</summary>
    private static TableStatistics Counted(TableStatistics? known, string local)
    {
        var files = FilesOf(local);
        return new(known?.Rows ?? -1, files.Count, files.Sum(f => f.Length));
    }

    /// <summary>The files of a folder that a table shows, which may not be there.</summary>
    private static List<FileInfo> FilesOf(string local) =>
        Directory.Exists(local) ? new DirectoryInfo(local).GetFiles().Where(f => f.Name[0] is not ('.' or '_')).ToList() : [];

    /// <summary>A format as Impala's statistics call it.</summary>
    private static string FormatName(StorageFormat format) =>
        format switch
        {
            StorageFormat.Text => "TEXT",
            StorageFormat.Sequence => "SEQUENCE_FILE",
            StorageFormat.Rc => "RC_FILE",
            StorageFormat.Json => "JSON",
            _ => Storage.Name(format),
        };

    /// <summary>By the values in their types, NULL first.</summary>
    private static IEnumerable<Partition> InOrder(Table table, IEnumerable<Partition> partitions) =>
        partitions.OrderBy(
            p => table.PartitionColumns.Select((c, i) => Comparable(PartitionValues.Parse(p.Values[i], c.Type))).ToList(),
            Comparer<List<object?>>.Create(
                static (a, b) =>
                    a.Zip(
                            b,
                            (x, y) =>
                                x is string s ? string.CompareOrdinal(s, (string?)y) : Comparer<object?>.Default.Compare(x, y)
                        )
                        .FirstOrDefault(c => c != 0)
            )
        );

    /// <summary>A column's decimals have one scale.</summary>
    private static object? Comparable(object? value) => value is SqlDecimal d ? d.Unscaled : value;

    /// <summary>What is known of a partition column without counting; NULL is one of its values.</summary>
    private static ColumnStatistics KeyFacts(IReadOnlyList<Partition> partitions, int key) =>
        new(
            null,
            null,
            partitions.Count(p => p.Values[key] is null),
            partitions.Select(p => p.Values[key]).Distinct().Count(),
            null,
            null,
            null,
            null
        );

    private static object?[] ColumnRow(TableColumn column, ColumnStatistics? s) =>
        [
            column.Name,
            TypeText(column.Type),
            s?.Distinct ?? -1L,
            s?.Nulls ?? -1L,
            FixedSize(column.Type) ?? s?.MaxLength ?? -1L,
            FixedSize(column.Type) ?? (float?)s?.AverageLength ?? -1d,
            s?.Trues ?? -1L,
            s?.Falses ?? -1L,
        ];

    /// <summary>A type as Impala writes it: its words in capitals, fields as they are.</summary>
    private static string TypeText(DataType type) =>
        type switch
        {
            ArrayType a => $"ARRAY<{TypeText(a.Element)}>",
            MapType m => $"MAP<{TypeText(m.Key)},{TypeText(m.Value)}>",
            StructType s => $"STRUCT<{string.Join(',', s.Fields.Select(f => $"{f.Name}:{TypeText(f.Type)}"))}>",
            _ => type.Name.ToUpperInvariant(),
        };

    private static long? FixedSize(DataType type) =>
        type switch
        {
            BooleanType => 1,
            IntegerType i => i.Bits / 8,
            FloatingType f => f.Bits / 8,
            StringType { Padded: true } c => c.Length,
            DateType => 4,
            TimestampType => 16,
            DecimalType d => d.Precision <= 9 ? 4
            : d.Precision <= 18 ? 8
            : 16,
            _ => null,
        };
}
