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
        var t = new FunctionTable(HiveTable.WithoutGeometry(session));
        t.Remove(
            "collect_list collect_set create_union extract_union in_file explode posexplode inline stack json_tuple parse_url_tuple named_struct map str_to_map sort_array percentile percentile_approx "
                + "percentile_cont percentile_disc histogram_numeric ngrams context_ngrams approx_distinct sentences xpath xpath_string xpath_boolean "
                + "xpath_double xpath_number xpath_float xpath_int xpath_long xpath_short likeall likeany position sort_array_by is_not_distinct_from "
                + "udftoboolean boolean tinyint smallint int bigint float double string udftobyte udftoshort udftointeger udftolong udftofloat udftodouble current_groups "
                + "current_authorizer tumbling_window datetime_legacy_hybrid_calendar"
        );
        ImpalaDates.Add(t, session);
        Texts(t);
        Numbers(t);
        ImpalaTexts.Add(t);
        ImpalaNumbers.Add(t);
        ImpalaMasks.Add(t);
        Aggregates(t);
        Windows(t);
        // Hive's alone.
        t.Remove(
            "array array_contains array_distinct array_except array_intersect array_join array_max array_min array_remove array_slice array_union "
                + "map_keys map_values size assert_true binary bround cbrt current_schema elt encode field floor_day floor_hour floor_minute "
                + "floor_month floor_quarter floor_second floor_week floor_year hash to_epoch_milli to_unix_timestamp octet_length quote "
                + "substring_index std base64 unbase64 sha mid format_number struct aes_encrypt aes_decrypt regr_avgx regr_avgy regr_sxx regr_syy regr_sxy"
        );
        t.Rename();
        return t;
    }

    private static void Windows(FunctionTable t)
    {
        t.Remove("row_number rank dense_rank ntile");
        t.Window("row_number", ":bigint", "row_number()");
        t.Window("rank", ":bigint", "rank()");
        t.Window("dense_rank", ":bigint", "dense_rank()");
        t.Window("ntile", "bigint:bigint", "ntile({0})");
        t.Remove("printf index interval_year_month interval_day_time");
    }

    private static void Texts(FunctionTable t)
    {
        t.Remove("concat_ws length substr substring instr locate split");
        t.Remove("char_length character_length");
        t.Scalar("length", "string:int", "CAST(strlen({0}) AS INTEGER)");
        t.Scalar("length", "binary:int", "CAST(octet_length({0}) AS INTEGER)");
        t.Scalar("char_length character_length", "string:int", "CAST(length({0}) AS INTEGER)");
        t.Scalar("substr substring", "string,bigint:string", Substring(""));
        t.Scalar("substr substring", "string,bigint,bigint:string", Substring(", CASE WHEN {2} < 0 THEN 0 ELSE {2} END"));
        t.Scalar("left strleft", "string,bigint:string", "(CASE WHEN {1} <= 0 THEN '' ELSE left({0}, {1}) END)");
        t.Scalar("right strright", "string,bigint:string", "(CASE WHEN {1} <= 0 THEN '' ELSE right({0}, {1}) END)");
        t.Scalar("concat_ws", "string,string...:string", "concat_ws({*})");
        t.Scalar(
            "split_part",
            "string,string,bigint:string",
            "(CASE WHEN {2} = 0 THEN error('split_part counts from 1, or from the end by -1.') WHEN {1} = '' THEN CASE WHEN {2} IN (1, -1) THEN {0} ELSE '' END ELSE split_part({0}, {1}, {2}) END)"
        );
        t.Scalar("regexp_like", "string,string:boolean", "impala_regexp_like({0}, {1}, NULL)");
        t.Scalar("iregexp", "string,string:boolean", "hive_rlike({0}, '(?i)' || {1})");
        t.Scalar("ilike", "string,string:boolean", "(java_lower({0}) LIKE impala_like_pattern(java_lower({1})) ESCAPE '\\')");
    }

    /// <summary>Other than Hive, a start of 0 gives nothing.</summary>
    private static string Substring(string length) =>
        $"(CASE WHEN {{1}} = 0 OR {{1}} < -length({{0}}) THEN '' ELSE substr({{0}}, {{1}}{length}) END)";

    private static void Numbers(FunctionTable t)
    {
        t.Scalar("fmod", "double,double:double", "({0} % nullif({1}, 0))");
        t.Scalar("dpow fpow", "double,double:double", "pow({0}, {1})");
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
            site =>
                AggregateRows.Average(site, new DecimalType(38, Math.Max(6, ((DecimalType)site[0].Type).Scale))) with
                {
                    Function = CertainAverage,
                }
        );
        t.Aggregate("ndv", "any:bigint", "count(DISTINCT {0})");
        // The scale says how exact the estimate is; this is no estimate.
        t.Aggregate("ndv", "any,const int:bigint", "count(DISTINCT {0})");
        t.Aggregate("group_concat", "string:string", "string_agg({0}, ', ')");
        t.Aggregate(
            "group_concat",
            "string,string:",
            site => new AggregateCall(
                Binding.Exprs.First<ColumnRef>(site[1]) is null ? Joined : JoinedByRow,
                site[1] is Literal { Value: null } ? [site[0], Literal.Text(", ")] : [site[0], site[1]],
                DataType.String
            )
        );
        // Of two in the middle the larger one.
        t.Aggregate("appx_median", "any:$0", "quantile_disc({0}, -0.5)");
        t.Remove("variance stddev var_samp stddev_samp var_pop stddev_pop");
        t.Aggregate("variance variance_samp var_samp", "double:double", "var_samp({0})");
        t.Aggregate("variance_pop var_pop", "double:double", "var_pop({0})");
        t.Aggregate("stddev_pop", "double:double", "stddev_pop({0})");
        t.Aggregate("stddev stddev_samp", "double:double", "stddev_samp({0})");
    }

    private static readonly Operation Joined = Operation.Template("group_concat", "string_agg({0}, {1})");

    /// <summary>Each text but the first has the separator of its own row before it.</summary>
    private static readonly Operation JoinedByRow = Operation.Template(
        "group_concat",
        "list_transform([list_filter(list({'s': coalesce({1}, ', '), 't': {0}})"
            + AggregateText.Here
            + ", lambda part$: part$.t IS NOT NULL)], "
            + "lambda l: CASE WHEN len(l) > 0 THEN array_to_string(list_transform(l, lambda part$, at$: CASE WHEN at$ = 1 THEN part$.t ELSE part$.s || part$.t END), '') END)[1]"
    );

    /// <summary>An average that has more digits than a decimal is an error.</summary>
    private static readonly Operation CertainAverage = new(
        "avg",
        c =>
            $"coalesce({AggregateRows.AverageOfDecimals.Write(c)}, CASE WHEN count({c[0]}){AggregateText.Here} > 0 THEN CAST(error('The average has more digits than a decimal.') AS {DuckTypes.Name(c.Type)}) END)"
    );

    private static readonly Operation SumOfDecimals = new(
        "sum",
        c => $"TRY_CAST(sum({c[0]}){AggregateText.Here} AS {DuckTypes.Name(c.Type)})"
    );
}
