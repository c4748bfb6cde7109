using System.Globalization;
using System.Numerics;
using Bazaar.Core;

namespace Bazaar.Engine.Java;

/// <summary>Arithmetic of Java's BigDecimal.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/math/BigDecimal.html"/></remarks>
public static class BigDecimals
{
    /// <summary>The digits of <c>MathContext.DECIMAL128</c>.</summary>
    private const int ContextDigits = 34;

    /// <summary>Far above every exponent, so that what is added to it is never negative.</summary>
    private const long ExponentBase = 10_000_000_000;

    public static BigDecimal Add(BigDecimal a, BigDecimal b)
    {
        var scale = Math.Max(a.Scale, b.Scale);
        return new(a.At(scale) + b.At(scale), scale);
    }

    public static BigDecimal Subtract(BigDecimal a, BigDecimal b) => Add(a, Negate(b));

    public static BigDecimal Multiply(BigDecimal a, BigDecimal b)
    {
        var unscaled = a.Unscaled * b.Unscaled;
        return new(unscaled, ScaleOf((long)a.Scale + b.Scale, unscaled.IsZero));
    }

    public static BigDecimal Negate(BigDecimal a) => a with { Unscaled = -a.Unscaled };

    public static BigDecimal Abs(BigDecimal a) => a with { Unscaled = BigInteger.Abs(a.Unscaled) };

    /// <summary>A quotient with so many digits behind the point, rounded half up. The divisor is not 0.</summary>
    public static BigDecimal Divide(BigDecimal a, BigDecimal b, int scale)
    {
        var shift = (long)scale + b.Scale - a.Scale;
        var (over, under) =
            shift >= 0 ? (a.Unscaled * BigDecimal.Ten(shift), b.Unscaled) : (a.Unscaled, b.Unscaled * BigDecimal.Ten(-shift));
        var quotient = BigInteger.DivRem(BigInteger.Abs(over), BigInteger.Abs(under), out var rest);
        if (rest * 2 >= BigInteger.Abs(under))
            quotient++;
        return new(over.Sign * under.Sign < 0 ? -quotient : quotient, scale);
    }

    /// <summary>
    /// A quotient of 34 digits, rounded half to even; an exact one has no more zeros at its end than the difference of the scales asks for. The
    /// divisor is not 0.
    /// </summary>
    public static BigDecimal DivideInContext(BigDecimal a, BigDecimal b)
    {
        var wanted = (long)a.Scale - b.Scale;
        if (a.Unscaled.IsZero)
            return new(BigInteger.Zero, ScaleOf(wanted, true));
        // So many digits that there are 34 of them, or one more.
        var shift = ContextDigits + b.Precision - a.Precision;
        var (over, under) =
            shift >= 0
                ? (BigInteger.Abs(a.Unscaled) * BigDecimal.Ten(shift), BigInteger.Abs(b.Unscaled))
                : (BigInteger.Abs(a.Unscaled), BigInteger.Abs(b.Unscaled) * BigDecimal.Ten(-shift));
        var scale = wanted + shift;
        if (over / under >= BigDecimal.Ten(ContextDigits))
        {
            under *= 10;
            scale--;
        }
        var quotient = BigInteger.DivRem(over, under, out var rest);
        var half = (rest * 2).CompareTo(under);
        if (half > 0 || half == 0 && !quotient.IsEven)
            quotient++;
        // Rounded up to 10...0, it has a digit too many.
        while (quotient >= BigDecimal.Ten(ContextDigits) || rest.IsZero && scale > wanted && (quotient % 10).IsZero)
        {
            quotient /= 10;
            scale--;
        }
        return new(a.Sign * b.Sign < 0 ? -quotient : quotient, ScaleOf(scale, false));
    }

    /// <summary>A text that sorts as the number does, the same for 1.0 and 1.00.</summary>
    public static string SortText(BigDecimal a)
    {
        if (a.Sign == 0)
            return "1";
        var digits = BigInteger.Abs(a.Unscaled).ToString(CultureInfo.InvariantCulture);
        var exponent = digits.Length - (long)a.Scale;
        var shown = digits.TrimEnd('0');
        if (a.Sign > 0)
            return string.Create(CultureInfo.InvariantCulture, $"2{ExponentBase + exponent:00000000000}{shown}");
        // Of negative numbers the larger the smaller: each digit is turned over, and what ends first comes last.
        var turned = string.Create(
            shown.Length,
            shown,
            (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = (char)('0' + '9' - from[i]);
            }
        );
        return string.Create(CultureInfo.InvariantCulture, $"0{ExponentBase - exponent:00000000000}{turned}~");
    }

    /// <summary>A scale that Java's int holds; zero takes the nearest one.</summary>
    private static int ScaleOf(long scale, bool zero) =>
        scale is >= int.MinValue and <= int.MaxValue ? (int)scale
        : zero ? (int)Math.Clamp(scale, int.MinValue, int.MaxValue)
        : throw new OverflowException("A bigdecimal's exponent has left its range.");
}
