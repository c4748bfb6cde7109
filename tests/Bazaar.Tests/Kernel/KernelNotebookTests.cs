using System.Text.Json.Nodes;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Runner;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>The lessons by nbclient, which sends no cell's language, so that the text alone decides; and as pages by nbconvert.</summary>
public sealed class KernelNotebookTests : IDisposable
{
    private readonly JupyterClients jupyter = new();

    public void Dispose() => jupyter.Dispose();

    [Fact]
    public async Task All_lessons_run_by_nbclient_with_the_committed_outputs()
    {
        JupyterClients.Require("nbclient", "nbconvert");
        await jupyter.InstallAsync();
        var lessons = Directory.GetFiles(Path.Combine(JupyterClients.Home, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal);
        var executed = Directory.CreateDirectory(Path.Combine(jupyter.Folder, "executed")).FullName;
        var (code, said) = await jupyter.RunAsync("run_notebooks.py", [executed, .. lessons]);
        Assert.True(code == 0, said);
        foreach (var committed in lessons)
        {
            var path = Path.Combine(executed, Path.GetFileName(committed));
            var actual = NotebookReader.Read(path);
            Assert.Empty(NotebookComparison.Compare(NotebookReader.Read(committed), actual));
            Assert.Empty(
                new SchemaFile("nbformat.v4.5.schema.json").Problems(JsonNode.Parse(await File.ReadAllTextAsync(path))!)
            );
            var page = await File.ReadAllTextAsync(Path.ChangeExtension(path, ".html"));
            // Its tables and its charts' descriptions are in the page.
            foreach (var output in actual.Cells.SelectMany(c => c.Outputs).OfType<ValueOutput>())
                Assert.Contains(output.Text("text/html") ?? "", page, StringComparison.Ordinal);
        }
    }
}
