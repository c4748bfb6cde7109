using System.Globalization;

namespace Bazaar.Engine.Java;

/// <summary>Reads texts by the pattern.</summary>
public sealed partial class JavaTimePattern
{
    /// <summary>What the text says: the clock's time, and its offset where it has one.</summary>
    /// <returns>Null where the text is not of the pattern, or no time.</returns>
    public (DateTime Clock, TimeSpan? Offset)? Read(string text)
    {
        var read = new Reading();
        var at = 0;
        if (!ReadParts(0, parts.Count, text, ref at, ref read) || (HasDate && !read.SaysDate))
            return null;
        // SimpleDateFormat leaves what stands behind.
        return at == text.Length || dialect == TimeDialect.SimpleDateFormat ? read.Time(dialect) : null;
    }

    private bool ReadParts(int first, int end, string text, ref int at, ref Reading read)
    {
        for (var i = first; i < end; i++)
        {
            var part = parts[i];
            if (part.IsBracket)
            {
                // What is in brackets is read as a whole or not at all.
                var close = Close(i);
                var (then, more) = (at, read.Copy());
                if (ReadParts(i + 1, close, text, ref then, ref more))
                    (at, read) = (then, more);
                i = close;
                continue;
            }
            if (part.IsText)
            {
                if (string.CompareOrdinal(text, at, part.Text, 0, part.Text.Length) != 0)
                    return false;
                at += part.Text.Length;
                continue;
            }
            // A number that another one follows takes only its own digits.
            var adjacent = i + 1 < end && parts[i + 1].Count > 0 && IsNumber(parts[i + 1]) && IsNumber(part);
            if (!ReadField(part, text, ref at, adjacent, read))
                return false;
        }
        return true;
    }

    /// <summary>The bracket that closes one.</summary>
    private int Close(int open)
    {
        for (int i = open, depth = 0; ; i++)
        {
            depth +=
                parts[i].Letter == '[' ? 1
                : parts[i].Letter == ']' ? -1
                : 0;
            if (depth == 0)
                return i;
        }
    }

    private static bool IsNumber(Part part) =>
        part.Letter is not ('E' or 'a' or 'Z' or 'z' or 'X' or 'G' or 'V') && !(part.Letter is 'M' or 'L' && part.Count >= 3);

    private sealed class Reading
    {
        public int Year = 1970;
        public int Month = 1;
        public int Day = 1;
        public int? DayOfYear;
        public int Hour;
        public int? Hour12;
        public bool Afternoon;
        public int Minute;
        public int Second;
        public long Ticks;
        public TimeSpan? Offset;

        /// <summary>Brackets may have left out a part of the date.</summary>
        public bool SaysDate => DayOfYear is not null ? SaysYear : SaysYear && SaysMonth && SaysDay;

        public bool SaysYear,
            SaysMonth,
            SaysDay;

        public Reading Copy() => (Reading)MemberwiseClone();

        public (DateTime, TimeSpan?)? Time(TimeDialect dialect)
        {
            var hour = Hour12 is { } half ? half % 12 + (Afternoon ? 12 : 0) : Hour;
            if (dialect == TimeDialect.SimpleDateFormat)
            {
                if (Year is < 1 or > 9998)
                    return null;
                var start = new DateTime(Year, 1, 1).AddMonths(Month - 1).AddDays((DayOfYear ?? Day) - 1);
                return (start.AddHours(hour).AddMinutes(Minute).AddSeconds(Second).AddTicks(Ticks), Offset);
            }
            if (Year is < 1 or > 9999 || Month is < 1 or > 12 || Day is < 1 or > 31)
                return null;
            // java.time takes the 31st of any month for its last day.
            if (dialect == TimeDialect.JavaTime)
                Day = Math.Min(Day, DateTime.DaysInMonth(Year, Month));
            if (Day > DateTime.DaysInMonth(Year, Month))
                return null;
            if (hour > 23 || Minute > 59 || Second > 59 || DayOfYear is < 1 or > 366)
                return null;
            var day = DayOfYear is { } number ? new DateTime(Year, 1, 1).AddDays(number - 1) : new DateTime(Year, Month, Day);
            return (day.Add(new TimeSpan(hour, Minute, Second)).AddTicks(Ticks), Offset);
        }
    }

    private bool ReadField(Part part, string text, ref int at, bool adjacent, Reading read)
    {
        var (letter, n) = (part.Letter, part.Count);
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        switch (letter)
        {
            case 'E':
                return Name(text, ref at, [.. names.DayNames, .. names.AbbreviatedDayNames]) is not null;
            case 'a':
                if (Name(text, ref at, ["AM", "PM"]) is not { } half)
                    return false;
                read.Afternoon = half == 1;
                return true;
            case 'G':
                return Name(text, ref at, ["AD"]) is not null;
            case 'M' or 'L' when n >= 3:
                if (Name(text, ref at, [.. names.MonthNames.Take(12), .. names.AbbreviatedMonthNames.Take(12)]) is not { } month)
                    return false;
                read.SaysMonth = true;
                read.Month = month % 12 + 1;
                return true;
            case 'Z' or 'X' or 'z' or 'V':
            case 'x' when dialect != TimeDialect.Joda:
                return Zone(text, ref at, read);
            case 'S':
                var start = at;
                while (
                    at < text.Length
                    && char.IsAsciiDigit(text[at])
                    && (at - start < n || (!adjacent && dialect == TimeDialect.SimpleDateFormat))
                )
                    at++;
                if (at == start || (dialect == TimeDialect.JavaTime && at - start < n))
                    return false;
                var digits = text[start..at];
                read.Ticks =
                    dialect == TimeDialect.SimpleDateFormat
                        ? long.Parse(digits, CultureInfo.InvariantCulture) * TimeSpan.TicksPerMillisecond
                        : long.Parse(digits.PadRight(7, '0').AsSpan(0, 7), CultureInfo.InvariantCulture);
                return true;
        }
        var year = letter is 'y' or 'u' or 'Y';
        var strict = dialect == TimeDialect.JavaTime;
        // DateTimeFormatter: one letter takes any number of digits, two or more just as many; a year of four takes at least four.
        var least = strict && n > 1 ? n : 1;
        var most =
            adjacent || (strict && n is 2 or 3) ? n
            : strict && !year && n > 1 ? n
            : 9;
        if (Digits(text, ref at, least, most) is not { } found)
            return false;
        var (value, width) = found;
        switch (letter)
        {
            case 'y' or 'u' or 'Y':
                read.SaysYear = true;
                read.Year = n == 2 && width == 2 ? TwoDigits(value) : value;
                return true;
            case 'M' or 'L':
                read.SaysMonth = true;
                read.Month = value;
                return true;
            case 'd':
                read.SaysDay = true;
                read.Day = value;
                return true;
            case 'D':
                read.DayOfYear = value;
                return true;
            case 'H':
                read.Hour = value;
                return true;
            case 'k':
                read.Hour = value % 24;
                return true;
            case 'h' or 'K':
                if (value > 12)
                    return false;
                read.Hour12 = value;
                return true;
            case 'm':
                read.Minute = value;
                return true;
            case 's':
                read.Second = value;
                return true;
            default:
                return true;
        }
    }

    /// <summary>java.time puts two digits into 2000 to 2099; the older ones into the century around the middle of the data's days.</summary>
    private int TwoDigits(int value) =>
        dialect == TimeDialect.JavaTime ? 2000 + value
        : value < 50 ? 2000 + value
        : 1900 + value;

    private static (int Value, int Width)? Digits(string text, ref int at, int least, int most)
    {
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
            at++;
        var width = at - start;
        return width >= least && width is > 0 and < 10
            ? (int.Parse(text.AsSpan(start, width), CultureInfo.InvariantCulture), width)
            : null;
    }

    private static int? Name(string text, ref int at, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (
                names[i].Length > 0
                && string.Compare(text, at, names[i], 0, names[i].Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                at += names[i].Length;
                return i;
            }
        }
        return null;
    }

    private static bool Zone(string text, ref int at, Reading read)
    {
        foreach (var utc in new[] { "UTC", "GMT", "Z" })
        {
            if (string.CompareOrdinal(text, at, utc, 0, utc.Length) != 0)
                continue;
            at += utc.Length;
            if (utc == "Z" || at >= text.Length || text[at] is not ('+' or '-'))
            {
                read.Offset = TimeSpan.Zero;
                return true;
            }
            break;
        }
        if (at < text.Length && text[at] is '+' or '-')
        {
            var negative = text[at++] == '-';
            if (Digits(text, ref at, 2, 2) is not { } hours)
                return false;
            if (at < text.Length && text[at] == ':')
                at++;
            var minutes = Digits(text, ref at, 2, 2)?.Value ?? 0;
            var size = new TimeSpan(hours.Value, minutes, 0);
            read.Offset = negative ? -size : size;
            return true;
        }
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '/' or '_' or '-'))
            at++;
        if (
            at == start
            || !TimeZoneInfo.TryFindSystemTimeZoneById(text[start..at], out var zone)
            || read.Time(TimeDialect.Joda) is not { } clock
        )
            return false;
        read.Offset = zone.GetUtcOffset(clock.Item1);
        return true;
    }
}
