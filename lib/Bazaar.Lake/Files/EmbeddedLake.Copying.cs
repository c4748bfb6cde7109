using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>put, get.</summary>
public sealed partial class EmbeddedLake
{
    /// <summary>The name of a file that is not whole yet has this end, outside of the lake.</summary>
    private const string Copying = "._COPYING_";

    /// <summary>Room that is left free on the disk.</summary>
    private const long Spare = 16 << 20;

    public int Put(
        string source,
        string path,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        var sources = LocalSources(source);
        var target = Target(path, "put");
        var into = Directory.Exists(target);
        if (!into && sources.Count > 1)
            throw Missing(path, "put");
        CheckParent(target, path, "put");
        var copies = new CopyPlan();
        foreach (var from in sources)
            copies.Add(from, into ? Path.Combine(target, Path.GetFileName(from)) : target);
        return OnDisk("put", path, () => Copy(copies, overwrite, "put", path, progress, cancel));
    }

    public int Get(
        string path,
        string target,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        var sources = Existing(path, "get");
        var to = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        var into = Directory.Exists(to);
        if (!into && (sources.Count > 1 || !Directory.Exists(Path.GetDirectoryName(to))))
            throw BazaarException.Runtime(
                $"get: `{target}': No such file or directory.",
                sources.Count > 1 ? "Several files go into a folder that is there." : "Make the folder above it first."
            );
        var copies = new CopyPlan();
        foreach (var from in sources)
            copies.Add(from, into ? Path.Combine(to, Path.GetFileName(from)) : to, IsOwn);
        return OnDisk("get", target, () => Copy(copies, overwrite, "get", path, progress, cancel));
    }

    /// <summary>This machine's files that a path or glob means.</summary>
    private IReadOnlyList<string> LocalSources(string source)
    {
        var full = LakePath.IsLocal(source, out var local) ? local : Path.GetFullPath(source);
        if (Path.Exists(full))
            return [Path.TrimEndingDirectorySeparator(full)];
        var pattern = "file:///" + (OperatingSystem.IsWindows() ? full.Replace('\\', '/') : full.TrimStart('/'));
        if (Glob.IsPattern(pattern) && Expand(pattern) is { Count: > 0 } found)
            return found;
        throw BazaarException.Runtime(
            $"put: `{source}': No such file or directory.",
            "Check the path; it is one of this machine."
        );
    }

    /// <summary>As with hdfs dfs, the folder above what is written must be there.</summary>
    private void CheckParent(string target, string path, string command)
    {
        var parent = Path.GetDirectoryName(target);
        if (parent is null || Directory.Exists(parent))
            return;
        if (File.Exists(parent))
            throw NotFolder(PathOf(parent), command);
        throw BazaarException.Runtime(
            $"{command}: `{path}': No such file or directory.",
            $"Make its folder first, by `bazaar lake mkdir -p {PathOf(parent)}`."
        );
    }

    /// <summary>Copies all to where nobody looks, and only then gives them their names: what fails or is stopped before leaves nothing.</summary>
    private int Copy(
        CopyPlan plan,
        bool overwrite,
        string command,
        string path,
        IProgress<ProgressStep>? progress,
        CancellationToken cancel
    )
    {
        foreach (var folder in plan.Folders.Where(File.Exists))
            throw NotFolder(PathOf(folder), command);
        foreach (var (_, to) in plan.Files)
        {
            RefuseLinks(to);
            if (Directory.Exists(to))
                throw BazaarException.Runtime($"{command}: `{PathOf(to)}': Is a directory.", "Choose another name.");
            if (!overwrite && File.Exists(to))
                throw BazaarException.Runtime(
                    $"{command}: `{(command == "get" ? to : PathOf(to))}': File exists.",
                    "Give -f to replace it."
                );
        }
        // Files on another disk than the lake's are made beside their targets, since only there they can be renamed.
        var inLake = plan.Files.All(f => IsInLake(f.To));
        CheckSpace(plan, command, path);
        using var workspace = inLake ? new Workspace(Root) : null;
        var made = new List<string>(plan.Files.Count);
        try
        {
            double done = 0;
            for (var i = 0; i < plan.Files.Count; i++)
            {
                var (from, to) = plan.Files[i];
                if (workspace is null)
                    Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                var temporary = workspace?[i] ?? $"{to}.{Guid.NewGuid():N}{Copying}";
                made.Add(temporary);
                CopyFile(
                    from.FullName,
                    temporary,
                    bytes =>
                    {
                        cancel.ThrowIfCancellationRequested();
                        progress?.Report(new($"{command} {path}", done += bytes, plan.Bytes, "bytes"));
                    }
                );
            }
            DurableFiles.Flush(made, cancel);
            foreach (var folder in plan.Folders)
                Directory.CreateDirectory(folder);
            for (var i = 0; i < plan.Files.Count; i++)
                File.Move(made[i], plan.Files[i].To, overwrite);
        }
        finally
        {
            if (workspace is null)
                made.ForEach(File.Delete);
        }
        return plan.Files.Count;
    }

    private static void CheckSpace(CopyPlan plan, string command, string path)
    {
        if (plan.Files.Count == 0)
            return;
        var folder = Path.GetDirectoryName(plan.Files[0].To)!;
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder)!;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (plan.Bytes + Spare > free)
            throw BazaarException.Runtime(
                FormattableString.Invariant(
                    $"{command}: `{path}': No space left on device: {plan.Bytes:N0} bytes are to be copied, {free:N0} are free."
                ),
                "Make room, or take a smaller --scale."
            );
    }

    private static void CopyFile(string source, string target, Action<int> copied)
    {
        using var from = new FileStream(
            source,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read | FileShare.Delete,
            1,
            FileOptions.SequentialScan
        );
        using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        var buffer = new byte[1 << 20];
        int read;
        do
        {
            read = from.Read(buffer);
            to.Write(buffer, 0, read);
            copied(read);
        } while (read > 0);
    }

    /// <summary>What is to be copied where: folders, empty ones too, and files. Links are passed over.</summary>
    private sealed class CopyPlan
    {
        public List<string> Folders { get; } = [];
        public List<(FileInfo From, string To)> Files { get; } = [];
        public long Bytes { get; private set; }

        /// <param name="from">A file or a folder.</param>
        /// <param name="to">What it becomes.</param>
        /// <param name="hidden">Whether something in it is passed over.</param>
        public void Add(string from, string to, Func<string, bool>? hidden = null)
        {
            if (!Directory.Exists(from))
            {
                var file = new FileInfo(from);
                Files.Add((file, to));
                Bytes += file.Length;
                return;
            }
            Folders.Add(to);
            foreach (var below in Directory.GetFileSystemEntries(from, "*", Here).Order(StringComparer.Ordinal))
                if (hidden is null || !hidden(below))
                    Add(below, Path.Combine(to, Path.GetFileName(below)), hidden);
        }
    }
}
