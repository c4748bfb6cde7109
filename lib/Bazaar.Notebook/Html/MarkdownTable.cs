namespace Bazaar.Notebook.Html;

/// <summary>Rows as a table of Markdown, for a page that a command writes.</summary>
public static class MarkdownTable
{
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows) =>
        string.Concat(
            rows.Prepend([.. columns.Select(_ => "---")])
                .Prepend(columns)
                .Select(r => $"| {string.Join(" | ", r.Select(c => c?.Replace("|", "\\|", StringComparison.Ordinal)))} |\n")
        );
}
