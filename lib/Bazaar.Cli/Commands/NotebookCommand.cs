using System.CommandLine;
using System.Globalization;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Html;
using Bazaar.Notebook.Runner;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar notebook</c>: list, open, run.</summary>
internal static class NotebookCommand
{
    public static Command Create() =>
        new(
            "notebook",
            "The lessons.\n\n  bazaar notebook list\n  bazaar notebook open 03-pig\n  bazaar notebook run notebooks/03-pig.ipynb --html"
        )
        {
            List(),
            Open(),
            Run(),
        };

    private static string Originals => Path.Combine(BazaarHome.Find().Path, "notebooks");

    private static Command List()
    {
        var command = new Command("list", "The lessons that there are.");
        command.SetAction(_ =>
        {
            foreach (var file in Directory.GetFiles(Originals, "*.ipynb").Order(StringComparer.Ordinal))
                Console.Out.WriteLine(Path.GetFileNameWithoutExtension(file));
            return 0;
        });
        return command;
    }

    private static Command Open()
    {
        var name = new Argument<string>("name") { Description = "A lesson, such as 03-pig" };
        var command = new Command(
            "open",
            "Copy a lesson into work/, where you edit it; a copy that is there is kept.\n\n  bazaar notebook open 03-pig"
        )
        {
            name,
        };
        command.SetAction(parse =>
        {
            var lesson = Path.GetFileNameWithoutExtension(parse.GetValue(name)!);
            var copy = NotebookWorkspace.Open(
                Path.Combine(Originals, lesson + ".ipynb"),
                Path.Combine(BazaarHome.Find().Path, "work")
            );
            Console.Out.WriteLine(copy);
            return 0;
        });
        return command;
    }

    private static Command Run()
    {
        var files = new Argument<string[]>("notebooks")
        {
            Description = "Files, or names of lessons",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--out")
        {
            Description = "The folder for the executed notebooks (default: each in its place)",
        };
        var html = new Option<bool>("--html") { Description = "Write a page beside each" };
        var timeout = new Option<double>("--timeout")
        {
            Description = "Seconds that a cell may take",
            DefaultValueFactory = _ => 300,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; compare with the outputs that are in the file, save what is time",
        };
        var command = new Command(
            "run",
            "Run notebooks without a client: cells in order, up to the first that fails.\n\n  bazaar notebook run notebooks/04-hive.ipynb --out executed --html"
        )
        {
            files,
            output,
            html,
            timeout,
            check,
            CommonOptions.Lake,
        };
        command.SetAction(
            async (parse, cancel) =>
            {
                if (parse.GetValue(CommonOptions.Lake) is { } lake)
                    Environment.SetEnvironmentVariable("BAZAAR_LAKE", Path.GetFullPath(lake));
                var code = 0;
                foreach (var file in parse.GetValue(files)!)
                    code = Math.Max(
                        code,
                        await RunOne(
                                Find(file),
                                parse.GetValue(output),
                                parse.GetValue(html),
                                TimeSpan.FromSeconds(parse.GetValue(timeout)),
                                parse.GetValue(check),
                                cancel
                            )
                            .ConfigureAwait(false)
                    );
                return code;
            }
        );
        return command;
    }

    private static string Find(string file) =>
        File.Exists(file) ? file : Path.Combine(Originals, Path.GetFileNameWithoutExtension(file) + ".ipynb");

    private static async Task<int> RunOne(
        string path,
        string? folder,
        bool html,
        TimeSpan limit,
        bool check,
        CancellationToken cancel
    )
    {
        var begun = TimeProvider.System.GetTimestamp();
        var committed = NotebookReader.Read(path);
        var target =
            check ? null
            : folder is null ? path
            : Path.Combine(folder, Path.GetFileName(path));
        if (await MissingAsync(committed, cancel).ConfigureAwait(false) is { } missing)
        {
            Screen.Error($"{path}: {missing}");
            return missing.ExitCode;
        }
        var report = await NotebookRunner.Run(path, new NotebookRunOptions(limit, target), cancel).ConfigureAwait(false);
        var elapsed = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        if (html && target is not null)
            HtmlPage.Write(Path.ChangeExtension(target, ".html"), Path.GetFileNameWithoutExtension(path), report.Document);
        if (report.Error is { } error)
        {
            Screen.Error($"{path}: {error}");
            return 1;
        }
        if (!check)
        {
            Screen.Done(string.Create(CultureInfo.InvariantCulture, $"{path}: {report.Cells.Count} cells in {elapsed:0.0} s"));
            return 0;
        }
        var differences = NotebookComparison.Compare(committed, report.Document);
        foreach (var difference in differences)
            Screen.Error(
                $"{path}, cell {difference.Cell}: the outputs differ.\n--- committed\n{Short(difference.Expected)}\n--- now\n{Short(difference.Actual)}"
            );
        if (differences.Count == 0)
            Screen.Done(string.Create(CultureInfo.InvariantCulture, $"{path}: as committed, {elapsed:0.0} s"));
        return differences.Count == 0 ? 0 : 1;
    }

    /// <summary>Where the lab is to run on the real engines: those that the notebook needs and that can't be reached, before its first cell.</summary>
    private static async Task<Diagnostic?> MissingAsync(NotebookDocument notebook, CancellationToken cancel)
    {
        var home = BazaarHome.Find().Path;
        var needed = NeededEngines.Of(notebook);
        if (needed.Count == 0 || UserFile.Engine(home, Environment.GetEnvironmentVariable).Engine != UserFile.Cluster)
            return null;
        Screen.Note($"On the real engines: {string.Join(", ", needed.Select(p => p.Name))}");
        // Pig's start alone takes seconds.
        var checkup = new Checkup(EngineAddresses.Find(home), Checkup.Usual * 4, TimeProvider.System);
        return await NeededEngines.MissingAsync(needed, checkup, cancel).ConfigureAwait(false);
    }

    private static string Short(string text) => text.Length <= 2000 ? text : text[..2000] + "…";
}
