using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Hive;
using Bazaar.Cluster.Pig;
using Bazaar.Cluster.Spark;
using Bazaar.Core;

namespace Bazaar.Cluster;

/// <summary>The real engines as one: each script goes to the engine of its language. An engine is asked for its address with its first script.</summary>
/// <param name="addresses">Where the engines are.</param>
/// <param name="home">The lab's folder.</param>
/// <param name="database">The database to begin in, or null for default.</param>
public sealed class ClusterEngine(EngineAddresses addresses, string home, string? database = null) : IEngine
{
    private readonly Dictionary<Language, IEngine> engines = [];

    public string Name => UserFile.Cluster;

    /// <inheritdoc/>
    /// <exception cref="BazaarException">The language's engine has no address, nobody listens there, or it isn't spoken to from here.</exception>
    public IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel) =>
        Of(script.Language).Run(script, options, cancel);

    /// <summary>The real engine of a language; its session lasts as long as this.</summary>
    /// <exception cref="BazaarException">It has no address, or isn't spoken to from here.</exception>
    public IEngine Of(Language language)
    {
        if (!engines.TryGetValue(language, out var engine))
            engines[language] = engine = New(language);
        return engine;
    }

    /// <summary>A client of a language's engine with a session of its own.</summary>
    /// <exception cref="BazaarException">The engine has no address, or isn't spoken to from here.</exception>
    public IEngine New(Language language) =>
        language switch
        {
            Language.Pig => new PigEngine(addresses.Pig.Require(), home, addresses.Hdfs.Value),
            Language.Hive => new HiveEngine(addresses.Hive.Require(), database: database),
            Language.Impala => new ImpalaEngine(addresses.Impala.Require(), database: database),
            Language.SparkSql => new SparkEngine(addresses.Spark.Require(), database: database),
            _ => throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"{language}'s scripts don't run on the cluster from here.",
                    null,
                    "Use the engine's own shell, or --engine embedded."
                )
            ),
        };

    /// <summary>Why a language's engine has no address; null where one was given, be it a wrong one.</summary>
    public Diagnostic? Missing(Language language) =>
        language switch
        {
            Language.Pig => Nobody(addresses.Pig),
            Language.Hive => Nobody(addresses.Hive),
            Language.Impala => Nobody(addresses.Impala),
            Language.SparkSql => Nobody(addresses.Spark),
            _ => null,
        };

    private static Diagnostic? Nobody<T>(Address<T> address)
        where T : class => address.IsGiven ? null : address.Missing;

    public void Dispose()
    {
        foreach (var engine in engines.Values)
            engine.Dispose();
    }
}
