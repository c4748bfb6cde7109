using Bazaar.Core;

namespace Bazaar.Steps;

/// <summary>A script of the platform as a step runs it.</summary>
public sealed record PlatformScript
{
    /// <param name="path">Below the platform's folder: <c>pig/clickstream_clean.pig</c>; the folder is the language.</param>
    /// <param name="parameters">What the script's parameters stand for.</param>
    public PlatformScript(string path, params IEnumerable<(string Name, string Value)> parameters)
    {
        Path = path;
        Parameters = parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        Language = path.Split('/')[0] switch
        {
            "pig" => Language.Pig,
            "impala" => Language.Impala,
            _ => Language.Hive,
        };
    }

    public string Path { get; }

    public Language Language { get; }

    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The folder of the lake that it writes and that must not be there before; null for none.</summary>
    public string? Output { get; init; }
}
