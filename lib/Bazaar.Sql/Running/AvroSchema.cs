using System.Collections.Immutable;
using System.Text.Json;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Running;

/// <summary>The columns that an Avro schema means: a table STORED AS AVRO may give it instead of columns.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/AvroSerDe"/></remarks>
internal static class AvroSchema
{
    public const string Literal = "avro.schema.literal";
    public const string Url = "avro.schema.url";

    /// <exception cref="BazaarException">The text is no schema of a record, or has a type that Hive has not.</exception>
    public static ImmutableArray<TableColumn> Columns(string text, Place place)
    {
        try
        {
            using var schema = JsonDocument.Parse(text);
            return [.. Fields(schema.RootElement, place).Select(f => new TableColumn(f.Name, f.Type, f.Doc))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Wrong($"The Avro schema can't be read: {e.Message}", place);
        }
    }

    private static IEnumerable<(string Name, DataType Type, string? Doc)> Fields(JsonElement record, Place place) =>
        record
            .GetProperty("fields")
            .EnumerateArray()
            .Select(f =>
                (
                    f.GetProperty("name").GetString()!.ToLowerInvariant(),
                    Type(f.GetProperty("type"), place),
                    f.TryGetProperty("doc", out var doc) ? doc.GetString() : null
                )
            );

    private static DataType Type(JsonElement type, Place place)
    {
        switch (type.ValueKind)
        {
            case JsonValueKind.String:
                return Named(type.GetString()!, type, place);
            case JsonValueKind.Array:
                var branches = type.EnumerateArray()
                    .Where(b => b.ValueKind != JsonValueKind.String || b.GetString() != "null")
                    .ToList();
                return branches.Count == 1
                    ? Type(branches[0], place)
                    : throw Wrong("An Avro union of several types is no type here.", place);
            default:
                var kind = type.GetProperty("type");
                return kind.ValueKind == JsonValueKind.String ? Named(kind.GetString()!, type, place) : Type(kind, place);
        }
    }

    private static DataType Named(string name, JsonElement type, Place place)
    {
        string? Text(string key) =>
            type.ValueKind == JsonValueKind.Object && type.TryGetProperty(key, out var value) ? value.ToString() : null;
        int Number(string key, int otherwise) => int.TryParse(Text(key), out var n) ? n : otherwise;
        return (name, Text("logicalType")) switch
        {
            ("bytes" or "fixed", "decimal") => new DecimalType(Number("precision", 10), Number("scale", 0)),
            ("int", "date") => DataType.Date,
            ("long", "timestamp-millis" or "timestamp-micros") => DataType.Timestamp,
            ("string", "char") => new StringType(Number("maxLength", 255), true),
            ("string", "varchar") => new StringType(Number("maxLength", 65535), false),
            ("int", _) => DataType.Int,
            ("long", _) => DataType.BigInt,
            ("float", _) => DataType.Float,
            ("double", _) => DataType.Double,
            ("boolean", _) => DataType.Boolean,
            ("string" or "enum", _) => DataType.String,
            ("bytes" or "fixed", _) => DataType.Binary,
            ("array", _) => new ArrayType(Type(type.GetProperty("items"), place)),
            ("map", _) => new MapType(DataType.String, Type(type.GetProperty("values"), place)),
            ("record", _) => new StructType([.. Fields(type, place).Select(f => new Field(f.Name, f.Type))]),
            _ => throw Wrong($"The Avro type {name} is no type here.", place),
        };
    }

    private static BazaarException Wrong(string message, Place place) =>
        SqlErrors.Error(message, place, "Name the columns instead.", "42000/AvroSerdeException");
}
