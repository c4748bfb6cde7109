using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Types;

/// <summary>What Impala converts otherwise than Hive.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_conversion_functions.html"/></remarks>
public sealed class ImpalaCasts : ICastRules
{
    public static ImpalaCasts Instance { get; } = new();

    private ImpalaCasts() { }

    public string Name => "impala";

    /// <summary>Seconds since 1970 may become timestamps and the other way round; a text becomes no condition.</summary>
    public static bool Allows(DataType from, DataType to) =>
        // A text is no condition.
        (
            HiveCasts.Allows(from, to)
            && (from, to) is not ((StringType, BooleanType) or (BooleanType or TimestampType or DateType, DecimalType))
        )
        || (from is TimestampType && to is BooleanType)
        || (from.IsNumeric && to is TimestampType)
        || (from is TimestampType && to is IntegerType or FloatingType);

    public string Write(string operand, DataType from, DataType to) =>
        (from, to) switch
        {
            (StringType { Padded: false }, TimestampType) => $"impala_timestamp({operand})",
            (StringType, DateType) => $"impala_date({operand})",
            (DateType, TimestampType) =>
                $"(CASE WHEN {operand} < DATE '1400-01-01' THEN CAST(error('A timestamp is of the years 1400 to 9999.') AS TIMESTAMP) ELSE CAST({operand} AS TIMESTAMP) END)",
            // By the digits of the double that it is.
            (FloatingType { Bits: 32 }, DecimalType d) => HiveCasts.ToCertainDecimal(
                $"CAST({operand} AS DOUBLE)",
                DataType.Double,
                d
            ),
            (not NullType, DecimalType d) when from != to => HiveCasts.ToCertainDecimal(operand, from, d),
            (StringType, FloatingType f) => f.Bits == 32
                ? JavaFloats.Narrow($"impala_double({operand})")
                : $"impala_double({operand})",
            // Beyond the type's limits is an error.
            (DecimalType, IntegerType) => $"CAST({operand} AS {DuckTypes.Name(to)})",
            (FloatingType, IntegerType) => $"CAST(trunc({operand}) AS {DuckTypes.Name(to)})",
            (FloatingType { Bits: 64 }, FloatingType { Bits: 32 }) => $"CAST({operand} AS FLOAT)",
            (TimestampType, BooleanType) => $"(epoch_us({operand}) // 1000000 <> 0)",
            // A CHAR's blanks are part of its text.
            (StringType { Padded: true }, StringType { Padded: false, Length: var length }) => length is { } most
                ? string.Create(CultureInfo.InvariantCulture, $"substr({operand}, 1, {most})")
                : operand,
            (FloatingType f, StringType { Padded: false, Length: null }) =>
                $"impala_number_text(CAST({operand} AS DOUBLE), {(f.Bits == 32 ? 8 : 15)})",
            // A fraction has nine digits.
            (TimestampType, StringType { Padded: false, Length: null }) =>
                $"(strftime({operand}, '%Y-%m-%d %H:%M:%S') || CASE WHEN epoch_us({operand}) % 1000000 = 0 THEN '' ELSE strftime({operand}, '.%f000') END)",
            (TimestampType, StringType s) => HiveCasts.Instance.Write(Write(operand, from, DataType.String), DataType.String, s),
            (BooleanType, StringType { Padded: false, Length: null }) => $"CAST(CAST({operand} AS INTEGER) AS VARCHAR)",
            ({ IsNumeric: true }, TimestampType) => Within($"CAST({operand} AS DECIMAL(38, 9)) * 1000000"),
            (TimestampType, IntegerType { Bits: var bits }) => HiveCasts.Instance.Write(
                $"CAST(floor(epoch_us({operand}) / 1000000) AS BIGINT)",
                DataType.BigInt,
                new IntegerType(bits)
            ),
            (TimestampType, FloatingType) => HiveCasts.Instance.Write(
                $"(epoch_us({operand}) / CAST(1000000 AS DOUBLE))",
                DataType.Double,
                to
            ),
            _ => HiveCasts.Instance.Write(operand, from, to),
        };

    /// <summary>A timestamp of microseconds since 1970, NULL outside of the years 1400 to 9999.</summary>
    private static string Within(string micros) =>
        $"make_timestamp(CAST(list_filter([floor({micros})], lambda n: n BETWEEN -17987443200000000 AND 253402300799999999)[1] AS BIGINT))";
}
