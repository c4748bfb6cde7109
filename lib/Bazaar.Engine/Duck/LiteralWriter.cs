using System.Globalization;
using System.Numerics;
using Bazaar.Core;

namespace Bazaar.Engine.Duck;

/// <summary>Writes constants so that DuckDB gives them the plan's type, and no other.</summary>
internal static class LiteralWriter
{
    public static string Write(object? value, DataType type)
    {
        if (value is null)
            return type is NullType ? "NULL" : $"CAST(NULL AS {DuckTypes.Name(type)})";
        return (type, value) switch
        {
            (BooleanType, bool b) => b ? "true" : "false",
            (IntegerType { Bits: 32 }, _) => Integer(value, int.MinValue, "INTEGER"),
            (IntegerType, _) => $"CAST({Number(value)} AS {DuckTypes.Name(type)})",
            (FloatingType, _) => Floating(Convert.ToDouble(value, CultureInfo.InvariantCulture), value, type),
            (DecimalType, _) => $"CAST('{Number(value)}' AS {DuckTypes.Name(type)})",
            (JavaNumberType, _) => DuckTypes.Text(Number(value)),
            (StringType, string s) => DuckTypes.Text(s),
            (BinaryType, byte[] bytes) => $"from_hex('{Convert.ToHexString(bytes)}')",
            (DateType, DateOnly d) => $"DATE '{d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
            (TimestampType, DateTime t) =>
                $"TIMESTAMP '{t.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'",
            (InstantType, DateTimeOffset t) =>
                $"TIMESTAMPTZ '{ZonedTime.Pack(t).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}+00'",
            (IntervalType interval, Interval i) => $"CAST({(interval.YearMonth ? i.Months : i.Micros)} AS BIGINT)",
            _ => throw new NotSupportedException($"A constant of type {type.Name} from {value.GetType().Name}"),
        };
    }

    private static string Integer(object value, long minimum, string name)
    {
        var number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        // The smallest integer has no positive twin, so a minus before it would overflow.
        if (number == minimum)
            return $"CAST({number} AS {name})";
        return number < 0 ? $"({number})" : number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Number(object value) =>
        value switch
        {
            BigInteger big => big.ToString(CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    private static string Floating(double number, object value, DataType type) =>
        $"CAST('{(value is float f && float.IsFinite(f) ? f.ToString("R", CultureInfo.InvariantCulture)
            : double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture)
            : double.IsNaN(number) ? "nan"
            : number > 0 ? "inf" : "-inf")}' AS {DuckTypes.Name(type)})";
}
