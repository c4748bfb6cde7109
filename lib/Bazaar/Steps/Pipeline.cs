using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Steps;

/// <summary>The platform's steps by its own scripts: what the tour runs, and what a lesson's set-up restores where it is missing.</summary>
/// <param name="lab">The lab whose lake is filled.</param>
/// <param name="scale">How much data; 1 is the full size.</param>
/// <param name="seed">The same seed gives the same bytes.</param>
/// <param name="days">Which days Pig cleans: a glob below a set's folder, <c>2025/11/*</c> say.</param>
/// <param name="raw">The folder that the data is generated into; null for the lab's own.</param>
public sealed class Pipeline(
    Lab lab,
    double scale = Pipeline.DefaultScale,
    int seed = Pipeline.DefaultSeed,
    string days = Pipeline.AllDays,
    string? raw = null
)
{
    public const double DefaultScale = 0.1;
    public const int DefaultSeed = 42;
    public const string AllDays = "*/*/*";

    /// <summary>The name of the run of Pig that cleans all days at once.</summary>
    public const string RunName = "all";

    /// <summary>Buckets of a fact's partition: few, so that real Hive loads it in seconds.</summary>
    public const int Buckets = 2;

    private const string Truth = "/ecommerce/raw/_truth/manifest.json";

    /// <summary>Where the raw files are generated before they land.</summary>
    public string RawFolder { get; } = raw ?? lab.RawFolder;

    /// <summary>Does all steps up to one that were not done yet.</summary>
    /// <exception cref="BazaarException">A script failed; or the lake has data of another scale or seed.</exception>
    public void Ensure(Step last, IProgress<ProgressStep>? progress = null, CancellationToken cancel = default)
    {
        foreach (var step in Step.All.Where(s => s.Number <= last.Number && s != Step.Report))
            if (!IsDone(step))
                Do(step, progress, cancel);
    }

    /// <summary>Whether a step's result is there.</summary>
    public bool IsDone(Step step)
    {
        if (step == Step.Generate)
            return File.Exists(Path.Combine(RawFolder, "_truth", "manifest.json")) || IsDone(Step.Land);
        if (step == Step.Land)
            return lab.Lake.Paths(Truth).Count > 0;
        if (step == Step.Clean)
            return lab.Lake.Paths($"/ecommerce/clean/transactions/{RunName}/counts/part-*").Count > 0;
        return HasRows("ecommerce_dwh", "agg_user_metrics");
    }

    private bool HasRows(string database, string table) =>
        Gives($"SHOW DATABASES LIKE '{database}'")
        && Gives($"SHOW TABLES IN {database} LIKE '{table}'")
        && Gives($"SELECT 1 FROM {database}.{table} LIMIT 1");

    private bool Gives(string query)
    {
        using var result = lab.Hive(query);
        return result.RowCount > 0;
    }

    /// <summary>Does one step, whatever was there before.</summary>
    /// <returns>The results of the step's last script; none for the first two steps.</returns>
    /// <exception cref="BazaarException">It failed.</exception>
    public IReadOnlyList<Result> Do(Step step, IProgress<ProgressStep>? progress = null, CancellationToken cancel = default)
    {
        progress?.Report(new(step.Name));
        if (step == Step.Report)
            ShareTables(cancel);
        if (step == Step.Generate)
            lab.Generate(scale, seed, RawFolder, progress, cancel);
        if (step == Step.Land)
            Land(progress, cancel);
        IReadOnlyList<Result> last = [];
        foreach (var script in Scripts(step))
            last = Run(script, progress, cancel);
        return last;
    }

    /// <summary>The scripts of a step, in the order in which they run.</summary>
    public IReadOnlyList<PlatformScript> Scripts(Step step) =>
        step.Number switch
        {
            3 => [Cleaning("clickstream"), Cleaning("transactions")],
            4 =>
            [
                new(
                    "hive/hive_ddl_create_tables.sql",
                    ("lake", lab.Prefix),
                    ("buckets", Buckets.ToString(CultureInfo.InvariantCulture))
                ),
                new("hive/hive_etl_load_dimensions.sql", ("load_date", "2025-11-30"), ("first_day", "2024-01-01")),
                new("hive/hive_etl_load_facts.sql", ("lake", lab.Prefix), ("run", RunName)),
            ],
            5 => [new("impala/impala_optimization.sql"), new("impala/impala_bi_queries.sql")],
            _ => [],
        };

    private PlatformScript Cleaning(string set) =>
        new(
            $"pig/{set}_clean.pig",
            ("input_path", $"/ecommerce/raw/{set}/{days}"),
            ("output_path", $"/ecommerce/clean/{set}/{RunName}")
        )
        {
            Output = $"/ecommerce/clean/{set}/{RunName}",
        };

    /// <summary>Puts the raw files into the lake; data of another run must be removed first.</summary>
    private void Land(IProgress<ProgressStep>? progress, CancellationToken cancel)
    {
        lab.Lake.MakeDirectory("/ecommerce");
        if (lab.Lake.Paths("/ecommerce/raw").Count > 0)
            lab.Lake.Remove("/ecommerce/raw", recursive: true);
        lab.Lake.Put(RawFolder, "/ecommerce/raw", overwrite: true, progress, cancel);
    }

    /// <summary>Runs one of the platform's scripts as it is.</summary>
    /// <returns>The results that have columns, in order.</returns>
    /// <exception cref="BazaarException">A statement failed: its place is in the file.</exception>
    public IReadOnlyList<Result> Run(
        PlatformScript script,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        // Pig writes to no folder that is there.
        if (script.Output is { } output && lab.Lake.Paths(output).Count > 0)
            lab.Lake.Remove(output, recursive: true);
        var file = FileOf(script);
        var named = progress is null ? null : new Named(progress, Path.GetFileName(script.Path));
        return Run(new Script(script.Language, File.ReadAllText(file), script.Path, script.Parameters), named, cancel);
    }

    /// <summary>Tells Impala of the tables that Hive made, where each has a metastore of its own.</summary>
    /// <exception cref="BazaarException">Impala refuses one.</exception>
    public void ShareTables(CancellationToken cancel = default)
    {
        if (lab.SharesTables || lab.LeftOut(Language.Impala) is not null)
            return;
        var made = Scripts(Step.Warehouse)[0];
        var text = ImpalaTables.Of(File.ReadAllText(FileOf(made)), made.Parameters);
        foreach (var result in Run(new Script(Language.Impala, text), null, cancel))
            result.Dispose();
    }

    private string FileOf(PlatformScript script)
    {
        var file = Path.Combine(lab.Home.Platform, Path.Combine(script.Path.Split('/')));
        return File.Exists(file)
            ? file
            : throw BazaarException.Runtime($"There is no {file}.", "BAZAAR_HOME must point to a clone of the lab.");
    }

    private List<Result> Run(Script script, IProgress<ProgressStep>? progress, CancellationToken cancel)
    {
        var results = new List<Result>();
        foreach (var result in lab.RunApart(script, new RunOptions(Progress: progress), cancel))
        {
            if (result.Error is { } error)
                throw new BazaarException(error);
            if (result.Columns.Count > 0)
                results.Add(result);
            else
                result.Dispose();
        }
        return results;
    }

    /// <summary>Progress under the script's name: its statements.</summary>
    private sealed class Named(IProgress<ProgressStep> inner, string name) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value)
        {
            if (value.Unit == "statements")
                inner.Report(value with { What = name });
        }
    }
}
