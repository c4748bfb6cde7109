using Bazaar.Notebook.Display;
using Markdig;

namespace Bazaar.Notebook.Cells;

/// <summary>Markdown and HTML in a code cell: shown as it is.</summary>
public sealed class TextLanguage(string name, string summary, Func<string, MimeBundle> show) : ICellLanguage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public IReadOnlyList<string> Names { get; } = [name];
    public string Summary { get; } = summary;
    public bool KeepsUnknownMagics => true;

    public Task Run(CellPart part, CellContext context)
    {
        context.Output.Show(show(part.Text.Trim('\n')));
        return Task.CompletedTask;
    }

    public static TextLanguage Markdown() =>
        new("markdown", "Show Markdown.", text => MimeBundle.Html(Markdig.Markdown.ToHtml(text, Pipeline), text));

    public static TextLanguage Html() => new("html", "Show HTML.", text => MimeBundle.Html(text, text));
}
