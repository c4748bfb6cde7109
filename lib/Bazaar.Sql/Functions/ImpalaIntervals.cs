using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Dates and times with intervals; what leaves the years of its type is NULL. A date and whole days are a date again.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_datetime_functions.html"/></remarks>
internal static class ImpalaIntervals
{
    private const long Day = 86_400_000_000;

    private static readonly Operation Times = Operation.Template(
        "interval",
        "CAST(greatest(least(CAST({0} AS HUGEINT) * {1}, 9223372036854775807), -9223372036854775807) AS BIGINT)"
    );

    private static readonly Operation TimePlus = Operation.Template("+", ImpalaDates.Shifted("+", "{1}"));
    private static readonly Operation TimeMinus = Operation.Template("-", ImpalaDates.Shifted("-", "{1}"));
    private static readonly Operation DatePlus = Operation.Template("+", ImpalaDates.ShiftedDate("+", "{1} // 86400000000"));
    private static readonly Operation DateMinus = Operation.Template("-", ImpalaDates.ShiftedDate("-", "{1} // 86400000000"));
    private static readonly Operation TimePlusMonths = Operation.Template("+", "impala_months_time({0}, {1}, false)");
    private static readonly Operation TimeMinusMonths = Operation.Template("-", "impala_months_time({0}, -{1}, false)");
    private static readonly Operation DatePlusMonths = Operation.Template("+", "impala_months({0}, {1}, false)");
    private static readonly Operation DateMinusMonths = Operation.Template("-", "impala_months({0}, -{1}, false)");

    public static bool Takes(string name, IReadOnlyList<Expr> args) =>
        Movable(args[0]) && args[1].Type is IntervalType || (name == "+" && args[0].Type is IntervalType && Movable(args[1]));

    private static bool Movable(Expr value) => value.Type is DateType or TimestampType or NullType;

    /// <summary>So many of a unit; more than the type holds lead out of all years as well.</summary>
    public static Expr Of(HiveFunctions functions, Expr value, string unit, Place place)
    {
        if (value.Type is not (IntegerType or NullType))
            throw Binding.SqlErrors.Error(
                $"INTERVAL counts by whole numbers, and this is {value.Type}.",
                value.Place ?? place,
                "Convert it by CAST(… AS INT).",
                "HY000"
            );
        if (value is Literal { Value: null } or not Literal)
        {
            var one = (Literal)Intervals.Of(functions, Literal.Int(1), unit == "NANOSECOND" ? "MICROSECOND" : unit, place);
            var size = (Interval)one.Value!;
            var number = functions.Converted(value, DataType.BigInt);
            return new Call(Times, [number, new Literal(size.Months + size.Micros, DataType.BigInt)], one.Type);
        }
        return Intervals.Of(functions, value, unit, place, clamps: true);
    }

    public static Expr Moved(HiveFunctions functions, string name, Expr a, Expr b, Place place)
    {
        if (a.Type is IntervalType)
            (a, b) = (b, a);
        var plus = name == "+";
        if (a.Type is not DateType)
            a = functions.Converted(a, DataType.Timestamp);
        var months = b.Type is IntervalType { YearMonth: true };
        if (a.Type is DateType && (months || IsDays(b)))
            return new Call(
                months ? (plus ? DatePlusMonths : DateMinusMonths)
                    : plus ? DatePlus
                    : DateMinus,
                [a, b],
                DataType.Date
            );
        return new Call(
            months ? (plus ? TimePlusMonths : TimeMinusMonths)
                : plus ? TimePlus
                : TimeMinus,
            [functions.Converted(a, DataType.Timestamp), b],
            DataType.Timestamp
        );
    }

    /// <summary>Whether the interval's unit is days or weeks.</summary>
    private static bool IsDays(Expr interval) =>
        interval switch
        {
            Literal { Value: Interval span } => span.Micros % Day == 0 || span.Micros is long.MaxValue or long.MinValue,
            Call { Operation: var made, Args: [_, Literal { Value: long size }] } => made == Times && size % Day == 0,
            _ => false,
        };
}
