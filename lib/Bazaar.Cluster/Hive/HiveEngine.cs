using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>The real Hive as an engine.</summary>
/// <param name="address">Where HiveServer2 listens.</param>
/// <param name="settings">Settings as by SET.</param>
/// <param name="log">Told each line of the server's log, or null.</param>
/// <param name="database">The database to begin in, or null for default.</param>
/// <param name="limits">How long to wait for what.</param>
public sealed class HiveEngine(
    ServerAddress address,
    IReadOnlyDictionary<string, string>? settings = null,
    Action<string>? log = null,
    string? database = null,
    ClusterLimits? limits = null
) : SessionEngine<HiveSession>(Language.Hive, "HiveServer2")
{
    protected override HiveSession Open() => new(address, null, database, settings, limits: limits);

    protected override void SetParameter(HiveSession session, string name, string value) =>
        session.Execute($"SET hivevar:{name}={value}").Dispose();

    /// <summary>A server that was started again knows no session of before.</summary>
    protected override bool IsLost(HiveSession session, Exception error) =>
        session.IsBroken || error.Message.Contains("Invalid SessionHandle", StringComparison.Ordinal);

    protected override RowsResult Execute(
        HiveSession session,
        SqlStatement statement,
        RunOptions options,
        CancellationToken cancel
    )
    {
        using var rows = session.Execute(statement.Text, options.Progress, log, null, cancel);
        return new([.. rows.Rows(cancel)])
        {
            Language = Language.Hive,
            Statement = statement.Text,
            Place = statement.Place,
            Columns = rows.Columns,
            RowsWritten = rows.RowsWritten,
            Elapsed = rows.Elapsed,
        };
    }
}
