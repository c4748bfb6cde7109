using System.Text.Json;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Hdfs;

/// <summary>mkdir, rm, mv.</summary>
public sealed partial class HdfsLake
{
    public void MakeDirectory(string path, bool parents = true)
    {
        if (IsLocal(path))
        {
            machine.MakeDirectory(path, parents);
            return;
        }
        var folder = HdfsPath.Normal(path);
        On(
            "mkdir",
            path,
            () =>
            {
                // HDFS takes what is there for made, and makes the folders above unasked: what it would pass over is asked about first.
                var there = Find(folder);
                if (there is { IsDirectory: false })
                    throw LakeErrors.NotFolder(folder, "mkdir");
                if (there is not null)
                    return parents ? true : throw LakeErrors.Exists(path, "mkdir");
                CheckAbove(folder, path, parents);
                return IsDone(hdfs.ChangeAsync(HttpMethod.Put, "MKDIRS", folder, CancellationToken.None));
            }
        );
    }

    /// <summary>The nearest thing above a new folder that is there must be a folder.</summary>
    private void CheckAbove(string folder, string path, bool parents)
    {
        for (var above = HdfsPath.Parent(folder); above is not null; above = HdfsPath.Parent(above))
        {
            switch (Find(above))
            {
                case { IsDirectory: true }:
                    return;
                case not null:
                    throw LakeErrors.NotFolder(above, "mkdir");
                case null when !parents:
                    throw LakeErrors.NoParent(path, above, "mkdir");
            }
        }
    }

    /// <summary>The answer of what says whether it was done; no answer is a yes.</summary>
    private static bool IsDone(Task<JsonElement> call) =>
        call.GetAwaiter().GetResult() is var answer
        && (answer.ValueKind == JsonValueKind.Undefined || answer.GetProperty("boolean").GetBoolean());

    public IReadOnlyList<string> Remove(string path, bool recursive = false)
    {
        if (IsLocal(path))
            return machine.Remove(path, recursive);
        var found = Existing(path, "rm");
        foreach (var entry in found)
        {
            if (entry.Path == "/")
                throw LakeErrors.WholeLake(path);
            if (!recursive && entry.IsDirectory)
                throw LakeErrors.IsFolder(entry.Path, "rm");
        }
        foreach (var entry in found)
            On("rm", entry.Path, () => Delete(entry.Path, CancellationToken.None));
        return [.. found.Select(e => e.Path)];
    }

    private bool Delete(string path, CancellationToken cancel) =>
        IsDone(hdfs.ChangeAsync(HttpMethod.Delete, "DELETE", path, cancel, ("recursive", "true")));

    public void Move(string path, string target)
    {
        if (IsLocal(path) != IsLocal(target))
            throw LakeErrors.OtherFileSystem(target);
        if (IsLocal(path))
        {
            machine.Move(path, target);
            return;
        }
        var sources = Existing(path, "mv");
        var (to, there) = Target(target, "mv");
        var into = there is { IsDirectory: true };
        if (sources.Count > 1 && !into)
            throw there is null ? LakeErrors.Missing(target, "mv") : LakeErrors.NotFolder(target, "mv");
        if (there is null)
            CheckParent(to, target, "mv");
        var moves = sources.Select(s => (From: s, To: into ? HdfsPath.Join(to, s.Name) : to)).ToList();
        foreach (var (from, place) in moves)
        {
            if (from.IsDirectory && HdfsPath.IsWithin(place, from.Path))
                throw LakeErrors.IntoItself(from.Path, place);
            if (into ? On("mv", place, () => Find(place)) is not null : there is not null)
                throw LakeErrors.Exists(place, "mv");
        }
        foreach (var (from, place) in moves)
            if (!On("mv", path, () => Rename(from.Path, place, false, CancellationToken.None)))
                throw LakeErrors.Exists(place, "mv");
    }

    /// <returns>False where something is there that may not be replaced.</returns>
    private bool Rename(string from, string to, bool overwrite, CancellationToken cancel)
    {
        (string, string)[] query = overwrite ? [("destination", to), ("renameoptions", "OVERWRITE")] : [("destination", to)];
        if (IsDone(hdfs.ChangeAsync(HttpMethod.Put, "RENAME", from, cancel, query)))
            return true;
        if (!overwrite)
            return false;
        // HttpFS doesn't know the option: there, what is replaced goes first.
        Delete(to, cancel);
        return IsDone(hdfs.ChangeAsync(HttpMethod.Put, "RENAME", from, cancel, ("destination", to)));
    }

    /// <summary>A place to write to, and what is there; a glob means the one that is there.</summary>
    private (string Path, LakeEntry? There) Target(string path, string command)
    {
        if (Glob.IsPattern(path) && On(command, path, () => Matches(path)).Count > 0)
        {
            var one = One(path, command);
            return (one.Path, one);
        }
        return (HdfsPath.Normal(path), On(command, path, () => Find(path)));
    }

    /// <summary>As with hdfs dfs, the folder above what is written must be there.</summary>
    private void CheckParent(string target, string path, string command)
    {
        if (HdfsPath.Parent(target) is not { } parent)
            return;
        switch (On(command, path, () => Find(parent)))
        {
            case null:
                throw LakeErrors.NoParent(path, parent, command);
            case { IsDirectory: false }:
                throw LakeErrors.NotFolder(parent, command);
        }
    }
}
