using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>The files of a lake, wherever it lies: a folder of this machine, or HDFS. Meanings and error words are those of <c>hdfs dfs</c>.</summary>
public interface ILake
{
    /// <summary>What is in a folder, or the file itself; all below it where <paramref name="recursive"/>. Sorted by path.</summary>
    IEnumerable<LakeEntry> List(string path, bool recursive = false);

    /// <summary>One file or folder.</summary>
    LakeEntry Stat(string path);

    /// <summary>Bytes of all files below a path or glob.</summary>
    long Usage(string path);

    /// <summary>How much room there is.</summary>
    LakeSpace Space();

    Stream Open(string path);

    /// <summary>Copies a file or a folder of this machine into the lake: each file whole or not at all.</summary>
    /// <returns>How many files were copied.</returns>
    int Put(
        string source,
        string path,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    );

    /// <summary>Copies files or folders of the lake to this machine: each file whole or not at all.</summary>
    /// <returns>How many files were copied.</returns>
    int Get(
        string path,
        string target,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    );

    void MakeDirectory(string path);

    void Remove(string path, bool recursive = false);

    /// <summary>Gives a file or a folder another path; into a folder that is there it goes under its own name.</summary>
    void Move(string path, string target);

    /// <summary>HDFS' checksum of a file.</summary>
    LakeChecksum Checksum(string path);
}

/// <param name="Capacity">Bytes of the disk.</param>
/// <param name="Used">Bytes of the lake's files.</param>
/// <param name="Remaining">Bytes that are free.</param>
public sealed record LakeSpace(long Capacity, long Used, long Remaining);

/// <param name="Algorithm">Such as MD5-of-0MD5-of-512CRC32C.</param>
/// <param name="Hex">The checksum as <c>hdfs dfs -checksum</c> prints it.</param>
public sealed record LakeChecksum(string Algorithm, string Hex);
