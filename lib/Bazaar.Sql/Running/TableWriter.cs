using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;

namespace Bazaar.Sql.Running;

/// <summary>Writes rows into tables: into a staged folder first, which the commit puts into its place.</summary>
/// <param name="countsRows">Whether what is written is counted in the statistics, as Hive does; Impala leaves rows to COMPUTE STATS.</param>
internal sealed class TableWriter(
    DuckSession session,
    HiveFunctions functions,
    TempTables temporary,
    CatalogStore store,
    CatalogWrite write,
    bool countsRows,
    RunOptions options,
    CancellationToken cancel
)
{
    /// <summary>How the files are named that this writer makes.</summary>
    private readonly string tag = write.NextTag();

    /// <summary>The setting that limits how many partitions one statement makes. What a node makes is limited only where Hive doesn't sort the rows first.</summary>
    public const string PartitionLimit = "hive.exec.max.dynamic.partitions";

    /// <summary>How many partitions one statement makes at most; 0 for no limit.</summary>
    public int MostPartitions { get; init; }

    /// <summary>The local folder of a table or a partition.</summary>
    private string Local(string location) => store.Lake.Local(location);

    /// <summary>Replaces or adds to the table's rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="content">Rows of all its columns, the partition's last.</param>
    /// <param name="fixedValues">The partition columns that have one value, by name.</param>
    /// <param name="overwrite">What was in the table, or in the partitions that get rows, goes.</param>
    /// <param name="all">With <paramref name="overwrite"/>: all partitions are emptied, not only those that get rows.</param>
    /// <returns>The number of rows that were written.</returns>
    public long Write(Table table, Rel content, IReadOnlyDictionary<string, Expr> fixedValues, bool overwrite, bool all = false)
    {
        if (temporary.Find(table.Database, table.Name) is not null)
            return WriteTemporary(table, content, overwrite);
        if (table.PartitionColumns.Length == 0)
            return WriteWhole(table, content, overwrite);
        return fixedValues.Count == table.PartitionColumns.Length
            ? WritePartition(table, content, Constants(table, fixedValues), overwrite)
            : WritePartitions(table, content, overwrite, all);
    }

    private long WriteTemporary(Table table, Rel content, bool overwrite)
    {
        if (table.PartitionColumns.Length > 0)
            throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"The temporary table {table.Name} is partitioned.",
                    null,
                    "Make a table that is not temporary."
                )
            );
        var folder = overwrite ? temporary.NewFolder() : TempTables.LocalOf(table);
        var before = overwrite ? TempTables.LocalOf(table) : null;
        var file = Files(folder, table, content, 0);
        if (before is not null)
        {
            temporary.Put(table with { Location = new Uri(folder + Path.DirectorySeparatorChar).AbsoluteUri.TrimEnd('/') });
            Directory.Delete(before, recursive: true);
        }
        return file.Sum(f => f.Rows);
    }

    private long WriteWhole(Table table, Rel content, bool overwrite)
    {
        var target = Local(table.Location!);
        var staged = write.Stage(target);
        var files = Files(staged, table, content, 0);
        Put(staged, target, overwrite);
        write.Put(table with { Statistics = Sum(table.Statistics, files, overwrite) });
        return files.Sum(f => f.Rows);
    }

    /// <summary>Writes into one folder; a name of the load's own, so that nothing of another load is written over.</summary>
    private IReadOnlyList<WrittenFile> Files(string folder, Table table, Rel content, int keys)
    {
        var name = $"{tag}_0";
        if (table.IsText)
        {
            var line = Item.Of(
                "line",
                TextTables.Line(functions, table, [.. content.Columns.Take(table.Columns.Length)], content.Place ?? Place.Start)
            );
            var values = content.Columns.TakeLast(keys).Select(c => new Item(c, c.Ref()));
            var lines = new Project(content, [line, .. values]) { Place = content.Place };
            var target = keys > 0 ? folder : Path.Combine(folder, name);
            var files = session.CopyLines(
                lines,
                target,
                [.. table.AllColumns.TakeLast(keys).Select(c => c.Name)],
                options,
                cancel
            );
            // Impala writes what its reader skips; Hive's loses its first rows.
            if (!countsRows && int.TryParse(table.Properties.GetValueOrDefault(TextTables.HeaderLines), out var header))
                foreach (var file in files)
                    WithHeader(file.Path, header);
            return files;
        }
        var names = table.AllColumns.Select(c => c.InFiles).Take(content.Columns.Count).ToList();
        var path = keys > 0 ? folder : Path.Combine(folder, name + ".parquet");
        return session.Copy(content, new ParquetTarget(path, names, keys), options, cancel);
    }

    private static void WithHeader(string path, int lines)
    {
        var rows = path + ".rows";
        File.Move(path, rows);
        using (var file = File.Create(path))
        using (var body = File.OpenRead(rows))
        {
            file.Write([.. Enumerable.Repeat((byte)'\n', lines)]);
            body.CopyTo(file);
        }
        File.Delete(rows);
    }

    private void Put(string staged, string target, bool overwrite)
    {
        if (overwrite)
            write.ReplaceFolder(staged, target);
        else
            write.AddFiles(staged, target);
    }

    private TableStatistics Unwritten => new(countsRows ? 0 : null, 0, 0);

    private TableStatistics Sum(TableStatistics? before, IReadOnlyList<WrittenFile> files, bool overwrite)
    {
        var (rows, bytes) = (files.Sum(f => f.Rows), files.Sum(f => f.Bytes));
        var kept = overwrite ? null : before;
        return new(
            !countsRows ? before?.Rows
                : overwrite ? rows
                : kept?.Rows + rows,
            files.Count + (kept?.Files ?? 0),
            bytes + (kept?.Bytes ?? 0)
        );
    }

    private EquatableList<string?> Constants(Table table, IReadOnlyDictionary<string, Expr> values)
    {
        var items = table.PartitionColumns.Select(c => Item.Of(c.Name, values[c.Name]));
        using var row = session.Query(new Project(new SingleRow(), [.. items]), Language.Hive, t => t.Name, options, cancel);
        // Impala has no folder for an empty text: it is NULL.
        return [.. row.Rows().Single().Select(PartitionValues.Text).Select(t => t is "" && !countsRows ? null : t)];
    }

    private Partition PartitionOf(Table table, EquatableList<string?> values)
    {
        var known = write.Partitions(table).FirstOrDefault(p => p.Values.Equals(values));
        if (known is not null)
            return known;
        var made = new Partition(values, "") { CreatedAt = Now };
        return made with { Location = $"{table.Location!.TrimEnd('/')}/{PartitionValues.Name(table, made)}" };
    }

    private DateTime Now => functions.Session.Clock.GetUtcNow().UtcDateTime;

    private long WritePartition(Table table, Rel content, EquatableList<string?> values, bool overwrite)
    {
        var partition = PartitionOf(table, values);
        // Rows that are added are written as those that are there.
        if (overwrite)
            partition = partition with { Storage = null };
        var target = Local(partition.Location);
        var staged = write.Stage(target);
        var rows = new Project(content, [.. content.Columns.Take(table.Columns.Length).Select(c => new Item(c, c.Ref()))])
        {
            Place = content.Place,
        };
        var files = Files(staged, table.As(partition), rows, 0);
        Put(staged, target, overwrite);
        write.Put(table, [partition with { Statistics = Sum(partition.Statistics ?? Unwritten, files, overwrite) }]);
        return files.Sum(f => f.Rows);
    }

    private void CheckMost(int partitions, Rel content)
    {
        if (MostPartitions > 0 && partitions > MostPartitions)
            throw SqlErrors.Error(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The rows make {partitions} partitions, and {MostPartitions} are the most."
                ),
                content.Place ?? Place.Start,
                string.Create(CultureInfo.InvariantCulture, $"SET {PartitionLimit}={partitions}, or write fewer at once."),
                "08S01/40000"
            );
    }

    private long WritePartitions(Table table, Rel content, bool overwrite, bool all)
    {
        var root = write.Stage(Local(table.Location!));
        var files = Files(root, table, content, table.PartitionColumns.Length);
        var changed = new List<Partition>();
        static string FolderOf(WrittenFile file) => Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
        // NULL and an empty text have a folder each, and are one partition.
        var groups = files.GroupBy(f => ValuesOf(table, root, FolderOf(f))).ToList();
        CheckMost(groups.Count, content);
        foreach (var group in groups)
        {
            var staged = FolderOf(group.First());
            var partition = PartitionOf(table, group.Key);
            if (overwrite)
                partition = partition with { Storage = null };
            if (partition.Storage is not null)
                throw SqlErrors.Refused(
                    "Adding rows to a partition of another format by a dynamic partition",
                    content.Place ?? Place.Start,
                    "Name the partition, or write it anew by INSERT OVERWRITE."
                );
            var target = Local(partition.Location);
            foreach (var (file, i) in group.Select((f, i) => (f, i)))
                File.Move(
                    file.Path,
                    Path.Combine(
                        staged,
                        string.Create(CultureInfo.InvariantCulture, $"{tag}_{i}{(table.IsText ? "" : ".parquet")}")
                    )
                );
            Put(staged, target, overwrite);
            changed.Add(partition with { Statistics = Sum(partition.Statistics ?? Unwritten, [.. group], overwrite) });
        }
        if (all)
        {
            var filled = changed.Select(p => p.Values).ToHashSet();
            Empty(table, write.Partitions(table).Where(p => !filled.Contains(p.Values)).ToList());
        }
        write.Put(table, changed);
        return files.Sum(f => f.Rows);
    }

    /// <summary>The values that the folders' names say; DuckDB escapes more characters than Hive does.</summary>
    private static EquatableList<string?> ValuesOf(Table table, string root, string folder)
    {
        var names = Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar);
        return
        [
            .. table.PartitionColumns.Select(
                (c, i) =>
                {
                    var text = Uri.UnescapeDataString(names[i][(names[i].IndexOf('=', StringComparison.Ordinal) + 1)..]);
                    return text.Length == 0 ? null : PartitionValues.Text(PartitionValues.Parse(text, c.Type));
                }
            ),
        ];
    }

    /// <summary>Takes away all rows of a table, or of some of its partitions.</summary>
    public void Empty(Table table, IEnumerable<Partition>? partitions)
    {
        if (temporary.Find(table.Database, table.Name) is not null)
        {
            var folder = TempTables.LocalOf(table);
            Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
            return;
        }
        if (partitions is null)
        {
            var target = Local(table.Location!);
            write.ReplaceFolder(write.Stage(target), target);
            write.Put(table with { Statistics = Unwritten });
            return;
        }
        var changed = new List<Partition>();
        foreach (var partition in partitions)
        {
            var target = Local(partition.Location);
            write.ReplaceFolder(write.Stage(target), target);
            changed.Add(partition with { Statistics = Unwritten, Incremental = false });
        }
        write.Put(table, changed);
    }
}
