using System.Security.Cryptography;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Notebook.Packages;

/// <summary>What NuGet chose before, on disk, so that the same <c>#r</c> needn't ask it again: neither its time nor a network.</summary>
internal sealed class PackageCache(string folder, TimeProvider clock)
{
    /// <summary>A floating version is asked for anew after this time.</summary>
    private static readonly TimeSpan Floats = TimeSpan.FromDays(1);

    private sealed record Entry(DateTimeOffset At, IReadOnlyList<ResolvedPackage> Packages);

    /// <summary>The answer to the same question, or null where there is none or its files are gone.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="stale">True where an old answer to a floating version is better than none.</param>
    public IReadOnlyList<ResolvedPackage>? Find(PackageQuestion question, bool stale = false)
    {
        var file = PathOf(question);
        try
        {
            return
                File.Exists(file)
                && JsonSerializer.Deserialize<Entry>(File.ReadAllText(file)) is { } entry
                && (stale || !question.Floats || clock.GetUtcNow() - entry.At < Floats)
                && entry.Packages.SelectMany(p => p.Assemblies.Concat(p.Natives)).All(File.Exists)
                ? entry.Packages
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // What can't be read is asked again.
            return null;
        }
    }

    public void Keep(PackageQuestion question, IReadOnlyList<ResolvedPackage> packages) =>
        WholeFile.Write(PathOf(question), JsonSerializer.Serialize(new Entry(clock.GetUtcNow(), packages)));

    private string PathOf(PackageQuestion question) =>
        Path.Combine(
            folder,
            Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(question)))[..32] + ".json"
        );
}

/// <summary>All that NuGet's answer hangs on.</summary>
/// <param name="Requests">Names and versions, as they are written.</param>
/// <param name="Loaded">What the session has, with its versions.</param>
/// <param name="Sources">Where packages may come from beside NuGet's own configuration.</param>
/// <param name="Platform">Framework and machine.</param>
internal sealed record PackageQuestion(
    IReadOnlyList<string> Requests,
    IReadOnlyList<string> Loaded,
    IReadOnlyList<string> Sources,
    string Platform
)
{
    public bool Floats => Requests.Any(r => r.Contains('*', StringComparison.Ordinal));
}
