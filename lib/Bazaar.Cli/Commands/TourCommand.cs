using System.CommandLine;
using System.Globalization;
using Bazaar.Cluster.Addresses;
using Bazaar.Core;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Html;
using Bazaar.Notebook.Runner;
using Bazaar.Steps;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar tour</c>: the whole platform on the embedded engine, and a report of it.</summary>
internal static class TourCommand
{
    public static Command Create()
    {
        var scale = new Option<double>("--scale")
        {
            Description = "How much data: 1 is the full size, a million clicks and half a million orders",
            DefaultValueFactory = _ => Pipeline.DefaultScale,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same data",
            DefaultValueFactory = _ => Pipeline.DefaultSeed,
        };
        var steps = new Option<string>("--steps") { Description = "Which steps: 1-5, 3, 2-4", DefaultValueFactory = _ => "1-5" };
        var folder = new Option<string?>("--out")
        {
            Description = "The report's folder (default: data/report of the repository)",
        };
        var command = new Command(
            "tour",
            "Take a tour: generate a shop's data, land it, clean it with Pig, load the warehouse with Hive, ask the dashboards with Impala, run the lessons, write a report.\n\n  bazaar tour\n  bazaar tour --scale 0.01 --steps 1-3 --out report"
        )
        {
            scale,
            seed,
            steps,
            folder,
            CommonOptions.Lake,
        };
        command.SetAction(
            (parse, cancel) =>
            {
                var (first, last) = Range(parse.GetValue(steps)!);
                if (parse.GetValue(scale) is <= 0 or > 10)
                    throw BazaarException.Usage("--scale goes from above 0 to 10.", "Write --scale 0.1.");
                return Run(parse, parse.GetValue(scale), parse.GetValue(seed), first, last, parse.GetValue(folder), cancel);
            }
        );
        return command;
    }

    private static (int First, int Last) Range(string text)
    {
        var parts = text.Split('-');
        var numbers = parts
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .ToList();
        if (numbers.Count is 1 or 2 && numbers[0] >= 1 && numbers[^1] <= Step.All.Count && numbers[0] <= numbers[^1])
            return (numbers[0], numbers[^1]);
        throw BazaarException.Usage($"--steps {text} is no range of steps.", $"Write 1-{Step.All.Count}, or one number.");
    }

    private static async Task<int> Run(
        ParseResult parse,
        double scale,
        int seed,
        int first,
        int last,
        string? folder,
        CancellationToken cancel
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        var home = BazaarHome.Find();
        var lake = parse.GetValue(CommonOptions.Lake) is { } given ? Path.GetFullPath(given) : home.Lake;
        Screen.Note($"bazaar tour: scale {scale.ToString(CultureInfo.InvariantCulture)}, seed {seed}, lake {lake}");
        using (var lab = EmbeddedLab.Open(lake))
        {
            lab.Catalog.Waiting = Screen.Note;
            CheckSame(lab, scale, seed);
            var pipeline = new Pipeline(lab, scale, seed);
            if (first > 1)
                Screen.WithProgress(progress =>
                {
                    pipeline.Ensure(Step.All[first - 2], progress, cancel);
                    return 0;
                });
            foreach (var step in Step.All.Where(s => s.Number >= first && s.Number <= last))
                DoStep(pipeline, step, cancel);
        }
        var report = await Lessons(home, lake, first, last, folder, cancel).ConfigureAwait(false);
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        Screen.Done(string.Create(CultureInfo.InvariantCulture, $"Toured in {elapsed.TotalSeconds:0.0} s: open {report}"));
        return 0;
    }

    private static void DoStep(Pipeline pipeline, Step step, CancellationToken cancel)
    {
        var begun = TimeProvider.System.GetTimestamp();
        Screen.Note($"{step.Number}. {step.Summary}");
        var results = Screen.WithProgress(progress => pipeline.Do(step, progress, cancel));
        foreach (var result in results)
            result.Dispose();
        Screen.Done(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{step.Name}: {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.0} s"
            )
        );
    }

    /// <summary>A lake that another scale or seed filled is left alone.</summary>
    private static void CheckSame(EmbeddedLab lab, double scale, int seed)
    {
        const string Manifest = "/ecommerce/raw/_truth/manifest.json";
        if (lab.Lake.Paths(Manifest).Count == 0)
            return;
        using var stream = lab.Lake.Open(Manifest);
        using var manifest = System.Text.Json.JsonDocument.Parse(stream);
        var (knownScale, knownSeed) = (
            manifest.RootElement.GetProperty("scale").GetDouble(),
            manifest.RootElement.GetProperty("seed").GetInt32()
        );
        if (knownScale != scale || knownSeed != seed)
            throw BazaarException.Usage(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The lake {lab.Lake.Root} has data of scale {knownScale} and seed {knownSeed}."
                ),
                "Give another --lake, the same --scale and --seed, or empty it by `bazaar lake reset`."
            );
    }

    /// <summary>Runs the lessons of the steps on the same lake, and writes one page of them.</summary>
    private static async Task<string> Lessons(
        BazaarHome home,
        string lake,
        int first,
        int last,
        string? folder,
        CancellationToken cancel
    )
    {
        Environment.SetEnvironmentVariable("BAZAAR_LAKE", lake);
        Environment.SetEnvironmentVariable(UserFile.EngineVariable, UserFile.Embedded);
        var output = folder ?? Path.Combine(home.Path, "data", "report");
        string[] names = ["00-welcome", .. Step.All.Where(s => s.Number >= first && s.Number <= last).Select(s => s.Notebook)];
        var documents = new List<NotebookDocument>();
        foreach (var name in names)
        {
            var path = Path.Combine(home.Path, "notebooks", name + ".ipynb");
            Screen.Note($"lesson {name}");
            var report = await NotebookRunner
                .Run(path, new NotebookRunOptions(TimeSpan.FromMinutes(5), Path.Combine(output, name + ".ipynb")), cancel)
                .ConfigureAwait(false);
            if (report.Error is { } error)
                throw BazaarException.Runtime($"{name}: {error}", "Run it alone by `bazaar notebook run`.");
            documents.Add(report.Document);
        }
        var page = Path.Combine(output, "index.html");
        HtmlPage.Write(page, "Bazaar: the tour", documents);
        return page;
    }
}
