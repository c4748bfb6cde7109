using Bazaar.Core;
using Bazaar.Core.Kafka;
using Bazaar.Engine.Duck;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Running;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Running;

namespace Bazaar;

/// <summary>The lab in this process: a folder as the lake, the catalog in it, and the engines on DuckDB.</summary>
public sealed class EmbeddedLab : Lab
{
    private readonly DuckSession session;
    private readonly PigEngine pig;
    private readonly Dictionary<Language, SqlEngine> sql = [];

    private EmbeddedLab(BazaarHome home, string lake)
        : base(home)
    {
        Lake = new EmbeddedLake(lake);
        Catalog = new CatalogStore(Lake, TimeProvider.System);
        session = Session(Lake);
        pig = new PigEngine(session, new PigLake(Lake));
    }

    /// <summary>The databases and tables.</summary>
    public CatalogStore Catalog { get; }

    public override EmbeddedLake Lake { get; }

    /// <inheritdoc/>
    public override IBroker Kafka =>
        throw new BazaarException(
            new(
                Fault.Unsupported,
                "There is no embedded broker yet.",
                null,
                "`bazaar engines up kafka` starts a real one; --engine cluster or BAZAAR_ENGINE asks it."
            )
        );

    public override string Prefix => "";

    /// <summary>data/raw for the repository's own lake, else beside the lake.</summary>
    internal override string RawFolder =>
        Lake.Root == Path.GetFullPath(Path.Combine(Home.Path, "data", "lake")) ? Home.RawData : Lake.Root + "-raw";

    /// <param name="lake">The lake's folder; null is BAZAAR_LAKE, else data/lake of the repository.</param>
    public static new EmbeddedLab Open(string? lake = null)
    {
        var home = BazaarHome.Find();
        return new EmbeddedLab(home, lake ?? home.Lake);
    }

    /// <summary>Loads DuckDB and the languages' functions, so that a lab opens at once. No lake is opened.</summary>
    public static void WarmUp()
    {
        using var session = Session(new EmbeddedLake(Path.GetTempPath()));
    }

    private static DuckSession Session(EmbeddedLake lake) =>
        new(
            lake,
            connection =>
            {
                PigScalars.Register(connection);
                SqlScalars.Register(connection, TimeProvider.System);
            }
        );

    public override IEngine Engine(Language language) =>
        language switch
        {
            Language.Pig => pig,
            Language.Hive or Language.Impala => Sql(language),
            _ => throw Unknown(language),
        };

    internal override IEngine EngineApart(Language language) =>
        language switch
        {
            Language.Pig => new PigEngine(session, new PigLake(Lake)),
            Language.Hive or Language.Impala => new SqlEngine(session, Catalog, language),
            _ => throw Unknown(language),
        };

    private static BazaarException Unknown(Language language) =>
        new(
            new(
                Fault.Unsupported,
                $"The embedded engine doesn't run {language} yet.",
                null,
                "It runs Pig, Hive and Impala; a real one is asked by --engine cluster or BAZAAR_ENGINE."
            )
        );

    /// <summary>Hive or Impala.</summary>
    public SqlEngine Sql(Language language)
    {
        if (!sql.TryGetValue(language, out var engine))
            sql[language] = engine = new SqlEngine(session, Catalog, language);
        return engine;
    }

    public override IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(Script script) =>
        script.Language == Language.Pig ? pig.Explain(script) : Sql(script.Language).Explain(script);

    public override void Dispose()
    {
        pig.Dispose();
        foreach (var engine in sql.Values)
            engine.Dispose();
        session.Dispose();
    }

    /// <summary>The lake as Pig asks for it.</summary>
    private sealed class PigLake(EmbeddedLake lake) : IPigLake
    {
        public IReadOnlyList<string> Expand(string path) => lake.Expand(path);

        public string Local(string path) => lake.Local(path);

        public void Remove(string path) => lake.Remove(path, recursive: true);

        public EmbeddedLake Files => lake;
    }
}
