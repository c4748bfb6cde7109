using System.Globalization;
using System.Numerics;

namespace Bazaar.Core;

/// <summary>
/// Java's BigDecimal, which is Pig's bigdecimal: as many digits as there are, and a scale that belongs to the value: 1.0 and 1.00 are two values,
/// which compare as equal.
/// </summary>
/// <param name="Unscaled">The number without its point.</param>
/// <param name="Scale">Digits behind the point; below 0 so many zeros stand before it.</param>
public readonly record struct BigDecimal(BigInteger Unscaled, int Scale) : IComparable<BigDecimal>
{
    /// <summary>More zeros than that are never written out: nobody means 1E+1000000000 by its digits, and memory ends before.</summary>
    private const int MostZeros = 1_000_000;

    /// <summary>How many digits there are; 0 has one.</summary>
    public int Precision => BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).Length;

    public int Sign => Unscaled.Sign;

    /// <summary>A power of ten.</summary>
    /// <exception cref="OverflowException">It has more digits than anybody could want.</exception>
    public static BigInteger Ten(long power) =>
        power <= MostZeros
            ? BigInteger.Pow(10, (int)power)
            : throw new OverflowException($"A bigdecimal with {power} digits is too large to be computed with.");

    /// <summary>Digits with a sign, a point and an exponent, and nothing around them, as Java's constructor takes them.</summary>
    public static bool TryParse(string text, out BigDecimal value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        var at = text is ['+' or '-', ..] ? 1 : 0;
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa =
            mark < 0 ? text[at..]
            : mark < at ? ""
            : text[at..mark];
        long exponent = 0;
        if (mark >= 0 && !TryExponent(text.AsSpan(mark + 1), out exponent))
            return false;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            mantissa = mantissa.Remove(point, 1);
        if (!TryDigits(mantissa, out var unscaled))
            return false;
        var scale = (point < 0 ? 0 : mantissa.Length - point) - exponent;
        if (scale is < int.MinValue or > int.MaxValue)
            return false;
        value = new(text[0] == '-' ? -unscaled : unscaled, (int)scale);
        return true;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        var negative = text is ['-', ..];
        var digits = text is ['+' or '-', ..] ? text[1..] : text;
        exponent = 0;
        if (!TryDigits(digits.ToString(), out var number) || number > int.MaxValue)
            return false;
        exponent = negative ? -(long)number : (long)number;
        return true;
    }

    /// <summary>Digits of any script, at least one.</summary>
    public static bool TryDigits(string text, out BigInteger number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = default;
        if (text.Length == 0 || !text.All(char.IsDigit))
            return false;
        var ascii = text.All(char.IsAsciiDigit)
            ? text
            : string.Create(
                text.Length,
                text,
                (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                        to[i] = (char)('0' + (int)char.GetNumericValue(from[i]));
                }
            );
        number = BigInteger.Parse(ascii, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    /// <exception cref="FormatException">The text is no such number.</exception>
    public static BigDecimal Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is no bigdecimal.");

    /// <summary>As Java's toString: plain digits, or with an exponent where zeros would have to be written out: 1E+3, 1E-7.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        var sign = Unscaled.Sign < 0 ? "-" : "";
        if (Scale == 0)
            return sign + digits;
        var exponent = digits.Length - 1L - Scale;
        if (Scale > 0 && exponent >= -6)
        {
            digits = digits.PadLeft(Scale + 1, '0');
            return $"{sign}{digits[..^Scale]}.{digits[^Scale..]}";
        }
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}E{exponent:+0;-0;+0}");
    }

    /// <summary>Its whole part: cut towards zero.</summary>
    public BigInteger Whole() =>
        Scale <= 0 ? Unscaled * Ten(-(long)Scale)
        : Scale > Precision ? BigInteger.Zero
        : Unscaled / Ten(Scale);

    /// <summary>By the number: 1.0 and 1.00 are the same here.</summary>
    public int CompareTo(BigDecimal other)
    {
        if (Sign != other.Sign || Sign == 0)
            return Sign.CompareTo(other.Sign);
        var (high, otherHigh) = (Precision - (long)Scale, other.Precision - (long)other.Scale);
        if (high != otherHigh)
            return Sign * high.CompareTo(otherHigh);
        var scale = Math.Max(Scale, other.Scale);
        return At(scale).CompareTo(other.At(scale));
    }

    /// <summary>The number without its point, at a scale that is not smaller.</summary>
    public BigInteger At(int scale) => scale == Scale ? Unscaled : Unscaled * Ten((long)scale - Scale);

    public static bool operator <(BigDecimal left, BigDecimal right) => left.CompareTo(right) < 0;

    public static bool operator >(BigDecimal left, BigDecimal right) => left.CompareTo(right) > 0;

    public static bool operator <=(BigDecimal left, BigDecimal right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BigDecimal left, BigDecimal right) => left.CompareTo(right) >= 0;
}
