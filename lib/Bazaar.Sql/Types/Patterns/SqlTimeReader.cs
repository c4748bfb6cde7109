using System.Globalization;

namespace Bazaar.Sql.Types;

/// <summary>Reads dates and times by a pattern of SQL:2016.</summary>
internal static class SqlTimeReader
{
    /// <summary>The parts of a text that were read so far. Without a month or a day it is the first.</summary>
    private sealed class Parts
    {
        public int Year;
        public int Month = 1;
        public int Day = 1;
        public int DayOfYear;
        public (int Year, int Week, int Day) Weeks = (0, 0, 0);
        public int Hour;
        public int Minute;
        public int Second;
        public int Nanos;
    }

    /// <param name="now">What completes a year of fewer than four digits.</param>
    /// <returns>Null where the text is not of the pattern, or is no date.</returns>
    public static DateTime? Read(this SqlTimePattern pattern, string text, DateTime now)
    {
        if (text.Length == 0)
            return null;
        var parts = new Parts();
        var pieces = pattern.Pieces;
        var at = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (at >= text.Length)
            {
                if (pieces[i] is { Field: SqlTimeField.Text, Text.Length: 0 })
                    continue;
                return null;
            }
            if (pieces[i].Field == SqlTimeField.Separator)
            {
                if (pattern.Exact)
                {
                    if (text[at++] != pieces[i].Text[0])
                        return null;
                    continue;
                }
                if (!Separators(pieces, ref i, text, ref at))
                    return null;
                if (i == pieces.Count)
                    break;
            }
            var piece = pieces[i];
            if (piece.Field == SqlTimeField.Text)
            {
                if (string.CompareOrdinal(text, at, piece.Text, 0, piece.Text.Length) != 0)
                    return null;
                at += piece.Text.Length;
                continue;
            }
            var end = End(piece, text, at, pattern.Exact);
            if (end is not { } stop || (pattern.Exact && !piece.Loose && stop - at != piece.Width))
                return null;
            if (!Take(parts, piece, text, at, ref stop, pattern.Exact && !piece.Loose, now))
                return null;
            at = stop;
        }
        return at < text.Length ? null : Made(parts);
    }

    /// <summary>
    /// A run of separators in the text stands for a run in the pattern, whichever they are. A last - of several is the sign of the zone that comes
    /// next.
    /// </summary>
    private static bool Separators(IReadOnlyList<SqlTimePiece> pieces, ref int i, string text, ref int at)
    {
        var start = at;
        while (at < text.Length && SqlTimePattern.IsSeparator(text[at]))
            at++;
        if (at == start)
            return false;
        while (i < pieces.Count && pieces[i].Field == SqlTimeField.Separator)
            i++;
        if (at >= text.Length)
            while (i < pieces.Count && pieces[i] is { Field: SqlTimeField.Text, Text.Length: 0 })
                i++;
        if (at >= text.Length || i >= pieces.Count)
            return at >= text.Length && i >= pieces.Count;
        if (text[at - 1] == '-' && pieces[i].Field == SqlTimeField.ZoneHour && text[at] != '+' && at - 1 > start)
            at--;
        return true;
    }

    /// <summary>Where a part ends: at the next separator, or after its most characters. Null where nothing stands there.</summary>
    private static int? End(SqlTimePiece piece, string text, int at, bool exact)
    {
        switch (piece.Field)
        {
            case SqlTimeField.Meridiem:
                foreach (var mark in new[] { "A.M.", "P.M.", "AM", "PM" })
                    if (string.Compare(text, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
                        return at + mark.Length;
                return null;
            case SqlTimeField.MonthName or SqlTimeField.DayName when exact && !piece.Loose:
                return text.Length - at < SqlTimePattern.NameWidth ? null : at + SqlTimePattern.NameWidth;
        }
        var (start, most) = (at, Math.Min(piece.Width, text.Length - at));
        if (piece.Field == SqlTimeField.ZoneHour)
        {
            most = Math.Min(most, 2);
            if (text[at] is '-' or '+')
                start++;
        }
        var end = start;
        while (end < Math.Min(start + most, text.Length) && !SqlTimePattern.IsSeparator(text[end]))
            end++;
        return end == at ? null : end;
    }

    private static bool Take(Parts parts, SqlTimePiece piece, string text, int at, ref int end, bool strict, DateTime now)
    {
        var part = text.AsSpan(at, end - at);
        switch (piece.Field)
        {
            case SqlTimeField.Year or SqlTimeField.RoundYear:
                var width = part.Length;
                if (!Number(part, 0, 9999, out parts.Year))
                    return false;
                parts.Year =
                    piece.Field == SqlTimeField.RoundYear && width == 2
                        ? Round(parts.Year, now.Year)
                        : Completed(parts.Year, width, now.Year);
                return true;
            case SqlTimeField.Month:
                return Number(part, 1, 12, out parts.Month);
            case SqlTimeField.MonthName or SqlTimeField.MonthShort:
                return Name(
                    piece.Field == SqlTimeField.MonthShort,
                    CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
                    text,
                    at,
                    ref end,
                    strict,
                    out parts.Month
                );
            case SqlTimeField.DayName or SqlTimeField.DayShort:
                var named = Name(
                    piece.Field == SqlTimeField.DayShort,
                    CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
                    text,
                    at,
                    ref end,
                    strict,
                    out var weekday
                );
                parts.Weeks.Day = weekday == 1 ? 7 : weekday - 1;
                return named;
            case SqlTimeField.Day:
                return Number(part, 1, 31, out parts.Day);
            case SqlTimeField.DayOfYear:
                return Number(part, 1, 366, out parts.DayOfYear);
            case SqlTimeField.WeekYear:
                var digits = part.Length;
                var given = Number(part, 0, 9999, out parts.Weeks.Year);
                parts.Weeks.Year = Completed(parts.Weeks.Year, digits, ISOWeek.GetYear(now));
                return given;
            case SqlTimeField.IsoWeek:
                return Number(part, 1, 53, out parts.Weeks.Week);
            case SqlTimeField.IsoDay:
                return Number(part, 1, 7, out parts.Weeks.Day);
            case SqlTimeField.HourOfHalf:
                var half = Number(part, 1, 12, out var hour);
                // AM and PM may stand before it.
                parts.Hour += hour % 12;
                return half;
            case SqlTimeField.Meridiem:
                parts.Hour += part[0] is 'p' or 'P' ? 12 : 0;
                return true;
            case SqlTimeField.Hour:
                return Number(part, 0, 23, out parts.Hour);
            case SqlTimeField.Minute:
                return Number(part, 0, 59, out parts.Minute);
            case SqlTimeField.Second:
                return Number(part, 0, 59, out parts.Second);
            case SqlTimeField.SecondOfDay:
                var seconds = Number(part, 0, 86399, out var ofDay);
                (parts.Hour, parts.Minute, parts.Second) = (ofDay / 3600, ofDay / 60 % 60, ofDay % 60);
                return seconds;
            case SqlTimeField.Fraction:
                var places = part.Length;
                var fraction = Number(part, 0, 999_999_999, out parts.Nanos);
                parts.Nanos *= (int)Math.Pow(10, 9 - places);
                return fraction;
            // A zone is read, and passed over.
            case SqlTimeField.ZoneHour:
                return Number(part, -15, 15, out _);
            case SqlTimeField.ZoneMinute:
                return Number(part, 0, 59, out _);
            default:
                return part.Equals(piece.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static bool Number(ReadOnlySpan<char> text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number >= least
        && number <= most;

    private static int Completed(int year, int digits, int current)
    {
        var unit = (int)Math.Pow(10, digits);
        return digits < 4 ? year + (current / unit * unit) : year;
    }

    /// <summary>The year of two digits in the century that is nearer.</summary>
    private static int Round(int year, int current)
    {
        var shift =
            year < 50 && current % 100 > 49 ? 100
            : year > 49 && current % 100 < 50 ? -100
            : 0;
        return year + shift + (current / 100 * 100);
    }

    /// <summary>A name in whatever case; a long one may stand before letters that are no part of it.</summary>
    private static bool Name(bool abbreviated, string[] names, string text, int at, ref int end, bool strict, out int number)
    {
        var part = text.AsSpan(at, end - at);
        for (number = 1; number <= names.Length; number++)
        {
            var name = names[number - 1];
            if (name.Length == 0)
                break;
            if (abbreviated)
            {
                if (part.Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            else if (strict)
            {
                if (part.TrimEnd(' ').Equals(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            else if (part.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                end = at + name.Length;
                return true;
            }
        }
        return false;
    }

    private static DateTime? Made(Parts parts)
    {
        if (parts.Weeks.Week > 0)
        {
            var (year, week, day) = parts.Weeks;
            if (year is < 1 or > 9999 || week > ISOWeek.GetWeeksInYear(year))
                return null;
            // The week of January 4 is the first. The last days of 9999's last week lie outside.
            var fourth = new DateTime(year, 1, 4);
            var days = (fourth - DateTime.MinValue).Days - (((int)fourth.DayOfWeek + 6) % 7) + ((week - 1) * 7) + day - 1;
            return days > (DateTime.MaxValue - DateTime.MinValue).Days ? null : Timed(DateTime.MinValue.AddDays(days), parts);
        }
        if (parts.Year is < 1 or > 9999)
            return null;
        if (parts.DayOfYear > 0)
        {
            var first = new DateTime(parts.Year, 1, 1);
            return parts.DayOfYear > (DateTime.IsLeapYear(parts.Year) ? 366 : 365)
                ? null
                : Timed(first.AddDays(parts.DayOfYear - 1), parts);
        }
        return parts.Day > DateTime.DaysInMonth(parts.Year, parts.Month)
            ? null
            : Timed(new DateTime(parts.Year, parts.Month, parts.Day), parts);
    }

    private static DateTime Timed(DateTime date, Parts parts) =>
        date.AddHours(parts.Hour).AddMinutes(parts.Minute).AddSeconds(parts.Second).AddTicks(parts.Nanos / 100);
}
