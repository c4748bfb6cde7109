using System.Globalization;
using Bazaar.Core;
using WireType = Bazaar.Cluster.Spark.Wire.DataType;

namespace Bazaar.Cluster.Spark;

/// <summary>Reads a result's description as Spark Connect sends it.</summary>
internal static class SparkType
{
    private static readonly string[] YearFields = ["year", "month"];
    private static readonly string[] DayFields = ["day", "hour", "minute", "second"];

    /// <summary>The columns of a result's schema, which is a struct.</summary>
    /// <exception cref="BazaarException">A column has a type whose values can't be shown; it is named, with what to write instead.</exception>
    public static IReadOnlyList<Column> Columns(WireType schema) =>
        schema.KindCase == WireType.KindOneofCase.Struct
            ? [.. schema.Struct.Fields.Select(f => new Column(f.Name, Type(f.DataType, f.Name), Name(f.DataType)))]
            : throw BazaarException.Runtime($"The server describes a result as {Name(schema)}, not as columns.");

    /// <summary>Spark's TIMESTAMP is an instant, TIMESTAMP_NTZ is a date and time without a zone.</summary>
    private static DataType Type(WireType type, string column) =>
        type.KindCase switch
        {
            WireType.KindOneofCase.Null => DataType.Null,
            WireType.KindOneofCase.Binary => DataType.Binary,
            WireType.KindOneofCase.Boolean => DataType.Boolean,
            WireType.KindOneofCase.Byte => DataType.TinyInt,
            WireType.KindOneofCase.Short => DataType.SmallInt,
            WireType.KindOneofCase.Integer => DataType.Int,
            WireType.KindOneofCase.Long => DataType.BigInt,
            WireType.KindOneofCase.Float => DataType.Float,
            WireType.KindOneofCase.Double => DataType.Double,
            WireType.KindOneofCase.Decimal => new DecimalType(type.Decimal.Precision, type.Decimal.Scale),
            WireType.KindOneofCase.String => DataType.String,
            WireType.KindOneofCase.Char => new StringType(type.Char.Length, true),
            WireType.KindOneofCase.VarChar => new StringType(type.VarChar.Length),
            WireType.KindOneofCase.Date => DataType.Date,
            WireType.KindOneofCase.Timestamp => DataType.Instant,
            WireType.KindOneofCase.TimestampNtz => DataType.Timestamp,
            WireType.KindOneofCase.YearMonthInterval => DataType.IntervalYearMonth,
            WireType.KindOneofCase.DayTimeInterval => DataType.IntervalDayTime,
            WireType.KindOneofCase.Array => new ArrayType(Type(type.Array.ElementType, column)),
            WireType.KindOneofCase.Map => new MapType(Type(type.Map.KeyType, column), Type(type.Map.ValueType, column)),
            WireType.KindOneofCase.Struct => new StructType(
                new([.. type.Struct.Fields.Select(f => new Field(f.Name, Type(f.DataType, column)))])
            ),
            _ => throw Unshown(type, column),
        };

    /// <summary>The type as Spark's <c>typeof</c> writes it.</summary>
    public static string Name(WireType type) =>
        type.KindCase switch
        {
            WireType.KindOneofCase.Null => "void",
            WireType.KindOneofCase.Byte => "tinyint",
            WireType.KindOneofCase.Short => "smallint",
            WireType.KindOneofCase.Integer => "int",
            WireType.KindOneofCase.Long => "bigint",
            WireType.KindOneofCase.Decimal => string.Create(
                CultureInfo.InvariantCulture,
                $"decimal({type.Decimal.Precision},{type.Decimal.Scale})"
            ),
            WireType.KindOneofCase.String => type.String.Collation is "" or "UTF8_BINARY"
                ? "string"
                : $"string collate {type.String.Collation}",
            WireType.KindOneofCase.Char => string.Create(CultureInfo.InvariantCulture, $"char({type.Char.Length})"),
            WireType.KindOneofCase.VarChar => string.Create(CultureInfo.InvariantCulture, $"varchar({type.VarChar.Length})"),
            WireType.KindOneofCase.TimestampNtz => "timestamp_ntz",
            WireType.KindOneofCase.CalendarInterval => "interval",
            WireType.KindOneofCase.YearMonthInterval => IntervalName(type.YearMonthInterval, YearFields),
            WireType.KindOneofCase.DayTimeInterval => IntervalName(type.DayTimeInterval, DayFields),
            WireType.KindOneofCase.Array => $"array<{Name(type.Array.ElementType)}>",
            WireType.KindOneofCase.Map => $"map<{Name(type.Map.KeyType)},{Name(type.Map.ValueType)}>",
            WireType.KindOneofCase.Struct =>
                $"struct<{string.Join(",", type.Struct.Fields.Select(f => $"{f.Name}:{Name(f.DataType)}"))}>",
            WireType.KindOneofCase.Udt => type.Udt.HasJvmClass ? type.Udt.JvmClass : "udt",
            WireType.KindOneofCase.Unparsed => type.Unparsed.DataTypeString,
            WireType.KindOneofCase.None => "unknown to this client",
            // boolean, float, double, binary, date, timestamp, variant: the protocol's name is Spark's.
            _ => type.KindCase.ToString().ToLowerInvariant(),
        };

    private static string IntervalName(WireType.Types.IntervalFields interval, string[] fields)
    {
        var first = interval.HasStartField ? interval.StartField : 0;
        var last = interval.HasEndField ? interval.EndField : fields.Length - 1;
        return first == last ? $"interval {fields[first]}" : $"interval {fields[first]} to {fields[last]}";
    }

    private static BazaarException Unshown(WireType type, string column) =>
        new(
            new(
                Fault.Unsupported,
                $"The column {column} has the type {Name(type)}, whose values can't be shown.",
                null,
                type.KindCase == WireType.KindOneofCase.Variant
                    ? $"Write to_json({column}), or variant_get with a path and a type."
                    : $"Write CAST({column} AS STRING)."
            )
        );
}
