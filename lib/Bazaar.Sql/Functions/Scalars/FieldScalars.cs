using System.Text;
using System.Text.Json;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Lines of text tables taken apart into fields. A field that a line lacks is NULL by being behind the list's end.</summary>
internal static class FieldScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string, List<string?>?>(
            "hive_fields",
            (line, options) => line is null ? null : Delimited(line, options.Split('\n', 3))
        );
        connection.RegisterScalarFunction<string?, string, int, List<string?>?>(
            "hive_fields_rest",
            (line, options, most) => line is null ? null : Delimited(line, options.Split('\n', 3), most)
        );
        connection.RegisterScalarFunction<string?, string, List<string?>?>(
            "hive_csv",
            (line, options) => line is null ? null : Csv(line, options)
        );
        connection.RegisterScalarFunction<string?, string, List<string?>?>(
            "hive_regex_fields",
            (line, pattern) => line is null ? null : JavaRegex.Of(pattern).AllGroups(line) ?? []
        );
        connection.RegisterScalarFunction<string?, string, List<string?>?>(
            "hive_json_fields",
            (line, names) => line is null ? null : Json(line, names.Split('\n'))
        );
    }

    /// <param name="line">The line.</param>
    /// <param name="options">The delimiter or nothing, the escape or nothing, the text of NULL.</param>
    /// <param name="most">How many fields there are at most: the last one takes the rest of the line.</param>
    private static List<string?> Delimited(string line, string[] options, int most = int.MaxValue)
    {
        var (delimiter, escape, absent) = (
            options[0].Length > 0 ? options[0][0] : '\n',
            options[1].Length > 0 ? options[1][0] : '\0',
            options[2]
        );
        var fields = new List<string?>();
        var start = 0;
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && escape != '\0' && line[at] == escape)
            {
                at++;
                continue;
            }
            if (at < line.Length && (line[at] != delimiter || fields.Count == most - 1))
                continue;
            var raw = line[start..Math.Min(at, line.Length)];
            fields.Add(
                raw == absent ? null
                : escape == '\0' ? raw
                : Unescaped(raw, escape)
            );
            start = at + 1;
        }
        return fields;
    }

    private static string Unescaped(string text, char escape)
    {
        if (!text.Contains(escape, StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == escape && i + 1 < text.Length)
                i++;
            result.Append(text[i]);
        }
        return result.ToString();
    }

    /// <summary>
    /// A line of CSV by opencsv's rules: the escape takes a quote or itself in quotes and is nothing elsewhere, a quote within a field stays, and a
    /// field whose quote is not closed is none.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="options">Separator, quote and escape, one character each.</param>
    private static List<string?> Csv(string line, string options)
    {
        var (separator, quote, escape) = (options[0], options[1], options[2]);
        var fields = new List<string?>();
        var field = new StringBuilder();
        var quoted = false;
        bool Next(int i, char a, char b) => quoted && i + 1 < line.Length && (line[i + 1] == a || line[i + 1] == b);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == escape && escape != quote)
            {
                if (Next(i, quote, escape))
                    field.Append(line[++i]);
            }
            else if (c == quote && Next(i, quote, quote))
                field.Append(line[++i]);
            else if (c == quote)
            {
                quoted = !quoted;
                if (i <= 2 || line[i - 1] == separator || i + 1 >= line.Length || line[i + 1] == separator)
                    continue;
                if (field.Length > 0 && string.IsNullOrWhiteSpace(field.ToString()))
                    field.Clear();
                else
                    field.Append(c);
            }
            else if (c == separator && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(c);
        }
        if (!quoted)
            fields.Add(field.ToString());
        return fields;
    }

    /// <summary>
    /// The object's members by name, without regard to case, as Impala reads them: numbers by their digits, and NULL for objects and arrays. Where the
    /// line is no JSON, what comes before counts; a line without an object is no row.
    /// </summary>
    private static List<string?>? Json(string line, string[] names)
    {
        if (!line.AsSpan().TrimStart().StartsWith("{"))
            return null;
        var members = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                members[name] = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString(),
                    // A number beyond a double's limits is no JSON there.
                    JsonTokenType.Number when !double.IsFinite(reader.GetDouble()) => throw new JsonException(),
                    JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(
                        reader.ValueSpan
                    ),
                    _ => null,
                };
                reader.Skip();
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // The members from here on are NULL.
        }
        return [.. names.Select(n => members.GetValueOrDefault(n))];
    }
}
