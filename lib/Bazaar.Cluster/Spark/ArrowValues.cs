using System.Numerics;
using Apache.Arrow;
using Bazaar.Core;

namespace Bazaar.Cluster.Spark;

/// <summary>Reads the values that <see cref="Result"/> promises out of a column of Arrow.</summary>
internal static class ArrowValues
{
    /// <summary>A reader of one column of a batch: a value by its row.</summary>
    /// <exception cref="BazaarException">The array is not what the schema says; or, while reading, a date that .NET can't hold.</exception>
    public static Func<int, object?> Reader(IArrowArray array, DataType type, string column)
    {
        Func<int, object?> value = (type, array) switch
        {
            (NullType, _) => _ => null,
            (BooleanType, BooleanArray a) => i => a.GetValue(i),
            (IntegerType, Int8Array a) => i => a.GetValue(i),
            (IntegerType, Int16Array a) => i => a.GetValue(i),
            (IntegerType, Int32Array a) => i => a.GetValue(i),
            (IntegerType, Int64Array a) => i => a.GetValue(i),
            (FloatingType, FloatArray a) => i => a.GetValue(i),
            (FloatingType, DoubleArray a) => i => a.GetValue(i),
            // 16 bytes, little-endian, two's complement.
            (DecimalType d, Decimal128Array a) => i => new SqlDecimal(new BigInteger(a.GetBytes(i)), d.Scale),
            (StringType, StringArray a) => i => a.GetString(i),
            (BinaryType, BinaryArray a) => i => a.GetBytes(i).ToArray(),
            (DateType, Date32Array a) => i => Date(a.GetValue(i)!.Value, column),
            (InstantType, TimestampArray a) => i => new DateTimeOffset(Time(a.GetValue(i)!.Value, column), TimeSpan.Zero),
            (TimestampType, TimestampArray a) => i => Time(a.GetValue(i)!.Value, column),
            (IntervalType, YearMonthIntervalArray a) => i => new Interval(a.GetValue(i)!.Value.Months, 0),
            (IntervalType, DurationArray a) => i => new Interval(0, a.GetValue(i)!.Value),
            (MapType m, MapArray a) => Map(a, Reader(a.Keys, m.Key, column), Reader(a.Values, m.Value, column)),
            (ArrayType l, ListArray a) => List(a, Reader(a.Values, l.Element, column)),
            (StructType s, StructArray a) => Struct([.. a.Fields.Select((f, i) => Reader(f, s.Fields[i].Type, column))]),
            _ => throw BazaarException.Runtime(
                $"The column {column} is of type {type}, and the server sent {array.Data.DataType.Name} for it."
            ),
        };
        return i => array.IsNull(i) ? null : value(i);
    }

    private static Func<int, object?> List(ListArray array, Func<int, object?> element) =>
        row =>
        {
            var offsets = array.ValueOffsets;
            var list = new List<object?>(offsets[row + 1] - offsets[row]);
            for (var i = offsets[row]; i < offsets[row + 1]; i++)
                list.Add(element(i));
            return list;
        };

    private static Func<int, object?> Map(MapArray array, Func<int, object?> key, Func<int, object?> value) =>
        row =>
        {
            var offsets = array.ValueOffsets;
            var map = new List<KeyValuePair<object, object?>>(offsets[row + 1] - offsets[row]);
            for (var i = offsets[row]; i < offsets[row + 1]; i++)
                map.Add(new(key(i)!, value(i)));
            return map;
        };

    private static Func<int, object?> Struct(Func<int, object?>[] fields) => row => System.Array.ConvertAll(fields, f => f(row));

    /// <summary>A date from days since 1970.</summary>
    private static DateOnly Date(int days, string column)
    {
        var number = (long)days + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw OutOfRange(column);
    }

    /// <summary>A date and time from microseconds since 1970.</summary>
    private static DateTime Time(long micros, string column)
    {
        var ticks = (Int128)micros * TimeSpan.TicksPerMicrosecond + DateTime.UnixEpoch.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new((long)ticks, DateTimeKind.Unspecified)
            : throw OutOfRange(column);
    }

    private static BazaarException OutOfRange(string column) =>
        BazaarException.Runtime(
            $"The column {column} has a date outside the years 1 to 9999, which .NET can't hold.",
            $"Write CAST({column} AS STRING)."
        );
}
