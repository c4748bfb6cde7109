using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>A server that speaks HiveServer2's protocol, as an engine.</summary>
/// <param name="language">What it runs.</param>
/// <param name="server">What a person calls it.</param>
/// <param name="open">Opens a session on it.</param>
/// <param name="log">Told each line of the server's log, or null.</param>
public abstract class HiveServerEngine(Language language, string server, Func<HiveSession> open, Action<string>? log)
    : SessionEngine<HiveSession>(language, server)
{
    protected override HiveSession Open() => open();

    /// <summary>The text that the server gets.</summary>
    /// <exception cref="BazaarException">A variable has no value.</exception>
    protected virtual string Sent(SqlStatement statement) => statement.Text;

    protected override RowsResult Execute(
        HiveSession session,
        SqlStatement statement,
        RunOptions options,
        CancellationToken cancel
    )
    {
        using var rows = session.Execute(Sent(statement), options.Progress, log, null, cancel);
        return new([.. rows.Rows(cancel)])
        {
            Language = Language,
            Statement = statement.Text,
            Place = statement.Place,
            Columns = rows.Columns,
            RowsWritten = rows.RowsWritten,
            Elapsed = rows.Elapsed,
        };
    }
}
