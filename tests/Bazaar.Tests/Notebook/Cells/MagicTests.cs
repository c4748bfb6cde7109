using Xunit;

namespace Bazaar.Tests.Notebook.Cells;

/// <summary>What the magics do when they run.</summary>
public sealed class MagicTests : IDisposable
{
    private readonly NotebookLab lab = new();

    public void Dispose() => lab.Dispose();

    [Fact]
    public async Task Languages_share_the_lab_and_results_have_names()
    {
        File.WriteAllText(Path.Combine(lab.Folder, "words"), "apple\npear\n");
        var outputs = await lab.Good(
            "#!hive --name three\nSELECT explode(array(1, 2, 3)) AS n",
            "three.RowCount",
            "#!impala\nSELECT 7 div 2 AS n",
            "#!pig\na = LOAD 'file://" + lab.Folder.Replace('\\', '/') + "/words' AS (w:chararray);\nDUMP a;"
        );
        Assert.Equal("3", outputs[1]);
        Assert.Contains("n", outputs[2], StringComparison.Ordinal);
        Assert.Contains("pear", outputs[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_set_as_in_the_languages_own_shells()
    {
        File.WriteAllText(Path.Combine(lab.Folder, "words"), "apple\npear\n");
        var outputs = await lab.Good(
            "#!hive --hivevar word=fig\nSELECT '${hivevar:word}' AS w",
            "#!impala --var word=plum\nSELECT '${var:word}' AS w",
            $"#!pig --param \"path=file://{lab.Folder.Replace('\\', '/')}/words\"\na = LOAD '$path' AS (w:chararray);\nDUMP a;"
        );
        Assert.Contains("fig", outputs[0], StringComparison.Ordinal);
        Assert.Contains("plum", outputs[1], StringComparison.Ordinal);
        Assert.Contains("pear", outputs[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_caps_what_is_shown_and_not_what_is_kept()
    {
        var outputs = await lab.Good("#!hive --limit 2 --name n\nSELECT explode(array(1, 2, 3, 4, 5)) AS n", "n.Rows().Count()");
        Assert.EndsWith("5 rows, 3 more", outputs[0], StringComparison.Ordinal);
        Assert.Equal("5", outputs[1]);
    }

    [Theory]
    [InlineData("tokens", "SELECT")]
    [InlineData("tree", "1")]
    [InlineData("plan", "Project")]
    [InlineData("sql", "SELECT")]
    public async Task Every_stage_can_be_seen(string stage, string part) =>
        Assert.Contains(
            part,
            (await lab.Good($"#!hive --explain {stage}\nSELECT 1 AS n"))[0],
            StringComparison.OrdinalIgnoreCase
        );

    [Fact]
    public async Task Help_says_what_there_is()
    {
        var outputs = await lab.Good("#!help", "#!help hive", "#!help #!time", "#!lsmagic");
        Assert.Contains("#!sparksql", outputs[0], StringComparison.Ordinal);
        Assert.Contains("--hivevar KEY=VALUE", outputs[1], StringComparison.Ordinal);
        Assert.Contains("how long", outputs[2], StringComparison.Ordinal);
        Assert.Contains("#!whos", outputs[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lists_what_cells_declared()
    {
        var outputs = await lab.Good("var fruit = \"fig\";", "#!who", "#!whos");
        Assert.Contains("fruit", outputs[1].Split('\n'));
        Assert.Contains("String", outputs[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_and_html_are_shown()
    {
        var cells = (await lab.Run("#!markdown\n# Two\n* words", "#!html\n<b>x</b>")).Document.Cells;
        Assert.Contains("<h1>Two</h1>", NotebookLab.Html(cells[1]), StringComparison.Ordinal);
        Assert.Contains("<b>x</b>", NotebookLab.Html(cells[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_is_not_there_is_refused_at_the_magic()
    {
        var error = (await lab.Run("1", "#!csharp\n#!sparksql\nSELECT 1")).Error!;
        Assert.Equal(("Unsupported", 2), (error.Name, error.Line));
        Assert.Contains("SparkSql", error.Message, StringComparison.Ordinal);
    }
}
