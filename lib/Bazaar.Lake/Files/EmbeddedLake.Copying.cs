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
            throw LakeErrors.Missing(path, "put");
        CheckParent(target, path, "put");
        var copies = new CopyPlan();
        foreach (var from in sources)
            copies.Add(from, into ? Path.Combine(target, Path.GetFileName(from)) : target, Path.Combine);
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
        var places = GetTargets([.. sources.Select(s => Path.GetFileName(s)!)], target);
        var copies = new CopyPlan();
        for (var i = 0; i < sources.Count; i++)
            copies.Add(sources[i], places[i], Path.Combine, IsOwn);
        return OnDisk("get", target, () => Copy(copies, overwrite, "get", path, progress, cancel));
    }

    /// <summary>Where things of these names go on this machine: into a folder that is there, else one becomes what is named.</summary>
    internal static IReadOnlyList<string> GetTargets(IReadOnlyList<string> names, string target)
    {
        var to = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (Directory.Exists(to))
            return [.. names.Select(name => Path.Combine(to, name))];
        return names.Count == 1 && Directory.Exists(Path.GetDirectoryName(to))
            ? [to]
            : throw LakeErrors.NoTarget(target, names.Count > 1);
    }

    /// <summary>This machine's files that a path or glob means.</summary>
    internal IReadOnlyList<string> LocalSources(string source)
    {
        var full = LakePath.IsLocal(source, out var local) ? local : Path.GetFullPath(source);
        if (Path.Exists(full))
            return [Path.TrimEndingDirectorySeparator(full)];
        var pattern = "file:///" + (OperatingSystem.IsWindows() ? full.Replace('\\', '/') : full.TrimStart('/'));
        if (Glob.IsPattern(pattern) && Expand(pattern) is { Count: > 0 } found)
            return found;
        throw LakeErrors.NoSource(source);
    }

    /// <summary>As with hdfs dfs, the folder above what is written must be there.</summary>
    private void CheckParent(string target, string path, string command)
    {
        var parent = Path.GetDirectoryName(target);
        if (parent is null || Directory.Exists(parent))
            return;
        if (File.Exists(parent))
            throw LakeErrors.NotFolder(PathOf(parent), command);
        throw LakeErrors.NoParent(path, PathOf(parent), command);
    }

    /// <summary>Copies all to where nobody looks, and only then gives them their names: what fails or is stopped before leaves nothing.</summary>
    internal int Copy(
        CopyPlan plan,
        bool overwrite,
        string command,
        string path,
        IProgress<ProgressStep>? progress,
        CancellationToken cancel
    )
    {
        foreach (var folder in plan.Folders.Where(File.Exists))
            throw LakeErrors.NotFolder(PathOf(folder), command);
        foreach (var (_, to) in plan.Files)
        {
            RefuseLinks(to);
            if (Directory.Exists(to))
                throw LakeErrors.IsFolder(PathOf(to), command);
            if (!overwrite && File.Exists(to))
                throw LakeErrors.Exists(command == "get" ? to : PathOf(to), command);
        }
        // Files on another disk than the lake's are made beside their targets, since only there they can be renamed.
        var inLake = plan.Files.Count > 0 && plan.Files.All(f => IsInLake(f.To));
        CheckSpace(plan, command, path);
        using var workspace = inLake ? new Workspace(Root) : null;
        var made = plan.Files.Select((f, i) => workspace?[i] ?? $"{f.To}.{Guid.NewGuid():N}{Copying}").ToList();
        try
        {
            long done = 0;
            void CopyOne(int i, CancellationToken stop)
            {
                if (workspace is null)
                    Directory.CreateDirectory(Path.GetDirectoryName(plan.Files[i].To)!);
                CopyFile(
                    plan.Files[i].From,
                    made[i],
                    bytes =>
                    {
                        stop.ThrowIfCancellationRequested();
                        var all = Interlocked.Add(ref done, bytes);
                        progress?.Report(new($"{command} {path}", all, plan.Bytes, "bytes"));
                    }
                );
            }
            Workers.Run(made.Count, plan.AtOnce, CopyOne, cancel);
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

    private static void CopyFile(CopySource source, string target, Action<int> copied)
    {
        using var from = source.Open();
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
}
