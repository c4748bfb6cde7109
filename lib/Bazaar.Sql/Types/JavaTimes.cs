using System.Buffers;
using System.Globalization;

namespace Bazaar.Sql.Types;

/// <summary>Dates and times read from text by Hive's rules.</summary>
internal static class JavaTimes
{
    private const int DateLength = 10;
    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:.");

    /// <summary>
    /// A date: a year of up to four digits, a month and a day of one or two. What stands behind it doesn't count, save a digit. Null where it is none.
    /// </summary>
    public static DateOnly? ToDate(string text) => Date(text.AsSpan().Trim(' '), out _);

    private static DateOnly? Date(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        rest = default;
        var at = 0;
        if (Number(text, ref at, 4) is not { } year || !Skip(text, ref at, '-'))
            return null;
        if (Number(text, ref at, 2) is not { } month || !Skip(text, ref at, '-'))
            return null;
        if (Number(text, ref at, 2) is not { } day || (at < text.Length && char.IsAsciiDigit(text[at])))
            return null;
        rest = text[at..];
        return year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new DateOnly(year, month, day);
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, char c)
    {
        if (at >= text.Length || text[at] != c)
            return false;
        at++;
        return true;
    }

    private static int? Number(ReadOnlySpan<char> text, ref int at, int most)
    {
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
            at++;
        return at > start ? int.Parse(text[start..at], CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A date, and the time behind it where there is a whole one: hours, minutes and seconds, perhaps a fraction. Null where it is no date.</summary>
    public static DateTime? ToTimestamp(string text)
    {
        var whole = text.AsSpan().Trim(' ');
        if (Date(whole, out var rest) is not { } date)
            return null;
        return date.ToDateTime(TimeOnly.MinValue) + (Clock(whole[..^rest.Length], rest, zones: true) ?? TimeSpan.Zero);
    }

    /// <summary>
    /// A time alone, <c>13:14</c> or <c>13:14:15.25</c>, which Hive takes for one of today. Ten characters are read as a date, and are none. Null
    /// for everything else. (Measured on Hive 4.0.1.)
    /// </summary>
    public static TimeSpan? ToTimeOfDay(string text)
    {
        var time = text.Trim(' ');
        return time.Length is not DateLength && time is [_, _, ':', _, _] or [_, _, ':', _, _, ':', _, _, ..]
            ? TimeOfDay(time)
            : null;
    }

    /// <summary>Whether a whole time stands behind the date, without the name of a zone.</summary>
    public static bool IsFullTime(string text)
    {
        var whole = text.AsSpan().Trim(' ');
        return Date(whole, out var rest) is not null && Clock(whole[..^rest.Length], rest, zones: false) is not null;
    }

    /// <summary>A date and a whole time, with nothing else but blanks around them.</summary>
    public static DateTime? ToWholeTimestamp(string text)
    {
        var whole = text.Trim(' ');
        if (whole.Length == 0 || !char.IsAsciiDigit(whole[^1]) || !IsFullTime(whole))
            return null;
        var time = whole[(whole.IndexOfAny([' ', 'T']) + 1)..];
        return time.Count(':') == 2 && time.All(c => char.IsAsciiDigit(c) || c is ':' or '.') ? ToTimestamp(whole) : null;
    }

    /// <summary>
    /// The time behind a date. Behind a blank's time a zone may follow, which doesn't count; behind a T's the seconds may be missing. With either
    /// each number has all its digits.
    /// </summary>
    private static TimeSpan? Clock(ReadOnlySpan<char> date, ReadOnlySpan<char> text, bool zones)
    {
        if (text.IsEmpty || text[0] is not (' ' or 'T' or 't'))
            return null;
        var time = text[1..];
        var full = date.Length == DateLength && time is [_, _, ':', _, _] or [_, _, ':', _, _, ':', _, _, ..];
        if (text[0] != ' ')
            return full ? TimeOfDay(time) : null;
        var end = time.IndexOfAnyExcept(ClockCharacters);
        if (end >= 0)
        {
            var zone = time[end..];
            time = time[..end];
            if (!full || !(zones ? JavaZones.IsZone((zone[0] == ' ' ? zone[1..] : zone).ToString()) : JavaZones.IsOffset(zone)))
                return null;
        }
        return time.Count(':') == 2 && time is not [.., '.'] ? TimeOfDay(time) : null;
    }

    /// <summary>Hours and minutes, or seconds too, perhaps with a fraction; of hours and minutes alone each has two digits.</summary>
    private static TimeSpan? TimeOfDay(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (Number(text, ref at, 2) is not { } hour || !Skip(text, ref at, ':'))
            return null;
        if (Number(text, ref at, 2) is not { } minute || hour > 23 || minute > 59)
            return null;
        if (at == text.Length)
            return text.Length == 5 ? new TimeSpan(hour, minute, 0) : null;
        if (!Skip(text, ref at, ':') || Number(text, ref at, 2) is not { } second || second > 59)
            return null;
        long micros = 0;
        if (Skip(text, ref at, '.'))
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            // DuckDB's timestamps have microseconds; Hive's nine digits are cut.
            micros = long.Parse(text[start..at].ToString().PadRight(6, '0').AsSpan(0, 6), CultureInfo.InvariantCulture);
        }
        return at == text.Length ? new TimeSpan(hour, minute, second) + TimeSpan.FromMicroseconds(micros) : null;
    }
}
