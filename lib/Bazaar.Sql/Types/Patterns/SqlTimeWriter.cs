using System.Globalization;
using System.Text;

namespace Bazaar.Sql.Types;

/// <summary>Writes dates and times by a pattern of SQL:2016.</summary>
internal static class SqlTimeWriter
{
    /// <param name="pattern">The pattern.</param>
    /// <param name="time">What is written.</param>
    /// <param name="shortFractions">FF, without a number of digits, writes no zeros at the end, save one that stands alone.</param>
    public static string Write(this SqlTimePattern pattern, DateTime time, bool shortFractions = false)
    {
        var text = new StringBuilder();
        foreach (var piece in pattern.Pieces)
        {
            if (shortFractions && piece.Field == SqlTimeField.Fraction && piece.Text.Length == 2)
                text.Append(Fraction(time));
            else if (Number(piece, time) is { } number)
                text.Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(piece.Loose ? 0 : piece.Width, '0'));
            else
                text.Append(Words(piece, time));
        }
        return text.ToString();
    }

    private static string Fraction(DateTime time) =>
        time.ToString("fffffff", CultureInfo.InvariantCulture).TrimEnd('0') is { Length: > 0 } digits ? digits : "0";

    private static long? Number(SqlTimePiece piece, DateTime t) =>
        piece.Field switch
        {
            SqlTimeField.Year or SqlTimeField.RoundYear => LastDigits(t.Year, piece.Width),
            SqlTimeField.WeekYear => LastDigits(ISOWeek.GetYear(t), piece.Width),
            SqlTimeField.Quarter => (t.Month + 2) / 3,
            SqlTimeField.Month => t.Month,
            SqlTimeField.WeekOfYear => (t.DayOfYear + 6) / 7,
            SqlTimeField.WeekOfMonth => (t.Day + 6) / 7,
            SqlTimeField.DayOfWeek => (int)t.DayOfWeek + 1,
            SqlTimeField.Day => t.Day,
            SqlTimeField.DayOfYear => t.DayOfYear,
            SqlTimeField.IsoWeek => ISOWeek.GetWeekOfYear(t),
            SqlTimeField.IsoDay => t.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)t.DayOfWeek,
            SqlTimeField.HourOfHalf => t.Hour % 12 == 0 ? 12 : t.Hour % 12,
            SqlTimeField.Hour => t.Hour,
            SqlTimeField.Minute => t.Minute,
            SqlTimeField.Second => t.Second,
            SqlTimeField.SecondOfDay => (long)t.TimeOfDay.TotalSeconds,
            SqlTimeField.Fraction => t.Ticks % TimeSpan.TicksPerSecond * 100 / (long)Math.Pow(10, 9 - piece.Width),
            _ => null,
        };

    private static int LastDigits(int year, int width) => width < 4 ? year % (int)Math.Pow(10, width) : year;

    private static string Words(SqlTimePiece piece, DateTime t)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        return piece.Field switch
        {
            SqlTimeField.MonthName => Padded(names.GetMonthName(t.Month)),
            SqlTimeField.MonthShort => Cased(names.GetAbbreviatedMonthName(t.Month), piece.Text),
            SqlTimeField.DayName => Padded(names.GetDayName(t.DayOfWeek)),
            SqlTimeField.DayShort => Cased(names.GetAbbreviatedDayName(t.DayOfWeek), piece.Text),
            SqlTimeField.Meridiem => Meridiem(piece.Text, t.Hour >= 12),
            _ => piece.Text,
        };

        string Padded(string name) => Cased(name, piece.Text).PadRight(piece.Loose ? 0 : piece.Width);
    }

    private static string Meridiem(string mark, bool afternoon)
    {
        var (am, pm) = mark.Length == 2 ? ("AM", "PM") : ("A.M.", "P.M.");
        var text = afternoon ? pm : am;
        return char.IsAsciiLetterUpper(mark[0]) ? text : text.ToLowerInvariant();
    }

    /// <summary>MONTH, Month or month.</summary>
    private static string Cased(string name, string like) =>
        char.IsAsciiLetterLower(like[0]) ? name.ToLowerInvariant()
        : char.IsAsciiLetterUpper(like[1]) ? name.ToUpperInvariant()
        : name;
}
