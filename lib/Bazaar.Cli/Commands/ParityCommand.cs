using System.CommandLine;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Html;
using Bazaar.Parity;
using Bazaar.Steps;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar parity</c>: the platform's scripts on both engines, and whether their tables are the same.</summary>
internal static class ParityCommand
{
    private static readonly string[] ScriptColumns = ["script", "real, s", "embedded, s", "ratio", "note"];
    private static readonly string[] TableColumns = ["table", "rows, real", "rows, embedded", "differing"];

    public static Command Create()
    {
        var scale = new Option<double>("--scale")
        {
            Description = "How much data: 1 is the full size",
            DefaultValueFactory = _ => 0.01,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same data",
            DefaultValueFactory = _ => Pipeline.DefaultSeed,
        };
        var days = new Option<string>("--days")
        {
            Description = "Which days Pig cleans, as a glob below a set's folder; a real load takes about a second a day",
            DefaultValueFactory = _ => Pipeline.AllDays,
        };
        var html = new Option<string?>("--html") { Description = "Write the tables as a page" };
        var replace = new Option<bool>("--replace")
        {
            Description = "Drop the warehouse and the files that the real engines have from before",
        };
        var command = new Command(
            "parity",
            """
            Run every script of the platform on the embedded engine and on the real ones, over the same generated data, and compare each table
            that they made, row by row. An engine that has no address is left out, and the table says why. It ends with 0 where all rows are the same.

              bazaar parity --days '2025/11/*'
              bazaar parity --scale 0.1 --html parity.html --address hive=127.0.0.1:10000
            """
        )
        {
            scale,
            seed,
            days,
            html,
            replace,
            CommonOptions.Address,
            CommonOptions.Format,
        };
        command.SetAction(
            (parse, cancel) =>
            {
                if (parse.GetValue(scale) is <= 0 or > 10)
                    throw BazaarException.Usage("--scale goes from above 0 to 10.", "Write --scale 0.1.");
                var folder = Directory.CreateTempSubdirectory("bazaar-parity-").FullName;
                try
                {
                    using var embedded = EmbeddedLab.Open(Path.Combine(folder, "lake"));
                    using var real = ClusterLab.Open(CommonOptions.Addresses(parse));
                    var run = new ParityRun(
                        embedded,
                        real,
                        parse.GetValue(scale),
                        parse.GetValue(seed),
                        parse.GetValue(days)!,
                        Path.Combine(folder, "raw")
                    );
                    MakeRoom(run, parse.GetValue(replace));
                    var report = Screen.WithProgress(progress => run.Run(progress, cancel));
                    Print(report, parse.GetValue(CommonOptions.Format)!);
                    if (parse.GetValue(html) is { } page)
                        WritePage(page, report);
                    return Task.FromResult(report.IsSame ? 0 : 1);
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        );
        return command;
    }

    /// <summary>What is there from before would be in the comparison: it goes, or the run does not begin.</summary>
    private static void MakeRoom(ParityRun run, bool replace)
    {
        if (!run.WouldReplace)
            return;
        if (!replace)
            throw BazaarException.Usage(
                $"The real engines have a database {ParityRun.Database} or files in /ecommerce already.",
                "--replace drops them first."
            );
        run.Clear();
    }

    private static void Print(ParityReport report, string format)
    {
        Screen.Table(ScriptColumns, Scripts(report), format);
        Screen.Table(TableColumns, Tables(report), format);
        foreach (var table in report.Tables.Where(t => !t.IsSame))
            Screen.Error(Why(table));
        if (report.IsSame)
            Screen.Done($"{report.Tables.Count} tables, {report.Tables.Sum(t => t.Real):N0} rows, the same on both sides.");
    }

    private static string Why(TableParity table) =>
        table.Columns is { } columns ? $"{table.Name}: the columns differ: {columns}"
        : table.Real == 0 ? $"{table.Name}: no row, which proves nothing."
        : $"{table.Name}: {table.Differing} rows differ, such as\n  {string.Join("\n  ", table.Examples)}";

    private static List<string?[]> Scripts(ParityReport report) =>
        [
            .. report.Scripts.Select(s =>
                new[]
                {
                    s.Path,
                    s.Real is { } real ? real.ToString("0.00", CultureInfo.InvariantCulture) : null,
                    s.Embedded.ToString("0.000", CultureInfo.InvariantCulture),
                    s.Ratio is { } ratio ? ratio.ToString("0", CultureInfo.InvariantCulture) : null,
                    s.NotRun is { } why ? $"not run: {why.Message}" : null,
                }
            ),
        ];

    private static List<string?[]> Tables(ParityReport report) =>
        [
            .. report.Tables.Select(t =>
                new[]
                {
                    t.Name,
                    t.Real.ToString(CultureInfo.InvariantCulture),
                    t.Embedded.ToString(CultureInfo.InvariantCulture),
                    t.Columns is null ? t.Differing.ToString(CultureInfo.InvariantCulture) : "columns",
                }
            ),
        ];

    private static void WritePage(string path, ParityReport report)
    {
        var verdict = report.IsSame ? "The rows are the same." : "**Rows differ.**";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"# One script, two engines\n\nScale {report.Scale}, seed {report.Seed}. {verdict} The ratio is the real engine's time by the embedded one's, an empty script's taken off on both sides.\n\n{MarkdownTable.Of(ScriptColumns, Scripts(report))}\n{MarkdownTable.Of(TableColumns, Tables(report))}"
        );
        HtmlPage.Write(path, "Bazaar: parity", NotebookDocument.Create(NotebookCell.Markdown("parity", text)));
        Screen.Done($"Written: {path}");
    }
}
