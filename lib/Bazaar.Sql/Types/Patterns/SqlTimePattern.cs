using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace Bazaar.Sql.Types;

/// <summary>What a piece of a pattern stands for.</summary>
internal enum SqlTimeField
{
    Separator,
    Text,
    Year,
    RoundYear,
    Quarter,
    Month,
    MonthName,
    MonthShort,
    WeekOfYear,
    WeekOfMonth,
    DayOfWeek,
    Day,
    DayOfYear,
    DayName,
    DayShort,
    WeekYear,
    IsoWeek,
    IsoDay,
    HourOfHalf,
    Hour,
    Minute,
    Second,
    SecondOfDay,
    Fraction,
    Meridiem,
    ZoneHour,
    ZoneMinute,
    IsoMark,
}

/// <summary>One piece of a pattern.</summary>
/// <param name="Text">As it is written; the meaning where it is free text.</param>
/// <param name="Width">The most characters of it in a text.</param>
/// <param name="Loose">FM stands before it: no padding, and fewer characters are taken in spite of FX.</param>
internal readonly record struct SqlTimePiece(SqlTimeField Field, string Text, int Width, bool Loose);

/// <summary>
/// The pattern of <c>CAST(… AS … FORMAT 'pattern')</c>, of SQL:2016: <c>YYYY-MM-DD HH24:MI:SS.FF9</c> and its like. The longest name that fits is
/// taken; letters' case matters in the names of months and days alone.
/// </summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_conversion_functions.html"/></remarks>
internal sealed class SqlTimePattern
{
    /// <summary>The longest name of a month or a day has so many letters, and all are padded to it.</summary>
    public const int NameWidth = 9;

    private const int MostCharacters = 100;

    private static readonly FrozenDictionary<string, (SqlTimeField Field, int Width)> Names = Named().ToFrozenDictionary();

    private static readonly ConcurrentDictionary<(string, bool, bool), SqlTimePattern> Known = new();

    private SqlTimePattern(IReadOnlyList<SqlTimePiece> pieces, bool exact) => (Pieces, Exact) = (pieces, exact);

    public IReadOnlyList<SqlTimePiece> Pieces { get; }

    /// <summary>FX stands at the beginning: a text has just the pattern's separators and widths.</summary>
    public bool Exact { get; }

    /// <summary>Whether it says a day: the day of a year, of a month, or of a week.</summary>
    public bool SaysDay =>
        Has(SqlTimeField.DayOfYear)
        || Has(SqlTimeField.IsoWeek)
        || Has(SqlTimeField.Day) && (Has(SqlTimeField.Month) || Has(SqlTimeField.MonthName) || Has(SqlTimeField.MonthShort));

    private bool Has(SqlTimeField field) => Pieces.Any(p => p.Field == field);

    private static Dictionary<string, (SqlTimeField, int)> Named()
    {
        var names = new Dictionary<string, (SqlTimeField, int)>
        {
            ["RRRR"] = (SqlTimeField.RoundYear, 4),
            ["RR"] = (SqlTimeField.RoundYear, 2),
            ["Q"] = (SqlTimeField.Quarter, 1),
            ["MM"] = (SqlTimeField.Month, 2),
            ["MONTH"] = (SqlTimeField.MonthName, NameWidth),
            ["MON"] = (SqlTimeField.MonthShort, 3),
            ["WW"] = (SqlTimeField.WeekOfYear, 2),
            ["W"] = (SqlTimeField.WeekOfMonth, 1),
            ["D"] = (SqlTimeField.DayOfWeek, 1),
            ["DD"] = (SqlTimeField.Day, 2),
            ["DDD"] = (SqlTimeField.DayOfYear, 3),
            ["DAY"] = (SqlTimeField.DayName, NameWidth),
            ["DY"] = (SqlTimeField.DayShort, 3),
            ["IW"] = (SqlTimeField.IsoWeek, 2),
            ["ID"] = (SqlTimeField.IsoDay, 2),
            ["HH"] = (SqlTimeField.HourOfHalf, 2),
            ["HH12"] = (SqlTimeField.HourOfHalf, 2),
            ["HH24"] = (SqlTimeField.Hour, 2),
            ["MI"] = (SqlTimeField.Minute, 2),
            ["SS"] = (SqlTimeField.Second, 2),
            ["SSSSS"] = (SqlTimeField.SecondOfDay, 5),
            ["FF"] = (SqlTimeField.Fraction, 9),
            ["TZH"] = (SqlTimeField.ZoneHour, 3),
            ["TZM"] = (SqlTimeField.ZoneMinute, 2),
            ["T"] = (SqlTimeField.IsoMark, 1),
            ["Z"] = (SqlTimeField.IsoMark, 1),
        };
        for (var n = 1; n <= 9; n++)
            names[$"FF{n}"] = (SqlTimeField.Fraction, n);
        for (var n = 1; n <= 4; n++)
        {
            names[new string('Y', n)] = (SqlTimeField.Year, n);
            names["I" + new string('Y', n - 1)] = (SqlTimeField.WeekYear, n);
        }
        foreach (var mark in new[] { "AM", "PM", "A.M.", "P.M." })
            names[mark] = (SqlTimeField.Meridiem, mark.Length);
        return names;
    }

    /// <param name="pattern">As it stands between its quotes, escapes and all.</param>
    /// <param name="reads">Whether texts are read by it; otherwise it writes them.</param>
    /// <param name="times">Whether hours and their parts may stand there.</param>
    /// <exception cref="FormatException">It is no pattern, or none to read by; the message says why.</exception>
    public static SqlTimePattern Of(string pattern, bool reads, bool times) =>
        Known.GetOrAdd((pattern, reads, times), key => Parse(key.Item1, key.Item2, key.Item3));

    public static bool IsSeparator(char c) => "-.,/:;' ".Contains(c, StringComparison.Ordinal);

    private static SqlTimePattern Parse(string pattern, bool reads, bool times)
    {
        if (pattern.Length is 0 or > MostCharacters)
            throw new FormatException($"A pattern has 1 to {MostCharacters} characters.");
        var pieces = new List<SqlTimePiece>();
        var exact = pattern.StartsWith("FX", StringComparison.OrdinalIgnoreCase);
        var loose = false;
        for (var at = exact ? 2 : 0; at < pattern.Length; )
        {
            var escaped = pattern[at] == '\\' && at + 1 < pattern.Length;
            if (IsSeparator(pattern[at]) || (escaped && pattern[at + 1] == '\''))
            {
                at += escaped ? 1 : 0;
                pieces.Add(new(SqlTimeField.Separator, pattern.Substring(at, 1), 1, false));
                at++;
            }
            else if (pattern[at] == '"' || (escaped && pattern[at + 1] == '"'))
            {
                pieces.Add(new(SqlTimeField.Text, FreeText(pattern, ref at), 0, false));
                loose = false;
            }
            else if (string.Compare(pattern, at, "FM", 0, 2, StringComparison.OrdinalIgnoreCase) == 0)
            {
                loose = true;
                at += 2;
            }
            else
            {
                var (field, name, width) = NameAt(pattern, at);
                pieces.Add(new(field, name, width, loose));
                loose = false;
                at += name.Length;
            }
        }
        SqlTimeConflicts.Check(pieces, reads, times);
        return new(pieces, exact);
    }

    private static (SqlTimeField Field, string Name, int Width) NameAt(string pattern, int at)
    {
        for (var length = Math.Min(5, pattern.Length - at); length > 0; length--)
        {
            var name = pattern.Substring(at, length);
            if (Names.TryGetValue(name.ToUpperInvariant(), out var found))
                return (found.Field, name, found.Width);
        }
        throw new FormatException(
            string.Compare(pattern, at, "FX", 0, 2, StringComparison.OrdinalIgnoreCase) == 0
                ? "FX stands at the beginning of a pattern only."
                : $"'{pattern[at..]}' in the pattern '{pattern}' is no name of a part: YYYY, MM, DD, HH24, MI, SS and others are."
        );
    }

    /// <summary>
    /// From a quote to the next; both have a backslash before them where the pattern itself stands in double quotes. In the text a backslash
    /// makes a quote or a backslash a letter.
    /// </summary>
    private static string FreeText(string pattern, ref int at)
    {
        var inQuotes = pattern[at] == '\\';
        var (end, inner) = inQuotes ? ("\\\"", "\\\\\\\"") : ("\"", "\\\"");
        bool Next(int place, string what) => string.CompareOrdinal(pattern, place, what, 0, what.Length) == 0;
        var text = new StringBuilder();
        for (at += end.Length; at < pattern.Length; )
        {
            if (Next(at, inner))
            {
                text.Append('"');
                at += inner.Length;
            }
            else if (Next(at, end))
            {
                at += end.Length;
                return text.ToString();
            }
            else if (pattern[at] == '\\' && at + 1 < pattern.Length)
            {
                text.Append(
                    pattern[at + 1] switch
                    {
                        'b' => '\b',
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        var other => other,
                    }
                );
                at += 2;
            }
            else
                text.Append(pattern[at++]);
        }
        throw new FormatException($"A quote in the pattern '{pattern}' is not closed.");
    }
}
