using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>A text that a file gives under a name.</summary>
/// <param name="Words">The text; several where it is a list.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record FileValue(IReadOnlyList<string> Words, Place Place);

/// <summary>
/// Reads bazaar.json and .bazaar/engines.json: objects in objects, at their ends texts or lists of texts. Comments and commas at the end of a
/// list are let through, since people write one of the files.
/// </summary>
internal static class AddressFile
{
    /// <summary>The values under their names, the names of nested ones with points between; none where there is no file.</summary>
    /// <exception cref="BazaarException">The file can't be read, or is no such JSON; with its line and column.</exception>
    public static IReadOnlyDictionary<string, FileValue> Read(string file)
    {
        if (!File.Exists(file))
            return new Dictionary<string, FileValue>();
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime($"{file} can't be read: {e.Message}", "Look at its rights.", e);
        }
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        try
        {
            return Values(text, file);
        }
        catch (JsonException e)
        {
            var place = new Place((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, 1, file);
            throw Wrong(place, "This is no JSON.", e);
        }
    }

    private static Dictionary<string, FileValue> Values(ReadOnlySpan<byte> text, string file)
    {
        var json = new Utf8JsonReader(
            text,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        var values = new Dictionary<string, FileValue>(StringComparer.Ordinal);
        var names = new Stack<string>();
        List<string>? list = null;
        var start = new Place(1, 1, 1, file);
        while (json.Read())
        {
            var place = At(text, (int)json.TokenStartIndex, file);
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    names.Push(names.TryPeek(out var above) ? $"{above}.{json.GetString()}" : json.GetString()!);
                    break;
                case JsonTokenType.StartObject when list is null:
                    break;
                case JsonTokenType.EndObject:
                    names.TryPop(out _);
                    break;
                case JsonTokenType.StartArray when list is null && names.Count > 0:
                    (list, start) = ([], place);
                    break;
                case JsonTokenType.String when list is not null:
                    list.Add(json.GetString()!);
                    break;
                case JsonTokenType.EndArray:
                    values[names.Pop()] = new(list!, start);
                    list = null;
                    break;
                case JsonTokenType.String when names.Count > 0:
                    values[names.Pop()] = new([json.GetString()!], place);
                    break;
                default:
                    throw Wrong(place, "This is neither a text nor a list of texts.");
            }
        }
        return values;
    }

    private static BazaarException Wrong(Place place, string message, Exception? inner = null) =>
        new(
            new(
                Fault.Usage,
                message,
                place,
                "Write {\"engine\": \"cluster\", \"addresses\": {\"hive\": \"127.0.0.1:10000\"}}, say."
            ),
            inner
        );

    private static Place At(ReadOnlySpan<byte> text, int index, string file)
    {
        var before = text[..index];
        return new(before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n'), 1, file);
    }
}
