using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>mkdir, rm, mv.</summary>
public sealed partial class EmbeddedLake
{
    public void MakeDirectory(string path, bool parents = true)
    {
        var local = Local(path);
        for (var at = local; !Directory.Exists(at); at = Path.GetDirectoryName(at)!)
        {
            if (File.Exists(at))
                throw LakeErrors.NotFolder(PathOf(at), "mkdir");
        }
        if (!parents && Directory.Exists(local))
            throw LakeErrors.Exists(path, "mkdir");
        if (!parents && !Directory.Exists(Path.GetDirectoryName(local)))
            throw LakeErrors.NoParent(path, PathOf(Path.GetDirectoryName(local)!), "mkdir");
        OnDisk("mkdir", path, () => Directory.CreateDirectory(local));
    }

    public IReadOnlyList<string> Remove(string path, bool recursive = false)
    {
        var found = Existing(path, "rm");
        foreach (var local in found)
        {
            if ((Root + Path.DirectorySeparatorChar).StartsWith(WithSeparator(local), StringComparison.Ordinal))
                throw LakeErrors.WholeLake(path);
            if (!recursive && Directory.Exists(local))
                throw LakeErrors.IsFolder(PathOf(local), "rm");
        }
        return OnDisk(
            "rm",
            path,
            () =>
            {
                // A folder goes at once, however much is in it: it is only renamed, and then deleted where nobody sees it.
                using var workspace = found.Any(IsInLake) ? new Workspace(Root) : null;
                for (var i = 0; i < found.Count; i++)
                {
                    if (workspace is not null && IsInLake(found[i]))
                        Catalog.Entry.Move(found[i], workspace[i]);
                    else
                        Catalog.Entry.Delete(found[i]);
                }
                return (IReadOnlyList<string>)[.. found.Select(PathOf)];
            }
        );
    }

    public void Move(string path, string target)
    {
        if (LakePath.IsLocal(path, out _) != LakePath.IsLocal(target, out _))
            throw LakeErrors.OtherFileSystem(target);
        var sources = Existing(path, "mv");
        var to = Target(target, "mv");
        var into = Directory.Exists(to);
        if (sources.Count > 1 && !into)
            throw File.Exists(to) ? LakeErrors.NotFolder(target, "mv") : LakeErrors.Missing(target, "mv");
        CheckParent(to, target, "mv");
        var moves = sources.Select(s => (From: s, To: into ? Path.Combine(to, Path.GetFileName(s)) : to)).ToList();
        foreach (var (from, place) in moves)
        {
            if (Directory.Exists(from) && WithSeparator(place).StartsWith(WithSeparator(from), StringComparison.Ordinal))
                throw LakeErrors.IntoItself(PathOf(from), PathOf(place));
            if (Path.Exists(place))
                throw LakeErrors.Exists(PathOf(place), "mv");
        }
        OnDisk(
            "mv",
            path,
            () =>
            {
                foreach (var (from, place) in moves)
                    Catalog.Entry.Move(from, place);
                return moves.Count;
            }
        );
    }

    private static string WithSeparator(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
}
