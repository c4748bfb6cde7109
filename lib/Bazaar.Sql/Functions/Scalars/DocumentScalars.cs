using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Parts of JSON documents and of addresses, and maps from text.</summary>
internal static class DocumentScalars
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, string?>(
            "hive_json",
            (json, path) => json is null || path is null ? null : JsonPath.Find(json, path)
        );
        connection.RegisterScalarFunction<string?, string?, string?>(
            "hive_json_key",
            (json, key) => json is null || key is null ? null : JsonPath.Key(json, key)
        );
        connection.RegisterScalarFunction<string?, string?, string?, string?>(
            "hive_url",
            (url, part, key) => url is null || part is null ? null : Address.Part(url, part, key)
        );
        connection.RegisterScalarFunction<string?, string?, string?, string?>("hive_str_to_map", ToMap);
    }

    /// <summary>JSON of an object; a text without the delimiter is a key without a value.</summary>
    private static string? ToMap(string? text, string? pairs, string? pair)
    {
        if (text is null || pairs is null || pair is null)
            return "{}";
        var result = new Dictionary<string, string?>();
        foreach (var item in PatternScalars.Split(text, pairs))
        {
            var parts = PatternScalars.Split(item, pair, 2);
            result[parts[0]] = parts.Count > 1 ? parts[1] : null;
        }
        return JsonSerializer.Serialize(result, Plain);
    }
}

/// <summary>Hive's get_json_object: $ is the root, .name a field, [i] an element, [*] all of them, taken apart by what stands behind; a list gives each element's field.</summary>
internal static class JsonPath
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonNode? Parse(string json, out bool valid)
    {
        valid = true;
        try
        {
            return JsonNode.Parse(json, null, new JsonDocumentOptions { AllowTrailingCommas = false });
        }
        catch (JsonException)
        {
            // A text that is no JSON has no parts: Hive gives NULL.
            valid = false;
            return null;
        }
    }

    public static string? Find(string json, string path)
    {
        if (!path.StartsWith('$'))
            return null;
        var node = Parse(json, out var valid);
        if (!valid)
            return null;
        // The elements that [i] and [*] behind one another lead to.
        List<JsonNode?>? elements = null;
        foreach (var step in Steps(path))
        {
            if (step.StartsWith('.'))
            {
                node = Field(elements is null ? node : Joined(elements), step[1..]);
                elements = null;
                if (node is null)
                    return null;
                continue;
            }
            var lists = (elements ?? [node]).OfType<JsonArray>();
            if (step is "*")
                elements = [.. lists.SelectMany(list => list)];
            else
            {
                elements = [.. lists.Select(list => Element(list, step))];
                if (elements.Contains(null))
                    return null;
            }
        }
        return Text(elements is null ? node : Joined(elements));
    }

    /// <summary>One element is itself, several are a list.</summary>
    private static JsonNode? Joined(List<JsonNode?> elements) =>
        elements.Count switch
        {
            0 => null,
            1 => elements[0],
            _ => new JsonArray([.. elements.Select(e => e?.DeepClone())]),
        };

    public static string? Key(string json, string key) =>
        Parse(json, out _) is JsonObject found && found.TryGetPropertyValue(key, out var value) ? Text(value) : null;

    /// <summary>Steps: <c>.name</c>, <c>[3]</c>, <c>*</c>.</summary>
    private static IEnumerable<string> Steps(string path)
    {
        var at = 1;
        while (at < path.Length)
        {
            if (path[at] == '[')
            {
                var close = path.IndexOf(']', at);
                if (close < 0)
                {
                    yield return ".\u0000";
                    yield break;
                }
                var index = path[(at + 1)..close];
                yield return index == "*" ? "*" : "[" + index;
                at = close + 1;
                continue;
            }
            if (path[at] == '.')
                at++;
            var end = path.AsSpan(at).IndexOfAny('.', '[');
            var stop = end < 0 ? path.Length : at + end;
            if (stop > at)
                yield return "." + path[at..stop];
            at = Math.Max(stop, at + (stop == at && end != 0 ? 1 : 0));
        }
    }

    private static JsonNode? Element(JsonNode? node, string step) =>
        node is JsonArray list && int.TryParse(step.AsSpan(1), out var index) && index >= 0 && index < list.Count
            ? list[index]
            : null;

    private static JsonNode? Field(JsonNode? node, string name)
    {
        if (node is JsonObject found)
            return found[name];
        if (node is not JsonArray list)
            return null;
        var values = list.Select(e => Field(e, name))
            .OfType<JsonNode>()
            .SelectMany(v => v is JsonArray inner ? inner.Select(i => i?.DeepClone()) : [v.DeepClone()])
            .ToArray();
        return values.Length == 0 ? null : new JsonArray(values);
    }

    /// <summary>Texts without quotes; numbers as Java prints them.</summary>
    private static string? Text(JsonNode? node) =>
        node switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(value.ToJsonString()),
            _ => Write(node),
        };

    private static string Number(string text) =>
        text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0
            ? JavaNumbers.Text(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))
            : text;

    private static string Write(JsonNode? node) =>
        node switch
        {
            null => "null",
            JsonArray list => "[" + string.Join(',', list.Select(Write)) + "]",
            JsonObject o => "{"
                + string.Join(',', o.Select(p => JsonSerializer.Serialize(p.Key, Plain) + ":" + Write(p.Value)))
                + "}",
            JsonValue v when v.GetValueKind() == JsonValueKind.Number => Number(v.ToJsonString()),
            _ => node.ToJsonString(Plain),
        };
}

/// <summary>The parts of an address, as java.net.URL takes it apart; null for what is none.</summary>
internal static class Address
{
    private static readonly string[] Known = ["http", "https", "ftp", "file", "jar", "mailto"];

    public static string? Part(string url, string part, string? key)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !Known.Contains(url[..colon].ToLowerInvariant()))
            return null;
        var protocol = url[..colon].ToLowerInvariant();
        var rest = url[(colon + 1)..];
        string? reference = null;
        if (rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
            (rest, reference) = (rest[..hash], rest[(hash + 1)..]);
        string? query = null;
        if (rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark)
            (rest, query) = (rest[..mark], rest[(mark + 1)..]);
        string? authority = null;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
        }
        string? user = null;
        var host = authority ?? "";
        if (host.LastIndexOf('@') is >= 0 and var at)
            (user, host) = (host[..at], host[(at + 1)..]);
        if (host.LastIndexOf(':') is >= 0 and var port && !host.EndsWith(']'))
            host = host[..port];
        return part switch
        {
            "HOST" => host,
            "PATH" => rest,
            "QUERY" => key is null ? query : QueryValue(query, key),
            "REF" => reference,
            "PROTOCOL" => protocol,
            "AUTHORITY" => authority,
            "FILE" => query is null ? rest : $"{rest}?{query}",
            "USERINFO" => user,
            _ => null,
        };
    }

    private static string? QueryValue(string? query, string key) =>
        query
            ?.Split('&')
            .Where(p => p.StartsWith(key + "=", StringComparison.Ordinal))
            .Select(p => p[(key.Length + 1)..])
            .FirstOrDefault();
}
