using System.Globalization;

namespace Bazaar.Sql.Types;

/// <summary>Dates and times read from text by Impala's rules.</summary>
internal static class ImpalaText
{
    /// <summary>
    /// A day, or a day and a time: digits may be fewer than two in months, days and hours; a T or one blank between; a fraction of up to nine
    /// digits; an offset, which is passed over. Nothing else may stand there. Null outside of the years 1400 to 9999.
    /// </summary>
    public static DateTime? ToTimestamp(string text) => Read(text) is { Year: >= 1400 } time ? time : null;

    /// <summary>The same, and the time passed over; null where it is none.</summary>
    public static DateOnly? ToDate(string text) => Read(text) is { } time ? DateOnly.FromDateTime(time) : null;

    /// <summary>HH:mm:ss alone, perhaps with a fraction, as a time of the first day of 1970; null where it is none.</summary>
    public static DateTime? ToClock(string text) =>
        text.Trim() is { Length: >= 8 } clock && clock[2] == ':' && clock[5] == ':' ? Read("1970-01-01 " + clock) : null;

    /// <summary>A number, or inf, infinity and nan in whatever letters; null where it is none.</summary>
    public static double? ToDouble(string text)
    {
        var trimmed = text.Trim();
        return trimmed.TrimStart('+', '-').ToLowerInvariant() switch
        {
            "nan" => double.NaN,
            "inf" or "infinity" => trimmed[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            var number => number.Length > 0 && char.IsAsciiLetter(number[^1]) ? null : JavaText.ToDouble(trimmed),
        };
    }

    private static DateTime? Read(string text)
    {
        var at = 0;
        text = text.Trim();
        int? Number(int least, int most)
        {
            var start = at;
            while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
                at++;
            return at - start < least ? null : int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        }
        bool Take(params ReadOnlySpan<char> wanted)
        {
            if (at >= text.Length || !wanted.Contains(text[at]))
                return false;
            at++;
            return true;
        }
        if (
            Number(4, 4) is not { } year
            || !Take('-')
            || Number(1, 2) is not { } month
            || !Take('-')
            || Number(1, 2) is not { } day
        )
            return null;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateTime(year, month, day);
        if (at == text.Length)
            return date;
        if (!Take('T', ' '))
            return null;
        while (Take(' ')) { }
        if (Number(1, 2) is not { } hour || !Take(':') || Number(1, 2) is not { } minute || !Take(':'))
            return null;
        if (Number(1, 2) is not { } second || hour > 23 || minute > 59 || second > 59)
            return null;
        var time = date.AddHours(hour).AddMinutes(minute).AddSeconds(second);
        if (Take('.'))
        {
            var start = at;
            if (Number(1, 9) is not { } fraction)
                return null;
            time = time.AddTicks((long)(fraction * Math.Pow(10, 7 - (at - start))));
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }
        if (Take('Z') || at == text.Length)
            return at == text.Length ? time : null;
        if (!Take('+', '-') || Number(2, 2) is null)
            return null;
        Take(':');
        return at == text.Length || (Number(2, 2) is not null && at == text.Length) ? time : null;
    }
}
