using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Output;

/// <summary>
/// One line of JSON a statement: <c>{"columns":[{"name","type"}],"rows":[[…]],"seconds"}</c> or <c>{"error":{"message","line","column","code"}}</c>.
/// What JSON can't hold exactly is text: decimals, dates, times and intervals as the engine prints them, integers past 2^53, NaN and
/// Infinity; binary is <c>0x…</c>, a map a list of pairs, a struct an object, a tuple a list, a bag a list of lists.
/// </summary>
public static class JsonLines
{
    private const long LargestExact = 1L << 53;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a result as one line.</summary>
    public static void Write(Stream output, Result result, long? limit = null)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            if (result.Error is { } error)
                WriteError(json, error);
            else
                WriteRows(json, result, limit);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteError(Utf8JsonWriter json, Diagnostic error)
    {
        json.WriteStartObject("error");
        json.WriteString("message", error.Cure is null ? error.Message : $"{error.Message} {error.Cure}");
        if (error.Place is { } place)
        {
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }
        json.WriteString("code", error.Code);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, Result result, long? limit)
    {
        json.WriteStartArray("columns");
        foreach (var column in result.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.TypeName);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in result.Rows(limit))
        {
            json.WriteStartArray();
            for (var i = 0; i < row.Length; i++)
                WriteValue(json, row[i], result.Columns[i].Type, result.Language);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteNumber("seconds", Math.Round(result.Elapsed.TotalSeconds, 6));
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, DataType type, Language language)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool b:
                json.WriteBooleanValue(b);
                break;
            case sbyte or short or int:
                json.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case long n when n is >= -LargestExact and <= LargestExact:
                json.WriteNumberValue(n);
                break;
            case BigInteger n when BigInteger.Abs(n) <= LargestExact:
                json.WriteNumberValue((long)n);
                break;
            case float f when float.IsFinite(f):
                json.WriteNumberValue(f);
                break;
            case double d when double.IsFinite(d):
                json.WriteNumberValue(d);
                break;
            case byte[] bytes:
                json.WriteStringValue("0x" + Convert.ToHexString(bytes));
                break;
            case IReadOnlyList<KeyValuePair<object, object?>> map:
                WriteMap(json, map, (MapType)type, language);
                break;
            case object?[] fields:
                WriteStruct(json, fields, (StructType)type, language);
                break;
            case TaggedValue tagged:
                json.WriteStartObject();
                json.WritePropertyName(tagged.Tag.ToString(CultureInfo.InvariantCulture));
                WriteValue(json, tagged.Value, ((UnionType)type).Members[tagged.Tag], language);
                json.WriteEndObject();
                break;
            case IReadOnlyList<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                    WriteValue(json, item, ((ArrayType)type).Element, language);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(ValueText.Of(value, type, language));
                break;
        }
    }

    private static void WriteMap(
        Utf8JsonWriter json,
        IReadOnlyList<KeyValuePair<object, object?>> map,
        MapType type,
        Language language
    )
    {
        json.WriteStartArray();
        foreach (var (key, value) in map)
        {
            json.WriteStartArray();
            WriteValue(json, key, type.Key, language);
            WriteValue(json, value, type.Value, language);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteStruct(Utf8JsonWriter json, object?[] fields, StructType type, Language language)
    {
        if (type.Tuple)
            json.WriteStartArray();
        else
            json.WriteStartObject();
        for (var i = 0; i < fields.Length; i++)
        {
            if (!type.Tuple)
                json.WritePropertyName(type.Fields[i].Shown ?? "col" + (i + 1).ToString(CultureInfo.InvariantCulture));
            WriteValue(json, fields[i], type.Fields[i].Type, language);
        }
        if (type.Tuple)
            json.WriteEndArray();
        else
            json.WriteEndObject();
    }
}
