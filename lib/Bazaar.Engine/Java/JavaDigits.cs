using System.Globalization;
using System.Numerics;

namespace Bazaar.Engine.Java;

/// <summary>
/// The digits that Java up to version 18 prints of a floating number, which are not always the fewest that tell it from its neighbours: 2.0E-3 is
/// shortest, 2.14748365E9 of a float isn't. Digits come one by one until what remains is within half a unit of the last place.
/// </summary>
/// <remarks>
/// The rule is that of <see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Double.html#toString(double)"/> as Java 8 to
/// 18 carry it out; the engines run on 8, 11 or 17. Checked against answers of Java 17 (tests/conformance/java).
/// </remarks>
internal static class JavaDigits
{
    /// <returns>The digits without zeros at the end, and the power of ten that stands behind a point before them.</returns>
    public static (string Digits, int Power) Of(int exponent, long fraction, int width, int bias)
    {
        // 1.fraction × 2^exponent, with the leading bit at place `width`; numbers below the normal ones have fewer bits.
        var bits = width + 1;
        if (exponent == 0)
        {
            bits = 64 - BitOperations.LeadingZeroCount((ulong)fraction);
            fraction <<= width + 1 - bits;
            exponent = 1 - (width + 1 - bits);
        }
        else
        {
            fraction |= 1L << width;
        }
        exponent -= bias;
        var tail = BitOperations.TrailingZeroCount(fraction);
        var used = width + 1 - tail;
        // How many bits stand behind the point.
        var small = Math.Max(0, used - exponent - 1);
        if (small == 0 && exponent is >= -21 and <= 62)
            return Whole(exponent, fraction, width, bits);

        var power = Estimate(fraction, width, exponent);
        var numerator = (BigInteger)(fraction >> tail);
        var (b5, s5) = (Math.Max(0, -power), Math.Max(0, power));
        var (b2, s2) = (b5 + small + exponent, s5 + small);
        var m2 = b2 - bits;
        b2 -= used - 1;
        var common = Math.Min(b2, s2);
        (b2, s2, m2) = (b2 - common, s2 - common, m2 - common);
        // Below a power of two the next number is half as far away.
        if (used == 1)
            m2--;
        if (m2 < 0)
            (b2, s2, m2) = (b2 - m2, s2 - m2, 0);
        var rest = (numerator * BigInteger.Pow(5, b5)) << b2;
        var unit = BigInteger.Pow(5, s5) << s2;
        var half = BigInteger.Pow(5, b5) << m2;
        // Java computes in 32 or 64 bits where it thinks that they hold everything.
        var most = Math.Max(used + b2 + BitsOfFive(b5), s2 + 1 + BitsOfFive(s5 + 1));
        return Develop(
            rest,
            unit,
            half,
            power,
            most < 32 ? 32
                : most < 64 ? 64
                : 0
        );
    }

    /// <summary>An integer: digits that its bits don't carry are rounded away.</summary>
    private static (string, int) Whole(int exponent, long fraction, int width, int bits)
    {
        var value = exponent >= width ? (BigInteger)fraction << (exponent - width) : fraction >> (width - exponent);
        var loose = exponent > bits ? (int)Math.Floor((exponent - bits - 1) * Math.Log10(2)) : 0;
        if (loose > 0)
        {
            var unit = BigInteger.Pow(10, loose);
            value = BigInteger.DivRem(value, unit, out var rest);
            if (rest >= unit / 2)
                value++;
        }
        var text = value.ToString(CultureInfo.InvariantCulture);
        return (text.TrimEnd('0'), text.Length + loose);
    }

    private static int BitsOfFive(int power) =>
        power == 0 ? 0
        : power < 27 ? (int)BigInteger.Pow(5, power).GetBitLength()
        : power * 3;

    /// <summary>The power of ten of the first digit, perhaps one too many.</summary>
    private static int Estimate(long fraction, int width, int exponent)
    {
        var mantissa = (double)fraction / (1L << width);
        return (int)Math.Floor(((mantissa - 1.5) * 0.289529654) + 0.176091259 + (exponent * 0.301029995663981));
    }

    private static (string, int) Develop(BigInteger rest, BigInteger unit, BigInteger half, int power, int register)
    {
        var digits = new List<int>();
        var ten = unit * 10;
        var digit = (int)BigInteger.DivRem(rest, unit, out rest);
        rest *= 10;
        half = Wrapped(half * 10, register);
        var (low, high) = (rest < half, Wrapped(rest + half, register) > ten);
        if (digit == 0 && !high)
            power--;
        else
            digits.Add(digit);
        // A number with an exponent has two digits at least.
        if (power is < -3 or >= 8)
            (low, high) = (false, false);
        while (!low && !high)
        {
            digits.Add((int)BigInteger.DivRem(rest, unit, out rest));
            rest *= 10;
            half = Wrapped(half * 10, register);
            (low, high) = half.Sign > 0 ? (rest < half, Wrapped(rest + half, register) > ten) : (true, true);
        }
        var side = Wrapped(Wrapped(rest * 2, register) - ten, register).Sign;
        if (high && (!low || side > 0 || (side == 0 && digits[^1] % 2 != 0)))
            power += RoundUp(digits);
        return (string.Concat(digits).TrimEnd('0'), power + 1);
    }

    /// <summary>What a register of so many bits makes of a number; 0 for one without end.</summary>
    private static BigInteger Wrapped(BigInteger number, int register) =>
        register switch
        {
            32 => unchecked((int)(uint)(number & uint.MaxValue)),
            64 => unchecked((long)(ulong)(number & ulong.MaxValue)),
            _ => number,
        };

    /// <returns>1 where all digits were nines, and one more stands before them.</returns>
    private static int RoundUp(List<int> digits)
    {
        for (var i = digits.Count - 1; i >= 0; i--)
        {
            if (digits[i] < 9)
            {
                digits[i]++;
                return 0;
            }
            digits[i] = 0;
        }
        digits.Insert(0, 1);
        return 1;
    }
}
