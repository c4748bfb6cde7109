namespace Bazaar.Lake.Files;

/// <summary>Files that are on the disk, not only on the way to it.</summary>
internal static class DurableFiles
{
    /// <summary>Waits until files are on the disk; several at once, since a disk takes them together.</summary>
    /// <exception cref="IOException">One can't be written.</exception>
    public static void Flush(IEnumerable<string> files, CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel };
        try
        {
            Parallel.ForEach(files, options, Flush);
        }
        catch (AggregateException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            throw new IOException(e.InnerException.Message, e);
        }
    }

    private static void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }
}
