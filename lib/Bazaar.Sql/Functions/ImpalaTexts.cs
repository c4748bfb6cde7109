using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Impala's functions of texts that Hive has not, or has otherwise. Positions and lengths count characters, but for length and bytes.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_string_functions.html"/></remarks>
internal static class ImpalaTexts
{
    public static void Add(FunctionTable t)
    {
        t.Scalar("bytes", "string:int", "CAST(strlen({0}) AS INTEGER)");
        t.Scalar("base64encode", "string:string", "impala_base64({0})");
        t.Scalar("base64decode", "string:string", "impala_unbase64({0})");
        t.Scalar("regexp_escape", "string:string", "impala_escape({0})");
        t.Scalar("regexp_like", "string,string,string:boolean", "impala_regexp_like({0}, {1}, {2})");
        t.Scalar("regexp_match_count", "string,string:int", "impala_regexp_count({0}, {1}, 1, '')");
        t.Scalar("regexp_match_count", "string,string,bigint,string:int", "impala_regexp_count({0}, {1}, {2}, {3})");
        t.Scalar("instr", "string,string:int", "impala_instr({0}, {1}, 1, 1)");
        t.Scalar("instr", "string,string,bigint:int", "impala_instr({0}, {1}, {2}, 1)");
        t.Scalar("instr", "string,string,bigint,bigint:int", "impala_instr({0}, {1}, {2}, {3})");
        t.Scalar("locate", "string,string:int", "impala_instr({1}, {0}, 1, 1)");
        t.Scalar(
            "locate",
            "string,string,bigint:int",
            "(CASE WHEN {2} > 0 THEN impala_instr({1}, {0}, {2}, 1) WHEN {0} IS NOT NULL AND {1} IS NOT NULL AND {2} IS NOT NULL THEN 0 END)"
        );
        t.Remove("repeat space lpad rpad replace trim ltrim rtrim btrim");
        const string Times = "CAST(CASE WHEN {1} > 2147483647 THEN 2147483647 ELSE {1} END AS INTEGER)";
        t.Scalar("repeat", "string,bigint:string", TextRows.Repeat("{0}", "{1}"));
        t.Scalar("space", "bigint:string", TextRows.Repeat("' '", "{0}"));
        t.Scalar("lpad", "string,bigint,string:string", $"hive_lpad({{0}}, {Times}, {{2}})");
        t.Scalar("rpad", "string,bigint,string:string", $"hive_rpad({{0}}, {Times}, {{2}})");
        t.Scalar("replace", "string,string,string:string", "replace({0}, {1}, {2})");
        foreach (var (name, function) in new[] { ("trim", "trim"), ("btrim", "trim"), ("ltrim", "ltrim"), ("rtrim", "rtrim") })
        {
            t.Scalar(name, "string:string", function + "({0}, ' ')");
            // No letters to take away where they are NULL.
            t.Scalar(name, "string,string:string", function + "({0}, coalesce({1}, ''))");
        }
        t.Remove("get_json_object parse_url");
        t.Scalar("get_json_object", "string,string:string", "impala_json({0}, {1})");
        t.Scalar("parse_url", "string,string:string", "impala_url({0}, {1})");
        t.Scalar("parse_url", "string,string,string:string", "impala_url_key({0}, {1}, {2})");
        t.Alias("le_dst", "levenshtein");
        t.Scalar("damerau_levenshtein dle_dst", "string,string:int", "impala_damerau({0}, {1})");
        t.Scalar("jaro_similarity jaro_sim", "string,string:double", "jaro_similarity({0}, {1})");
        t.Scalar("jaro_distance jaro_dst", "string,string:double", "(1 - jaro_similarity({0}, {1}))");
        foreach (var (more, given) in new[] { ("", "0.1, 0.7"), (",double", "{2}, 0.7"), (",double,double", "{2}, {3}") })
        {
            var similarity = $"impala_winkler({{0}}, {{1}}, jaro_similarity({{0}}, {{1}}), [{given}])";
            t.Scalar("jaro_winkler_similarity jw_sim", $"string,string{more}:double", similarity);
            t.Scalar("jaro_winkler_distance jw_dst", $"string,string{more}:double", $"(1 - {similarity})");
        }
        t.Remove("regexp_extract regexp_replace chr like");
        t.Scalar("regexp_replace", "string,string,string:string", "impala_regexp_replace({0}, {1}, {2})");
        t.Scalar("chr", "int:string", "(CASE WHEN {0} BETWEEN 1 AND 255 THEN chr({0}) WHEN {0} IS NOT NULL THEN '' END)");
        t.Scalar("like", "string,string:boolean", Like);
        t.Scalar("regexp_extract", "string,string,bigint:string", "impala_regexp_extract({0}, {1}, {2})");
        t.Remove("find_in_set");
        t.Scalar(
            "find_in_set",
            "string,string:int",
            "(CASE WHEN {0} IS NULL OR {1} IS NULL THEN NULL WHEN instr({0}, ',') > 0 THEN 0 ELSE coalesce(CAST(list_position(string_split({1}, ','), {0}) AS INTEGER), 0) END)"
        );
        t.Remove("current_catalog");
        t.Scalar("current_catalog", ":string", _ => Literal.Text("default"));
        // Texts are UTF-8 here; the names that say so are the same functions.
        foreach (var name in "reverse lower upper initcap substr substring instr locate trim ltrim rtrim btrim".Split(' '))
            t.Alias("utf8_" + name, name);
        t.Alias("utf8_length", "char_length");
        t.Alias("user effective_user session_user", "current_user");
        // The embedded engine is its own daemon.
        t.Scalar("pid", ":int", _ => Literal.Int(Environment.ProcessId));
        t.Scalar("coordinator", ":string", _ => Literal.Text(Environment.MachineName));
        t.Remove("typeof");
        t.Scalar(
            "typeof",
            "any:string",
            site =>
                SessionRows.TypeName(site, (site[0].Type is NullType ? DataType.Boolean : site[0].Type).Name.ToUpperInvariant())
        );
    }

    private static readonly Operation LikePlain = Operation.Template("like", "({0} LIKE {1})");

    private static readonly Operation LikeEscaped = Operation.Template("like", "({0} LIKE impala_like_pattern({1}) ESCAPE '\\')");

    /// <summary>A backslash takes the next character as it is, whichever that is.</summary>
    private static Call Like(CallSite site) =>
        new(
            site[1] is Literal { Value: string pattern } && !pattern.Contains('\\', StringComparison.Ordinal)
                ? LikePlain
                : LikeEscaped,
            [.. site.Args],
            DataType.Boolean
        );
}
