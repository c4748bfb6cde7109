using System.Buffers;
using System.Globalization;
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
        if (text is null)
            return "{}";
        pair ??= ":";
        var result = new Dictionary<string, string?>();
        var items = PatternScalars.Split(text, pairs ?? ",");
        // Java's split leaves out the empty parts at the end, but of a text without the delimiter.
        var count = items.Count;
        while (text.Length > 0 && count > 0 && items[count - 1].Length == 0)
            count--;
        foreach (var item in items.Take(count))
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
            // What stands behind the first value doesn't count.
            var reader = new Utf8JsonReader(
                Encoding.UTF8.GetBytes(Escaped(json)),
                new JsonReaderOptions { AllowMultipleValues = true }
            );
            return reader.Read() ? JsonNode.Parse(ref reader) : throw new JsonException();
        }
        catch (JsonException)
        {
            // A text that is no JSON has no parts: Hive gives NULL.
            valid = false;
            return null;
        }
    }

    /// <summary>Hive lets control characters stand in texts, and a backslash before any character: both as JSON writes them. (Measured.)</summary>
    private static string Escaped(string json)
    {
        if (!json.AsSpan().ContainsAny(Escapes))
            return json;
        var result = new StringBuilder(json.Length + 16);
        var inText = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"')
                inText = !inText;
            if (inText && c == '\\' && i + 1 < json.Length)
            {
                c = json[++i];
                if ("\"\\/bfnrtu".Contains(c, StringComparison.Ordinal))
                    result.Append('\\');
            }
            if (inText && c < ' ')
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                result.Append(c);
        }
        return result.ToString();
    }

    private static readonly SearchValues<char> Escapes = SearchValues.Create([
        '\\',
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
    ]);

    public static string? Find(string json, string path)
    {
        if (!path.StartsWith('$'))
            return null;
        var node = Parse(json, out var valid);
        if (!valid || node is not (JsonObject or JsonArray))
            return null;
        if (path.Length == 1)
            return Text(node);
        // What the path begins with says what the document is.
        var list = path[1] == '[' || path is ['$', '.', '[', ..];
        if (path[1] is not ('[' or '.') || node is JsonArray != list)
            return null;
        var first = path[1] == '[' ? 0 : 1;
        var parts = path.Split('.');
        for (var i = first; i < parts.Length && node is not null; i++)
        {
            if (i > first || !list)
                node = KeyOf(parts[i]) is { Length: > 0 } key ? Field(node, key) : null;
            node = At(node, parts[i]);
        }
        return Text(node);
    }

    /// <summary>The name that a part of a path begins with: what stands behind it is looked through for elements only.</summary>
    private static string KeyOf(string part) =>
        string.Concat(part.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or ':' || char.IsWhiteSpace(c)));

    /// <summary>The elements that a part's <c>[3]</c> and <c>[*]</c> lead to, one behind the other; other brackets lead nowhere.</summary>
    private static JsonNode? At(JsonNode? node, string part)
    {
        List<JsonNode?>? elements = null;
        for (var open = part.IndexOf('['); open >= 0; open = part.IndexOf('[', open + 1))
        {
            var close = part.IndexOf(']', open);
            if (close < 0)
                break;
            var index = part[(open + 1)..close];
            if (index != "*" && (index.Length == 0 || !index.All(char.IsAsciiDigit)))
                continue;
            var lists = (elements ?? [node]).OfType<JsonArray>();
            elements = index == "*" ? [.. lists.SelectMany(l => l)] : [.. lists.Select(l => Element(l, index))];
            if (index != "*" && elements.Contains(null))
                return null;
        }
        return elements is null ? node : Joined(elements);
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

    private static JsonNode? Element(JsonArray list, string index) =>
        int.TryParse(index, out var at) && at < list.Count ? list[at] : null;

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
