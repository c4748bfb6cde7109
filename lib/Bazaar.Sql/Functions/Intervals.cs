using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>INTERVAL value unit.</summary>
internal static class Intervals
{
    private const long Second = 1_000_000;

    /// <summary>Months or microseconds in one of a unit.</summary>
    private static (bool Months, decimal Size)? SizeOf(string unit) =>
        unit switch
        {
            "YEAR" => (true, 12),
            "MONTH" => (true, 1),
            "WEEK" => (false, 7 * 86400 * Second),
            "DAY" => (false, 86400 * Second),
            "HOUR" => (false, 3600 * Second),
            "MINUTE" => (false, 60 * Second),
            "SECOND" => (false, Second),
            "MILLISECOND" => (false, 1000),
            "MICROSECOND" => (false, 1),
            "NANOSECOND" => (false, 0.001m),
            _ => null,
        };

    private static readonly Operation Times = Operation.Template("interval", "CAST({0} * {1} AS BIGINT)");

    /// <param name="clamps">Whether an interval that is too long is the longest there is; otherwise it is an error.</param>
    public static Expr Of(HiveFunctions functions, Expr value, string unit, Place place, bool clamps = false)
    {
        if (SizeOf(unit) is not { } size)
            return Parsed(Text(value, unit, place), unit, place);
        var type = size.Months ? DataType.IntervalYearMonth : DataType.IntervalDayTime;
        if (value is Literal { Value: { } constant })
            return new Literal(Constant(constant, size, unit, place, clamps), type);
        var number = functions.Converted(value, DataType.BigInt);
        return new Call(Times, [number, new Literal((long)size.Size, DataType.BigInt)], type);
    }

    private static Interval Constant(object constant, (bool Months, decimal Size) size, string unit, Place place, bool clamps)
    {
        var text = constant as string ?? ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture);
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (
            !decimal.TryParse(text.Trim(), Style, CultureInfo.InvariantCulture, out var number)
            || (unit != "SECOND" && number != decimal.Truncate(number))
        )
            throw SqlErrors.Error($"'{text}' is no number of {unit}s.", place, $"Write INTERVAL '3' {unit}.");
        var total = Total(number, size.Size, clamps) ?? throw TooLong(text, unit, place);
        return size.Months ? new Interval(total, 0) : new Interval(0, total);
    }

    /// <summary>The sum of a unit's months or microseconds; null where it is too long.</summary>
    private static long? Total(decimal number, decimal size, bool clamps)
    {
        const decimal Most = long.MaxValue;
        if (Math.Abs(number) <= Most / Math.Max(size, 1))
            return (long)(number * size);
        return clamps ? (number < 0 ? -long.MaxValue : long.MaxValue) : null;
    }

    private static BazaarException TooLong(string text, string unit, Place place) =>
        SqlErrors.Error($"INTERVAL '{text}' {unit} is longer than all of time.", place, "Write a shorter one.");

    private static string Text(Expr value, string unit, Place place) =>
        value is Literal { Value: string text }
            ? text.Trim()
            : throw SqlErrors.Error(
                $"INTERVAL … {unit} wants a text.",
                place,
                unit == "YEAR TO MONTH" ? "Write INTERVAL '1-2' YEAR TO MONTH." : "Write INTERVAL '1 02:03:04' DAY TO SECOND."
            );

    private static Literal Parsed(string text, string unit, Place place)
    {
        var negative = text.StartsWith('-');
        var body = text.TrimStart('-', '+');
        if (unit == "YEAR TO MONTH")
        {
            var parts = body.Split('-');
            if (
                parts.Length == 2
                && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var years)
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            )
                return new(
                    new Interval(
                        (negative ? -1 : 1) * ((Total(years, 12, false) ?? throw TooLong(text, unit, place)) + months),
                        0
                    ),
                    DataType.IntervalYearMonth
                );
            throw SqlErrors.Error($"'{text}' is no interval of years and months.", place, "Write INTERVAL '1-2' YEAR TO MONTH.");
        }
        var blank = body.IndexOf(' ', StringComparison.Ordinal);
        if (
            blank > 0
            && long.TryParse(body[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && TimeSpan.TryParse(body[(blank + 1)..], CultureInfo.InvariantCulture, out var clock)
            && clock.Days == 0
        )
            return new(
                new Interval(
                    0,
                    (negative ? -1 : 1)
                        * ((Total(days, 86400 * Second, false) ?? throw TooLong(text, unit, place)) + clock.Ticks / 10)
                ),
                DataType.IntervalDayTime
            );
        throw SqlErrors.Error($"'{text}' is no interval of days and time.", place, "Write INTERVAL '1 02:03:04' DAY TO SECOND.");
    }
}
