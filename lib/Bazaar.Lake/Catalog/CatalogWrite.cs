using System.Collections.Immutable;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Lake.Catalog;

/// <summary>A statement that writes: it sees its own changes, and nobody else sees them before it commits.</summary>
public sealed class CatalogWrite : CatalogView, IDisposable
{
    private readonly CatalogStore store;
    private readonly CatalogFolder folder;
    private readonly StoredView before;
    private readonly FileStream writer;
    private readonly SortedDictionary<string, Database?> databases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Table?> tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<Partition>?> partitions = new(StringComparer.Ordinal);
    private readonly List<FolderStep> steps = [];
    private readonly HashSet<string> outside = new(StringComparer.Ordinal);
    private readonly string staging;
    private int staged;
    private bool ended;

    internal CatalogWrite(CatalogStore store, CatalogFolder folder, StoredView before, FileStream writer)
    {
        this.store = store;
        this.folder = folder;
        this.before = before;
        this.writer = writer;
        staging = folder.StagingOf(Version);
    }

    private static string Key(Table table) => $"{table.Database}.{table.Name}";

    /// <summary>The version that the commit makes.</summary>
    internal long Version => before.Index.Version + 1;

    internal CatalogIndex Before => before.Index;

    public override IEnumerable<string> Databases =>
        before
            .Databases.Except(databases.Keys)
            .Concat(databases.Where(d => d.Value is not null).Select(d => d.Key))
            .Order(StringComparer.Ordinal);

    public override Database? Find(string database) =>
        databases.TryGetValue(database, out var changed) ? changed : before.Find(database);

    public override IEnumerable<string> Tables(string database) =>
        before
            .Tables(database)
            .Where(t => !tables.ContainsKey($"{database}.{t}"))
            .Concat(tables.Values.OfType<Table>().Where(t => t.Database == database).Select(t => t.Name))
            .Order(StringComparer.Ordinal);

    public override Table? Find(string database, string table) =>
        tables.TryGetValue($"{database}.{table}", out var changed) ? changed : before.Find(database, table);

    public override IReadOnlyList<Partition> Partitions(Table table) =>
        partitions.TryGetValue(Key(table), out var changed) ? changed ?? [] : before.Partitions(table);

    public void Put(Database database) => databases[database.Name] = database;

    /// <summary>Takes a database away, its tables with it; folders are the caller's to remove.</summary>
    public void Drop(Database database)
    {
        foreach (var table in Tables(database.Name).ToList())
            Drop(Find(database.Name, table)!);
        databases[database.Name] = null;
    }

    public void Put(Table table) => tables[Key(table)] = table;

    /// <summary>Takes a table and its partitions away; folders are the caller's to remove.</summary>
    public void Drop(Table table)
    {
        tables[Key(table)] = null;
        partitions[Key(table)] = null;
    }

    /// <summary>Adds partitions, or changes those of the same values.</summary>
    public void Put(Table table, IEnumerable<Partition> changed)
    {
        var all = Partitions(table).ToDictionary(p => p.Values);
        foreach (var partition in changed)
            all[partition.Values] = partition;
        SetPartitions(table, all.Values);
    }

    /// <summary>These are all of the table's partitions. They are kept in the order of their folders' names, as Hive lists them.</summary>
    public void SetPartitions(Table table, IEnumerable<Partition> all) =>
        partitions[Key(table)] = [
            .. all.Select(p => (Partition: p, Name: string.Join('/', p.Values.Select(PartitionFolders.Value))))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => p.Partition),
        ];

    /// <summary>A new local folder to write files into; it is on the same disk as its target.</summary>
    /// <param name="target">Where the files are to go: a local folder.</param>
    public string Stage(string target)
    {
        var root = staging;
        if (!IsInLake(target))
        {
            root = Path.Combine(
                Path.GetDirectoryName(target) ?? target,
                $".{Path.GetFileName(target)}.{Version.ToString(CultureInfo.InvariantCulture)}.staging"
            );
            // Noted before it is made: whoever comes after a kill finds it.
            if (outside.Add(root))
                WriteOutside();
        }
        var path = Path.Combine(root, Next("new"));
        Directory.CreateDirectory(path);
        return path;
    }

    private void WriteOutside()
    {
        Directory.CreateDirectory(folder.Staging);
        File.WriteAllLines(folder.Outside, outside);
    }

    private bool IsInLake(string target) =>
        target.StartsWith(store.Lake.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string Next(string kind) => $"{kind}-{(staged++).ToString(CultureInfo.InvariantCulture)}";

    private string Aside(string target) =>
        IsInLake(target)
            ? Path.Combine(staging, Next("old"))
            : Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Next("old")}");

    /// <summary>The folder becomes the staged one.</summary>
    public void ReplaceFolder(string stagedFolder, string target) => Add(StepKind.Replace, target, stagedFolder, Aside(target));

    /// <summary>The staged folder's files come into the folder; their names must be new.</summary>
    public void AddFiles(string stagedFolder, string target) => Add(StepKind.Add, target, stagedFolder, null);

    /// <summary>The folder, or the file, goes.</summary>
    public void Remove(string target) => Add(StepKind.Remove, target, null, Aside(target));

    private void Add(StepKind kind, string target, string? from, string? aside) =>
        steps.Add(
            new(
                kind,
                folder.Relative(target),
                from is null ? null : folder.Relative(from),
                aside is null ? null : folder.Relative(aside)
            )
        );

    private int tags;

    /// <summary>A name for files that no load before has used, nor one of this change: a statement may add rows to a table twice.</summary>
    public string NextTag() =>
        tags++ == 0
            ? Version.ToString("D8", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Version:D8}_{tags - 1}");

    /// <summary>Makes all changes at once: after this they last, whatever happens.</summary>
    /// <exception cref="BazaarException">Readers didn't end in time, or the disk is full: nothing is changed.</exception>
    /// <exception cref="OperationCanceledException">Nothing is changed.</exception>
    public void Commit(CancellationToken cancel = default)
    {
        if (databases.Count + tables.Count + partitions.Count + steps.Count == 0)
            return;
        Commit(
            obsolete =>
                before.Index with
                {
                    Databases = Written(before.Index.Databases, databases, folder.Database, obsolete),
                    Tables = Written(before.Index.Tables, tables, folder.Table, obsolete),
                    Partitions = Written(before.Index.Partitions, partitions, folder.Partitions, obsolete),
                },
            cancel
        );
    }

    /// <param name="write">Writes the records' files, says which ones are no longer needed, and gives the index of all that there is then.</param>
    /// <param name="cancel">Stops it, before the journal is carried out.</param>
    internal void Commit(Func<List<string>, CatalogIndex> write, CancellationToken cancel)
    {
        var committed = false;
        try
        {
            // Tells whoever comes after a kill that files of this version may lie about.
            Directory.CreateDirectory(staging);
            Failpoint.Hit("staged");
            DurableFiles.Flush(
                outside.Prepend(staging).SelectMany(s => Directory.EnumerateFiles(s, "*", SearchOption.AllDirectories)),
                cancel
            );
            Failpoint.Hit("data-flushed");
            var obsolete = new List<string>();
            var index = write(obsolete) with { Version = Version };
            Failpoint.Hit("records-written");
            CatalogJson.Write(folder.NextIndex, index);
            Failpoint.Hit("index-written");
            var journal = new Journal(
                Version,
                steps,
                [folder.Relative(staging), folder.Relative(folder.Outside), .. outside],
                [.. obsolete.Select(folder.Relative)]
            );
            folder.ForgetApplied();
            var half = folder.Journal + ".half";
            CatalogJson.Write(half, journal);
            Failpoint.Hit("journal-half");
            cancel.ThrowIfCancellationRequested();
            File.Move(half, folder.Journal, overwrite: true);
            Failpoint.Hit(Failpoint.Committed);
            // Readers that come now wait for us, so that those who are there can end.
            using (Readers(cancel))
            {
                Failpoint.Hit("lock-taken");
                ended = committed = true;
                journal.Apply(folder);
            }
            journal.Clear(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(
                committed ? $"The change is not finished: {e.Message}" : $"The lake can't be written: {e.Message}",
                committed
                    ? "The next statement finishes it; close what has files of the lake open."
                    : "Look for free space and the right to write.",
                e
            );
        }
    }

    /// <summary>The lock that readers hold; where it can't be had, the journal is taken back.</summary>
    private FileStream Readers(CancellationToken cancel)
    {
        try
        {
            return store.TakeReaders(cancel);
        }
        catch
        {
            File.Delete(folder.Journal);
            throw;
        }
    }

    /// <summary>Writes the changed records as files of the new version.</summary>
    private ImmutableSortedDictionary<string, long> Written<T>(
        ImmutableSortedDictionary<string, long> index,
        SortedDictionary<string, T?> changed,
        Func<string, long, string> file,
        List<string> obsolete
    )
        where T : class
    {
        var result = index.ToBuilder();
        foreach (var (name, value) in changed)
        {
            if (result.TryGetValue(name, out var old))
                obsolete.Add(file(name, old));
            if (value is null)
            {
                result.Remove(name);
                continue;
            }
            CatalogJson.Write(file(name, Version), value);
            result[name] = Version;
        }
        return result.ToImmutable();
    }

    /// <summary>Ends the statement; what was not committed is thrown away.</summary>
    public void Dispose()
    {
        try
        {
            if (!ended)
                store.ClearStaging(before.Index);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
