using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Html;
using Bazaar.Notebook.Runner;
using Xunit;

namespace Bazaar.Tests.Notebook.Runner;

/// <summary>How a run ends, what charts leave in a document, and what a comparison passes over.</summary>
public sealed class RunnerTests : IDisposable
{
    private readonly NotebookLab lab = new();

    public void Dispose() => lab.Dispose();

    [Fact]
    public async Task The_first_failing_cell_ends_the_run_with_its_place()
    {
        var report = await lab.Run("1 + 1", "var a = 1;\nint b = \"text\";", "2");
        Assert.Equal(3, report.Error!.Cell);
        Assert.Equal(2, report.Error.Line);
        Assert.Contains("CS0029", report.Error.Message, StringComparison.Ordinal);
        Assert.IsType<ErrorOutput>(report.Document.Cells[2].Outputs.Single());
        Assert.Empty(report.Document.Cells[3].Outputs);
    }

    [Fact]
    public async Task A_chart_has_plotlys_json_html_and_words()
    {
        var report = await lab.Run(
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
        var report = await lab.Run("lab.Hive(\"SELECT 1 AS n\").Chart().Line(\"day\", \"n\")");
        Assert.Contains("no column day", report.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_left_out_of_a_comparison()
    {
        var one = await lab.Run("#!hive\nSELECT 1 AS n", "#!time\n1");
        var again = await lab.Run("#!hive\nSELECT 1 AS n", "#!time\n1");
        Assert.Empty(NotebookComparison.Compare(one.Document, again.Document));
        var other = await lab.Run("#!hive\nSELECT 2 AS n", "#!time\n1");
        Assert.Equal(2, NotebookComparison.Compare(one.Document, other.Document).Single().Cell);
    }
}
