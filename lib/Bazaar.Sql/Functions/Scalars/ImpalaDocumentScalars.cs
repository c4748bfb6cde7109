using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Parts of JSON documents and of addresses by Impala's rules.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_misc_functions.html"/></remarks>
internal static class ImpalaDocumentScalars
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, string?>(
            "impala_json",
            (json, path) => string.IsNullOrEmpty(json) ? null : Found(json, path ?? "")
        );
        connection.RegisterScalarFunction<string?, string?, string?>(
            "impala_url",
            (url, part) => url is null || part is null ? null : Part(url.Trim(' '), part)
        );
        connection.RegisterScalarFunction<string?, string?, string?, string?>(
            "impala_url_key",
            (url, part, key) => url is null || part is null || key is null ? null : QueryValue(url.Trim(' '), part, key)
        );
    }

    /// <summary>What a path chooses: one value as it is, several as a list; null where it chooses none.</summary>
    /// <exception cref="FormatException">It is no path.</exception>
    private static string? Found(string json, string path)
    {
        var steps = Steps(path);
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            // A text that is no JSON has no parts.
            return null;
        }
        IReadOnlyList<JsonNode?> chosen = [root];
        foreach (var (name, element) in steps)
            chosen = [.. chosen.SelectMany(node => element ? Elements(node, name) : Fields(node, name))];
        return chosen switch
        {
            [] or [null] => null,
            [JsonValue text] when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
            [var one] => Written(one),
            _ => $"[{string.Join(',', chosen.Select(Written))}]",
        };
    }

    private static IEnumerable<JsonNode?> Fields(JsonNode? node, string name) =>
        node is not JsonObject found ? []
        : name == "*" ? found.Select(p => p.Value)
        : found.TryGetPropertyValue(name, out var value) ? [value]
        : [];

    private static IEnumerable<JsonNode?> Elements(JsonNode? node, string index) =>
        node is JsonArray list
            ? index == "*"
                ? list
                : list.Skip(int.Parse(index, CultureInfo.InvariantCulture)).Take(1)
            : [];

    private static string Written(JsonNode? node) => node is null ? "null" : node.ToJsonString(Plain);

    /// <summary>Fields, or elements by their places; * for all of them. Blanks between are passed over.</summary>
    private static List<(string Name, bool Element)> Steps(string path)
    {
        FormatException Wrong(int at) => new($"'{path}' is no path into JSON: character {at + 1}.");
        var steps = new List<(string, bool)>();
        var at = 0;
        void Blanks()
        {
            while (at < path.Length && path[at] == ' ')
                at++;
        }
        Blanks();
        if (at == path.Length || path[at++] != '$')
            throw Wrong(at);
        for (Blanks(); at < path.Length; Blanks())
        {
            var bracket = path[at] == '[';
            if (!bracket && path[at] != '.')
                throw Wrong(at);
            at++;
            Blanks();
            var start = at;
            while (at < path.Length && (path[at] == '_' || char.IsAsciiLetterOrDigit(path[at])))
                at++;
            var name = path[start..at];
            if (name.Length == 0 && at < path.Length && path[at] == '*')
            {
                name = "*";
                at++;
            }
            if (name.Length == 0 || (bracket && name != "*" && !int.TryParse(name, out _)))
                throw Wrong(start);
            if (bracket)
            {
                Blanks();
                if (at == path.Length || path[at++] != ']')
                    throw Wrong(at);
            }
            steps.Add((name, bracket));
        }
        return steps;
    }

    /// <summary>A part of an address; null where it is none, or has no such part.</summary>
    /// <exception cref="FormatException">There is no part of the name.</exception>
    private static string? Part(string url, string part)
    {
        var mark = url.IndexOf("://", StringComparison.Ordinal);
        var rest = mark < 0 ? "" : url[(mark + 3)..];
        var end = rest.AsSpan().IndexOfAny('/', '?') is >= 0 and var found ? found : rest.Length;
        var authority = rest[..end];
        string? Behind(char c) => rest.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? rest[(at + 1)..] : null;
        static string Before(string text, char c) =>
            text.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;
        var path = Behind('/') is { } behind ? Before("/" + behind, '#') : "";
        var value = part switch
        {
            "AUTHORITY" => authority,
            "FILE" => path,
            "HOST" => Before(authority[(authority.IndexOf('@', StringComparison.Ordinal) + 1)..], ':'),
            "PATH" => Before(path, '?'),
            "PROTOCOL" => mark < 0 ? "" : url[..mark],
            "QUERY" => Behind('?') is { } query ? Before(query, '#') : null,
            "REF" => Behind('#'),
            "USERINFO" => authority.Contains('@', StringComparison.Ordinal) ? Before(authority, '@') : null,
            _ => throw new FormatException(
                $"'{part}' is no part of an address: AUTHORITY, FILE, HOST, PATH, PROTOCOL, QUERY, REF and USERINFO are."
            ),
        };
        return mark < 0 ? null : value;
    }

    /// <summary>The value behind a key, which stands behind a ? or an &amp;; null for other parts than QUERY.</summary>
    private static string? QueryValue(string url, string part, string key)
    {
        Part(url, part);
        if (part != "QUERY")
            return null;
        for (var at = 0; key.Length > 0 && (at = url.IndexOf(key, at, StringComparison.Ordinal)) >= 0; )
        {
            var keyed = at > 0 && url[at - 1] is '?' or '&';
            at += key.Length;
            if (!keyed || at >= url.Length || url[at] != '=')
                continue;
            var end = url.AsSpan(at).IndexOfAny('#', '&');
            return end < 0 ? url[(at + 1)..] : url[(at + 1)..(at + end)];
        }
        return null;
    }
}
