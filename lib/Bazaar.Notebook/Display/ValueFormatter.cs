using Bazaar.Core;
using Microsoft.AspNetCore.Html;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Bazaar.Notebook.Display;

/// <summary>Turns any C# value into what a notebook shows: results and charts our own way, the rest as .NET Interactive does.</summary>
public static class ValueFormatter
{
    static ValueFormatter()
    {
        Formatter.ListExpansionLimit = 20;
        Formatter.RecursionLimit = 6;
    }

    public static MimeBundle Format(object value) =>
        value switch
        {
            MimeBundle bundle => bundle,
            Result result => ResultTable.Format(result),
            IEnumerable<Result> results => Together(results.Select(r => ResultTable.Format(r))),
            DataFrame frame => ResultTable.Format(frame),
            GenericChart chart => ChartView.Format(chart),
            string text => MimeBundle.Text(text),
            IHtmlContent html => MimeBundle.Html(html.ToDisplayString("text/html"), html.ToDisplayString("text/plain")),
            _ when value.GetType().IsPrimitive
                    || value is decimal or DateTime or DateTimeOffset or DateOnly or TimeSpan or Enum => MimeBundle.Text(
                Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""
            ),
            _ => MimeBundle.Html(value.ToDisplayString("text/html"), value.ToDisplayString("text/plain")),
        };

    private static MimeBundle Together(IEnumerable<MimeBundle> parts)
    {
        var all = parts.ToList();
        var text = string.Join("\n\n", all.Select(p => p.Data["text/plain"]!.ToString()));
        return MimeBundle.Html(
            string.Concat(
                all.Select(p =>
                    p.Data["text/html"]?.ToString()
                    ?? $"<pre>{System.Net.WebUtility.HtmlEncode(p.Data["text/plain"]!.ToString())}</pre>"
                )
            ),
            text
        );
    }
}
