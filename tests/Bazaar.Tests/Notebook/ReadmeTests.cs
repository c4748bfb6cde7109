using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Markdig;
using Markdig.Syntax;
using Xunit;

namespace Bazaar.Tests.Notebook;

/// <summary>The cells that the README shows, as a reader runs them.</summary>
public sealed class ReadmeTests : IDisposable
{
    private const string Package = "#r \"nuget:MathNet.Numerics,5.0.0\"\n";
    private readonly TempLab temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task Its_cells_run()
    {
        using (
            var made = temp.Lab.Hive(
                """
                CREATE DATABASE ecommerce_dwh;
                CREATE TABLE ecommerce_dwh.agg_daily_sales (sale_date DATE, category STRING, revenue DECIMAL(22,2));
                INSERT INTO ecommerce_dwh.agg_daily_sales VALUES ('2025-11-27', 'tea', 1), ('2025-11-28', 'tea', 2), ('2025-11-29', 'mugs', 3.5);
                """
            )
        )
            Assert.Null(made.Error);
        var text = await File.ReadAllTextAsync(
            Path.Combine(BazaarHome.Find(AppContext.BaseDirectory).Path, "README.md"),
            TestContext.Current.CancellationToken
        );
        var cells = Markdown.Parse(text).Descendants<FencedCodeBlock>().Select(b => $"{b.Lines}").ToList();
        var first = cells.FindIndex(c => c.Contains("Lab.Open()", StringComparison.Ordinal));
        // What needs a network has tests of its own, and the lake is this test's.
        Assert.StartsWith(Package, cells[first], StringComparison.Ordinal);
        cells[first] = cells[first]
            [Package.Length..]
            .Replace("Lab.Open()", $"Lab.Open(@\"{temp.Lab.Lake.Root}\")", StringComparison.Ordinal);
        var session = new NotebookSession();
        var shown = new List<string>();
        foreach (var cell in cells[first..(first + 3)])
        {
            var output = new CollectedOutput(1);
            var run = await session.Run(cell, null, 1, output, null, TestContext.Current.CancellationToken);
            Assert.True(run.Error is null, run.Error?.Explain());
            shown.Add(string.Join('\n', output.Outputs.Select(NotebookLab.Plain)));
        }
        Assert.Contains("mugs", shown[1], StringComparison.Ordinal);
        Assert.Contains("2.00", shown[1], StringComparison.Ordinal);
        Assert.Contains("Revenue", shown[2], StringComparison.Ordinal);
    }
}
