using System.Collections.Immutable;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>ANALYZE TABLE and Impala's COMPUTE STATS: counted rows and files, and what each column holds.</summary>
internal sealed partial class Executor
{
    private RowsResult Analyzed(Analyze analyze, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var table = Record(analyze.Table, write);
        if (table.Kind == TableKind.View)
            throw SqlErrors.Error(
                $"{table.Name} is a view: it has no rows of its own.",
                analyze.Table.Place,
                "Analyze the table that it reads.",
                "42000/10091"
            );
        var parts = write.Partitions(table);
        var before = parts.ToDictionary(p => p.Values, p => (p.Statistics?.Rows, p.Incremental));
        var counted = table;
        var columns = Columns(analyze, table);
        // Column statistics are of the whole table; Impala counts both at once.
        if (columns is null || IsImpala)
            counted = CountRows(analyze, table, parts, write, out parts);
        var updated =
            table.PartitionColumns.Length == 0 ? 1 : parts.Count(p => before[p.Values] != (p.Statistics?.Rows, p.Incremental));
        if (analyze.Incremental)
            parts = [.. write.Partitions(table).Where(p => p.Incremental)];
        if (columns is { Count: > 0 })
        {
            var found = ColumnFacts(table, parts, columns, analyze.Table.Place);
            counted = counted with { ColumnStatistics = counted.ColumnStatistics.SetItems(found) };
        }
        if (session.Temporary.Find(table.Database, table.Name) is not null)
            session.Temporary.Put(counted);
        else
            write.Put(counted);
        write.Commit(run.Cancel);
        return Said(FormattableString.Invariant($"Updated {updated} partition(s) and {columns?.Count ?? 0} column(s)."), run);
    }

    private static List<TableColumn>? Columns(Analyze analyze, Table table)
    {
        if (analyze.Columns is null)
            return null;
        if (analyze.Columns.Count == 0)
            return [.. table.Columns.Where(c => !c.Type.IsNested)];
        return
        [
            .. analyze.Columns.Select(n =>
                table.AllColumns.FirstOrDefault(c => c.Name == n.Folded)
                ?? throw SqlErrors.NoColumn(n.Text, n.Place, [.. table.AllColumns.Select(c => c.Name)], "42000/10002")
            ),
        ];
    }

    private Table CountRows(
        Analyze analyze,
        Table table,
        IReadOnlyList<Partition> parts,
        CatalogWrite write,
        out IReadOnlyList<Partition> counted
    )
    {
        if (table.PartitionColumns.Length == 0)
        {
            counted = parts;
            var rows = analyze.NoScan ? null : RowsIn(table, parts, analyze.Table.Place).Values.FirstOrDefault((long?)0);
            return table with { Statistics = Counted(null, catalog.Lake.Local(table.Location!)) with { Rows = rows } };
        }
        var wanted =
            analyze.Partition is null ? parts
            : IsImpala ? Chosen(table, analyze.Partition, write)
            : Matching(table, analyze.Partition, write);
        // A column that was added later has been counted nowhere.
        var whole = Columns(analyze, table) is { } columns && columns.All(c => table.ColumnStatistics.ContainsKey(c.Name));
        if (analyze is { Incremental: true, Partition: null } && whole)
            wanted = [.. wanted.Where(p => !p.Incremental)];
        var byPartition = analyze.NoScan ? [] : RowsIn(table, wanted, analyze.Table.Place);
        counted =
        [
            .. wanted.Select(p =>
                p with
                {
                    Incremental = analyze.Incremental,
                    Statistics = Counted(null, catalog.Lake.Local(p.Location)) with
                    {
                        Rows = analyze.NoScan ? p.Statistics?.Rows : byPartition.GetValueOrDefault(p.Values, 0L),
                    },
                }
            ),
        ];
        write.Put(table, counted);
        var all = write.Partitions(table);
        if (analyze.Incremental)
            all = [.. all.Where(p => p.Incremental)];
        return table with
        {
            Statistics = new(
                all.All(p => p.Statistics?.Rows is not null) ? all.Sum(p => p.Statistics!.Rows) : null,
                all.Sum(p => p.Statistics?.Files ?? 0),
                all.Sum(p => p.Statistics?.Bytes ?? 0)
            ),
        };
    }

    private static readonly Operation Count = Operation.Template("count", "count(*)");

    /// <summary>Rows by partition; the only one of a table without partitions has no values.</summary>
    private Dictionary<EquatableList<string?>, long?> RowsIn(Table table, IReadOnlyList<Partition> parts, Place place)
    {
        var scan = scans.Open(table, parts, place);
        var keys = scan.Columns.Skip(table.Columns.Length).Select(c => Item.Of(c.Name, c.Ref())).ToList();
        var plan = new Aggregate(scan, [.. keys], [Item.Of("rows", new AggregateCall(Count, [], DataType.BigInt))]);
        return RowsOf(plan)
            .ToDictionary(
                r => new EquatableList<string?>(r.SkipLast(1).Select(PartitionValues.Text)),
                r => (long?)Convert.ToInt64(r[^1], CultureInfo.InvariantCulture)
            );
    }

    private Dictionary<string, ColumnStatistics> ColumnFacts(
        Table table,
        IReadOnlyList<Partition> parts,
        List<TableColumn> columns,
        Place place
    )
    {
        var scan = scans.Open(table, table.PartitionColumns.Length > 0 && parts.Count == 0 ? [] : parts, place);
        var byName = table.AllColumns.Select((c, i) => (c.Name, i)).ToDictionary(p => p.Name, p => p.i);
        var items = new List<Item>();
        foreach (var column in columns)
        {
            var value = scan.Columns[byName[column.Name]].Ref();
            void Add(string name, string template) =>
                items.Add(
                    Item.Of(
                        $"{column.Name} {name}",
                        new AggregateCall(Operation.Template(name, template), [value], DataType.String)
                    )
                );
            var ordered = column.Type is not (BooleanType or StringType or BinaryType);
            var text = column.Type is StringType;
            Add("min", ordered ? "CAST(min({0}) AS VARCHAR)" : "CAST(NULL AS VARCHAR)");
            Add("max", ordered ? "CAST(max({0}) AS VARCHAR)" : "CAST(NULL AS VARCHAR)");
            Add("nulls", "CAST(count(*) - count({0}) AS VARCHAR)");
            Add(
                "distinct",
                column.Type switch
                {
                    BooleanType when IsImpala => "'2'",
                    BooleanType or BinaryType => "CAST(NULL AS VARCHAR)",
                    _ => "CAST(count(DISTINCT {0}) AS VARCHAR)",
                }
            );
            Add("average", text ? "CAST(avg(strlen({0})) AS VARCHAR)" : "CAST(NULL AS VARCHAR)");
            Add("longest", text ? "CAST(max(strlen({0})) AS VARCHAR)" : "CAST(NULL AS VARCHAR)");
            Add("trues", column.Type is BooleanType ? "CAST(count(*) FILTER (WHERE {0}) AS VARCHAR)" : "CAST(NULL AS VARCHAR)");
            Add(
                "falses",
                column.Type is BooleanType ? "CAST(count(*) FILTER (WHERE NOT {0}) AS VARCHAR)" : "CAST(NULL AS VARCHAR)"
            );
        }
        var row = RowsOf(new Aggregate(scan, [], [.. items])).Single();
        var result = new Dictionary<string, ColumnStatistics>();
        for (var i = 0; i < columns.Count; i++)
        {
            string? At(int offset) => (string?)row[i * 8 + offset];
            long? Long(int offset) => At(offset) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;
            double? average = At(4) is { } mean ? double.Parse(mean, CultureInfo.InvariantCulture) : null;
            result[columns[i].Name] = new(At(0), At(1), Long(2) ?? 0, Long(3), average, Long(5), Long(6), Long(7));
        }
        return result;
    }

    private RowsResult WithoutStatistics(DropStatistics drop, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var table = Record(drop.Table, write);
        if (drop.Partition is { } chosen)
            write.Put(table, [.. Chosen(table, chosen, write).Select(p => p with { Incremental = false })]);
        else
            write.Put(table, [.. write.Partitions(table).Select(p => p with { Statistics = null, Incremental = false })]);
        if (drop.Partition is null)
            write.Put(table with { Statistics = null, ColumnStatistics = Maps.Statistics });
        write.Commit(run.Cancel);
        return Said("Stats have been dropped.", run);
    }

    /// <summary>The embedded engine looks at files when it reads them; the names must be right all the same.</summary>
    private RowsResult Refreshed(Refresh refresh, StatementRun run)
    {
        using var read = catalog.BeginRead(run.Cancel);
        if (refresh.Table is not null)
            _ = Record(refresh.Table, read.View);
        return Nothing(run);
    }

    /// <summary>UPDATE STATISTICS: the numbers are taken as they are given.</summary>
    private void Take(Table table, PartitionSpec? partition, UpdateStatistics update, CatalogWrite write)
    {
        var given = Properties(update.Properties);
        long? Number(string key) =>
            given.GetValueOrDefault(key) is { } text && long.TryParse(text, CultureInfo.InvariantCulture, out var n) ? n : null;
        if (given.GetValueOrDefault("numRows") is { } counted && Number("numRows") is null)
            throw SqlErrors.Error($"{counted} is no number of rows.", update.Place, "Write a whole number.", "42000");
        TableStatistics Counted(TableStatistics? before) =>
            new(
                Number("numRows") ?? before?.Rows,
                Number("numFiles") ?? before?.Files ?? 0,
                Number("totalSize") ?? before?.Bytes ?? 0
            );
        var parts = partition is null ? null : Matching(table, partition, write);
        if (update.Column is { } name)
        {
            if (table.AllColumns.All(c => c.Name != name.Folded))
                throw SqlErrors.NoColumn(name.Text, name.Place, [.. table.AllColumns.Select(c => c.Name)]);
            // Column statistics are of the whole table here.
            if (parts is not null)
                return;
            double? average = double.TryParse(
                (given.GetValueOrDefault("avgColLen") ?? given.GetValueOrDefault("avgSize")),
                CultureInfo.InvariantCulture,
                out var d
            )
                ? d
                : null;
            var facts = new ColumnStatistics(
                given.GetValueOrDefault("lowValue"),
                given.GetValueOrDefault("highValue"),
                Number("numNulls") ?? (IsImpala ? -1 : 0),
                Number("numDVs"),
                average,
                Number("maxColLen") ?? Number("maxSize"),
                Number("numTrues"),
                Number("numFalses")
            );
            write.Put(table with { ColumnStatistics = table.ColumnStatistics.SetItem(name.Folded, facts) });
        }
        else if (parts is not null)
            write.Put(table, [.. parts.Select(p => p with { Statistics = Counted(p.Statistics) })]);
        else
            write.Put(table with { Statistics = Counted(table.Statistics) });
    }
}
