using Bazaar.Core;
using Bazaar.Data;
using Bazaar.Engine.Duck;
using Bazaar.Lake.Files;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Running;

namespace Bazaar;

/// <summary>The lab as a notebook holds it: a lake, and the engine over it.</summary>
public sealed class Lab : IDisposable
{
    private readonly DuckSession session;
    private readonly PigEngine pig;

    private Lab(BazaarHome home, string lake)
    {
        Home = home;
        Lake = new EmbeddedLake(lake);
        session = new DuckSession(Lake.Expand, PigScalars.Register);
        pig = new PigEngine(session, new PigLake(Lake));
    }

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
        script.Language == Language.Pig
            ? pig.Run(script, options ?? new(), cancel)
            : throw new BazaarException(
                new(Fault.Unsupported, $"The embedded engine doesn't run {script.Language} yet.", null, "It runs Pig.")
            );

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

    /// <summary>The plans and SQL that a Pig script would run.</summary>
    public IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(Script script) => pig.Explain(script);

    /// <summary>Generates the shop's raw data.</summary>
    public GenerateReport Generate(
        double scale = 0.1,
        int seed = 42,
        string? folder = null,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    ) => Generator.Run(new GenerateOptions(folder ?? Home.RawData, scale, seed), progress, cancel);

    public void Dispose()
    {
        pig.Dispose();
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
