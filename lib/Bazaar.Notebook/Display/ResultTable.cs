using System.Globalization;
using System.Net;
using System.Text;
using Bazaar.Core;
using Bazaar.Frames;
using Bazaar.Output;
using Microsoft.Data.Analysis;

namespace Bazaar.Notebook.Display;

/// <summary>
/// A result as a table: types in the header, numbers to the right, a cap with "N more", and the time below. What is longer than a page is folded up page by page,
/// which needs no script in the client.
/// </summary>
public static class ResultTable
{
    /// <summary>Rows that are shown unless the caller says otherwise.</summary>
    public const int Cap = Page;
    private const int Page = 20;
    private const int WidestCell = 100;

    /// <summary>What a frame's view may take of a notebook, which grows with each.</summary>
    private const int FramePages = 10;
    private const int MostExported = 5_000;
    private const int MostText = 100_000;

    public static MimeBundle Format(Result result, int cap = Cap)
    {
        if (result.Columns.Count == 0)
            return Message(result);
        var rows = result
            .Rows(cap)
            .Select(r =>
                r.Select((v, i) => (Text: ValueText.Of(v, result.Columns[i].Type, result.Language), IsNull: v is null)).ToArray()
            )
            .ToList();
        return result.IsText
            ? MimeBundle.Text(string.Join('\n', rows.Select(r => r[0].Text)))
            : MimeBundle.Html(Html(result, rows), Plain(result, rows));
    }

    private static MimeBundle Message(Result result)
    {
        var lines = new List<string> { result.RowsWritten is { } n ? $"Done, {Count(n, "row")} written" : "Done" };
        lines.AddRange(result.Notes);
        var html = $"<div class=\"bz-note\">{WebUtility.HtmlEncode(string.Join('\n', lines))}{Time(result)}</div>";
        return MimeBundle.Html(html, string.Join('\n', lines));
    }

    private static string Html(Result result, List<(string Text, bool IsNull)[]> rows)
    {
        var html = new StringBuilder(TableStyle.Text);
        Table(html, result, rows.Take(Page));
        for (var first = Page; first < rows.Count; first += Page)
        {
            var last = Math.Min(first + Page, rows.Count);
            html.Append(CultureInfo.InvariantCulture, $"<details><summary>rows {first + 1:N0} to {last:N0}</summary>");
            Table(html, result, rows.Skip(first).Take(Page));
            html.Append("</details>");
        }
        return html.Append("<div class=\"bz-note\">")
            .Append(WebUtility.HtmlEncode(Footer(result, rows.Count)))
            .Append(Time(result))
            .Append("</div>")
            .ToString();
    }

    private static void Table(StringBuilder html, Result result, IEnumerable<(string Text, bool IsNull)[]> rows)
    {
        html.Append("<table class=\"bz-table\"><thead><tr>");
        foreach (var column in result.Columns)
            html.Append("<th scope=\"col\">")
                .Append(WebUtility.HtmlEncode(column.Name))
                .Append("<small>")
                .Append(WebUtility.HtmlEncode(column.TypeName))
                .Append("</small></th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                var kind =
                    row[i].IsNull ? " class=\"bz-null\""
                    : result.Columns[i].Type.IsNumeric ? " class=\"bz-number\""
                    : "";
                html.Append("<td").Append(kind).Append('>').Append(WebUtility.HtmlEncode(row[i].Text)).Append("</td>");
            }
            html.Append("</tr>\n");
        }
        html.Append("</tbody></table>");
    }

    private static string Plain(Result result, List<(string Text, bool IsNull)[]> rows)
    {
        var header = result.Columns.Select(c => $"{c.Name} {c.TypeName}").ToArray();
        var cells = rows.Select(r => r.Select(v => Shorten(v.Text)).ToArray()).ToList();
        var widths = header.Select((h, i) => cells.Select(c => c[i].Length).Append(h.Length).Max()).ToArray();
        var text = new StringBuilder();
        Line(header);
        text.AppendJoin("-+-", widths.Select(w => new string('-', w))).Append('\n');
        foreach (var row in cells)
            Line(row);
        return text.Append(Footer(result, rows.Count)).ToString();

        void Line(string[] row) =>
            text.Append(
                    string.Join(
                            " | ",
                            row.Select((t, i) => result.Columns[i].Type.IsNumeric ? t.PadLeft(widths[i]) : t.PadRight(widths[i]))
                        )
                        .TrimEnd()
                )
                .Append('\n');
    }

    private static string Footer(Result result, int shown)
    {
        var more = result.RowCount - shown;
        var rest = more > 0 ? string.Create(CultureInfo.InvariantCulture, $", {more:N0} more") : "";
        var notes = string.Concat(result.Notes.Select(n => "\n" + n));
        return Count(result.RowCount, "row") + rest + notes;
    }

    private static string Count(long n, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{n:N0} {noun}{(n == 1 ? "" : "s")}");

    /// <summary>A frame of the user's own: some pages of it, and the whole as a file where that is small.</summary>
    public static MimeBundle Format(DataFrame frame)
    {
        using var result = frame.ToResult();
        if (result.Columns.Count == 0)
            return MimeBundle.Text("A frame without columns.");
        var bundle = Format(result, FramePages * Page);
        var csv = new StringWriter(CultureInfo.InvariantCulture);
        if (result.RowCount <= MostExported)
            CsvText.Write(csv, result);
        if (csv.GetStringBuilder().Length is > 0 and <= MostText)
            bundle.Data["text/html"] =
                $"{bundle.Data["text/html"]}<div class=\"bz-note\"><a download=\"frame.csv\" href=\"data:text/csv;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(csv.ToString()))}\">CSV</a></div>";
        return bundle;
    }

    /// <summary>The time stands in a span of its own, which comparisons leave out.</summary>
    private static string Time(Result result) =>
        result.Elapsed == TimeSpan.Zero
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{TableStyle.TimeOpen} · {result.Elapsed.TotalSeconds:0.000} s{TableStyle.TimeClose}"
            );

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= WidestCell ? line : line[..(WidestCell - 1)] + "…";
    }
}
