using System.Text.Json.Nodes;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Documents;

namespace Bazaar.Notebook.Runner;

/// <summary>A cell whose outputs differ from the committed ones.</summary>
public sealed record CellDifference(int Cell, string Expected, string Actual);

/// <summary>Compares two runs of a notebook, leaving out what is time and cells with the tag <c>volatile</c>.</summary>
public static class NotebookComparison
{
    public static IReadOnlyList<CellDifference> Compare(NotebookDocument committed, NotebookDocument actual)
    {
        var differences = new List<CellDifference>();
        for (var i = 0; i < Math.Max(committed.Cells.Count, actual.Cells.Count); i++)
        {
            var (left, right) = (Text(committed, i), Text(actual, i));
            if (left != right)
                differences.Add(new(i + 1, left, right));
        }
        return differences;
    }

    private static string Text(NotebookDocument notebook, int index)
    {
        if (index >= notebook.Cells.Count)
            return "(no cell)";
        var cell = notebook.Cells[index];
        if (NotebookMetadata.HasTag(cell, "volatile"))
            return "";
        var outputs = cell.Outputs.Where(o => o is not ValueOutput { IsVolatile: true });
        return cell.Source + "\n" + string.Join('\n', outputs.Select(Text));
    }

    private static string Text(CellOutput output) =>
        output switch
        {
            StreamOutput s => $"{s.Name}: {s.Text}",
            ErrorOutput e => $"{e.Name}: {e.Message}",
            ValueOutput v => string.Join(
                '\n',
                v.Data.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {Value(p.Value)}")
            ),
            _ => "",
        };

    private static string Value(JsonNode? value) =>
        WithoutTimes(value is JsonValue ? value.ToString() : (value is null ? "" : JupyterJson.Write(value)));

    public static string WithoutTimes(string html)
    {
        for (
            var at = html.IndexOf(TableStyle.TimeOpen, StringComparison.Ordinal);
            at >= 0;
            at = html.IndexOf(TableStyle.TimeOpen, at, StringComparison.Ordinal)
        )
        {
            var end = html.IndexOf(TableStyle.TimeClose, at, StringComparison.Ordinal);
            html = html.Remove(at, (end < 0 ? html.Length : end + TableStyle.TimeClose.Length) - at);
        }
        return html;
    }
}
