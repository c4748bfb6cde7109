using System.Globalization;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Output;

/// <summary>Rows as a table of characters, numbers to the right, as the engines' shells print them.</summary>
public static class TextTable
{
    /// <param name="result">What to print; it has columns.</param>
    /// <param name="limit">At most so many rows; how many more there are stands below.</param>
    public static string Of(Result result, long? limit = null)
    {
        var rows = result
            .Rows(limit)
            .Select(row => row.Select((v, i) => Cell(ValueText.Of(v, result.Columns[i].Type, result.Language))).ToArray())
            .ToList();
        var widths = result
            .Columns.Select((c, i) => Math.Max(Width(c.Name), rows.Count == 0 ? 0 : rows.Max(r => Width(r[i]))))
            .ToArray();
        var rule = "+" + string.Concat(widths.Select(w => new string('-', w + 2) + "+"));
        var text = new StringBuilder();
        text.Append(rule).Append('\n');
        Append(text, [.. result.Columns.Select(c => c.Name)], widths, _ => false);
        text.Append(rule).Append('\n');
        foreach (var row in rows)
            Append(text, row, widths, i => result.Columns[i].Type.IsNumeric);
        text.Append(rule).Append('\n');
        if (limit is { } most && result.RowCount > most)
            text.Append(CultureInfo.InvariantCulture, $"{result.RowCount - most:N0} more rows\n");
        return text.ToString();
    }

    /// <summary>On one line, and with nothing that a terminal obeys: control characters, as binary values have them, are drawn.</summary>
    private static string Cell(string text)
    {
        var line = text.ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal);
        return line.Any(char.IsControl) ? string.Concat(line.Select(Drawn)) : line;
    }

    private static char Drawn(char c) =>
        c < ' ' ? (char)('\u2400' + c)
        : c == '\u007f' ? '\u2421'
        : char.IsControl(c) ? '\ufffd'
        : c;

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private static void Append(StringBuilder text, string[] cells, int[] widths, Func<int, bool> right)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var gap = new string(' ', widths[i] - Width(cells[i]));
            text.Append("| ").Append(right(i) ? gap + cells[i] : cells[i] + gap).Append(' ');
        }
        text.Append("|\n");
    }
}
