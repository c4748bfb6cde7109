using Bazaar.Notebook.Documents;
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

    [Fact]
    public async Task Values_of_CSharp_come_as_literals()
    {
        var outputs = await lab.Good(
            "var name = \"it's ${hivevar:x}\"; var day = new DateOnly(2024, 2, 29); var some = new[] { 1, 3 };",
            "#!hive --hivevar n=@name --hivevar d=@csharp:day --hivevar mail=@@home\nSELECT ${hivevar:n} AS n, ${d} AS d, '${mail}' AS m",
            "#!hive\n#!share --from csharp some --as few\nSELECT x FROM (SELECT explode(array(1, 2, 3)) AS x) q WHERE x IN (${few})",
            "#!hive\nSELECT size(array(${few})) AS later",
            "#!impala\n#!set --name d --value @day\nSELECT ${var:d} AS d",
            "#!set --name next --value @some\nnext.Length",
            "#!set --name word --value fig\nword.ToUpper()"
        );
        Assert.Contains("it's ${hivevar:x} | 2024-02-29 | @home", outputs[1], StringComparison.Ordinal);
        Assert.Contains("1\n    3\n2 rows", outputs[2], StringComparison.Ordinal);
        Assert.Contains("2\n1 row", outputs[3], StringComparison.Ordinal);
        Assert.Contains("2024-02-29", outputs[4], StringComparison.Ordinal);
        Assert.Equal("2", outputs[5]);
        Assert.Equal("FIG", outputs[6]);
    }

    [Fact]
    public async Task Pig_reads_literals_and_texts_of_its_own_shell()
    {
        File.WriteAllText(Path.Combine(lab.Folder, "words"), "apple\n");
        var outputs = await lab.Good(
            "var name = \"it's $x\";",
            "#!pig --param n=@name --param 'm=\"5\"'\na = LOAD 'file://"
                + lab.Folder.Replace('\\', '/')
                + "/words' AS (w:chararray);\nb = FOREACH a GENERATE $n, $m;\nDUMP b;"
        );
        Assert.Contains("it's $x", outputs[1], StringComparison.Ordinal);
        Assert.Contains("5", outputs[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!hive --hivevar d=@dya\nSELECT 1", 1, 8, "no C# variable dya", "Did you mean day?")]
    [InlineData("#!hive --hivevar d=@odd\nSELECT 1", 1, 8, "Version has no literal", "Hand over")]
    [InlineData("#!hive\n#!share odd", 2, 1, "Version has no literal", "Hand over")]
    [InlineData("#!hive\n#!share nothing", 2, 9, "no C# variable nothing", "#!who")]
    [InlineData("#!hive\n#!share", 2, 1, "names no variable", "#!help share")]
    [InlineData("#!hive\n#!set --name x", 2, 1, "has no --value", "#!help set")]
    [InlineData("#!markdown\n#!share day", 2, 1, "takes no values", "such as #!hive")]
    [InlineData("#!hive\n#!share --from pig day", 2, 9, "pig is not csharp", "--from csharp")]
    [InlineData("#!explain\n1 + 1", 1, 1, "csharp has no stages", "such as #!hive")]
    [InlineData("#!explain tee\n#!hive\nSELECT 1", 1, 11, "tee is none of", "--explain STAGE")]
    [InlineData("#!import nowhere.csx", 1, 10, "nowhere.csx can't be read", "Paths count from")]
    [InlineData("#!import", 1, 1, "takes one file", "#!import FILE")]
    public async Task What_a_magic_can_not_do_has_its_place_and_a_cure(
        string cell,
        int line,
        int column,
        string message,
        string cure
    )
    {
        var error = (await lab.Run("var day = 1; var odd = new Version(1, 2);", cell)).Error!;
        Assert.Equal((line, column), (error.Line, error.Diagnostic.Place!.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!explain\n#!hive\nSELECT 1 AS n", "Project")]
    [InlineData("#!explain sql\n#!hive\nSELECT 1 AS n", "SELECT 1 AS \"n\"")]
    [InlineData("#!hive\n#!explain tree\nSELECT 1 AS n", "Select")]
    public async Task Explain_shows_a_stage_of_what_follows(string cell, string part) =>
        Assert.Contains(part, (await lab.Good(cell))[0], StringComparison.Ordinal);

    [Fact]
    public async Task Profile_lists_parts_and_their_statements()
    {
        var shown = (await lab.Good("#!profile\n#!hive\nSELECT 1 AS a; SELECT explode(array(1, 2)) AS b\n#!csharp\n5"))[0];
        var table = shown
            .Split("part string")[1]
            .Split('\n')
            .Select(l => l.Split(" | ").Select(c => c.Trim()).ToArray())
            .ToList();
        Assert.Equal(["hive", "SELECT 1 AS a", "SELECT explode(array(1, 2)) AS b", "csharp"], table[2..6].Select(r => r[0]));
        Assert.Equal(["NULL", "1", "2", "NULL"], table[2..6].Select(r => r[^1]));
    }

    [Fact]
    public async Task Files_are_imported_by_their_kind()
    {
        var hive = Directory.CreateDirectory(Path.Combine(lab.Folder, "hive")).FullName;
        File.WriteAllText(Path.Combine(lab.Folder, "a.csx"), "var fromScript = 5;");
        File.WriteAllText(
            Path.Combine(lab.Folder, "b.dib"),
            "#!meta\n{\"kernelInfo\":{}}\n#!csharp\nfromScript++;\n#!hive --name six\nSELECT 6 AS n\n"
        );
        File.WriteAllText(Path.Combine(hive, "c.sql"), "SELECT 7 AS n;\nSELECT FROM");
        var inner = NotebookLab.Of("var fromNotebook = fromScript + (int)six.RowCount;");
        NotebookWriter.Write(inner, Path.Combine(lab.Folder, "d.ipynb"));
        string Import(string file) => $"#!import \"{Path.Combine(lab.Folder, file)}\"";
        var outputs = await lab.Good(Import("a.csx"), Import("b.dib"), Import("d.ipynb"), "fromNotebook");
        Assert.Equal("7", outputs[3]);
        var error = (await lab.Run(Import(Path.Combine("hive", "c.sql")))).Error!;
        Assert.Equal((2, 8), (error.Line, error.Diagnostic.Place!.Column));
        Assert.Contains("c.sql, line 2", error.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shell_prints_to_its_cell_and_says_how_it_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are sh's.");
        var cells = (await lab.Run("#!shell\necho out; echo err >&2; cd /; pwd", "#!shell\nfalse || true\nexit 3"))
            .Document
            .Cells;
        Assert.Contains(new StreamOutput("stderr", "err\n"), cells[1].Outputs);
        Assert.Equal(
            "out\n/\n",
            string.Concat(cells[1].Outputs.OfType<StreamOutput>().Where(o => o.Name == "stdout").Select(o => o.Text))
        );
        Assert.Contains("ended with 3", NotebookLab.Plain(cells[2].Outputs.Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_names_versions_engine_and_lake()
    {
        var shown = (await lab.Good("#!about"))[0];
        Assert.Contains("embedded", shown, StringComparison.Ordinal);
        Assert.Contains(lab.Folder, shown, StringComparison.Ordinal);
        Assert.Contains("1.5.6", shown, StringComparison.Ordinal);
    }
}
