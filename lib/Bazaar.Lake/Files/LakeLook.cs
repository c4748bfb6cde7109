using System.Collections.Concurrent;

namespace Bazaar.Lake.Files;

/// <summary>
/// One look at a lake's files, for one statement: what is on the disk is asked for once, however often a statement names it. A folder is listed
/// again only when its time of change is another than at its last listing; a file that comes, goes or gets another name changes it.
/// </summary>
public sealed class LakeLook
{
    private readonly EmbeddedLake lake;
    private readonly LakeMemory memory;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    internal LakeLook(EmbeddedLake lake, LakeMemory memory)
    {
        this.lake = lake;
        this.memory = memory;
    }

    /// <summary>
    /// The local files with data that a folder (its own files, not those of folders in it), a glob or a file of the lake means, sorted;
    /// hidden ones (<c>_x</c>, <c>.x</c>) left out. Empty where there is none.
    /// </summary>
    /// <exception cref="Core.BazaarException">The path leads out of the lake, or goes through a link.</exception>
    public IReadOnlyList<string> Files(string path) =>
        files.GetOrAdd(path, p => Glob.IsPattern(p) || LakePath.IsLocal(p, out _) ? Expanded(p) : Named(p));

    /// <summary>Those of several, in their order.</summary>
    /// <exception cref="Core.BazaarException">A path leads out of the lake, or goes through a link.</exception>
    public IReadOnlyList<string> Files(IReadOnlyList<string> paths) => [.. SideBySide.Ask(paths, Files).SelectMany(f => f)];

    private List<string> Expanded(string path)
    {
        var found = new List<string>();
        foreach (var local in lake.Expand(path))
        {
            if (Directory.Exists(local))
                found.AddRange(Listed(local));
            else if (!IsHidden(local))
                found.Add(local);
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>The files of a path that is no pattern: its folder's name is known from before, and so are those above it in this look.</summary>
    private IReadOnlyList<string> Named(string path)
    {
        var local = memory.Locals.GetOrAdd(path, lake.Named);
        if (local is null || (local != lake.Root && !IsFolder(Path.GetDirectoryName(local)!)))
            return [];
        // The time alone costs half of what the kind costs, and a table has hundreds of folders; what is not the folder any more has another.
        var entry = new DirectoryInfo(local);
        if (Kept(entry) is { } kept)
            return kept;
        return Kind(entry) switch
        {
            EntryKind.Folder => Listed(entry),
            EntryKind.File when !IsHidden(local) => [local],
            _ => [],
        };
    }

    private bool IsFolder(string local) =>
        local.Length <= lake.Root.Length
        || folders.GetOrAdd(local, l => IsFolder(Path.GetDirectoryName(l)!) && Kind(new DirectoryInfo(l)) == EntryKind.Folder);

    private EntryKind Kind(DirectoryInfo entry)
    {
        var attributes = entry.Attributes;
        if ((int)attributes == -1)
            return EntryKind.Missing;
        if (attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null && entry.FullName != lake.Root)
            return Path.Exists(entry.FullName) ? throw EmbeddedLake.Link(lake.PathOf(entry.FullName)) : EntryKind.Missing;
        return attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder : EntryKind.File;
    }

    private IReadOnlyList<string> Listed(DirectoryInfo folder)
    {
        if (Kept(folder) is { } kept)
            return kept;
        // The time was read before the files are: what changes in between is seen by the next look.
        var written = folder.LastWriteTimeUtc;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var found = Listed(folder.FullName);
        if (now - written > LakeMemory.ClockStep)
            memory.Listings[folder.FullName] = new(written, found);
        return found;
    }

    /// <summary>The files of a folder that is as it was; null for one that is not, or not known.</summary>
    private IReadOnlyList<string>? Kept(DirectoryInfo folder) =>
        memory.Listings.TryGetValue(folder.FullName, out var kept) && kept.Written == folder.LastWriteTimeUtc ? kept.Files : null;

    private static List<string> Listed(string folder)
    {
        var found = Directory.EnumerateFiles(folder).Where(f => !IsHidden(f)).ToList();
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static bool IsHidden(string file) => Path.GetFileName(file) is ['_' or '.', ..];

    private enum EntryKind
    {
        Missing,
        File,
        Folder,
    }
}

/// <summary>What looks at a lake leave for those that come after.</summary>
internal sealed class LakeMemory
{
    /// <summary>Two changes within it may bear one time, so a folder that has just changed is listed anew. The coarsest clock, FAT's, has 2 seconds.</summary>
    public static readonly TimeSpan ClockStep = TimeSpan.FromSeconds(3);

    /// <summary>The local paths of the lake's paths, whether something is there or not; null for the lake's own folders.</summary>
    public ConcurrentDictionary<string, string?> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>The files of local folders, and when the folder was last changed as they were listed.</summary>
    public ConcurrentDictionary<string, (DateTime Written, IReadOnlyList<string> Files)> Listings { get; } =
        new(StringComparer.Ordinal);
}
