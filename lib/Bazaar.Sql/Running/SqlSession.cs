using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Statements;
using Bazaar.Sql.Syntax;

namespace Bazaar.Sql.Running;

/// <summary>What lasts from one statement to the next: settings, the database in use, temporary tables.</summary>
internal sealed class SqlSession : IDisposable
{
    public SqlSession(Dialect dialect, string folder, TimeProvider clock)
    {
        Dialect = dialect;
        Settings = new SqlSettings(dialect, SystemProperty, Environment.GetEnvironmentVariable);
        Temporary = new TempTables(Path.Combine(folder, dialect.Name));
        Clock = new StatementClock(clock);
        var info = new SessionInfo(Environment.UserName, () => Database, Clock)
        {
            IsOn = Settings.IsOn,
            Statement = () => Clock.Statements,
        };
        Functions = dialect.Language == Language.Impala ? new ImpalaFunctions(info) : new HiveFunctions(info);
    }

    public Dialect Dialect { get; }
    public SqlSettings Settings { get; }
    public TempTables Temporary { get; }
    public MacroTable Macros { get; } = new();
    public ResourceFiles Files { get; } = new();
    public HiveFunctions Functions { get; }
    public StatementClock Clock { get; }

    /// <summary>The database in use.</summary>
    public string Database { get; set; } = CatalogStore.DefaultDatabase;

    private static string? SystemProperty(string name) =>
        name switch
        {
            "user.name" => Environment.UserName,
            "java.io.tmpdir" => Path.GetTempPath(),
            "user.dir" => Environment.CurrentDirectory,
            _ => null,
        };

    public void Dispose() => Temporary.Dispose();
}

/// <summary>A clock that stands still during a statement, so that current_timestamp is one moment in it.</summary>
internal sealed class StatementClock(TimeProvider clock) : TimeProvider
{
    private DateTimeOffset now = clock.GetUtcNow();

    /// <summary>How many statements have begun.</summary>
    public int Statements { get; private set; }

    /// <summary>A statement begins.</summary>
    public void Tick() => (now, Statements) = (clock.GetUtcNow(), Statements + 1);

    public override DateTimeOffset GetUtcNow() => now;
}
