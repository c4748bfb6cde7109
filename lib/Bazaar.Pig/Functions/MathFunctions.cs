using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#math-functions"/></remarks>
internal static class MathFunctions
{
    private static readonly PigType Double = PigType.Double;
    private static Operation Abs { get; } = Operation.Template("ABS", "abs({0})");

    public static IReadOnlyList<PigFunction> All { get; } =
    [
        PigFunction.Of(
            "ABS",
            [.. new[] { PigType.Int, PigType.Long, PigType.Float, Double }.Select(t => new PigSignature([t], t, Abs))]
        ),
        PigFunction.Of("CEIL", Double, [Double], "ceil({0})"),
        PigFunction.Of("FLOOR", Double, [Double], "floor({0})"),
        PigFunction.Of(
            "ROUND",
            new PigSignature([Double], PigType.Long, Operation.Function("ROUND", "pig_round")),
            new PigSignature([PigType.Float], PigType.Int, Operation.Template("ROUND", "CAST(pig_round({0}) AS INTEGER)"))
        ),
        PigFunction.Of(
            "ROUND_TO",
            new PigSignature([Double, PigType.Int], Double, Operation.Function("ROUND_TO", "pig_round_to")),
            new PigSignature(
                [PigType.Float, PigType.Int],
                PigType.Float,
                Operation.Template("ROUND_TO", "CAST(pig_round_to({0}, {1}) AS FLOAT)")
            )
        ),
        PigFunction.Of("SQRT", Double, [Double], "(CASE WHEN {0} < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt({0}) END)"),
        PigFunction.Of("EXP", Double, [Double], "exp({0})"),
        PigFunction.Of("LOG", Double, [Double], Logarithm("ln")),
        PigFunction.Of("LOG10", Double, [Double], Logarithm("log10")),
        PigFunction.Of("SIN", Double, [Double], "sin({0})"),
        PigFunction.Of("COS", Double, [Double], "cos({0})"),
        PigFunction.Of("TAN", Double, [Double], "tan({0})"),
    ];

    private static string Logarithm(string function) =>
        $"(CASE WHEN {{0}} > 0 THEN {function}({{0}}) WHEN {{0}} = 0 THEN CAST('-inf' AS DOUBLE) ELSE CAST('nan' AS DOUBLE) END)";

    public static void Register(DuckDBConnection connection)
    {
        // Java rounds halves up: towards the larger number.
        connection.RegisterScalarFunction<double?, long?>(
            "pig_round",
            (double? d) =>
                d is not { } number ? null
                : double.IsNaN(number) ? 0
                : (long)Math.Clamp(Math.Floor(number + 0.5), long.MinValue, long.MaxValue)
        );
        connection.RegisterScalarFunction<double?, int?, double?>(
            "pig_round_to",
            (value, digits) =>
                value is not { } number || digits is not { } places ? null
                : Math.Abs(number) < 1e12 && places is >= 0 and <= 12
                    ? (double)Math.Round((decimal)number, places, MidpointRounding.ToEven)
                : number
        );
    }
}
