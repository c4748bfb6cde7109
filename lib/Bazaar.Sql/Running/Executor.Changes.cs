using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>Statements that write rows.</summary>
internal sealed partial class Executor
{
    /// <summary>One or several INSERTs, all or none.</summary>
    private List<Result> Inserted(IEnumerable<Insert> inserts, StatementRun run)
    {
        IReadOnlyList<Insert> all = [.. inserts];
        using var write = catalog.BeginWrite(run.Cancel);
        CheckOutputs(all, write);
        var results = new List<Result>();
        foreach (var insert in all)
        {
            var rows = insert.Target switch
            {
                TableTarget target => InsertInto(target, insert, write, run),
                DirectoryTarget directory => InsertDirectory(directory, insert, write, run),
                _ => throw new ArgumentException(insert.Target.GetType().Name),
            };
            results.Add(Nothing(run, rows));
        }
        write.Commit(run.Cancel);
        return results;
    }

    private long InsertInto(TableTarget target, Insert insert, CatalogWrite write, StatementRun run)
    {
        var (table, stored) = Target(target.Table, write);
        if (table.Transactional && target.Overwrite && table.PartitionColumns.Length > 0 && target.Partition is null)
            throw SqlErrors.Refused(
                "INSERT OVERWRITE of a whole partitioned transactional table",
                target.Place,
                "Name the partition."
            );
        var bound = BinderOf(write).BindInsert(target, stored, insert.Query);
        CheckDynamic(target, table, bound);
        if (!IsImpala)
            CheckTarget(target, table, bound);
        foreach (var item in target.Partition?.Items ?? [])
            if (item.Value is not null && table.PartitionColumns[KeyOf(table, item)] is { Type: not StringType } column)
                _ = Converted(item, column, write);
        if (
            target is { IfNotExists: true, Partition: not null }
            && bound.Partition.Count == table.PartitionColumns.Length
            && HasPartition(table, target, write)
        )
            return 0;
        return Writer(write, run).Write(table, Ready(Guarded(table, bound.Content, write)), bound.Partition, target.Overwrite);
    }

    /// <summary>Impala writes whatever comes; Hive holds the rows to the table's constraints.</summary>
    private Rel Guarded(Table table, Rel rows, CatalogView view) =>
        IsImpala ? rows : Constraints.Guarded(table, rows, BinderOf(view), Functions, session.Dialect);

    private bool HasPartition(Table table, TableTarget target, CatalogWrite write) =>
        Matching(table, target.Partition!, write).Count > 0;

    /// <summary>hive.exec.dynamic.partition.mode=strict wants one static partition at least.</summary>
    private void CheckDynamic(TableTarget target, Table table, BoundInsert bound)
    {
        if (bound.Partition.Count == table.PartitionColumns.Length || IsImpala)
            return;
        if (!session.Settings.IsOn("hive.exec.dynamic.partition"))
            throw SqlErrors.Error(
                "Dynamic partitions are switched off.",
                target.Place,
                "SET hive.exec.dynamic.partition=true, or give each partition column a value.",
                "42000/10095"
            );
        if (
            bound.Partition.Count == 0
            // An INSERT that names no partition at all is let through.
            && target.Partition is not null
            && string.Equals(session.Settings["hive.exec.dynamic.partition.mode"], "strict", StringComparison.OrdinalIgnoreCase)
        )
            throw SqlErrors.Error(
                "In strict mode one partition column must have a value.",
                target.Place,
                "SET hive.exec.dynamic.partition.mode=nonstrict.",
                "42000/10096"
            );
    }

    /// <summary>The rows as lines of text, or as Parquet, below a folder of the lake or of this machine.</summary>
    private long InsertDirectory(DirectoryTarget target, Insert insert, CatalogWrite write, StatementRun run)
    {
        if (target.FileFormat is NamedFormat { Format: not ("TEXTFILE" or "TEXT" or "PARQUET") } format)
            throw SqlErrors.Refused(
                $"INSERT OVERWRITE DIRECTORY … STORED AS {format.Format}",
                format.Place,
                "Leave it out for text, or write STORED AS PARQUET."
            );
        var plan = Ready(BinderOf(write).Bind(insert.Query).Plan);
        var local = target.Local ? Path.GetFullPath(target.Path) : catalog.Lake.Local(target.Path);
        var staged = write.Stage(local);
        var file = Path.Combine(staged, "000000_0");
        var files = target.FileFormat is NamedFormat { Format: "PARQUET" }
            ? duck.Copy(plan, new ParquetTarget(file, ParquetNames(plan.Columns.Count)), run.Options, run.Cancel)
            : CopyText(target, insert, plan, file, run);
        write.ReplaceFolder(staged, local);
        return files.Sum(f => f.Rows);
    }

    /// <summary>Hive's names for columns of a file that belongs to no table.</summary>
    private static string[] ParquetNames(int count) =>
        [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"_col{i}"))];

    private IReadOnlyList<WrittenFile> CopyText(DirectoryTarget target, Insert insert, Rel plan, string file, StatementRun run)
    {
        var row = Storage.Of(target.RowFormat, null, IsImpala);
        var table = new Table(session.Database, "directory", TableKind.External)
        {
            Format = StorageFormat.Text,
            Serde = row.Serde,
            SerdeProperties = row.Properties,
            Columns =
            [
                .. plan.Columns.Select((c, i) => new TableColumn(string.Create(CultureInfo.InvariantCulture, $"c{i}"), c.Type)),
            ],
        };
        var line = Item.Of("line", TextTables.Line(Functions, table, [.. plan.Columns], insert.Place));
        return duck.CopyLines(new Project(plan, [line]) { Place = insert.Place }, file, [], run.Options, run.Cancel);
    }

    /// <summary>UPDATE, DELETE and MERGE: the table is written anew, and swapped.</summary>
    private RowsResult Change(Statement statement, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var binder = BinderOf(write);
        var name = statement switch
        {
            Update u => u.Table,
            Delete d => d.Table,
            _ => ((Merge)statement).Table,
        };
        var (table, stored) = Target(name, write);
        if (statement is Delete { Where: null } && !IsImpala)
            return Emptied(table, write, run);
        if (IsInsertOnly(table) && statement is not Merge { Branches: [MergeInsert] })
            throw SqlErrors.Error(
                $"{table.Name} is insert-only: its rows can't be changed.",
                name.Place,
                "Create it STORED AS ORC TBLPROPERTIES ('transactional' = 'true'), or write it anew by INSERT OVERWRITE.",
                "42000/10414"
            );
        var change = statement switch
        {
            Update u => binder.BindUpdate(u, stored),
            Delete d => binder.BindDelete(d, stored),
            _ => binder.BindMerge((Merge)statement, stored),
        };
        authorise(change.Content);
        if (change.Check is { } check && RowsOf(new Limit(check, Literal.Int(1), null)).Count > 0)
            throw SqlErrors.Error(
                "Two rows of the source match one row of the target.",
                name.Place,
                "Make the source's rows one for each target row, by GROUP BY or ROW_NUMBER.",
                "42000/MERGE cardinality_violation"
            );
        var changed = Convert.ToInt64(RowsOf(change.Changed)[0][0], CultureInfo.InvariantCulture);
        if (changed > 0)
        {
            Writer(write, run)
                .Write(table, Guarded(table, change.Content, write), new Dictionary<string, Expr>(), overwrite: true, all: true);
            write.Commit(run.Cancel);
        }
        return Nothing(run, changed);
    }

    private static bool IsInsertOnly(Table table) =>
        table.Transactional && table.Properties.GetValueOrDefault("transactional_properties") == "insert_only";

    /// <summary>DELETE without WHERE is TRUNCATE in Hive, on a table that is not transactional, too: its partitions stay.</summary>
    private RowsResult Emptied(Table table, CatalogWrite write, StatementRun run)
    {
        Writer(write, run).Empty(table, table.PartitionColumns.Length == 0 ? null : write.Partitions(table));
        write.Commit(run.Cancel);
        return Nothing(run);
    }

    private RowsResult Emptied(Truncate truncate, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        if (truncate.IfExists && TablesOf(write).Record(Names(truncate.Table).Database, Names(truncate.Table).Name) is null)
            return Said("Table does not exist.", run);
        var (table, _) = Target(truncate.Table, write);
        if (
            table.Kind == TableKind.External
            && !truncate.Force
            && table.Properties.GetValueOrDefault("external.table.purge") != "true"
            && !IsImpala
        )
            throw SqlErrors.Error(
                $"{table.Name} is external: its files are not Hive's to remove.",
                truncate.Table.Place,
                "Write INSERT OVERWRITE … SELECT … WHERE false, or set TBLPROPERTIES ('external.table.purge' = 'true').",
                "42000/10146"
            );
        if (!IsImpala && truncate.Partition is { } spec)
        {
            if (table.PartitionColumns.Length == 0)
                throw SqlErrors.Error($"{table.Name} has no partitions.", spec.Place, "Leave PARTITION out.", "42000/10148");
            if (Matching(table, spec, write).Count == 0)
                throw NoPartition(spec);
        }
        var parts =
            table.PartitionColumns.Length == 0 ? null
            : truncate.Partition is null ? write.Partitions(table)
            : Matching(table, truncate.Partition, write);
        Writer(write, run).Empty(table, parts);
        if (IsImpala)
            write.Put(table with { Statistics = null, ColumnStatistics = Maps.Statistics });
        write.Commit(run.Cancel);
        return Said("Table has been truncated.", run);
    }

    /// <summary>LOAD DATA: files move into the table's folder, or are copied there from this machine.</summary>
    private RowsResult Load(LoadData load, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var (table, _) = Target(load.Table, write);
        IReadOnlyList<string> sources = load.Local
            ? Directory.Exists(load.Path)
                ? Directory.GetFiles(load.Path)
                : File.Exists(load.Path)
                    ? [load.Path]
                    : []
            : [.. catalog.Lake.Expand(load.Path).SelectMany(p => Directory.Exists(p) ? Directory.GetFiles(p) : [p])];
        if (sources.Count == 0)
            throw SqlErrors.Error(
                $"No files match {load.Path}.",
                load.Place,
                load.Local
                    ? "The path is one of this machine."
                    : "`bazaar lake ls` shows what is there; LOCAL takes a path of this machine.",
                "42000/10028"
            );
        if (!IsImpala)
            CheckLoaded(table, load, sources);
        Partition? partition = null;
        if (table.PartitionColumns.Length > 0)
        {
            if (load.Partition is null && !IsImpala)
                return LoadDynamic(table, load, sources, write, run);
            if (load.Partition is null)
                throw SqlErrors.Error(
                    $"{table.Name} is partitioned.",
                    load.Table.Place,
                    "Name the partition: PARTITION (… = …).",
                    "42000/10062"
                );
            partition = Exact(table, load.Partition, write);
        }
        if (session.Temporary.Find(table.Database, table.Name) is not null)
            return LoadTemporary(table, load, sources, write, run);
        var target = catalog.Lake.Local(partition?.Location ?? table.Location!);
        var staged = write.Stage(target);
        var tag = write.NextTag();
        long bytes = 0;
        foreach (var source in sources)
        {
            var file = Path.Combine(staged, load.Overwrite ? Path.GetFileName(source) : $"{tag}_{Path.GetFileName(source)}");
            File.Copy(source, file);
            bytes += new FileInfo(file).Length;
        }
        // The files of the lake are moved: they go in the same commit, and before a file of their name may take their place.
        if (!load.Local)
            foreach (var source in sources)
                write.Remove(source);
        if (load.Overwrite)
            write.ReplaceFolder(staged, target);
        else
            write.AddFiles(staged, target);
        if (partition is not null)
            write.Put(table, [partition with { Statistics = new(null, sources.Count, bytes) }]);
        else
            write.Put(table with { Statistics = new(null, sources.Count, bytes) });
        write.Commit(run.Cancel);
        var all = FilesOf(target).Count;
        return Said(
            FormattableString.Invariant($"Loaded {sources.Count} file(s). Total files in destination location: {all}"),
            run
        );
    }

    /// <summary>Without a partition Hive reads the files: their last columns say each row's partition.</summary>
    private RowsResult LoadDynamic(
        Table table,
        LoadData load,
        IReadOnlyList<string> sources,
        CatalogWrite write,
        StatementRun run
    )
    {
        var folder = session.Temporary.NewFolder();
        try
        {
            foreach (var source in sources)
                File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
            var loaded = table with
            {
                Columns = [.. table.AllColumns],
                PartitionColumns = [],
                Location = new Uri(folder).AbsoluteUri,
            };
            var rows = Writer(write, run)
                .Write(table, Ready(scans.Open(loaded, [], load.Place)), new Dictionary<string, Expr>(), load.Overwrite);
            if (!load.Local)
                foreach (var source in sources)
                    write.Remove(source);
            write.Commit(run.Cancel);
            return Nothing(run, rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private RowsResult LoadTemporary(
        Table table,
        LoadData load,
        IReadOnlyList<string> sources,
        CatalogWrite write,
        StatementRun run
    )
    {
        if (load.Overwrite)
            Writer(write, run).Empty(table, null);
        var tag = write.NextTag();
        foreach (var source in sources)
            File.Copy(source, FreeName(TempTables.LocalOf(table), tag, Path.GetFileName(source)));
        if (!load.Local)
            foreach (var source in sources)
                write.Remove(source);
        write.Commit(run.Cancel);
        return Nothing(run);
    }

    /// <summary>A file's name that is not there yet: loading into a temporary table is no commit, and gets the same tag again.</summary>
    private static string FreeName(string folder, string tag, string name)
    {
        var path = Path.Combine(folder, $"{tag}_{name}");
        for (var i = 1; File.Exists(path); i++)
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{tag}_{i}_{name}"));
        return path;
    }
}
