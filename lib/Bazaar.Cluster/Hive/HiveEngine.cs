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
) : HiveServerEngine(Language.Hive, "HiveServer2", () => new(address, null, database, settings, limits: limits), log)
{
    protected override void SetParameter(HiveSession session, string name, string value) =>
        session.Execute($"SET hivevar:{name}={value}").Dispose();

    /// <summary>A server that was started again knows no session of before.</summary>
    protected override bool IsLost(HiveSession session, Exception error) =>
        session.IsBroken || error.Message.Contains("Invalid SessionHandle", StringComparison.Ordinal);
}
