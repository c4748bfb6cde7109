using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>
/// A folder of this machine as a lake. Nothing leads out of it: neither <c>..</c> nor a link at any place of a path.
/// Errors have the words of <c>hdfs dfs</c>.
/// </summary>
public sealed partial class EmbeddedLake : ILake
{
    private const string Copying = "._COPYING_";

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

    /// <param name="root">The folder; made where it is missing.</param>
    public EmbeddedLake(string root)
    {
        Root = Path.GetFullPath(root);
        Directory.CreateDirectory(Root);
    }

    /// <summary>The folder on this machine.</summary>
    public string Root { get; }

    /// <summary>The path on this machine of a file or folder that may not be there yet.</summary>
    public string Local(string path)
    {
        if (LakePath.IsLocal(path, out var local))
            return local;
        var at = Root;
        foreach (var segment in LakePath.Segments(path))
        {
            at = Path.Combine(at, segment);
            if (new FileInfo(at).LinkTarget is not null)
                throw BazaarException.Runtime(
                    $"{path} goes through a link.",
                    "A lake follows no links: put the files themselves into it."
                );
        }
        return at;
    }

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
                throw BazaarException.Runtime(
                    $"{PathOf(at)} is a link.",
                    "A lake follows no links: put the files themselves into it."
                );
        }
    }

    /// <summary>The local files and folders that a path or glob means, sorted; empty where there is none.</summary>
    public IReadOnlyList<string> Expand(string path)
    {
        if (!Glob.IsPattern(path))
        {
            var local = Local(path);
            return File.Exists(local) || Directory.Exists(local) ? [local] : [];
        }
        return [.. Glob.Expand(path).SelectMany(ExpandOne).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> ExpandOne(string pattern)
    {
        var local = LakePath.IsLocal(pattern, out var machine);
        IEnumerable<string> found =
        [
            local
                ? Path.GetPathRoot(machine) is { Length: > 0 } root
                    ? root
                    : "/"
                : Root,
        ];
        foreach (var segment in LakePath.Segments(local ? machine[Path.GetPathRoot(machine)!.Length..] : pattern))
            found = found.SelectMany(folder => Children(folder, segment)).ToList();
        return found;
    }

    private static IEnumerable<string> Children(string folder, string segment)
    {
        if (!Directory.Exists(folder))
            return [];
        if (!Glob.IsPattern(segment))
        {
            var path = Path.Combine(folder, segment);
            return (File.Exists(path) || Directory.Exists(path)) && new FileInfo(path).LinkTarget is null ? [path] : [];
        }
        return new DirectoryInfo(folder)
            .EnumerateFileSystemInfos()
            .Where(e => e.LinkTarget is null && Glob.Matches(segment, e.Name))
            .Select(e => e.FullName)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>A local path as the lake names it.</summary>
    public string PathOf(string local)
    {
        var relative = Path.GetRelativePath(Root, local).Replace('\\', '/');
        return relative == "." ? "/"
            : relative.StartsWith("../", StringComparison.Ordinal) ? "file://" + local.Replace('\\', '/')
            : "/" + relative;
    }

    /// <summary>What is in a folder, or the file itself; all below it where <paramref name="recursive"/>.</summary>
    public IEnumerable<LakeEntry> List(string path, bool recursive = false)
    {
        foreach (var local in Existing(path, "ls"))
        {
            if (File.Exists(local))
            {
                yield return Entry(new FileInfo(local));
                continue;
            }
            foreach (
                var entry in new DirectoryInfo(local)
                    .EnumerateFileSystemInfos("*", Here)
                    .Where(e => !IsOwn(e.FullName))
                    .SelectMany(e =>
                        recursive && e is DirectoryInfo folder ? folder.EnumerateFileSystemInfos("*", Below).Prepend(e) : [e]
                    )
                    .OrderBy(e => e.FullName, StringComparer.Ordinal)
            )
                yield return Entry(entry);
        }
    }

    private LakeEntry Entry(FileSystemInfo info) =>
        new(PathOf(info.FullName), info is DirectoryInfo, info is FileInfo file ? file.Length : 0, info.LastWriteTimeUtc);

    /// <summary>Bytes of all files below a path.</summary>
    public long Usage(string path) =>
        Existing(path, "du")
            .Sum(local =>
                File.Exists(local) ? new FileInfo(local).Length
                : local == Root ? List("/", recursive: true).Sum(e => e.Length)
                : new DirectoryInfo(local).EnumerateFiles("*", Below).Sum(f => f.Length)
            );

    public void MakeDirectory(string path)
    {
        var local = Local(path);
        if (File.Exists(local))
            throw BazaarException.Runtime($"mkdir: `{path}': Is not a directory", "Choose another name.");
        Directory.CreateDirectory(local);
    }

    /// <summary>Copies a local file, or a folder with all in it, into the lake. A file is there whole or not at all.</summary>
    /// <returns>How many files were copied.</returns>
    public int Put(
        string source,
        string path,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        var folder = Directory.Exists(source);
        if (!folder && !File.Exists(source))
            throw BazaarException.Runtime(
                $"put: `{source}': No such file or directory",
                "Check the path; it is one of this machine."
            );
        var target = Local(path);
        // As with hdfs dfs, a folder that is there takes the source in under its own name.
        if (Directory.Exists(target))
            target = Path.Combine(target, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source))));
        if (folder)
            foreach (var below in Directory.GetDirectories(source, "*", Below).Prepend(source))
                Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(source, below)));
        var files = folder ? Directory.GetFiles(source, "*", Below) : [source];
        for (var i = 0; i < files.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            CopyWhole(files[i], folder ? Path.Combine(target, Path.GetRelativePath(source, files[i])) : target, overwrite);
            progress?.Report(new("put " + path, i + 1, files.Length, "files"));
        }
        return files.Length;
    }

    private void CopyWhole(string source, string target, bool overwrite)
    {
        if (!overwrite && File.Exists(target))
            throw BazaarException.Runtime($"put: `{PathOf(target)}': File exists", "Give -f to replace it.");
        RefuseLinks(target);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Two puts of one target have a name each; the last one to end wins.
        var temporary = $"{target}.{Guid.NewGuid():N}{Copying}";
        try
        {
            CopyDurably(source, temporary);
            File.Move(temporary, target, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A copy whose bytes are on the disk before it gets its name.</summary>
    private static void CopyDurably(string source, string target)
    {
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        from.CopyTo(to, 1 << 20);
        to.Flush(flushToDisk: false);
    }

    /// <summary>Removes files, and folders where <paramref name="recursive"/>.</summary>
    public void Remove(string path, bool recursive = false)
    {
        foreach (var local in Existing(path, "rm"))
        {
            if (
                (Root + Path.DirectorySeparatorChar).StartsWith(
                    Path.TrimEndingDirectorySeparator(local) + Path.DirectorySeparatorChar,
                    StringComparison.Ordinal
                )
            )
                throw BazaarException.Runtime($"rm: `{path}': the lake itself can't be removed", "Remove what is in it.");
            if (File.Exists(local))
                File.Delete(local);
            else if (recursive)
                Directory.Delete(local, recursive: true);
            else
                throw BazaarException.Runtime($"rm: `{path}': Is a directory", "Give -r to remove it with all that is in it.");
        }
    }

    /// <summary>Opens a file for reading.</summary>
    public Stream Open(string path)
    {
        var local = Existing(path, "cat")[0];
        return File.Exists(local)
            ? new FileStream(local, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete)
            : throw BazaarException.Runtime($"cat: `{path}': Is a directory", "Name a file in it.");
    }

    private IReadOnlyList<string> Existing(string path, string command)
    {
        var found = Expand(path);
        return found.Count > 0
            ? found
            : throw BazaarException.Runtime(
                $"{command}: `{path}': No such file or directory",
                "`bazaar lake ls -R /` shows what is there."
            );
    }

    /// <summary>The lake's own folders at its root: the catalog, what is being written, snapshots.</summary>
    private bool IsOwn(string local) =>
        Path.GetDirectoryName(local) == Root && Path.GetFileName(local) is ".catalog" or ".staging" or ".snapshots";
}

/// <param name="Path">Where it lies in the lake.</param>
/// <param name="IsDirectory">A folder, not a file.</param>
/// <param name="Length">Bytes; 0 for a folder.</param>
/// <param name="Modified">When it was last changed, UTC.</param>
public sealed record LakeEntry(string Path, bool IsDirectory, long Length, DateTime Modified);
