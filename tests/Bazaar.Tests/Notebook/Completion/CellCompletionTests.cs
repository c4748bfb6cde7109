using Bazaar.Notebook.Completion;
using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Xunit;

namespace Bazaar.Tests.Notebook.Completion;

public sealed class CellCompletionTests
{
    private readonly NotebookSession session = new();

    private async Task Run(string code)
    {
        var run = await session.Run(code, null, 1, new CollectedOutput(1), null, TestContext.Current.CancellationToken);
        Assert.Null(run.Error);
    }

    /// <summary>What is offered at the bar.</summary>
    private IReadOnlyList<string> At(string text, string? fallback = null) =>
        [
            .. session
                .Complete(text.Replace("|", "", StringComparison.Ordinal), text.IndexOf('|', StringComparison.Ordinal), fallback)
                .Items.Select(i => i.Text),
        ];

    [Fact]
    public async Task Magics_offer_their_options_and_variables()
    {
        await Run("var basket = 1; var barley = 2;");
        Assert.Equal(["--hivevar"], At("#!hive --hi|\nSELECT 1"));
        Assert.Contains("--limit", At("#!pig |"));
        Assert.Equal(["--from"], At("#!share --fr|"));
        Assert.Equal(["barley", "basket"], At("#!hive --hivevar x=@ba|\nSELECT 1").Order());
        Assert.Empty(At("#!time |"));
    }

    [Fact]
    public async Task CSharp_offers_names_members_and_keywords()
    {
        await Run("/// <summary>Counts.</summary>\nint Counted(string text) => text.Length; var basket = new List<string>();");
        Assert.Contains("basket", At("bas|"));
        Assert.Contains("Counted", At("Cou|"));
        Assert.Contains("Add", At("basket.|"));
        Assert.Contains("Where", At("basket.Wh|"));
        Assert.DoesNotContain("Parse", At("basket.|"));
        Assert.Contains("Parse", At("int.Pa|"));
        Assert.Contains("Tasks", At("System.Threading.Ta|"));
        Assert.Contains("foreach", At("forea|"));
        Assert.Equal(["Length"], At("basket[0].Leng|"));
        Assert.Empty(At("\"bas|\""));
        Assert.Empty(At("// bas|"));
        Assert.Equal(4, session.Complete("1 + bas", 7).Start);
    }

    [Fact]
    public async Task Magics_and_languages_are_offered_at_the_head_of_a_line()
    {
        await session.CSharp.WarmUp();
        Assert.Equal(["#!hive"], At("#!hi|"));
        Assert.Equal(["#!who", "#!whos"], At("var x = 1;\n#!wh|"));
        Assert.Equal(["--name"], At("#!hive --na|"));
    }

    [Fact]
    public async Task A_statement_language_offers_its_words_and_the_labs_names()
    {
        using var lab = new TempLab();
        await Run($"var lab = Lab.Open(@\"{lab.Lab.Lake.Root}\");");
        await Run("#!hive\nCREATE TABLE teas (leaf STRING, grams INT);");
        Assert.Contains("SELECT", At("#!hive\nSEL|"), StringComparer.OrdinalIgnoreCase);
        Assert.Contains("teas", At("#!hive\nSELECT * FROM te|"));
        Assert.Contains("leaf", At("SELECT t.le| FROM teas t", "hive"));
        Assert.Contains("teas", At("var a = 1;\n#!hive\nSELECT 1;\nSELECT * FROM te|"));
        Assert.Contains("Console", At("Cons|\n#!hive\nSELECT 1"));
        Assert.Contains("leaf string", session.Inspect("#!hive\nSELECT * FROM teas", 24), StringComparison.Ordinal);
        Assert.Contains("initcap(", session.Inspect("#!hive\nSELECT initcap('a')", 16), StringComparison.OrdinalIgnoreCase);
        await Run("#!pig\nt = LOAD '/teas' AS (leaf:chararray, grams:int);");
        Assert.Equal("t: leaf, grams", session.Inspect("#!pig\nDUMP t;", 11));
    }

    [Fact]
    public async Task A_symbol_is_told_with_its_documentation()
    {
        await Run(
            "/// <summary>Counts <paramref name=\"text\"/>.</summary>\n/// <returns>A number.</returns>\nint Counted(string text) => text.Length;"
        );
        Assert.StartsWith("int Counted(string text)", session.Inspect("Counted(\"a\")", 3), StringComparison.Ordinal);
        Assert.Contains("Convert.ToInt32", session.Inspect("Convert.ToInt32(\"1\")", 12), StringComparison.Ordinal);
        Assert.Contains("#!hive", session.Inspect("#!hive\nSELECT 1", 3), StringComparison.Ordinal);
        Assert.Null(session.Inspect("1 + 2", 2));
        Assert.Null(session.Inspect("#!nothing", 3));
    }

    [Theory]
    [InlineData("1 + 1", Completeness.Complete)]
    [InlineData("", Completeness.Complete)]
    [InlineData("if (true) {", Completeness.Incomplete)]
    [InlineData("var a = ", Completeness.Incomplete)]
    [InlineData("1 + ) 2", Completeness.Invalid)]
    [InlineData("#!pig\na = LOAD 'x'", Completeness.Incomplete)]
    [InlineData("#!pig\na = LOAD 'x';", Completeness.Complete)]
    [InlineData("#!markdown\n# A", Completeness.Complete)]
    [InlineData("#!nothing", Completeness.Invalid)]
    public void A_console_knows_when_to_run(string text, Completeness wanted) => Assert.Equal(wanted, session.StateOf(text));
}
