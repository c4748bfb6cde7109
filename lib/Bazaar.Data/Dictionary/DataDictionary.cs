using System.Globalization;
using System.Text;
using Bazaar.Core;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bazaar.Data;

/// <summary>One field of a set.</summary>
public sealed record DictionaryField
{
    public string Name { get; init; } = "";

    /// <summary>string, int, double, decimal(12,2), date, timestamp, boolean or list (joined by | in CSV).</summary>
    public string Type { get; init; } = "";

    /// <summary>never or allowed.</summary>
    public string Null { get; init; } = "never";

    /// <summary>none, or what it tells of a person: id, name, birth, email, phone, address, ip.</summary>
    public string Pii { get; init; } = "none";
    public string Meaning { get; init; } = "";
    public List<string> Values { get; init; } = [];
    public string? Min { get; init; }
    public string? Max { get; init; }

    /// <summary>A regular expression that the whole value matches; every dialect reads it the same.</summary>
    public string? Pattern { get; init; }

    /// <summary>The set and field that it points to, such as users.user_id.</summary>
    public string? Reference { get; init; }
}

/// <summary>A defect that is planted, the share of rows, and the rule by which it can be told.</summary>
public sealed record DictionaryDefect
{
    public string Name { get; init; } = "";
    public double Rate { get; init; }
    public string Rule { get; init; } = "";
}

/// <summary>One data set.</summary>
public sealed record DictionarySet
{
    public string Set { get; init; } = "";
    public string Description { get; init; } = "";
    public string Files { get; init; } = "";

    /// <summary>csv, jsonl or parquet.</summary>
    public string Format { get; init; } = "";
    public long Rows { get; init; }
    public string Key { get; init; } = "";
    public List<DictionaryField> Fields { get; init; } = [];
    public List<DictionaryDefect> Defects { get; init; } = [];
}

/// <summary>The data dictionary: the authority on fields, types and rules.</summary>
public sealed class DataDictionary(IReadOnlyList<DictionarySet> sets)
{
    public IReadOnlyList<DictionarySet> Sets { get; } = sets;

    public DictionarySet this[string set] =>
        Sets.FirstOrDefault(s => s.Set == set)
        ?? throw BazaarException.Usage(
            $"There is no data set '{set}'.",
            $"There are {string.Join(", ", Sets.Select(s => s.Set))}."
        );

    /// <summary>Reads every YAML file of a folder (<c>data/dictionary</c>).</summary>
    /// <exception cref="BazaarException">There is none, or one can't be read; the place says where.</exception>
    public static DataDictionary Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        if (files.Length == 0)
            throw BazaarException.Runtime(
                $"There is no data dictionary in {folder}.",
                "Its files are data/dictionary/*.yaml of the repository."
            );
        return new([.. files.Order(StringComparer.Ordinal).Select(Read)]);
    }

    /// <summary>A page of documentation, in Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder("# Data dictionary\n");
        foreach (var set in Sets)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {set.Set}\n{set.Description} {set.Rows} rows at scale 1; `{set.Files}`; key `{set.Key}`.\n\n"
            );
            text.Append("| field | type | null | personal | rule | meaning |\n|---|---|---|---|---|---|\n");
            foreach (var f in set.Fields)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {f.Name} | {f.Type} | {f.Null} | {f.Pii} | {Rule(f)} | {f.Meaning} |\n"
                );
            text.Append("\n| planted defect | share | how it can be told |\n|---|---|---|\n");
            foreach (var d in set.Defects)
                text.Append(CultureInfo.InvariantCulture, $"| {d.Name} | {d.Rate * 100:0.0} % | {d.Rule} |\n");
        }
        return text.ToString();
    }

    private static string Rule(DictionaryField field)
    {
        string?[] rules =
        [
            field.Values.Count > 0 ? string.Join(", ", field.Values) : null,
            field.Min is { } min ? $"from {min}" : null,
            field.Max is { } max ? $"up to {max}" : null,
            field.Pattern is { } pattern ? $"`{pattern.Replace("|", "\\|", StringComparison.Ordinal)}`" : null,
            field.Reference is { } reference ? $"one of {reference}" : null,
        ];
        return string.Join("; ", rules.Where(r => r is not null));
    }

    private static DictionarySet Read(string file)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        try
        {
            return reader.Deserialize<DictionarySet>(File.ReadAllText(file));
        }
        catch (YamlException error)
        {
            var place = new Place((int)error.Start.Line, (int)error.Start.Column, 1, file);
            throw new BazaarException(
                new(Fault.Runtime, error.Message, place, "Compare it with another file of the dictionary."),
                error
            );
        }
    }
}
