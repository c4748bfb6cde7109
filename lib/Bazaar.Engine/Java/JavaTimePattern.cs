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
public sealed partial class JavaTimePattern
{
    private readonly IReadOnlyList<Part> parts;
    private readonly TimeDialect dialect;

    private JavaTimePattern(IReadOnlyList<Part> parts, TimeDialect dialect)
    {
        this.parts = parts;
        this.dialect = dialect;
    }

    /// <summary>Literal text, a letter and how often it stands there, or a bracket around what may be missing.</summary>
    private readonly record struct Part(char Letter, int Count, string Text)
    {
        public bool IsText => Letter == '\0';
        public bool IsBracket => Letter is '[' or ']';
    }

    /// <exception cref="FormatException">A letter has no meaning, or a quote or a bracket is not closed.</exception>
    public static JavaTimePattern Parse(string pattern, TimeDialect dialect)
    {
        var parts = new List<Part>();
        var open = 0;
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
            if (dialect == TimeDialect.JavaTime && c is ('{' or '}' or '#'))
                throw new FormatException($"Pattern includes reserved character: '{c}'");
            if (dialect == TimeDialect.JavaTime && c is ('[' or ']'))
            {
                open += c == '[' ? 1 : -1;
                if (open < 0)
                    throw new FormatException($"Pattern invalid as it contains ] without previous [: {pattern}");
                parts.Add(new(c, 0, ""));
                at++;
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
            if (dialect == TimeDialect.JavaTime && count > 5 && "GMLEec".Contains(c, StringComparison.Ordinal))
                throw new FormatException($"Too many pattern letters: {c}");
            parts.Add(new(c, count, ""));
            at += count;
        }
        // Brackets that are still open close at the end.
        parts.AddRange(Enumerable.Repeat(new Part(']', 0, ""), open));
        return new(parts, dialect);
    }

    private static string Letters(TimeDialect dialect) =>
        dialect switch
        {
            TimeDialect.Joda => "GyYxMdDEewHhKkmsSaZzC",
            TimeDialect.SimpleDateFormat => "GyYMLdDEuHhKkmsSaZzX",
            _ => "GyuMLdDFEecHhKkmsSnANaZzXxVQqwWY",
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
            result.Append(part.IsText || part.IsBracket ? part.Text : Field(part, time, zone));
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
                return dialect != TimeDialect.JavaTime || n < 4 ? "AD"
                    : n == 4 ? "Anno Domini"
                    : "A";
            case 'y' or 'u' or 'Y' when letter != 'u' || dialect == TimeDialect.JavaTime:
                var year = letter == 'Y' && dialect != TimeDialect.Joda ? WeekYear(t) : t.Year;
                return n == 2 ? Number(year % 100, 2) : Number(year, n);
            case 'x' when dialect == TimeDialect.Joda:
                return n == 2 ? Number(ISOWeek.GetYear(t.DateTime) % 100, 2) : Number(ISOWeek.GetYear(t.DateTime), n);
            case 'M' or 'L':
                return n == 5 && dialect == TimeDialect.JavaTime ? names.GetMonthName(t.Month)[..1]
                    : n >= 4 ? names.GetMonthName(t.Month)
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
                return n == 5 && dialect == TimeDialect.JavaTime ? names.GetDayName(t.DayOfWeek)[..1]
                    : n >= 4 ? names.GetDayName(t.DayOfWeek)
                    : names.GetAbbreviatedDayName(t.DayOfWeek);
            case 'e' or 'c' when dialect == TimeDialect.JavaTime:
                return n >= 4 ? names.GetDayName(t.DayOfWeek)
                    : n == 3 ? names.GetAbbreviatedDayName(t.DayOfWeek)
                    : Number((int)t.DayOfWeek + 1, n);
            case 'e' or 'u':
                return Number(t.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)t.DayOfWeek, n);
            case 'w' when dialect == TimeDialect.Joda:
                return Number(ISOWeek.GetWeekOfYear(t.DateTime), n);
            case 'w':
                // The week that the first of January lies in is the first one of its year.
                return Number(
                    WeekYear(t) > t.Year ? 1 : Calendar.GetWeekOfYear(t.DateTime, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
                    n
                );
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
            case 'N':
                return Number(t.TimeOfDay.Ticks * 100, n);
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
}
