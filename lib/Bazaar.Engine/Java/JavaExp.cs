namespace Bazaar.Engine.Java;

/// <summary>
/// e to a power with the bits of Java's StrictMath, which now and then differ from the machine's in the last place: e itself is
/// 2.7182818284590455 there.
/// </summary>
/// <remarks>
/// StrictMath is fdlibm by definition. Its method: x = k ln 2 + r with |r| at most half of ln 2, e^r by a quotient of polynomials in r², and then
/// 2^k. <see href="https://www.netlib.org/fdlibm/e_exp.c"/> gives the coefficients and the limits.
/// </remarks>
public static class JavaExp
{
    private const double Overflow = 7.09782712893383973096e+02;
    private const double Underflow = -7.45133219101941108420e+02;

    // ln 2 in two parts: the first has zeros at its end, so that a small multiple of it is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double PerLn2 = 1.44269504088896338700e+00;

    private static readonly double[] Coefficients =
    [
        4.13813679705723846039e-08,
        -1.65339022054652515390e-06,
        6.61375632143793436117e-05,
        -2.77777777770155933842e-03,
        1.66666666666666019037e-01,
    ];

    /// <summary>The upper half of a number's bits, by which fdlibm compares sizes: half of ln 2, one and a half of it, 2 to the power of -28.</summary>
    private const int HalfLn2 = 0x3FD62E42;
    private const int MoreLn2 = 0x3FF0A2B2;
    private const int Tiny = 0x3E300000;

    public static double Of(double x)
    {
        if (double.IsNaN(x) || x > Overflow)
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        if (x < Underflow)
            return 0;
        var size = (int)(BitConverter.DoubleToInt64Bits(x) >> 32) & int.MaxValue;
        if (size < Tiny)
            return 1 + x;
        var sign = x < 0 ? -1 : 1;
        var k =
            size <= HalfLn2 ? 0
            : size < MoreLn2 ? sign
            : (int)((PerLn2 * x) + (0.5 * sign));
        var (high, low) = (x - (k * Ln2High), k * Ln2Low);
        var rest = k == 0 ? x : high - low;
        var square = rest * rest;
        var sum = 0.0;
        foreach (var coefficient in Coefficients)
            sum = coefficient + (square * sum);
        var c = rest - (square * sum);
        if (k == 0)
            return 1 - ((rest * c / (c - 2)) - rest);
        var power = 1 - (low - (rest * c / (2 - c)) - high);
        // Below the normal numbers the scale goes in two steps, so that only the last one rounds.
        return k >= -1021 ? Scaled(power, k) : Scaled(power, k + 1000) * Math.ScaleB(1, -1000);
    }

    /// <summary>The power's exponent is added to: it may be one too large for a power of two of its own.</summary>
    private static double Scaled(double power, int k) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(power) + ((long)k << 52));
}
