using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bazaar.Core;

namespace Bazaar.Notebook.Documents;

/// <summary>Reads <c>.ipynb</c> files of nbformat 4; older ones are refused by name. Cells of 4.0 to 4.4 get ids.</summary>
public static class NotebookReader
{
    /// <exception cref="BazaarException">The file is missing, is no JSON, or is no notebook of format 4.</exception>
    public static NotebookDocument Read(string path)
    {
        if (!File.Exists(path))
            throw BazaarException.Usage($"There is no notebook {path}.", "`bazaar notebook list` names the lessons.");
        return Parse(File.ReadAllText(path), path);
    }

    /// <param name="json">The file's text.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="BazaarException">The text is no JSON, or no notebook of format 4.</exception>
    public static NotebookDocument Parse(string json, string name = "notebook")
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException error)
        {
            var place = new Place((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, 1, name);
            throw new BazaarException(
                new(
                    Fault.Runtime,
                    "The notebook is not JSON.",
                    place,
                    "Take the original again: `bazaar notebook open NAME --force`."
                ),
                error
            );
        }
        if (root is not JsonObject top || top["cells"] is not JsonArray cells || Number(top["nbformat"]) is not { } major)
            throw BazaarException.Runtime($"{name} is not a notebook: it has no cells or no nbformat.");
        if (major != 4)
            throw BazaarException.Runtime(
                string.Create(CultureInfo.InvariantCulture, $"{name} is a notebook of format {major}, not 4."),
                "Save it again with a newer Jupyter."
            );
        var read = cells.Select((cell, i) => Cell(cell, i + 1, name)).ToList();
        var twice = read.GroupBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw BazaarException.Runtime($"{name} has the cell id {twice.Key} twice.", "Give one of the cells another id.");
        return new(read, Copy(top["metadata"]));
    }

    private static NotebookCell Cell(JsonNode? node, int number, string name)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"Cell {number} of {name}");
        if (node is not JsonObject cell)
            throw BazaarException.Runtime($"{where} is not an object.");
        var kind = String(cell["cell_type"]) switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw BazaarException.Runtime($"{where} has the unknown type {other ?? "(none)"}."),
        };
        return new(
            kind,
            String(cell["id"]) ?? string.Create(CultureInfo.InvariantCulture, $"cell-{number}"),
            Lines(cell["source"], where),
            Copy(cell["metadata"]),
            Number(cell["execution_count"]),
            cell["outputs"] is JsonArray outputs ? [.. outputs.Select(o => Output(o, where))] : [],
            cell["attachments"]?.DeepClone() as JsonObject
        );
    }

    private static CellOutput Output(JsonNode? node, string where)
    {
        var output = node as JsonObject ?? throw BazaarException.Runtime($"{where} has an output that is not an object.");
        return String(output["output_type"]) switch
        {
            "stream" => new StreamOutput(String(output["name"]) ?? "stdout", Lines(output["text"], where)),
            "error" => new ErrorOutput(
                String(output["ename"]) ?? "",
                String(output["evalue"]) ?? "",
                output["traceback"] is JsonArray lines ? [.. lines.Select(l => String(l) ?? "")] : []
            ),
            "display_data" => new ValueOutput(Data(output["data"], where), Copy(output["metadata"])),
            "execute_result" => new ValueOutput(
                Data(output["data"], where),
                Copy(output["metadata"]),
                Number(output["execution_count"]) ?? 0
            ),
            var other => throw BazaarException.Runtime($"{where} has an output of the unknown type {other ?? "(none)"}."),
        };
    }

    private static JsonObject Data(JsonNode? node, string where)
    {
        var data = new JsonObject();
        foreach (var (mime, value) in node as JsonObject ?? [])
            data[mime] = IsJson(mime) ? value?.DeepClone() : Lines(value, where);
        return data;
    }

    internal static bool IsJson(string mime) =>
        mime == "application/json"
        || (mime.StartsWith("application/", StringComparison.Ordinal) && mime.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>nbformat keeps text as one string or as a list of lines with their ends.</summary>
    private static string Lines(JsonNode? node, string where)
    {
        var text = node switch
        {
            null => "",
            JsonArray lines when lines.All(l => String(l) is not null) => string.Concat(lines.Select(String)),
            _ => String(node)
                ?? throw BazaarException.Runtime($"{where} has a text that is neither a string nor a list of strings."),
        };
        return text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string? String(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static JsonObject Copy(JsonNode? node) => node?.DeepClone() as JsonObject ?? [];
}
