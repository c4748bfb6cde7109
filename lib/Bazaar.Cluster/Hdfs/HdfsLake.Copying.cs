using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Hdfs;

/// <summary>put, get.</summary>
public sealed partial class HdfsLake
{
    /// <summary>As hdfs dfs names what is not whole yet; engines pass over names that begin with a point.</summary>
    private const string Copying = "._COPYING_";

    public int Put(
        string source,
        string path,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        if (IsLocal(path))
            return machine.Put(source, path, overwrite, progress, cancel);
        var sources = machine.LocalSources(source);
        var (target, there) = Target(path, "put");
        var into = there is { IsDirectory: true };
        if (!into && sources.Count > 1)
            throw LakeErrors.Missing(path, "put");
        if (!into)
            CheckParent(target, path, "put");
        var plan = new CopyPlan { AtOnce = limits.AtOnce };
        foreach (var from in sources)
            plan.Add(from, into ? HdfsPath.Join(target, Path.GetFileName(from)) : target, HdfsPath.Join);
        return On("put", path, () => Upload(plan, into ? target : HdfsPath.Parent(target)!, overwrite, path, progress, cancel));
    }

    /// <summary>Writes all to a hidden folder beside the target, and only then gives it its names: what fails or is stopped before leaves nothing.</summary>
    private int Upload(
        CopyPlan plan,
        string beside,
        bool overwrite,
        string path,
        IProgress<ProgressStep>? progress,
        CancellationToken cancel
    )
    {
        var staging = new HdfsStaging(HdfsPath.Join(beside, $".{UploadName()}{Copying}"), Find, Children);
        staging.Add(plan, overwrite);
        long done = 0;
        void UploadOne(int i, CancellationToken stop)
        {
            var (from, to) = plan.Files[i];
            var temporary = staging[to];
            hdfs.CreateAsync(
                    temporary,
                    from,
                    bytes => progress?.Report(new($"put {path}", Interlocked.Add(ref done, bytes), plan.Bytes, "bytes")),
                    stop
                )
                .GetAwaiter()
                .GetResult();
            Compare(from, temporary, to, stop);
        }
        try
        {
            Workers.Run(
                staging.Folders.Count,
                plan.AtOnce,
                (i, stop) => IsDone(hdfs.ChangeAsync(HttpMethod.Put, "MKDIRS", staging.Folders[i], stop)),
                cancel
            );
            Workers.Run(plan.Files.Count, plan.AtOnce, UploadOne, cancel);
            foreach (var (from, to, replaces) in staging.Moves)
                if (!Rename(from, to, replaces, cancel))
                    throw LakeErrors.Exists(to, "put");
        }
        finally
        {
            if (staging.Moves.Count > 0)
                Discard(staging.Folder);
        }
        return plan.Files.Count;
    }

    /// <summary>What arrived must have the checksum of what was sent; where HDFS counts by another rule, the bytes themselves are compared.</summary>
    private void Compare(CopySource sent, string temporary, string path, CancellationToken cancel)
    {
        var there = ChecksumOf(temporary, cancel);
        using var source = sent.Open();
        var here = HdfsChecksum.Of(source);
        if (there == here)
            return;
        if (there.Algorithm != here.Algorithm)
        {
            using var arrived = new HdfsFile(hdfs, temporary, sent.Length);
            if (HdfsChecksum.Of(arrived) == here)
                return;
        }
        throw BazaarException.Runtime(
            $"put: `{path}': {there.Hex} arrived, {here.Hex} was sent ({there.Algorithm}).",
            "Was the file changed while it was copied? Put it again."
        );
    }

    /// <summary>Removes an upload's folder, also after it was stopped. Where that fails, the first error is the one to tell.</summary>
    private void Discard(string folder)
    {
        try
        {
            Delete(folder, CancellationToken.None);
        }
        catch (BazaarException)
        {
            // The server is gone; what stays begins with a point, so that no engine reads it.
        }
    }

    public int Get(
        string path,
        string target,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        if (IsLocal(path))
            return machine.Get(path, target, overwrite, progress, cancel);
        var sources = Existing(path, "get");
        var places = EmbeddedLake.GetTargets([.. sources.Select(s => s.Name)], target);
        var plan = new CopyPlan { AtOnce = limits.AtOnce };
        for (var i = 0; i < sources.Count; i++)
            Fetch(plan, sources[i], places[i]);
        return On("get", path, () => machine.Copy(plan, overwrite, "get", path, progress, cancel));
    }

    private void Fetch(CopyPlan plan, LakeEntry entry, string to)
    {
        if (!entry.IsDirectory)
        {
            plan.Add(new(entry.Length, () => Opened(entry)), to);
            return;
        }
        plan.Folders.Add(to);
        foreach (var below in On("get", entry.Path, () => Children(entry.Path)))
        {
            // HDFS has names that would lead elsewhere on this machine.
            LakePath.CheckName(below.Name, below.Path);
            Fetch(plan, below, Path.Combine(to, below.Name));
        }
    }
}
