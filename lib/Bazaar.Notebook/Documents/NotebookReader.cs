using System.Text.Json;
using System.Text.Json.Nodes;
using Bazaar.Core;

namespace Bazaar.Notebook.Documents;

/// <summary>Reads <c>.ipynb</c> files of nbformat 4; older ones are refused by name.</summary>
public static class NotebookReader
{
    /// <exception cref="BazaarException">The file is missing, is no JSON, or is no notebook of format 4.</exception>
    public static NotebookDocument Read(string path)
    {
        if (!File.Exists(path))
            throw BazaarException.Usage($"There is no notebook {path}.", "Look at the names in notebooks/.");
        return Parse(File.ReadAllText(path), path);
    }

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
                new(Fault.Runtime, "The notebook is not JSON.", place, "Take the original again: `bazaar notebook open`."),
                error
            );
        }
        if (root is not JsonObject top || top["cells"] is not JsonArray cells || top["nbformat"] is not JsonValue major)
            throw BazaarException.Runtime($"{name} is not a notebook: it has no cells or no nbformat.");
        if (major.GetValue<int>() != 4)
            throw BazaarException.Runtime(
                $"{name} is a notebook of format {major}, not 4.",
                "Save it again with a newer Jupyter."
            );
        return new([.. cells.Select((cell, i) => Cell(cell, i, name))], Copy(top["metadata"]));
    }

    private static NotebookCell Cell(JsonNode? node, int index, string name)
    {
        if (node is not JsonObject cell)
            throw BazaarException.Runtime($"Cell {index + 1} of {name} is not an object.");
        var kind = cell["cell_type"]?.GetValue<string>() switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw BazaarException.Runtime($"Cell {index + 1} of {name} has the unknown type {other ?? "(none)"}."),
        };
        return new(
            kind,
            cell["id"]?.GetValue<string>() ?? $"cell-{index + 1}",
            Lines(cell["source"]),
            Copy(cell["metadata"]),
            cell["execution_count"]?.GetValue<int>(),
            cell["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(Output)] : [],
            cell["attachments"]?.DeepClone() as JsonObject
        );
    }

    private static CellOutput Output(JsonObject output) =>
        output["output_type"]?.GetValue<string>() switch
        {
            "stream" => new StreamOutput(output["name"]?.GetValue<string>() ?? "stdout", Lines(output["text"])),
            "error" => new ErrorOutput(
                output["ename"]?.GetValue<string>() ?? "",
                output["evalue"]?.GetValue<string>() ?? "",
                output["traceback"] is JsonArray lines ? [.. lines.Select(l => l?.GetValue<string>() ?? "")] : []
            ),
            "display_data" => new ValueOutput(Data(output["data"]), Copy(output["metadata"])),
            "execute_result" => new ValueOutput(
                Data(output["data"]),
                Copy(output["metadata"]),
                output["execution_count"]?.GetValue<int>() ?? 0
            ),
            var other => throw BazaarException.Runtime($"A cell has an output of the unknown type {other ?? "(none)"}."),
        };

    private static JsonObject Data(JsonNode? node)
    {
        var data = new JsonObject();
        foreach (var (mime, value) in node as JsonObject ?? [])
            data[mime] = IsJson(mime) ? value?.DeepClone() : Lines(value);
        return data;
    }

    internal static bool IsJson(string mime) =>
        mime == "application/json"
        || (mime.StartsWith("application/", StringComparison.Ordinal) && mime.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>nbformat keeps text as one string or as a list of lines with their ends.</summary>
    private static string Lines(JsonNode? node) =>
        (
            node is JsonArray lines ? string.Concat(lines.Select(l => l?.GetValue<string>())) : node?.GetValue<string>() ?? ""
        ).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static JsonObject Copy(JsonNode? node) => node?.DeepClone() as JsonObject ?? [];
}
