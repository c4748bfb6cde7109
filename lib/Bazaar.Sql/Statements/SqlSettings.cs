using System.Collections.Frozen;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Statements;

/// <summary>A session's settings and variables: SET, RESET, and what <c>${…}</c> stands for.</summary>
/// <param name="dialect">Whose rules hold.</param>
/// <param name="system">Values of <c>${system:…}</c>, such as user.name, or null.</param>
/// <param name="environment">Values of <c>${env:…}</c>, or null.</param>
public sealed class SqlSettings(Dialect dialect, Func<string, string?>? system = null, Func<string, string?>? environment = null)
{
    /// <summary>Hive's defaults of the settings that change what a statement means here, and of those that scripts ask for.</summary>
    private static readonly FrozenDictionary<string, string> HiveDefaults = """
        hive.auto.convert.join true
        hive.auto.convert.join.noconditionaltask true
        hive.auto.convert.join.noconditionaltask.size 10000000
        hive.auto.convert.sortmerge.join true
        hive.cbo.enable true
        hive.cli.print.current.db false
        hive.cli.print.header false
        hive.compute.query.using.stats true
        hive.create.as.external.legacy false
        hive.create.as.insert.only false
        hive.default.fileformat TextFile
        hive.default.nulls.last true
        hive.exec.compress.intermediate false
        hive.exec.compress.output false
        hive.exec.default.partition.name __HIVE_DEFAULT_PARTITION__
        hive.exec.drop.ignorenonexistent true
        hive.exec.dynamic.partition true
        hive.exec.dynamic.partition.mode nonstrict
        hive.exec.max.created.files 100000
        hive.exec.max.dynamic.partitions 1000
        hive.exec.max.dynamic.partitions.pernode 100
        hive.exec.parallel false
        hive.exec.reducers.bytes.per.reducer 256000000
        hive.exec.reducers.max 1009
        hive.exec.submitviachild false
        hive.execution.engine tez
        hive.fetch.task.conversion more
        hive.groupby.orderby.position.alias false
        hive.groupby.position.alias false
        hive.groupby.skewindata false
        hive.ignore.mapjoin.hint true
        hive.input.format org.apache.hadoop.hive.ql.io.CombineHiveInputFormat
        hive.limit.pushdown.memory.usage 0.1
        hive.map.aggr true
        hive.mapjoin.smalltable.filesize 25000000
        hive.materializedview.rewriting true
        hive.merge.mapfiles true
        hive.merge.mapredfiles false
        hive.merge.size.per.task 256000000
        hive.merge.smallfiles.avgsize 16000000
        hive.metastore.disallow.incompatible.col.type.changes true
        hive.new.job.grouping.set.cardinality 30
        hive.optimize.bucketmapjoin false
        hive.optimize.index.filter true
        hive.optimize.metadataonly false
        hive.optimize.ppd true
        hive.optimize.remove.identity.project true
        hive.optimize.skewjoin false
        hive.orderby.position.alias true
        hive.resultset.use.unique.column.names true
        hive.skewjoin.key 100000
        hive.skewjoin.mapjoin.min.split 33554432
        hive.stats.autogather true
        hive.stats.column.autogather true
        hive.strict.checks.cartesian.product false
        hive.strict.checks.no.partition.filter false
        hive.strict.checks.orderby.no.limit false
        hive.strict.checks.type.safety true
        hive.strict.timestamp.conversion true
        hive.support.concurrency true
        hive.support.quoted.identifiers column
        hive.txn.manager org.apache.hadoop.hive.ql.lockmgr.DbTxnManager
        hive.variable.substitute true
        hive.vectorized.execution.enabled true
        hive.vectorized.execution.reduce.enabled true
        mapreduce.job.reduces -1
        metastore.disallow.incompatible.col.type.changes true
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(p => p[0], p => p[1]);

    /// <summary>Impala's query options that scripts set; they change no rows here.</summary>
    private static readonly FrozenSet<string> ImpalaOptions = """
        ABORT_JAVA_UDF_ON_EXCEPTION ABORT_ON_DEFAULT_LIMIT_EXCEEDED ABORT_ON_ERROR AGGREGATED_PROFILE AGG_MEM_CORRELATION_FACTOR
        ALLOW_ERASURE_CODED_FILES ALLOW_UNSAFE_CASTS ALLOW_UNSUPPORTED_FORMATS ANALYTIC_RANK_PUSHDOWN_THRESHOLD APPX_COUNT_DISTINCT
        ASYNC_CODEGEN BATCH_SIZE BROADCAST_BYTES_LIMIT BROADCAST_COST_SCALE_FACTOR BROADCAST_TO_PARTITION_FACTOR BUFFER_POOL_LIMIT
        CLEAN_DBCP_DS_CACHE CLIENT_IDENTIFIER CODEGEN_CACHE_MODE CODEGEN_OPT_LEVEL COMPRESSION_CODEC COMPUTE_COLUMN_MINMAX_STATS
        COMPUTE_PROCESSING_COST COMPUTE_STATS_MIN_SAMPLE_SIZE CONVERT_KUDU_UTC_TIMESTAMPS CONVERT_LEGACY_HIVE_PARQUET_UTC_TIMESTAMPS
        CPU_LIMIT_S CTE_THRESHOLD DECIMAL_V2 DEFAULT_FILE_FORMAT DEFAULT_HINTS_INSERT_STATEMENT DEFAULT_JOIN_DISTRIBUTION_MODE
        DEFAULT_NDV_SCALE DEFAULT_ORDER_BY_LIMIT DEFAULT_SPILLABLE_BUFFER_SIZE DEFAULT_TRANSACTIONAL_TYPE DELETE_STATS_IN_TRUNCATE
        DISABLE_CACHED_READS DISABLE_CODEGEN DISABLE_CODEGEN_CACHE DISABLE_CODEGEN_ROWS_THRESHOLD DISABLE_DATA_CACHE
        DISABLE_HBASE_NUM_ROWS_ESTIMATE DISABLE_HDFS_NUM_ROWS_ESTIMATE DISABLE_KUDU_LOCAL_TIMESTAMP_BLOOM_FILTER
        DISABLE_OPTIMIZED_ICEBERG_V2_READ DISABLE_OPTIMIZED_JSON_COUNT_STAR DISABLE_OUTERMOST_TOPN DISABLE_ROW_RUNTIME_FILTERING
        DISABLE_STREAMING_PREAGGREGATIONS DISABLE_UNSAFE_SPILLS ENABLED_RUNTIME_FILTER_TYPES ENABLE_ASYNC_DDL_EXECUTION
        ENABLE_ASYNC_LOAD_DATA_EXECUTION ENABLE_CNF_REWRITES ENABLE_DISTINCT_SEMI_JOIN_OPTIMIZATION ENABLE_EXPLAIN_CALCITE
        ENABLE_EXPR_REWRITES ENABLE_KUDU_TRANSACTION ENABLE_OUTER_JOIN_TO_INNER_TRANSFORMATION ENABLE_REPLAN
        ENABLE_TRIVIAL_QUERY_FOR_ADMISSION ENABLE_TUPLE_ANALYSIS_IN_AGGREGATE ENABLE_TUPLE_CACHE ENABLE_TUPLE_CACHE_VERIFICATION
        ESTIMATE_DUPLICATE_IN_PREAGG EXEC_SINGLE_NODE_ROWS_THRESHOLD EXEC_TIME_LIMIT_S EXPAND_COMPLEX_TYPES EXPLAIN_LEVEL
        FALLBACK_DB_FOR_FUNCTIONS FALLBACK_PLANNER FETCH_ROWS_TIMEOUT_MS HBASE_CACHE_BLOCKS HBASE_CACHING HDFS_SCANNER_NON_RESERVED_BYTES
        HIDE_ANALYZED_QUERY ICEBERG_DISABLE_COUNT_STAR_OPTIMIZATION ICEBERG_PREDICATE_PUSHDOWN_SUBSETTING IDLE_SESSION_TIMEOUT
        JOIN_ROWS_PRODUCED_LIMIT JOIN_SELECTIVITY_CORRELATION_FACTOR JSON_BINARY_FORMAT KUDU_READ_MODE KUDU_REPLICA_SELECTION
        KUDU_SNAPSHOT_READ_TIMESTAMP_MICROS KUDU_TABLE_RESERVE_SECONDS LARGE_AGG_MEM_THRESHOLD LOCK_MAX_WAIT_TIME_S LONG_POLLING_TIME_MS
        MAX_CNF_EXPRS MAX_ERRORS MAX_FRAGMENT_INSTANCES_PER_NODE MAX_FS_WRITERS MAX_IO_BUFFERS MAX_MEM_ESTIMATE_FOR_ADMISSION
        MAX_NUM_FILTERS_AGGREGATED_PER_HOST MAX_NUM_RUNTIME_FILTERS MAX_RESULT_SPOOLING_MEM MAX_ROW_SIZE MAX_SCAN_RANGE_LENGTH
        MAX_SORT_RUN_SIZE MAX_SPILLED_RESULT_SPOOLING_MEM MAX_STATEMENT_LENGTH_BYTES MEM_ESTIMATE_SCALE_FOR_SPILLING_OPERATOR MEM_LIMIT
        MEM_LIMIT_COORDINATORS MEM_LIMIT_EXECUTORS MINMAX_FILTERING_LEVEL MINMAX_FILTER_FAST_CODE_PATH MINMAX_FILTER_PARTITION_COLUMNS
        MINMAX_FILTER_SORTED_COLUMNS MINMAX_FILTER_THRESHOLD MIN_SPILLABLE_BUFFER_SIZE MT_DOP NOW_STRING NUM_NODES
        NUM_REMOTE_EXECUTOR_CANDIDATES NUM_ROWS_PRODUCED_LIMIT NUM_SCANNER_THREADS NUM_THREADS_FOR_TABLE_MIGRATION
        OPTIMIZE_PARTITION_KEY_SCANS OPTIMIZE_SIMPLE_LIMIT ORC_ASYNC_READ ORC_READ_STATISTICS ORC_SCHEMA_RESOLUTION
        PARQUET_ANNOTATE_STRINGS_UTF8 PARQUET_ARRAY_RESOLUTION PARQUET_BLOOM_FILTERING PARQUET_BLOOM_FILTER_WRITE
        PARQUET_DICTIONARY_FILTERING PARQUET_DICTIONARY_RUNTIME_FILTER_ENTRY_LIMIT PARQUET_FALLBACK_SCHEMA_RESOLUTION PARQUET_FILE_SIZE
        PARQUET_LATE_MATERIALIZATION_THRESHOLD PARQUET_OBJECT_STORE_SPLIT_SIZE PARQUET_PAGE_ROW_COUNT_LIMIT PARQUET_READ_PAGE_INDEX
        PARQUET_READ_STATISTICS PARQUET_TIMESTAMP_TYPE PARQUET_WRITE_PAGE_INDEX PLANNER PREAGG_BYTES_LIMIT PREFETCH_MODE
        PROCESSING_COST_MIN_THREADS QUERY_CPU_COUNT_DIVISOR QUERY_TIMEOUT_S REFRESH_UPDATED_HMS_PARTITIONS REPLICA_PREFERENCE
        REPORT_SKEW_LIMIT REQUEST_POOL RESERVATION_REQUEST_TIMEOUT RETRY_FAILED_QUERIES RM_INITIAL_MEM RUNTIME_BLOOM_FILTER_SIZE
        RUNTIME_FILTER_CARDINALITY_REDUCTION_SCALE RUNTIME_FILTER_ERROR_RATE RUNTIME_FILTER_IDS_TO_SKIP RUNTIME_FILTER_MAX_SIZE
        RUNTIME_FILTER_MIN_SIZE RUNTIME_FILTER_MODE RUNTIME_FILTER_WAIT_TIME_MS RUNTIME_IN_LIST_FILTER_ENTRY_LIMIT S3_SKIP_INSERT_STAGING
        SCAN_BYTES_LIMIT SCAN_NODE_CODEGEN_THRESHOLD SCHEDULE_RANDOM_REPLICA SCRATCH_LIMIT SEQ_COMPRESSION_MODE SHOW_COLUMN_MINMAX_STATS
        SHOW_CREATE_TABLE_PARTITION_LIMIT SHUFFLE_DISTINCT_EXPRS SKIP_UNNEEDED_UPDATES_COL_LIMIT SLOT_COUNT_STRATEGY SORT_RUN_BYTES_LIMIT
        SPOOL_ALL_RESULTS_FOR_RETRIES SPOOL_QUERY_RESULTS STATEMENT_EXPRESSION_LIMIT STORE_HBO_STATS STRICT_MODE STRINGIFY_MAP_KEYS
        SYNC_DDL SYNC_HMS_EVENTS_STRICT_MODE SYNC_HMS_EVENTS_WAIT_TIME_S TARGETED_KUDU_SCAN_RANGE_LENGTH
        THREAD_RESERVATION_AGGREGATE_LIMIT THREAD_RESERVATION_LIMIT TIMEZONE TOPN_BYTES_LIMIT TUPLE_CACHE_BUDGET_BYTES_PER_EXECUTOR
        TUPLE_CACHE_PLACEMENT_POLICY TUPLE_CACHE_REQUIRED_COST_REDUCTION_FACTOR USE_CALCITE_PLANNER USE_DOP_FOR_COSTING USE_HBO_STATS
        USE_LEGACY_HIVE_TIMESTAMP_CONVERSION USE_LOCAL_TZ_FOR_UNIX_TIMESTAMP_CONVERSIONS USE_NULL_SLOTS_CACHE UTF8_MODE
        VALUES_STMT_AVOID_LOSSY_CHAR_PADDING V_CPU_CORES WRITE_KUDU_UTC_TIMESTAMPS
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>The value that an option has, where another one would give other rows.</summary>
    private static readonly FrozenDictionary<string, bool> ChangesAnswers = """
        ALLOW_UNSAFE_CASTS false DECIMAL_V2 true SHOW_COLUMN_MINMAX_STATS false STRICT_MODE false STRINGIFY_MAP_KEYS false UTF8_MODE false
        USE_LOCAL_TZ_FOR_UNIX_TIMESTAMP_CONVERSIONS false VALUES_STMT_AVOID_LOSSY_CHAR_PADDING false
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(
        p => p[0],
        p => p[1] == "true"
    );

    private readonly SortedDictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> systemOptions = [];

    private bool IsHive => dialect.Language == Language.Hive;

    /// <summary>Gives a variable its value: <c>--hivevar</c>, <c>--var</c>.</summary>
    public void SetVariable(string name, string value) => variables[Folded(name)] = value;

    // Impala's variables and options don't care for case, Hive's do.
    private string Folded(string name) => IsHive ? name : name.ToUpperInvariant();

    /// <summary>The value of a setting, its default where it was not set, or null.</summary>
    public string? this[string name] => options.GetValueOrDefault(Folded(name)) ?? HiveDefaults.GetValueOrDefault(name);

    /// <summary>A setting's whole number, or 0 where it is none.</summary>
    public int NumberOf(string name) => int.TryParse(this[name], CultureInfo.InvariantCulture, out var number) ? number : 0;

    public bool IsOn(string name) =>
        name.StartsWith(StrictChecks, StringComparison.Ordinal) && this[Mode] is { } mode
            ? string.Equals(mode, "strict", StringComparison.OrdinalIgnoreCase)
            : string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The checks that hive.mapred.mode, where it is set, turns on or off together.</summary>
    private const string StrictChecks = "hive.strict.checks.";

    private const string Mode = "hive.mapred.mode";

    /// <summary>What the settings mean for the binder.</summary>
    public BindOptions Bind =>
        IsHive
            ? new(
                IsOn("hive.groupby.position.alias") || IsOn(BothPositions),
                IsOn("hive.orderby.position.alias") || IsOn(BothPositions),
                ColumnPatterns: string.Equals(
                    this["hive.support.quoted.identifiers"],
                    "none",
                    StringComparison.OrdinalIgnoreCase
                ),
                NullsLast: IsOn("hive.default.nulls.last"),
                OrderNeedsLimit: IsOn("hive.strict.checks.orderby.no.limit")
            )
            : new(GroupByPosition: true, StarsShowComplex: this["EXPAND_COMPLEX_TYPES"] is { } expand && IsTrue(expand));

    private const string BothPositions = "hive.groupby.orderby.position.alias";

    /// <summary>What <c>${scope:name}</c> stands for. A bare name is a variable of Hive's; Impala knows var and hivevar only.</summary>
    public string? Lookup(string scope, string name) =>
        IsHive
            ? scope switch
            {
                "" or "hivevar" => variables.GetValueOrDefault(name),
                "hiveconf" or "metaconf" => this[name],
                "system" => systemOptions.GetValueOrDefault(name) ?? system?.Invoke(name),
                "env" => environment?.Invoke(name),
                _ => null,
            }
        : scope.ToUpperInvariant() is "VAR" or "HIVEVAR" ? variables.GetValueOrDefault(Folded(name))
        : null;

    /// <summary>Runs SET.</summary>
    /// <returns>The lines that it shows: none when it gives a value.</returns>
    /// <exception cref="BazaarException">The setting can't be set or shown.</exception>
    public IReadOnlyList<string> Set(SetOption statement)
    {
        if (statement.Key is null)
            return [.. Listed(statement.All).Select(p => $"{p.Key}={p.Value}")];
        if (statement.Value is null)
            return [Shown(statement)];
        var (scope, name) = Split(statement.Key);
        if (!IsHive)
            SetImpala(statement);
        // The metastore's settings are the session's here.
        else if (scope is "" or "hiveconf" or "metaconf")
            options[name] = Checked(statement, name, statement.Value);
        else if (scope == "hivevar")
            SetVariable(name, statement.Value);
        else if (scope == "system")
            systemOptions[name] = statement.Value;
        else
            throw SqlErrors.Error(
                $"{scope}: settings can't be set.",
                statement.Place,
                "Write SET name=value, or SET hivevar:name=value."
            );
        return [];
    }

    /// <summary>Runs RESET: one setting, or all of them.</summary>
    public void Reset(ResetOptions statement)
    {
        if (statement.Key is null)
            options.Clear();
        // It has no default that it could go back to. (Measured.)
        else if (statement.Key != Mode)
            options.Remove(Folded(statement.Key));
    }

    private static (string Scope, string Name) Split(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", key) : (key[..colon], key[(colon + 1)..]);
    }

    private void SetImpala(SetOption statement)
    {
        var name = Folded(statement.Key!);
        var (scope, variable) = Split(name);
        if (scope == "VAR")
            SetVariable(variable, statement.Value!);
        else if (
            (ChangesAnswers.TryGetValue(name, out var fixedTo) && IsTrue(statement.Value!) != fixedTo)
            || (name == "NOW_STRING" && Unquoted(statement.Value!).Length > 0)
        )
            throw SqlErrors.Refused($"SET {name}", statement.Place, "It changes what functions answer; leave it out.");
        else if (name == DefaultFormat && !Formats.Contains(Unquoted(statement.Value!).ToUpperInvariant()))
            throw SqlErrors.Error(
                $"{statement.Value} is no file format.",
                statement.Place,
                "Write PARQUET, ORC or TEXT.",
                "HY000"
            );
        else if (ImpalaOptions.Contains(name))
            options[name] = Unquoted(statement.Value!);
        else
            throw SqlErrors.Error(
                $"Impala has no query option {statement.Key} here.",
                statement.Place,
                NearWords.Nearest(name, ImpalaOptions) is { } near ? $"Did you mean {near}?" : "SET lists the options.",
                "HY000"
            );
    }

    /// <summary>Impala's option that names the format of tables that name none.</summary>
    public const string DefaultFormat = "DEFAULT_FILE_FORMAT";

    private static readonly FrozenSet<string> Formats = "TEXT RC_FILE SEQUENCE_FILE AVRO PARQUET ORC JSON"
        .Split(' ')
        .ToFrozenSet();

    private static string Unquoted(string value) => value.Trim('"', '\'');

    private static bool IsTrue(string value) => Unquoted(value).ToUpperInvariant() is "TRUE" or "1";

    private static string Checked(SetOption statement, string name, string value)
    {
        if (name == TimeZone && !Utc.Contains(value.Trim('\'', '"'), StringComparer.OrdinalIgnoreCase))
            throw SqlErrors.Refused(
                $"SET {name}={value}",
                statement.Place,
                "Sessions are in UTC; write from_utc_timestamp(t, 'Asia/Tokyo')."
            );
        var wanted = HiveDefaults.GetValueOrDefault(name);
        var ok = wanted switch
        {
            "true" or "false" => bool.TryParse(value, out _),
            "nonstrict" => value.ToLowerInvariant() is "strict" or "nonstrict",
            _ => true,
        };
        return ok
            ? value
            : throw SqlErrors.Error(
                string.Create(CultureInfo.InvariantCulture, $"{name} can't be {value}."),
                statement.Place,
                wanted == "nonstrict" ? "It is strict or nonstrict." : "It is true or false."
            );
    }

    /// <summary>The session's time zone, and the names of the one that it has.</summary>
    public const string TimeZone = "hive.local.time.zone";
    private static readonly string[] Utc = ["LOCAL", "UTC", "Etc/UTC", "GMT", "Z"];

    private string Shown(SetOption statement)
    {
        var key = statement.Key!;
        var (scope, name) = Split(key);
        if (!IsHive)
            return options.TryGetValue(Folded(key), out var option) ? $"{Folded(key)}={option}" : $"{Folded(key)} is not set";
        if (scope.Length > 0)
            return Lookup(scope, name) is { } found
                ? $"{key}={found}"
                : throw SqlErrors.Error($"{key} is not set.", statement.Place, $"Set it by SET {key}=….");
        return (variables.GetValueOrDefault(key) ?? this[key]) is { } value ? $"{key}={value}" : $"{key} is undefined";
    }

    private IEnumerable<KeyValuePair<string, string>> Listed(bool all)
    {
        var shown = new SortedDictionary<string, string>(options, StringComparer.Ordinal);
        if (all && IsHive)
            foreach (var (name, value) in HiveDefaults)
                shown.TryAdd(name, value);
        foreach (var (name, value) in variables)
            shown[(IsHive ? "hivevar:" : "VAR:") + name] = value;
        return shown;
    }
}
