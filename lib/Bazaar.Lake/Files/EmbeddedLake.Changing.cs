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
                throw NotFolder(PathOf(at), "mkdir");
        }
        if (!parents && Directory.Exists(local))
            throw BazaarException.Runtime($"mkdir: `{path}': File exists.", "Give -p to pass over it.");
        if (!parents && !Directory.Exists(Path.GetDirectoryName(local)))
            throw BazaarException.Runtime(
                $"mkdir: `{path}': No such file or directory.",
                "Give -p to make the folders above it too."
            );
        OnDisk("mkdir", path, () => Directory.CreateDirectory(local));
    }

    public IReadOnlyList<string> Remove(string path, bool recursive = false)
    {
        var found = Existing(path, "rm");
        foreach (var local in found)
        {
            if ((Root + Path.DirectorySeparatorChar).StartsWith(WithSeparator(local), StringComparison.Ordinal))
                throw BazaarException.Runtime(
                    $"rm: `{path}': the lake itself can't be removed.",
                    "Remove what is in it, or `bazaar lake reset`."
                );
            if (!recursive && Directory.Exists(local))
                throw BazaarException.Runtime(
                    $"rm: `{PathOf(local)}': Is a directory.",
                    "Give -r to remove it with all that is in it."
                );
        }
        return OnDisk(
            "rm",
            path,
            () =>
            {
                // A folder goes at once, however much is in it: it is only renamed, and then deleted where nobody sees it.
                using var workspace = new Workspace(Root);
                for (var i = 0; i < found.Count; i++)
                {
                    if (IsInLake(found[i]))
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
            throw BazaarException.Runtime(
                $"mv: `{target}': Does not match target filesystem.",
                "Use put or get between the lake and this machine."
            );
        var sources = Existing(path, "mv");
        var to = Target(target, "mv");
        var into = Directory.Exists(to);
        if (sources.Count > 1 && !into)
            throw File.Exists(to) ? NotFolder(target, "mv") : Missing(target, "mv");
        CheckParent(to, target, "mv");
        var moves = sources.Select(s => (From: s, To: into ? Path.Combine(to, Path.GetFileName(s)) : to)).ToList();
        foreach (var (from, place) in moves)
        {
            if (Directory.Exists(from) && WithSeparator(place).StartsWith(WithSeparator(from), StringComparison.Ordinal))
                throw BazaarException.Runtime(
                    $"mv: `{PathOf(from)}' to `{PathOf(place)}': is a subdirectory of itself.",
                    "Choose another folder."
                );
            if (Path.Exists(place))
                throw BazaarException.Runtime($"mv: `{PathOf(place)}': File exists.", "Remove it first.");
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
