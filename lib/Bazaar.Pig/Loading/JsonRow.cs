using System.Globalization;
using System.Text;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Pig.Loading;

/// <summary>A line as Pig's JsonLoader reads it: fields by their order, names unread; what isn't as the schema says ends the row with nulls.</summary>
internal static class JsonRow
{
    private sealed class BadRow(string message) : Exception(message);

    /// <summary>The row as JSON with fields f0, f1 …; fields behind an error are null.</summary>
    public static string ToJson(string line, string spec)
    {
        // A blank ends a number that a cut line ends with.
        var bytes = Encoding.UTF8.GetBytes(line + " ");
        var reader = new Utf8JsonReader(bytes);
        var fields = new List<string>();
        var type = 1;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new BadRow("no object");
            while (spec[type] != ')')
                fields.Add(Field(ref reader, spec, ref type));
        }
        catch (Exception e)
            when (e is BadRow or JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            // Pig keeps the fields that it has read, and leaves the others null.
        }
        return "{"
            + string.Join(",", fields.Select((f, i) => string.Create(CultureInfo.InvariantCulture, $"\"f{i}\":{f}")))
            + "}";
    }

    /// <summary>A name and its value.</summary>
    private static string Field(ref Utf8JsonReader reader, string spec, ref int type)
    {
        if (!reader.Read())
            return Skip(spec, ref type);
        if (reader.TokenType == JsonTokenType.Null)
            return Skip(spec, ref type);
        reader.Read();
        return Value(ref reader, spec, ref type);
    }

    private static string Skip(string spec, ref int type)
    {
        type = End(spec, type);
        return "null";
    }

    private static int End(string spec, int start)
    {
        var depth = 0;
        for (var index = start; ; index++)
        {
            depth +=
                spec[index] is '(' or '{' or '[' ? 1
                : spec[index] is ')' or '}' or ']' ? -1
                : 0;
            if (depth == 0)
                return index + 1;
        }
    }

    private static string Value(ref Utf8JsonReader reader, string spec, ref int type)
    {
        switch (spec[type])
        {
            case '(':
                if (reader.TokenType != JsonTokenType.StartObject)
                    return Skip(spec, ref type);
                return Tuple(ref reader, spec, ref type);
            case '{':
                if (reader.TokenType != JsonTokenType.StartArray)
                    return Skip(spec, ref type);
                return Bag(ref reader, spec, ref type);
            case '[':
                if (reader.TokenType != JsonTokenType.StartObject)
                    return Skip(spec, ref type);
                type = End(spec, type);
                return Map(ref reader);
            default:
                return Primitive(ref reader, spec[type++]);
        }
    }

    private static string Tuple(ref Utf8JsonReader reader, string spec, ref int type)
    {
        var fields = new List<string>();
        for (type++; spec[type] != ')'; )
            fields.Add(Field(ref reader, spec, ref type));
        type++;
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            return "null";
        return "{"
            + string.Join(",", fields.Select((f, i) => string.Create(CultureInfo.InvariantCulture, $"\"f{i}\":{f}")))
            + "}";
    }

    private static string Bag(ref Utf8JsonReader reader, string spec, ref int type)
    {
        var element = type + 1;
        type = End(spec, type);
        var items = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var inner = element;
            items.Add(
                reader.TokenType == JsonTokenType.StartObject
                    ? Tuple(ref reader, spec, ref inner)
                    : $"{{\"f0\":{Primitive(ref reader, spec[element + 1])}}}"
            );
        }
        return "[" + string.Join(",", items) + "]";
    }

    /// <summary>Keys and values by turns, as Pig's loader puts them: the value's turn overwrites the key's.</summary>
    private static string Map(ref Utf8JsonReader reader)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var key = "";
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                key = reader.GetString()!;
            else
                entries[key] = reader.TokenType == JsonTokenType.Null ? "null" : Json.Text(Raw(ref reader), true);
        }
        return "{" + string.Join(",", entries.Select(e => $"{Json.Text(e.Key)}:{e.Value}")) + "}";
    }

    private static string Raw(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? reader.GetString()!
            : Encoding.UTF8.GetString(reader.ValueSpan);

    private static string Primitive(ref Utf8JsonReader reader, char kind)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return "null";
        var raw = Raw(ref reader);
        var number = reader.TokenType == JsonTokenType.Number;
        return kind switch
        {
            'b' => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? raw : throw new BadRow("no boolean"),
            'i' => number
                ? ((int)Whole(raw, int.MinValue, int.MaxValue)).ToString(CultureInfo.InvariantCulture)
                : throw new BadRow("no number"),
            'l' => number
                ? Whole(raw, long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)
                : throw new BadRow("no number"),
            'f' or 'd' => number ? raw : throw new BadRow("no number"),
            'I' => number
                ? Json.Text(BigDecimal.Parse(raw).Whole().ToString(CultureInfo.InvariantCulture))
                : throw new BadRow("no number"),
            // Its own text makes a bigdecimal, so that a string may be one.
            'D' => Json.Text(BigDecimal.Parse(raw).ToString()),
            'y' => Json.Text(raw, true),
            't' => Functions.ZonedText.Json(raw),
            _ => Json.Text(raw),
        };
    }

    private static decimal Whole(string raw, decimal least, decimal most)
    {
        var value = decimal.Truncate(decimal.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture));
        return value >= least && value <= most ? value : throw new BadRow("out of range");
    }
}
