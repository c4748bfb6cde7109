using System.Globalization;
using System.Numerics;

namespace Bazaar.Sql.Types;

/// <summary>Numbers read from text by Hive's and Java's rules, and exact decimals.</summary>
internal static class JavaText
{
    /// <summary>Digits with an optional fraction that is cut off; null where it is something else or doesn't fit.</summary>
    public static long? ToLong(string text)
    {
        var trimmed = Trimmed(text);
        var point = trimmed.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            if (trimmed.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9') || trimmed.Length == 1)
                return null;
            trimmed = trimmed[..point];
            if (trimmed is "" or "-" or "+")
                return 0;
        }
        return long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>As Java's <c>trim</c>: blanks and control characters.</summary>
    private static string Trimmed(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        return text[start..end];
    }

    /// <summary>As <c>Double.parseDouble</c>: a D or F behind, NaN and Infinity are taken.</summary>
    public static double? ToDouble(string text)
    {
        var trimmed = Trimmed(text);
        if (trimmed.Length > 1 && trimmed[^1] is 'd' or 'D' or 'f' or 'F' && char.IsAsciiDigit(trimmed[^2]) | trimmed[^2] == '.')
            trimmed = trimmed[..^1];
        if (trimmed.TrimStart('+', '-') is "NaN" or "Infinity")
            return trimmed.EndsWith('N') ? double.NaN
                : trimmed[0] == '-' ? double.NegativeInfinity
                : double.PositiveInfinity;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return trimmed.Any(char.IsAsciiDigit) && double.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>The text where it is a decimal number, without blanks; otherwise null.</summary>
    public static string? ToNumber(string text)
    {
        var trimmed = Trimmed(text);
        return ToDouble(trimmed) is { } number && double.IsFinite(number) && !char.IsAsciiLetter(trimmed[^1]) ? trimmed : null;
    }

    /// <summary>A decimal number of any form, an exponent too, with so many digits behind the point, half away from zero; null where it is none or has
    /// too many digits before it.</summary>
    public static string? ToDecimal(string text, int precision, int scale)
    {
        if (ToNumber(text) is not { } number)
            return null;
        var e = number.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (e >= 0 && !int.TryParse(number.AsSpan(e + 1), CultureInfo.InvariantCulture, out exponent))
            return null;
        var (digits, places) = Unscaled(e < 0 ? number : number[..e]);
        // Beyond these a number is zero at any scale, or too large for every type; a double's text has no more.
        var shift = Math.Clamp(exponent - places, -1000, 1000);
        var result =
            shift >= 0
                ? Rounded(digits * BigInteger.Pow(10, shift), BigInteger.One, scale)
                : Rounded(digits, BigInteger.Pow(10, -shift), scale);
        return BigInteger.Abs(result) >= BigInteger.Pow(10, precision) ? null : new Core.SqlDecimal(result, scale).ToString();
    }

    /// <summary>An exact decimal operation.</summary>
    /// <param name="operation">The operator, the result's precision and its scale: <c>/,38,6</c>.</param>
    /// <returns>Plain digits; null on a division by zero or where the result has too many digits.</returns>
    public static string? Decimal(string operation, string left, string right)
    {
        var parts = operation.Split(',');
        var scale = int.Parse(parts[2], CultureInfo.InvariantCulture);
        if (parts[0] == "round_even")
            return RoundedEven(left, scale);
        var ((a, s), (b, t)) = (Unscaled(left), Unscaled(right));
        var common = Math.Max(s, t);
        var (x, y) = (a * BigInteger.Pow(10, common - s), b * BigInteger.Pow(10, common - t));
        if (parts[0] is "/" or "%" && b.IsZero)
            return null;
        var result = parts[0] switch
        {
            "+" => Rounded(x + y, BigInteger.Pow(10, common), scale),
            "-" => Rounded(x - y, BigInteger.Pow(10, common), scale),
            "*" => Rounded(a * b, BigInteger.Pow(10, s + t), scale),
            "%" => Rounded(BigInteger.Remainder(x, y), BigInteger.Pow(10, common), scale),
            _ => Rounded(x, y, scale),
        };
        var limit = BigInteger.Pow(10, int.Parse(parts[1], CultureInfo.InvariantCulture));
        return BigInteger.Abs(result) >= limit ? null : new Core.SqlDecimal(result, scale).ToString();
    }

    /// <summary>A decimal's digits with fewer or more places, half to the even neighbour; negative places round before the point.</summary>
    private static string RoundedEven(string text, int places)
    {
        var (number, scale) = Unscaled(text);
        if (places >= scale)
            return new Core.SqlDecimal(number * BigInteger.Pow(10, places - scale), places).ToString();
        var unit = BigInteger.Pow(10, scale - places);
        var quotient = BigInteger.DivRem(BigInteger.Abs(number), unit, out var rest);
        if (rest * 2 > unit || (rest * 2 == unit && !quotient.IsEven))
            quotient++;
        quotient *= number.Sign;
        return places >= 0
            ? new Core.SqlDecimal(quotient, places).ToString()
            : (quotient * BigInteger.Pow(10, -places)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Plain digits without their point, and how many stood behind it.</summary>
    internal static (BigInteger Number, int Scale) Unscaled(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var number = BigInteger.Parse(point < 0 ? text : text.Remove(point, 1), CultureInfo.InvariantCulture);
        return (number, point < 0 ? 0 : text.Length - point - 1);
    }

    private static BigInteger Rounded(BigInteger number, BigInteger divisor, int scale)
    {
        var sign = number.Sign * divisor.Sign;
        var quotient = BigInteger.DivRem(
            BigInteger.Abs(number) * BigInteger.Pow(10, scale),
            BigInteger.Abs(divisor),
            out var rest
        );
        return sign * (rest * 2 >= BigInteger.Abs(divisor) ? quotient + 1 : quotient);
    }

    /// <summary>Half away from zero on the number's shortest decimal text, as Hive's round of a double.</summary>
    public static double Round(double value, int digits) => Round(value, digits, MidpointRounding.AwayFromZero);

    /// <summary>The same, half to the even neighbour: Hive's bround.</summary>
    public static double RoundEven(double value, int digits) => Round(value, digits, MidpointRounding.ToEven);

    private static double Round(double value, int digits, MidpointRounding mode)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e27 || digits > 27)
            return value;
        var number = decimal.Parse(
            value.ToString("R", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
        if (digits >= 0)
            return (double)decimal.Round(number, digits, mode);
        if (digits < -27)
            return 0;
        var unit = 1m;
        for (var i = 0; i > digits; i--)
            unit *= 10;
        return (double)(decimal.Round(number / unit, 0, mode) * unit);
    }
}
