using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;

namespace Bazaar.Sql.Running;

/// <summary>Reading tables: Parquet as it is, text through the table's SerDe.</summary>
internal sealed class TableScans(HiveFunctions functions)
{
    /// <summary>Of each list of partitions, which the catalog keeps as long as they are the same, what a scan says of them.</summary>
    private readonly ConditionalWeakTable<IReadOnlyList<Partition>, Tuple<Table, EquatableList<ScanPart>>> known = [];

    public bool FoldsFields => !functions.PartitionsKeepColumns;

    /// <summary>The table with the address of a row's file as the last column before the partition's.</summary>
    public static Table WithFile(Table table) =>
        table with
        {
            Columns = table.Columns.Add(new(StoredTable.FileName, DataType.String, FileName: ScanSource.FileAddress)),
        };

    /// <summary>A new plan of the table's rows: its columns, the partition's last.</summary>
    public Rel Open(Table table, IReadOnlyList<Partition> partitions, Place place)
    {
        if (FoldsFields && table.Columns.FirstOrDefault(c => c.Type.HasUnion) is { } union)
            throw SqlErrors.Refused(
                $"{union.Name} of {table.Name}, {union.Type.Name}, in Impala",
                place,
                "Read the table with Hive."
            );
        if (partitions.All(p => p.Storage is null))
            return OpenStored(table, partitions, place);
        // Each format's partitions for themselves.
        var groups = partitions.GroupBy(p =>
            p.Storage is { } s ? $"{s.Format}\n{s.Serde}\n{string.Join('\n', s.SerdeProperties)}" : ""
        );
        return Together(table, [.. groups.Select(g => OpenStored(table.As(g.First()), [.. g], place))], place);
    }

    private static Rel Together(Table table, List<Rel> inputs, Place place) =>
        inputs.Count == 1
            ? inputs[0]
            : new SetOperation(
                SetKind.Union,
                true,
                [.. inputs],
                [.. table.AllColumns.Select(c => new PlanColumn(c.Name, c.Type, place))]
            )
            {
                Place = place,
            };

    private Rel OpenStored(Table table, IReadOnlyList<Partition> partitions, Place place)
    {
        if (functions.PartitionsKeepColumns && partitions.Any(p => p.Columns is not null))
            return Grouped(table, partitions, place);
        return OpenAlike(table, partitions, place);
    }

    /// <summary>Partitions that were made with other columns: each group is read by its own, and brought to the table's by position.</summary>
    private Rel Grouped(Table table, IReadOnlyList<Partition> partitions, Place place)
    {
        var inputs = partitions
            .GroupBy(p => p.Columns is { } own ? string.Join('\n', own.Select(c => c.Name + " " + c.Type.Name)) : "")
            .Select(g =>
            {
                var own = g.First().Columns ?? table.Columns;
                // Text is read as the types that it had; Parquet finds the table's columns by name.
                if (!table.IsText)
                    own = [.. table.Columns.Take(own.Length)];
                // The file's address is no column of the partition: it comes behind them, whatever they are.
                var file = table.Columns[^1] is { FileName: ScanSource.FileAddress } named ? named : null;
                if (file is not null)
                    own = own.Remove(file).Add(file);
                var rows = OpenAlike(table with { Columns = own }, [.. g], place);
                var items = table.Columns.Select(
                    (c, i) =>
                        Item.Of(
                            c.Name,
                            c == file ? rows.Columns[own.Length - 1].Ref(place)
                                : i < own.Length - (file is null ? 0 : 1)
                                    ? functions.Cast(rows.Columns[i].Ref(place), c.Type, place)
                                : new Literal(null, c.Type) { Place = place }
                        )
                );
                var keys = rows.Columns.TakeLast(table.PartitionColumns.Length).Select(k => Item.Of(k.Name, k.Ref(place)));
                return (Rel)new Project(rows, [.. items, .. keys]) { Place = place };
            })
            .ToList();
        return Together(table, inputs, place);
    }

    private Rel OpenAlike(Table table, IReadOnlyList<Partition> partitions, Place place)
    {
        var parts = table.PartitionColumns.Length == 0 ? [new ScanPart(table.Location!, [])] : Parts(table, partitions);
        var keys = table.PartitionColumns.Select(c => new PlanColumn(c.Name, c.Type, place)).ToList();
        return table.IsText ? TextTables.Open(functions, table, parts, keys, place) : Parquet(table, parts, keys, place);
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
