using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bazaar.Core.Kafka;

namespace Bazaar.Output;

/// <summary>A message of Kafka as text.</summary>
public static class MessageText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// One line: <c>{"partition","offset","time","key","value","headers":[[name, value]…]}</c>. Texts are UTF-8's; bytes that are none are <c>0x…</c>.
    /// </summary>
    public static string Json(Message message)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("partition", message.Place.Partition);
            json.WriteNumber("offset", message.Place.Offset);
            json.WriteString(
                "time",
                message.Time?.ToString("yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture)
            );
            json.WriteString("key", Of(message.Key));
            json.WriteString("value", Of(message.Value));
            json.WriteStartArray("headers");
            foreach (var (name, value) in message.Headers)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                json.WriteStringValue(Of(value));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string? Of(byte[]? bytes) =>
        bytes is null ? null
        : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
        : "0x" + Convert.ToHexString(bytes);
}
