using System.Text.Json.Nodes;

namespace Bazaar.Notebook.Documents;

/// <summary>A notebook as nbformat 4.5 has it (https://nbformat.readthedocs.io/en/latest/format_description.html).</summary>
/// <param name="Cells">The cells in order.</param>
/// <param name="Metadata">The notebook's metadata, kept as it was read.</param>
public sealed record NotebookDocument(IReadOnlyList<NotebookCell> Cells, JsonObject Metadata)
{
    /// <summary>An empty notebook with the metadata that Jupyter, VS Code and .NET Interactive look for.</summary>
    public static NotebookDocument Create(params IEnumerable<NotebookCell> cells) =>
        new([.. cells], NotebookMetadata.ForBazaar());
}

public enum CellKind
{
    Code,
    Markdown,
    Raw,
}

/// <summary>One cell.</summary>
/// <param name="Kind">What the cell holds.</param>
/// <param name="Id">Its id: 1 to 64 letters, digits, <c>-</c> or <c>_</c>, unique in the notebook.</param>
/// <param name="Source">Its text, with <c>\n</c> line ends.</param>
/// <param name="Metadata">Kept as it was read.</param>
/// <param name="ExecutionCount">The number of its last run, or null.</param>
/// <param name="Outputs">What its last run showed; empty unless it is a code cell.</param>
/// <param name="Attachments">Images inside a Markdown cell, kept as they were read.</param>
public sealed record NotebookCell(
    CellKind Kind,
    string Id,
    string Source,
    JsonObject Metadata,
    int? ExecutionCount,
    IReadOnlyList<CellOutput> Outputs,
    JsonObject? Attachments = null
)
{
    public static NotebookCell Code(string id, string source, string language = "csharp") =>
        new(CellKind.Code, id, source, NotebookMetadata.ForCell(language), null, []);

    public static NotebookCell Markdown(string id, string source) => new(CellKind.Markdown, id, source, [], null, []);
}
