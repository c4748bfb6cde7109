using System.Globalization;
using System.Text;

namespace Bazaar.Engine.Java;

/// <summary>Whose letters a pattern of dates and times is written in.</summary>
public enum TimeDialect
{
    /// <summary>java.time.format.DateTimeFormatter: Hive 4.</summary>
    JavaTime,

    /// <summary>java.text.SimpleDateFormat: Impala's patterns, and Hive's before 4.</summary>
    SimpleDateFormat,

    /// <summary>Joda-Time: Pig.</summary>
    Joda,
}

/// <summary>A pattern of letters for dates and times, in English: formats and reads.</summary>
/// <remarks>
/// <see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/time/format/DateTimeFormatter.html"/>,
/// <see href="https://www.joda.org/joda-time/apidocs/org/joda/time/format/DateTimeFormat.html"/>
/// </remarks>
public sealed class JavaTimePattern
{
    private readonly IReadOnlyList<Part> parts;
    private readonly TimeDialect dialect;

    private JavaTimePattern(IReadOnlyList<Part> parts, TimeDialect dialect)
    {
        this.parts = parts;
        this.dialect = dialect;
    }

    /// <summary>Literal text, or a letter and how often it stands there.</summary>
    private readonly record struct Part(char Letter, int Count, string Text);

    /// <exception cref="FormatException">A letter has no meaning, or a quote is not closed.</exception>
    public static JavaTimePattern Parse(string pattern, TimeDialect dialect)
    {
        var parts = new List<Part>();
        for (var at = 0; at < pattern.Length; )
        {
            var c = pattern[at];
            if (c == '\'')
            {
                var text = new StringBuilder();
                var start = at++;
                while (true)
                {
                    if (at >= pattern.Length)
                        throw new FormatException($"Pattern ends with an incomplete string literal: {pattern}");
                    if (pattern[at] != '\'')
                        text.Append(pattern[at++]);
                    else if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
                    {
                        text.Append('\'');
                        at += 2;
                    }
                    else
                        break;
                }
                at++;
                parts.Add(new('\0', 0, at - start == 2 ? "'" : text.ToString()));
                continue;
            }
            if (!char.IsAsciiLetter(c))
            {
                parts.Add(new('\0', 0, c.ToString()));
                at++;
                continue;
            }
            var count = 1;
            while (at + count < pattern.Length && pattern[at + count] == c)
                count++;
            if (!Letters(dialect).Contains(c, StringComparison.Ordinal))
                throw new FormatException(
                    dialect == TimeDialect.JavaTime
                        ? $"Unknown pattern letter: {c}"
                        : $"Illegal pattern component: {new string(c, count)}"
                );
            parts.Add(new(c, count, ""));
            at += count;
        }
        return new(parts, dialect);
    }

    private static string Letters(TimeDialect dialect) =>
        dialect switch
        {
            TimeDialect.Joda => "GyYxMdDEewHhKkmsSaZzC",
            TimeDialect.SimpleDateFormat => "GyYMLdDEuHhKkmsSaZzX",
            _ => "GyuMLdDFEecHhKkmsSnAaZzXxVQqwWY",
        };

    /// <summary>Whether a text of the pattern says a whole date.</summary>
    public bool HasDate =>
        parts.Any(p => p.Letter is 'y' or 'u')
        && (parts.Any(p => p.Letter == 'D') || parts.Any(p => p.Letter is 'M' or 'L') && parts.Any(p => p.Letter == 'd'));

    /// <summary>Whether the text itself says its offset or zone.</summary>
    public bool HasZone =>
        parts.Any(p => p.Letter is 'Z' or 'z' or 'X' or 'V' || (p.Letter == 'x' && dialect != TimeDialect.Joda));

    public string Format(DateTimeOffset time, string zone = "UTC")
    {
        var result = new StringBuilder();
        foreach (var part in parts)
            result.Append(part.Count == 0 ? part.Text : Field(part, time, zone));
        return result.ToString();
    }

    private static string Number(long value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private string Field(Part part, DateTimeOffset t, string zone)
    {
        var (letter, n) = (part.Letter, part.Count);
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        switch (letter)
        {
            case 'G':
                return n >= 4 && dialect == TimeDialect.JavaTime ? "Anno Domini" : "AD";
            case 'y' or 'u' or 'Y' when letter != 'u' || dialect == TimeDialect.JavaTime:
                var year = letter == 'Y' && dialect != TimeDialect.Joda ? WeekYear(t) : t.Year;
                return n == 2 ? Number(year % 100, 2) : Number(year, n);
            case 'x' when dialect == TimeDialect.Joda:
                return n == 2 ? Number(ISOWeek.GetYear(t.DateTime) % 100, 2) : Number(ISOWeek.GetYear(t.DateTime), n);
            case 'M' or 'L':
                return n >= 4 ? names.GetMonthName(t.Month)
                    : n == 3 ? names.GetAbbreviatedMonthName(t.Month)
                    : Number(t.Month, n);
            case 'd':
                return Number(t.Day, n);
            case 'D':
                return Number(t.DayOfYear, n);
            // Before Java 19 this is the day within weeks that begin with the month.
            case 'F':
                return Number((t.Day - 1) % 7 + 1, n);
            case 'E':
                return n >= 4 ? names.GetDayName(t.DayOfWeek) : names.GetAbbreviatedDayName(t.DayOfWeek);
            case 'e' or 'c' when dialect == TimeDialect.JavaTime:
                return n >= 4 ? names.GetDayName(t.DayOfWeek)
                    : n == 3 ? names.GetAbbreviatedDayName(t.DayOfWeek)
                    : Number((int)t.DayOfWeek + 1, n);
            case 'e' or 'u':
                return Number(t.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)t.DayOfWeek, n);
            case 'w' when dialect == TimeDialect.Joda:
                return Number(ISOWeek.GetWeekOfYear(t.DateTime), n);
            case 'w':
                return Number(Calendar.GetWeekOfYear(t.DateTime, CalendarWeekRule.FirstDay, DayOfWeek.Sunday), n);
            case 'W':
                return Number((t.Day + (int)new DateTime(t.Year, t.Month, 1).DayOfWeek - 1) / 7 + 1, n);
            case 'Q' or 'q':
                return n >= 4 ? $"{Ordinal((t.Month - 1) / 3 + 1)} quarter"
                    : n == 3 ? "Q" + Number((t.Month - 1) / 3 + 1, 1)
                    : Number((t.Month - 1) / 3 + 1, n);
            case 'H':
                return Number(t.Hour, n);
            case 'k':
                return Number(t.Hour == 0 ? 24 : t.Hour, n);
            case 'K':
                return Number(t.Hour % 12, n);
            case 'h':
                return Number(t.Hour % 12 == 0 ? 12 : t.Hour % 12, n);
            case 'm':
                return Number(t.Minute, n);
            case 's':
                return Number(t.Second, n);
            case 'S':
                // SimpleDateFormat counts milliseconds; the others write a fraction.
                if (dialect == TimeDialect.SimpleDateFormat)
                    return Number(t.Millisecond, n);
                var fraction = Number(t.Ticks % TimeSpan.TicksPerSecond, 7);
                return n <= 7 ? fraction[..n] : fraction.PadRight(n, '0');
            case 'n':
                return Number(t.Ticks % TimeSpan.TicksPerSecond * 100, n);
            case 'A':
                return Number((long)t.TimeOfDay.TotalMilliseconds, n);
            case 'a':
                return t.Hour < 12 ? "AM" : "PM";
            case 'C':
                return Number(t.Year / 100, n);
            case 'Z' when n >= 3 && dialect == TimeDialect.Joda:
                return zone;
            case 'Z':
                return n == 2 && dialect == TimeDialect.Joda ? Offset(t.Offset, ":")
                    : n == 4 && dialect == TimeDialect.JavaTime
                        ? t.Offset == TimeSpan.Zero ? "GMT"
                            : "GMT" + Offset(t.Offset, ":")
                    : n == 5 && dialect == TimeDialect.JavaTime
                        ? t.Offset == TimeSpan.Zero ? "Z"
                            : Offset(t.Offset, ":")
                    : Offset(t.Offset, "");
            case 'X' or 'x':
                if (t.Offset == TimeSpan.Zero && letter == 'X')
                    return "Z";
                return n == 1
                    ? Offset(t.Offset, "")[..(t.Offset.Minutes == 0 ? 3 : 5)]
                    : Offset(t.Offset, n is 3 or 5 ? ":" : "");
            case 'V':
                return zone;
            default:
                return zone == "UTC" && n >= 4 ? "Coordinated Universal Time" : zone;
        }
    }

    private static readonly GregorianCalendar Calendar = new();

    private static string Ordinal(int n) =>
        n switch
        {
            1 => "1st",
            2 => "2nd",
            3 => "3rd",
            _ => "4th",
        };

    /// <summary>The year of an American week, which begins on Sunday and has the first of January.</summary>
    private static int WeekYear(DateTimeOffset t)
    {
        var saturday = t.Date.AddDays(6 - (int)t.DayOfWeek);
        return saturday.Year;
    }

    private static string Offset(TimeSpan offset, string colon)
    {
        var size = offset.Duration();
        return (offset < TimeSpan.Zero ? "-" : "+") + Number(size.Hours, 2) + colon + Number(size.Minutes, 2);
    }

    /// <summary>What the text says: the clock's time, and its offset where it has one.</summary>
    /// <returns>Null where the text is not of the pattern, or no time.</returns>
    public (DateTime Clock, TimeSpan? Offset)? Read(string text)
    {
        var read = new Reading();
        var at = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Count == 0)
            {
                if (string.CompareOrdinal(text, at, part.Text, 0, part.Text.Length) != 0)
                    return null;
                at += part.Text.Length;
                continue;
            }
            // A number that another one follows takes only its own digits.
            var adjacent = i + 1 < parts.Count && parts[i + 1].Count > 0 && IsNumber(parts[i + 1]) && IsNumber(part);
            if (!ReadField(part, text, ref at, adjacent, read))
                return null;
        }
        // SimpleDateFormat leaves what stands behind.
        return at == text.Length || dialect == TimeDialect.SimpleDateFormat ? read.Time(dialect) : null;
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
                read.Year = n == 2 && width == 2 ? TwoDigits(value) : value;
                return true;
            case 'M' or 'L':
                read.Month = value;
                return true;
            case 'd':
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
