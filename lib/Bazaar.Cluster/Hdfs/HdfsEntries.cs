using System.Text.Json;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Hdfs;

/// <summary>Reads what WebHDFS tells of files.</summary>
internal static class HdfsEntries
{
    /// <param name="path">The path that was asked about; the entry's own where it has no name of its own.</param>
    /// <param name="status">A FileStatus.</param>
    public static LakeEntry Read(string path, JsonElement status)
    {
        var name = status.GetProperty("pathSuffix").GetString()!;
        return new(
            name.Length == 0 ? path : HdfsPath.Join(path, name),
            status.GetProperty("type").GetString() == "DIRECTORY",
            status.GetProperty("length").GetInt64(),
            Time(status, "modificationTime")
        )
        {
            Accessed = Time(status, "accessTime"),
            Mode = (UnixFileMode)Convert.ToInt32(status.GetProperty("permission").GetString(), 8),
            Owner = status.GetProperty("owner").GetString()!,
            Group = status.GetProperty("group").GetString()!,
            Replication = status.GetProperty("replication").GetInt32(),
            BlockSize = status.GetProperty("blockSize").GetInt64(),
        };
    }

    private static DateTime Time(JsonElement status, string name) =>
        DateTimeOffset.FromUnixTimeMilliseconds(status.GetProperty(name).GetInt64()).UtcDateTime;

    /// <summary>As the embedded lake names it: with <c>hdfs dfs -checksum</c>'s bytes. WebHDFS sends the buffer that they lie in, zeros and all.</summary>
    public static LakeChecksum Checksum(JsonElement answer)
    {
        var sum = answer.GetProperty("FileChecksum");
        return new(
            sum.GetProperty("algorithm").GetString()!,
            sum.GetProperty("bytes").GetString()![..(2 * sum.GetProperty("length").GetInt32())]
        );
    }

    public static LakeSpace Space(JsonElement state) =>
        new(
            state.GetProperty("CapacityTotal").GetInt64(),
            state.GetProperty("CapacityUsed").GetInt64(),
            state.GetProperty("CapacityRemaining").GetInt64()
        );
}

/// <summary>Paths as HDFS has them: <c>/a/b</c>, the root <c>/</c>.</summary>
internal static class HdfsPath
{
    /// <summary>A path as it is written by scripts, without its host and what is superfluous.</summary>
    public static string Normal(string path) => "/" + string.Join('/', LakePath.Segments(path));

    public static string Join(string folder, string name) => folder == "/" ? "/" + name : $"{folder}/{name}";

    /// <summary>The folder that a path lies in; null for the root.</summary>
    public static string? Parent(string path) =>
        path == "/" ? null
        : path.LastIndexOf('/') is > 0 and var slash ? path[..slash]
        : "/";

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a path is a folder's or lies below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || folder == "/" || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
