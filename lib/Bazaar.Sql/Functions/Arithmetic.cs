using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>The SQL of <c>+ - * / %</c> with Java's integers and Hive's decimals.</summary>
internal static class Arithmetic
{
    /// <summary>So many digits of a quotient come from one step of <c>hive_divide</c>.</summary>
    private const int StepDigits = 6;

    /// <summary>Operands and result are of one type, save that decimals keep their own digits.</summary>
    /// <param name="certain">A decimal of too many digits and a division by zero are errors, and not NULL.</param>
    public static string Write(string op, CallContext site, bool certain = false) =>
        site.Type switch
        {
            DecimalType d => Decimal(op, site[0], (DecimalType)site.Types[0], site[1], (DecimalType)site.Types[1], d, certain),
            // The smallest integer divided by -1 would overflow in DuckDB.
            IntegerType when op == "%" =>
                $"(CASE WHEN {site[1]} = -1 THEN {site[0]} * 0 ELSE {site[0]} % nullif({site[1]}, 0) END)",
            IntegerType i => Integer(op, site, i),
            _ => op switch
            {
                "/" => $"({site[0]} / nullif({site[1]}, 0))",
                "%" => $"({site[0]} % nullif({site[1]}, 0))",
                _ => $"({site[0]} {op} {site[1]})",
            },
        };

    private static string Integer(string op, CallContext site, IntegerType type)
    {
        if (!site.Exact)
            return $"({site[0]} {op} {site[1]})";
        return JavaIntegers.Wrap($"(CAST({site[0]} AS HUGEINT) {op} {site[1]})", type);
    }

    private static string Decimal(string op, string a, DecimalType p, string b, DecimalType q, DecimalType result, bool certain)
    {
        if (certain && op is "/" or "%")
            b = $"(CASE WHEN {b} = 0 THEN CAST(error('A decimal is divided by zero.') AS {DuckTypes.Name(q)}) ELSE {b} END)";
        var name = DuckTypes.Name(result);
        var (precision, _) = TypeRules.Unlimited(op, p, q);
        if (precision <= DecimalType.MaxPrecision)
        {
            switch (op)
            {
                case "+" or "-":
                    return $"CAST((CAST({a} AS {name}) {op} CAST({b} AS {name})) AS {name})";
                case "*":
                    // DuckDB multiplies in at most 18 digits unless one factor is wider.
                    return p.Precision + q.Precision > 18 && p.Precision <= 18 && q.Precision <= 18
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"CAST((CAST({a} AS DECIMAL({Math.Min(38 - q.Precision, 19)}, {p.Scale})) * {b}) AS {name})"
                        )
                        : $"CAST(({a} * {b}) AS {name})";
                case "%" when p.Precision - p.Scale + result.Scale <= 38 && q.Precision - q.Scale + result.Scale <= 38:
                    var wide = string.Create(CultureInfo.InvariantCulture, $"DECIMAL(38, {result.Scale})");
                    return $"CAST((CAST({a} AS {wide}) % nullif(CAST({b} AS {wide}), 0)) AS {name})";
                case "/" when p.Precision + p.Scale <= 38 && q.Precision + q.Scale <= 38:
                    return FromUnscaled(
                        Quotient(Unscaled(a, p), Unscaled(b, q), result.Scale - p.Scale + q.Scale),
                        result,
                        certain
                    );
            }
        }
        // Where the result's own digits are cut to 38, the dividend's may still be few enough, as with a sum of money divided by a count.
        if (
            op == "/"
            && p.Precision + result.Scale - p.Scale + q.Scale <= 38
            && result.Precision == 38
            && result.Scale - p.Scale + q.Scale >= 0
            && p.Precision + p.Scale < 38
            && q.Precision + q.Scale < 38
        )
        {
            return FromUnscaled(Quotient(Unscaled(a, p), Unscaled(b, q), result.Scale - p.Scale + q.Scale), result, certain);
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CAST({(certain ? "impala_decimal" : "hive_decimal")}('{op},{result.Precision},{result.Scale}', CAST({a} AS VARCHAR), CAST({b} AS VARCHAR)) AS {name})"
        );
    }

    /// <summary>A quotient of HUGEINTs with so many digits behind the point, as a HUGEINT, rounded half away from zero; NULL where the divisor is 0.</summary>
    public static string Quotient(string dividend, string divisor, int digits)
    {
        if (digits > 3 * StepDigits)
            return $"hive_divide_wide({dividend} * {BigInteger.Pow(10, digits)}, nullif({divisor}, 0))";
        var steps = Enumerable.Range(0, 3).Select(step => Math.Clamp(digits - step * StepDigits, 0, StepDigits));
        return $"hive_divide({dividend}, nullif({divisor}, 0), {string.Join(", ", steps.Select(s => BigInteger.Pow(10, s)))})";
    }

    /// <summary>A decimal's digits as a HUGEINT; precision and scale together are at most 38.</summary>
    public static string Unscaled(string value, DecimalType type)
    {
        if (type.Scale == 0)
            return $"CAST({value} AS HUGEINT)";
        // DuckDB multiplies in 64 bits unless one factor is wider.
        var width = type.Precision <= 18 && type.Precision + type.Scale > 18 ? 19 : type.Scale + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CAST({value} * CAST({BigInteger.Pow(10, type.Scale)} AS DECIMAL({width}, 0)) AS HUGEINT)"
        );
    }

    /// <summary>The decimal whose digits a HUGEINT is; NULL, or an error, where they are too many.</summary>
    public static string FromUnscaled(string digits, DecimalType type, bool certain = false)
    {
        var cast = certain ? "CAST" : "TRY_CAST";
        if (type.Scale == 0)
            return $"{cast}({digits} AS {DuckTypes.Name(type)})";
        var unit = "0." + new string('0', type.Scale - 1) + "1";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{cast}(CAST({digits} AS DECIMAL(38, 0)) * CAST('{unit}' AS DECIMAL({type.Scale}, {type.Scale})) AS {DuckTypes.Name(type)})"
        );
    }
}
