using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary><c>CAST(x AS type FORMAT 'pattern')</c> between texts and dates or times.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_conversion_functions.html"/></remarks>
internal static class SqlTimeCasts
{
    private static readonly Operation Time = Operation.Template("cast format", "sql_time({0}, {1}, {2})");
    private static readonly Operation Date = Operation.Template("cast format", "CAST(sql_date({0}, {1}, {2}, false) AS DATE)");
    private static readonly Operation CertainDate = Operation.Template(
        "cast format",
        "CAST(sql_date({0}, {1}, {2}, true) AS DATE)"
    );
    private static readonly Operation DateOfTime = Operation.Template("cast format", "CAST(sql_time({0}, {1}, {2}) AS DATE)");
    private static readonly Operation HiveText = Operation.Template("cast format", "hive_time_text(CAST({0} AS TIMESTAMP), {1})");
    private static readonly Operation TimeText = Operation.Template("cast format", "sql_time_text({0}, {1}, true)");
    private static readonly Operation DateText = Operation.Template(
        "cast format",
        "sql_time_text(CAST({0} AS TIMESTAMP), {1}, false)"
    );

    /// <param name="fails">Whether a text that is no date of the pattern is an error.</param>
    public static Expr Cast(HiveFunctions functions, Expr value, DataType type, string format, bool fails, Place place)
    {
        var reads = type is DateType or TimestampType;
        // In Hive a date has a time as well, midnight's. (Measured.)
        var hive = functions is not ImpalaFunctions;
        var times = hive || (reads ? type : value.Type) is TimestampType;
        if (
            reads
                ? value.Type is not (StringType or NullType)
                : value.Type is not (DateType or TimestampType) || type is not StringType
        )
            throw SqlErrors.Error(
                $"CAST … FORMAT converts no {value.Type.Name} to {type.Name}.",
                place,
                "It goes between texts and dates or timestamps; leave FORMAT out."
            );
        try
        {
            if (!SqlTimePattern.Of(format, reads, times).SaysDay && reads && hive)
                throw new FormatException("The pattern says no day: neither DDD, nor DD and a month.");
        }
        catch (FormatException e)
        {
            throw SqlErrors.Error(e.Message, place, "Write a pattern such as 'YYYY-MM-DD HH24:MI:SS'.");
        }
        var now = DateTime.SpecifyKind(functions.Session.Clock.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified);
        var made = reads
            ? new Call(
                type is TimestampType ? Time
                    : hive ? DateOfTime
                    : fails ? CertainDate
                    : Date,
                [functions.Converted(value, DataType.String), Literal.Text(format), new Literal(now, DataType.Timestamp)],
                type
            )
            : new Call(
                hive ? HiveText
                    : times ? TimeText
                    : DateText,
                [value, Literal.Text(format)],
                DataType.String
            );
        return functions.Converted(made with { Place = place }, type);
    }
}
