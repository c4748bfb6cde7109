using Bazaar.Core;

namespace Bazaar.Lake.Catalog;

/// <summary>A lock between processes: an open file that others may share for reading, or not at all. It ends with its process.</summary>
internal static class FileLock
{
    /// <param name="file">The lock's file; made where it is missing.</param>
    /// <param name="exclusive">Nobody else may hold it; otherwise others may share it.</param>
    /// <param name="limit">How long it waits.</param>
    /// <param name="holder">Names who holds it, for the message; null where nobody knows.</param>
    /// <param name="waiting">Told once, when it takes longer than a second.</param>
    /// <param name="cancel">Stops the waiting.</param>
    /// <exception cref="BazaarException">Another process held it too long; or the file can't be opened at all.</exception>
    public static FileStream Take(
        string file,
        bool exclusive,
        TimeSpan limit,
        Func<string?> holder,
        Action? waiting,
        CancellationToken cancel
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        var told = false;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                return Open(file, exclusive);
            }
            catch (IOException e) when (IsHeld(e))
            {
                var elapsed = TimeProvider.System.GetElapsedTime(started);
                if (elapsed > limit)
                    throw BazaarException.Runtime(
                        $"The lake {Path.GetDirectoryName(Path.GetDirectoryName(file))} is in use by another process{(holder() is { } who ? $": {who}" : "")}.",
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
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw BazaarException.Runtime(
                    $"The lake's lock {file} can't be opened: {e.Message}",
                    "Give yourself the right to write there, or choose another lake.",
                    e
                );
            }
        }
    }

    private static FileStream Open(string file, bool exclusive)
    {
        try
        {
            // A reader doesn't need the right to write where the file is there.
            return new FileStream(
                file,
                FileMode.Open,
                exclusive ? FileAccess.ReadWrite : FileAccess.Read,
                exclusive ? FileShare.None : FileShare.Read,
                1
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            new FileStream(
                file,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete,
                1
            ).Dispose();
            return Open(file, exclusive);
        }
    }

    /// <summary>Whether another one has the file open: Windows' sharing and lock violations, EWOULDBLOCK of Linux and macOS.</summary>
    private static bool IsHeld(IOException e) =>
        e.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11 or 35;
}
