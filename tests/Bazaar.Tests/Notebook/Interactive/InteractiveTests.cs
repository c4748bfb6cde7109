using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using Xunit;
using InteractiveKernel = Microsoft.DotNet.Interactive.Kernel;

namespace Bazaar.Tests.Notebook.Interactive;

/// <summary>
/// <c>notebooks/interactive.dib</c>, which makes a lesson run in .NET Interactive: that can't be had here, so it meets what it uses of it (InteractiveApi.cs).
/// </summary>
public sealed class InteractiveTests : IDisposable
{
    private static readonly string Notebooks = Path.Combine(BazaarHome.Find().Path, "notebooks");

    /// <summary>Where the script says that the program is published to; the tests' own folder has the same files.</summary>
    private const string Publication = "../work/interactive/";
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-interactive-").FullName;
    private readonly NotebookSession parsing = new();
    private readonly CSharpKernel csharp = new();
    private readonly CompositeKernel root = new();

    public void Dispose()
    {
        if (csharp.TryGetValue("lab", out Lab lab))
            lab.Dispose();
        root.Dispose();
        csharp.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Import()
    {
        root.Add(csharp);
        InteractiveKernel.Root = root;
        var parts = Parts(await File.ReadAllTextAsync(Path.Combine(Notebooks, "interactive.dib"))).ToList();
        Assert.Equal(["markdown", "csharp", "csharp", "csharp"], parts.Select(p => p.Language.Names[0]));
        foreach (var part in parts.Skip(1))
            await csharp.Run(part.Text.Replace(Publication, AppContext.BaseDirectory, StringComparison.Ordinal));
    }

    private IEnumerable<CellPart> Parts(string text) =>
        new CellParser(parsing.Languages, parsing.Magics).Parse(text).Steps.Cast<CellPart>();

    private async Task<KernelInvocationContext> Submit(CellPart part)
    {
        var context = new KernelInvocationContext();
        var command = new SubmitCode(part.Text);
        foreach (var argument in part.Magic.Arguments)
            command.Parameters["--" + argument.Name.TrimStart('-')] = argument.Value!;
        await ((IKernelCommandHandler<SubmitCode>)root.FindKernelByName(part.Language.Names[0])).HandleAsync(command, context);
        return context;
    }

    [Fact]
    public async Task A_lesson_runs_there_with_the_committed_tables()
    {
        await Import();
        var lake = Path.Combine(folder, "lake");
        var lesson = NotebookReader.Read(Path.Combine(Notebooks, "00-welcome.ipynb"));
        foreach (var cell in lesson.Cells.Where(c => c.Kind == CellKind.Code))
        {
            foreach (var part in Parts(cell.Source.Replace("Lab.Open()", $"Lab.Open(@\"{lake}\")", StringComparison.Ordinal)))
            {
                if (part.Language is CSharpSession)
                {
                    var value = await csharp.Run(part.Text);
                    if (value is not null)
                        Assert.Equal(Html(cell), value.ToDisplayString("text/html"));
                }
                else
                {
                    var context = await Submit(part);
                    Assert.Null(context.Failure);
                    Assert.Equal(Html(cell), NotebookComparison.WithoutTimes(string.Concat(context.Shown.Select(s => s.Value))));
                }
            }
        }
    }

    [Fact]
    public async Task It_says_what_is_wrong()
    {
        await Import();
        Assert.Contains("No lab is open", (await Submit(Parts("#!hive\nSELECT 1").Single())).Failure, StringComparison.Ordinal);
        await csharp.Run($"var lab = Lab.Open(@\"{Path.Combine(folder, "lake")}\");");
        Assert.Contains(
            "no column or table alias nothing",
            (await Submit(Parts("#!hive\nSELECT nothing").Single())).Failure,
            StringComparison.Ordinal
        );
        var limited = await Submit(Parts("#!hiveql --limit 1\nSELECT explode(array(1, 2, 3))").Single());
        Assert.Contains("2 more", limited.Shown.Single().Value, StringComparison.Ordinal);
    }

    private static string Html(NotebookCell cell) => NotebookComparison.WithoutTimes(NotebookLab.Html(cell));
}
