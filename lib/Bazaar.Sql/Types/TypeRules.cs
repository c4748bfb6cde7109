using Bazaar.Core;

namespace Bazaar.Sql.Types;

/// <summary>Hive's implicit conversions and the digits of decimal results.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+Types"/></remarks>
public static class TypeRules
{
    private const int LeastScale = 6;

    /// <summary>The type of CASE, COALESCE and UNION; text wins over numbers and dates. Null where there is none.</summary>
    public static DataType? Common(DataType a, DataType b)
    {
        if (a == b || b is NullType)
            return a;
        if (a is NullType)
            return b;
        if (a.IsNumeric && b.IsNumeric)
            return Number(a, b);
        if (a is StringType x && b is StringType y)
            return Text(x, y);
        if (a.IsNested || b.IsNested)
            return Nested(a, b);
        if (a is BinaryType or BooleanType or IntervalType || b is BinaryType or BooleanType or IntervalType)
            return null;
        return a.IsText ? a
            : b.IsText ? b
            : (a, b) is (DateType or TimestampType or InstantType, DateType or TimestampType or InstantType)
                ? a is InstantType || b is InstantType ? DataType.Instant
                    : DataType.Timestamp
            : null;
    }

    /// <summary>Two VARCHAR make the longer one; any other pair makes STRING.</summary>
    private static StringType Text(StringType a, StringType b) =>
        a.Length is { } m && b.Length is { } n && a.Padded == b.Padded
            ? new StringType(Math.Max(m, n), a.Padded)
            : new StringType();

    /// <summary>The type in which two values are compared; a number or a boolean meets text as double, a number meets a date as text. Null
    /// where there is none. (Measured.)</summary>
    public static DataType? Comparison(DataType a, DataType b)
    {
        static bool Numeric(DataType t) => t.IsNumeric || t is BooleanType;
        if (a.IsNested || b.IsNested)
            return a == b ? a : null;
        if (a != b && (Numeric(a), Numeric(b), a.IsText, b.IsText) is (true, _, _, true) or (_, true, true, _))
            return DataType.Double;
        if (a is BooleanType != b is BooleanType && Numeric(a) && Numeric(b))
            return DataType.Double;
        if ((a.IsNumeric && b is DateType) || (a is DateType && b.IsNumeric))
            return DataType.String;
        if (a.IsText && b is DateType or TimestampType or InstantType)
            return b;
        if (b.IsText && a is DateType or TimestampType or InstantType)
            return a;
        return Common(a, b);
    }

    /// <summary>Comparisons that Hive refuses because digits get lost (<c>hive.strict.checks.type.safety</c>).</summary>
    public static bool IsUnsafe(DataType a, DataType b)
    {
        static bool One(DataType a, DataType b) =>
            a is IntegerType { Bits: 64 } && b is StringType or FloatingType { Bits: 64 }
            || (a is DecimalType && b is StringType);
        return One(a, b) || One(b, a);
    }

    /// <summary>Structs of the same fields meet field by field; arrays and maps of another type never do. (Measured.)</summary>
    private static StructType? Nested(DataType a, DataType b)
    {
        if (a is not StructType x || b is not StructType y || x.Fields.Count != y.Fields.Count)
            return null;
        var types = x
            .Fields.Zip(
                y.Fields,
                (f, g) => string.Equals(f.Name, g.Name, StringComparison.OrdinalIgnoreCase) ? Common(f.Type, g.Type) : null
            )
            .ToList();
        return types.All(t => t is not null) ? new StructType([.. x.Fields.Zip(types, (f, t) => f with { Type = t! })]) : null;
    }

    /// <summary>The wider of two numeric types; a decimal gives way to a floating number.</summary>
    public static DataType Number(DataType a, DataType b)
    {
        if (a is FloatingType x && b is FloatingType y)
            return x.Bits >= y.Bits ? a : b;
        if (a is FloatingType)
            return a;
        if (b is FloatingType)
            return b;
        if (a is IntegerType i && b is IntegerType j)
            return i.Bits >= j.Bits ? a : b;
        var (p, q) = (Digits(a), Digits(b));
        var scale = Math.Max(p.Scale, q.Scale);
        return Adjusted(Math.Max(p.Precision - p.Scale, q.Precision - q.Scale) + scale, scale);
    }

    /// <summary>The decimal that holds every value of an integer type.</summary>
    public static DecimalType Digits(DataType type) =>
        type switch
        {
            DecimalType d => d,
            IntegerType i => new(
                i.Bits switch
                {
                    8 => 3,
                    16 => 5,
                    32 => 10,
                    _ => 19,
                },
                0
            ),
            _ => throw new ArgumentException(type.Name),
        };

    /// <summary>The type of <c>a op b</c> for + - * / %.</summary>
    public static DecimalType Arithmetic(string op, DecimalType a, DecimalType b)
    {
        var (p, s) = Unlimited(op, a, b);
        return Adjusted(p, s);
    }

    /// <summary>Precision and scale before the limit of 38 digits.</summary>
    internal static (int Precision, int Scale) Unlimited(string op, DecimalType a, DecimalType b)
    {
        var scale = Math.Max(a.Scale, b.Scale);
        var (left, right) = (a.Precision - a.Scale, b.Precision - b.Scale);
        switch (op)
        {
            case "*":
                return (a.Precision + b.Precision + 1, a.Scale + b.Scale);
            case "/":
                var quotient = Math.Max(LeastScale, a.Scale + b.Precision + 1);
                return (left + b.Scale + quotient, quotient);
            case "%":
                return (Math.Max(1, Math.Min(left, right) + scale), scale);
            default:
                return (Math.Max(left, right) + scale + 1, scale);
        }
    }

    private static DecimalType Adjusted(int precision, int scale) =>
        precision <= DecimalType.MaxPrecision
            ? new(precision, scale)
            : new(
                DecimalType.MaxPrecision,
                Math.Max(DecimalType.MaxPrecision - (precision - scale), Math.Min(scale, LeastScale))
            );
}
