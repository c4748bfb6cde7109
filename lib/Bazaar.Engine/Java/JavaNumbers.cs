using System.Globalization;

namespace Bazaar.Engine.Java;

/// <summary>Floating numbers as Java prints them.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Double.html#toString(double)"/></remarks>
public static class JavaNumbers
{
    /// <summary>As <c>Double.toString</c>: 1.0, 1.0E10, NaN.</summary>
    public static string Text(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (exponent, fraction) = ((int)((bits >> 52) & 0x7FF), bits & 0xF_FFFF_FFFF_FFFF);
        return Text(value, exponent, fraction, 52, 1023);
    }

    /// <summary>As <c>Float.toString</c>.</summary>
    public static string Text(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        return Text(value, (bits >> 23) & 0xFF, bits & 0x7F_FFFF, 23, 127);
    }

    /// <summary>The same digits of a finite number without an exponent, and without a point where nothing stands behind it.</summary>
    public static string Plain(double value)
    {
        var text = Text(value);
        if (text.IndexOf('E', StringComparison.Ordinal) is var mark && mark < 0)
            return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var sign = value < 0 ? "-" : "";
        var digits = text[sign.Length..mark].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        var power = int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture) + 1;
        return power <= 0 ? $"{sign}0.{new string('0', -power)}{digits}"
            : digits.Length > power ? $"{sign}{digits[..power]}.{digits[power..]}"
            : sign + digits.PadRight(power, '0');
    }

    /// <param name="value">The number.</param>
    /// <param name="exponent">Its bits of the exponent.</param>
    /// <param name="fraction">Its bits of the fraction.</param>
    /// <param name="width">How many those are.</param>
    /// <param name="bias">What the exponent's bits have too much.</param>
    private static string Text(double value, int exponent, long fraction, int width, int bias)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
            return sign + "0.0";
        var (digits, power) = JavaDigits.Of(exponent, fraction, width, bias);
        // The power of ten of the first digit.
        var first = power - 1;
        if (first is < -3 or >= 7)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{first}"
            );
        if (first < 0)
            return $"{sign}0.{new string('0', -first - 1)}{digits}";
        return digits.Length > power ? $"{sign}{digits[..power]}.{digits[power..]}" : $"{sign}{digits.PadRight(power, '0')}.0";
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
