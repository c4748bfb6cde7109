using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>A text, a number or a boolean of JSON, read as Hive's JSON reader does.</summary>
/// <remarks>
/// A text in a number's place is that number or 0, a number in a smaller type's place its low bits, a boolean's is true where an integer is not 0; a
/// date must be one, and all else that can't be read is NULL. (Measured on Hive 4.0.1.)
/// </remarks>
/// <param name="Kind">What it is in JSON.</param>
/// <param name="Raw">A text without its quotes, a number by its digits.</param>
internal readonly record struct JsonLeaf(JsonValueKind Kind, string Raw)
{
    private const string Micros = "yyyy-MM-dd HH:mm:ss.ffffff";

    public static JsonLeaf Of(JsonElement element) =>
        new(element.ValueKind, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText());

    /// <summary>It as a boolean, a long, a double or a text that DuckDB converts exactly; null where it is none of the type.</summary>
    /// <exception cref="FormatException">It is no date, or no base 64.</exception>
    public object? As(DataType type) =>
        type switch
        {
            BooleanType => ToBoolean(),
            IntegerType { Bits: 64 } => ToLong(),
            IntegerType { Bits: 32 } => (long)ToInt(),
            IntegerType { Bits: 16 } => (long)unchecked((short)ToInt()),
            IntegerType => (long)unchecked((sbyte)ToInt()),
            FloatingType { Bits: 32 } => (double)(float)ToDouble(),
            FloatingType => ToDouble(),
            DecimalType d => JavaText.ToDecimal(Text, d.Precision, d.Scale),
            DateType => (
                JavaTimes.ToDate(Text)
                ?? throw new FormatException(
                    $"'{HiveJson.Short(Text)}' is no date: write yyyy-MM-dd, or declare the column STRING."
                )
            ).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimestampType => ToTimestamp(Text),
            InstantType => DateScalars.Instant(Text)?.ToString(Micros + "+00", CultureInfo.InvariantCulture),
            BinaryType => Kind == JsonValueKind.String ? ToBytes(Text) : null,
            StringType s => Cut(Text, s),
            _ => throw new FormatException($"JSON has no values of {type.Name}."),
        };

    private bool IsWhole => Raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private BigInteger Whole => BigInteger.Parse(Raw, CultureInfo.InvariantCulture);

    private double Fraction => double.Parse(Raw, CultureInfo.InvariantCulture);

    /// <summary>Its text; a number with a point or an exponent is a double, and has that one's.</summary>
    public string Text =>
        Kind != JsonValueKind.Number ? Raw
        : IsWhole ? Whole.ToString(CultureInfo.InvariantCulture)
        : JavaNumbers.Text(Fraction);

    private bool ToBoolean() =>
        Kind switch
        {
            JsonValueKind.Number => IsWhole && !Whole.IsZero,
            JsonValueKind.String => Raw.Trim() == "true",
            _ => Kind == JsonValueKind.True,
        };

    private double ToDouble() =>
        Kind switch
        {
            JsonValueKind.Number when IsWhole && Whole.IsZero => 0,
            JsonValueKind.Number => Fraction,
            JsonValueKind.String => JavaText.ToDouble(Raw) ?? 0,
            _ => Kind == JsonValueKind.True ? 1 : 0,
        };

    private int ToInt() =>
        Kind switch
        {
            JsonValueKind.Number when IsWhole => unchecked((int)LowBits(Whole)),
            JsonValueKind.String when Digits() is { } digits => int.TryParse(digits, CultureInfo.InvariantCulture, out var n)
                ? n
                : 0,
            _ => SqlScalars.Saturated(ToDouble()),
        };

    private long ToLong() =>
        Kind switch
        {
            JsonValueKind.Number when IsWhole => LowBits(Whole),
            JsonValueKind.String when Digits() is { } digits => long.TryParse(digits, CultureInfo.InvariantCulture, out var n)
                ? n
                : 0,
            _ => SqlScalars.SaturatedLong(ToDouble()),
        };

    private static long LowBits(BigInteger number) => unchecked((long)(ulong)(number & ulong.MaxValue));

    /// <summary>A text of digits alone, perhaps with a sign; other texts are read as doubles.</summary>
    private string? Digits()
    {
        var text = Raw.Trim();
        // A plus is taken off before the rest is read, so that +-5 is -5.
        if (text.StartsWith('+'))
            text = text[1..];
        return text.AsSpan(text.StartsWith('-') ? 1 : 0).ContainsAnyExceptInRange('0', '9') ? null : text;
    }

    /// <summary>A date with a whole time behind a blank or a T, and no zone.</summary>
    private static string? ToTimestamp(string text)
    {
        var trimmed = text.Trim().Replace('t', 'T');
        return char.IsAsciiDigit(trimmed.LastOrDefault()) && trimmed.Count(c => c == ':') == 2 && JavaTimes.IsFullTime(trimmed)
            ? JavaTimes.ToTimestamp(trimmed)!.Value.ToString(Micros, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Base 64 as DuckDB's text of bytes.</summary>
    private static string ToBytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count)
            ? string.Concat(bytes.Take(count).Select(b => $"\\x{b:X2}"))
            : throw new FormatException($"'{HiveJson.Short(text)}' is no base 64: BINARY is written so in JSON.");
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
