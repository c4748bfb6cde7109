using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#math-functions"/></remarks>
internal static class MathFunctions
{
    private static readonly PigType Double = PigType.Double;
    private static Operation Abs { get; } = Operation.Template("ABS", "abs({0})");

    /// <summary>The functions for these types fail on null, those for the others don't.</summary>
    private static Operation AbsOfSome(string absolute) =>
        Operation.Template(
            "ABS",
            $"(CASE WHEN {{0}} IS NULL THEN CAST(error('ABS can not take a null int, long or float: filter with IS NOT NULL first.') AS {{type}}) ELSE {absolute} END)"
        );

    private static Operation FloatAbs { get; } = AbsOfSome("abs({0})");

    /// <summary>The smallest integer stays as it is.</summary>
    private static Operation WholeAbs { get; } =
        new(
            "ABS",
            site =>
                site.Exact && site.Type is IntegerType integer
                    ? AbsOfSome(JavaIntegers.Wrap("abs(CAST({0} AS HUGEINT))", integer)).Write(site)
                    : FloatAbs.Write(site)
        )
        {
            Native = true,
        };

    private static Operation BigAbs { get; } = Operation.Function("ABS", "pig_big_abs");

    /// <summary>A number from 0 to 1, another one for each row.</summary>
    internal static Operation Random { get; } = Operation.Template("RANDOM", "random()") with { Volatile = true };

    /// <summary>The number of the task, which is always the first here, and of the row in it.</summary>
    private static readonly Operation Unique = Operation.Template("UniqueID", "('0-' || (row_number() OVER () - 1))") with
    {
        Volatile = true,
    };

    public static IReadOnlyList<PigFunction> All { get; } =
    [
        new("ABS", Absolute),
        PigFunction.Of("CEIL", Double, [Double], "ceil({0})"),
        PigFunction.Of("FLOOR", Double, [Double], "floor({0})"),
        PigFunction.Of(
            "ROUND",
            new PigSignature([Double], PigType.Long, Operation.Function("ROUND", "pig_round"), Untyped: true),
            new PigSignature(
                [PigType.Float],
                PigType.Int,
                Operation.Template(
                    "ROUND",
                    "CAST(CASE WHEN pig_round({0}) > 2147483647 THEN 2147483647 WHEN pig_round({0}) < -2147483648 THEN -2147483648 ELSE pig_round({0}) END AS INTEGER)"
                )
            )
        ),
        PigFunction.Of(
            "ROUND_TO",
            new PigSignature([Double, PigType.Int], Double, Operation.Template("ROUND_TO", "pig_round_to({0}, {1}, 6)")),
            new PigSignature([Double, PigType.Int, PigType.Int], Double, Operation.Function("ROUND_TO", "pig_round_to")),
            new PigSignature(
                [PigType.Float, PigType.Int],
                PigType.Float,
                Operation.Template("ROUND_TO", "CAST(pig_round_to(CAST(CAST({0} AS VARCHAR) AS DOUBLE), {1}, 6) AS FLOAT)")
            ),
            new PigSignature(
                [PigType.Float, PigType.Int, PigType.Int],
                PigType.Float,
                Operation.Template("ROUND_TO", "CAST(pig_round_to(CAST(CAST({0} AS VARCHAR) AS DOUBLE), {1}, {2}) AS FLOAT)")
            )
        ),
        PigFunction.Of("SQRT", Double, [Double], "(CASE WHEN {0} < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt({0}) END)"),
        PigFunction.Of("EXP", Double, [Double], "exp({0})"),
        PigFunction.Of("LOG", Double, [Double], Logarithm("ln")),
        PigFunction.Of("LOG10", Double, [Double], Logarithm("log10")),
        PigFunction.Of("SIN", Double, [Double], Angle("sin")),
        PigFunction.Of("COS", Double, [Double], Angle("cos")),
        PigFunction.Of("TAN", Double, [Double], Angle("tan")),
        PigFunction.Of("ASIN", Double, [Double], Arc("asin")),
        PigFunction.Of("ACOS", Double, [Double], Arc("acos")),
        PigFunction.Of("ATAN", Double, [Double], "atan({0})"),
        PigFunction.Of("SINH", Double, [Double], "sinh({0})"),
        PigFunction.Of("COSH", Double, [Double], "cosh({0})"),
        PigFunction.Of("TANH", Double, [Double], "tanh({0})"),
        PigFunction.Of("CBRT", Double, [Double], "java_cbrt({0})"),
        // Arguments are not looked at.
        new("UniqueID", call => new PigValue(PigType.CharArray, Ops.Call(Unique, DataType.String), call.Place, "uniqueid")),
        new("RANDOM", call => new PigValue(Double, Ops.Call(Random, DataType.Double) with { Place = call.Place }, call.Place)),
    ];

    private static readonly PigSignature[] Absolutes =
    [
        new([Double], Double, Abs, Untyped: true),
        new([PigType.Int], PigType.Int, WholeAbs),
        new([PigType.Long], PigType.Long, WholeAbs),
        new([PigType.Float], PigType.Float, FloatAbs),
        new([PigType.BigInteger], PigType.BigInteger, BigAbs),
        new([PigType.BigDecimal], PigType.BigDecimal, BigAbs),
    ];

    /// <summary>Pig's functions for the large ones call what they give x.</summary>
    private static PigValue Absolute(FunctionCall call)
    {
        var value = Overloads.Bind(call, Absolutes);
        return value.Type.IsBig ? value.Named("x") : value;
    }

    private static string Arc(string function) =>
        $"(CASE WHEN {{0}} BETWEEN -1 AND 1 THEN {function}({{0}}) WHEN {{0}} IS NOT NULL THEN CAST('nan' AS DOUBLE) END)";

    /// <summary>Of an infinite angle it is NaN, on which DuckDB fails.</summary>
    private static string Angle(string function) =>
        $"(CASE WHEN isinf({{0}}) THEN CAST('nan' AS DOUBLE) ELSE {function}({{0}}) END)";

    private static string Logarithm(string function) =>
        $"(CASE WHEN {{0}} > 0 THEN {function}({{0}}) WHEN {{0}} = 0 THEN CAST('-inf' AS DOUBLE) WHEN {{0}} IS NOT NULL THEN CAST('nan' AS DOUBLE) END)";

    public static void Register(DuckDBConnection connection)
    {
        // Java rounds halves up: towards the larger number.
        connection.RegisterScalarFunction<double?, long?>(
            "pig_round",
            (double? d) =>
                d is not { } number ? null
                : double.IsNaN(number) ? 0
                : (long)Math.Clamp(HalvesUp(number), long.MinValue, long.MaxValue)
        );
        connection.RegisterScalarFunction<double?, int?, int?, double?>(
            "pig_round_to",
            (value, digits, mode) =>
                value is { } number && digits is { } places && mode is { } way ? RoundTo(number, places, way) : null
        );
    }

    /// <summary>The distance to the floor is exact, where adding a half would round by itself.</summary>
    private static double HalvesUp(double number)
    {
        var floor = Math.Floor(number);
        return number - floor >= 0.5 ? floor + 1 : floor;
    }

    /// <summary>
    /// The decimal number that Java prints, rounded to places behind the point (negative: before it) by one of Java's modes of rounding, by its
    /// number: 0 up, 1 down, 2 ceiling, 3 floor, 4 half up, 5 half down, 6 half even.
    /// </summary>
    private static double RoundTo(double number, int places, int mode)
    {
        if (!double.IsFinite(number))
            throw new InvalidOperationException(
                $"ROUND_TO can not round {JavaNumbers.Text(number)}: filter such values out first [2078]."
            );
        var (digits, scale) = Exact(number);
        // A decimal zero has no sign.
        if (places >= scale)
            return number == 0 ? 0 : number;
        var whole = BigInteger.DivRem(digits, BigInteger.Pow(10, scale - places), out var rest);
        // Beside half of the unit: below, at or above it.
        var half = (BigInteger.Abs(rest) * 2).CompareTo(BigInteger.Pow(10, scale - places));
        var away =
            !rest.IsZero
            && mode switch
            {
                0 => true,
                1 => false,
                2 => digits.Sign > 0,
                3 => digits.Sign < 0,
                4 => half >= 0,
                5 => half > 0,
                _ => half > 0 || half == 0 && !whole.IsEven,
            };
        return double.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{(away ? whole + digits.Sign : whole)}E{-places}"),
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>The number that Java prints: its digits, and how many of them stand behind the point.</summary>
    private static (BigInteger Digits, int Scale) Exact(double number)
    {
        var text = JavaNumbers.Text(number).Split('E');
        var point = text[0].IndexOf('.', StringComparison.Ordinal);
        var exponent = text.Length > 1 ? int.Parse(text[1], CultureInfo.InvariantCulture) : 0;
        return (BigInteger.Parse(text[0].Remove(point, 1), CultureInfo.InvariantCulture), text[0].Length - point - 1 - exponent);
    }
}
