using System.Collections.Concurrent;
using System.Globalization;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Functions of dates that DuckDB has not, or not as Hive.</summary>
internal static class DateScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<DateOnly?, DateOnly?>(
            "hive_hybrid_date",
            (DateOnly? d) => d is { } day ? Hybrid(day) : null
        );
        connection.RegisterScalarFunction<string?, long?>(
            "hive_interval_months",
            (string? text) => text is null ? null : Intervals.Months(text)
        );
        connection.RegisterScalarFunction<string?, long?>(
            "hive_interval_micros",
            (string? text) => text is null ? null : Intervals.Micros(text)
        );
        connection.RegisterScalarFunction<DateOnly?, int?, DateOnly?>(
            "hive_add_months",
            (date, months) => date is { } d && months is { } m ? AddMonths(d, m) : null
        );
        connection.RegisterScalarFunction<DateTime?, int?, DateTime?>(
            "hive_add_months_time",
            (time, months) =>
                time is { } t && months is { } m
                    ? AddMonths(DateOnly.FromDateTime(t), m).ToDateTime(TimeOnly.FromDateTime(t))
                    : null
        );
        connection.RegisterScalarFunction<DateOnly?, string?, DateOnly?>(
            "hive_next_day",
            (date, day) => date is { } d && day is not null && DayOf(day) is { } wanted ? Next(d, wanted) : null
        );
        connection.RegisterScalarFunction<DateTime?, DateTime?, bool?, double?>(
            "hive_months_between",
            (a, b, rounded) => a is { } x && b is { } y ? MonthsBetween(x, y, rounded ?? true) : null
        );
        connection.RegisterScalarFunction<DateOnly?, string?, DateOnly?>(
            "hive_trunc",
            (date, unit) => date is { } d && unit is not null ? Truncated(d, unit) : null
        );
        connection.RegisterScalarFunction<DateTime?, string?, DateTime?>(
            "hive_from_utc",
            (time, zone) => time is { } t && zone is not null ? FromUtc(t, zone) ?? throw OutOfYears(t, zone) : null
        );
        connection.RegisterScalarFunction<DateTime?, string?, DateTime?>(
            "hive_to_utc",
            (time, zone) => time is { } t && zone is not null ? ToUtc(t, zone) ?? throw OutOfYears(t, zone) : null
        );
        connection.RegisterScalarFunction<DateTime?, string?, DateTime?>(
            "impala_from_utc",
            (time, zone) => time is { } t && zone is not null ? FromUtc(t, zone) : null
        );
        connection.RegisterScalarFunction<DateTime?, string?, DateTime?>(
            "impala_to_utc",
            (time, zone) => time is { } t && zone is not null ? ToUtc(t, zone) : null
        );
        connection.RegisterScalarFunction<DateTime?, string?, string?>(
            "hive_date_format",
            (time, pattern) =>
                time is { } t && pattern is not null ? PatternOf(pattern).Format(new DateTimeOffset(t, TimeSpan.Zero)) : null
        );
        connection.RegisterScalarFunction<DateTime?, string?, string?>(
            "hive_date_text",
            (time, pattern) =>
                time is { } t && pattern is not null ? Readable(pattern)?.Format(new DateTimeOffset(t, TimeSpan.Zero)) : null
        );
        connection.RegisterScalarFunction<string?, long?>(
            "hive_unix_seconds",
            (string? text) =>
                text is not null && JavaTimes.IsFullTime(text) && JavaTimes.ToTimestamp(text) is { } time
                    ? (long)Math.Floor((time - DateTime.UnixEpoch).TotalSeconds)
                    : null
        );
        connection.RegisterScalarFunction<string?, string?, long?>(
            "hive_unix_timestamp",
            (text, pattern) =>
                text is not null
                && pattern is not null
                && Readable(pattern) is { HasDate: true } p
                && p.Read(text) is var (clock, offset)
                    ? new DateTimeOffset(clock, offset ?? TimeSpan.Zero).ToUnixTimeSeconds()
                    : null
        );
    }

    /// <summary>The point in time of a text, in UTC; a zone may stand behind the time, else it is UTC's.</summary>
    internal static DateTime? Instant(string text)
    {
        var parts = text.Trim().Split(' ', 3);
        if (parts.Length < 3)
            return JavaTimes.ToTimestamp(text);
        return JavaTimes.ToTimestamp($"{parts[0]} {parts[1]}") is { } time && JavaZones.ZoneId(parts[2]) is { } zone
            ? ToUtc(time, zone)
            : null;
    }

    private static DateTime? FromUtc(DateTime time, string zone) =>
        Moved(time, JavaZones.TimeZone(zone).GetUtcOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));

    private static DateTime? ToUtc(DateTime time, string zone) => ToUtc(time, JavaZones.TimeZone(zone));

    private static DateTime? ToUtc(DateTime time, TimeZoneInfo zone) => Moved(time, -OffsetOfLocal(zone, time));

    /// <summary>Null where the time leaves the years 1 to 9999.</summary>
    private static DateTime? Moved(DateTime time, TimeSpan by) =>
        (by > TimeSpan.Zero ? DateTime.MaxValue - time >= by : time - DateTime.MinValue >= -by) ? time + by : null;

    private static FormatException OutOfYears(DateTime time, string zone) =>
        new($"{time:yyyy-MM-dd HH:mm:ss} of {zone} lies outside of the years 1 to 9999: leave such times out.");

    private static readonly ConcurrentDictionary<string, JavaTimePattern> Patterns = new(StringComparer.Ordinal);

    /// <summary>Null for what is no pattern: nothing is read by it.</summary>
    private static JavaTimePattern? Readable(string pattern)
    {
        try
        {
            return PatternOf(pattern);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static JavaTimePattern PatternOf(string pattern) =>
        Patterns.GetOrAdd(pattern, p => JavaTimePattern.Parse(p, TimeDialect.JavaTime));

    /// <summary>The last day of a month stays the last day.</summary>
    internal static DateOnly AddMonths(DateOnly date, int months)
    {
        // Hive goes on with years of more digits, which no date of the lab has.
        if ((date.Year * 12L) + date.Month - 1 + months is < 12 or >= 120_000)
            throw new FormatException(
                $"{date:yyyy-MM-dd} and {months} months lead out of the years 1 to 9999: leave such dates out."
            );
        var moved = date.AddMonths(months);
        return date.Day == DateTime.DaysInMonth(date.Year, date.Month)
            ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month))
            : moved;
    }

    /// <summary>Two letters, three letters or the whole English name.</summary>
    private static DayOfWeek? DayOf(string text)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var name = day.ToString();
            if (
                string.Equals(text, name, StringComparison.OrdinalIgnoreCase)
                || (text.Length is 2 or 3 && name.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            )
                return day;
        }
        return null;
    }

    private static DateOnly Next(DateOnly date, DayOfWeek wanted)
    {
        var days = ((int)wanted - (int)date.DayOfWeek + 7) % 7;
        days = days == 0 ? 7 : days;
        return DateOnly.MaxValue.DayNumber - date.DayNumber >= days
            ? date.AddDays(days)
            : throw new FormatException($"The day after {date:yyyy-MM-dd} lies behind the year 9999: leave such dates out.");
    }

    /// <summary>Whole months where the days are the same or both the last; otherwise the rest counts by 31 days a month.</summary>
    private static double MonthsBetween(DateTime a, DateTime b, bool rounded)
    {
        static bool Last(DateTime t) => t.Day == DateTime.DaysInMonth(t.Year, t.Month);
        var months = (a.Year - b.Year) * 12 + a.Month - b.Month;
        if (a.Day == b.Day || (Last(a) && Last(b)))
            return months;
        static double Seconds(DateTime t) => t.Day * 86400.0 + Math.Floor(t.TimeOfDay.TotalSeconds);
        var result = months + (Seconds(a) - Seconds(b)) / (31 * 86400.0);
        return rounded ? JavaText.Round(result, 8) : result;
    }

    private static DateOnly? Truncated(DateOnly date, string unit) =>
        unit switch
        {
            "MONTH" or "MON" or "MM" => new DateOnly(date.Year, date.Month, 1),
            "YEAR" or "YYYY" or "YY" => new DateOnly(date.Year, 1, 1),
            "QUARTER" or "Q" => new DateOnly(date.Year, (date.Month - 1) / 3 * 3 + 1, 1),
            _ => null,
        };

    /// <summary>A time in a gap counts by the offset before it, one that comes twice by the earlier.</summary>
    private static TimeSpan OffsetOfLocal(TimeZoneInfo zone, DateTime local)
    {
        if (zone.IsInvalidTime(local))
            return zone.GetUtcOffset(local.AddHours(-3));
        return zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
    }

    /// <summary>A day as calendars wrote it before 15 October 1582.</summary>
    private static DateOnly Hybrid(DateOnly day)
    {
        if (day >= new DateOnly(1582, 10, 15))
            return day;
        var (julian, time) = (new JulianCalendar(), day.ToDateTime(TimeOnly.MinValue));
        return new(julian.GetYear(time), julian.GetMonth(time), julian.GetDayOfMonth(time));
    }
}
