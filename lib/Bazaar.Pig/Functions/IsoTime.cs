using System.Globalization;
using Bazaar.Engine.Duck;

namespace Bazaar.Pig.Functions;

/// <summary>
/// ISO 8601 as Joda-Time's <c>dateOptionalTimeParser</c> reads it: a day by month, by day of the year or by week, with less of it at the end;
/// <c>T</c> and hours, minutes, seconds, the last with a fraction; a zone. Digits may be fewer than two.
/// </summary>
/// <remarks><see href="https://www.joda.org/joda-time/apidocs/org/joda/time/format/ISODateTimeFormat.html#dateOptionalTimeParser--"/></remarks>
internal static class IsoTime
{
    /// <summary>The time with its offset, UTC where the text names no zone; null where it is none. Pig takes a blank behind ten characters as T.</summary>
    /// <exception cref="FormatException">The year is before 1 or after 9999.</exception>
    public static DateTimeOffset? Parse(string text)
    {
        var reader = new Reader(text);
        if (reader.Year() is not { } year || Day(reader, year) is not { } day)
            return null;
        var time = TimeSpan.Zero;
        TimeSpan? zone = null;
        if (reader.Take('T') || reader.Take('t') || (reader.At == 10 && reader.Take(' ')))
        {
            if (Time(reader) is not { } clock)
                return null;
            time = clock;
            zone = Zone(reader);
        }
        if (!reader.AtEnd)
            return null;
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        if (zone is { } far && far.Duration() > ZonedTime.Farthest)
            throw new FormatException($"'{text}' is further from UTC than the 14 hours that the lab can hold.");
        var instant = local.Ticks - (zone ?? TimeSpan.Zero).Ticks;
        return instant >= DateTime.MinValue.Ticks && instant <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(instant, TimeSpan.Zero).ToOffset(zone ?? TimeSpan.Zero)
            : throw OutOfRange(text);
    }

    private static FormatException OutOfRange(string text) =>
        new($"'{text}' is not in the years 1 to 9999 that the lab can hold.");

    private static DateOnly? Day(Reader reader, int year)
    {
        var (month, day, ordinal, week) = (1, 1, 0, 0);
        if (reader.Take('-'))
        {
            if (reader.Take('W'))
            {
                if (reader.Digits(1, 2) is not { } number)
                    return null;
                (week, day) = (number, 1);
                if (reader.Take('-'))
                {
                    if (reader.Digits(1, 1) is not ({ } weekday and >= 1 and <= 7))
                        return null;
                    day = weekday;
                }
            }
            else if (reader.Ahead == 3)
                ordinal = reader.Digits(3, 3) ?? 0;
            else
            {
                if (reader.Digits(1, 2) is not { } first)
                    return null;
                month = first;
                if (reader.Take('-'))
                {
                    if (reader.Digits(1, 2) is not { } second)
                        return null;
                    day = second;
                }
            }
        }
        if (year is < 1 or > 9999)
            throw OutOfRange(reader.Text);
        if (week > 0)
            return week <= ISOWeek.GetWeeksInYear(year)
                ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7)))
                : null;
        if (ordinal > 0)
            return ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new DateOnly(year, 1, 1).AddDays(ordinal - 1) : null;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    /// <summary>What stands behind T; nothing is midnight. A fraction is one of the smallest part that is written.</summary>
    private static TimeSpan? Time(Reader reader)
    {
        var time = TimeSpan.Zero;
        (int Limit, TimeSpan Unit)[] parts =
        [
            (23, TimeSpan.FromHours(1)),
            (59, TimeSpan.FromMinutes(1)),
            (59, TimeSpan.FromSeconds(1)),
        ];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && !reader.Take(':'))
                break;
            if (reader.Digits(1, 2) is not { } number)
                return i == 0 ? time : null;
            if (number > parts[i].Limit)
                return null;
            time += parts[i].Unit * number;
            if (reader.Take('.') || reader.Take(','))
                return reader.Fraction() is { } fraction ? time + Milliseconds(parts[i].Unit * fraction) : null;
        }
        return time;
    }

    private static TimeSpan Milliseconds(TimeSpan time) =>
        new(time.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond);

    private static TimeSpan? Zone(Reader reader)
    {
        if (reader.Take('Z') || reader.Take('z'))
            return TimeSpan.Zero;
        var sign =
            reader.Take('+') ? 1
            : reader.Take('-') ? -1
            : 0;
        if (sign == 0 || reader.Digits(2, 2) is not { } hours)
            return null;
        reader.Take(':');
        var minutes = reader.Digits(2, 2) ?? 0;
        return sign * new TimeSpan(hours, minutes, 0);
    }

    private sealed class Reader(string text)
    {
        private int at;

        public string Text => text;
        public int At => at;
        public bool AtEnd => at == text.Length;

        /// <summary>How many digits come next.</summary>
        public int Ahead
        {
            get
            {
                var end = at;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
                return end - at;
            }
        }

        public bool Take(char wanted)
        {
            if (at >= text.Length || text[at] != wanted)
                return false;
            at++;
            return true;
        }

        /// <summary>Up to nine digits, with a sign.</summary>
        public int? Year()
        {
            var sign = Take('-') ? -1 : 1;
            if (sign > 0)
                Take('+');
            return sign * Digits(1, 9);
        }

        public int? Digits(int least, int most)
        {
            var count = Math.Min(Ahead, most);
            if (count < least)
                return null;
            at += count;
            return int.Parse(text.AsSpan(at - count, count), CultureInfo.InvariantCulture);
        }

        public double? Fraction()
        {
            var count = Ahead;
            if (count == 0)
                return null;
            at += count;
            return double.Parse(string.Concat("0.", text.AsSpan(at - count, count)), CultureInfo.InvariantCulture);
        }
    }
}
