using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>Dates and times; a text is read as a date, as CAST does, and what is none gives NULL.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-DateFunctions"/></remarks>
internal static class DateRows
{
    public static void Add(FunctionTable t, SessionInfo session)
    {
        foreach (var part in new[] { "year", "month", "quarter" })
            t.Scalar(part, "date:int", $"CAST({part}({{0}}) AS INTEGER)");
        t.Scalar("day dayofmonth", "date:int", "CAST(day({0}) AS INTEGER)");
        t.Scalar("weekofyear", "date:int", "CAST(weekofyear({0}) AS INTEGER)");
        t.Scalar("dayofweek", "date:int", "CAST(dayofweek({0}) + 1 AS INTEGER)");
        t.Scalar("weekofyear dayofweek", "numeric!:int", "CAST(NULL AS INTEGER)");
        foreach (var part in new[] { "hour", "minute", "second" })
            t.Scalar(part, "timestamp:int", $"CAST({part}({{0}}) AS INTEGER)");
        foreach (var unit in "year quarter month week day hour minute second".Split(' '))
            t.Scalar("floor_" + unit, "moment:timestamp", $"CAST(date_trunc('{unit}', {{0}}) AS TIMESTAMP)");
        t.Scalar("to_epoch_milli", "moment!:bigint", "CAST(floor(epoch_us({0}) / 1000.0) AS BIGINT)");
        t.Scalar("to_date", "date:date", "{0}");
        t.Scalar("date", "date:date", "{0}");
        t.Scalar("timestamp", "timestamp:timestamp", "{0}");
        t.Scalar("date_add", "date!,int!:date", "({0} + {1})");
        t.Scalar("date_sub", "date!,int!:date", "({0} - {1})");
        t.Scalar("datediff", "date!,date!:int", "CAST({0} - {1} AS INTEGER)");
        t.Scalar("last_day", "date:string", "CAST(last_day({0}) AS VARCHAR)");
        t.Scalar("add_months", "date,int:string", "CAST(hive_add_months({0}, {1}) AS VARCHAR)");
        t.Scalar("add_months", "timestamp,int,chars!:string", "hive_date_format(hive_add_months_time({0}, {1}), {2})");
        t.Scalar("next_day", "date,chars:string", "CAST(hive_next_day({0}, {1}) AS VARCHAR)");
        t.Scalar(
            "tumbling_window",
            "moment!,interval:timestamp",
            site => Window(site, new Literal(DateTime.UnixEpoch, DataType.Timestamp))
        );
        t.Scalar("tumbling_window", "moment!,interval,timestamp:timestamp", site => Window(site, site[2]));
        t.Scalar("datetime_legacy_hybrid_calendar", "day!:date", "hive_hybrid_date({0})");
        t.Scalar(
            "datetime_legacy_hybrid_calendar",
            "moment!:timestamp",
            "(hive_hybrid_date(CAST({0} AS DATE)) + ({0} - CAST(CAST({0} AS DATE) AS TIMESTAMP)))"
        );
        t.Scalar("months_between", "timestamp!,timestamp!:double", "hive_months_between({0}, {1}, true)");
        // A computed flag counts as none.
        t.Scalar(
            "months_between",
            "timestamp!,timestamp!,boolean:",
            site => new Call(
                MonthsBetween,
                [site[0], site[1], site[2] is Literal { Value: bool } flag ? flag : new Literal(true, DataType.Boolean)],
                DataType.Double
            )
        );
        t.Scalar("trunc", "date!,chars!:string", "CAST(hive_trunc({0}, {1}) AS VARCHAR)");
        foreach (var number in new[] { "integer", "decimal", "float", "numeric" })
        {
            t.Scalar("trunc", number + ":", site => Truncated(site, 0));
            foreach (var places in new[] { "int", "bigint" })
                t.Scalar(
                    "trunc",
                    $"{number},{places}:",
                    site =>
                        site[1] is Literal or Cast { Operand: Literal }
                            ? Truncated(site, site.Whole(1))
                            // Hive computes such places, and then cuts to none.
                            : throw SqlErrors.Refused(
                                "trunc with computed places",
                                site[1].Place ?? site.Place,
                                "Write a constant."
                            )
                );
        }
        t.Scalar("date_format", "timestamp!,const chars!:string", "hive_date_text({0}, {1})");
        t.Scalar("from_unixtime", "long!:string", "strftime(make_timestamp({0} * 1000000), '%Y-%m-%d %H:%M:%S')");
        t.Scalar("from_unixtime", "long!,chars!:string", "hive_date_format(make_timestamp({0} * 1000000), {1})");
        t.Scalar("unix_timestamp to_unix_timestamp", "timestamp:bigint", "CAST(floor(epoch_us({0}) / 1000000.0) AS BIGINT)");
        t.Scalar(
            "unix_timestamp to_unix_timestamp",
            "timestamp!,chars!:bigint",
            "CAST(floor(epoch_us({0}) / 1000000.0) AS BIGINT)"
        );
        // Beside a time it doesn't look at the second.
        foreach (var time in new[] { "moment", "day" })
            t.Scalar(
                "unix_timestamp to_unix_timestamp",
                time + ",flat:",
                site => site.Functions.Scalar("unix_timestamp", [site[0]], site.Place)
            );
        t.Scalar("unix_timestamp to_unix_timestamp", "chars:bigint", "hive_unix_seconds({0})");
        t.Scalar("unix_timestamp to_unix_timestamp", "chars!,chars!:bigint", "hive_unix_timestamp({0}, {1})");
        t.Scalar("unix_timestamp", ":bigint", _ => new Literal(session.Clock.GetUtcNow().ToUnixTimeSeconds(), DataType.BigInt));
        foreach (var (name, moved) in new[] { ("from_utc_timestamp", "hive_from_utc"), ("to_utc_timestamp", "hive_to_utc") })
        {
            t.Scalar(name, "timestamp,string:timestamp", $"{moved}({{0}}, {{1}})");
            // Whole numbers are milliseconds, others seconds.
            t.Scalar(name, "integer!,string:timestamp", $"{moved}(make_timestamp(CAST({{0}} AS BIGINT) * 1000), {{1}})");
            t.Scalar(name, "boolean!,string:timestamp", $"{moved}(make_timestamp(CAST({{0}} AS BIGINT) * 1000), {{1}})");
            t.Scalar(
                name,
                "numeric!,string:timestamp",
                $"{moved}(make_timestamp(TRY_CAST(round({{0}} * 1000000) AS BIGINT)), {{1}})"
            );
        }
        t.Scalar(
            "current_date",
            ":date",
            _ => new Literal(DateOnly.FromDateTime(session.Clock.GetUtcNow().UtcDateTime), DataType.Date)
        );
        t.Scalar(
            "current_timestamp",
            ":timestamp",
            _ => new Literal(
                DateTime.SpecifyKind(session.Clock.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified),
                DataType.Timestamp
            )
        );
    }

    private static readonly Operation MonthsBetween = Operation.Template("months_between", "hive_months_between({0}, {1}, {2})");

    private static readonly Operation WindowOf = Operation.Template(
        "tumbling_window",
        "CAST(time_bucket(to_microseconds({1}), {0}, {2}) AS TIMESTAMP)"
    );

    private static Call Window(CallSite site, Expr origin) =>
        site[1].Type is IntervalType { YearMonth: false }
            ? new(WindowOf, [site[0], site[1], origin], DataType.Timestamp)
            : throw site.Error("A window lasts days or less.", "Write INTERVAL '1' HOUR.", 1, "42000/10014");

    internal static Expr Truncated(CallSite site, int places)
    {
        var template = site[0].Type switch
        {
            DecimalType => string.Create(CultureInfo.InvariantCulture, $"CAST(trunc({{0}}, {places}) AS {{type}})"),
            IntegerType => places >= 0
                ? "{0}"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"CAST(({{0}} // CAST(1e{-places} AS BIGINT)) * CAST(1e{-places} AS BIGINT) AS {{type}})"
                ),
            _ => string.Create(CultureInfo.InvariantCulture, $"CAST(trunc({{0}} * 1e{places}) / 1e{places} AS {{type}})"),
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"trunc {places} {site[0].Type.Name}");
        var type = site[0].Type is DecimalType d
            ? new DecimalType(Math.Max(1, d.Precision - d.Scale + Math.Max(0, places)), Math.Max(0, places))
            : site[0].Type;
        if (type is DecimalType { Precision: > DecimalType.MaxPrecision } wide)
            throw site.Error(
                $"A decimal has {DecimalType.MaxPrecision} digits at most, and this one would have {wide.Precision}.",
                "Write fewer places.",
                1
            );
        return new Call(OperationCache.Get(name, () => Operation.Template(name, template)), [site[0]], type);
    }
}
