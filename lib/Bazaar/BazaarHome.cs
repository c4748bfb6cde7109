using Bazaar.Core;

namespace Bazaar;

/// <summary>Where the lab's artefacts are: the platform's scripts, and the data.</summary>
/// <param name="Path">The folder that holds <c>data</c> and <c>lib/platform</c> (or <c>platform</c> beside the assemblies).</param>
/// <param name="How">Why it was chosen, for <c>bazaar doctor</c>.</param>
public sealed record BazaarHome(string Path, string How)
{
    private const string Marker = "Bazaar.slnx";

    /// <summary>BAZAAR_HOME, else a clone upwards from a folder, else beside the assemblies.</summary>
    /// <exception cref="BazaarException">BAZAAR_HOME names a folder that is not there.</exception>
    public static BazaarHome Find(string? from = null)
    {
        if (Environment.GetEnvironmentVariable("BAZAAR_HOME") is { Length: > 0 } given)
        {
            if (!Directory.Exists(given))
                throw BazaarException.Usage(
                    $"BAZAAR_HOME is {given}, which is no folder.",
                    "Let it point to a clone of the lab, or unset it."
                );
            return new(System.IO.Path.GetFullPath(given), "BAZAAR_HOME");
        }
        foreach (var start in new[] { from ?? Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(System.IO.Path.Combine(folder.FullName, Marker)))
                    return new(folder.FullName, $"the clone upwards from {start}");
            }
        }
        return new(AppContext.BaseDirectory, "beside the assemblies");
    }

    public string Platform =>
        Directory.Exists(System.IO.Path.Combine(Path, "lib", "platform"))
            ? System.IO.Path.Combine(Path, "lib", "platform")
            : System.IO.Path.Combine(Path, "platform");

    public string RawData => System.IO.Path.Combine(Path, "data", "raw");

    private static string? GivenLake =>
        Environment.GetEnvironmentVariable("BAZAAR_LAKE") is { Length: > 0 } lake ? System.IO.Path.GetFullPath(lake) : null;

    /// <summary>BAZAAR_LAKE, else data/lake of the repository.</summary>
    public string Lake => GivenLake ?? System.IO.Path.Combine(Path, "data", "lake");

    /// <summary>Why it is that lake.</summary>
    public string LakeHow => GivenLake is null ? How : "BAZAAR_LAKE";
}
