using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>Hive or Impala in process, over the lake's catalog. Settings and temporary tables live as long as the engine.</summary>
public sealed class SqlEngine : IEngine
{
    private readonly SqlSession session;
    private readonly Executor executor;
    private readonly TimeProvider clock;

    /// <param name="duck">Where plans run; <see cref="Functions.SqlScalars.Register"/> must have been called on its connection.</param>
    /// <param name="catalog">The tables.</param>
    /// <param name="language">Hive or Impala.</param>
    /// <param name="authorise">Sees each plan before it runs, and throws if it may not.</param>
    /// <param name="clock">For current_timestamp and how long a statement took.</param>
    public SqlEngine(
        DuckSession duck,
        CatalogStore catalog,
        Language language,
        Action<Rel>? authorise = null,
        TimeProvider? clock = null
    )
    {
        ArgumentNullException.ThrowIfNull(duck);
        this.clock = clock ?? TimeProvider.System;
        session = new SqlSession(Dialect.For(language), duck.TempFolder, this.clock);
        session.Functions.Constants.Run = plan => duck.Fetch(plan, CancellationToken.None);
        executor = new Executor(duck, catalog, session, authorise ?? (_ => { }));
    }

    public string Name => "embedded";

    public Language Language => session.Dialect.Language;

    /// <summary>The names of all functions, for completion.</summary>
    public IEnumerable<string> Functions => session.Functions.Names;

    /// <summary>A function's page; null where there is none of the name (lower case).</summary>
    public FunctionPage? PageOf(string name) => FunctionPages.Of(session.Functions, name);

    /// <summary>The dialect's reserved words and the words that begin its own statements, for completion.</summary>
    public IEnumerable<string> Keywords => session.Dialect.Reserved.Concat(session.Dialect.Statements.Keys);

    /// <summary>The temporary tables of a database, for completion.</summary>
    public IEnumerable<Table> TemporaryTables(string database) =>
        session.Temporary.Names(database).Select(n => session.Temporary.Find(database, n)).OfType<Table>();

    /// <summary>The database in use.</summary>
    public string Database => session.Database;

    /// <summary>Begins with another database than default.</summary>
    /// <exception cref="BazaarException">There is no such database.</exception>
    public void Use(string database) => executor.Use(new UseDatabase(Place.Start, new Name(Place.Start, database)));

    public IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (name, value) in script.Parameters ?? new Dictionary<string, string>())
            session.Settings.SetVariable(name, value);
        var text = new ScriptText(script.Text, script.File);
        var statements = StatementSplitter.Split(text).ToList();
        for (var i = 0; i < statements.Count; i++)
        {
            options.Progress?.Report(new("statement", i + 1, statements.Count, "statements"));
            var failed = false;
            foreach (var result in RunOne(statements[i], options, cancel))
            {
                failed |= result.Error is not null;
                yield return result;
            }
            if (failed && !options.KeepGoing)
                yield break;
        }
    }

    private IReadOnlyList<Result> RunOne(StatementText statement, RunOptions options, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var text = statement.Text;
        try
        {
            session.Clock.Tick();
            var source = Variables.Fill(statement, session.Settings.Lookup);
            var tree = Parser.Parse(source, session.Dialect);
            return executor.Run(tree, text, options, cancel);
        }
        catch (BazaarException e)
        {
            var error = e.Diagnostic.Place is null ? e.Diagnostic with { Place = statement.Source.PlaceOf(0, 1) } : e.Diagnostic;
            return [RowsResult.Failed(Language, error, text, clock.GetElapsedTime(started))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var error = new Diagnostic(
                Fault.Runtime,
                e.Message.TrimEnd('.') + ".",
                statement.Source.PlaceOf(0, 1),
                "Look at the disk's room and at the rights of its folders; what was published is unchanged."
            );
            return [RowsResult.Failed(Language, error, text, clock.GetElapsedTime(started))];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A mistake of the lab's own ends this statement, not the script.
            var error = new Diagnostic(
                Fault.Runtime,
                $"The lab itself failed at this statement: {e.GetType().Name}: {e.Message.TrimEnd('.')}.",
                statement.Source.PlaceOf(0, 1),
                "Write it another way, and report it with the statement's text.",
                "XX000"
            );
            return [RowsResult.Failed(Language, error, text, clock.GetElapsedTime(started))];
        }
        catch (OperationCanceledException)
        {
            var error = new Diagnostic(Fault.Cancelled, "The statement was stopped.", statement.Source.PlaceOf(0, 1));
            return [RowsResult.Failed(Language, error, text, clock.GetElapsedTime(started))];
        }
    }

    /// <summary>The plan and the SQL of each query of a script, without running it.</summary>
    /// <exception cref="BazaarException">The script is wrong.</exception>
    public IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(Script script) =>
        [.. Plans(script).Select(p => (p.Statement, PlanText.Of(p.Plan), executor.Sql(p.Plan)))];

    /// <summary>From text to DuckDB's SQL, for each query of a script: what a run does before the work begins.</summary>
    /// <exception cref="BazaarException">The script is wrong.</exception>
    public IReadOnlyList<(string Statement, string Sql)> Compile(Script script) =>
        [.. Plans(script).Select(p => (p.Statement, executor.Sql(p.Plan)))];

    private IEnumerable<(string Statement, Rel Plan)> Plans(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        foreach (var (name, value) in script.Parameters ?? new Dictionary<string, string>())
            session.Settings.SetVariable(name, value);
        foreach (var statement in StatementSplitter.Split(new ScriptText(script.Text, script.File)))
        {
            var tree = Parser.Parse(Variables.Fill(statement, session.Settings.Lookup), session.Dialect);
            if (tree is UseDatabase use)
                executor.Use(use);
            else if (tree is SetOption set)
                session.Settings.Set(set);
            else if (executor.PlanOf(tree) is { } plan)
                yield return (statement.Text, plan);
        }
    }

    public void Dispose() => session.Dispose();
}
