using System.Globalization;

namespace Bazaar.Engine.Java;

/// <summary>Floating numbers as Java prints them.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Double.html#toString(double)"/></remarks>
public static class JavaNumbers
{
    /// <summary>As <c>Double.toString</c>: 1.0, 1.0E10, NaN.</summary>
    public static string Text(double value) => Text(value.ToString("R", CultureInfo.InvariantCulture), value);

    /// <summary>As <c>Float.toString</c>.</summary>
    public static string Text(float value) => Text(value.ToString("R", CultureInfo.InvariantCulture), value);

    private static string Text(string shortest, double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
            return sign + "0.0";
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        var digits = new string([.. mantissa.Where(char.IsAsciiDigit)]).Trim('0');
        var exponent = Exponent(mantissa) + (mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture));
        if (exponent is < -3 or >= 7)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}"
            );
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        var whole = exponent + 1;
        return digits.Length > whole ? $"{sign}{digits[..whole]}.{digits[whole..]}" : $"{sign}{digits.PadRight(whole, '0')}.0";
    }

    /// <summary>The power of ten of the first digit that is not 0.</summary>
    private static int Exponent(string mantissa)
    {
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart('-').TrimStart('0');
        if (whole.Length > 0)
            return whole.Length - 1;
        var fraction = mantissa[(point + 1)..];
        return -(fraction.Length - fraction.TrimStart('0').Length) - 1;
    }

    /// <summary>The cube root as Java computes it, to the last digit: by the method of fdlibm, which <c>StrictMath.cbrt</c> prescribes.</summary>
    public static double CubeRoot(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        var size = Math.Abs(value);
        // A third of the exponent gives five bits; a number below the normal ones is made larger first.
        const double Larger = 18014398509481984;
        var root = double.IsNormal(size)
            ? FromHigh((High(size) / 3) + 715094163)
            : FromHigh((High(size * Larger) / 3) + 696219795);
        // A rational function gives 23 bits.
        var fit = (root * root / size * root) + (19.0 / 35);
        root *= (5.0 / 14) + ((45.0 / 28) / (fit + (99.0 / 70) + (-864.0 / 1225 / fit)));
        // Cut to 20 bits, a little too large, so that its square is exact; one step of Newton's then gives them all.
        root = FromHigh(High(root) + 1);
        var quotient = size / (root * root);
        root += root * ((quotient - root) / (root + root + quotient));
        return Math.CopySign(root, value);
    }

    private static int High(double number) => (int)(BitConverter.DoubleToInt64Bits(number) >> 32);

    private static double FromHigh(int high) => BitConverter.Int64BitsToDouble((long)high << 32);
}
