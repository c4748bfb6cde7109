using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>
/// A folder of this machine as a lake. Nothing leads out of it: neither <c>..</c> nor a link at any place of a path.
/// Errors have the words of <c>hdfs dfs</c>.
/// </summary>
public sealed partial class EmbeddedLake : ILake
{
    /// <summary>Links are passed over wherever files are walked through, so that no walk leaves the lake or runs in a circle.</summary>
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };
    private static readonly EnumerationOptions Here = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private readonly LakeMemory memory = new();

    /// <summary>The folders of a new lake: those that the cluster is set up with.</summary>
    internal static readonly IReadOnlyList<string> FirstFolders = ["/ecommerce"];

    /// <param name="root">The folder; made where it is missing.</param>
    /// <exception cref="BazaarException">It can't be made.</exception>
    public EmbeddedLake(string root)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (Directory.Exists(Root))
            return;
        try
        {
            Directory.CreateDirectory(Root);
            foreach (var path in FirstFolders)
                Directory.CreateDirectory(Local(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(
                $"There can be no lake in {Root}: {e.Message}",
                "Choose another folder by --lake or BAZAAR_LAKE.",
                e
            );
        }
    }

    private EmbeddedLake() => Root = Path.Combine(Path.GetTempPath(), $"no-lake-{Guid.NewGuid():N}");

    /// <summary>The files of this machine by <c>file:///…</c>, with no lake beside them.</summary>
    internal static EmbeddedLake OfMachine() => new();

    /// <summary>The folder on this machine.</summary>
    public string Root { get; }

    public string Name => Root;

    /// <summary>The path on this machine of a file or folder that may not be there yet.</summary>
    /// <exception cref="BazaarException">It leads out of the lake, or into what the lake keeps for itself.</exception>
    public string Local(string path)
    {
        if (LakePath.IsLocal(path, out var local))
            return local;
        var at = Root;
        foreach (var segment in LakePath.Segments(path))
        {
            LakePath.CheckName(segment, path);
            at = Path.Combine(at, segment);
            if (new FileInfo(at).LinkTarget is not null)
                throw Link(path);
            if (IsOwn(at))
                throw BazaarException.Runtime($"{path} is kept by the lake for itself.", "Choose another name.");
        }
        return at;
    }

    internal static BazaarException Link(string path) =>
        BazaarException.Runtime($"{path} goes through a link.", "A lake follows no links: put the files themselves into it.");

    /// <summary>A place that is about to be written: none of its folders in the lake may be a link.</summary>
    private void RefuseLinks(string local)
    {
        for (
            var at = local;
            at.Length > Root.Length && at.StartsWith(Root, StringComparison.Ordinal);
            at = Path.GetDirectoryName(at)!
        )
        {
            if (new FileInfo(at).LinkTarget is not null)
                throw Link(PathOf(at));
        }
    }

    /// <summary>A look at the lake's files as they are now, for one statement.</summary>
    public LakeLook Look() => new(this, memory);

    /// <summary>The local path that a path of the lake means, whether something is there or not; null for the lake's own folders.</summary>
    internal string? Named(string path)
    {
        var at = Root;
        foreach (var segment in LakePath.Segments(path))
        {
            LakePath.CheckName(segment, path);
            at = Path.Combine(at, segment);
        }
        return IsWithinOwn(at) ? null : at;
    }

    /// <summary>The local files and folders that a path or glob means, sorted; empty where there is none.</summary>
    /// <exception cref="BazaarException">The glob is none, or it leads out of the lake.</exception>
    public IReadOnlyList<string> Expand(string path)
    {
        if (!Glob.IsPattern(path) && LakePath.IsLocal(path, out var local))
            return Path.Exists(local) ? [local] : [];
        return [.. Glob.Expand(path).SelectMany(ExpandOne).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> ExpandOne(string pattern)
    {
        var start = Root;
        if (LakePath.IsLocal(pattern, out var machine))
        {
            start = Path.GetPathRoot(machine)!;
            pattern = machine[start.Length..];
        }
        IEnumerable<string> found = [start];
        foreach (var segment in LakePath.Segments(pattern))
        {
            if (Glob.IsPattern(segment))
                Glob.Check(segment);
            else
                LakePath.CheckName(segment, pattern);
            found = found.SelectMany(folder => Children(folder, segment)).ToList();
        }
        return found;
    }

    private IEnumerable<string> Children(string folder, string segment)
    {
        if (!Directory.Exists(folder))
            return [];
        if (!Glob.IsPattern(segment))
        {
            var path = Path.Combine(folder, segment);
            if (IsOwn(path) || !Path.Exists(path))
                return [];
            return new FileInfo(path).LinkTarget is null ? [path] : throw Link(PathOf(path));
        }
        return new DirectoryInfo(folder)
            .EnumerateFileSystemInfos()
            .Where(e => e.LinkTarget is null && !IsOwn(e.FullName) && Glob.Matches(segment, e.Name))
            .Select(e => e.FullName);
    }

    public IReadOnlyList<string> Paths(string pattern) => [.. Expand(pattern).Select(PathOf)];

    /// <summary>A local path as the lake names it.</summary>
    public string PathOf(string local)
    {
        var relative = Path.GetRelativePath(Root, local).Replace('\\', '/');
        return relative == "." ? "/"
            : relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
                ? "file:///" + local.Replace('\\', '/').TrimStart('/')
            : "/" + relative;
    }

    private bool IsInLake(string local) =>
        local == Root || local.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The lake's own folders at its root: the catalog, what is being written, snapshots. No path means them.</summary>
    internal bool IsOwn(string local) =>
        Path.GetDirectoryName(local) == Root
        && Path.GetFileName(local).ToUpperInvariant() is ".CATALOG" or ".STAGING" or ".SNAPSHOTS";

    private bool IsWithinOwn(string local)
    {
        var end = local.Length > Root.Length ? local.IndexOf(Path.DirectorySeparatorChar, Root.Length + 1) : -1;
        return IsOwn(end < 0 ? local : local[..end]);
    }

    private IReadOnlyList<string> Existing(string path, string command)
    {
        var found = Expand(path);
        return found.Count > 0 ? found : throw LakeErrors.Missing(path, command);
    }

    /// <summary>The one file or folder that a path or glob means.</summary>
    private string One(string path, string command)
    {
        var found = Existing(path, command);
        return found.Count == 1 ? found[0] : throw LakeErrors.TooMany(path, command, PathOf(found[0]), PathOf(found[1]));
    }

    /// <summary>A place to write to; a glob means the one that is there.</summary>
    private string Target(string path, string command)
    {
        var local = Glob.IsPattern(path) && Expand(path).Count > 0 ? One(path, command) : Local(path);
        RefuseLinks(local);
        return local;
    }

    /// <summary>Does what touches the disk; what the disk refuses is said under the command's name.</summary>
    private static T OnDisk<T>(string command, string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(
                $"{command}: `{path}': {e.Message}",
                "Look for free space, for the right to read and write, and for a program that has the file open.",
                e
            );
        }
    }
}
