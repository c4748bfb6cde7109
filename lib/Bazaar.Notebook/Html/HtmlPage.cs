using System.Net;
using System.Text;
using Bazaar.Core;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Documents;
using Markdig;

namespace Bazaar.Notebook.Html;

/// <summary>One page that needs nothing else: notebooks with their outputs, and plotly.js once where there is a chart.</summary>
public static class HtmlPage
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers()
        .Build();

    private const string Style =
        ":root{color-scheme:light dark}body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
        + "pre{overflow-x:auto;padding:.7em 1em;border-radius:.4em;background:color-mix(in srgb,currentColor 7%,transparent)}"
        + ".bz-output{overflow-x:auto;margin:.5em 0 1.2em}.bz-error{border-left:4px solid #c0392b}"
        + ".bz-chart{min-height:380px;background:#fff;color:#222}"
        + "table{border-collapse:collapse}td,th{padding:.2em .7em;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}"
        + "@media print{body{max-width:none}pre{white-space:pre-wrap}.bz-output,pre{break-inside:avoid}}";

    /// <exception cref="BazaarException">It can't be written.</exception>
    public static void Write(string path, string title, params IReadOnlyList<NotebookDocument> notebooks) =>
        WholeFile.Write(path, ToHtml(title, notebooks));

    public static string ToHtml(string title, params IReadOnlyList<NotebookDocument> notebooks)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(WebUtility.HtmlEncode(title))
            .Append("</title><style>")
            .Append(Style)
            .Append("</style>");
        if (
            notebooks
                .SelectMany(n => n.Cells)
                .SelectMany(c => c.Outputs)
                .Any(o => o is ValueOutput v && v.Data.ContainsKey(MimeBundle.PlotlyMime))
        )
            html.Append("<script>").Append(ChartView.PlotlyScript()).Append("</script>");
        html.Append("</head><body>\n");
        foreach (var notebook in notebooks)
        {
            html.Append("<main>\n");
            foreach (var cell in notebook.Cells)
                Cell(html, cell);
            html.Append("</main>\n");
        }
        return html.Append("</body></html>\n").ToString();
    }

    private static void Cell(StringBuilder html, NotebookCell cell)
    {
        if (cell.Kind == CellKind.Markdown)
        {
            html.Append(Markdig.Markdown.ToHtml(cell.Source, Markdown));
            return;
        }
        html.Append("<pre class=\"bz-code\">").Append(WebUtility.HtmlEncode(cell.Source)).Append("</pre>\n");
        foreach (var output in cell.Outputs)
            html.Append(Output(output)).Append('\n');
    }

    private static string Output(CellOutput output) =>
        output switch
        {
            ErrorOutput error =>
                $"<pre class=\"bz-output bz-error\">{WebUtility.HtmlEncode(string.Join('\n', error.Traceback))}</pre>",
            StreamOutput stream => $"<pre class=\"bz-output\">{WebUtility.HtmlEncode(stream.Text)}</pre>",
            ValueOutput value when value.Data["text/html"] is { } rich => $"<div class=\"bz-output\">{rich}</div>",
            ValueOutput value when value.Data["image/png"] is { } image =>
                $"<div class=\"bz-output\"><img alt=\"\" src=\"data:image/png;base64,{image}\"></div>",
            ValueOutput value => $"<pre class=\"bz-output\">{WebUtility.HtmlEncode(value.Text("text/plain") ?? "")}</pre>",
            _ => "",
        };
}
