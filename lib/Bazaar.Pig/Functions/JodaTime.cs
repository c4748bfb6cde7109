using System.Globalization;
using System.Text;

namespace Bazaar.Pig.Functions;

/// <summary>Joda's patterns for days and times, in UTC: y M d H h m s S a E Z and text in quotes.</summary>
internal static class JodaTime
{
    /// <summary>ISO text as Pig's ToDate takes it: a day, or a day and a time, perhaps with a zone; null where it is none.</summary>
    public static DateTimeOffset? ParseIso(string text)
    {
        string[] formats =
        [
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
            "yyyy-MM-dd'T'HH:mm:ssK",
            "yyyy-MM-dd'T'HH:mmK",
            "yyyy-MM-dd'T'HHK",
            "yyyy-MM-dd",
            "yyyy-MM",
            "yyyy",
        ];
        return DateTimeOffset.TryParseExact(
            text,
            formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;
    }

    /// <exception cref="FormatException">The text is not of the pattern: Pig fails then too.</exception>
    public static DateTimeOffset Parse(string text, string pattern) =>
        DateTimeOffset.TryParseExact(
            text,
            Net(pattern),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : throw new FormatException($"'{text}' is no time of the pattern '{pattern}': filter with MATCHES first.");

    /// <summary>A time of the zone's clocks; an offset that the pattern reads from the text goes before the zone.</summary>
    /// <remarks>Where clocks go back, the earlier of the two instants is meant, as in Joda-Time; a time that they jump over is none.</remarks>
    /// <exception cref="FormatException">The text is not of the pattern, or the zone is not known.</exception>
    public static DateTimeOffset Parse(string text, string pattern, string zone)
    {
        var time = Parse(text, pattern);
        if (HasZone(pattern))
            return time;
        var clock = time.UtcDateTime;
        var rules = Zone(zone);
        var local = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
        if (rules.IsInvalidTime(local))
            throw new FormatException($"'{text}' is skipped by the clocks of {zone}.");
        var offset = rules.IsAmbiguousTime(local) ? rules.GetAmbiguousTimeOffsets(local).Max() : rules.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private static bool HasZone(string pattern)
    {
        var quoted = false;
        foreach (var c in pattern)
        {
            if (c == '\'')
                quoted = !quoted;
            else if (c == 'Z' && !quoted)
                return true;
        }
        return false;
    }

    private static TimeZoneInfo Zone(string zone)
    {
        if (
            zone is ['+' or '-', ..]
            && TimeSpan.TryParseExact(zone.AsSpan(1), ["hh\\:mm", "hhmm"], CultureInfo.InvariantCulture, out var offset)
        )
            return TimeZoneInfo.CreateCustomTimeZone(zone, zone[0] == '-' ? -offset : offset, zone, zone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? found
            : throw new FormatException($"'{zone}' is no time zone: write one such as Europe/Berlin or +05:30.");
    }

    public static string Format(DateTimeOffset time, string pattern) =>
        time.ToUniversalTime().ToString(Net(pattern), CultureInfo.InvariantCulture);

    /// <summary>The same pattern in .NET's letters.</summary>
    private static string Net(string pattern)
    {
        var result = new StringBuilder();
        for (var at = 0; at < pattern.Length; )
        {
            var c = pattern[at];
            if (c == '\'')
            {
                var close = pattern.IndexOf('\'', at + 1);
                if (close < 0)
                    throw new FormatException($"A quote of the pattern '{pattern}' is not closed.");
                result.Append(close == at + 1 ? "\\'" : pattern[at..(close + 1)]);
                at = close + 1;
                continue;
            }
            var count = 1;
            while (at + count < pattern.Length && pattern[at + count] == c)
                count++;
            result.Append(Letter(c, count, pattern));
            at += count;
        }
        var net = result.ToString();
        return net.Length == 1 ? "%" + net : net;
    }

    private static string Letter(char c, int count, string pattern) =>
        c switch
        {
            'y' or 'Y' => new string('y', count == 1 ? 4 : count),
            'M' or 'd' or 'H' or 'h' or 'm' or 's' => new string(c, Math.Min(count, c == 'M' ? 4 : 2)),
            'S' => new string('f', count),
            'a' => "tt",
            'E' => count > 3 ? "dddd" : "ddd",
            'Z' => count == 1 ? "zzz" : "zzz",
            _ when char.IsAsciiLetter(c) => throw new FormatException(
                $"The letter {c} of the pattern '{pattern}' is not supported."
            ),
            _ => "\\" + string.Join('\\', new string(c, count).ToCharArray()),
        };
}
