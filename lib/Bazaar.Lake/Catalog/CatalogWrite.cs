using System.Collections.Immutable;
using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Lake.Catalog;

/// <summary>A statement that writes: it sees its own changes, and nobody else sees them before <see cref="Commit"/>.</summary>
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
    private readonly string staging;
    private int staged;
    private bool ended;

    internal CatalogWrite(CatalogStore store, CatalogFolder folder, StoredView before, FileStream writer)
    {
        this.store = store;
        this.folder = folder;
        this.before = before;
        this.writer = writer;
        staging = Path.Combine(folder.Staging, (before.Index.Version + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string Key(Table table) => $"{table.Database}.{table.Name}";

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

    public void SetPartitions(Table table, IEnumerable<Partition> all) =>
        partitions[Key(table)] = [.. all.OrderBy(p => string.Join('/', p.Values), StringComparer.Ordinal)];

    /// <summary>A new local folder to write files into; it is on the same disk as its target.</summary>
    /// <param name="target">Where the files are to go: a local folder.</param>
    public string Stage(string target)
    {
        var inside = target.StartsWith(store.Lake.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var root = inside
            ? staging
            : Path.Combine(
                Path.GetDirectoryName(target) ?? target,
                $".{Path.GetFileName(target)}.{Path.GetFileName(staging)}.staging"
            );
        var path = Path.Combine(root, "new-" + (staged++).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(path);
        if (!inside)
            outside.Add(root);
        return path;
    }

    private readonly HashSet<string> outside = new(StringComparer.Ordinal);

    private string Aside(string target)
    {
        var inside = target.StartsWith(store.Lake.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var name = "old-" + (staged++).ToString(CultureInfo.InvariantCulture);
        return inside
            ? Path.Combine(staging, name)
            : Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{name}");
    }

    /// <summary>The folder becomes the staged one.</summary>
    public void ReplaceFolder(string stagedFolder, string target) =>
        steps.Add(new("replace", target, stagedFolder, Aside(target)));

    /// <summary>The staged folder's files come into the folder; their names must be new.</summary>
    public void AddFiles(string stagedFolder, string target) => steps.Add(new("add", target, stagedFolder, null));

    public void RemoveFolder(string target) => steps.Add(new("remove", target, null, Aside(target)));

    /// <summary>A name for files that no load before has used.</summary>
    public string FileTag => (before.Index.Version + 1).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>Makes all changes at once: after this they last, whatever happens.</summary>
    public void Commit(CancellationToken cancel = default)
    {
        if (databases.Count + tables.Count + partitions.Count + steps.Count == 0)
        {
            ended = true;
            return;
        }
        Failpoint.Hit("data-staged");
        var obsolete = new List<string>();
        var version = before.Index.Version + 1;
        var index = before.Index with { Version = version };
        index = index with
        {
            Databases = Written(index.Databases, databases, version, folder.Database, obsolete),
            Tables = Written(index.Tables, tables, version, folder.Table, obsolete),
            Partitions = Written(index.Partitions, partitions, version, folder.Partitions, obsolete),
        };
        Failpoint.Hit("records-written");
        CatalogJson.Write(folder.NextIndex, index);
        Failpoint.Hit("index-written");
        var journal = new Journal(steps, staging, obsolete);
        var half = folder.Journal + ".half";
        CatalogJson.Write(half, journal);
        Failpoint.Hit("journal-half");
        cancel.ThrowIfCancellationRequested();
        File.Move(half, folder.Journal, overwrite: true);
        ended = true;
        Failpoint.Hit("journal-written");
        // From here on the commit is finished by us or by whoever comes next; a cancel comes too late.
        using var all = store.TakeReaders(CancellationToken.None);
        Failpoint.Hit("lock-taken");
        journal.Apply(folder);
        foreach (var root in outside)
            Journal.DeleteFolder(root);
    }

    /// <summary>Writes the changed records as files of the new version.</summary>
    private static ImmutableSortedDictionary<string, long> Written<T>(
        ImmutableSortedDictionary<string, long> index,
        SortedDictionary<string, T?> changed,
        long version,
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
            CatalogJson.Write(file(name, version), value);
            result[name] = version;
        }
        return result.ToImmutable();
    }

    /// <summary>Ends the statement; what was not committed is thrown away.</summary>
    public void Dispose()
    {
        if (!ended)
        {
            Journal.DeleteFolder(staging);
            foreach (var root in outside)
                Journal.DeleteFolder(root);
        }
        writer.Dispose();
    }
}
