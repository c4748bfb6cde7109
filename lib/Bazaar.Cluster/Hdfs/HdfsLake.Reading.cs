using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Hdfs;

/// <summary>ls, stat, du, df, cat, checksum.</summary>
public sealed partial class HdfsLake
{
    private const string State = "Hadoop:service=NameNode,name=FSNamesystemState";

    public IReadOnlyList<string> Paths(string pattern) =>
        IsLocal(pattern) ? machine.Paths(pattern) : [.. On("ls", pattern, () => Matches(pattern)).Select(e => e.Path)];

    public IEnumerable<LakeEntry> List(string path, bool recursive = false) =>
        IsLocal(path) ? machine.List(path, recursive) : Listed(path, recursive);

    private IEnumerable<LakeEntry> Listed(string path, bool recursive)
    {
        foreach (var entry in Existing(path, "ls"))
        {
            if (!entry.IsDirectory)
                yield return entry;
            else
                foreach (var inner in Below(entry.Path, recursive))
                    yield return inner;
        }
    }

    private IEnumerable<LakeEntry> Below(string folder, bool recursive)
    {
        foreach (var entry in On("ls", folder, () => Children(folder)))
        {
            yield return entry;
            if (recursive && entry.IsDirectory)
                foreach (var inner in Below(entry.Path, recursive))
                    yield return inner;
        }
    }

    public LakeEntry Stat(string path) => IsLocal(path) ? machine.Stat(path) : One(path, "stat");

    public long Usage(string path) =>
        IsLocal(path) ? machine.Usage(path) : Existing(path, "du").Sum(e => e.IsDirectory ? Summary(e.Path) : e.Length);

    private long Summary(string folder) =>
        On(
            "du",
            folder,
            () =>
                hdfs.GetAsync("GETCONTENTSUMMARY", folder, CancellationToken.None)
                    .GetAwaiter()
                    .GetResult()
                    .GetProperty("ContentSummary")
                    .GetProperty("length")
                    .GetInt64()
        );

    /// <inheritdoc/>
    /// <exception cref="BazaarException">HttpFS is asked: only the name node tells.</exception>
    public LakeSpace Space() =>
        On("df", "/", () => hdfs.BeanAsync(State, CancellationToken.None).GetAwaiter().GetResult()) is { } state
            ? HdfsEntries.Space(state)
            : throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"df: {Name} doesn't tell how much room there is.",
                    null,
                    "HttpFS doesn't, the name node does: name it by --address webhdfs=http://127.0.0.1:9870/webhdfs/v1."
                )
            );

    public Stream Open(string path)
    {
        if (IsLocal(path))
            return machine.Open(path);
        var entry = One(path, "cat");
        return entry.IsDirectory ? throw LakeErrors.IsFolder(entry.Path, "cat") : Opened(entry);
    }

    private HdfsFile Opened(LakeEntry file) => new(hdfs, file.Path, file.Length);

    public LakeChecksum Checksum(string path)
    {
        if (IsLocal(path))
            return machine.Checksum(path);
        var entry = One(path, "checksum");
        return entry.IsDirectory
            ? throw LakeErrors.IsFolder(entry.Path, "checksum")
            : On("checksum", path, () => ChecksumOf(entry.Path, CancellationToken.None));
    }

    private LakeChecksum ChecksumOf(string path, CancellationToken cancel) =>
        HdfsEntries.Checksum(hdfs.GetAsync("GETFILECHECKSUM", path, cancel).GetAwaiter().GetResult());
}
