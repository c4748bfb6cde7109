using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>ls, stat, du, df, cat, checksum.</summary>
public sealed partial class EmbeddedLake
{
    /// <summary>The group of HDFS' files where nothing else is set.</summary>
    private const string Group = "supergroup";
    private const UnixFileMode Folder = (UnixFileMode)0b111_101_101;
    private const UnixFileMode Plain = (UnixFileMode)0b110_100_100;

    public IEnumerable<LakeEntry> List(string path, bool recursive = false)
    {
        foreach (var local in Existing(path, "ls"))
        {
            if (File.Exists(local))
                yield return Entry(new FileInfo(local));
            else
                foreach (var entry in Listed(new DirectoryInfo(local), recursive))
                    yield return Entry(entry);
        }
    }

    private IEnumerable<FileSystemInfo> Listed(DirectoryInfo folder, bool recursive)
    {
        var entries = OnDisk("ls", PathOf(folder.FullName), () => folder.GetFileSystemInfos("*", Here));
        foreach (var entry in entries.Where(e => !IsOwn(e.FullName)).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            yield return entry;
            if (recursive && entry is DirectoryInfo below)
                foreach (var inner in Listed(below, recursive))
                    yield return inner;
        }
    }

    /// <summary>A folder of this machine keeps one replica of a file; who runs the lab owns all.</summary>
    private LakeEntry Entry(FileSystemInfo info)
    {
        var file = info as FileInfo;
        return new(PathOf(info.FullName), file is null, file?.Length ?? 0, info.LastWriteTimeUtc)
        {
            Accessed = info.LastAccessTimeUtc,
            Mode =
                !OperatingSystem.IsWindows() ? info.UnixFileMode
                : file is null ? Folder
                : Plain,
            Owner = Environment.UserName,
            Group = Group,
            Replication = file is null ? 0 : 1,
            BlockSize = file is null ? 0 : HdfsChecksum.BlockSize,
        };
    }

    public LakeEntry Stat(string path)
    {
        var local = One(path, "stat");
        return Entry(File.Exists(local) ? new FileInfo(local) : new DirectoryInfo(local));
    }

    public long Usage(string path) =>
        Existing(path, "du").Sum(local => File.Exists(local) ? new FileInfo(local).Length : FilesBelow(local).Sum(f => f.Length));

    private IEnumerable<FileInfo> FilesBelow(string folder) =>
        Listed(new DirectoryInfo(folder), recursive: true).OfType<FileInfo>();

    public LakeSpace Space()
    {
        var drive = new DriveInfo(Root);
        return new(drive.TotalSize, Usage("/"), drive.AvailableFreeSpace);
    }

    public Stream Open(string path)
    {
        var local = One(path, "cat");
        return File.Exists(local)
            ? OnDisk("cat", path, () => new FileStream(local, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete))
            : throw LakeErrors.IsFolder(PathOf(local), "cat");
    }

    public LakeChecksum Checksum(string path)
    {
        var local = One(path, "checksum");
        if (!File.Exists(local))
            throw LakeErrors.IsFolder(PathOf(local), "checksum");
        return OnDisk(
            "checksum",
            path,
            () =>
            {
                using var input = new FileStream(local, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
                return HdfsChecksum.Of(input);
            }
        );
    }
}
