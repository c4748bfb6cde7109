using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bazaar.Kernel.Wire;

/// <summary>
/// Messages as frames: identities, a delimiter, the signature, header, parent, metadata and content as JSON, and buffers. The signature is the HMAC
/// of the four JSON frames in hexadecimal; with an empty key there is none.
/// </summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol"/></remarks>
public sealed class MessageCodec(string key)
{
    private const int JsonFrames = 4;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    /// <summary>A field that is there twice would be found only where the object is asked.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly byte[] secret = Encoding.UTF8.GetBytes(key);

    public IReadOnlyList<byte[]> Write(KernelMessage message)
    {
        byte[][] parts = [Json(message.Header), Json(message.Parent), Json(message.Metadata), Json(message.Content)];
        return [.. message.Identities, Delimiter, Signature(parts), .. parts, .. message.Buffers];
    }

    /// <exception cref="FormatException">A frame is missing, isn't JSON, or the signature is another one: whoever sent it hasn't the key.</exception>
    public KernelMessage Read(IReadOnlyList<byte[]> frames)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter))
            delimiter++;
        var first = delimiter + 2;
        if (first + JsonFrames > frames.Count)
            throw new FormatException(
                $"{frames.Count} frames, and {JsonFrames} parts and a signature behind <IDS|MSG> were expected"
            );
        var parts = frames.Skip(first).Take(JsonFrames).ToArray();
        if (!CryptographicOperations.FixedTimeEquals(Signature(parts), frames[first - 1]))
            throw new FormatException("the signature is wrong: the sender has another key");
        return new(
            [.. frames.Take(delimiter)],
            Object(parts[0], "header"),
            Object(parts[1], "parent header"),
            Object(parts[2], "metadata"),
            Object(parts[3], "content"),
            [.. frames.Skip(first + JsonFrames)]
        );
    }

    private byte[] Signature(byte[][] parts)
    {
        if (secret.Length == 0)
            return [];
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        foreach (var part in parts)
            hmac.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }

    private static byte[] Json(JsonObject value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            value.WriteTo(writer);
        return bytes.WrittenSpan.ToArray();
    }

    private static JsonObject Object(byte[] json, string what)
    {
        try
        {
            return JsonNode.Parse(json, null, Strict) as JsonObject ?? throw new FormatException($"the {what} is no JSON object");
        }
        catch (JsonException e)
        {
            throw new FormatException($"the {what} is no JSON: {e.Message}", e);
        }
    }
}
