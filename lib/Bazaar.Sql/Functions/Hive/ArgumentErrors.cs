using System.Collections.Frozen;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>SQLSTATE and Hive's number for arguments that a function doesn't take: each of its functions checks them in a way of its own.</summary>
/// <remarks>Hive's ErrorMsg: 10014 wrong arguments, 10015 their number, 10016 the type of one of them. Answers of Hive 4.0.1 to each function.</remarks>
internal static class ArgumentErrors
{
    private const string Wrong = "42000/10014";
    private const string Number = "21000/10015";
    private const string Type = "42000/10016";
    private const string Unnumbered = "42000";

    /// <summary>Functions that find a method by its arguments, or say of their number that they are wrong.</summary>
    private static readonly FrozenSet<string> NumberIsWrong = Names(
        "acos array_contains ascii asin atan base64 bin ceil ceiling chr conv cos cosh crc32 dayofweek degrees e exp field find_in_set floor_day floor_hour "
            + "floor_minute floor_month floor_quarter floor_second floor_week floor_year get_json_object hex is_not_distinct_from ln log log10 log2 lpad "
            + "ltrim md5 mid mod negative parse_url pi pmod positive pow power quote radians rand regexp_extract regexp_replace repeat replace reverse rpad "
            + "rtrim sha sha1 shiftleft shiftright shiftrightunsigned sign sin sinh space sqrt substr substring tan tanh trim trunc unbase64 unhex "
            + "unix_timestamp uuid version weekofyear xpath xpath_boolean xpath_double xpath_float xpath_int xpath_long xpath_number xpath_short xpath_string "
            + "datetime_legacy_hybrid_calendar to_unix_timestamp str_to_map udftoboolean udftobyte udftodouble udftofloat udftointeger udftolong udftoshort"
    );

    private static readonly FrozenSet<string> NumberHasNone = Names(
        "explode floor inline json_tuple mask mask_first_n mask_last_n mask_show_first_n mask_show_last_n mask_hash parse_url_tuple posexplode stack"
    );

    private static readonly FrozenSet<string> TypeIsOne = Names(
        "add_months aes_decrypt aes_encrypt array_contains array_distinct array_except array_intersect array_join array_max array_min array_remove "
            + "array_slice array_union concat_ws date_format datediff day dayofmonth decode encode from_unixtime hour if index initcap last_day levenshtein "
            + "likeall likeany map_keys map_values minute month months_between next_day printf quarter second sha2 size sort_array sort_array_by soundex "
            + "st_geomfromgeojson st_geomfromjson substring_index to_epoch_milli translate year"
    );

    private static readonly FrozenSet<string> TypeHasNone = Names(
        "context_ngrams explode inline json_tuple ngrams parse_url_tuple percentile_approx posexplode"
    );

    public static string OfNumber(string name, FunctionKind? kind) =>
        // Aggregates count their arguments themselves, and say so without a number.
        kind == FunctionKind.Aggregate
        || NumberHasNone.Contains(name)
            ? Unnumbered
        : NumberIsWrong.Contains(name) || IsGeometry(name) ? Wrong
        : Number;

    public static string OfTypes(string name, FunctionKind? kind) =>
        TypeHasNone.Contains(name) || kind == FunctionKind.Aggregate && IsGeometry(name) ? Unnumbered
        : TypeIsOne.Contains(name) ? Type
        : Wrong;

    private static bool IsGeometry(string name) =>
        name.StartsWith("st_", StringComparison.Ordinal) && name is not ("st_geomfromjson" or "st_geomfromgeojson");

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
