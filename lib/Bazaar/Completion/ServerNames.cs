using Bazaar.Cluster;
using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Bazaar.Sql.Syntax;

namespace Bazaar.Completion;

/// <summary>
/// The names that a real engine knows: those of a HiveServer2 or an Impala by the protocol's own calls, on a session of its own. A server that
/// doesn't answer leaves the keywords.
/// </summary>
/// <param name="language">Hive, Impala or Spark's SQL.</param>
/// <param name="open">Opens the session; null where the server has no such calls.</param>
/// <param name="clock">Tells when what was asked is old.</param>
public sealed class ServerNames(Language language, Func<HiveSession>? open, TimeProvider clock) : IDisposable
{
    /// <summary>So long a shell offers what it has asked before: what a statement has just made is there soon enough.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private HiveSession? session;
    private SqlNames? known;
    private long asked;

    /// <summary>What is known now.</summary>
    public SqlNames Now()
    {
        if (known is null || clock.GetElapsedTime(asked) > Fresh)
        {
            known = Ask();
            asked = clock.GetTimestamp();
        }
        return known;
    }

    private SqlNames Ask()
    {
        // Spark's words are Hive's, but for a few.
        var dialect = Dialect.For(language == Language.Impala ? Language.Impala : Language.Hive);
        var words = dialect.Reserved.Concat(dialect.Statements.Keys).ToList();
        if (open is null)
            return new(words, [], []);
        try
        {
            session ??= open();
            var catalog = new HiveCatalog(session);
            var databases = catalog.Databases();
            var tables =
                from database in databases
                from table in catalog.Columns(database).GroupBy(c => c.Table)
                select new NamedTable(database, table.Key, [.. table.Select(c => c.Name)]);
            return new([.. words, .. catalog.Functions()], databases, [.. tables]);
        }
        catch (BazaarException)
        {
            session?.Dispose();
            session = null;
            return new(words, [], []);
        }
    }

    public void Dispose() => session?.Dispose();
}
