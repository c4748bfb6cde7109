using System.Globalization;

namespace Bazaar.Lake.Catalog;

/// <summary>Who holds the writer's lock, in a file beside it: Windows lets nobody read the locked file itself.</summary>
internal static class LockHolder
{
    /// <summary>Says that this process holds the lock, which it has just taken.</summary>
    /// <param name="file">The lock's file.</param>
    /// <param name="now">When it was taken.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string file, DateTimeOffset now)
    {
        // A reader may meet a half text only while the lock changes hands, so the whole is renamed into its place.
        var half = PathOf(file) + ".half";
        File.WriteAllText(
            half,
            string.Create(
                CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName}, since {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"
            )
        );
        File.Move(half, PathOf(file), overwrite: true);
    }

    /// <summary>The last that took the lock; null where nobody has said so, as a version of the lab before this one.</summary>
    public static string? Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : null;

    private static string PathOf(string file) => file + ".holder";
}
