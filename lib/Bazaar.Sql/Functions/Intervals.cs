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
            return value is Literal { Value: string } || functions is ImpalaFunctions
                ? Parsed(Text(value, unit, place), unit, place)
                : functions.Scalar(
                    unit == "YEAR TO MONTH" ? "interval_year_month" : "interval_day_time",
                    [functions.Converted(value, DataType.String)],
                    place
                );
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

    private static Literal Parsed(string text, string unit, Place place) =>
        unit == "YEAR TO MONTH"
            ? new(
                new Interval(
                    Months(text)
                        ?? throw SqlErrors.Error(
                            $"'{text}' is no interval of years and months.",
                            place,
                            "Write INTERVAL '1-2' YEAR TO MONTH."
                        ),
                    0
                ),
                DataType.IntervalYearMonth
            )
            : new(
                new Interval(
                    0,
                    Micros(text)
                        ?? throw SqlErrors.Error(
                            $"'{text}' is no interval of days and time.",
                            place,
                            "Write INTERVAL '1 02:03:04' DAY TO SECOND."
                        )
                ),
                DataType.IntervalDayTime
            );

    /// <summary>The months of a text <c>1-2</c>, or null where it is none.</summary>
    public static long? Months(string text)
    {
        var parts = text.Trim().TrimStart('-', '+').Split('-');
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var years)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months < 12
            && Total(years, 12, false) is { } total
            ? Sign(text) * (total + months)
            : null;
    }

    /// <summary>The microseconds of a text <c>1 02:03:04.5</c>, or null where it is none.</summary>
    public static long? Micros(string text)
    {
        var body = text.Trim().TrimStart('-', '+');
        var blank = body.IndexOf(' ', StringComparison.Ordinal);
        return
            blank > 0
            && long.TryParse(body[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && body.Count(c => c == ':') == 2
            && TimeSpan.TryParse(Short(body[(blank + 1)..]), CultureInfo.InvariantCulture, out var clock)
            && clock.Days == 0
            && Total(days, 86400 * Second, false) is { } total
            ? Sign(text) * (total + clock.Ticks / 10)
            : null;
    }

    /// <summary>A time without the digits behind its microseconds, of up to nine.</summary>
    private static string Short(string clock) =>
        clock.IndexOf('.', StringComparison.Ordinal) is > 0 and var point && clock.Length - point is > 7 and <= 10
            ? clock[..(point + 7)]
            : clock;

    private static int Sign(string text) => text.TrimStart().StartsWith('-') ? -1 : 1;

    /// <summary>interval_year_month(text) and interval_day_time(text), and the parts of an interval.</summary>
    public static void Add(FunctionTable t)
    {
        t.Scalar("interval_year_month", "chars:", site => new Call(MonthsOf, [site[0]], DataType.IntervalYearMonth));
        t.Scalar("interval_year_month", "months:$0", "{0}");
        t.Scalar("interval_day_time", "chars:", site => new Call(MicrosOf, [site[0]], DataType.IntervalDayTime));
        t.Scalar("interval_day_time", "micros:$0", "{0}");
        t.Scalar("year", "months:int", "CAST({0} // 12 AS INTEGER)");
        t.Scalar("month", "months:int", "CAST({0} % 12 AS INTEGER)");
        t.Scalar("day dayofmonth", "micros:int", "CAST({0} // 86400000000 AS INTEGER)");
        t.Scalar("hour", "micros:int", "CAST({0} // 3600000000 % 24 AS INTEGER)");
        t.Scalar("minute", "micros:int", "CAST({0} // 60000000 % 60 AS INTEGER)");
        t.Scalar("second", "micros:int", "CAST({0} // 1000000 % 60 AS INTEGER)");
    }

    private static readonly Operation MonthsOf = Operation.Function("interval_year_month", "hive_interval_months");
    private static readonly Operation MicrosOf = Operation.Function("interval_day_time", "hive_interval_micros");
}
