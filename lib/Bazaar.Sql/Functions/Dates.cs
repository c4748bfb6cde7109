using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>+ and - over dates, times and intervals. An interval is a BIGINT of months or of microseconds in DuckDB.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+Types#LanguageManualTypes-Intervals"/></remarks>
internal static class Dates
{
    private static readonly Operation PlusDays = Operation.Template("+", "({0} + {1})");
    private static readonly Operation MinusDays = Operation.Template("-", "({0} - {1})");
    private static readonly Operation Between = Operation.Template("-", $"({HiveMicros(0)} - {HiveMicros(1)})");
    private static readonly Operation PlusMonths = Operation.Template("+", "({0} + to_months(CAST({1} AS INTEGER)))");
    private static readonly Operation MinusMonths = Operation.Template("-", "({0} - to_months(CAST({1} AS INTEGER)))");
    private static readonly Operation PlusMicros = Operation.Template("+", "make_timestamp(epoch_us({0}) + {1})");
    private static readonly Operation MinusMicros = Operation.Template("-", "make_timestamp(epoch_us({0}) - {1})");
    private static readonly Operation DatePlusMonths = Operation.Template(
        "+",
        "CAST({0} + to_months(CAST({1} AS INTEGER)) AS DATE)"
    );
    private static readonly Operation DateMinusMonths = Operation.Template(
        "-",
        "CAST({0} - to_months(CAST({1} AS INTEGER)) AS DATE)"
    );

    /// <summary>
    /// Hive takes a time before 1970 for a second later where it has a part of a second: it cuts the milliseconds to seconds, toward 1970, and adds the part.
    /// </summary>
    private static string HiveMicros(int argument) =>
        $"(epoch_us({{{argument}}}) + CASE WHEN epoch_us({{{argument}}}) < 0 AND epoch_us({{{argument}}}) % 1000000 <> 0 THEN 1000000 ELSE 0 END)";

    public static bool Takes(IReadOnlyList<Expr> args) => args.Any(a => a.Type is DateType or TimestampType or IntervalType);

    public static Expr Operator(HiveFunctions functions, string name, Expr a, Expr b, Place place)
    {
        var plus = name == "+";
        // An interval or a number of days may stand first in a sum.
        if (plus && a.Type is not (DateType or TimestampType) && b.Type is DateType or TimestampType)
            (a, b) = (b, a);
        Expr Time(Expr e) => functions.Converted(e, DataType.Timestamp);
        return (a.Type, b.Type) switch
        {
            (DateType, IntegerType { Bits: 32 }) => new Call(plus ? PlusDays : MinusDays, [a, b], DataType.Date),
            (DateType or TimestampType, DateType or TimestampType) when !plus => new Call(
                Between,
                [Time(a), Time(b)],
                DataType.IntervalDayTime
            ),
            (DateType, IntervalType { YearMonth: true }) => new Call(
                plus ? DatePlusMonths : DateMinusMonths,
                [a, b],
                DataType.Date
            ),
            (TimestampType, IntervalType { YearMonth: true }) => new Call(
                plus ? PlusMonths : MinusMonths,
                [a, b],
                DataType.Timestamp
            ),
            (DateType or TimestampType, IntervalType) => new Call(
                plus ? PlusMicros : MinusMicros,
                [Time(a), b],
                DataType.Timestamp
            ),
            (IntervalType x, IntervalType y) when x == y => new Call(plus ? PlusDays : MinusDays, [a, b], x),
            _ => throw SqlErrors.Error(
                $"{name} doesn't take {a.Type} and {b.Type}.",
                place,
                "A date takes a number of days (int) or an interval: INTERVAL 2 DAYS.",
                "42000/10014"
            ),
        };
    }
}
