using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Bazaar.Sql.Types;

/// <summary>
/// The pattern of Impala's to_timestamp, from_timestamp, unix_timestamp and from_unixtime: y, M, d, H, m, s and S alone are letters; MMM is a
/// month's name; an offset (+hh:mm, +hhmm, +hh) may stand at the end, behind a part of a time. Each stands for just so many characters, save a
/// single letter, which takes all digits.
/// </summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_datetime_functions.html"/></remarks>
internal sealed class ImpalaTimePattern
{
    private const char Offset = '+';

    private static readonly ConcurrentDictionary<(string, bool), ImpalaTimePattern> Known = new();

    /// <summary>A letter and how often it stands there; a separator has no letter.</summary>
    private readonly record struct Piece(char Letter, int Count, char Separator);

    private readonly List<Piece> pieces = [];
    private readonly int width;

    private ImpalaTimePattern(string pattern, bool reads)
    {
        width = pattern.Length;
        for (var at = 0; at < pattern.Length; )
        {
            var c = pattern[at];
            if (c is 'T' or 'Z' || !char.IsAsciiLetterOrDigit(c))
            {
                var timed = pieces.Exists(p => "HmsS".Contains(p.Letter, StringComparison.Ordinal));
                if (timed && c is '+' or '-' && pattern[(at + 1)..] is "hh:mm" or "hhmm" or "hh")
                {
                    pieces.Add(new(Offset, pattern.Length - at, '\0'));
                    break;
                }
                pieces.Add(new('\0', 1, c));
                at++;
                continue;
            }
            var count = pattern.AsSpan(at).IndexOfAnyExcept(c) is >= 0 and var other ? other : pattern.Length - at;
            if (
                !"yMdHmsS".Contains(c, StringComparison.Ordinal)
                || (c == 'M' && count > 3)
                // All digits would be the first one's.
                || (pieces.Count > 0 && pieces[^1] is { Letter: not '\0', Count: 1 })
            )
                throw Wrong(pattern);
            pieces.Add(new(c, count, '\0'));
            at += count;
        }
        if (!pieces.Exists(p => (reads ? "yMd" : "yMdHmsS").Contains(p.Letter, StringComparison.Ordinal)))
            throw Wrong(pattern);
    }

    private static FormatException Wrong(string pattern) =>
        new($"'{pattern}' is no pattern of a date: write one such as 'yyyy-MM-dd HH:mm:ss'.");

    /// <param name="reads">Whether it must name a part of a date.</param>
    /// <exception cref="FormatException">It is no pattern.</exception>
    public static ImpalaTimePattern Of(string? pattern, bool reads) =>
        Known.GetOrAdd((pattern ?? "", reads), static key => new(key.Item1, key.Item2));

    public string Write(DateTime time)
    {
        var text = new StringBuilder();
        foreach (var (letter, count, separator) in pieces)
        {
            text.Append(
                letter switch
                {
                    '\0' => separator.ToString(),
                    Offset => "",
                    'M' when count == 3 => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(time.Month),
                    'y' => Number(count < 4 ? time.Year % (int)Math.Pow(10, count) : time.Year, count),
                    'M' => Number(time.Month, count),
                    'd' => Number(time.Day, count),
                    'H' => Number(time.Hour, count),
                    'm' => Number(time.Minute, count),
                    's' => Number(time.Second, count),
                    _ => Number(time.Ticks % TimeSpan.TicksPerSecond * 100 / (long)Math.Pow(10, Math.Max(0, 9 - count)), count),
                }
            );
        }
        return text.ToString();
    }

    private static string Number(long value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    /// <param name="now">Years of one or two digits lie between 80 years before and 20 years behind it.</param>
    /// <returns>Null where the text is not of the pattern, or no date.</returns>
    public DateTime? Read(string text, DateTime now)
    {
        if (text.Length == 0 || text.Length < width)
            return null;
        var at = 0;
        var (year, month, day, nanos) = (0, 1, 1, 0);
        var (hour, minute, second) = (0, 0, 0);
        var near = false;
        var offset = TimeSpan.Zero;
        foreach (var (letter, count, separator) in pieces)
        {
            if (letter == '\0')
            {
                if (at >= text.Length || text[at++] != separator)
                    return null;
                continue;
            }
            var end = Math.Min(at + count, text.Length);
            if (count == 1)
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
            var part = text.AsSpan(at, end - at);
            var taken = letter switch
            {
                'y' => Taken(part, 0, 9999, out year),
                'M' when count == 3 => Named(part, out month),
                'M' => Taken(part, 1, 12, out month),
                'd' => Taken(part, 1, 31, out day),
                'H' => Taken(part, 0, 23, out hour),
                'm' => Taken(part, 0, 59, out minute),
                's' => Taken(part, 0, 59, out second),
                'S' => Taken(part, 0, 999_999_999, out nanos),
                _ => Shift(part, out offset),
            };
            if (!taken)
                return null;
            near |= letter == 'y' && part.Length <= 2;
            nanos *= letter == 'S' ? (int)Math.Pow(10, 9 - part.Length) : 1;
            at = end;
        }
        if (near)
            year = Near(year, new(month, Math.Min(day, 28)), now);
        if (year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month))
            return null;
        var time = new DateTime(year, month, day, hour, minute, second).AddTicks(nanos / 100);
        // An offset may lead out of the calendar.
        return (time.Year > 1 || offset <= TimeSpan.Zero) && (time.Year < 9999 || offset >= TimeSpan.Zero) ? time - offset : null;
    }

    private static bool Taken(ReadOnlySpan<char> text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static bool Named(ReadOnlySpan<char> text, out int month)
    {
        for (month = 1; month <= 12; month++)
            if (
                text.Equals(
                    CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month),
                    StringComparison.OrdinalIgnoreCase
                )
            )
                return true;
        return false;
    }

    private static bool Shift(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length < 3 || text[0] is not ('+' or '-') || !Taken(text[1..3], 0, 23, out var hours))
            return false;
        var minutes = 0;
        if (text.Length > 3 && !Taken(text[^2..], 0, 59, out minutes))
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>The year that ends in these digits and lies less than 80 years back and at most 20 ahead.</summary>
    private static int Near(int year, (int Month, int Day) date, DateTime now)
    {
        var first = now.AddYears(-80);
        var found = (first.Year / 100 * 100) + year;
        return found < first.Year || (found == first.Year && (date.Month, date.Day).CompareTo((first.Month, first.Day)) < 0)
            ? found + 100
            : found;
    }
}
