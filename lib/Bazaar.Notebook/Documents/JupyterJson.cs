using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bazaar.Notebook.Documents;

/// <summary>
/// JSON to the byte as Jupyter writes it (Python's <c>json.dumps(indent=1, sort_keys=True, ensure_ascii=False)</c>), so that a notebook
/// saved by either is the same file. .NET's own writer escapes what lies beyond the basic plane, and so every emoji.
/// </summary>
public static class JupyterJson
{
    /// <summary>Sorted keys, one space of indent, <c>\n</c>, and one at the end.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } o:
                var members = o.OrderBy(p => p.Key, StringComparer.Ordinal);
                Block(
                    text,
                    '{',
                    '}',
                    members,
                    depth,
                    member =>
                    {
                        AppendString(text, member.Key);
                        text.Append(": ");
                        Append(text, member.Value, depth + 1);
                    }
                );
                break;
            case JsonArray { Count: > 0 } a:
                Block(text, '[', ']', a, depth, item => Append(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                // Numbers keep the digits that they were read with.
                text.Append(node is null ? "null" : node.ToJsonString());
                break;
        }
    }

    private static void Block<T>(StringBuilder text, char open, char close, IEnumerable<T> items, int depth, Action<T> append)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "\n" : ",\n").Append(' ', depth + 1);
            append(item);
            first = false;
        }
        text.Append('\n').Append(' ', depth).Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
            text.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    '\b' => "\\b",
                    '\f' => "\\f",
                    < ' ' => $"\\u{(int)c:x4}",
                    _ => c.ToString(),
                }
            );
        text.Append('"');
    }
}
