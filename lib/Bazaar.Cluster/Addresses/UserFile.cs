using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>bazaar.json, which its user writes and no program does: the engine where none is asked for, the user's name, addresses.</summary>
public static class UserFile
{
    public const string FileName = "bazaar.json";
    private const string EngineKey = "engine";

    /// <summary>Names the engine where a command doesn't.</summary>
    public const string EngineVariable = "BAZAAR_ENGINE";

    /// <summary>The engines in this process.</summary>
    public const string Embedded = "embedded";

    /// <summary>The real engines.</summary>
    public const string Cluster = "cluster";
    internal const string Addresses = "addresses.";
    private static readonly string[] Engines = [Embedded, Cluster];

    /// <summary>The engine that is meant where a command doesn't say: BAZAAR_ENGINE, else bazaar.json, else embedded.</summary>
    /// <param name="home">The lab's folder, which holds bazaar.json.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>embedded or cluster, and who said so.</returns>
    /// <exception cref="BazaarException">It is neither embedded nor cluster, or the file can't be read.</exception>
    public static (string Engine, string Source) Engine(string home, Func<string, string?> variable)
    {
        if (variable(EngineVariable) is { Length: > 0 } given)
            return Engines.Contains(given)
                ? (given, EngineVariable)
                : throw BazaarException.Usage(
                    $"{EngineVariable} is {given}, which is no engine.",
                    "Set it to embedded or cluster."
                );
        if (!Read(home).TryGetValue(EngineKey, out var written))
            return (Engines[0], "default");
        return written.Words is [var one] && Engines.Contains(one)
            ? (one, FileName)
            : throw new BazaarException(
                new(
                    Fault.Usage,
                    $"{EngineKey} is {string.Join(' ', written.Words)}, which is no engine.",
                    written.Place,
                    "Write embedded or cluster."
                )
            );
    }

    /// <exception cref="BazaarException">The file can't be read, or has a name that means nothing.</exception>
    internal static IReadOnlyDictionary<string, FileValue> Read(string home)
    {
        var values = AddressFile.Read(Path.Combine(home, FileName));
        string[] known = [EngineKey, AddressName.User.Name, .. AddressName.Engines.Select(e => Addresses + e.Name)];
        foreach (var (name, value) in values.Where(v => !known.Contains(v.Key)).OrderBy(v => v.Value.Place.Line))
            throw new BazaarException(
                new(
                    Fault.Usage,
                    $"Nothing is called {name}.{(NearWords.Nearest(name, known) is { } near ? $" Is {near} meant?" : "")}",
                    value.Place,
                    $"The names are {string.Join(", ", known)}."
                )
            );
        return values;
    }
}
