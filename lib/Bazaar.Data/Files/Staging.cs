using Bazaar.Core;

namespace Bazaar.Data.Files;

/// <summary>A run's own folder inside the raw zone: sets are made in it and moved out by renaming, the truth with its manifest last.
/// A stopped run leaves nothing; what a killed one left, the next removes.</summary>
internal sealed class Staging : IDisposable
{
    private const string Name = ".generating";
    private static readonly string[] Parts = ["users", "products", "transactions", "clickstream", Truth.Folder];

    private readonly string raw;
    private readonly FileStream claim;

    private Staging(string raw, FileStream claim) => (this.raw, this.claim) = (raw, claim);

    public string Folder => Path.Combine(raw, Name);

    public static Staging Open(GenerateOptions options)
    {
        var raw = Path.GetFullPath(options.Out);
        Directory.CreateDirectory(raw);
        Refuse(raw);
        var free = options.FreeBytes(raw);
        if (free < options.Bytes)
            throw BazaarException.Runtime(
                $"{raw} has {free / 1_000_000} MB free and about {options.Bytes / 1_000_000} MB are needed.",
                "Free some space, or take a smaller scale."
            );
        FileStream claim;
        try
        {
            claim = new(
                Path.Combine(raw, Name + ".lock"),
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException error) when (File.Exists(Path.Combine(raw, Name + ".lock")))
        {
            throw BazaarException.Runtime(
                $"Another run is generating into {raw}.",
                "Wait for it, or choose another folder.",
                error
            );
        }
        var staging = new Staging(raw, claim);
        Remove(staging.Folder);
        Directory.CreateDirectory(staging.Folder);
        return staging;
    }

    /// <summary>Puts the sets in their place; from here on nothing is cancelled.</summary>
    public void Commit()
    {
        Remove(Path.Combine(raw, Truth.Folder));
        foreach (var part in Parts)
        {
            Remove(Path.Combine(raw, part));
            Directory.Move(Path.Combine(Folder, part), Path.Combine(raw, part));
        }
    }

    public void Dispose()
    {
        Remove(Folder);
        claim.Dispose();
    }

    /// <summary>A folder named as one of ours that no run has made is somebody else's, and is not replaced.</summary>
    private static void Refuse(string raw)
    {
        if (File.Exists(Path.Combine(raw, Truth.ManifestFile)) || Directory.Exists(Path.Combine(raw, Name)))
            return;
        if (Parts.FirstOrDefault(part => Path.Exists(Path.Combine(raw, part))) is { } foreign)
            throw BazaarException.Usage(
                $"{raw} has a '{foreign}' that was not generated.",
                "Choose another folder, or move it away."
            );
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
