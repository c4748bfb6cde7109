namespace Bazaar.Lake.Files;

/// <summary>
/// A hidden folder on the lake's disk, for files on their way in or out. A killed process leaves its own behind; the next one that needs a
/// workspace removes those that nobody holds.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private const string LockSuffix = ".lock";
    private readonly FileStream held;

    public Workspace(string root)
    {
        var staging = System.IO.Path.Combine(root, ".staging");
        Directory.CreateDirectory(staging);
        Sweep(staging);
        Path = System.IO.Path.Combine(staging, $"files-{Guid.NewGuid():N}");
        held = new FileStream(Path + LockSuffix, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string this[int number] =>
        System.IO.Path.Combine(Path, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Sweep(string staging)
    {
        foreach (var file in Directory.GetFiles(staging, "files-*" + LockSuffix))
        {
            try
            {
                using var free = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException)
            {
                // Held: its process is still at work; or another one has just swept it.
                continue;
            }
            Catalog.Entry.Delete(file[..^LockSuffix.Length]);
            File.Delete(file);
        }
    }

    public void Dispose()
    {
        Catalog.Entry.Delete(Path);
        held.Dispose();
        File.Delete(Path + LockSuffix);
    }
}
