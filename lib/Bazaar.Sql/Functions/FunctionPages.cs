using System.Collections.Frozen;
using System.Globalization;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>What a learner reads of a function.</summary>
/// <param name="Name">Its name; aliases have pages of their own with the same text.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Kind">Scalar, aggregate, window or table function.</param>
/// <param name="Signatures">The ways to call it, as the table that compiles them says.</param>
/// <param name="Summary">What it gives, in a sentence.</param>
/// <param name="Example">A statement.</param>
/// <param name="Answer">Real Hive's answer to it, or Impala's as its documentation has it: values with <c> | </c> between, rows with <c> / </c> between.</param>
public sealed record FunctionPage(
    string Name,
    IReadOnlyList<string> Aliases,
    FunctionKind Kind,
    IReadOnlyList<string> Signatures,
    string Summary,
    string Example,
    string Answer
)
{
    /// <summary>The page as a person reads it.</summary>
    public string Text
    {
        get
        {
            var text = new System.Text.StringBuilder(string.Join('\n', Signatures)).Append("\n\n").Append(Summary);
            if (Aliases.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"\nAlso called {string.Join(", ", Aliases)}.");
            if (Example.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"\n\n  {Example}\n  {Answer}");
            return text.ToString();
        }
    }
}

/// <summary>The pages of a dialect's functions: signatures from the function table, sentences and examples from its <c>pages.tsv</c>.</summary>
public static class FunctionPages
{
    /// <summary>The lines of Hive's texts: name, sentence, example, answer.</summary>
    public static IReadOnlyList<string[]> Hive { get; } = Read("hive-pages.tsv");

    /// <summary>The same of Impala's own functions, and of those that answer otherwise than Hive's; the others have Hive's texts.</summary>
    public static IReadOnlyList<string[]> Impala { get; } = Read("impala-pages.tsv");

    private static readonly FrozenDictionary<string, string[]> HiveTexts = Hive.ToFrozenDictionary(l => l[0]);

    private static readonly FrozenDictionary<string, string[]> ImpalaTexts = Impala.ToFrozenDictionary(l => l[0]);

    private static List<string[]> Read(string resource)
    {
        using var stream = typeof(FunctionPages).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
            lines.Add(line.Split('\t'));
        return lines;
    }

    /// <summary>The page of a function; null where there is no function of the name (lower case).</summary>
    public static FunctionPage? Of(HiveFunctions functions, string name)
    {
        if (functions.KindOf(name) is not { } kind)
            return null;
        var first = functions.FirstName(name);
        var text =
            (functions is ImpalaFunctions ? ImpalaTexts.GetValueOrDefault(first) : null) ?? HiveTexts.GetValueOrDefault(first);
        return new(
            name,
            [.. functions.Names.Where(n => n != name && functions.FirstName(n) == first)],
            kind,
            [.. functions.Forms(name).Select(f => f.Text(name)).Distinct()],
            text?[1] ?? "",
            text?[2] ?? "",
            text?[3] ?? ""
        );
    }
}
