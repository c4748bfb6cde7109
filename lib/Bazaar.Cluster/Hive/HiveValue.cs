using System.Globalization;
using System.Numerics;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>Makes the value that Core promises for a type of what HiveServer2 sends (mostly text).</summary>
internal static class HiveValue
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <exception cref="BazaarException">A value that .NET can't hold: a year beyond 9999, or finer than 100 ns.</exception>
    public static object? Of(DataType type, object? sent) =>
        (type, sent) switch
        {
            (_, null) => null,
            // The server widens FLOAT by its text, so that the way back is exact.
            (FloatingType { Bits: 32 }, double number) => (float)number,
            (DecimalType, string text) => Decimal(text),
            (DateType, string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var date)
                ? date
                : throw OutOfRange(type, text),
            (TimestampType, string text) => Timestamp(type, text),
            (InstantType, string text) => Instant(type, text),
            (IntervalType { YearMonth: true }, string text) => YearMonth(text),
            (IntervalType, string text) => DayTime(text),
            (BinaryType, string text) => System.Text.Encoding.UTF8.GetBytes(text),
            _ => sent,
        };

    private static SqlDecimal Decimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? new(BigInteger.Parse(text, Invariant), 0)
            : new(BigInteger.Parse(text.Remove(point, 1), Invariant), text.Length - point - 1);
    }

    private static DateTime Timestamp(DataType type, string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? "" : text[(point + 1)..].TrimEnd('0');
        var whole = point < 0 ? text : text[..point];
        return
            fraction.Length <= 7
            && DateTime.TryParseExact(whole, "yyyy-MM-dd HH:mm:ss", Invariant, DateTimeStyles.None, out var time)
            ? time.AddTicks(fraction.Length == 0 ? 0 : long.Parse(fraction.PadRight(7, '0'), Invariant))
            : throw OutOfRange(type, text);
    }

    /// <summary>"2024-01-31 12:00:00.0 UTC" or with an area such as Europe/Berlin.</summary>
    private static DateTimeOffset Instant(DataType type, string text)
    {
        var space = text.LastIndexOf(' ');
        var local = Timestamp(type, text[..space]);
        var zone = text[(space + 1)..];
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known)
            ? new(local, known.GetUtcOffset(local))
            : throw OutOfRange(type, text);
    }

    /// <summary>"-1-6" is minus one year and six months.</summary>
    private static Interval YearMonth(string text)
    {
        var (sign, parts) = text[0] == '-' ? (-1, text[1..].Split('-')) : (1, text.Split('-'));
        return new(sign * (long.Parse(parts[0], Invariant) * 12 + long.Parse(parts[1], Invariant)), 0);
    }

    /// <summary>"-2 03:04:05.000000000": days, hours, minutes, seconds, nanoseconds, one sign for all.</summary>
    private static Interval DayTime(string text)
    {
        var (sign, parts) = text[0] == '-' ? (-1, text[1..].Split(' ', ':', '.')) : (1, text.Split(' ', ':', '.'));
        var seconds = long.Parse(parts[0], Invariant) * 86_400;
        seconds +=
            long.Parse(parts[1], Invariant) * 3600 + long.Parse(parts[2], Invariant) * 60 + long.Parse(parts[3], Invariant);
        return new(0, sign * (seconds * 1_000_000 + long.Parse(parts[4].PadRight(9, '0')[..6], Invariant)));
    }

    private static BazaarException OutOfRange(DataType type, string text) =>
        BazaarException.Runtime($"The {type} '{text}' of the server does not fit into .NET.", "Cast it to string in the query.");
}
