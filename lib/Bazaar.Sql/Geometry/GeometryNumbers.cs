using System.Globalization;
using System.Text;
using Bazaar.Engine.Java;

namespace Bazaar.Sql.Geometry;

/// <summary>Coordinates as text: up to 17 digits as Java's <c>%.17g</c> prints them, without zeros at the end.</summary>
internal static class GeometryNumbers
{
    private const int Digits = 17;

    public static string Text(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN"
                : value > 0 ? "Infinity"
                : "-Infinity";
        if (value == 0)
            return double.IsNegative(value) ? "-0" : "0";
        var (digits, power) = Parts(JavaNumbers.Text(Math.Abs(value)));
        var sign = value < 0 ? "-" : "";
        // A number with an exponent keeps its zeros.
        if (Math.Abs(value) is < 1e-4 or >= 1e17)
        {
            var exponent = power - 1;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{sign}{digits[0]}.{digits[1..].PadRight(Digits - 1, '0')}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}"
            );
        }
        return sign
            + (
                power <= 0 ? "0." + new string('0', -power) + digits
                : digits.Length <= power ? digits.PadRight(power, '0')
                : digits[..power] + "." + digits[power..]
            );
    }

    /// <summary>The digits of a positive number without zeros at either end, and how many of them stand before the point.</summary>
    private static (string Digits, int Power) Parts(string text)
    {
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = new StringBuilder(mantissa).Remove(point, 1).ToString();
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), point - leading + exponent);
    }
}
