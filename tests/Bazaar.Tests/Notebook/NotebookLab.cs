using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Xunit;

namespace Bazaar.Tests.Notebook;

/// <summary>Runs cells in a new session whose first cell opens a lab over an empty lake in a folder of its own.</summary>
internal sealed class NotebookLab : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("bazaar-notebook-").FullName;

    public string Open => $"var lab = Lab.Open(@\"{Path.Combine(Folder, "lake")}\");";

    public static NotebookDocument Of(params IEnumerable<string> cells) =>
        NotebookDocument.Create(cells.Select((text, i) => NotebookCell.Code($"c{i}", text)));

    /// <summary>Cell 1 opens the lab; what is given follows from cell 2 on.</summary>
    public Task<NotebookReport> Run(params IEnumerable<string> cells) => Run(new NotebookSession(), null, cells);

    public Task<NotebookReport> Run(NotebookSession session, TimeSpan? limit, params IEnumerable<string> cells) =>
        NotebookRunner.Run(Of([Open, .. cells]), session, new NotebookRunOptions(limit));

    /// <summary>What each of the given cells showed, as text; all of them must go well.</summary>
    public async Task<IReadOnlyList<string>> Good(params IEnumerable<string> cells)
    {
        var report = await Run(cells);
        Assert.True(report.Error is null, report.Error?.Explain());
        return [.. report.Document.Cells.Skip(1).Select(c => string.Join('\n', c.Outputs.Select(Plain)))];
    }

    public static string Plain(CellOutput output) =>
        output switch
        {
            StreamOutput s => s.Text,
            ValueOutput v => v.Text("text/plain") ?? "",
            ErrorOutput e => e.Message,
            _ => "",
        };

    public static string Html(NotebookCell cell) =>
        string.Concat(cell.Outputs.OfType<ValueOutput>().Select(v => v.Text("text/html")));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
