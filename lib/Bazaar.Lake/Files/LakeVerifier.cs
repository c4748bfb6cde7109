using System.Security.Cryptography;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>Compares what arrived in a lake with what was generated, by the manifest that came with it.</summary>
public static class LakeVerifier
{
    /// <param name="lake">The lake.</param>
    /// <param name="path">The folder that was put: it holds <c>_truth/manifest.json</c>.</param>
    /// <param name="progress">Told of each file.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="BazaarException">There is no manifest, or it can't be read.</exception>
    public static LakeComparison Verify(
        ILake lake,
        string path,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        var root = path.TrimEnd('/');
        using var stream = lake.Open(root + "/_truth/manifest.json");
        using var manifest = Read(stream, root);
        var wanted = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        var there = lake.List(root, recursive: true)
            .Where(e => !e.IsDirectory && !e.Path.StartsWith(root + "/_truth/", StringComparison.Ordinal))
            .ToDictionary(e => e.Path, e => e.Length, StringComparer.Ordinal);
        var (missing, changed) = (new List<string>(), new List<string>());
        var done = 0;
        foreach (var file in wanted)
        {
            cancel.ThrowIfCancellationRequested();
            var name = $"{root}/{file.GetProperty("path").GetString()}";
            if (!there.Remove(name, out var length))
            {
                if (!name.StartsWith(root + "/_truth/", StringComparison.Ordinal))
                    missing.Add(name);
            }
            else if (
                length != file.GetProperty("bytes").GetInt64()
                || Sha256(lake, name) != file.GetProperty("sha256").GetString()
            )
                changed.Add(name);
            progress?.Report(new("verify " + root, ++done, wanted.Count, "files"));
        }
        return new(wanted.Count, missing, changed, [.. there.Keys.Order(StringComparer.Ordinal)]);
    }

    private static JsonDocument Read(Stream stream, string root)
    {
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw BazaarException.Runtime($"{root}/_truth/manifest.json can't be read: {e.Message}", "Put the data again.", e);
        }
    }

    private static string Sha256(ILake lake, string path)
    {
        using var input = lake.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(input));
    }
}

/// <param name="Files">How many files the manifest names.</param>
/// <param name="Missing">Those that are not there.</param>
/// <param name="Changed">Those whose bytes are others.</param>
/// <param name="Extra">Files that it doesn't name.</param>
public sealed record LakeComparison(
    int Files,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Extra
)
{
    public bool IsSame => Missing.Count + Changed.Count + Extra.Count == 0;
}
