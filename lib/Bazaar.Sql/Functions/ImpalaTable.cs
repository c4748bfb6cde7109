using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Impala's functions: Hive's, with other names, types and some more.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_functions.html"/></remarks>
internal static class ImpalaTable
{
    public static FunctionTable Create(SessionInfo session)
    {
        var t = new FunctionTable(HiveTable.Create(session));
        t.Remove(
            "collect_list collect_set explode posexplode inline stack json_tuple parse_url_tuple named_struct map str_to_map sort_array mask_hash percentile percentile_approx "
                + "percentile_cont percentile_disc histogram_numeric ngrams context_ngrams approx_distinct sentences xpath xpath_string xpath_boolean "
                + "xpath_double xpath_number xpath_float xpath_int xpath_long xpath_short likeall likeany position sort_array_by is_not_distinct_from "
                + "udftoboolean boolean tinyint smallint int bigint float double string udftobyte udftoshort udftointeger udftolong udftofloat udftodouble current_catalog current_groups "
                + "current_authorizer tumbling_window datetime_legacy_hybrid_calendar"
        );
        Dates(t, session);
        Texts(t);
        Numbers(t);
        ImpalaTexts.Add(t);
        ImpalaNumbers.Add(t);
        Aggregates(t);
        Windows(t);
        // Hive's alone.
        t.Remove(
            "array array_contains array_distinct array_except array_intersect array_join array_max array_min array_remove array_slice array_union "
                + "map_keys map_values size assert_true binary bround cbrt current_schema elt encode field floor_day floor_hour floor_minute "
                + "floor_month floor_quarter floor_second floor_week floor_year hash to_epoch_milli to_unix_timestamp octet_length quote "
                + "substring_index std base64 unbase64 sha mid format_number regr_avgx regr_avgy regr_sxx regr_syy regr_sxy"
        );
        return t;
    }

    private static void Windows(FunctionTable t)
    {
        t.Remove("row_number rank dense_rank ntile");
        t.Window("row_number", ":bigint", "row_number()");
        t.Window("rank", ":bigint", "rank()");
        t.Window("dense_rank", ":bigint", "dense_rank()");
        t.Window("ntile", "bigint:bigint", "ntile({0})");
        t.Remove("printf index");
    }

    private static void Dates(FunctionTable t, SessionInfo session)
    {
        t.Remove(
            "to_date date_add date_sub add_months last_day next_day months_between trunc dayofweek unix_timestamp from_unixtime date_format timestamp date"
        );
        t.Scalar("to_date", "timestamp:string", "CAST(CAST({0} AS DATE) AS VARCHAR)");
        t.Remove("current_timestamp");
        t.Scalar(
            "now current_timestamp utc_timestamp",
            ":timestamp",
            _ => new Literal(
                DateTime.SpecifyKind(session.Clock.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified),
                DataType.Timestamp
            )
        );
        t.Scalar("dayofweek", "timestamp:int", "CAST(dayofweek({0}) + 1 AS INTEGER)");
        t.Scalar("dayofyear", "timestamp:int", "CAST(dayofyear({0}) AS INTEGER)");
        t.Scalar("week weekofyear", "timestamp:int", "CAST(weekofyear({0}) AS INTEGER)");
        t.Scalar("dayname", "timestamp:string", "dayname({0})");
        t.Scalar("monthname", "timestamp:string", "monthname({0})");
        t.Scalar("millisecond", "timestamp:int", "CAST(millisecond({0}) % 1000 AS INTEGER)");
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
            t.Scalar($"{unit}_add", "timestamp,bigint:timestamp", Shifted("+", size));
            t.Scalar($"{unit}_sub", "timestamp,bigint:timestamp", Shifted("-", size));
        }
        foreach (var (unit, factor) in new[] { ("days", 1), ("weeks", 7) })
        foreach (var (suffix, sign) in new[] { ("add", "+"), ("sub", "-") })
        {
            var names =
                unit == "days" && suffix == "add" ? "days_add date_add adddate"
                : unit == "days" ? "days_sub date_sub subdate"
                : $"{unit}_{suffix}";
            t.Scalar(names, "timestamp,bigint:timestamp", Shifted(sign, factor * 86_400_000_000L));
            t.Scalar(names, "date,bigint:date", ShiftedDate(sign, factor));
            if (unit == "days")
                t.Scalar(names, "any,interval:", site => Dates(site, sign));
        }
        foreach (var (unit, months) in new[] { ("months", 1), ("years", 12) })
        {
            var add = unit == "months" ? "months_add add_months" : "years_add";
            t.Scalar(add, "timestamp,bigint:timestamp", $"hive_add_months_time({{0}}, CAST({{1}} * {months} AS INTEGER))");
            t.Scalar(add, "date,bigint:date", $"hive_add_months({{0}}, CAST({{1}} * {months} AS INTEGER))");
            t.Scalar(
                $"{unit}_sub",
                "timestamp,bigint:timestamp",
                $"hive_add_months_time({{0}}, -CAST({{1}} * {months} AS INTEGER))"
            );
            t.Scalar($"{unit}_sub", "date,bigint:date", $"hive_add_months({{0}}, -CAST({{1}} * {months} AS INTEGER))");
        }
        t.Scalar("last_day", "timestamp:timestamp", "CAST(last_day({0}) AS TIMESTAMP)");
        t.Scalar("last_day", "date:date", "last_day({0})");
        t.Scalar("next_day", "date,string:date", "hive_next_day({0}, {1})");
        t.Scalar("next_day", "timestamp,string:timestamp", "CAST(hive_next_day(CAST({0} AS DATE), {1}) AS TIMESTAMP)");
        t.Scalar("months_between", "timestamp,timestamp:double", "hive_months_between({0}, {1}, true)");
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
        t.Scalar("trunc", "timestamp,string:timestamp", "hive_trunc_time({0}, {1})");
        t.Scalar("trunc", "date,string:date", "CAST(hive_trunc_time(CAST({0} AS TIMESTAMP), {1}) AS DATE)");
        t.Scalar("date_part", "string,timestamp:bigint", "CAST(date_part(lower({0}), {1}) AS BIGINT)");
        t.Scalar("extract", "timestamp,string:bigint", "CAST(date_part(lower({1}), {0}) AS BIGINT)");
        t.Scalar("unix_timestamp", "timestamp:bigint", "CAST(floor(epoch_us({0}) / 1000000.0) AS BIGINT)");
        t.Scalar("unix_timestamp", "string,string:bigint", "hive_unix_timestamp({0}, {1})");
        t.Scalar("unix_timestamp", ":bigint", _ => new Literal(session.Clock.GetUtcNow().ToUnixTimeSeconds(), DataType.BigInt));
        t.Scalar("from_unixtime", "bigint:string", "strftime(make_timestamp({0} * 1000000), '%Y-%m-%d %H:%M:%S')");
        t.Scalar("from_unixtime", "bigint,string:string", "hive_date_format(make_timestamp({0} * 1000000), {1})");
        t.Scalar("from_timestamp", "timestamp,string:string", "hive_date_format({0}, {1})");
        t.Scalar("to_timestamp", "bigint:timestamp", "make_timestamp({0} * 1000000)");
        t.Scalar("to_timestamp", "string,string:timestamp", "make_timestamp(hive_unix_timestamp({0}, {1}) * 1000000)");
        t.Scalar("date_cmp", "date,date:int", "(CASE WHEN {0} < {1} THEN -1 WHEN {0} > {1} THEN 1 WHEN {0} = {1} THEN 0 END)");
        t.Scalar("utc_to_unix_micros", "timestamp:bigint", "CAST(epoch_us({0}) AS BIGINT)");
        t.Scalar(
            "unix_micros_to_utc_timestamp",
            "bigint:timestamp",
            $"make_timestamp(CAST({Within("CAST({0} AS HUGEINT)", -17987443200000000, 253402300799999999)} AS BIGINT))"
        );
        t.Scalar("nanoseconds_add", "timestamp,bigint:timestamp", "({0} + to_microseconds({1} // 1000))");
        t.Scalar("nanoseconds_sub", "timestamp,bigint:timestamp", "({0} - to_microseconds({1} // 1000))");
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
        "CAST(CASE lower({0}) WHEN 'century' THEN make_timestamp((CAST(year({1}) AS BIGINT) - 1) // 100 * 100 + 1, 1, 1, 0, 0, 0) "
        + "WHEN 'millennium' THEN make_timestamp((CAST(year({1}) AS BIGINT) - 1) // 1000 * 1000 + 1, 1, 1, 0, 0, 0) "
        + "ELSE date_trunc(lower({0}), {1}) END AS TIMESTAMP)";

    private static Expr Dates(CallSite site, string sign) => site.Functions.Operator(sign, site.Args, site.Place);

    private static void Texts(FunctionTable t)
    {
        t.Remove("concat_ws length substr substring instr locate split");
        t.Remove("char_length character_length");
        t.Scalar("length", "string:int", "CAST(strlen({0}) AS INTEGER)");
        t.Scalar("char_length character_length", "string:int", "CAST(length({0}) AS INTEGER)");
        t.Scalar("substr substring", "string,bigint:string", Substring(""));
        t.Scalar("substr substring", "string,bigint,bigint:string", Substring(", greatest({2}, 0)"));
        t.Scalar("left strleft", "string,bigint:string", "(CASE WHEN {1} <= 0 THEN '' ELSE left({0}, {1}) END)");
        t.Scalar("right strright", "string,bigint:string", "(CASE WHEN {1} <= 0 THEN '' ELSE right({0}, {1}) END)");
        t.Scalar("concat_ws", "string,string...:string", "concat_ws({*})");
        t.Scalar("split_part", "string,string,bigint:string", "split_part({0}, {1}, {2})");
        t.Scalar("regexp_like", "string,string:boolean", "hive_rlike({0}, {1})");
        t.Scalar("iregexp", "string,string:boolean", "hive_rlike({0}, '(?i)' || {1})");
        t.Scalar("ilike", "string,string:boolean", "(hive_lower({0}) LIKE hive_like_pattern(hive_lower({1})) ESCAPE '\\')");
    }

    /// <summary>Other than Hive, a start of 0 gives nothing.</summary>
    private static string Substring(string length) =>
        $"(CASE WHEN {{1}} = 0 OR {{1}} < -length({{0}}) THEN '' ELSE substr({{0}}, {{1}}{length}) END)";

    private static void Numbers(FunctionTable t)
    {
        t.Scalar("fmod", "double,double:double", "({0} % nullif({1}, 0))");
        t.Scalar("dpow fpow", "double,double:double", "pow({0}, {1})");
        t.Scalar("dexp", "double:double", "exp({0})");
        t.Scalar("dlog10", "double:double", "log10({0})");
        t.Scalar("dsqrt", "double:double", "sqrt({0})");
        t.Scalar("cot", "double:double", "cot({0})");
        t.Scalar("atan2", "double,double:double", "atan2({0}, {1})");
        t.Scalar("is_nan", "double:boolean", "coalesce(isnan({0}), false)");
        t.Scalar("is_inf", "double:boolean", "coalesce(isinf({0}), false)");
        t.Scalar("nvl2", "any,T,T:T", "(CASE WHEN {0} IS NOT NULL THEN {1} ELSE {2} END)");
        t.Scalar("ifnull", "T,T:T", "coalesce({0}, {1})");
        t.Scalar("zeroifnull", "number:$0", "coalesce({0}, 0)");
        t.Scalar("nullifzero", "number:$0", "nullif({0}, 0)");
        t.Remove("isnull nullif");
        t.Scalar("isnull", "T,T:T", "coalesce({0}, {1})");
        t.Scalar("nullif", "T,T:T", "nullif({0}, {1})");
        t.Scalar("nonnullvalue", "any:boolean", "({0} IS NOT NULL)");
        t.Scalar("nullvalue", "any:boolean", "({0} IS NULL)");
        t.Remove("decode");
        t.Scalar("decode", "any,any,any...:", site => Decode(site));
    }

    /// <summary>decode(value, a, x, b, y, …, otherwise): equal also where both are NULL.</summary>
    private static Case Decode(CallSite site)
    {
        var rest = site.Args.Skip(1).ToList();
        var type = DataType.Null;
        for (var i = 1; i < rest.Count; i += 2)
            type =
                site.Functions.Common(type, rest[i].Type)
                ?? throw site.Error("decode's results have no common type.", "Convert them by CAST.", i + 1);
        var otherwise = rest.Count % 2 == 1 ? rest[^1] : null;
        if (otherwise is not null)
            type =
                site.Functions.Common(type, otherwise.Type)
                ?? throw site.Error("decode's results have no common type.", "Convert them by CAST.");
        var whens = new List<CaseWhen>();
        for (var i = 0; i + 1 < rest.Count; i += 2)
            whens.Add(
                new(site.Functions.Operator("<=>", [site[0], rest[i]], site.Place), site.Functions.Converted(rest[i + 1], type))
            );
        return new([.. whens], otherwise is null ? null : site.Functions.Converted(otherwise, type), type);
    }

    private static void Aggregates(FunctionTable t)
    {
        t.Remove("sum avg");
        t.Aggregate("sum", "bigint:", site => new AggregateCall(AggregateRows.SumOfIntegers, [site[0]], DataType.BigInt));
        t.Aggregate("sum", "double:double", "sum({0})");
        t.Aggregate(
            "sum",
            "decimal:",
            site => new AggregateCall(SumOfDecimals, [site[0]], new DecimalType(38, ((DecimalType)site[0].Type).Scale))
        );
        t.Aggregate("avg", "double:double", "avg({0})");
        t.Aggregate("avg", "timestamp:timestamp", "make_timestamp(CAST(avg(epoch_us({0}))@ AS BIGINT))");
        t.Aggregate(
            "avg",
            "decimal:",
            site => AggregateRows.Average(site, new DecimalType(38, Math.Max(6, ((DecimalType)site[0].Type).Scale)))
        );
        t.Aggregate("ndv", "any:bigint", "count(DISTINCT {0})");
        t.Aggregate("group_concat", "string:string", "string_agg({0}, ', ')");
        t.Aggregate("group_concat", "string,string:string", "string_agg({0}, {1})");
        t.Aggregate("appx_median", "any:$0", "quantile_disc({0}, 0.5)");
        t.Remove("variance stddev var_samp stddev_samp");
        t.Aggregate("variance variance_samp var_samp", "double:double", "var_samp({0})");
        t.Aggregate("variance_pop", "double:double", "var_pop({0})");
        t.Aggregate("stddev stddev_samp", "double:double", "stddev_samp({0})");
    }

    /// <summary>A timestamp so many microseconds later or earlier; NULL outside of the years 1400 to 9999.</summary>
    /// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_timestamp.html"/></remarks>
    private static string Shifted(string sign, long micros) =>
        $"make_timestamp(CAST({Within($"CAST(epoch_us({{0}}) AS HUGEINT) {sign} {{1}} * CAST({micros} AS HUGEINT)", -17987443200000000, 253402300799999999)} AS BIGINT))";

    /// <summary>A date so many days later or earlier; NULL outside of the years 1 to 9999.</summary>
    /// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_date.html"/></remarks>
    private static string ShiftedDate(string sign, int days) =>
        $"(DATE '1970-01-01' + CAST({Within($"CAST({{0}} - DATE '1970-01-01' AS HUGEINT) {sign} {{1}} * CAST({days} AS HUGEINT)", -719162, 2932896)} AS INTEGER))";

    private static string Within(string number, long least, long most) =>
        string.Create(CultureInfo.InvariantCulture, $"list_filter([{number}], lambda n: n BETWEEN {least} AND {most})[1]");

    private static readonly Operation SumOfDecimals = new(
        "sum",
        c => $"TRY_CAST(sum({c[0]}){AggregateText.Here} AS {DuckTypes.Name(c.Type)})"
    );
}
