using System.Globalization;

namespace Bazaar.Lake.Catalog;

/// <summary>Where the catalog's files lie in a lake.</summary>
internal sealed class CatalogFolder(string root)
{
    private const string Progress = "applied-";

    public string Path { get; } = System.IO.Path.Combine(root, ".catalog");
    public string Staging { get; } = System.IO.Path.Combine(root, ".staging");

    public string Index => In("catalog.json");
    public string NextIndex => In("catalog.next.json");

    /// <summary>A commit that is to be carried out.</summary>
    public string Journal => In("journal.json");

    /// <summary>A commit that was carried out, and has still to clear away what it replaced.</summary>
    public string DoneJournal => In("journal.done.json");
    public string Readers => In("readers.lock");
    public string Writer => In("writer.lock");

    /// <summary>The folders outside of the lake that the writer stages into, a line each.</summary>
    public string Outside => System.IO.Path.Combine(Staging, "outside.txt");

    private string In(string name) => System.IO.Path.Combine(Path, name);

    public string Database(string name, long version) => File("databases", name, version);

    public string Table(string name, long version) => File("tables", name, version);

    public string Partitions(string name, long version) => File("partitions", name, version);

    private string File(string kind, string name, long version) =>
        System.IO.Path.Combine(Path, kind, FormattableString.Invariant($"{Uri.EscapeDataString(name)}.{version}.json"));

    /// <summary>The staged files of one commit.</summary>
    public string StagingOf(long version) =>
        System.IO.Path.Combine(Staging, "load-" + version.ToString(CultureInfo.InvariantCulture));

    /// <summary>The record files that an index names.</summary>
    public IEnumerable<string> Files(CatalogIndex index) =>
        index
            .Databases.Where(d => d.Value > 0)
            .Select(d => Database(d.Key, d.Value))
            .Concat(index.Tables.Select(t => Table(t.Key, t.Value)))
            .Concat(index.Partitions.Select(p => Partitions(p.Key, p.Value)));

    /// <summary>All record files that are there.</summary>
    public IEnumerable<string> Files() =>
        new[] { "databases", "tables", "partitions" }
            .Select(In)
            .Where(Directory.Exists)
            .SelectMany(kind => Directory.GetFiles(kind, "*.json"));

    /// <summary>A path as the journal keeps it: of the lake where it lies in it, so that the lake may be moved or mounted elsewhere.</summary>
    public string Relative(string path) =>
        path.StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path[(root.Length + 1)..].Replace('\\', '/')
            : path;

    public string Full(string path) => System.IO.Path.Combine(root, path);

    /// <summary>
    /// How many of the journal's steps were carried out: the number in a file's name. A name changes at once and in the order of the other
    /// renames, which what is written into a file doesn't.
    /// </summary>
    public int Applied
    {
        get =>
            Directory.GetFiles(Path, Progress + "*").Select(System.IO.Path.GetFileName).SingleOrDefault() is { } name
                ? int.Parse(name[Progress.Length..], CultureInfo.InvariantCulture)
                : 0;
        set
        {
            var next = In(Progress + value.ToString(CultureInfo.InvariantCulture));
            if (Directory.GetFiles(Path, Progress + "*").SingleOrDefault() is { } now)
                System.IO.File.Move(now, next, overwrite: true);
            else
                System.IO.File.Create(next).Dispose();
        }
    }

    public void ForgetApplied()
    {
        foreach (var file in Directory.GetFiles(Path, Progress + "*"))
            System.IO.File.Delete(file);
    }
}
