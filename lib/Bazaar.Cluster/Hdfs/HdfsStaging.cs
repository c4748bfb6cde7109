using System.Globalization;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Hdfs;

/// <summary>
/// Where an upload's files lie until they are whole, and how they come to their places: a folder that is not there yet comes whole, by one rename;
/// into one that is there, file by file.
/// </summary>
/// <param name="folder">The upload's own folder.</param>
/// <param name="find">What is at a path, or null.</param>
/// <param name="children">What is in a folder.</param>
internal sealed class HdfsStaging(string folder, Func<string, LakeEntry?> find, Func<string, IReadOnlyList<LakeEntry>> children)
{
    private readonly Dictionary<string, string> staged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, LakeEntry>> listed = new(StringComparer.Ordinal);
    private readonly List<(string From, string To, bool Replaces)> moves = [];

    public string Folder => folder;

    /// <summary>Where a file is written first.</summary>
    public string this[string path] => staged[path];

    /// <summary>What is renamed at the end, and whether it takes the place of a file.</summary>
    public IReadOnlyList<(string From, string To, bool Replaces)> Moves => moves;

    /// <summary>The folders to be made first; those above them come with them.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <exception cref="Core.BazaarException">Something is in the way.</exception>
    public void Add(CopyPlan plan, bool overwrite)
    {
        foreach (var to in plan.Folders)
        {
            if (Find(to) is not { } there)
                Stage(to, false);
            else if (there.IsDirectory)
                listed[to] = children(to).ToDictionary(e => e.Path, StringComparer.Ordinal);
            else
                throw LakeErrors.NotFolder(to, "put");
        }
        foreach (var (_, to) in plan.Files)
        {
            var there = Find(to);
            if (there is { IsDirectory: true })
                throw LakeErrors.IsFolder(to, "put");
            if (there is not null && !overwrite)
                throw LakeErrors.Exists(to, "put");
            Stage(to, there is not null);
        }
        var made = plan.Folders.Where(staged.ContainsKey).Select(to => staged[to]).ToHashSet(StringComparer.Ordinal);
        made.UnionWith(plan.Files.Select(f => HdfsPath.Parent(staged[f.To])!));
        var above = made.Select(f => HdfsPath.Parent(f)!).ToHashSet(StringComparer.Ordinal);
        Folders = [.. made.Where(f => !above.Contains(f))];
    }

    /// <summary>What is there now; a folder that is staged is not there, and so nothing in it.</summary>
    private LakeEntry? Find(string path)
    {
        var parent = HdfsPath.Parent(path) ?? "";
        return staged.ContainsKey(parent) ? null
            : listed.TryGetValue(parent, out var known) ? known.GetValueOrDefault(path)
            : find(path);
    }

    private void Stage(string path, bool replaces)
    {
        if (staged.TryGetValue(HdfsPath.Parent(path) ?? "", out var above))
        {
            staged[path] = HdfsPath.Join(above, HdfsPath.Name(path));
            return;
        }
        staged[path] = HdfsPath.Join(folder, moves.Count.ToString(CultureInfo.InvariantCulture));
        moves.Add((staged[path], path, replaces));
    }
}
