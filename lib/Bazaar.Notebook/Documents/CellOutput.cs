using System.Text.Json.Nodes;

namespace Bazaar.Notebook.Documents;

/// <summary>Something that a cell showed.</summary>
public abstract record CellOutput;

/// <summary>Text on standard output or error.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value in one or more forms; a client shows the richest that it knows.</summary>
/// <param name="Data">Media type to text, or to JSON for <c>…+json</c> types.</param>
/// <param name="Metadata">About the forms; kept as it was read.</param>
/// <param name="ExecutionCount">Set where it is the cell's own result, null for what it displayed on the way.</param>
public sealed record ValueOutput(JsonObject Data, JsonObject Metadata, int? ExecutionCount = null) : CellOutput
{
    /// <summary>True where two runs may differ without either being wrong: times, memory.</summary>
    public bool IsVolatile => Metadata["bazaar"] is JsonObject own && own["volatile"]?.GetValue<bool>() == true;

    /// <summary>The text in a form, or null where the value has none of that media type.</summary>
    public string? Text(string mime) => Data[mime] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <summary>The error that ended the cell.</summary>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput;
