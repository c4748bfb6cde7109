using System.CommandLine;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Compose;
using Bazaar.Core;

namespace Bazaar.Cli;

/// <summary>The options that every command that touches a lake or prints rows has.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Lake = new("--lake")
    {
        Description = "The lake's folder (default: BAZAAR_LAKE, else data/lake of the repository)",
    };

    public static readonly Option<string> Format = Among("--format", "How rows are printed", "table", "table", "csv", "jsonl");

    private static readonly Option<string?> Engine = Among<string?>(
        "--engine",
        "Where it runs: in this process, or on the real engine (default: BAZAAR_ENGINE, else bazaar.json, else embedded)",
        null,
        UserFile.Embedded,
        UserFile.Cluster
    );

    public static readonly Option<string[]> Address = new("--address")
    {
        Description =
            "Where a real engine is, such as hive=127.0.0.1:10000; may be repeated (default: its environment variable, else bazaar.json)",
    };

    /// <summary>The options of what can run on the real engines.</summary>
    public static readonly IReadOnlyList<Option> Cluster = [Engine, Address];

    /// <summary>Whether the real engines are meant.</summary>
    /// <exception cref="BazaarException">BAZAAR_ENGINE or bazaar.json names no engine.</exception>
    public static bool IsCluster(ParseResult parse) =>
        (parse.GetValue(Engine) ?? UserFile.Engine(BazaarHome.Find().Path, Environment.GetEnvironmentVariable).Engine)
        == UserFile.Cluster;

    /// <summary>Where the real engines are.</summary>
    public static EngineAddresses Addresses(ParseResult parse) =>
        EngineAddresses.Find(BazaarHome.Find().Path, Pairs(parse.GetValue(Address), Address.Name));

    public static readonly Option<bool> KeepGoing = new("--keep-going")
    {
        Description = "Go on with the next statement after one that failed",
    };

    public static readonly Option<long?> Limit = new("--limit") { Description = "Print at most so many rows of each result" };

    private static Option<T> Among<T>(string name, string description, T fallback, params string[] values)
    {
        var option = new Option<T>(name) { Description = description, DefaultValueFactory = _ => fallback };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    /// <summary>The engines' containers, by the program that BAZAAR_DOCKER names, or docker.</summary>
    public static EngineStarter Engines() =>
        new(
            new ComposeProject(
                BazaarHome.Find().Path,
                AddressText.Words(Environment.GetEnvironmentVariable(ComposeProject.Variable) ?? "") ?? ["docker"]
            ),
            TimeProvider.System
        );

    /// <summary>The embedded lab that the options ask for.</summary>
    public static EmbeddedLab Open(ParseResult parse) => EmbeddedLab.Open(parse.GetValue(Lake));

    /// <summary>name=value pairs of a repeated option.</summary>
    public static Dictionary<string, string> Pairs(IEnumerable<string>? given, string option)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in given ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw BazaarException.Usage($"{option} {pair} is no name=value pair.", $"Write {option} name=value.");
            pairs[pair[..equals]] = pair[(equals + 1)..];
        }
        return pairs;
    }
}
