using Bazaar.Core;

namespace Bazaar.Lake.Catalog;

/// <summary>Copies of a whole lake, files and catalog, to come back to after an experiment. They lie in the lake below <c>.snapshots</c>.</summary>
/// <remarks>A restore that was stopped can be run again: the snapshot itself is never changed.</remarks>
public sealed class Snapshots(CatalogStore store)
{
    private readonly string root = store.Lake.Root;

    private string Folder => Path.Combine(root, ".snapshots");

    /// <summary>The snapshots that there are, by name.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .GetDirectories(Folder)
                    .Select(d => Path.GetFileName(d))
                    .Where(n => n[0] != '.')
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Keeps the lake as it is.</summary>
    /// <exception cref="BazaarException">The name is taken or no name; or another process writes.</exception>
    public void Take(string name, CancellationToken cancel = default)
    {
        if (name.Length == 0 || name[0] == '.' || name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw BazaarException.Usage($"'{name}' is no name for a snapshot.", "Use letters and digits.");
        if (Names.Contains(name))
            throw BazaarException.Usage($"There is a snapshot {name} already.", "Choose another name.");
        using var write = store.BeginWrite(cancel);
        var making = Path.Combine(Folder, ".making");
        Journal.DeleteFolder(making);
        foreach (var entry in Entries())
            Copy(entry, Path.Combine(making, Path.GetFileName(entry)), cancel);
        Directory.CreateDirectory(making);
        Directory.Move(making, Path.Combine(Folder, name));
    }

    /// <summary>Brings the lake back to a snapshot; what was made since is gone.</summary>
    /// <exception cref="BazaarException">There is no such snapshot; or another process writes.</exception>
    public void Restore(string name, CancellationToken cancel = default)
    {
        if (!Names.Contains(name))
            throw BazaarException.Usage(
                $"There is no snapshot {name}.",
                Names.Count == 0 ? "Take one by `bazaar lake snapshot NAME`." : $"There are {string.Join(", ", Names)}."
            );
        using var write = store.BeginWrite(cancel);
        // All of it is copied before anything of the lake goes.
        var copy = Path.Combine(Folder, ".restoring");
        Journal.DeleteFolder(copy);
        Copy(Path.Combine(Folder, name), copy, cancel);
        Replace(copy, cancel);
    }

    /// <summary>Empties the lake: files, databases and tables. Snapshots stay.</summary>
    public void Reset(CancellationToken cancel = default)
    {
        using var write = store.BeginWrite(cancel);
        Replace(null, cancel);
    }

    private void Replace(string? copy, CancellationToken cancel)
    {
        using var all = store.TakeReaders(cancel);
        foreach (var entry in Entries())
            Delete(entry);
        if (copy is null)
            return;
        foreach (var entry in Directory.GetFileSystemEntries(copy))
            Put(entry, Path.Combine(root, Path.GetFileName(entry)));
        Journal.DeleteFolder(copy);
    }

    /// <summary>What a snapshot holds: all but the snapshots, what is being written, and the locks.</summary>
    private IEnumerable<string> Entries() =>
        Directory.GetFileSystemEntries(root).Where(e => Path.GetFileName(e) is not (".snapshots" or ".staging"));

    private static bool IsLock(string file) => file.EndsWith(".lock", StringComparison.Ordinal);

    private static void Delete(string entry)
    {
        if (File.Exists(entry))
        {
            if (!IsLock(entry))
                File.Delete(entry);
            return;
        }
        // The locks lie in the catalog's folder, and are open.
        foreach (var below in Directory.GetFileSystemEntries(entry))
            Delete(below);
        if (Directory.GetFileSystemEntries(entry).Length == 0)
            Directory.Delete(entry);
    }

    private static void Put(string from, string to)
    {
        if (File.Exists(from))
            File.Move(from, to, overwrite: true);
        else if (!Directory.Exists(to))
            Directory.Move(from, to);
        else
            foreach (var below in Directory.GetFileSystemEntries(from))
                Put(below, Path.Combine(to, Path.GetFileName(below)));
    }

    private static void Copy(string from, string to, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (File.Exists(from))
        {
            if (IsLock(from))
                return;
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var below in Directory.GetFileSystemEntries(from))
            Copy(below, Path.Combine(to, Path.GetFileName(below)), cancel);
    }
}
