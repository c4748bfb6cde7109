using System.Globalization;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>What Impala's functions of dates need. A timestamp lies in the years 1400 to 9999, a date in 1 to 9999; what leaves them is NULL.</summary>
internal static class ImpalaDateScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, DateTime?>(
            "impala_timestamp",
            (string? s) => s is null ? null : ImpalaText.ToTimestamp(s)
        );
        connection.RegisterScalarFunction<string?, DateTime?>(
            "impala_clock",
            (string? s) => s is null ? null : ImpalaText.ToTimestamp(s) ?? ImpalaText.ToClock(s)
        );
        connection.RegisterScalarFunction<string?, DateOnly?>(
            "impala_date",
            (string? s) =>
                s is null ? null
                : ImpalaText.ToDate(s) is { } date ? date
                : throw new FormatException($"'{s}' is no date: write yyyy-MM-dd.")
        );
        connection.RegisterScalarFunction<DateTime?, long?, bool, DateTime?>(
            "impala_months_time",
            (time, months, last) =>
                time is { } t && months is { } m && Moved(t, m, last) is { Year: >= 1400 } moved ? moved : null
        );
        connection.RegisterScalarFunction<DateOnly?, long?, bool, DateOnly?>(
            "impala_months",
            (date, months, last) =>
                date is { } d && months is { } m && Moved(d.ToDateTime(TimeOnly.MinValue), m, last) is { } moved
                    ? DateOnly.FromDateTime(moved)
                    : null
        );
        connection.RegisterScalarFunction<DateOnly?, string?, DateOnly?>("impala_next_day", NextDay);
        connection.RegisterScalarFunction<DateTime?, string?, DateTime?>("impala_trunc", Truncated);
        connection.RegisterScalarFunction<string?, string, string>("impala_unit", Unit);
        connection.RegisterScalarFunction<DateTime?, string?, string?>(
            "impala_time_text",
            (time, pattern) => (ImpalaTimePattern.Of(pattern, false), time) is (var p, { } t) ? p.Write(t) : null
        );
        connection.RegisterScalarFunction<string?, string?, DateTime, DateTime?>(
            "impala_read_time",
            (text, pattern, now) =>
                (ImpalaTimePattern.Of(pattern, true), text) is (var p, { } t) && p.Read(t, now) is { Year: >= 1400 } time
                    ? time
                    : null
        );
    }

    private static DateTime? Moved(DateTime time, long months, bool last)
    {
        var count = ((long)time.Year * 12) + time.Month - 1 + months;
        if (months is > 120_000 or < -120_000 || count is < 12 or >= 120_000)
            return null;
        var moved = time.AddMonths((int)months);
        // The last day of a month stays the last day.
        return last && time.Day == DateTime.DaysInMonth(time.Year, time.Month)
            ? moved.AddDays(DateTime.DaysInMonth(moved.Year, moved.Month) - moved.Day)
            : moved;
    }

    private static DateOnly? NextDay(DateOnly? date, string? name)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        var wanted = Array.FindIndex(
            names.DayNames,
            d =>
                string.Equals(d, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(d[..3], name, StringComparison.OrdinalIgnoreCase)
        );
        if (wanted < 0)
            throw new FormatException($"'{name}' is no day of the week: write MON or Monday.");
        if (date is not { } day)
            return null;
        var days = (wanted - (int)day.DayOfWeek + 7) % 7 is > 0 and var ahead ? ahead : 7;
        return DateOnly.MaxValue.DayNumber - day.DayNumber < days ? null : day.AddDays(days);
    }

    /// <summary>TRUNC's units are those of Oracle's.</summary>
    private static DateTime? Truncated(DateTime? given, string? unit)
    {
        var time = given ?? DateTime.UnixEpoch;
        var cut = unit?.ToUpperInvariant() switch
        {
            "SYYYY" or "YEAR" or "YYYY" or "YYY" or "YY" or "Y" or "SYEAR" => new DateTime(time.Year, 1, 1),
            "Q" => new DateTime(time.Year, ((time.Month - 1) / 3 * 3) + 1, 1),
            "MONTH" or "MON" or "MM" or "RM" => new DateTime(time.Year, time.Month, 1),
            "WW" => time.Date.AddDays(-((time.DayOfYear - 1) % 7)),
            "W" => time.Date.AddDays(-((time.Day - 1) % 7)),
            "DDD" or "DD" or "J" => time.Date,
            // The year 1 begins with a Monday.
            "DAY" or "DY" or "D" => time.Date.AddDays(-(((int)time.DayOfWeek + 6) % 7)),
            "HH" or "HH12" or "HH24" => time.Date.AddHours(time.Hour),
            "MI" => time.Date.AddHours(time.Hour).AddMinutes(time.Minute),
            _ => throw new FormatException($"'{unit}' is no unit of trunc: YYYY, Q, MM, WW, W, DD, DAY, HH and MI are."),
        };
        return given is null ? null : cut;
    }

    private static readonly string[] Truncations =
        "microseconds milliseconds second minute hour day week month quarter year decade century millennium".Split(' ');

    private static readonly string[] Extractions = "epoch millisecond second minute hour day month quarter year".Split(' ');

    /// <summary>The unit in small letters.</summary>
    /// <exception cref="FormatException">It is none of the function's.</exception>
    private static string Unit(string? unit, string function)
    {
        var small = unit?.ToLowerInvariant();
        var known = function == "date_trunc" ? Truncations : Extractions;
        return small is not null && known.Contains(small)
            ? small
            : throw new FormatException($"'{unit}' is no unit of {function}: {string.Join(", ", known)} are.");
    }
}
