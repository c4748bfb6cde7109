using Bazaar.Cluster.Addresses;
using Bazaar.Core;

namespace Bazaar.Cluster.Spark;

/// <summary>The real Spark as an engine: one session a script, statement by statement.</summary>
/// <param name="address">Where the Spark Connect server listens.</param>
/// <param name="settings">Options as by SET for each session; a script's parameters are options too, so that <c>${name}</c> finds them.</param>
/// <param name="limits">How long to wait for what.</param>
/// <param name="clock">Measures limits and how long statements take.</param>
public sealed class SparkEngine(
    SparkAddress address,
    IReadOnlyDictionary<string, string>? settings = null,
    ClusterLimits? limits = null,
    TimeProvider? clock = null
) : IEngine
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    public string Name => "cluster";

    /// <inheritdoc/>
    /// <exception cref="BazaarException">The script is not Spark's, or nobody listens at the address.</exception>
    public IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel)
    {
        if (script.Language != Language.SparkSql)
            throw BazaarException.Usage($"Spark Connect runs Spark's SQL, not {script.Language}.");
        var all = new Dictionary<string, string>(settings ?? new Dictionary<string, string>());
        foreach (var (name, value) in script.Parameters ?? new Dictionary<string, string>())
            all[name] = value;
        using var session = new SparkConnectSession(address, all, limits, clock);
        foreach (var statement in SqlScript.Split(script.Text, script.Language, script.File))
        {
            var result = RunOne(session, statement, options, cancel);
            yield return result;
            if (result.Error is not null && !options.KeepGoing)
                yield break;
        }
    }

    private RowsResult RunOne(SparkConnectSession session, SqlStatement statement, RunOptions options, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        try
        {
            using var rows = session.Execute(statement.Text, options.Progress, cancel);
            return new([.. rows.Rows()])
            {
                Language = Language.SparkSql,
                Statement = statement.Text,
                Place = statement.Place,
                Columns = rows.Columns,
                Elapsed = clock.GetElapsedTime(started),
            };
        }
        catch (BazaarException e)
        {
            return RowsResult.Failed(Language.SparkSql, statement.InScript(e.Diagnostic), statement.Text);
        }
        catch (OperationCanceledException)
        {
            return RowsResult.Failed(Language.SparkSql, statement.Stopped, statement.Text);
        }
    }

    public void Dispose() { }
}
