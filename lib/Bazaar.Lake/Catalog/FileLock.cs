using Bazaar.Core;

namespace Bazaar.Lake.Catalog;

/// <summary>A lock between processes: an open file that others may share for reading, or not at all.</summary>
internal static class FileLock
{
    /// <summary>How long a statement waits for another process before it gives up.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="file">The lock's file; made where it is missing.</param>
    /// <param name="exclusive">Nobody else may hold it; otherwise others may share it.</param>
    /// <param name="waiting">Told once, when it takes longer than a second.</param>
    /// <exception cref="BazaarException">Another process held it too long.</exception>
    public static FileStream Take(string file, bool exclusive, Action? waiting, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var started = TimeProvider.System.GetTimestamp();
        var told = false;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(
                    file,
                    exclusive || !File.Exists(file) ? FileMode.OpenOrCreate : FileMode.Open,
                    exclusive ? FileAccess.ReadWrite : FileAccess.Read,
                    exclusive ? FileShare.None : FileShare.Read,
                    1
                );
            }
            catch (UnauthorizedAccessException e)
            {
                throw BazaarException.Runtime(
                    $"The lake's lock {file} can't be opened: {e.Message}",
                    "Give yourself the right to write there, or choose another lake.",
                    e
                );
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
            {
                var elapsed = TimeProvider.System.GetElapsedTime(started);
                if (elapsed > Limit)
                    throw BazaarException.Runtime(
                        "The lake is in use by another process.",
                        "Wait until its statement has ended, or stop that process.",
                        e
                    );
                if (elapsed > TimeSpan.FromSeconds(1) && !told)
                {
                    told = true;
                    waiting?.Invoke();
                }
                cancel.WaitHandle.WaitOne(elapsed < TimeSpan.FromMilliseconds(50) ? 2 : 20);
            }
        }
    }
}
