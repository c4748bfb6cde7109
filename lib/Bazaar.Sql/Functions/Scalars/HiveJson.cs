using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>
/// JSON read into a type as Hive's JSON SerDe and json_read do. The result is JSON again, with each value in a form that DuckDB converts exactly; a
/// single value stands in a field <c>v</c>.
/// </summary>
/// <remarks>
/// A text in a number's place is that number or 0, a number in a smaller type's place its low bits, a boolean's is true where an integer is not 0; a
/// date must be one, all else that can't be read is NULL, and what is no value of a nested type an error. (Measured on Hive 4.0.1.)
/// </remarks>
internal sealed class HiveJson
{
    /// <summary>As deep as Jackson, which Hive reads by.</summary>
    private const int MostNested = 1000;

    private static readonly ConcurrentDictionary<string, HiveJson> Readers = new();
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MostNested,
        SkipValidation = true,
    };

    private const string Micros = "yyyy-MM-dd HH:mm:ss.ffffff";

    private readonly DataType type;
    private readonly bool row;

    private HiveJson(DataType type, bool row) => (this.type, this.row) = (type, row);

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string, string?>(
            "hive_json_read",
            (text, type) => text is null ? null : Reader(type, row: false).Value(text)
        );
        connection.RegisterScalarFunction<string?, string, string?>(
            "hive_json_row",
            (line, type) => line is null ? null : Reader(type, row: true).Row(line)
        );
    }

    private static HiveJson Reader(string type, bool row) =>
        Readers.GetOrAdd((row ? "row " : "") + type, _ => new HiveJson(TypeText.Parse(type), row));

    /// <summary>A text as one value; NULL where it is blank.</summary>
    private string? Value(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Written(
            text,
            (writer, root) =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("v");
                Write(writer, root, type);
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>A table's line: an object with a member for each column, or null.</summary>
    private string Row(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
            throw new FormatException("An empty line is no JSON object: take it out of the file.");
        return Written(
            line,
            (writer, root) =>
            {
                if (root.ValueKind == JsonValueKind.Null)
                    WriteFields(writer, [], (StructType)type);
                else
                    Write(writer, root, type);
            }
        );
    }

    private static string Written(string text, Action<Utf8JsonWriter, JsonElement> write)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 16);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        using (var document = Parsed(text))
        {
            try
            {
                write(writer, document.RootElement);
            }
            catch (InvalidOperationException)
            {
                throw new FormatException($"'{Short(text)}' has half a character: write both \\u of a surrogate pair.");
            }
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The first value of a text; what follows it doesn't count.</summary>
    private static JsonDocument Parsed(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(
                Encoding.UTF8.GetBytes(text),
                new JsonReaderOptions { MaxDepth = MostNested, AllowMultipleValues = true }
            );
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException wrong)
        {
            throw new FormatException(
                $"'{Short(text)}' is no JSON at its byte {wrong.BytePositionInLine + 1}: write names and texts in double quotes."
            );
        }
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private void Write(Utf8JsonWriter writer, JsonElement element, DataType of)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            writer.WriteNullValue();
            return;
        }
        switch (of)
        {
            case StructType s:
                Demand(element, JsonValueKind.Object, of);
                WriteFields(writer, element.EnumerateObject(), s);
                break;
            case MapType m:
                Demand(element, JsonValueKind.Object, of);
                var entries = new OrderedDictionary<string, JsonElement>();
                foreach (var member in element.EnumerateObject())
                    entries[KeyText(member.Name, m.Key)] = member.Value;
                writer.WriteStartObject();
                foreach (var (key, value) in entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value, m.Value);
                }
                writer.WriteEndObject();
                break;
            case ArrayType a:
                Demand(element, JsonValueKind.Array, of);
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(writer, item, a.Element);
                writer.WriteEndArray();
                break;
            default:
                WriteLeaf(writer, Leaf(element, of));
                break;
        }
    }

    private static void Demand(JsonElement element, JsonValueKind kind, DataType of)
    {
        if (element.ValueKind != kind)
            throw new FormatException($"{Short(element.GetRawText())} is no {of.Name}.");
    }

    /// <summary>The last member of a field's name counts, whatever its letters; a table's <c>_col0</c> is its first column.</summary>
    private void WriteFields(Utf8JsonWriter writer, IEnumerable<JsonProperty> members, StructType of)
    {
        var values = new JsonElement?[of.Fields.Count];
        foreach (var member in members)
        {
            var at = Position(of, member.Name);
            if (at >= 0)
                values[at] = member.Value;
            else if (!row)
                throw new FormatException($"The JSON's field {member.Name} is none of {of.Name}: name it in the type.");
        }
        writer.WriteStartObject();
        for (var i = 0; i < values.Length; i++)
        {
            writer.WritePropertyName(DuckTypes.FieldName(of, i));
            if (values[i] is { } value)
                Write(writer, value, of.Fields[i].Type);
            else
                writer.WriteNullValue();
        }
        writer.WriteEndObject();
    }

    private int Position(StructType of, string name)
    {
        for (var i = 0; i < of.Fields.Count; i++)
        {
            if (string.Equals(of.Fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return
            row
            && of == type
            && name.StartsWith("_col", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position < of.Fields.Count
            ? position
            : -1;
    }

    private string KeyText(string name, DataType of)
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(name));
        return Leaf(document.RootElement, of) switch
        {
            bool b => b ? "true" : "false",
            var key => Convert.ToString(key, CultureInfo.InvariantCulture)!,
        };
    }

    private static void WriteLeaf(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool b:
                writer.WriteBooleanValue(b);
                break;
            case long n:
                writer.WriteNumberValue(n);
                break;
            case double d when double.IsFinite(d):
                // With an exponent always: a plain -0 would be the integer.
                writer.WriteRawValue(d.ToString("E16", CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            case double d:
                writer.WriteStringValue(
                    double.IsNaN(d) ? "NaN"
                    : d > 0 ? "Infinity"
                    : "-Infinity"
                );
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
        }
    }

    [SuppressMessage("Style", "IDE0072", Justification = "All other types are texts.")]
    private object? Leaf(JsonElement element, DataType of)
    {
        if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            return row && of is StringType { Length: null } ? Compact(element) : throw NoLeaf(element, of);
        return of switch
        {
            BooleanType => ToBoolean(element),
            IntegerType { Bits: 64 } => ToLong(element),
            IntegerType { Bits: 32 } => (long)ToInt(element),
            IntegerType { Bits: 16 } => (long)unchecked((short)ToInt(element)),
            IntegerType => (long)unchecked((sbyte)ToInt(element)),
            FloatingType { Bits: 32 } => (double)(float)ToDouble(element),
            FloatingType => ToDouble(element),
            DecimalType d => JavaText.ToDecimal(Text(element), d.Precision, d.Scale),
            DateType => (
                JavaText.ToDate(Text(element))
                ?? throw new FormatException(
                    $"'{Short(Text(element))}' is no date: write yyyy-MM-dd, or declare the column STRING."
                )
            ).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimestampType => ToTimestamp(Text(element)),
            InstantType => DateScalars.Instant(Text(element))?.ToString(Micros + "+00", CultureInfo.InvariantCulture),
            BinaryType => element.ValueKind == JsonValueKind.String ? ToBytes(Text(element)) : null,
            StringType s => Cut(Text(element), s),
            _ => throw new FormatException($"JSON has no values of {of.Name}."),
        };
    }

    private static FormatException NoLeaf(JsonElement element, DataType of) =>
        new($"{Short(element.GetRawText())} is no {of.Name}.");

    /// <summary>An object or an array in a text's place, without blanks.</summary>
    private static string Compact(JsonElement element)
    {
        var text = new StringBuilder();
        void Add(JsonElement part)
        {
            var first = true;
            switch (part.ValueKind)
            {
                case JsonValueKind.Object:
                    text.Append('{');
                    foreach (var member in part.EnumerateObject())
                    {
                        text.Append(first ? "" : ",").Append(Quoted(member.Name)).Append(':');
                        Add(member.Value);
                        first = false;
                    }
                    text.Append('}');
                    break;
                case JsonValueKind.Array:
                    text.Append('[');
                    foreach (var item in part.EnumerateArray())
                    {
                        text.Append(first ? "" : ",");
                        Add(item);
                        first = false;
                    }
                    text.Append(']');
                    break;
                case JsonValueKind.String:
                    text.Append(Quoted(Text(part)));
                    break;
                case JsonValueKind.Null:
                    text.Append("null");
                    break;
                default:
                    text.Append(Text(part));
                    break;
            }
        }
        Add(element);
        return text.ToString();
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, Plain.Encoder) + "\"";

    private static bool IsWhole(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static BigInteger Whole(JsonElement number) => BigInteger.Parse(number.GetRawText(), CultureInfo.InvariantCulture);

    private static double Fraction(JsonElement number) => double.Parse(number.GetRawText(), CultureInfo.InvariantCulture);

    /// <summary>A number with a point or an exponent is a double, and has its text.</summary>
    private static string Text(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number when IsWhole(element) => Whole(element).ToString(CultureInfo.InvariantCulture),
            JsonValueKind.Number => JavaNumbers.Text(Fraction(element)),
            _ => element.GetString()!,
        };

    private static bool ToBoolean(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number => IsWhole(element) && !Whole(element).IsZero,
            JsonValueKind.String => element.GetString()!.Trim() == "true",
            _ => element.ValueKind == JsonValueKind.True,
        };

    private static double ToDouble(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number when IsWhole(element) && Whole(element).IsZero => 0,
            JsonValueKind.Number => Fraction(element),
            JsonValueKind.String => JavaText.ToDouble(element.GetString()!) ?? 0,
            _ => element.ValueKind == JsonValueKind.True ? 1 : 0,
        };

    private static int ToInt(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number when IsWhole(element) => unchecked((int)LowBits(Whole(element))),
            JsonValueKind.String when Digits(element) is { } digits => int.TryParse(
                digits,
                CultureInfo.InvariantCulture,
                out var n
            )
                ? n
                : 0,
            _ => SqlScalars.Saturated(ToDouble(element)),
        };

    private static long ToLong(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number when IsWhole(element) => LowBits(Whole(element)),
            JsonValueKind.String when Digits(element) is { } digits => long.TryParse(
                digits,
                CultureInfo.InvariantCulture,
                out var n
            )
                ? n
                : 0,
            _ => SqlScalars.SaturatedLong(ToDouble(element)),
        };

    private static long LowBits(BigInteger number) => unchecked((long)(ulong)(number & ulong.MaxValue));

    /// <summary>A text of digits alone, perhaps with a sign; other texts are read as doubles.</summary>
    private static string? Digits(JsonElement element)
    {
        var text = element.GetString()!.Trim();
        // A plus is taken off before the rest is read, so that +-5 is -5.
        if (text.StartsWith('+'))
            text = text[1..];
        return text.AsSpan(text.StartsWith('-') ? 1 : 0).ContainsAnyExceptInRange('0', '9') ? null : text;
    }

    /// <summary>A date with a whole time behind a blank or a T, and no zone.</summary>
    private static string? ToTimestamp(string text)
    {
        var trimmed = text.Trim().Replace('t', 'T');
        return char.IsAsciiDigit(trimmed.LastOrDefault()) && trimmed.Count(c => c == ':') == 2 && JavaText.IsFullTime(trimmed)
            ? JavaText.ToTimestamp(trimmed)!.Value.ToString(Micros, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Base 64 as DuckDB's text of bytes.</summary>
    private static string ToBytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count)
            ? string.Concat(bytes.Take(count).Select(b => $"\\x{b:X2}"))
            : throw new FormatException($"'{Short(text)}' is no base 64: BINARY is written so in JSON.");
    }

    private static string Cut(string text, StringType of)
    {
        if (of.Length is not { } length)
            return text;
        var runes = text.EnumerateRunes().Take(length).ToList();
        var cut = string.Concat(runes);
        return of.Padded ? cut + new string(' ', length - runes.Count) : cut;
    }
}
