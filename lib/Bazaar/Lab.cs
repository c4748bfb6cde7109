using Bazaar.Cluster.Addresses;
using Bazaar.Core;
using Bazaar.Core.Kafka;
using Bazaar.Data;
using Bazaar.Lake.Files;
using Bazaar.Steps;

namespace Bazaar;

/// <summary>The lab as a notebook holds it: a lake and the engines over it, in this process or the real ones. A lesson never asks which.</summary>
public abstract class Lab : IDisposable
{
    private static readonly AsyncLocal<CancellationToken> Stopping = new();
    private static readonly AsyncLocal<IProgress<ProgressStep>?> Watching = new();

    private protected Lab(BazaarHome home) => Home = home;

    /// <summary>Stops what is called without a token of its own: a notebook sets it for the cell that runs, and what the cell starts.</summary>
    public static CancellationToken Stop
    {
        get => Stopping.Value;
        set => Stopping.Value = value;
    }

    /// <summary>Told how far work is that is called without a progress of its own: a notebook sets it to the cell that runs.</summary>
    public static IProgress<ProgressStep>? Watcher
    {
        get => Watching.Value;
        set => Watching.Value = value;
    }

    public BazaarHome Home { get; }

    /// <summary>The files, under the paths that every engine uses.</summary>
    public abstract ILake Lake { get; }

    /// <summary>The topics, and what is written to them.</summary>
    /// <exception cref="BazaarException">There is no broker here, or nobody says where it is.</exception>
    public abstract IBroker Kafka { get; }

    /// <summary>What a script of SQL writes before a path of the lake: nothing, or <c>hdfs://host:port</c> where bare paths are other ones.</summary>
    public abstract string Prefix { get; }

    /// <summary>Whether Impala knows the tables that Hive makes; the real one has a metastore of its own.</summary>
    internal virtual bool SharesTables => true;

    /// <summary>Where the raw files are generated before they land.</summary>
    internal virtual string RawFolder => Home.RawData;

    /// <summary>
    /// Opens the lab on the engine that BAZAAR_ENGINE or bazaar.json names, else the embedded one; a folder is always an embedded lake.
    /// </summary>
    /// <param name="lake">The embedded lake's folder; null is BAZAAR_LAKE, else data/lake of the repository.</param>
    /// <exception cref="BazaarException">What names the engine names none.</exception>
    public static Lab Open(string? lake = null) =>
        lake is null && UserFile.Engine(BazaarHome.Find().Path, Environment.GetEnvironmentVariable).Engine == UserFile.Cluster
            ? ClusterLab.Open()
            : EmbeddedLab.Open(lake);

    /// <summary>The engine of a language; its settings, aliases and temporary tables last as long as the lab.</summary>
    /// <exception cref="BazaarException">There is none, or nobody says where it is.</exception>
    public abstract IEngine Engine(Language language);

    /// <summary>An engine that shares no setting, alias or database with the others.</summary>
    /// <exception cref="BazaarException">There is none, or nobody says where it is.</exception>
    internal abstract IEngine EngineApart(Language language);

    /// <summary>Why scripts of a language are left out here, though the lab knows it; null where they run.</summary>
    public virtual Diagnostic? LeftOut(Language language) => null;

    /// <summary>The plans and SQL that a script would run.</summary>
    /// <exception cref="BazaarException">The script has an error, or the engine shows no plan.</exception>
    public abstract IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(Script script);

    /// <summary>Runs a script; what went wrong is in the results.</summary>
    /// <exception cref="BazaarException">No engine here runs the language.</exception>
    public IEnumerable<Result> Run(Script script, RunOptions? options = null, CancellationToken cancel = default) =>
        Engine(script.Language).Run(script, options ?? new(Progress: Watcher), OrStop(cancel));

    /// <summary>Runs a script with an engine of its own: no setting, alias or database of it stays behind.</summary>
    internal IEnumerable<Result> RunApart(Script script, RunOptions options, CancellationToken cancel)
    {
        using var engine = EngineApart(script.Language);
        foreach (var result in engine.Run(script, options, cancel))
            yield return result;
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
            pipeline.Ensure(missing[^1], Watcher, Stop);
        if (before > Step.Report.Number)
            pipeline.ShareTables(Stop);
        return missing;
    }

    /// <summary>Generates the shop's raw data.</summary>
    public GenerateReport Generate(
        double scale = 0.1,
        int seed = 42,
        string? folder = null,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    ) => Generator.Run(new GenerateOptions(folder ?? Home.RawData, scale, seed), progress ?? Watcher, OrStop(cancel));

    private static CancellationToken OrStop(CancellationToken given) => given.CanBeCanceled ? given : Stop;

    public abstract void Dispose();
}
