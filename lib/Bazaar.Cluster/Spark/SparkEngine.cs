using Bazaar.Cluster.Addresses;
using Bazaar.Core;

namespace Bazaar.Cluster.Spark;

/// <summary>The real Spark as an engine. A script's parameters are options of its session, so that <c>${name}</c> finds them.</summary>
/// <param name="address">Where the Spark Connect server listens.</param>
/// <param name="settings">Options as by SET.</param>
/// <param name="limits">How long to wait for what.</param>
/// <param name="clock">Measures limits and how long statements take.</param>
/// <param name="database">The database to begin in, or null for default.</param>
public sealed class SparkEngine(
    SparkAddress address,
    IReadOnlyDictionary<string, string>? settings = null,
    ClusterLimits? limits = null,
    TimeProvider? clock = null,
    string? database = null
) : SessionEngine<SparkConnectSession>(Language.SparkSql, "Spark Connect")
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    protected override SparkConnectSession Open()
    {
        var session = new SparkConnectSession(address, settings, limits, clock);
        try
        {
            if (database is not null)
                session.Execute($"USE `{database.Replace("`", "``", StringComparison.Ordinal)}`").Dispose();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    protected override void SetParameter(SparkConnectSession session, string name, string value) => session.Set(name, value);

    protected override bool IsLost(SparkConnectSession session, Exception error) =>
        error is ServerFault || error is SparkException { ErrorClass: { } name } && SparkError.IsOfSession(name);

    protected override RowsResult Execute(
        SparkConnectSession session,
        SqlStatement statement,
        RunOptions options,
        CancellationToken cancel
    )
    {
        var started = clock.GetTimestamp();
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
}
