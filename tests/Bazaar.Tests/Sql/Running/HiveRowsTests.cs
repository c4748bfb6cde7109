using System.Globalization;
using Bazaar.Core;
using Bazaar.Sql.Running;
using Bazaar.Sql.Syntax;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>
/// The scripts of tests/conformance/sql on the embedded engine give the rows that real Hive gave (<c>.rows</c>: columns and types, rows, or
/// the error's SQLSTATE), statement by statement.
/// </summary>
public sealed class HiveRowsTests : IDisposable
{
    private static readonly string Folder = ConformanceTests.Folder;
    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    /// <summary>Statements of which the embedded engine's answer is another one, each with the reason.</summary>
    private const string Differences = "differences";

    public static TheoryData<string> Scripts() =>
        [
            .. Directory
                .GetFiles(Folder, "*.rows")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Where(n => n != Differences)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Rows_are_those_of_real_Hive(string name)
    {
        foreach (var (block, result, statement) in Answers(name))
            HiveAnswer.AssertSame(block, result, statement);
    }

    [Fact]
    public void Known_differences_are_still_there()
    {
        var found = 0;
        foreach (var (block, result, statement) in Answers(Differences))
        {
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => HiveAnswer.AssertSame(block, result, statement));
            found++;
        }
        Assert.True(found > 0);
    }

    /// <summary>What real Hive and the embedded engine say to each statement with a result.</summary>
    private List<(List<string> Hive, Result Embedded, string Statement)> Answers(string name)
    {
        foreach (var result in lab.Lab.Run(new Script(Language.Hive, File.ReadAllText(Path.Combine(Folder, "_setup.sql")))))
            Assert.Null(result.Error);
        var wanted = Blocks(File.ReadAllLines(Path.Combine(Folder, name + ".rows")));
        var text = File.ReadAllText(Path.Combine(Folder, name + ".sql"));
        var results = lab.Lab.Run(new Script(Language.Hive, text), new RunOptions(KeepGoing: true));
        var answers = new List<(List<string>, Result, string)>();
        foreach (var (result, statement) in results.Zip(StatementSplitter.Split(new ScriptText(text)).SelectMany(Repeated)))
        {
            if (result.Error is not null || result.Columns.Count > 0)
                answers.Add((answers.Count < wanted.Count ? wanted[answers.Count] : ["# nothing"], result, statement));
        }
        Assert.Equal(wanted.Count, answers.Count);
        return answers;
    }

    /// <summary>FROM … INSERT … INSERT gives a result for each INSERT, FROM … SELECT one.</summary>
    private static IEnumerable<string> Repeated(StatementText statement) =>
        Enumerable.Repeat(
            statement.Text,
            statement.Text.StartsWith("FROM", StringComparison.OrdinalIgnoreCase)
                ? Math.Max(1, statement.Text.Split("INSERT", StringSplitOptions.None).Length - 1)
                : 1
        );

    /// <summary>Each block starts with a line of columns, or is a line with an error.</summary>
    private static List<List<string>> Blocks(string[] lines)
    {
        var blocks = new List<List<string>>();
        foreach (var line in lines)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("ERROR ", StringComparison.Ordinal))
                blocks.Add([line]);
            else if (line.Length > 0 || blocks[^1][0].Split('\t').Length == 1)
                blocks[^1].Add(line);
        }
        return blocks;
    }
}

/// <summary>An answer of real Hive as tests keep it: <c># name:type …</c> and rows with tabs between, or <c>ERROR sqlstate message</c>.</summary>
internal static class HiveAnswer
{
    public static void AssertSame(IReadOnlyList<string> wanted, Result result, string statement)
    {
        if (wanted[0].StartsWith("ERROR ", StringComparison.Ordinal))
        {
            Assert.True(result.Error is not null, $"Real Hive refuses it ({wanted[0]}): {statement}");
            var state = wanted[0].Split(' ')[1];
            // What the embedded engine refuses by name, Hive may refuse for another reason; what fails while it runs has no state here.
            if (state.Length == 5 && result.Error.Fault is not (Fault.Unsupported or Fault.Runtime))
                Assert.True(
                    result.Error.Code?.StartsWith(state, StringComparison.Ordinal) == true,
                    $"SQLSTATE {state}, not {result.Error.Code}: {statement}"
                );
            return;
        }
        Assert.True(result.Error is null, $"{result.Error}: {statement}");
        var columns = wanted[0][2..].Split('\t');
        Assert.Equal(columns, result.Columns.Select(c => $"{c.Name}:{Bare(c.TypeName)}"));
        var rows = result.Rows().ToList();
        Assert.True(wanted.Count - 1 == rows.Count, $"{wanted.Count - 1} rows, not {rows.Count}: {statement}");
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = wanted[i + 1].Split('\t');
            for (var j = 0; j < cells.Length; j++)
            {
                var ours = Text(rows[i][j], result.Columns[j].Type);
                Assert.True(Same(cells[j], ours, result.Columns[j].Type), $"{cells[j]}, not {ours}: {statement}");
            }
        }
    }

    /// <summary>A value as the files of answers keep it.</summary>
    public static string Text(object? value, DataType type) =>
        value switch
        {
            null => "\\N",
            byte[] bytes => "0x" + Convert.ToHexString(bytes),
            _ => Escaped(SqlText.Value(value, type)),
        };

    /// <summary>HiveServer2 says only array, map and struct.</summary>
    private static string Bare(string type) =>
        type.Contains('<', StringComparison.Ordinal) ? type[..type.IndexOf('<', StringComparison.Ordinal)] : type;

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static bool Same(string wanted, string ours, DataType type)
    {
        if (wanted == ours)
            return true;
        if (type is not (FloatingType or DecimalType))
            return false;
        const NumberStyles Style = NumberStyles.Float;
        if (
            !double.TryParse(wanted, Style, CultureInfo.InvariantCulture, out var a)
            || !double.TryParse(ours, Style, CultureInfo.InvariantCulture, out var b)
        )
            return false;
        return type is DecimalType
            ? decimal.Parse(wanted, CultureInfo.InvariantCulture) == decimal.Parse(ours, CultureInfo.InvariantCulture)
            : Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b));
    }
}
