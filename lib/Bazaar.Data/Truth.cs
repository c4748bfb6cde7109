using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Data;

/// <summary>One planted defect.</summary>
/// <param name="Set">clickstream, transactions, users or products.</param>
/// <param name="Defect">exact_duplicate, near_duplicate, bot_rate, bot_agent, malformed, impossible_value, mixed_timestamp, late_arrival,
/// orphan_key or missing_value.</param>
/// <param name="Detail">Which kind of it: truncated, epoch_millis, the field that is missing …</param>
/// <param name="File">Below the raw zone, with <c>/</c>.</param>
/// <param name="Line">Line of a text file, from 1 (CSV's heading is line 1); row of a Parquet file, from 1.</param>
/// <param name="Key">The row's own id; empty where the line holds none that can be read.</param>
public sealed record PlantedDefect(string Set, string Defect, string Detail, string File, long Line, string Key);

/// <summary>The truth beside the raw zone: what cleaning is checked against.</summary>
public static class Truth
{
    public const string Folder = "_truth";
    public const string DefectsFile = Folder + "/defects.csv";
    public const string ManifestFile = Folder + "/manifest.json";
    internal const string Heading = "set,defect,detail,file,line,key";

    /// <summary>The planted defects of a raw zone, in the order of set, file and line.</summary>
    /// <param name="raw">The folder that was generated into.</param>
    /// <exception cref="BazaarException">There is no truth, or it is not one.</exception>
    public static IReadOnlyList<PlantedDefect> Read(string raw)
    {
        var path = Path.Combine(raw, DefectsFile);
        if (!File.Exists(path))
            throw BazaarException.Runtime($"There is no truth in {raw}.", "Generate the data first: bazaar generate.");
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Heading)
            throw BazaarException.Runtime($"{path} does not start with {Heading}.", "Generate the data again.");
        return [.. lines.Skip(1).Select((line, i) => Parse(path, line, i + 2))];
    }

    private static PlantedDefect Parse(string path, string line, int number)
    {
        var parts = line.Split(',');
        return parts.Length == 6 && long.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(parts[0], parts[1], parts[2], parts[3], at, parts[5])
            : throw BazaarException.Runtime($"Line {number} of {path} is not a planted defect.", "Generate the data again.");
    }
}
