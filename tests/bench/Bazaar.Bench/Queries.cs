using System.Text.Json.Nodes;
using Bazaar.Core;
using Bazaar.Sql.Syntax;

namespace Bazaar.Bench;

/// <param name="Set">Where it is from.</param>
/// <param name="Name">Its file, and its number where a file has several.</param>
/// <param name="Language">Hive or Impala.</param>
/// <param name="Text">One statement.</param>
internal sealed record BenchQuery(string Set, string Name, Language Language, string Text);

/// <summary>The queries that the lab ships: the platform's scripts, the notebooks' cells, the analytical queries of the conformance suite.</summary>
internal static class Queries
{
    /// <summary>The platform's queries, and the SELECTs of its INSERTs.</summary>
    public static IEnumerable<BenchQuery> Platform(BazaarHome home) =>
        Script(home, "impala", "impala_bi_queries", "dashboards")
            .Concat(Script(home, "impala", "impala_optimization", "impala"))
            .Concat(Script(home, "hive", "hive_etl_load_facts", "hive"));

    public static IEnumerable<BenchQuery> Shop(BazaarHome home) =>
        Directory
            .GetFiles(Path.Combine(home.Path, "tests", "conformance", "shop"), "*.sql")
            .Order(StringComparer.Ordinal)
            .Select(f => new BenchQuery("shop", Path.GetFileNameWithoutExtension(f), Language.Hive, File.ReadAllText(f)));

    /// <summary>The cells of the lessons that ask something; what they ask of must be there, so the tour must have run them.</summary>
    public static IEnumerable<BenchQuery> Notebooks(BazaarHome home) =>
        from file in Directory.GetFiles(Path.Combine(home.Path, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)
        from cell in JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray()
        let source = string.Concat(cell!["source"]!.AsArray().Select(l => l!.GetValue<string>()))
        let language = source.StartsWith("#!hive", StringComparison.Ordinal) ? Language.Hive
        : source.StartsWith("#!impala", StringComparison.Ordinal) ? Language.Impala
        : (Language?)null
        where language is not null
        let lines = source.Split('\n', 2)
        where lines.Length == 2
        from query in Selects("notebooks", $"{Path.GetFileNameWithoutExtension(file)} {cell["id"]}", language.Value, lines[1])
        select query;

    private static IEnumerable<BenchQuery> Script(BazaarHome home, string folder, string script, string set)
    {
        var text = File.ReadAllText(Path.Combine(home.Platform, folder, script + ".sql"));
        return Selects(set, script, folder == "hive" ? Language.Hive : Language.Impala, text);
    }

    private static IEnumerable<BenchQuery> Selects(string set, string name, Language language, string text) =>
        StatementSplitter
            .Split(new ScriptText(text))
            .Where(s => Parser.Parse(s.Source, Dialect.For(language)) is Sql.Tree.QueryStatement or Sql.Tree.Insert)
            .Select((s, i) => new BenchQuery(set, $"{name}.{i + 1}", language, s.Text));
}
