using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Spark.Wire;
using Bazaar.Core;

namespace Bazaar.Cluster.Spark;

/// <summary>How much of a plan EXPLAIN shows, in Spark's words.</summary>
public enum SparkExplain
{
    Simple = 1,
    Extended = 2,
    Codegen = 3,
    Cost = 4,
    Formatted = 5,
}

/// <summary>A session on a Spark Connect server. Disposing ends it; an ended one never comes back.</summary>
public sealed class SparkConnectSession : IDisposable
{
    /// <summary>The lab runs in UTC.</summary>
    private static readonly KeyValuePair<string, string> Zone = new("spark.sql.session.timeZone", "UTC");

    private readonly SparkCalls calls;
    private bool ended;

    /// <summary>Connects and opens a session.</summary>
    /// <param name="address">Where the server is.</param>
    /// <param name="settings">Options as by SET, for this session; the time zone is UTC unless they say else.</param>
    /// <param name="limits">How long to wait for what.</param>
    /// <param name="clock">Measures the limits.</param>
    /// <exception cref="BazaarException">Nobody listens, or the server refuses an option.</exception>
    public SparkConnectSession(
        SparkAddress address,
        IReadOnlyDictionary<string, string>? settings = null,
        ClusterLimits? limits = null,
        TimeProvider? clock = null
    )
        : this(address, settings, limits, clock, Guid.NewGuid, null) { }

    internal SparkConnectSession(
        SparkAddress address,
        IReadOnlyDictionary<string, string>? settings,
        ClusterLimits? limits,
        TimeProvider? clock,
        Func<Guid> ids,
        HttpMessageHandler? handler
    )
    {
        calls = new(address, limits ?? new(), clock ?? TimeProvider.System, ids, handler);
        try
        {
            calls.Open([Zone, .. settings ?? new Dictionary<string, string>()]);
        }
        catch
        {
            calls.Dispose();
            throw;
        }
    }

    /// <summary>The server's version, such as 4.0.1.</summary>
    public string Version => calls.Analyze(new() { SparkVersion = new() }).SparkVersion.Version;

    /// <summary>Sets an option, as SET does.</summary>
    public void Set(string option, string value) => calls.Set([new(option, value)]);

    /// <summary>An option's value.</summary>
    /// <exception cref="SparkException">The server knows no such option, or it has no value.</exception>
    public string Get(string option) => calls.Get(option);

    /// <summary>The columns of a query, which is not run. A command is: Spark runs it to know them.</summary>
    public IReadOnlyList<Column> Schema(string query) =>
        SparkType.Columns(
            calls.Analyze(new() { Schema = new() { Plan = new() { Root = Relation(query) } } }, query).Schema.Schema_
        );

    /// <summary>The plan of a query, which is not run, as Spark prints it.</summary>
    public string Explain(string query, SparkExplain mode = SparkExplain.Simple) =>
        calls
            .Analyze(
                new()
                {
                    Explain = new()
                    {
                        Plan = new() { Root = Relation(query) },
                        ExplainMode = (AnalyzePlanRequest.Types.Explain.Types.ExplainMode)mode,
                    },
                },
                query
            )
            .Explain.ExplainString;

    /// <summary>Runs one statement; rows are read as they come.</summary>
    /// <param name="sql">One statement, without a semicolon at its end.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancel">Stops it on the server, also while its rows are read.</param>
    /// <exception cref="BazaarException">The statement fails, takes longer than its limit, or its place, where the server tells it.</exception>
    /// <exception cref="OperationCanceledException">It was stopped by <paramref name="cancel"/>.</exception>
    public SparkRows Execute(string sql, IProgress<ProgressStep>? progress = null, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var stop = new StatementStop(calls.Limits.Statement, calls.Clock, cancel);
        SparkExecution? rows = null;
        try
        {
            rows = new(calls, new() { Root = Run(sql, progress, stop.Token) }, sql, progress, stop.Token);
            return new(rows, stop);
        }
        catch (Exception e)
        {
            rows?.Dispose();
            stop.Dispose();
            throw e is OperationCanceledException ? stop.Reason(e) : e;
        }
    }

    /// <summary>Runs a command, and gives the relation that has its rows; a query becomes that relation and is not run yet.</summary>
    private Relation Run(string sql, IProgress<ProgressStep>? progress, CancellationToken stop)
    {
        var plan = new Plan { Command = new() { SqlCommand = new() { Input = Relation(sql) } } };
        using var command = new SparkExecution(calls, plan, sql, progress, stop);
        Relation? relation = null;
        while (command.Next() is { } answer)
            relation = answer.SqlCommandResult?.Relation ?? relation;
        return relation ?? throw BazaarException.Runtime("The server answered the statement without a result.");
    }

    private static Relation Relation(string sql) => new() { Sql = new() { Query = sql } };

    public void Dispose()
    {
        if (ended)
            return;
        ended = true;
        calls.ReleaseSession();
        calls.Dispose();
    }
}
