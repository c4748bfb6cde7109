using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>
/// JSON read into a type as Hive's JSON SerDe and json_read do. The result is JSON again, with each value in a form that DuckDB converts exactly; a
/// single value stands in a field <c>v</c>.
/// </summary>
/// <remarks>
/// What is no value of a nested type is an error; for all others see <see cref="JsonLeaf"/>. (Measured on Hive 4.0.1.)
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

    internal static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

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
            case StringType { Length: null } when row && element.ValueKind is JsonValueKind.Object or JsonValueKind.Array:
                writer.WriteStringValue(Compact(element));
                break;
            default:
                if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    throw NoValue(element, of);
                WriteLeaf(writer, JsonLeaf.Of(element).As(of));
                break;
        }
    }

    private static void Demand(JsonElement element, JsonValueKind kind, DataType of)
    {
        if (element.ValueKind != kind)
            throw NoValue(element, of);
    }

    private static FormatException NoValue(JsonElement element, DataType of) =>
        new($"{Short(element.GetRawText())} is no {of.Name}.");

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
            && ReferenceEquals(of, type)
            && name.StartsWith("_col", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position < of.Fields.Count
            ? position
            : -1;
    }

    private static string KeyText(string name, DataType of) =>
        new JsonLeaf(JsonValueKind.String, name).As(of) switch
        {
            bool b => b ? "true" : "false",
            var key => Convert.ToString(key, CultureInfo.InvariantCulture)!,
        };

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
                    text.Append(Quoted(part.GetString()!));
                    break;
                case JsonValueKind.Null:
                    text.Append("null");
                    break;
                default:
                    text.Append(JsonLeaf.Of(part).Text);
                    break;
            }
        }
        Add(element);
        return text.ToString();
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, Plain.Encoder) + "\"";
}
