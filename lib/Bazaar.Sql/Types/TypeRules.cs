using Bazaar.Core;

namespace Bazaar.Sql.Types;

/// <summary>Hive's implicit conversions and the digits of decimal results.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+Types"/></remarks>
public static class TypeRules
{
    private const int LeastScale = 6;

    /// <summary>The type of CASE, COALESCE and UNION; text wins over numbers. Null where there is none.</summary>
    public static DataType? Common(DataType a, DataType b)
    {
        if (a == b || b is NullType)
            return a;
        if (a is NullType)
            return b;
        if (a.IsNumeric && b.IsNumeric)
            return Number(a, b);
        if (a.IsNested || b.IsNested || a is BinaryType || b is BinaryType || a is BooleanType || b is BooleanType)
            return Nested(a, b);
        if (a.IsText || b.IsText)
            return DataType.String;
        return Times(a, b);
    }

    /// <summary>The type in which two values are compared; a number and text meet as doubles. Null where there is none.</summary>
    public static DataType? Comparison(DataType a, DataType b)
    {
        if (a.IsText && b.IsText)
            return DataType.String;
        if ((a.IsText && b.IsNumeric) || (a.IsNumeric && b.IsText))
            return DataType.Double;
        if (a.IsText && b is DateType or TimestampType)
            return b;
        if (b.IsText && a is DateType or TimestampType)
            return a;
        return Common(a, b);
    }

    private static DataType? Times(DataType a, DataType b) =>
        (a, b) is (DateType, TimestampType) or (TimestampType, DateType) ? DataType.Timestamp : null;

    private static ArrayType? Nested(DataType a, DataType b) =>
        (a, b) is (ArrayType x, ArrayType y) && Common(x.Element, y.Element) is { } element ? new ArrayType(element) : null;

    /// <summary>The wider of two numeric types; a decimal and a floating number give double.</summary>
    public static DataType Number(DataType a, DataType b)
    {
        if (a is FloatingType || b is FloatingType)
            return
                a is FloatingType { Bits: 32 } && b is FloatingType { Bits: 32 } or IntegerType
                || b is FloatingType { Bits: 32 } && a is IntegerType
                ? DataType.Float
                : DataType.Double;
        if (a is IntegerType x && b is IntegerType y)
            return x.Bits >= y.Bits ? a : b;
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
