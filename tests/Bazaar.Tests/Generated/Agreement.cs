using System.Globalization;
using System.Text;
using Bazaar.Engine.Java;
using Xunit;

namespace Bazaar.Tests.Generated;

/// <summary>One expression to compare: what it is about, and its text.</summary>
/// <param name="Function">The function's or the operator's name.</param>
/// <param name="Types">The types of its arguments, with commas between.</param>
/// <param name="Text">The expression.</param>
/// <param name="Aggregate">It stands for all rows rather than for each.</param>
internal sealed record TypedExpression(string Function, string Types, string Text, bool Aggregate = false);

/// <summary>
/// Generated expressions with the answers of a real engine (tests/conformance/generated/ENGINE.tsv), and how far the embedded engine agrees with
/// them by function and types (ENGINE-agreement.tsv). A cell that falls fails; one that rises is written anew by <c>BAZAAR_RENEW=1</c>.
/// </summary>
internal sealed class Agreement(string engine)
{
    /// <summary>The answer of an engine that refuses an expression or fails at it.</summary>
    public const string Refused = "!";

    /// <summary>Stands between the answers of the rows.</summary>
    public const char Between = '\u001f';

    /// <summary>An expression that the real engine was not asked yet.</summary>
    private const string Unknown = "?";

    private const int Batch = 40;

    public static string Folder { get; } = Path.Combine(Sql.ConformanceTests.Folder, "..", "generated");

    public static bool Renew => Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1";

    private string Answers => Path.Combine(Folder, engine + ".tsv");

    /// <summary>Whether its decimals count by each of their digits.</summary>
    private bool IsExact => engine == "pig";

    private string Table => Path.Combine(Folder, engine + "-agreement.tsv");

    private static List<string[]> Lines(string file) => [.. File.ReadLines(file).Select(l => l.Split('\t'))];

    /// <summary>A golden beside the answers: what the expressions are about.</summary>
    public static void Golden(string name, string text)
    {
        if (Renew)
            File.WriteAllText(Path.Combine(Folder, name), text);
        Assert.Equal(text, File.ReadAllText(Path.Combine(Folder, name)));
    }

    /// <summary>The list of expressions is the one that is made now, and each has its answer.</summary>
    public void CheckList(IReadOnlyList<TypedExpression> expressions, int least)
    {
        Assert.True(expressions.Count >= least, $"{expressions.Count} expressions");
        if (Renew)
        {
            var known = File.Exists(Answers) ? Lines(Answers).ToDictionary(l => l[3], l => l[4]) : [];
            File.WriteAllText(
                Answers,
                string.Concat(
                    expressions.Select(e =>
                        $"{e.Function}\t{e.Types}\t{(e.Aggregate ? "all" : "row")}\t{e.Text}\t{known.GetValueOrDefault(e.Text, Unknown)}\n"
                    )
                )
            );
        }
        var lines = Lines(Answers);
        Assert.Equal(expressions.Select(e => e.Text), lines.Select(l => l[3]));
        if (!Renew)
            Assert.DoesNotContain(lines, l => l[4] == Unknown);
    }

    /// <summary>Asks the embedded engine for all, in batches of one kind, and compares.</summary>
    /// <param name="ask">The answers to some expressions, or null where one of them is refused; whether they are aggregates.</param>
    public void Check(Func<string[], bool, string[]?> ask)
    {
        var cells = new SortedDictionary<string, (int Asked, int Same)>(StringComparer.Ordinal);
        var different = new StringBuilder();
        foreach (var batch in Lines(Answers).GroupBy(l => l[2]).SelectMany(k => k.Chunk(Batch)))
        {
            var answers = Ask([.. batch.Select(l => l[3])], batch[0][2] == "all", ask);
            foreach (var (line, ours) in batch.Zip(answers))
            {
                var same = Same(line[4], ours);
                var cell = $"{line[0]}\t{line[1]}";
                var (asked, agreed) = cells.GetValueOrDefault(cell);
                cells[cell] = (asked + 1, agreed + (same ? 1 : 0));
                if (!same)
                    different.Append(CultureInfo.InvariantCulture, $"{line[3]}\n  real     {line[4]}\n  embedded {ours}\n");
            }
        }
        if (Environment.GetEnvironmentVariable("BAZAAR_DIFFERENCES") is { Length: > 0 } target)
            File.WriteAllText(target, different.ToString());
        if (Renew)
            File.WriteAllText(Table, string.Concat(cells.Select(c => $"{c.Key}\t{c.Value.Asked}\t{c.Value.Same}\n")));
        Console.WriteLine($"{engine}: {cells.Values.Sum(c => c.Same)} of {cells.Values.Sum(c => c.Asked)} expressions agree");
        var fallen = Lines(Table)
            .Where(l => cells.GetValueOrDefault($"{l[0]}\t{l[1]}").Same < int.Parse(l[3], CultureInfo.InvariantCulture))
            .Select(l => $"{l[0]}({l[1]})")
            .ToList();
        Assert.True(fallen.Count == 0, $"These agreed before: {string.Join(' ', fallen)}\n{different}");
    }

    /// <summary>One statement for all; where that is refused, one for each half.</summary>
    private static string[] Ask(string[] expressions, bool aggregate, Func<string[], bool, string[]?> ask) =>
        ask(expressions, aggregate)
        ?? (
            expressions.Length == 1
                ? [Refused]
                : [.. expressions.Chunk((expressions.Length + 1) / 2).SelectMany(half => Ask(half, aggregate, ask))]
        );

    /// <summary>A text as Java writes a double or a float: of a decimal each digit counts.</summary>
    private static bool IsFloating(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && (JavaNumbers.Text(number) == text || JavaNumbers.Text((float)number) == text);

    /// <summary>The same texts; floating numbers may differ in the last of 12 digits, as sums and libraries do.</summary>
    private bool Same(string real, string ours)
    {
        if (real == ours)
            return true;
        var (a, b) = (real.Split(Between), ours.Split(Between));
        return a.Length == b.Length
            && a.Zip(b)
                .All(p =>
                    p.First == p.Second
                    || (!IsExact || IsFloating(p.First.Trim('(', ')'))) && Near(p.First.Trim('(', ')'), p.Second.Trim('(', ')'))
                );
    }

    private static bool Near(string a, string b) =>
        a.AsSpan().IndexOfAny('.', 'E') >= 0
        && double.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
        && double.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
        && Math.Abs(x - y) <= 1e-12 * Math.Max(Math.Abs(x), Math.Abs(y));
}
