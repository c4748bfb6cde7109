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
        ABORT_ON_ERROR BATCH_SIZE COMPRESSION_CODEC DECIMAL_V2 DEFAULT_FILE_FORMAT DEFAULT_JOIN_DISTRIBUTION_MODE DISABLE_CODEGEN
        DISABLE_ROW_RUNTIME_FILTERING EXEC_TIME_LIMIT_S EXPLAIN_LEVEL MAX_ROW_SIZE MEM_LIMIT MT_DOP NUM_NODES NUM_SCANNER_THREADS
        OPTIMIZE_PARTITION_KEY_SCANS PARQUET_FILE_SIZE QUERY_TIMEOUT_S REQUEST_POOL RUNTIME_FILTER_MODE SYNC_DDL TIMEZONE
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

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

    public bool IsOn(string name) => string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the settings mean for the binder.</summary>
    public BindOptions Bind =>
        IsHive ? new(IsOn("hive.groupby.position.alias"), IsOn("hive.orderby.position.alias")) : new(GroupByPosition: true);

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
        else
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
        else if (ImpalaOptions.Contains(name))
            options[name] = statement.Value!.Trim('"', '\'');
        else
            throw SqlErrors.Error(
                $"Impala has no query option {statement.Key} here.",
                statement.Place,
                NearWords.Nearest(name, ImpalaOptions) is { } near ? $"Did you mean {near}?" : "SET lists the options.",
                "HY000"
            );
    }

    private static string Checked(SetOption statement, string name, string value)
    {
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
