using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>The real Impala as an engine, over HiveServer2's protocol.</summary>
/// <remarks>
/// Its server knows no variables: <c>${var:name}</c> is filled in here, as impala-shell does it
/// (<see href="https://impala.apache.org/docs/build/html/topics/impala_shell_running_commands.html"/>).
/// </remarks>
/// <param name="address">Where a coordinator listens.</param>
/// <param name="database">The database to begin in, or null for default.</param>
/// <param name="limits">How long to wait for what.</param>
public sealed class ImpalaEngine(ServerAddress address, string? database = null, ClusterLimits? limits = null)
    : HiveServerEngine(Language.Impala, "Impala", () => new(address, database: database, limits: limits), null)
{
    private readonly Dictionary<string, string> variables = new(StringComparer.OrdinalIgnoreCase);

    protected override void SetParameter(HiveSession session, string name, string value) => variables[name] = value;

    protected override string Sent(SqlStatement statement) => ShellVariables.Fill(statement.Text, variables);

    /// <summary>A coordinator that was started again, or that waited too long, knows no session of before.</summary>
    protected override bool IsLost(HiveSession session, Exception error) =>
        session.IsBroken
        || error.Message.Contains("Invalid session id", StringComparison.Ordinal)
        || error.Message.Contains("Client session expired", StringComparison.Ordinal);
}
