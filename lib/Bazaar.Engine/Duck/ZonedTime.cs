using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>
/// Instants as Pig has them, with milliseconds and an offset from UTC; DuckDB's have microseconds and no offset. So the last three digits of an
/// instant hold the offset, in quarters of an hour, below zero as 1000 less: the order and the milliseconds are those of the instant.
/// </summary>
public static class ZonedTime
{
    /// <summary>What .NET takes as an offset.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromHours(14);

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <exception cref="FormatException">The offset is no multiple of a quarter of an hour.</exception>
    public static DateTimeOffset Pack(DateTimeOffset time)
    {
        if (time.Offset.Ticks % Quarter.Ticks != 0)
            throw new FormatException(
                $"The offset {time.Offset} is no multiple of a quarter of an hour, and the lab keeps no other: write the time in UTC."
            );
        var quarters = time.Offset.Ticks / Quarter.Ticks;
        return new DateTimeOffset(
            Floor(time.UtcTicks) + ((quarters + 1000) % 1000 * TimeSpan.TicksPerMicrosecond),
            TimeSpan.Zero
        );
    }

    /// <summary>The time of the clocks where it was written.</summary>
    public static DateTimeOffset Unpack(DateTimeOffset time)
    {
        var digits = time.UtcTicks % TimeSpan.TicksPerMillisecond / TimeSpan.TicksPerMicrosecond;
        var offset = Quarter * (digits >= 500 ? digits - 1000 : digits);
        return new DateTimeOffset(Floor(time.UtcTicks), TimeSpan.Zero).ToOffset(offset);
    }

    private static long Floor(long ticks) => ticks - (ticks % TimeSpan.TicksPerMillisecond);

    /// <summary>The same for SQL. All begin at the year 1, so that no remainder is below zero.</summary>
    public static void Register(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE MACRO datetime_quarters(t) AS (epoch_us(t) + 62135596800000500) % 1000 - 500;
            CREATE MACRO datetime_millis(t) AS (epoch_us(t) + 62135596800000000) // 1000 - 62135596800000;
            CREATE MACRO datetime_local(t) AS make_timestamp(epoch_us(t) + datetime_quarters(t) * 900000000);
            CREATE MACRO datetime_text(t) AS strftime(datetime_local(t), '%Y-%m-%dT%H:%M:%S.%g')
                || CASE datetime_quarters(t) WHEN 0 THEN 'Z' ELSE format('{}{:02d}:{:02d}',
                    CASE WHEN datetime_quarters(t) < 0 THEN '-' ELSE '+' END, abs(datetime_quarters(t)) // 4, abs(datetime_quarters(t)) % 4 * 15) END;
            """;
        command.ExecuteNonQuery();
    }
}
