using Bazaar.Core;
using Bazaar.Data;
using Bazaar.Engine.Duck;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Running;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Running;
using Bazaar.Steps;

namespace Bazaar;

/// <summary>The lab as a notebook holds it: a lake, and the engine over it.</summary>
public sealed class Lab : IDisposable
{
    private static readonly AsyncLocal<CancellationToken> Stopping = new();
    private readonly DuckSession session;
    private readonly PigEngine pig;
    private readonly Dictionary<Language, SqlEngine> sql = [];

    private Lab(BazaarHome home, string lake)
    {
        Home = home;
        Lake = new EmbeddedLake(lake);
        Catalog = new CatalogStore(Lake, TimeProvider.System);
        session = new DuckSession(
            Lake,
            connection =>
            {
                PigScalars.Register(connection);
                SqlScalars.Register(connection);
            }
        );
        pig = new PigEngine(session, new PigLake(Lake));
    }

    /// <summary>Stops what is called without a token of its own: a notebook sets it for the cell that runs, and what the cell starts.</summary>
    public static CancellationToken Stop
    {
        get => Stopping.Value;
        set => Stopping.Value = value;
    }

    /// <summary>The databases and tables.</summary>
    public CatalogStore Catalog { get; }

    public BazaarHome Home { get; }

    public EmbeddedLake Lake { get; }

    /// <param name="lake">The lake's folder; null is BAZAAR_LAKE, else data/lake of the repository.</param>
    public static Lab Open(string? lake = null)
    {
        var home = BazaarHome.Find();
        return new Lab(home, lake ?? home.Lake);
    }

    /// <summary>Runs a script; what went wrong is in the results.</summary>
    /// <exception cref="BazaarException">The embedded engine doesn't run the language.</exception>
    public IEnumerable<Result> Run(Script script, RunOptions? options = null, CancellationToken cancel = default) =>
        Engine(script.Language).Run(script, options ?? new(), OrStop(cancel));

    /// <summary>Runs a script with an engine of its own: no setting, alias or database of it stays behind.</summary>
    internal IEnumerable<Result> RunApart(Script script, RunOptions options, CancellationToken cancel)
    {
        using IEngine engine =
            script.Language == Language.Pig
                ? new PigEngine(session, new PigLake(Lake))
                : new SqlEngine(session, Catalog, script.Language);
        foreach (var result in engine.Run(script, options, cancel))
            yield return result;
    }

    /// <summary>The embedded engine of a language; settings and temporary tables last as long as the lab.</summary>
    /// <exception cref="BazaarException">There is none yet.</exception>
    public IEngine Engine(Language language) =>
        language switch
        {
            Language.Pig => pig,
            Language.Hive or Language.Impala => Sql(language),
            _ => throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"The embedded engine doesn't run {language} yet.",
                    null,
                    "It runs Pig, Hive and Impala; a real one is asked by --engine cluster or BAZAAR_ENGINE."
                )
            ),
        };

    /// <summary>Hive or Impala.</summary>
    public SqlEngine Sql(Language language)
    {
        if (!sql.TryGetValue(language, out var engine))
            sql[language] = engine = new SqlEngine(session, Catalog, language);
        return engine;
    }

    /// <summary>Runs HiveQL; stops at the first error.</summary>
    /// <param name="text">One or more statements.</param>
    /// <param name="hivevars">What <c>${hivevar:name}</c> stands for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The last statement's result.</returns>
    /// <exception cref="BazaarException">The script's error, with its place.</exception>
    public Result Hive(string text, IReadOnlyDictionary<string, string>? hivevars = null, CancellationToken cancel = default) =>
        Last(new Script(Language.Hive, text, null, hivevars), cancel);

    /// <summary>Runs Impala's SQL; stops at the first error.</summary>
    /// <param name="text">One or more statements.</param>
    /// <param name="vars">What <c>${var:name}</c> stands for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The last statement's result.</returns>
    /// <exception cref="BazaarException">The script's error, with its place.</exception>
    public Result Impala(string text, IReadOnlyDictionary<string, string>? vars = null, CancellationToken cancel = default) =>
        Last(new Script(Language.Impala, text, null, vars), cancel);

    private Result Last(Script script, CancellationToken cancel)
    {
        Result? last = null;
        foreach (var result in Run(script, null, cancel))
        {
            if (result.Error is { } error)
                throw new BazaarException(error);
            last?.Dispose();
            last = result;
        }
        return last ?? throw BazaarException.Usage("The text has no statement.", "Write one, such as SELECT 1.");
    }

    /// <summary>Runs Pig Latin; stops at the first error.</summary>
    /// <returns>A result for each DUMP, STORE, DESCRIBE and EXPLAIN.</returns>
    /// <exception cref="BazaarException">The script's error, with its place.</exception>
    public IReadOnlyList<Result> Pig(
        string text,
        IReadOnlyDictionary<string, string>? parameters = null,
        CancellationToken cancel = default
    ) =>
        [
            .. Run(new Script(Language.Pig, text, null, parameters), null, cancel)
                .Select(r => r.Error is { } error ? throw new BazaarException(error) : r),
        ];

    /// <summary>The plans and SQL that a script would run.</summary>
    public IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(Script script) =>
        script.Language == Language.Pig ? pig.Explain(script) : Sql(script.Language).Explain(script);

    /// <summary>
    /// Brings the lake to where a lesson begins: does the steps before it that were not done yet, by the platform's own scripts.
    /// </summary>
    /// <param name="before">The lesson: all steps before it are done.</param>
    /// <param name="scale">How much data is generated where there is none.</param>
    /// <returns>The steps that were done now.</returns>
    public IReadOnlyList<Step> Prepare(int before, double scale = Pipeline.DefaultScale)
    {
        var pipeline = new Pipeline(this, scale);
        var missing = Step.All.Where(s => s.Number < before && !pipeline.IsDone(s)).ToList();
        if (missing.Count > 0)
            pipeline.Ensure(missing[^1], null, Stop);
        return missing;
    }

    /// <summary>Generates the shop's raw data.</summary>
    public GenerateReport Generate(
        double scale = 0.1,
        int seed = 42,
        string? folder = null,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    ) => Generator.Run(new GenerateOptions(folder ?? Home.RawData, scale, seed), progress, OrStop(cancel));

    private static CancellationToken OrStop(CancellationToken given) => given.CanBeCanceled ? given : Stop;

    public void Dispose()
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
    }
}
