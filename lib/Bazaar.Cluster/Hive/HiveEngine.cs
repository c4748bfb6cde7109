using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>The real Hive as an engine: one session a script, statement by statement.</summary>
/// <param name="address">Where HiveServer2 listens.</param>
/// <param name="settings">Settings as by SET for each session.</param>
/// <param name="log">Told each line of the server's log, or null.</param>
public sealed class HiveEngine(
    ServerAddress address,
    IReadOnlyDictionary<string, string>? settings = null,
    Action<string>? log = null
) : IEngine
{
    public string Name => "cluster";

    /// <inheritdoc/>
    /// <exception cref="BazaarException">The script is not Hive's, or nobody listens at the address.</exception>
    public IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel)
    {
        if (script.Language != Language.Hive)
            throw BazaarException.Usage($"HiveServer2 runs Hive's SQL, not {script.Language}.");
        using var session = new HiveSession(address, script.Parameters, null, settings);
        foreach (var statement in SqlScript.Split(script.Text, script.Language, script.File))
        {
            var result = RunOne(session, statement, options, cancel);
            yield return result;
            if (result.Error is not null && !options.KeepGoing)
                yield break;
        }
    }

    private RowsResult RunOne(HiveSession session, SqlStatement statement, RunOptions options, CancellationToken cancel)
    {
        try
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
        catch (BazaarException e)
        {
            return RowsResult.Failed(Language.Hive, statement.InScript(e.Diagnostic), statement.Text);
        }
        catch (OperationCanceledException)
        {
            return RowsResult.Failed(Language.Hive, statement.Stopped, statement.Text);
        }
    }

    public void Dispose() { }
}
