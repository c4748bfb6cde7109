using System.Globalization;
using System.Text;

namespace Bazaar.Pig.Functions;

/// <summary>Numbers and their text by Java's rules, as Pig's <c>Utf8StorageConverter</c> uses them.</summary>
internal static class Numbers
{
    /// <summary>Digits, or a floating number that is cut; null where it is neither or doesn't fit.</summary>
    public static int? ToInt(string text)
    {
        var trimmed = Trim(text);
        if (
            IsDigits(trimmed) && int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        )
            return whole;
        return ToDouble(trimmed) is { } number and < int.MaxValue + 1.0 and > int.MinValue - 1.0 ? (int)number : null;
    }

    /// <summary>A chararray's, by <c>CastUtils.stringToInteger</c>: NaN is 0, what is too small the smallest, and only what is too large null.</summary>
    public static int? TextToInt(string text) =>
        IsWhole(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : ToDouble(text) is not { } number || number > int.MaxValue + 1.0 ? null
        : double.IsNaN(number) ? 0
        : (int)Math.Clamp(number, int.MinValue, int.MaxValue);

    public static long? ToLong(string text)
    {
        var trimmed = Trim(text);
        if (trimmed.EndsWith('l') || trimmed.EndsWith('L'))
            trimmed = trimmed[..^1];
        if (
            IsDigits(trimmed)
            && long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        )
            return whole;
        return ToDouble(trimmed) is { } number and <= TooLong and >= -TooLong ? Cut(number) : null;
    }

    /// <summary>A chararray's, by <c>CastUtils.stringToLong</c>.</summary>
    public static long? TextToLong(string text) =>
        IsWhole(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : ToDouble(text) is not { } number || number > TooLong ? null
        : double.IsNaN(number) ? 0
        : Cut(number);

    private const double TooLong = 9223372036854775808.0;

    private static long Cut(double number) =>
        number >= TooLong ? long.MaxValue
        : number <= -TooLong ? long.MinValue
        : (long)number;

    private static bool IsWhole(string text) =>
        text.Length > 0 && !text.AsSpan(text[0] is '-' or '+' ? 1 : 0).ContainsAnyExceptInRange('0', '9');

    /// <summary>As <c>Double.valueOf</c>: blanks around, a D or F behind, NaN and Infinity.</summary>
    public static double? ToDouble(string text)
    {
        var trimmed = Trim(text);
        var bare = trimmed.TrimStart('+', '-');
        if (trimmed.Length - bare.Length > 1)
            return null;
        var sign = trimmed.StartsWith('-') ? -1 : 1;
        if (bare == "NaN")
            return double.NaN;
        if (bare == "Infinity")
            return sign * double.PositiveInfinity;
        if (bare.Length > 1 && bare[^1] is 'd' or 'D' or 'f' or 'F')
            bare = bare[..^1];
        if (bare.Length == 0 || !(char.IsAsciiDigit(bare[0]) || bare[0] == '.') || bare.AsSpan().ContainsAnyExcept(Floating))
            return null;
        return double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? sign * number : null;
    }

    public static float? ToFloat(string text)
    {
        if (ToDouble(text) is not { } number)
            return null;
        var bare = Trim(text).TrimEnd('f', 'F', 'd', 'D');
        return float.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) ? single : (float)number;
    }

    private static readonly System.Buffers.SearchValues<char> Floating = System.Buffers.SearchValues.Create("0123456789.eE+-");

    private static string Trim(string text)
    {
        int start = 0,
            end = text.Length;
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        return text[start..end];
    }

    private static bool IsDigits(string text) =>
        text.Length > 0 && !text.AsSpan(text[0] == '-' ? 1 : 0).ContainsAnyExceptInRange('0', '9');
}
