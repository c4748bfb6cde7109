using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bazaar.Core;

namespace Bazaar.Lake.Catalog;

/// <summary>The catalog's records as JSON.</summary>
internal static class CatalogJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new TypeConverter(), new ListConverter(), new MapConverter() },
    };

    public static T Read<T>(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new JsonException("It is empty.");
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw BazaarException.Runtime(
                $"The catalog's file {file} can't be read: {e.Message}",
                "Bring the lake back from a snapshot, or mend the file.",
                e
            );
        }
    }

    /// <summary>Writes a file that is on the disk when this returns.</summary>
    public static void Write<T>(string file, T value)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None);
        JsonSerializer.Serialize(stream, value, Options);
        stream.Flush(flushToDisk: true);
    }

    private sealed class TypeConverter : JsonConverter<DataType>
    {
        public override DataType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TypeText.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, DataType value, JsonSerializerOptions options) =>
            writer.WriteStringValue(TypeText.Write(value));

        public override bool CanConvert(Type typeToConvert) => typeof(DataType).IsAssignableFrom(typeToConvert);
    }

    private sealed class ListConverter : JsonConverter<EquatableList<string?>>
    {
        public override EquatableList<string?> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => new(JsonSerializer.Deserialize<string?[]>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, EquatableList<string?> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                writer.WriteStringValue(item);
            writer.WriteEndArray();
        }
    }

    /// <summary>Sorted maps by the order of characters, whatever the machine's language is.</summary>
    private sealed class MapConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)
                Activator.CreateInstance(typeof(MapConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()[1]))!;
    }

    private sealed class MapConverter<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
    {
        public override ImmutableSortedDictionary<string, T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options)!
            );

        public override void Write(
            Utf8JsonWriter writer,
            ImmutableSortedDictionary<string, T> value,
            JsonSerializerOptions options
        )
        {
            writer.WriteStartObject();
            foreach (var (key, item) in value)
            {
                writer.WritePropertyName(key);
                JsonSerializer.Serialize(writer, item, options);
            }
            writer.WriteEndObject();
        }
    }
}
