using Bazaar.Cluster.Addresses;
using Bazaar.Core;

namespace Bazaar.Cluster;

/// <summary>
/// A real engine that runs scripts statement by statement on a session of its server. The session lasts from the first script to the engine's
/// end, with its settings and temporary tables; one that the server has lost is left, and the next script opens another.
/// </summary>
/// <typeparam name="TSession">A session on the server.</typeparam>
/// <param name="language">What it runs.</param>
/// <param name="server">What a person calls the server.</param>
public abstract class SessionEngine<TSession>(Language language, string server) : IEngine
    where TSession : class, IDisposable
{
    private TSession? session;

    public string Name => UserFile.Cluster;

    /// <summary>What it runs.</summary>
    protected Language Language { get; } = language;

    /// <summary>Connects.</summary>
    /// <exception cref="BazaarException">Nobody listens, or the server refuses the user, a setting or the database.</exception>
    protected abstract TSession Open();

    /// <summary>Makes a script's parameter known to the server, which puts it into the statements.</summary>
    protected abstract void SetParameter(TSession session, string name, string value);

    /// <summary>Runs one statement to its last row.</summary>
    protected abstract RowsResult Execute(TSession session, SqlStatement statement, RunOptions options, CancellationToken cancel);

    /// <summary>Whether the session is lost, and not only the statement.</summary>
    protected abstract bool IsLost(TSession session, Exception error);

    /// <inheritdoc/>
    /// <exception cref="BazaarException">The script is of another language, or nobody listens at the address.</exception>
    public IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel)
    {
        if (script.Language != Language)
            throw BazaarException.Usage($"{server} runs {Language}, not {script.Language}.");
        cancel.ThrowIfCancellationRequested();
        var open = Prepared(script);
        foreach (var statement in SqlScript.Split(script.Text, Language, script.File))
        {
            var result = RunOne(open, statement, options, cancel);
            yield return result;
            if (result.Error is not null && !options.KeepGoing || session is null)
                yield break;
        }
    }

    /// <summary>The session with the script's parameters. One that was lost since the last script had nothing of this one: another takes its place.</summary>
    private TSession Prepared(Script script)
    {
        var fresh = session is null;
        try
        {
            session ??= Open();
            foreach (var (name, value) in script.Parameters ?? new Dictionary<string, string>())
                SetParameter(session, name, value);
            return session;
        }
        catch (BazaarException e) when (!fresh && IsLost(session!, e))
        {
            Leave();
            return Prepared(script);
        }
    }

    private RowsResult RunOne(TSession open, SqlStatement statement, RunOptions options, CancellationToken cancel)
    {
        try
        {
            return Execute(open, statement, options, cancel);
        }
        catch (BazaarException e)
        {
            if (IsLost(open, e))
                Leave();
            return RowsResult.Failed(Language, statement.InScript(e.Diagnostic), statement.Text);
        }
        catch (OperationCanceledException e)
        {
            if (IsLost(open, e))
                Leave();
            return RowsResult.Failed(Language, statement.Stopped, statement.Text);
        }
    }

    private void Leave()
    {
        session?.Dispose();
        session = null;
    }

    public void Dispose()
    {
        Leave();
        GC.SuppressFinalize(this);
    }
}
