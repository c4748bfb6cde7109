using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Impala's functions of dates and times.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_datetime_functions.html"/></remarks>
internal static class ImpalaDates
{
    public static void Add(FunctionTable t, SessionInfo session)
    {
        t.Remove(
            "year month quarter day dayofmonth hour minute second to_date date_add date_sub add_months last_day next_day months_between trunc dayofweek unix_timestamp from_unixtime date_format timestamp date"
        );
        t.Scalar("to_date", "timestamp:string", "CAST(CAST({0} AS DATE) AS VARCHAR)");
        t.Remove("current_timestamp to_utc_timestamp from_utc_timestamp weekofyear");
        Parts(t);
        Extractions(t);
        Patterns(t, session);
        Zones(t);
        t.Scalar(
            "now current_timestamp utc_timestamp",
            ":timestamp",
            _ => new Literal(
                DateTime.SpecifyKind(session.Clock.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified),
                DataType.Timestamp
            )
        );
        foreach (
            var (unit, size) in new[]
            {
                ("microseconds", 1L),
                ("milliseconds", 1000L),
                ("seconds", 1_000_000L),
                ("minutes", 60_000_000L),
                ("hours", 3_600_000_000L),
            }
        )
        {
            t.Scalar($"{unit}_add", "timestamp,bigint:timestamp", Shifted("+", Times(size)));
            t.Scalar($"{unit}_sub", "timestamp,bigint:timestamp", Shifted("-", Times(size)));
        }
        foreach (var (unit, factor) in new[] { ("days", 1), ("weeks", 7) })
        foreach (var (suffix, sign) in new[] { ("add", "+"), ("sub", "-") })
        {
            var names =
                unit == "days" && suffix == "add" ? "days_add date_add adddate"
                : unit == "days" ? "days_sub date_sub subdate"
                : $"{unit}_{suffix}";
            t.Scalar(names, "timestamp,bigint:timestamp", Shifted(sign, Times(factor * 86_400_000_000L)));
            t.Scalar(
                names,
                "date,bigint:date",
                ShiftedDate(sign, string.Create(CultureInfo.InvariantCulture, $"{{1}} * CAST({factor} AS HUGEINT)"))
            );
            if (unit == "days")
                t.Scalar(names, "any,interval:", site => Dates(site, sign));
        }
        foreach (var (unit, months) in new[] { ("months", 1), ("years", 12) })
        foreach (var (suffix, sign) in new[] { ("add", 1), ("sub", -1) })
        {
            var names = (unit, suffix) == ("months", "add") ? "months_add add_months" : $"{unit}_{suffix}";
            // So many months lead out of all years.
            var count = string.Create(CultureInfo.InvariantCulture, $"greatest(least({{1}}, 999999), -999999) * {months * sign}");
            t.Scalar(names, "timestamp,bigint:timestamp", $"impala_months_time({{0}}, {count}, true)");
            t.Scalar(names, "date,bigint:date", $"impala_months({{0}}, {count}, true)");
        }
        t.Scalar("last_day", "timestamp:timestamp", "CAST(last_day({0}) AS TIMESTAMP)");
        t.Scalar("last_day", "date:date", "last_day({0})");
        t.Scalar("next_day", "date,string:date", "impala_next_day({0}, {1})");
        t.Scalar("next_day", "timestamp,string:timestamp", "CAST(impala_next_day(CAST({0} AS DATE), {1}) AS TIMESTAMP)");
        t.Scalar(
            "months_between",
            "timestamp,timestamp:double",
            "hive_months_between(date_trunc('day', {0}), date_trunc('day', {1}), false)"
        );
        t.Scalar("int_months_between", "timestamp,timestamp:int", "CAST(trunc(hive_months_between({0}, {1}, false)) AS INTEGER)");
        t.Scalar(
            "date_trunc",
            "string,timestamp:timestamp",
            $"(CASE WHEN {Truncated} >= TIMESTAMP '1400-01-01' THEN {Truncated} END)"
        );
        t.Scalar(
            "date_trunc",
            "string,date:date",
            $"(CASE WHEN {Truncated} >= TIMESTAMP '0001-01-01' THEN CAST({Truncated} AS DATE) END)"
        );
        t.Scalar("trunc", "timestamp,string:timestamp", "impala_trunc({0}, {1})");
        t.Scalar("trunc", "date,string:date", "CAST(impala_trunc(CAST({0} AS TIMESTAMP), {1}) AS DATE)");
        t.Scalar("unix_timestamp", "timestamp:bigint", "CAST(floor(epoch_us({0}) / 1000000.0) AS BIGINT)");
        t.Scalar("unix_timestamp", ":bigint", _ => new Literal(session.Clock.GetUtcNow().ToUnixTimeSeconds(), DataType.BigInt));
        t.Scalar("date_cmp", "date,date:int", "(CASE WHEN {0} < {1} THEN -1 WHEN {0} > {1} THEN 1 WHEN {0} = {1} THEN 0 END)");
        t.Scalar("utc_to_unix_micros", "timestamp:bigint", "CAST(epoch_us({0}) AS BIGINT)");
        t.Scalar("unix_micros_to_utc_timestamp", "bigint:timestamp", Moment("CAST({0} AS HUGEINT)"));
        t.Scalar("nanoseconds_add", "timestamp,bigint:timestamp", Shifted("+", "{1} // 1000"));
        t.Scalar("nanoseconds_sub", "timestamp,bigint:timestamp", Shifted("-", "{1} // 1000"));
        t.Scalar(
            "timeofday",
            ":string",
            _ => Literal.Text(session.Clock.GetUtcNow().ToString("ddd MMM dd HH:mm:ss yyyy 'UTC'", CultureInfo.InvariantCulture))
        );
        t.Scalar(
            "timestamp_cmp",
            "timestamp,timestamp:int",
            "(CASE WHEN {0} < {1} THEN -1 WHEN {0} > {1} THEN 1 WHEN {0} = {1} THEN 0 END)"
        );
    }

    /// <summary>Centuries and millennia begin with the year 1 of theirs.</summary>
    private const string Truncated =
        "CAST(CASE impala_unit({0}, 'date_trunc') WHEN 'century' THEN make_timestamp((CAST(year({1}) AS BIGINT) - 1) // 100 * 100 + 1, 1, 1, 0, 0, 0) "
        + "WHEN 'millennium' THEN make_timestamp((CAST(year({1}) AS BIGINT) - 1) // 1000 * 1000 + 1, 1, 1, 0, 0, 0) "
        + "ELSE date_trunc(lower({0}), {1}) END AS TIMESTAMP)";

    private static Expr Dates(CallSite site, string sign) => site.Functions.Operator(sign, site.Args, site.Place);

    /// <summary>A text is read as a timestamp; parts of a time also where no date stands before it.</summary>
    private static void Parts(FunctionTable t)
    {
        foreach (
            var (names, part) in new[]
            {
                ("year", "year({0})"),
                ("quarter", "quarter({0})"),
                ("month", "month({0})"),
                ("day dayofmonth", "day({0})"),
                ("dayofweek", "dayofweek({0}) + 1"),
                ("dayofyear", "dayofyear({0})"),
                ("week weekofyear", "weekofyear({0})"),
            }
        )
        {
            t.Scalar(names, "timestamp:int", $"CAST({part} AS INTEGER)");
            t.Scalar(names, "date:int", $"CAST({part} AS INTEGER)");
        }
        foreach (var name in new[] { "dayname", "monthname" })
        {
            t.Scalar(name, "timestamp:string", name + "({0})");
            t.Scalar(name, "date:string", name + "({0})");
        }
        foreach (var part in new[] { "hour", "minute", "second", "millisecond" })
        {
            var end = part == "millisecond" ? " % 1000" : "";
            t.Scalar(part, "timestamp:int", $"CAST({part}({{0}}){end} AS INTEGER)");
            t.Scalar(part, "chars:int", $"CAST({part}(impala_clock({{0}})){end} AS INTEGER)");
        }
    }

    /// <summary>A unit may be computed, where DuckDB wants a constant.</summary>
    private static void Extractions(FunctionTable t)
    {
        static string Part(string function, string unit, string value) =>
            $"(CASE impala_unit({unit}, '{function}') "
            + string.Concat(
                "epoch millisecond second minute hour day month quarter year"
                    .Split(' ')
                    .Select(u => $"WHEN '{u}' THEN CAST(floor(date_part('{u}', {value})) AS BIGINT) ")
            )
            + "END)";
        foreach (var type in new[] { "timestamp", "date" })
        {
            t.Scalar("date_part", $"string,{type}:bigint", Part("date_part", "{0}", "CAST({1} AS TIMESTAMP)"));
            t.Scalar("extract", $"{type},string:bigint", Part("extract", "{1}", "CAST({0} AS TIMESTAMP)"));
        }
    }

    private static void Patterns(FunctionTable t, SessionInfo session)
    {
        Literal Now() =>
            new(DateTime.SpecifyKind(session.Clock.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified), DataType.Timestamp);
        Call Read(CallSite site, DataType type, Operation how) => new(how, [site[0], site[1], Now()], type);
        var seconds = Moment("CAST({0} AS HUGEINT) * 1000000");
        t.Scalar("unix_timestamp", "string,string:", site => Read(site, DataType.BigInt, ReadSeconds));
        t.Scalar("to_timestamp", "string,string:", site => Read(site, DataType.Timestamp, ReadTime));
        t.Scalar("to_timestamp", "bigint:timestamp", seconds);
        t.Scalar("from_unixtime", "bigint:string", $"strftime({seconds}, '%Y-%m-%d %H:%M:%S')");
        t.Scalar("from_unixtime", "bigint,string:string", $"impala_time_text({seconds}, {{1}})");
        t.Scalar("from_timestamp", "timestamp,string:string", "impala_time_text({0}, {1})");
    }

    private static readonly Operation ReadTime = Operation.Template("to_timestamp", "impala_read_time({0}, {1}, {2})");

    private static readonly Operation ReadSeconds = Operation.Template(
        "unix_timestamp",
        "CAST(floor(epoch_us(impala_read_time({0}, {1}, {2})) / 1000000.0) AS BIGINT)"
    );

    private static void Zones(FunctionTable t)
    {
        t.Scalar(
            "from_utc_timestamp",
            "timestamp,string:timestamp",
            Moment("CAST(epoch_us(impala_from_utc({0}, {1})) AS HUGEINT)")
        );
        t.Scalar("to_utc_timestamp", "timestamp,string:timestamp", Moment("CAST(epoch_us(impala_to_utc({0}, {1})) AS HUGEINT)"));
    }

    /// <summary>A timestamp so many microseconds later or earlier; NULL outside of the years 1400 to 9999.</summary>
    /// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_timestamp.html"/></remarks>
    public static string Shifted(string sign, string micros) => Moment($"CAST(epoch_us({{0}}) AS HUGEINT) {sign} {micros}");

    private static string Times(long micros) => string.Create(CultureInfo.InvariantCulture, $"{{1}} * CAST({micros} AS HUGEINT)");

    /// <summary>The timestamp so many microseconds after 1970; NULL outside of the years 1400 to 9999.</summary>
    private static string Moment(string micros) =>
        $"make_timestamp(CAST({Within(micros, -17987443200000000, 253402300799999999)} AS BIGINT))";

    /// <summary>A date so many days later or earlier; NULL outside of the years 1 to 9999.</summary>
    /// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_date.html"/></remarks>
    public static string ShiftedDate(string sign, string days) =>
        $"(DATE '1970-01-01' + CAST({Within($"CAST({{0}} - DATE '1970-01-01' AS HUGEINT) {sign} {days}", -719162, 2932896)} AS INTEGER))";

    private static string Within(string number, long least, long most) =>
        string.Create(CultureInfo.InvariantCulture, $"list_filter([{number}], lambda n: n BETWEEN {least} AND {most})[1]");
}
