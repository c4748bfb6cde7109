using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Functions;

namespace Bazaar.Sql.Running;

/// <summary>Reading tables: Parquet as it is, text through the table's SerDe.</summary>
internal sealed class TableScans(HiveFunctions functions)
{
    /// <summary>Of each list of partitions, which the catalog keeps as long as they are the same, what a scan says of them.</summary>
    private readonly ConditionalWeakTable<IReadOnlyList<Partition>, Tuple<Table, EquatableList<ScanPart>>> known = [];

    /// <summary>A new plan of the table's rows: its columns, the partition's last.</summary>
    /// <exception cref="BazaarException">The files are of a format that the embedded lake doesn't read.</exception>
    public Rel Open(Table table, IReadOnlyList<Partition> partitions, Place place)
    {
        var parts = table.PartitionColumns.Length == 0 ? [new ScanPart(table.Location!, [])] : Parts(table, partitions);
        var keys = table.PartitionColumns.Select(c => new PlanColumn(c.Name, c.Type, place)).ToList();
        return table.Format switch
        {
            StorageFormat.Parquet or StorageFormat.Orc => Parquet(table, parts, keys, place),
            StorageFormat.Text or StorageFormat.Json => TextTables.Open(functions, table, parts, keys, place),
            _ => throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"The embedded lake reads no {table.Format} files, and {table.Database}.{table.Name} is STORED AS {table.Format.ToString().ToUpperInvariant()}.",
                    place,
                    "Store it as PARQUET, ORC or TEXTFILE."
                )
            ),
        };
    }

    private EquatableList<ScanPart> Parts(Table table, IReadOnlyList<Partition> partitions)
    {
        if (known.TryGetValue(partitions, out var found) && ReferenceEquals(found.Item1, table))
            return found.Item2;
        EquatableList<ScanPart> parts =
        [
            .. partitions.Select(p => new ScanPart(
                p.Location,
                [.. table.PartitionColumns.Select((c, i) => PartitionValues.Read(p.Values[i], c.Type, functions))]
            )),
        ];
        known.AddOrUpdate(partitions, new(table, parts));
        return parts;
    }

    private static Scan Parquet(Table table, EquatableList<ScanPart> parts, List<PlanColumn> keys, Place place)
    {
        var columns = table.Columns.Select(c => new PlanColumn(c.Name, c.Type, place));
        var source = new ScanSource(
            $"{table.Database}.{table.Name}",
            new ParquetScan(),
            [.. table.Columns.Select(c => new Field(c.InFiles, c.Type))],
            parts
        )
        {
            MissingIsNull = true,
            AllParts = keys.Count == 0 ? null : parts.Count,
            Table = $"{table.Database}.{table.Name}",
        };
        return new Scan(source, [.. columns, .. keys]) { Place = place };
    }
}
