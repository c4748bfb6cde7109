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
        if (show.Columns)
            return Rows(
                ["Column", "Type", "#Distinct Values", "#Nulls", "Max Size", "Avg Size", "#Trues", "#Falses"],
                table.AllColumns.Select(c => ColumnRow(c, table.ColumnStatistics.GetValueOrDefault(c.Name))),
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
            );
        var keys = table.PartitionColumns.Select(c => c.Name).ToList();
        object?[] Row(IEnumerable<object?> values, TableStatistics? s, string location) =>
            [
                .. values,
                s?.Rows ?? -1L,
                s?.Files ?? 0L,
                SizeText.Of(s?.Bytes ?? 0),
                "NOT CACHED",
                "NOT CACHED",
                Storage.Name(table.Format),
                "false",
                location,
                location.Length > 0 ? "NONE" : "",
            ];
        var rows = new List<object?[]>();
        if (keys.Count == 0)
        {
            var local = catalog.Lake.Local(table.Location!);
            rows.Add(Row([], Counted(table.Statistics, local), table.Location!));
        }
        else
        {
            var counted = view.Partitions(table).Select(p => (p, Counted(p.Statistics, catalog.Lake.Local(p.Location)))).ToList();
            rows.AddRange(counted.Select(c => Row(c.p.Values, c.Item2, c.p.Location)));
            var total = new TableStatistics(
                counted.Any(c => c.Item2.Rows is null or -1) ? table.Statistics?.Rows : counted.Sum(c => c.Item2.Rows),
                counted.Sum(c => c.Item2.Files),
                counted.Sum(c => c.Item2.Bytes)
            );
            rows.Add(Row(keys.Select((_, i) => (object?)(i == 0 ? "Total" : "")), total, ""));
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
        var files = Directory.Exists(local)
            ? new DirectoryInfo(local).GetFiles().Where(f => f.Name[0] is not ('.' or '_')).ToList()
            : [];
        return new(known?.Rows ?? -1, files.Count, files.Sum(f => f.Length));
    }

    private static object?[] ColumnRow(TableColumn column, ColumnStatistics? s) =>
        [
            column.Name,
            column.Type.Name.ToUpperInvariant(),
            s?.Distinct ?? -1L,
            s?.Nulls ?? -1L,
            s?.MaxLength ?? FixedSize(column.Type) ?? -1L,
            (float?)s?.AverageLength ?? FixedSize(column.Type) ?? -1d,
            s?.Trues ?? -1L,
            s?.Falses ?? -1L,
        ];

    private static long? FixedSize(DataType type) =>
        type switch
        {
            BooleanType => 1,
            IntegerType i => i.Bits / 8,
            FloatingType f => f.Bits / 8,
            DateType => 4,
            TimestampType => 16,
            DecimalType d => d.Precision <= 9 ? 4
            : d.Precision <= 18 ? 8
            : 16,
            _ => null,
        };
}
