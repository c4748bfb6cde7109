namespace Bazaar.Lake.Files;

/// <summary>A file to be copied, wherever it lies.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Open">Opens it for reading.</param>
internal sealed record CopySource(long Length, Func<Stream> Open);

/// <summary>What is to be copied where: folders, empty ones too, and files.</summary>
internal sealed class CopyPlan
{
    private static readonly EnumerationOptions Here = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    public List<string> Folders { get; } = [];
    public List<(CopySource From, string To)> Files { get; } = [];
    public long Bytes { get; private set; }

    /// <summary>How many files are copied at once: one where a disk does all the work, several where a server has to be waited for.</summary>
    public int AtOnce { get; init; } = 1;

    public void Add(CopySource from, string to)
    {
        Files.Add((from, to));
        Bytes += from.Length;
    }

    /// <summary>Adds a file or a folder of this machine; links in it are passed over.</summary>
    /// <param name="from">A file or a folder.</param>
    /// <param name="to">What it becomes.</param>
    /// <param name="join">Puts a name behind a folder, where it is copied to.</param>
    /// <param name="hidden">Whether something in it is passed over.</param>
    public void Add(string from, string to, Func<string, string, string> join, Func<string, bool>? hidden = null)
    {
        if (!Directory.Exists(from))
        {
            Add(new(new FileInfo(from).Length, () => OpenLocal(from)), to);
            return;
        }
        Folders.Add(to);
        foreach (var below in Directory.GetFileSystemEntries(from, "*", Here).Order(StringComparer.Ordinal))
            if (hidden is null || !hidden(below))
                Add(below, join(to, Path.GetFileName(below)), join, hidden);
    }

    private static FileStream OpenLocal(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);
}
