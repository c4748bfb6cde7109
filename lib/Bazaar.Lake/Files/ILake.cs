using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>
/// The files of a lake, wherever it lies: a folder of this machine, or HDFS. Meanings and error words are those of <c>hdfs dfs</c>. A path is
/// <c>/…</c> or <c>hdfs://…</c> for the lake, <c>file:///…</c> for this machine; where it is read, it may be a glob.
/// </summary>
public interface ILake
{
    /// <summary>Which lake it is, for a person: its folder, or its address.</summary>
    string Name { get; }

    /// <summary>The paths that a path or glob means, sorted; none where nothing is there.</summary>
    /// <exception cref="BazaarException">The glob is none.</exception>
    IReadOnlyList<string> Paths(string pattern);

    /// <summary>What is in a folder, or the file itself; all below it where <paramref name="recursive"/>. A folder stands before what is in it.</summary>
    IEnumerable<LakeEntry> List(string path, bool recursive = false);

    /// <summary>One file or folder.</summary>
    LakeEntry Stat(string path);

    /// <summary>Bytes of all files below a path or glob.</summary>
    long Usage(string path);

    /// <summary>How much room there is.</summary>
    LakeSpace Space();

    /// <summary>Opens a file for reading.</summary>
    Stream Open(string path);

    /// <summary>
    /// Copies a file or a folder of this machine into the lake: each file whole or not at all. A folder that is there takes it in under its own
    /// name; the folder above the target must be there.
    /// </summary>
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

    /// <summary>Makes a folder, and those above it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="parents">Otherwise the folder above must be there, and this one must not.</param>
    void MakeDirectory(string path, bool parents = true);

    /// <summary>Removes files, and folders where <paramref name="recursive"/>.</summary>
    /// <returns>The paths that were removed.</returns>
    IReadOnlyList<string> Remove(string path, bool recursive = false);

    /// <summary>Gives a file or a folder another path; into a folder that is there it goes under its own name.</summary>
    void Move(string path, string target);

    /// <summary>HDFS' checksum of a file.</summary>
    LakeChecksum Checksum(string path);
}

/// <param name="Path">Where it lies in the lake.</param>
/// <param name="IsDirectory">A folder, not a file.</param>
/// <param name="Length">Bytes; 0 for a folder.</param>
/// <param name="Modified">When it was last changed, UTC.</param>
public sealed record LakeEntry(string Path, bool IsDirectory, long Length, DateTime Modified)
{
    /// <summary>When it was last read, UTC.</summary>
    public DateTime Accessed { get; init; }

    /// <summary>The rights of user, group and others.</summary>
    public UnixFileMode Mode { get; init; }
    public string Owner { get; init; } = "";
    public string Group { get; init; } = "";

    /// <summary>How many times its blocks are kept; 0 for a folder.</summary>
    public int Replication { get; init; }

    /// <summary>Bytes of a block; 0 for a folder.</summary>
    public long BlockSize { get; init; }

    /// <summary>The name without its folders; empty for the root.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <param name="Capacity">Bytes of the disk.</param>
/// <param name="Used">Bytes of the lake's files.</param>
/// <param name="Remaining">Bytes that are free.</param>
public sealed record LakeSpace(long Capacity, long Used, long Remaining);

/// <param name="Algorithm">Such as MD5-of-0MD5-of-512CRC32C.</param>
/// <param name="Hex">The checksum as <c>hdfs dfs -checksum</c> prints it.</param>
public sealed record LakeChecksum(string Algorithm, string Hex);
