using System.Collections.Frozen;
using System.Text;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>The charsets of encode and decode, under Java's names and aliases. What a charset has no sign for is an error, as in Hive.</summary>
internal static class Charsets
{
    public const string Utf8 = "UTF-8";

    /// <summary>Java's name of each alias, in capitals.</summary>
    private static readonly FrozenDictionary<string, string> Names = new (string Name, string Aliases)[]
    {
        (Utf8, "UTF8 UNICODE-1-1-UTF-8"),
        ("UTF-16", "UTF16 UTF_16 UNICODE UNICODEBIG"),
        ("UTF-16BE", "UTF_16BE X-UTF-16BE ISO-10646-UCS-2 UNICODEBIGUNMARKED"),
        ("UTF-16LE", "UTF_16LE X-UTF-16LE UNICODELITTLEUNMARKED"),
        ("UTF-32", "UTF32 UTF_32 ISO-10646-UCS-4"),
        ("UTF-32BE", "UTF_32BE X-UTF-32BE"),
        ("UTF-32LE", "UTF_32LE X-UTF-32LE"),
        ("ISO-8859-1", "ISO8859_1 LATIN1 L1 ISO8859-1 ISO_8859-1 8859_1 819 CP819 IBM819 ISO-IR-100"),
        ("US-ASCII", "ASCII ASCII7 646 ISO646-US CP367 IBM367 ISO-IR-6 US"),
    }
        .SelectMany(c => c.Aliases.Split(' ').Append(c.Name).Select(a => KeyValuePair.Create(a, c.Name)))
        .ToFrozenDictionary();

    /// <summary>The names to show where one is unknown.</summary>
    public static string Known => string.Join(", ", Names.Values.Distinct().Order(StringComparer.Ordinal));

    public static string? Find(string name) => Names.GetValueOrDefault(name.ToUpperInvariant());

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string, string?>(
            "hive_encode",
            (text, charset) => text is null ? null : Convert.ToHexString(Encoded(text, charset))
        );
        connection.RegisterScalarFunction<string?, string, string?>(
            "hive_decode_by",
            (hex, charset) => hex is null ? null : Decoded(Convert.FromHexString(hex), charset)
        );
    }

    private static byte[] Encoded(string text, string charset)
    {
        try
        {
            var bytes = Of(charset).GetBytes(text);
            // Java marks the order of bytes where the charset's name leaves it open; an empty text has no mark.
            return charset == "UTF-16" && bytes.Length > 0 ? [0xFE, 0xFF, .. bytes] : bytes;
        }
        catch (EncoderFallbackException)
        {
            throw new FormatException($"{charset} has no signs for '{text}': encode by UTF-8.");
        }
    }

    private static string Decoded(byte[] bytes, string charset)
    {
        var (by, mark) = charset switch
        {
            "UTF-16" when bytes is [0xFE, 0xFF, ..] => ("UTF-16BE", 2),
            "UTF-16" when bytes is [0xFF, 0xFE, ..] => ("UTF-16LE", 2),
            "UTF-32" when bytes is [0, 0, 0xFE, 0xFF, ..] => ("UTF-32BE", 4),
            "UTF-32" when bytes is [0xFF, 0xFE, 0, 0, ..] => ("UTF-32LE", 4),
            _ => (charset, 0),
        };
        try
        {
            return Of(by).GetString(bytes, mark, bytes.Length - mark);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or ArgumentException)
        {
            throw new FormatException($"The bytes {Convert.ToHexString(bytes)} are no text in {charset}.");
        }
    }

    private static Encoding Of(string charset) =>
        charset switch
        {
            "UTF-16LE" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            "UTF-16" or "UTF-16BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            "UTF-32LE" => new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true),
            "UTF-32" or "UTF-32BE" => new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true),
            _ => Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        };
}
