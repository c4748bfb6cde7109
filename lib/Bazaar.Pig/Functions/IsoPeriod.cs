using System.Globalization;

namespace Bazaar.Pig.Functions;

/// <summary>A period of ISO 8601, as Joda-Time reads it: <c>P1Y2M3W4DT5H6M7.8S</c>. Each part may be missing, and may be negative.</summary>
internal readonly record struct IsoPeriod(int Years, int Months, int Weeks, int Days, TimeSpan Time)
{
    /// <exception cref="FormatException">The text is no period.</exception>
    public static IsoPeriod Parse(string text)
    {
        if (text.Length < 2 || text[0] is not ('P' or 'p'))
            throw Wrong(text);
        var period = default(IsoPeriod);
        var at = 1;
        var order = "YMWD";
        var parts = 0;
        while (at < text.Length)
        {
            if (text[at] is 'T' or 't' && order != "HMS" && order.Length <= 4 && !order.StartsWith('H') && !order.StartsWith('S'))
            {
                order = "HMS";
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '+' or '.'))
                at++;
            if (
                at == start
                || at == text.Length
                || !decimal.TryParse(
                    text.AsSpan(start, at - start),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                throw Wrong(text);
            var unit = char.ToUpperInvariant(text[at++]);
            var index = order.IndexOf(unit, StringComparison.Ordinal);
            if (index < 0 || (unit != 'S' && number != decimal.Truncate(number)))
                throw Wrong(text);
            period = period.With(unit, number, order[0] == 'H' || order is "MS" or "S");
            order = order[(index + 1)..];
            parts++;
        }
        return parts > 0 ? period : throw Wrong(text);
    }

    private IsoPeriod With(char unit, decimal number, bool ofTime) =>
        unit switch
        {
            'Y' => this with { Years = (int)number },
            'M' when !ofTime => this with { Months = (int)number },
            'W' => this with { Weeks = (int)number },
            'D' => this with { Days = (int)number },
            'H' => this with { Time = Time + TimeSpan.FromHours((int)number) },
            'M' => this with { Time = Time + TimeSpan.FromMinutes((long)number) },
            _ => this with { Time = Time + TimeSpan.FromMilliseconds((long)decimal.Truncate(number * 1000)) },
        };

    private static FormatException Wrong(string text) =>
        new($"'{text}' is no period of ISO 8601: write such as P1DT2H for a day and two hours.");
}
