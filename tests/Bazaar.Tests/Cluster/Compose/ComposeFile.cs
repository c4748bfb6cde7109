using System.Xml.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Bazaar.Tests.Cluster.Compose;

/// <summary>devcontainer/compose.yaml as it lies in the repository, its anchors followed.</summary>
internal sealed class ComposeFile
{
    public ComposeFile()
    {
        Folder = Path.Combine(BazaarHome.Find().Path, "devcontainer");
        Text = File.ReadAllText(Path.Combine(Folder, "compose.yaml"));
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        Root = yaml.Deserialize<Dictionary<string, object?>>(new MergingParser(new Parser(new StringReader(Text))));
        Services = Map(Root["services"]).ToDictionary(s => s.Key, s => new Service(s.Key, Map(s.Value)));
    }

    /// <summary>The folder devcontainer.</summary>
    public string Folder { get; }

    public string Text { get; }

    public Dictionary<string, object?> Root { get; }

    public IReadOnlyDictionary<string, Service> Services { get; }

    /// <summary>The services that a profile starts.</summary>
    public IEnumerable<Service> Of(string profile) => Services.Values.Where(s => s.Profiles.Contains(profile));

    /// <summary>The values of a Hadoop configuration file by name.</summary>
    public IReadOnlyDictionary<string, string> Xml(string path) =>
        XDocument
            .Load(Path.Combine(Folder, "conf", path))
            .Root!.Elements("property")
            .ToDictionary(p => p.Element("name")!.Value, p => p.Element("value")!.Value);

    /// <summary>name=value lines.</summary>
    public IReadOnlyDictionary<string, string> Lines(string path, char separator) =>
        File.ReadLines(Path.Combine(Folder, "conf", path))
            .Where(l => l.Length > 0 && l[0] is not ('#' or '['))
            .Select(l => l.Split(separator, 2, StringSplitOptions.TrimEntries))
            .ToDictionary(l => l[0], l => l[1]);

    public static Dictionary<string, object?> Map(object? value) =>
        value is null ? [] : ((IDictionary<object, object?>)value).ToDictionary(p => $"{p.Key}", p => p.Value);

    public static IReadOnlyList<string> List(object? value) =>
        value switch
        {
            null => [],
            IEnumerable<object?> list => [.. list.Select(v => $"{v}")],
            _ => [$"{value}"],
        };
}

/// <summary>A service of the file.</summary>
internal sealed class Service(string name, Dictionary<string, object?> keys)
{
    private const string Home = "${BAZAAR_HOST_FOLDER:-..}";

    public string Name => name;
    public string Image => Text("image");
    public string Hostname => Text("hostname");
    public IReadOnlyList<string> Profiles => ComposeFile.List(keys.GetValueOrDefault("profiles"));
    public IReadOnlyList<string> Command => ComposeFile.List(keys.GetValueOrDefault("command"));
    public Dictionary<string, object?> Environment => ComposeFile.Map(keys.GetValueOrDefault("environment"));
    public Dictionary<string, object?> Needs => ComposeFile.Map(keys.GetValueOrDefault("depends_on"));

    public bool Has(string key) => keys.ContainsKey(key);

    public string Text(string key) => $"{keys.GetValueOrDefault(key)}";

    /// <summary>Host address, host port, container port.</summary>
    public IReadOnlyList<(string Address, int Host, int Container)> Ports =>
        [
            .. ComposeFile
                .List(keys.GetValueOrDefault("ports"))
                .Select(p => p.Split(':'))
                .Select(p => (p[0], Number(p[1]), Number(p[2]))),
        ];

    /// <summary>What is mounted: its source, the repository's files by their path in it, and where.</summary>
    public IReadOnlyList<(string Source, string Target, bool IsFile)> Volumes =>
        [
            .. ComposeFile
                .List(keys.GetValueOrDefault("volumes"))
                .Select(v =>
                    v.StartsWith(Home, StringComparison.Ordinal)
                        ? (v[Home.Length..].Split(':')[0], v[Home.Length..].Split(':')[1], true)
                        : (v.Split(':')[0], v.Split(':')[1], false)
                ),
        ];

    /// <summary>Bytes that it may take at most.</summary>
    public long Memory
    {
        get
        {
            var text = Text("mem_limit");
            return text.Length == 0 ? 0 : Number(text[..^1]) * (text[^1] == 'g' ? 1L << 30 : 1L << 20);
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
