using System.Collections.Immutable;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Lake.Catalog;

/// <summary>Copies of a whole lake, files and catalog, to come back to after an experiment. They lie in the lake below <c>.snapshots</c>.</summary>
/// <remarks>
/// Restore and reset are commits like any other: whoever is stopped within one leaves the lake as before or as after. A snapshot itself is
/// never changed. Tables whose files lie outside of the lake are kept as records only.
/// </remarks>
public sealed class Snapshots(CatalogStore store)
{
    private const string Catalog = ".catalog";
    private const int LongestName = 100;

    private readonly EmbeddedLake lake = store.Lake;

    private string Folder => Path.Combine(lake.Root, ".snapshots");

    /// <summary>The snapshots that there are, the oldest first.</summary>
    public IReadOnlyList<Snapshot> All =>
        Directory.Exists(Folder)
            ?
            [
                .. new DirectoryInfo(Folder)
                    .EnumerateDirectories()
                    .Where(d => d.Name[0] != '.')
                    .Select(d => new Snapshot(
                        d.Name,
                        d.LastWriteTimeUtc,
                        d.EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length)
                    ))
                    .OrderBy(s => s.TakenAt)
                    .ThenBy(s => s.Name, StringComparer.Ordinal),
            ]
            : [];

    private IReadOnlyList<string> Names => [.. All.Select(s => s.Name)];

    /// <summary>Keeps the lake as it is. Statements that write wait until it is done; files that are put meanwhile may be in it or not.</summary>
    /// <exception cref="BazaarException">The name is taken or no name; or another process writes; or there is no room.</exception>
    public void Take(string name, IProgress<ProgressStep>? progress = null, CancellationToken cancel = default)
    {
        Check(name);
        if (Names.Contains(name))
            throw BazaarException.Usage(
                $"There is a snapshot {name} already.",
                $"Choose another name, or remove it by `bazaar lake snapshots --remove {name}`."
            );
        using var write = store.BeginWrite(cancel);
        var making = Path.Combine(Folder, ".making");
        OrSay(
            () =>
            {
                Entry.Delete(making);
                Directory.CreateDirectory(making);
                var copies = new Copies($"snapshot {name}", progress, cancel);
                foreach (var entry in Entries())
                    copies.Add(entry, Path.Combine(making, Path.GetFileName(entry)));
                var records = store.Folder.Files(write.Before).ToList();
                foreach (var record in records.Where(File.Exists))
                    copies.Add(record, Path.Combine(making, Path.GetRelativePath(lake.Root, record)));
                if (File.Exists(store.Folder.Index))
                    copies.Add(store.Folder.Index, Path.Combine(making, Catalog, Path.GetFileName(store.Folder.Index)));
                copies.Run();
                Directory.Move(making, Path.Combine(Folder, name));
            },
            making
        );
    }

    /// <summary>Brings the lake back to a snapshot; what was made since is gone.</summary>
    /// <exception cref="BazaarException">There is no such snapshot; or another process uses the lake; or there is no room.</exception>
    public void Restore(string name, IProgress<ProgressStep>? progress = null, CancellationToken cancel = default)
    {
        var from = Existing(name);
        using var write = store.BeginWrite(cancel);
        var copies = new Copies($"restore {name}", progress, cancel);
        var kept = Directory.GetFileSystemEntries(from).Where(e => Path.GetFileName(e) != Catalog).ToList();
        Replace(write, kept, copies);
        var snapshot = new CatalogFolder(from);
        var index = File.Exists(snapshot.Index) ? CatalogJson.Read<CatalogIndex>(snapshot.Index) : CatalogIndex.New;
        OrSay(copies.Run);
        write.Commit(
            obsolete =>
            {
                obsolete.AddRange(store.Folder.Files(write.Before));
                return index with
                {
                    Databases = Renewed(index.Databases, snapshot.Database, store.Folder.Database, write.Version),
                    Tables = Renewed(index.Tables, snapshot.Table, store.Folder.Table, write.Version),
                    Partitions = Renewed(index.Partitions, snapshot.Partitions, store.Folder.Partitions, write.Version),
                };
            },
            cancel
        );
    }

    /// <summary>Empties the lake: files, databases and tables. It is as a new one; snapshots stay.</summary>
    /// <exception cref="BazaarException">Another process uses the lake.</exception>
    public void Reset(CancellationToken cancel = default)
    {
        using var write = store.BeginWrite(cancel);
        Replace(write, [], null);
        foreach (var path in EmbeddedLake.FirstFolders)
            write.ReplaceFolder(write.Stage(lake.Local(path)), lake.Local(path));
        write.Commit(
            obsolete =>
            {
                obsolete.AddRange(store.Folder.Files(write.Before));
                return CatalogIndex.New;
            },
            cancel
        );
    }

    /// <summary>Removes a snapshot.</summary>
    /// <exception cref="BazaarException">There is none of the name.</exception>
    public void Remove(string name, CancellationToken cancel = default)
    {
        var folder = Existing(name);
        using var write = store.BeginWrite(cancel);
        var aside = Path.Combine(Folder, ".removing");
        OrSay(() =>
        {
            Entry.Delete(aside);
            Directory.Move(folder, aside);
            Entry.Delete(aside);
        });
    }

    /// <summary>The lake's files become copies of these, and nothing else.</summary>
    private void Replace(CatalogWrite write, IReadOnlyList<string> kept, Copies? copies)
    {
        var names = kept.Select(e => Path.GetFileName(e)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Entries().Where(e => !names.Contains(Path.GetFileName(e))))
            write.Remove(entry);
        foreach (var entry in kept)
        {
            var target = Path.Combine(lake.Root, Path.GetFileName(entry));
            var staged = Path.Combine(write.Stage(target), Path.GetFileName(entry));
            copies!.Add(entry, staged);
            write.ReplaceFolder(staged, target);
        }
    }

    /// <summary>Records of a snapshot as files of a new version: a version's files never change, and others may have read theirs.</summary>
    private static ImmutableSortedDictionary<string, long> Renewed(
        ImmutableSortedDictionary<string, long> index,
        Func<string, long, string> from,
        Func<string, long, string> to,
        long version
    )
    {
        var result = index.ToBuilder();
        // The database default has no file before it is changed: its version is 0.
        foreach (var (name, old) in index.Where(i => i.Value > 0))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to(name, version))!);
            File.Copy(from(name, old), to(name, version), overwrite: true);
            result[name] = version;
        }
        return result.ToImmutable();
    }

    /// <summary>What a snapshot holds of files: all but the lake's own folders.</summary>
    private IEnumerable<string> Entries() => Directory.GetFileSystemEntries(lake.Root).Where(e => !lake.IsOwn(e));

    private string Existing(string name)
    {
        Check(name);
        return Names.Contains(name)
            ? Path.Combine(Folder, name)
            : throw BazaarException.Usage(
                $"There is no snapshot {name}.",
                Names.Count == 0 ? "Take one by `bazaar lake snapshot NAME`." : $"There are {string.Join(", ", Names)}."
            );
    }

    private static void Check(string name)
    {
        if (name.Length is 0 or > LongestName || name[0] is '.' or '-' || name[^1] == '.' || !name.All(IsPlain))
            throw BazaarException.Usage(
                $"'{name}' is no name for a snapshot.",
                "Use letters and digits, and between them '-', '_' and '.', such as before-lesson-4."
            );

        static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
    }

    private static void OrSay(Action work, string? unfinished = null)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            if (unfinished is not null)
                Entry.Delete(unfinished);
            if (e is IOException or UnauthorizedAccessException)
                throw BazaarException.Runtime(
                    $"The lake's snapshots can't be written: {e.Message}",
                    "Look for free space and the right to write.",
                    e
                );
            throw;
        }
    }

    /// <summary>Copies that are counted before the first is made. Links are passed over.</summary>
    private sealed class Copies(string what, IProgress<ProgressStep>? progress, CancellationToken cancel)
    {
        private readonly List<(string From, string To)> files = [];

        public void Add(string from, string to)
        {
            if (new FileInfo(from).LinkTarget is not null)
                return;
            if (File.Exists(from))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                files.Add((from, to));
                return;
            }
            Directory.CreateDirectory(to);
            foreach (var below in Directory.GetFileSystemEntries(from))
                Add(below, Path.Combine(to, Path.GetFileName(below)));
        }

        public void Run()
        {
            for (var i = 0; i < files.Count; i++)
            {
                cancel.ThrowIfCancellationRequested();
                File.Copy(files[i].From, files[i].To);
                progress?.Report(new(what, i + 1, files.Count, "files"));
            }
        }
    }
}

/// <param name="Name">Its name.</param>
/// <param name="TakenAt">When, UTC.</param>
/// <param name="Bytes">What its files take.</param>
public sealed record Snapshot(string Name, DateTime TakenAt, long Bytes);
