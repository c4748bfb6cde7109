using System.Collections.Frozen;

namespace Bazaar.Sql.Functions;

/// <summary>Functions of Hive that the embedded engine refuses by name, and what to write instead.</summary>
internal static class RefusedFunctions
{
    private static readonly (string Names, string What, string Cure)[] Groups =
    [
        ("reflect reflect2 java_method", "calls Java", "Use a function of the list that SHOW FUNCTIONS gives."),
        (
            "bloom_filter in_bloom_filter bucket_number buildversion cardinality_violation cast_format compute_bit_vector_fm compute_bit_vector_hll "
                + "deserialize enforce_constraint assert_true_oom exception_in_vertex_udaf exception_in_vertex_udf get_llap_splits get_splits "
                + "get_sql_schema internal_interval ndv_compute_bit_vector replicate_rows restrict_information_schema split_map_privs "
                + "sq_count_check surrogate_key toarray tomap tostruct validate_acid_sort_order",
            "is one that Hive writes into its own plans, or that asks a cluster",
            "A script has no use for it."
        ),
    ];

    private static readonly FrozenDictionary<string, (string What, string Cure)> Names = Groups
        .SelectMany(g => g.Names.Split(' ').Select(n => KeyValuePair.Create(n, (g.What, g.Cure))))
        .ToFrozenDictionary();

    /// <summary>Why a function (lower case) is refused; null where Hive has none of the name, or it is there.</summary>
    public static (string What, string Cure)? Reason(string name) =>
        name.StartsWith("ds_", StringComparison.Ordinal)
            ? (
                "is a sketch of the DataSketches library",
                "Write count(DISTINCT x), percentile_approx(x, 0.5) or histogram_numeric(x, 10)."
            )
        : Names.TryGetValue(name, out var reason) ? reason
        : null;
}
