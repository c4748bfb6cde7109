using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Bazaar.Engine.Duck;

/// <summary>Reads a column's values from a reader, as the CLR types that <see cref="Result"/> promises.</summary>
internal static class ValueReader
{
    /// <summary>What to select of a stored column so that <see cref="Read"/> can read it.</summary>
    public static string Select(string column, DataType type) =>
        type switch
        {
            { IsNested: true } => $"CAST(to_json({column}) AS VARCHAR)",
            // .NET's decimal ends at 28 digits.
            DecimalType { Precision: > 28 } => $"CAST({column} AS VARCHAR)",
            // Dates and times that .NET has no value for don't come from the engines' own ranges.
            _ => column,
        };

    public static object? Read(DuckDBDataReader reader, int index, DataType type)
    {
        if (reader.IsDBNull(index))
            return null;
        switch (type)
        {
            case NullType:
                return null;
            case BooleanType:
                return reader.GetBoolean(index);
            case IntegerType i:
                return i.Bits switch
                {
                    // Said once, or all arms would become the widest of the types.
                    8 => (object)reader.GetFieldValue<sbyte>(index),
                    16 => reader.GetInt16(index),
                    32 => reader.GetInt32(index),
                    64 => reader.GetInt64(index),
                    _ => reader.GetFieldValue<BigInteger>(index),
                };
            case FloatingType f:
                return f.Bits == 32 ? (object)reader.GetFloat(index) : reader.GetDouble(index);
            case DecimalType { Precision: > 28 } d:
                return NestedText.Decimal(reader.GetString(index), d);
            case DecimalType d:
                return FromDecimal(reader.GetDecimal(index), d.Scale);
            case JavaNumberType { Whole: true }:
                return BigInteger.Parse(reader.GetString(index), CultureInfo.InvariantCulture);
            case JavaNumberType:
                return BigDecimal.Parse(reader.GetString(index));
            case StringType:
                return reader.GetString(index);
            case BinaryType:
                using (var stream = reader.GetStream(index))
                using (var bytes = new MemoryStream())
                {
                    stream.CopyTo(bytes);
                    return bytes.ToArray();
                }
            case DateType:
                var date = reader.GetFieldValue<DuckDBDateOnly>(index);
                return IsOfClr(date.Year) ? new DateOnly(date.Year, date.Month, date.Day) : Far(date);
            case TimestampType:
                var time = reader.GetFieldValue<DuckDBTimestamp>(index);
                return IsOfClr(time.Date.Year)
                    ? time.ToDateTime()
                    : Far(time.Date)
                        + string.Create(
                            CultureInfo.InvariantCulture,
                            $" {time.Time.Hour:00}:{time.Time.Min:00}:{time.Time.Sec:00}"
                        );
            case InstantType:
                return Instant(new(DateTime.SpecifyKind(reader.GetFieldValue<DateTime>(index), DateTimeKind.Utc)), type);
            case IntervalType i:
                var amount = reader.GetInt64(index);
                return i.YearMonth ? new Interval(amount, 0) : new Interval(0, amount);
            default:
                return new NestedText(reader.GetString(index)).Read(type);
        }
    }

    internal static DateTimeOffset Instant(DateTimeOffset time, DataType type) =>
        type is InstantType { Zoned: true } ? ZonedTime.Unpack(time) : time;

    private static bool IsOfClr(int year) => year is >= 1 and <= 9999;

    /// <summary>A date that CLR's types don't have, as Java prints it: <c>+10000-01-01</c>, <c>-0001-12-31</c>.</summary>
    private static string Far(DuckDBDateOnly date) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(date.Year > 9999 ? "+" : date.Year < 0 ? "-" : "")}{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}"
        );

    private static SqlDecimal FromDecimal(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var unscaled = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var had = (bits[3] >> 16) & 0xFF;
        unscaled = had <= scale ? unscaled * BigInteger.Pow(10, scale - had) : unscaled / BigInteger.Pow(10, had - scale);
        return new SqlDecimal(bits[3] < 0 ? -unscaled : unscaled, scale);
    }
}
