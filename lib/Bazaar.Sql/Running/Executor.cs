using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>Runs one statement after the other. Each reads one state of the catalog, and changes it as a whole or not at all.</summary>
internal sealed partial class Executor(DuckSession duck, CatalogStore catalog, SqlSession session, Action<Rel> authorise)
{
    private readonly TableScans scans = new(session.Functions);
    private readonly PrunedParts pruned = new(duck.Sql);

    private HiveFunctions Functions => session.Functions;
    private Language Language => session.Dialect.Language;
    private bool IsImpala => Language == Language.Impala;

    /// <summary>Runs a statement.</summary>
    /// <returns>Its result; FROM … INSERT … INSERT has one for each INSERT.</returns>
    /// <exception cref="BazaarException">It is wrong, or went wrong: nothing was changed.</exception>
    public IReadOnlyList<Result> Run(Statement statement, string text, RunOptions options, CancellationToken cancel)
    {
        var run = new StatementRun(text, options, cancel);
        try
        {
            return statement switch
            {
                QueryStatement q => [Queried(q.Query, run)],
                MultiInsert m => Inserted(Binder.Branches(m), run),
                Insert i => Inserted([i], run),
                _ => [Other(statement, run)],
            };
        }
        finally
        {
            duck.ReleaseLines();
        }
    }

    private Result Other(Statement statement, StatementRun run) =>
        statement switch
        {
            Update or Delete or Merge => Change(statement, run),
            Explain e => ExplainStatement(e, run),
            UseDatabase u => Done(() => Use(u), run),
            SetOption s => Messages("set", session.Settings.Set(s), run),
            ResetOptions r => Done(() => session.Settings.Reset(r), run),
            CreateDatabase or DropDatabase or AlterDatabase => Databases(statement, run),
            CreateTable c => Create(c, run),
            CreateView c => DefineView(c, run),
            CreateMaterializedView c => DefineMaterializedView(c, run),
            DropTable d => Drop(d, run),
            AlterTable a => Alter(a, run),
            Truncate t => Emptied(t, run),
            LoadData l => Load(l, run),
            Analyze a => Analyzed(a, run),
            DropStatistics d => WithoutStatistics(d, run),
            Refresh r => Refreshed(r, run),
            RepairTable r => Repair(r, run),
            CommentOn c => Comment(c, run),
            CreateMacro or DropMacro or DropFunction => Named(statement, run),
            FileCommand f => Rows(
                ["DFS Output"],
                FileCommands.Run(catalog.Lake, f, run.Cancel).Select(l => new object?[] { l }),
                run
            ),
            ResourceCommand r => Resources(r, run),
            _ => Show(statement, run)
                ?? throw SqlErrors.Refused(
                    statement is ShowActivity { What: var what } ? $"SHOW {what}" : statement.GetType().Name,
                    statement.Place,
                    "The embedded engine doesn't run it; run it on the cluster by --engine cluster."
                ),
        };

    private RowsResult Resources(ResourceCommand command, StatementRun run) =>
        session.Files.Run(command) is { } listed
            ? Rows(["resource"], listed.Select(l => new object?[] { l }), run)
            : Nothing(run);

    /// <summary>Macros, and functions of other makers, of which the lab has none: DROP FUNCTION finds none, and Hive is quiet then.</summary>
    private RowsResult Named(Statement statement, StatementRun run)
    {
        using var read = catalog.BeginRead(run.Cancel);
        switch (statement)
        {
            case CreateMacro create:
                session.Macros.Add(create, BinderOf(read.View));
                break;
            case DropMacro drop:
                session.Macros.Remove(drop.Name.Folded);
                break;
            case DropFunction { Name: { Database: null } name } when Functions.KindOf(name.Last.Folded) is not null:
                throw SqlErrors.Error($"{name} is one of Hive's own functions.", name.Place, "Leave it.", "42000/10301");
        }
        return Nothing(run);
    }

    private RowsResult Done(Action action, StatementRun run)
    {
        action();
        return Nothing(run);
    }

    private RowsResult Nothing(StatementRun run, long? written = null, params string[] notes) =>
        new([])
        {
            Language = Language,
            Statement = run.Text,
            Elapsed = run.Elapsed,
            RowsWritten = written,
            Notes = notes,
        };

    /// <summary>What a change says: nothing in Hive, a row of one text in Impala.</summary>
    private RowsResult Said(string summary, StatementRun run, long? written = null, params string[] notes) =>
        !IsImpala
            ? Nothing(run, written, notes)
            : new([
                [summary],
            ])
            {
                Language = Language,
                Statement = run.Text,
                Elapsed = run.Elapsed,
                Columns = [new("summary", DataType.String, DataType.String.Name)],
                RowsWritten = written,
                Notes = notes,
            };

    /// <summary>A result of one column of text; none where there are no lines.</summary>
    private RowsResult Messages(string column, IReadOnlyList<string> lines, StatementRun run) =>
        lines.Count == 0 ? Nothing(run) : Rows([column], lines.Select(l => new object?[] { l }), run);

    private RowsResult Rows(
        IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows,
        StatementRun run,
        params DataType[] types
    ) =>
        new([.. rows])
        {
            Language = Language,
            Statement = run.Text,
            Elapsed = run.Elapsed,
            Columns =
            [
                .. columns.Select(
                    (c, i) =>
                    {
                        var type = i < types.Length ? types[i] : DataType.String;
                        return new Column(c, type, type.Name);
                    }
                ),
            ],
        };

    private CatalogTables TablesOf(CatalogView view) => new(view, session.Temporary, scans);

    private Binder BinderOf(CatalogView view, string? database = null) =>
        new(session.Dialect, Functions, TablesOf(view), database ?? session.Database, session.Settings.Bind)
        {
            Macros = session.Macros,
            Transforms = Programs,
        };

    /// <summary>The programs that TRANSFORM runs, with the session's files beside them; Impala has none.</summary>
    private Transforms? Programs => IsImpala ? null : new(Functions, session.Files);

    /// <summary>The plan as it runs: partitions that can't have rows left out, and allowed.</summary>
    private Rel Ready(Rel plan)
    {
        var ready = new PartitionPruner(RowsOf, pruned, Strict).Prune(plan);
        authorise(ready);
        return ready;
    }

    private StrictReads? Strict =>
        IsImpala
            ? null
            : new(
                session.Settings.IsOn("hive.strict.checks.no.partition.filter"),
                session.Settings.IsOn("hive.strict.checks.cartesian.product")
            );

    private IReadOnlyList<object?[]> RowsOf(Rel plan) => duck.Fetch(plan, CancellationToken.None);

    private DuckResult Queried(Query query, StatementRun run)
    {
        using var read = catalog.BeginRead(run.Cancel);
        var bound = BinderOf(read.View).Bind(query);
        return Queried(bound, run);
    }

    private DuckResult Queried(BoundQuery bound, StatementRun run) =>
        duck.Query(
            Ready(bound.Plan),
            (duckSession, table, rows) =>
                DuckResult.Make(
                    duckSession,
                    table,
                    rows,
                    Language,
                    [
                        .. bound.Columns.Select(c => new Column(
                            c.Label,
                            ResultNames.TypeOf(c.Column, bound.Plan),
                            ResultNames.TypeOf(c.Column, bound.Plan).Name
                        )),
                    ],
                    run.Text,
                    run.Elapsed
                ),
            run.Options,
            run.Cancel
        );

    /// <summary>The plan that a statement would run, or null where it has none.</summary>
    public Rel? PlanOf(Statement statement)
    {
        using var read = catalog.BeginRead();
        return PlanOf(statement, read.View);
    }

    private Rel? PlanOf(Statement statement, CatalogView view)
    {
        var binder = BinderOf(view);
        return statement switch
        {
            QueryStatement q => Ready(binder.Bind(q.Query).Plan),
            Insert { Target: TableTarget target } i => Ready(
                binder.BindInsert(target, Target(target.Table, view).Stored, i.Query).Content
            ),
            Insert i => Ready(binder.Bind(i.Query).Plan),
            MultiInsert m => PlanOf(Binder.Branches(m).First(), view),
            Update u => Ready(binder.BindUpdate(u, Target(u.Table, view).Stored).Content),
            Delete d => Ready(binder.BindDelete(d, Target(d.Table, view).Stored).Content),
            Merge m => Ready(binder.BindMerge(m, Target(m.Table, view).Stored).Content),
            CreateTable { As: { } query } => Ready(binder.Bind(query).Plan),
            CreateView v => Ready(binder.Bind(v.Query).Plan),
            CreateMaterializedView v => Ready(binder.Bind(v.Query).Plan),
            Explain e => PlanOf(e.Statement, view),
            _ => null,
        };
    }

    public string Sql(Rel plan) => duck.Sql(plan);

    /// <summary>The database and the name that a written name means.</summary>
    private (string Database, string Name) Names(TableName name) => (name.Database?.Folded ?? session.Database, name.Last.Folded);

    /// <exception cref="BazaarException">There is no such table or view.</exception>
    private Table Record(TableName name, CatalogView view)
    {
        var (database, table) = Names(name);
        var tables = TablesOf(view);
        if (name.Database is not null && !tables.HasDatabase(database))
            throw NoDatabase(name.Database, view);
        return tables.Record(database, table) ?? throw SqlErrors.NoTable(name.ToString(), name.Place, tables.Names(database));
    }

    /// <summary>A table that rows can be written to.</summary>
    private (Table Table, StoredTable Stored) Target(TableName name, CatalogView view)
    {
        var table = Record(name, view);
        if (table.Kind is TableKind.View or TableKind.MaterializedView)
            throw SqlErrors.Error(
                $"{name} is a {(table.Kind == TableKind.View ? "view" : "materialized view")}: no rows can be written to it.",
                name.Place,
                table.Kind == TableKind.View ? "Write to the table that it reads." : "Write ALTER MATERIALIZED VIEW … REBUILD.",
                "42000/10090"
            );
        return (table, TablesOf(view).Stored(table));
    }

    private static BazaarException NoDatabase(Name name, CatalogView view) =>
        SqlErrors.Error(
            $"There is no database {name}.",
            name.Place,
            NearWords.Nearest(name.Folded, view.Databases) is { } near ? $"Did you mean {near}?" : "SHOW DATABASES lists them.",
            "42000/10072"
        );

    private TableWriter Writer(CatalogWrite write, StatementRun run) =>
        new(duck, Functions, session.Temporary, catalog, write, !IsImpala, run.Options, run.Cancel)
        {
            MostPartitions = IsImpala ? 0 : session.Settings.NumberOf(TableWriter.PartitionLimit),
        };

    public void Use(UseDatabase use)
    {
        using var read = catalog.BeginRead();
        session.Database = read.View.Find(use.Name.Folded) is { } found ? found.Name : throw NoDatabase(use.Name, read.View);
    }
}

/// <summary>A statement that runs: its text, how, and since when.</summary>
internal sealed record StatementRun(string Text, RunOptions Options, CancellationToken Cancel)
{
    private readonly long started = TimeProvider.System.GetTimestamp();

    public TimeSpan Elapsed => TimeProvider.System.GetElapsedTime(started);
}
