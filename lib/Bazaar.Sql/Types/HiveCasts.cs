using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Types;

/// <summary>Hive's CAST: what can't be converted is NULL, floating numbers saturate and integers wrap as Java's do.</summary>
public sealed class HiveCasts : ICastRules
{
    public static HiveCasts Instance { get; } = new();

    public string Name => "hive";

    public bool NeverFail => true;

    /// <summary>Whether Hive has the conversion.</summary>
    public static bool Allows(DataType from, DataType to) =>
        from == to
        || from is NullType
        || (from, to) switch
        {
            (ArrayType a, ArrayType b) => Allows(a.Element, b.Element),
            (MapType a, MapType b) => Allows(a.Key, b.Key) && Allows(a.Value, b.Value),
            (StructType a, StructType b) => a.Fields.Count == b.Fields.Count
                && a.Fields.Zip(b.Fields).All(f => Allows(f.First.Type, f.Second.Type)),
            (StringType, { IsNested: false } and not IntervalType) => true,
            (BinaryType or IntervalType or InstantType, StringType) => true,
            (DateType or TimestampType, StringType or DateType or TimestampType or InstantType) => true,
            (InstantType, DateType or TimestampType) => true,
            ({ IsNumeric: true } or BooleanType, { IsNumeric: true } or BooleanType or StringType) => true,
            (BooleanType, TimestampType) or (TimestampType, DecimalType) => true,
            _ => false,
        };

    public string Write(string operand, DataType from, DataType to)
    {
        if (from == to)
            return operand;
        if (from is StringType { Padded: true } && to is not (BinaryType or StringType))
            operand = ToText(operand, from);
        return to switch
        {
            _ when from is NullType => $"CAST({operand} AS {DuckTypes.Name(to)})",
            StringType text => Fit(ToText(operand, from), text),
            IntegerType i => ToInteger(operand, from, i),
            FloatingType f => ToFloating(operand, from, f),
            DecimalType d => ToDecimal(operand, from, d),
            BooleanType => from is StringType
                ? $"(lower({operand}) NOT IN ('', 'false', 'no', 'off', '0'))"
                : $"({operand} <> 0)",
            DateType or TimestampType when from is InstantType => $"CAST(timezone('UTC', {operand}) AS {DuckTypes.Name(to)})",
            InstantType =>
                $"timezone('UTC', {(from is StringType ? $"hive_instant({operand})" : $"CAST({operand} AS TIMESTAMP)")})",
            DateType => from is StringType ? $"hive_date({operand})" : $"CAST({operand} AS DATE)",
            TimestampType when from is BooleanType => $"make_timestamp(CAST({operand} AS BIGINT) * 1000)",
            TimestampType => from is StringType ? $"hive_timestamp({operand})" : $"CAST({operand} AS TIMESTAMP)",
            BinaryType => $"encode({operand})",
            ArrayType a => $"list_transform({operand}, lambda x: {Write("x", ((ArrayType)from).Element, a.Element)})",
            MapType m => Map(operand, (MapType)from, m),
            StructType s => Struct(operand, (StructType)from, s),
            _ => throw new NotSupportedException($"{from.Name} to {to.Name}"),
        };
    }

    private string Map(string operand, MapType from, MapType to) =>
        $"map_from_entries(list_transform(map_entries({operand}), lambda x: {{'key': {Write("x['key']", from.Key, to.Key)}, 'value': {Write("x['value']", from.Value, to.Value)}}}))";

    private string Struct(string operand, StructType from, StructType to)
    {
        var fields = to.Fields.Select(
            (f, i) =>
                $"{DuckTypes.Text(DuckTypes.FieldName(to, i))}: {Write($"struct_extract({operand}, {DuckTypes.Text(DuckTypes.FieldName(from, i))})", from.Fields[i].Type, f.Type)}"
        );
        return $"(CASE WHEN {operand} IS NOT NULL THEN {{{string.Join(", ", fields)}}} END)";
    }

    private static string ToText(string operand, DataType from) =>
        from switch
        {
            // A CHAR's blanks are no part of its value.
            StringType { Padded: true } => $"rtrim({operand}, ' ')",
            StringType => operand,
            BooleanType => $"upper(CAST({operand} AS VARCHAR))",
            IntervalType i => TimeTexts.Interval(operand, i),
            InstantType => TimeTexts.Instant(operand),
            FloatingType { Bits: 32 } => $"hive_float_text({operand})",
            FloatingType => $"hive_double_text({operand})",
            // Java puts a replacement character for what is no UTF-8, where DuckDB fails.
            BinaryType => $"coalesce(TRY(decode({operand})), hive_decode(hex({operand})))",
            DecimalType d when d.Precision == d.Scale => FractionText(operand, d),
            _ => $"CAST({operand} AS VARCHAR)",
        };

    /// <summary>Of a decimal without whole digits DuckDB writes <c>.5</c>, where Hive and Impala write <c>0.5</c>.</summary>
    private static string FractionText(string operand, DecimalType type)
    {
        var text = $"CAST({operand} AS VARCHAR)";
        return type.Precision < DecimalType.MaxPrecision
            ? $"CAST(CAST({operand} AS {DuckTypes.Name(new DecimalType(type.Precision + 1, type.Scale))}) AS VARCHAR)"
            : $"(CASE WHEN {operand} < 0 THEN '-0' || substr({text}, 2) ELSE '0' || {text} END)";
    }

    private static string Fit(string text, StringType type) =>
        type.Length is not { } length ? text
        : type.Padded ? string.Create(CultureInfo.InvariantCulture, $"rpad({text}, {length}, ' ')")
        : string.Create(CultureInfo.InvariantCulture, $"substr({text}, 1, {length})");

    private static string ToInteger(string operand, DataType from, IntegerType to)
    {
        var name = DuckTypes.Name(to);
        switch (from)
        {
            case StringType:
                return $"TRY_CAST(hive_long({operand}) AS {name})";
            case BooleanType:
                return $"CAST({operand} AS {name})";
            case DecimalType:
                return $"TRY_CAST(trunc({operand}) AS {name})";
            case FloatingType:
                var whole =
                    to.Bits == 64
                        ? $"hive_double_long(CAST({operand} AS DOUBLE))"
                        : $"hive_double_int(CAST({operand} AS DOUBLE))";
                return to.Bits < 32 ? Wrapped(whole, to) : whole;
            default:
                return ((IntegerType)from).Bits <= to.Bits ? $"CAST({operand} AS {name})" : Wrapped(operand, to);
        }
    }

    /// <summary>The lowest bits, as Java narrows: the upper half of the range becomes negative.</summary>
    internal static string Wrapped(string operand, IntegerType to)
    {
        var half = 1L << (to.Bits - 1);
        var mask = (half - 1) * 2 + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CAST(xor(CAST({operand} AS BIGINT) & {mask}, CAST({half} AS BIGINT)) - CAST({half} AS BIGINT) AS {DuckTypes.Name(to)})"
        );
    }

    private static string ToFloating(string operand, DataType from, FloatingType to)
    {
        var number = from switch
        {
            StringType => $"hive_double({operand})",
            BooleanType => $"CAST({operand} AS INTEGER)",
            // DuckDB's own way from a decimal to a FLOAT loses digits.
            DecimalType when to.Bits == 32 => $"CAST({operand} AS DOUBLE)",
            _ => operand,
        };
        return to.Bits == 32 && from is FloatingType { Bits: 64 } or StringType && to.Bits == 32
            ? JavaFloats.Narrow(number)
            : $"CAST({number} AS {DuckTypes.Name(to)})";
    }

    /// <summary>Of so many digits each decimal is a double's shortest text.</summary>
    private const int SureDigits = 15;

    /// <summary>A longer operand isn't repeated.</summary>
    private const int LongOperand = 100;

    private static string ToDecimal(string operand, DataType from, DecimalType to)
    {
        if (from is FloatingType { Bits: 64 } && to.Scale < SureDigits && operand.Length <= LongOperand)
        {
            // Hive rounds the number's text. A number that is the nearest one to a decimal of few digits has just that text.
            var name = DuckTypes.Name(to);
            // A type of few digits takes no others: asking for the limit, too, would double the time.
            var few =
                to.Precision <= SureDigits
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $"abs({operand}) < 1e{SureDigits - to.Scale} AND ");
            return $"(CASE WHEN {few}CAST(TRY_CAST({operand} AS {name}) AS DOUBLE) = {operand} THEN TRY_CAST({operand} AS {name}) ELSE {ByText(operand, from, to)} END)";
        }
        return ByText(operand, from, to);
    }

    /// <summary>The same where a text that is no number, and a number of too many digits, are errors.</summary>
    internal static string ToCertainDecimal(string operand, DataType from, DecimalType to) =>
        from switch
        {
            StringType => $"CAST(impala_number({ToText(operand, from)}) AS {DuckTypes.Name(to)})",
            FloatingType { Bits: 64 } =>
                $"CAST(CASE WHEN abs({operand}) < 1e-40 THEN '0' ELSE hive_double_text({operand}) END AS {DuckTypes.Name(to)})",
            _ => $"CAST({Digits(operand, from)} AS {DuckTypes.Name(to)})",
        };

    private static string ByText(string operand, DataType from, DecimalType to)
    {
        return $"TRY_CAST({Digits(operand, from)} AS {DuckTypes.Name(to)})";
    }

    private static string Digits(string operand, DataType from) =>
        from switch
        {
            StringType => $"hive_number({operand})",
            FloatingType { Bits: 32 } => $"hive_float_text({operand})",
            // Hive makes nothing of a number that is so small, and DuckDB something wrong.
            FloatingType => $"(CASE WHEN {operand} = 0 OR abs({operand}) > 1e-99 THEN hive_double_text({operand}) END)",
            BooleanType => $"CAST({operand} AS INTEGER)",
            TimestampType => $"(CAST(epoch_us({operand}) AS DECIMAL(38, 6)) / 1000000)",
            _ => operand,
        };
}
