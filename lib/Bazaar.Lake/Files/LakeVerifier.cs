using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>Compares what arrived in a lake with what was generated, by the manifest that came with it.</summary>
public static class LakeVerifier
{
    private const string Manifest = "/_truth/manifest.json";

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
        var root = lake.Stat(path).Path.TrimEnd('/');
        var wanted = Wanted(lake, root);
        var there = lake.List(root + "/", recursive: true)
            .Where(e => !e.IsDirectory && e.Path != root + Manifest)
            .ToDictionary(e => e.Path, StringComparer.Ordinal);
        var results = new (GeneratedFile File, string? Difference)[wanted.Count];
        var done = 0;
        Parallel.For(
            0,
            wanted.Count,
            new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i =>
            {
                var entry = there.GetValueOrDefault(wanted[i].Path);
                results[i] = (wanted[i], entry is null ? null : Difference(lake, wanted[i], entry));
                progress?.Report(new("verify " + path, Interlocked.Increment(ref done), wanted.Count, "files"));
            }
        );
        var names = wanted.Select(w => w.Path).ToHashSet(StringComparer.Ordinal);
        return new(wanted.Count, wanted.Sum(w => w.Rows), wanted.Sum(w => w.Bytes))
        {
            Missing = [.. wanted.Select(w => w.Path).Where(p => !there.ContainsKey(p)).Order(StringComparer.Ordinal)],
            Changed =
            [
                .. results
                    .Where(r => r.Difference is { Length: > 0 })
                    .Select(r => new ChangedFile(r.File.Path, r.Difference!))
                    .OrderBy(c => c.Path, StringComparer.Ordinal),
            ],
            Extra = [.. there.Keys.Where(p => !names.Contains(p)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>How a file differs from what was generated; empty where it doesn't. The same bytes are the same rows.</summary>
    private static string Difference(ILake lake, GeneratedFile wanted, LakeEntry entry)
    {
        if (entry.Length != wanted.Bytes)
            return string.Create(CultureInfo.InvariantCulture, $"{entry.Length:N0} bytes, not {wanted.Bytes:N0}");
        using var input = lake.Open(Glob.Escape(entry.Path));
        return Convert.ToHexStringLower(SHA256.HashData(input)) == wanted.Sha256 ? "" : "as many bytes, but others";
    }

    private static List<GeneratedFile> Wanted(ILake lake, string root)
    {
        var path = root + Manifest;
        if (lake.Paths(path).Count == 0)
            throw BazaarException.Runtime(
                $"verify: `{path}': No such file or directory.",
                "Name the folder that the generated data was put into, such as /ecommerce/raw."
            );
        using var stream = lake.Open(path);
        try
        {
            using var manifest = JsonDocument.Parse(stream);
            return
            [
                .. manifest
                    .RootElement.GetProperty("files")
                    .EnumerateArray()
                    .Select(f => new GeneratedFile(
                        $"{root}/{f.GetProperty("path").GetString()}",
                        f.GetProperty("rows").GetInt64(),
                        f.GetProperty("bytes").GetInt64(),
                        f.GetProperty("sha256").GetString()!
                    )),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw BazaarException.Runtime(
                $"verify: `{path}': It is no manifest: {e.Message}",
                "Generate the data again, and put it.",
                e
            );
        }
    }

    private sealed record GeneratedFile(string Path, long Rows, long Bytes, string Sha256);
}

/// <param name="Files">How many files the manifest names.</param>
/// <param name="Rows">Their rows.</param>
/// <param name="Bytes">Their bytes.</param>
public sealed record LakeComparison(int Files, long Rows, long Bytes)
{
    /// <summary>Files that are not there.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Files whose bytes are others.</summary>
    public IReadOnlyList<ChangedFile> Changed { get; init; } = [];

    /// <summary>Files that the manifest doesn't name.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];

    public bool IsSame => Missing.Count + Changed.Count + Extra.Count == 0;
}

/// <param name="Path">The file.</param>
/// <param name="Difference">How it differs, as a person reads it.</param>
public sealed record ChangedFile(string Path, string Difference);
