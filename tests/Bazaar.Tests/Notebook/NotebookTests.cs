using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Html;
using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Xunit;

namespace Bazaar.Tests.Notebook;

/// <summary>Cells, their outputs, and how a failing one ends a run.</summary>
public sealed class NotebookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-notebook-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static NotebookDocument Of(params string[] cells) =>
        NotebookDocument.Create(cells.Select((text, i) => NotebookCell.Code($"c{i}", text)));

    private async Task<NotebookReport> Run(params string[] cells) =>
        await NotebookRunner.Run(Of(cells), new NotebookSession(), new NotebookRunOptions(TimeSpan.FromSeconds(60)));

    private string OpenLab => $"var lab = Lab.Open(@\"{Path.Combine(folder, "lake")}\");";

    private static string Plain(CellOutput output) =>
        output switch
        {
            StreamOutput s => s.Text,
            ValueOutput v => v.Text("text/plain") ?? "",
            ErrorOutput e => e.Message,
            _ => "",
        };

    [Fact]
    public async Task State_lives_on_from_cell_to_cell()
    {
        var report = await Run("var x = 20;", "x + 1", "Console.Write(\"a\"); Console.Write(\"b\"); x * 2");
        Assert.Null(report.Error);
        Assert.Equal("21", Plain(report.Document.Cells[1].Outputs.Single()));
        Assert.Equal(["ab", "40"], report.Document.Cells[2].Outputs.Select(Plain));
        Assert.Equal([1, 2, 3], report.Document.Cells.Select(c => c.ExecutionCount!.Value));
    }

    [Fact]
    public async Task Await_stands_in_a_cell() =>
        Assert.Equal("7", Plain((await Run("await Task.Delay(5); 7")).Document.Cells[0].Outputs.Single()));

    [Fact]
    public async Task The_first_failing_cell_ends_the_run_with_its_place()
    {
        var report = await Run("1 + 1", "var a = 1;\nint b = \"text\";", "2");
        Assert.Equal(2, report.Error!.Cell);
        Assert.Equal(2, report.Error.Line);
        Assert.Contains("CS0029", report.Error.Message, StringComparison.Ordinal);
        Assert.IsType<ErrorOutput>(report.Document.Cells[1].Outputs.Single());
        Assert.Empty(report.Document.Cells[2].Outputs);
    }

    [Fact]
    public async Task An_exception_names_the_line_of_the_cell()
    {
        var report = await Run("int F(int n) => 1 / n;\nConsole.WriteLine(1);\nF(0);");
        Assert.Equal("DivideByZeroException", report.Error!.Name);
        Assert.Equal(1, report.Error.Line);
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_at_its_limit()
    {
        var report = await NotebookRunner.Run(
            Of("while (true) { }"),
            new NotebookSession(),
            new NotebookRunOptions(TimeSpan.FromMilliseconds(1500))
        );
        Assert.Equal("TimeLimit", report.Error!.Name);
    }

    [Fact]
    public async Task Languages_share_the_lab_and_results_have_names()
    {
        var report = await Run(
            OpenLab,
            "#!hive --name three\nSELECT explode(array(1, 2, 3)) AS n",
            "three.RowCount",
            "#!impala\nSELECT 7 div 2 AS n",
            "#!pig\na = LOAD 'file://" + Words() + "' AS (w:chararray);\nDUMP a;"
        );
        Assert.Null(report.Error);
        Assert.Equal("3", Plain(report.Document.Cells[2].Outputs.Single()));
        Assert.Contains("n", Plain(report.Document.Cells[3].Outputs.Single()), StringComparison.Ordinal);
        Assert.Contains("pear", Plain(report.Document.Cells[4].Outputs.Single()), StringComparison.Ordinal);
    }

    private string Words()
    {
        var file = Path.Combine(folder, "words");
        File.WriteAllText(file, "apple\npear\n");
        return file.Replace('\\', '/');
    }

    [Fact]
    public async Task An_error_of_a_script_has_its_line_in_the_cell()
    {
        var report = await Run(OpenLab, "#!hive\nSELECT 1 AS a;\nSELECT nope");
        Assert.Equal(3, report.Error!.Line);
        Assert.Contains("nope", report.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!hvie\nSELECT 1", "#!hvie")]
    [InlineData("#!hive --nam x\nSELECT 1", "--name")]
    public async Task A_magic_that_is_none_is_an_error(string cell, string part) =>
        Assert.Contains(part, (await Run(cell)).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_chart_has_plotlys_json_html_and_words()
    {
        var report = await Run(
            OpenLab,
            "lab.Hive(\"SELECT 'a' AS k, 1 AS n UNION ALL SELECT 'b', 2\").Chart(\"Two\").Column(\"k\", \"n\")"
        );
        Assert.Null(report.Error);
        var output = Assert.IsType<ValueOutput>(report.Document.Cells[1].Outputs.Single());
        Assert.Equal(
            ["application/vnd.plotly.v1+json", "text/html", "text/plain"],
            output.Data.Select(p => p.Key).Order(StringComparer.Ordinal)
        );
        Assert.Contains("Two", output.Text("text/plain")!, StringComparison.Ordinal);
        var page = HtmlPage.ToHtml("t", report.Document);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.Contains("plotly.js", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_named()
    {
        var report = await Run(OpenLab, "lab.Hive(\"SELECT 1 AS n\").Chart().Line(\"day\", \"n\")");
        Assert.Contains("no column day", report.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_and_reading_gives_the_same_notebook()
    {
        var path = Path.Combine(folder, "n.ipynb");
        NotebookWriter.Write(Of("1", "#!hive\nSELECT 1"), path);
        var first = File.ReadAllText(path);
        NotebookWriter.Write(NotebookReader.Read(path), path);
        Assert.Equal(first, File.ReadAllText(path));
    }

    [Fact]
    public async Task Times_are_left_out_of_a_comparison()
    {
        var session = Of(OpenLab, "#!hive\nSELECT 1 AS n", "#!time\n1");
        var a = await NotebookRunner.Run(session, new NotebookSession(), new NotebookRunOptions());
        var b = await NotebookRunner.Run(session, new NotebookSession(), new NotebookRunOptions());
        Assert.Empty(NotebookComparison.Compare(a.Document, b.Document));
        var c = await NotebookRunner.Run(
            Of(OpenLab, "#!hive\nSELECT 2 AS n", "#!time\n1"),
            new NotebookSession(),
            new NotebookRunOptions()
        );
        Assert.Equal(2, NotebookComparison.Compare(a.Document, c.Document).Single().Cell);
    }
}
