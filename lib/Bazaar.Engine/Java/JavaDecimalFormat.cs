using System.Globalization;
using System.Numerics;
using System.Text;

namespace Bazaar.Engine.Java;

/// <summary>Java's DecimalFormat in the root locale: a pattern of digits with text before and behind, and what it makes of numbers.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/text/DecimalFormat.html"/></remarks>
public sealed class JavaDecimalFormat
{
    private readonly DecimalPattern pattern;

    private JavaDecimalFormat(DecimalPattern pattern) => this.pattern = pattern;

    /// <summary>Reads a pattern, such as <c>#,##0.00</c>.</summary>
    /// <exception cref="ArgumentException">The pattern is malformed.</exception>
    public static JavaDecimalFormat Parse(string pattern) => new(new DecimalPattern(pattern));

    /// <summary>The text of a double, rounded half to the even neighbour; where its shortest digits lie in the middle, all of them decide.</summary>
    public string Format(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
            return Format(shortest);
        var (digits, scale) = Read(shortest);
        var (all, places) = Read(number.ToString("F60", CultureInfo.InvariantCulture));
        return Format(shortest, all.CompareTo(digits * BigInteger.Pow(10, Math.Max(0, places - scale))));
    }

    /// <summary>The text of a number, rounded half to the even neighbour.</summary>
    /// <param name="number">Its digits, with an exponent or without.</param>
    public string Format(string number) => Format(number, 0);

    private string Format(string number, int tieOf)
    {
        var negative = number.StartsWith('-');
        var (prefix, suffix) = negative ? pattern.Negative : pattern.Positive;
        var body = number.TrimStart('-') switch
        {
            "NaN" => null,
            "Infinity" or "∞" => "∞",
            // What is rounded to nothing keeps its sign, as in Java: -0.
            var digits => Body(digits, negative ? -tieOf : tieOf),
        };
        return body is null ? "NaN" : prefix + body + suffix;
    }

    private string Body(string number, int tie)
    {
        var (digits, scale) = Read(number);
        digits *= pattern.Multiplier;
        var significant = digits.ToString(CultureInfo.InvariantCulture);
        if (pattern.ExponentDigits > 0)
        {
            var most = pattern.MostWhole + pattern.MostFraction;
            if (most > 0 && significant.Length > most)
                (digits, scale) = Round(digits, scale, scale - (significant.Length - most), tie);
        }
        else if (scale > pattern.MostFraction)
            (digits, scale) = Round(digits, scale, pattern.MostFraction, tie);
        var text = digits.IsZero ? "" : digits.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
        var point = digits.IsZero ? 0 : digits.ToString(CultureInfo.InvariantCulture).Length - scale;
        return pattern.ExponentDigits > 0 ? Exponential(text, point) : Fixed(text, point);
    }

    /// <summary>Digits and how many of them stand behind the point.</summary>
    private static (BigInteger Digits, int Scale) Read(string number)
    {
        var mark = number.AsSpan().IndexOfAny('e', 'E');
        var exponent =
            mark < 0 ? 0 : int.Parse(number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var plain = mark < 0 ? number : number[..mark];
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : plain.Length - point - 1) - exponent;
        var digits = BigInteger.Parse(plain.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return scale >= 0 ? (digits, scale) : (digits * BigInteger.Pow(10, -scale), 0);
    }

    private static (BigInteger, int) Round(BigInteger digits, int scale, int places, int tie)
    {
        var unit = BigInteger.Pow(10, scale - places);
        var whole = BigInteger.DivRem(digits, unit, out var rest);
        var half = (rest * 2).CompareTo(unit);
        if (half == 0)
            half =
                tie != 0 ? tie
                : whole.IsEven ? -1
                : 1;
        whole += half > 0 ? 1 : 0;
        return places >= 0 ? (whole, places) : (whole * BigInteger.Pow(10, -places), 0);
    }

    private string Fixed(string digits, int point)
    {
        var text = new StringBuilder();
        var whole = Math.Max(pattern.LeastWhole, point);
        for (var left = whole; left > 0; left--)
        {
            var at = point - left;
            text.Append(at >= 0 && at < digits.Length ? digits[at] : '0');
            if (pattern.Group > 0 && left > 1 && (left - 1) % pattern.Group == 0)
                text.Append(',');
        }
        var hasFraction = pattern.LeastFraction > 0 || digits.Length > point;
        if (!hasFraction && text.Length == 0)
            text.Append('0');
        if (hasFraction || pattern.AlwaysPoint)
            text.Append('.');
        for (var i = 0; i < pattern.MostFraction && (i < pattern.LeastFraction || point + i < digits.Length); i++)
            text.Append(point + i >= 0 && point + i < digits.Length ? digits[point + i] : '0');
        return text.ToString();
    }

    private string Exponential(string digits, int point)
    {
        var (repeat, least, exponent) = (pattern.MostWhole, pattern.LeastWhole, point);
        if (repeat > 1 && repeat > least)
        {
            exponent = (exponent >= 1 ? exponent - 1 : exponent - repeat) / repeat * repeat;
            least = 1;
        }
        else
            exponent -= least;
        var whole = digits.Length == 0 ? least : point - exponent;
        var total = Math.Max(digits.Length, Math.Max(pattern.LeastWhole + pattern.LeastFraction, whole));
        var text = new StringBuilder();
        for (var i = 0; i < total; i++)
        {
            if (i == whole)
                text.Append('.');
            text.Append(i < digits.Length ? digits[i] : '0');
        }
        if (pattern.AlwaysPoint && total == whole)
            text.Append('.');
        if (digits.Length == 0)
            exponent = 0;
        text.Append('E').Append(exponent < 0 ? "-" : "");
        return text.Append(Math.Abs(exponent).ToString(new string('0', pattern.ExponentDigits), CultureInfo.InvariantCulture))
            .ToString();
    }
}
