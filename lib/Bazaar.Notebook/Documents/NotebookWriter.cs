using System.Globalization;
using System.Text.Json.Nodes;
using Bazaar.Core;

namespace Bazaar.Notebook.Documents;

/// <summary>Writes a notebook as Jupyter does: text as lines, each form of a value on its own, so that a diff is small.</summary>
public static class NotebookWriter
{
    /// <summary>The most that a notebook may weigh: 2 MB, so that it opens at once everywhere.</summary>
    public const int MaxBytes = 2_000_000;

    /// <summary>Writes beside the target and moves it there, so that a stopped run leaves the old file whole.</summary>
    /// <exception cref="BazaarException">The notebook would be larger than <see cref="MaxBytes"/>.</exception>
    public static void Write(NotebookDocument notebook, string path)
    {
        var text = ToJson(notebook);
        CheckSize(System.Text.Encoding.UTF8.GetByteCount(text), path);
        WholeFile.Write(path, text);
    }

    /// <exception cref="BazaarException">The bytes are more than <see cref="MaxBytes"/>.</exception>
    internal static void CheckSize(long bytes, string what)
    {
        if (bytes > MaxBytes)
            throw BazaarException.Runtime(
                string.Create(CultureInfo.InvariantCulture, $"{what} would be {bytes / 1e6:0.0} MB; a notebook may have 2 MB."),
                "Show fewer rows, or draw a chart of an aggregate."
            );
    }

    public static string ToJson(NotebookDocument notebook)
    {
        var root = new JsonObject
        {
            ["cells"] = new JsonArray([.. notebook.Cells.Select(Cell)]),
            ["metadata"] = notebook.Metadata.DeepClone(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return JupyterJson.Write(root);
    }

    private static JsonObject Cell(NotebookCell cell)
    {
        var json = new JsonObject();
        if (cell.Attachments is { } attachments)
            json["attachments"] = attachments.DeepClone();
        json["cell_type"] = cell.Kind switch
        {
            CellKind.Code => "code",
            CellKind.Markdown => "markdown",
            _ => "raw",
        };
        if (cell.Kind == CellKind.Code)
            json["execution_count"] = cell.ExecutionCount;
        json["id"] = cell.Id;
        json["metadata"] = cell.Metadata.DeepClone();
        if (cell.Kind == CellKind.Code)
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(Output)]);
        json["source"] = Lines(cell.Source);
        return json;
    }

    internal static JsonObject Output(CellOutput output) =>
        output switch
        {
            StreamOutput stream => new()
            {
                ["name"] = stream.Name,
                ["output_type"] = "stream",
                ["text"] = Lines(stream.Text),
            },
            ErrorOutput error => new()
            {
                ["ename"] = error.Name,
                ["evalue"] = error.Message,
                ["output_type"] = "error",
                ["traceback"] = new JsonArray([.. error.Traceback.Select(l => (JsonNode)l)]),
            },
            ValueOutput { ExecutionCount: { } count } value => new()
            {
                ["data"] = Data(value.Data),
                ["execution_count"] = count,
                ["metadata"] = value.Metadata.DeepClone(),
                ["output_type"] = "execute_result",
            },
            ValueOutput value => new()
            {
                ["data"] = Data(value.Data),
                ["metadata"] = value.Metadata.DeepClone(),
                ["output_type"] = "display_data",
            },
            _ => throw new InvalidOperationException($"{output.GetType().Name} has no form in a notebook."),
        };

    private static JsonObject Data(JsonObject data)
    {
        var json = new JsonObject();
        foreach (var (mime, value) in data)
            json[mime] = NotebookReader.IsJson(mime) ? value?.DeepClone() : Lines(value!.GetValue<string>());
        return json;
    }

    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }
}
