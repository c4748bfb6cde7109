using System.Collections.Concurrent;
using System.Globalization;
using Bazaar.Engine.Java;

namespace Bazaar.Pig.Functions;

/// <summary>Days and times as Joda-Time reads and prints them.</summary>
internal static class JodaTime
{
    /// <summary>Whole months from one instant to another by the clocks of the first; the 31st and a month is the last day of a shorter one. Negative where it goes back.</summary>
    public static long MonthsBetween(DateTimeOffset from, DateTimeOffset to) =>
        MonthsBetween(from.DateTime, to.ToOffset(from.Offset).DateTime);

    private static long MonthsBetween(DateTime from, DateTime to)
    {
        if (to < from)
            return -MonthsBetween(to, from);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>An instant and a period of ISO 8601 (<c>P1Y2M3W4DT5H6M7.8S</c>): years and months first, then the rest.</summary>
    /// <exception cref="FormatException">The text is no period: Pig fails then too.</exception>
    public static DateTimeOffset Add(DateTimeOffset time, string period, int sign)
    {
        var parts = IsoPeriod.Parse(period);
        return time.AddYears(sign * parts.Years)
            .AddMonths(sign * parts.Months)
            .AddDays(sign * ((parts.Weeks * 7) + parts.Days))
            .Add(sign * parts.Time);
    }

    private static readonly ConcurrentDictionary<string, JavaTimePattern> Patterns = new(StringComparer.Ordinal);

    private static JavaTimePattern PatternOf(string pattern) =>
        Patterns.GetOrAdd(pattern, p => JavaTimePattern.Parse(p, TimeDialect.Joda));

    /// <exception cref="FormatException">The text is not of the pattern: Pig fails then too.</exception>
    public static DateTimeOffset Parse(string text, string pattern)
    {
        var (clock, offset) = Read(text, pattern);
        return new DateTimeOffset(clock, offset ?? TimeSpan.Zero);
    }

    private static (DateTime Clock, TimeSpan? Offset) Read(string text, string pattern) =>
        PatternOf(pattern).Read(text)
        ?? throw new FormatException($"'{text}' is no time of the pattern '{pattern}': filter with MATCHES first.");

    /// <summary>A time of the zone's clocks; an offset that the pattern reads from the text goes before the zone.</summary>
    /// <remarks>Where clocks go back, the earlier of the two instants is meant, as in Joda-Time; a time that they jump over is none.</remarks>
    /// <exception cref="FormatException">The text is not of the pattern, or the zone is not known.</exception>
    public static DateTimeOffset Parse(string text, string pattern, string zone)
    {
        var (local, said) = Read(text, pattern);
        var rules = Zone(zone);
        if (said is { } own)
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, own), rules);
        if (rules.IsInvalidTime(local))
            throw new FormatException($"'{text}' is skipped by the clocks of {zone}.");
        var offset = rules.IsAmbiguousTime(local) ? rules.GetAmbiguousTimeOffsets(local).Max() : rules.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private static TimeZoneInfo Zone(string zone)
    {
        if (
            zone is ['+' or '-', ..]
            && TimeSpan.TryParseExact(zone.AsSpan(1), ["hh\\:mm", "hhmm"], CultureInfo.InvariantCulture, out var offset)
        )
            return TimeZoneInfo.CreateCustomTimeZone(zone, zone[0] == '-' ? -offset : offset, zone, zone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? found
            : throw new FormatException($"'{zone}' is no time zone: write one such as Europe/Berlin or +05:30.");
    }

    public static string Format(DateTimeOffset time, string pattern) =>
        PatternOf(pattern)
            .Format(time, time.Offset == TimeSpan.Zero ? "UTC" : time.ToString("zzz", CultureInfo.InvariantCulture));
}
