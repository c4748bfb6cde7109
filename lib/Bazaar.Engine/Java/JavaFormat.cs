using System.Globalization;
using System.Numerics;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Engine.Java;

/// <summary>java.util.Formatter in the root locale: <c>%-10s|%05d|%,.2f</c>.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Formatter.html"/></remarks>
public static class JavaFormat
{
    /// <summary>An argument: its text, and a letter for its type: i (int), l (long), n (BigInteger), d (double), m (BigDecimal), b (boolean), s (text), o (all else).</summary>
    public readonly record struct Argument(string? Text, char Type);

    /// <summary>The letter for an argument's type.</summary>
    public static char TypeOf(DataType type) =>
        type switch
        {
            IntegerType { Bits: 64 } => 'l',
            JavaNumberType n => n.Whole ? 'n' : 'm',
            IntegerType => 'i',
            // Hive hands a decimal to the format as a double.
            FloatingType or DecimalType => 'd',
            BooleanType => 'b',
            StringType or NullType => 's',
            _ => 'o',
        };

    /// <exception cref="FormatException">The format is wrong, or an argument is of another type or missing; the message has Java's class.</exception>
    public static string Format(string format, IReadOnlyList<Argument> arguments)
    {
        var result = new StringBuilder();
        var next = 0;
        var last = -1;
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                result.Append(format[at]);
                continue;
            }
            var spec = Spec.Read(format, ref at);
            if (spec.Conversion is '%' or 'n')
            {
                result.Append(spec.Conversion == 'n' ? "\n" : Padded("%", spec));
                continue;
            }
            var index =
                spec.Index is { } given ? given - 1
                : spec.Flags.Contains('<', StringComparison.Ordinal) ? last
                : next++;
            if (index < 0 || index >= arguments.Count)
                throw new FormatException($"MissingFormatArgumentException: Format specifier '{spec.Text}'");
            last = index;
            result.Append(One(spec, arguments[index]));
        }
        return result.ToString();
    }

    private static string One(Spec spec, Argument argument)
    {
        var lower = char.ToLowerInvariant(spec.Conversion);
        var text = lower switch
        {
            's' => Cut(argument.Text ?? "null", spec),
            'b' => Cut(
                argument.Text is null ? "false"
                    : argument.Type == 'b' ? argument.Text
                    : "true",
                spec
            ),
            _ when argument.Text is null => Cut("null", spec),
            'd' => Signed(Integer(spec, argument), spec, digits => digits),
            'x' or 'o' => Radix(spec, argument),
            'f' or 'e' or 'g' => Floating(spec, argument),
            'c' => argument.Type == 'i'
                ? char.ConvertFromUtf32(int.Parse(argument.Text, CultureInfo.InvariantCulture))
                : throw Wrong(spec, argument),
            'a' => Hexadecimal(spec, argument),
            'h' => Cut(HashOf(argument), spec),
            _ => throw new FormatException($"UnknownFormatConversionException: Conversion = '{spec.Conversion}'"),
        };
        if (char.IsUpper(spec.Conversion))
            text = text.ToUpperInvariant();
        return Padded(text, spec);
    }

    /// <summary>Java's hashCode as hexadecimal digits.</summary>
    private static string HashOf(Argument argument)
    {
        var text = argument.Text!;
        var culture = CultureInfo.InvariantCulture;
        var code = unchecked(
            argument.Type switch
            {
                'i' => int.Parse(text, culture),
                'l' => JavaHash.Of(long.Parse(text, culture)),
                'd' => JavaHash.Of(double.Parse(text, culture)),
                'b' => text == "true" ? 1231 : 1237,
                's' => text.Aggregate(0, (hash, c) => hash * 31 + c),
                _ => throw new FormatException($"%h of {text} is not supported: format a text or a number"),
            }
        );
        return code.ToString("x", culture);
    }

    private static string Cut(string text, Spec spec) => spec.Precision is { } most && most < text.Length ? text[..most] : text;

    private static string Padded(string text, Spec spec) =>
        spec.Width is not { } width ? text
        : spec.Flags.Contains('-', StringComparison.Ordinal) ? text.PadRight(width)
        : text.PadLeft(width);

    private static FormatException Wrong(Spec spec, Argument argument) =>
        new(
            $"IllegalFormatConversionException: {spec.Conversion} != java.{argument.Type switch { 'i' => "lang.Integer", 'l' => "lang.Long", 'n' => "math.BigInteger", 'd' => "lang.Double", 'm' => "math.BigDecimal", 'b' => "lang.Boolean", _ => "lang.String" }}"
        );

    private static BigInteger Integer(Spec spec, Argument argument) =>
        argument.Type is 'i' or 'l' or 'n'
            ? BigInteger.Parse(argument.Text!, CultureInfo.InvariantCulture)
            : throw Wrong(spec, argument);

    private static string Radix(Spec spec, Argument argument)
    {
        var value = Integer(spec, argument);
        // Those of unlimited length have a sign, as they have in decimal.
        if (argument.Type == 'n')
            return Signed(value, spec, _ => Prefix(spec) + InRadix(BigInteger.Abs(value), spec));
        if (value.Sign < 0)
            value += BigInteger.One << (argument.Type == 'i' ? 32 : 64);
        return Zeros(Prefix(spec), InRadix(value, spec), spec);
    }

    private static string Prefix(Spec spec) =>
        !spec.Flags.Contains('#', StringComparison.Ordinal) ? ""
        : spec.Conversion == 'o' ? "0"
        : "0x";

    private static string InRadix(BigInteger value, Spec spec)
    {
        var digits = new StringBuilder();
        var radix = spec.Conversion == 'o' ? 8 : 16;
        do
        {
            digits.Insert(0, "0123456789abcdef"[(int)(value % radix)]);
            value /= radix;
        } while (!value.IsZero);
        return digits.ToString();
    }

    private static string Zeros(string head, string digits, Spec spec) =>
        spec.Flags.Contains('0', StringComparison.Ordinal) && spec.Width is { } width
            ? head + digits.PadLeft(Math.Max(0, width - head.Length), '0')
            : head + digits;

    private static string Signed(BigInteger value, Spec spec, Func<string, string> body) =>
        WithSign(value.Sign < 0, body(Grouped(BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture), spec)), spec);

    private static string WithSign(bool negative, string digits, Spec spec)
    {
        if (negative && spec.Flags.Contains('(', StringComparison.Ordinal))
            return $"({digits})";
        var sign =
            negative ? "-"
            : spec.Flags.Contains('+', StringComparison.Ordinal) ? "+"
            : spec.Flags.Contains(' ', StringComparison.Ordinal) ? " "
            : "";
        return Zeros(sign, digits, spec);
    }

    private static string Grouped(string digits, Spec spec)
    {
        if (!spec.Flags.Contains(',', StringComparison.Ordinal))
            return digits;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var result = new StringBuilder(whole);
        for (var i = whole.Length - 3; i > 0; i -= 3)
            result.Insert(i, ',');
        return result + (point < 0 ? "" : digits[point..]);
    }

    private static string Floating(Spec spec, Argument argument)
    {
        if (argument.Type is not ('d' or 'm'))
            throw Wrong(spec, argument);
        var text = argument.Text!;
        if (text is "NaN" or "Infinity" or "-Infinity")
            return text == "Infinity" && spec.Flags.Contains('+', StringComparison.Ordinal) ? "+Infinity" : text;
        var (unscaled, scale) = Decimal(text);
        var negative = unscaled.Sign < 0 || text.StartsWith('-');
        unscaled = BigInteger.Abs(unscaled);
        // Of a BigDecimal a zero has an exponent, too.
        var zero = unscaled.IsZero && argument.Type == 'm' ? -BigDecimal.Parse(text).Scale : 0;
        var precision = spec.Precision ?? 6;
        var conversion = char.ToLowerInvariant(spec.Conversion);
        if (conversion == 'g')
        {
            precision = Math.Max(1, precision);
            var exponent = unscaled.IsZero ? 0 : Digits(unscaled) - 1 - scale;
            if (zero == 0 && (unscaled.IsZero || (exponent >= -4 && exponent < precision)))
                return WithSign(negative, Grouped(Fixed(unscaled, scale, precision - 1 - exponent), spec), spec);
            return WithSign(negative, Scientific(unscaled, scale, precision - 1, zero), spec);
        }
        return WithSign(
            negative,
            conversion == 'f' ? Grouped(Fixed(unscaled, scale, precision), spec) : Scientific(unscaled, scale, precision, zero),
            spec
        );
    }

    /// <summary>As <c>Double.toHexString</c>, with a p before the exponent of 2, and with fewer digits where a precision says so.</summary>
    private static string Hexadecimal(Spec spec, Argument argument)
    {
        if (argument.Type != 'd')
            throw Wrong(spec, argument);
        if (argument.Text is "NaN" or "Infinity" or "-Infinity")
            return argument.Text;
        var value = double.Parse(argument.Text!, CultureInfo.InvariantCulture);
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var (exponent, fraction) = ((int)(bits >> 52), bits & 0xF_FFFF_FFFF_FFFF);
        var lead = exponent == 0 ? 0 : 1L;
        var power = value == 0 ? 0 : Math.Max(exponent, 1) - 1023;
        var places = Math.Max(1, spec.Precision ?? Places);
        if (places < Places)
        {
            // Half to the even neighbour; a carry goes into the exponent, as in a number's bits.
            var drop = 4 * (Places - places);
            var whole = (lead << 52) | fraction;
            var rest = whole & ((1L << drop) - 1);
            whole >>= drop;
            var half = 1L << (drop - 1);
            if (rest > half || (rest == half && (whole & 1) == 1))
                whole++;
            whole <<= drop;
            (lead, fraction) = (whole >> 52, whole & 0xF_FFFF_FFFF_FFFF);
            if (lead == 2)
                (lead, power, fraction) = (1, power + 1, fraction >> 1);
        }
        var digits = fraction.ToString("x13", CultureInfo.InvariantCulture);
        digits = spec.Precision is null ? digits.TrimEnd('0') : digits[..Math.Min(places, Places)];
        var text = string.Create(CultureInfo.InvariantCulture, $"{lead}.{(digits.Length == 0 ? "0" : digits)}p{power}");
        var sign =
            double.IsNegative(value) ? "-"
            : spec.Flags.Contains('+', StringComparison.Ordinal) ? "+"
            : "";
        return Zeros(sign + "0x", text, spec);
    }

    /// <summary>How many hexadecimal digits a double's fraction has.</summary>
    private const int Places = 13;

    private static int Digits(BigInteger value) => value.ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>The number's shortest decimal digits: what Java rounds, half up.</summary>
    private static (BigInteger Unscaled, int Scale) Decimal(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var unscaled = BigInteger.Parse(
            point < 0 ? mantissa : mantissa.Remove(point, 1),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        var scale = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        return scale < 0 ? (unscaled * BigInteger.Pow(10, -scale), 0) : (unscaled, scale);
    }

    private static BigInteger Rounded(BigInteger unscaled, int drop)
    {
        if (drop <= 0)
            return unscaled * BigInteger.Pow(10, -drop);
        var unit = BigInteger.Pow(10, drop);
        var quotient = BigInteger.DivRem(unscaled, unit, out var rest);
        return rest * 2 >= unit ? quotient + 1 : quotient;
    }

    private static string Fixed(BigInteger unscaled, int scale, int places)
    {
        var digits = Rounded(unscaled, scale - places).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}";
    }

    private static string Scientific(BigInteger unscaled, int scale, int places, int zero)
    {
        var exponent = unscaled.IsZero ? zero : Digits(unscaled) - 1 - scale;
        var digits = Rounded(unscaled, scale + exponent - places).ToString(CultureInfo.InvariantCulture);
        if (digits.Length > places + 1)
        {
            digits = digits[..^1];
            exponent++;
        }
        digits = digits.PadRight(places + 1, '0');
        var fraction = places == 0 ? "" : "." + digits[1..];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent):00}"
        );
    }

    /// <summary>What stands between % and the letter.</summary>
    private readonly record struct Spec(string Text, int? Index, string Flags, int? Width, int? Precision, char Conversion)
    {
        public static Spec Read(string format, ref int at)
        {
            var start = at++;
            var number = Number(format, ref at);
            int? index = null;
            int? width = null;
            if (number is not null && at < format.Length && format[at] == '$')
            {
                index = number;
                number = null;
                at++;
            }
            var flags = at;
            if (number is null)
                while (at < format.Length && "-#+ 0,(<".Contains(format[at], StringComparison.Ordinal))
                    at++;
            var set = number is null ? format[flags..at] : "";
            // A width can't begin with 0: that is a flag.
            width = number ?? Number(format, ref at);
            int? precision = null;
            if (at < format.Length && format[at] == '.')
            {
                at++;
                precision =
                    Number(format, ref at) ?? throw new FormatException("UnknownFormatConversionException: Conversion = '.'");
            }
            if (at >= format.Length)
                throw new FormatException("UnknownFormatConversionException: Conversion = '%'");
            return new(format[start..(at + 1)], index, set, width, precision, format[at]);
        }

        private static int? Number(string format, ref int at)
        {
            if (at >= format.Length || format[at] is < '1' or > '9' && !(format[at] == '0' && at > 0 && format[at - 1] == '.'))
                return null;
            var start = at;
            while (at < format.Length && char.IsAsciiDigit(format[at]))
                at++;
            return int.Parse(format.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        }
    }
}
