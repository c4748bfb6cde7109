using System.Text.Json;

namespace Bazaar.Sql.Geometry;

/// <summary>What both JSON formats share: numbers that may be null or <c>"NaN"</c>, and texts that end before what follows a value.</summary>
internal static class JsonNumbers
{
    /// <exception cref="FormatException">The text is no JSON object.</exception>
    public static JsonElement Object(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
            var root = JsonElement.ParseValue(ref reader);
            return root.ValueKind == JsonValueKind.Object ? root : throw new FormatException("The JSON is no object.");
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    public static bool Is(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.Null
        || value.ValueKind == JsonValueKind.String && value.GetString() == "NaN";

    public static double Read(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.Null => double.NaN,
            JsonValueKind.String when value.GetString() == "NaN" => double.NaN,
            // Other values count as 0, but texts that hold a number.
            JsonValueKind.String => double.TryParse(
                value.GetString(),
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : 0,
            JsonValueKind.True or JsonValueKind.False => 0,
            _ => throw new FormatException("A number is expected."),
        };

    /// <summary>A value of an array, which must be one.</summary>
    public static JsonElement.ArrayEnumerator Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new FormatException("An array is expected.");

    public static string Text(double value) => double.IsNaN(value) ? "null" : GeometryNumbers.Text(value);
}
