using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Numbers as points in time and back, which Hive allows where <c>hive.strict.timestamp.conversion</c> is off.</summary>
internal static class TimeCasts
{
    private static readonly Operation OfMillis = Operation.Template("timestamp", "make_timestamp(CAST({0} AS BIGINT) * 1000)");
    private static readonly Operation OfSeconds = Operation.Template(
        "timestamp",
        "make_timestamp(CAST(floor(CAST({0} AS DOUBLE) * 1000000) AS BIGINT))"
    );
    private static readonly Operation Seconds = Operation.Template("seconds", "(epoch_us({0}) / 1000000.0)");
    private static readonly Operation WholeSeconds = Operation.Template(
        "seconds",
        "CAST(floor(epoch_us({0}) / 1000000.0) AS BIGINT)"
    );
    private static readonly Operation Narrow = Operation.Template("narrow", "TRY_CAST({0} AS {type})");

    /// <summary>The conversion, or null where it is none of these, or the setting is on.</summary>
    public static Expr? Lenient(HiveFunctions functions, Expr value, DataType type)
    {
        if (functions.Session.IsOn("hive.strict.timestamp.conversion"))
            return null;
        return (value.Type, type) switch
        {
            // Whole numbers count milliseconds, others seconds.
            (IntegerType, TimestampType) => new Call(OfMillis, [value], type),
            ({ IsNumeric: true }, TimestampType) => new Call(OfSeconds, [value], type),
            (TimestampType, FloatingType { Bits: 64 }) => new Call(Seconds, [value], type),
            (TimestampType, FloatingType) => functions.Cast(
                new Call(Seconds, [value], DataType.Double),
                type,
                value.Place ?? Place.Start
            ),
            (TimestampType, IntegerType) => new Call(Narrow, [new Call(WholeSeconds, [value], DataType.BigInt)], type),
            (TimestampType, BooleanType) => functions.Operator(
                "<>",
                [new Call(Seconds, [value], DataType.Double), new Literal(0.0, DataType.Double)],
                value.Place ?? Place.Start
            ),
            (DateType, { IsNumeric: true } or BooleanType) => Literal.Null(type) with { Place = value.Place },
            _ => null,
        };
    }
}
