using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Steps;

/// <summary>The platform's steps by its own scripts: what the tour runs, and what a lesson's set-up restores where it is missing.</summary>
/// <param name="lab">The lab whose lake is filled.</param>
/// <param name="scale">How much data; 1 is the full size.</param>
/// <param name="seed">The same seed gives the same bytes.</param>
public sealed class Pipeline(Lab lab, double scale = Pipeline.DefaultScale, int seed = Pipeline.DefaultSeed)
{
    public const double DefaultScale = 0.1;
    public const int DefaultSeed = 42;

    /// <summary>The name of the run of Pig that cleans all days at once.</summary>
    public const string Run = "all";

    /// <summary>Buckets of a fact's partition: few, so that real Hive loads it in seconds.</summary>
    public const int Buckets = 2;

    private const string Truth = "/ecommerce/raw/_truth/manifest.json";

    /// <summary>Where the raw files are generated before they land: data/raw for the repository's own lake, else beside the lake.</summary>
    public string RawFolder =>
        lab.Lake.Root == Path.GetFullPath(Path.Combine(lab.Home.Path, "data", "lake"))
            ? lab.Home.RawData
            : lab.Lake.Root + "-raw";

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
            return lab.Lake.Expand(Truth).Count > 0;
        if (step == Step.Clean)
            return lab.Lake.Expand($"/ecommerce/clean/transactions/{Run}/counts").Count > 0;
        using var read = lab.Catalog.BeginRead();
        return read.View.Find("ecommerce_dwh", "agg_user_metrics")?.Statistics?.Rows > 0;
    }

    /// <summary>Does one step, whatever was there before.</summary>
    /// <returns>The results of the step's last script; none for the first two steps.</returns>
    /// <exception cref="BazaarException">It failed.</exception>
    public IReadOnlyList<Result> Do(Step step, IProgress<ProgressStep>? progress = null, CancellationToken cancel = default)
    {
        progress?.Report(new(step.Name));
        switch (step.Number)
        {
            case 1:
                lab.Generate(scale, seed, RawFolder, progress, cancel);
                return [];
            case 2:
                Land(progress, cancel);
                return [];
            case 3:
                foreach (var set in new[] { "clickstream", "transactions" })
                {
                    // Pig writes to no folder that is there.
                    if (lab.Lake.Expand($"/ecommerce/clean/{set}/{Run}").Count > 0)
                        lab.Lake.Remove($"/ecommerce/clean/{set}/{Run}", recursive: true);
                    Script(
                        $"pig/{set}_clean.pig",
                        progress,
                        cancel,
                        ("input_path", $"/ecommerce/raw/{set}/*/*/*"),
                        ("output_path", $"/ecommerce/clean/{set}/{Run}")
                    );
                }
                return [];
            case 4:
                Script(
                    "hive/hive_ddl_create_tables.sql",
                    progress,
                    cancel,
                    ("lake", ""),
                    ("buckets", Buckets.ToString(CultureInfo.InvariantCulture))
                );
                Script(
                    "hive/hive_etl_load_dimensions.sql",
                    progress,
                    cancel,
                    ("load_date", "2025-11-30"),
                    ("first_day", "2024-01-01")
                );
                return Script("hive/hive_etl_load_facts.sql", progress, cancel, ("lake", ""), ("run", Run));
            default:
                Script("impala/impala_optimization.sql", progress, cancel);
                return Script("impala/impala_bi_queries.sql", progress, cancel);
        }
    }

    /// <summary>Puts the raw files into the lake; data of another run must be removed first.</summary>
    private void Land(IProgress<ProgressStep>? progress, CancellationToken cancel)
    {
        if (lab.Lake.Expand("/ecommerce/raw").Count > 0)
            lab.Lake.Remove("/ecommerce/raw", recursive: true);
        lab.Lake.Put(RawFolder, "/ecommerce/raw", overwrite: true, progress, cancel);
    }

    /// <summary>Runs one of the platform's scripts as it is.</summary>
    /// <param name="path">Below the platform's folder: <c>pig/clickstream_clean.pig</c>.</param>
    /// <param name="progress">Told of each statement.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <returns>The results that have columns, in order.</returns>
    /// <exception cref="BazaarException">A statement failed: its place is in the file.</exception>
    public IReadOnlyList<Result> Script(
        string path,
        IProgress<ProgressStep>? progress,
        CancellationToken cancel,
        params (string Name, string Value)[] parameters
    )
    {
        var file = Path.Combine(lab.Home.Platform, Path.Combine(path.Split('/')));
        var language = path.Split('/')[0] switch
        {
            "pig" => Language.Pig,
            "impala" => Language.Impala,
            _ => Language.Hive,
        };
        if (!File.Exists(file))
            throw BazaarException.Runtime($"There is no {file}.", "BAZAAR_HOME must point to a clone of the lab.");
        var script = new Script(language, File.ReadAllText(file), path, parameters.ToDictionary(p => p.Name, p => p.Value));
        var results = new List<Result>();
        var named = progress is null ? null : new Named(progress, Path.GetFileName(path));
        foreach (var result in lab.RunApart(script, new RunOptions(Progress: named), cancel))
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
