using System.Text.Json.Nodes;

namespace Bazaar.Notebook.Documents;

/// <summary>The metadata that says which language a cell is in; the cell's own text is the authority, this the fallback.</summary>
public static class NotebookMetadata
{
    public static JsonObject ForBazaar() =>
        new()
        {
            ["kernelspec"] = new JsonObject
            {
                ["display_name"] = "Bazaar (C#)",
                ["language"] = "C#",
                ["name"] = "bazaar",
            },
            ["language_info"] = new JsonObject
            {
                ["file_extension"] = ".cs",
                ["mimetype"] = "text/x-csharp",
                ["name"] = "C#",
                ["pygments_lexer"] = "csharp",
            },
            ["polyglot_notebook"] = new JsonObject
            {
                ["kernelInfo"] = new JsonObject
                {
                    ["defaultKernelName"] = "csharp",
                    ["items"] = new JsonArray([
                        .. from name in (string[])["csharp", "pig", "hive", "impala", "sparksql"]
                        select new JsonObject { ["aliases"] = new JsonArray(), ["name"] = name },
                    ]),
                },
            },
        };

    public static JsonObject ForCell(string language) =>
        new() { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };

    /// <summary>The language that a cell's metadata names, in the order in which clients came to write it; else the notebook's own.</summary>
    public static string? LanguageOf(NotebookDocument notebook, NotebookCell cell) =>
        LanguageOf(cell.Metadata) ?? Text(notebook.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName");

    /// <summary>The language that a cell's metadata names, or null.</summary>
    public static string? LanguageOf(JsonObject cell) =>
        Text(cell, "polyglot_notebook", "kernelName")
        ?? Text(cell, "dotnet_interactive", "language")
        ?? Text(cell, "vscode", "languageId");

    /// <summary>True where the cell carries a tag (Jupyter's <c>metadata.tags</c>).</summary>
    public static bool HasTag(NotebookCell cell, string tag) =>
        cell.Metadata["tags"] is JsonArray tags
        && tags.Any(t => t is JsonValue v && v.TryGetValue<string>(out var s) && s == tag);

    private static string? Text(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
            node = (node as JsonObject)?[step];
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }
}
