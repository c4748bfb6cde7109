using System.Numerics;

namespace Bazaar.Sql.Geometry;

/// <summary>A whole number times a power of two: what a double is, and what sums and products of doubles are.</summary>
internal readonly struct Dyadic
{
    private readonly BigInteger digits;
    private readonly int exponent;

    private Dyadic(BigInteger digits, int exponent) => (this.digits, this.exponent) = (digits, exponent);

    public Dyadic(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var power = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var whole = power == 0 ? fraction : fraction | (1L << 52);
        digits = bits < 0 ? -whole : whole;
        exponent = Math.Max(power, 1) - 1075;
    }

    public int Sign => digits.Sign;

    public static Dyadic operator -(Dyadic a, Dyadic b)
    {
        var exponent = Math.Min(a.exponent, b.exponent);
        return new((a.digits << (a.exponent - exponent)) - (b.digits << (b.exponent - exponent)), exponent);
    }

    public static Dyadic operator *(Dyadic a, Dyadic b) => new(a.digits * b.digits, a.exponent + b.exponent);
}
