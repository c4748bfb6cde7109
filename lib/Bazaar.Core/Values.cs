using System.Globalization;
using System.Numerics;

namespace Bazaar.Core;

/// <summary>An exact decimal of up to 38 digits; .NET's own stops at 28.</summary>
/// <param name="Unscaled">The number without its point.</param>
/// <param name="Scale">Digits behind the point, 0 or more.</param>
public readonly record struct SqlDecimal(BigInteger Unscaled, int Scale)
{
    /// <summary>Plain digits with the full scale, as SQL engines print a decimal: 12.50.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var sign = Unscaled.Sign < 0 ? "-" : "";
        return Scale == 0 ? sign + digits : $"{sign}{digits[..^Scale]}.{digits[^Scale..]}";
    }
}

/// <summary>An interval of months, or of days and time; never both.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Micros">Microseconds.</param>
public readonly record struct Interval(long Months, long Micros);

/// <summary>A value of a union.</summary>
/// <param name="Tag">Which member it is of, from 0.</param>
/// <param name="Value">The member's value, or null.</param>
public sealed record TaggedValue(int Tag, object? Value);
