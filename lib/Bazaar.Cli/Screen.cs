using Bazaar.Core;
using Bazaar.Output;
using Bazaar.Pig.Running;
using Spectre.Console;

namespace Bazaar.Cli;

/// <summary>What a person sees: messages and progress on standard error, rows on standard output.</summary>
internal static class Screen
{
    private static readonly IAnsiConsole Errors = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
    );

    public static void Error(string message)
    {
        // Without a terminal nothing may be wrapped: a place that is cut in two can't be found by a program.
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(message);
        else
            Errors.MarkupLineInterpolated($"[red]{message}[/]");
    }

    public static void Note(string message) => Console.Error.WriteLine(message);

    public static void Done(string message) => Errors.MarkupLineInterpolated($"[green]✓[/] {message}");

    /// <summary>Runs work with a line of progress for each thing it reports; without a terminal, a line when a thing begins and ends.</summary>
    public static T WithProgress<T>(Func<IProgress<ProgressStep>, T> work)
    {
        if (Console.IsErrorRedirected || !Errors.Profile.Capabilities.Interactive)
            return work(new LineProgress(Note));
        return Errors
            .Progress()
            .AutoClear(false)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new SpinnerColumn()
            )
            .Start(context => work(new BarProgress(context)));
    }

    /// <summary>Prints rows in the format that was asked for.</summary>
    /// <param name="result">What is printed.</param>
    /// <param name="format">table, csv or jsonl.</param>
    /// <param name="limit">At most so many rows; null for all.</param>
    /// <param name="summary">Whether a table is followed by its rows' number and the time.</param>
    public static void Print(Result result, string format, long? limit, bool summary = true)
    {
        switch (format)
        {
            case "jsonl":
                Console.Out.Flush();
                using (var output = Console.OpenStandardOutput())
                    JsonLines.Write(output, result, limit);
                return;
            case "csv":
                if (result.Error is null && result.Columns.Count > 0)
                    CsvText.Write(Console.Out, result, limit);
                break;
            default:
                PrintLines(result, limit);
                if (summary && result.Error is null)
                    Summary(result);
                break;
        }
        if (result.Error is { } error)
            Error(error.ToString());
        foreach (var note in result.Notes)
            Note(note);
    }

    /// <summary>Prints rows of texts; a table shows nothing where one is missing.</summary>
    public static void Table(string[] columns, IReadOnlyList<string?[]> rows, string format)
    {
        using var result = new RowsResult([
            .. format == "table" ? rows.Select(r => Array.ConvertAll(r, c => (string?)(c ?? ""))) : rows,
        ])
        {
            Language = Language.Hive,
            Columns = [.. columns.Select(c => new Column(c, DataType.String, "string"))],
        };
        Print(result, format, null, summary: false);
    }

    private static void PrintLines(Result result, long? limit)
    {
        if (result.Error is not null)
            return;
        if (result.Language != Language.Pig && result.Columns.Count > 0)
            Console.Out.Write(TextTable.Of(result, limit));
        else
            foreach (var row in result.Rows(limit))
                Console.Out.WriteLine(result.IsText ? string.Join('\t', row) : PigText.Row(result, row));
    }

    private static void Summary(Result result)
    {
        var written = result.RowsWritten is { } n ? $"{n:N0} {Rows(n)} written, " : "";
        var rows = result.Columns.Count > 0 && !result.IsText ? $"{result.RowCount:N0} {Rows(result.RowCount)}, " : "";
        Note($"{written}{rows}{result.Elapsed.TotalSeconds:0.00} s");
    }

    private static string Rows(long count) => count == 1 ? "row" : "rows";

    private sealed class LineProgress(Action<string> write) : IProgress<ProgressStep>
    {
        private readonly HashSet<string> begun = [];

        public void Report(ProgressStep value)
        {
            lock (begun)
            {
                if (begun.Add(value.What))
                    write($"{value.What} …");
            }
        }
    }

    private sealed class BarProgress(ProgressContext context) : IProgress<ProgressStep>
    {
        private readonly Dictionary<string, ProgressTask> tasks = [];

        public void Report(ProgressStep value)
        {
            lock (tasks)
            {
                if (!tasks.TryGetValue(value.What, out var task))
                    tasks[value.What] = task = context.AddTask(Markup.Escape(value.What), maxValue: value.Total ?? 100);
                task.IsIndeterminate = value.Done is null;
                if (value.Total is { } total)
                    task.MaxValue = total;
                if (value.Done is { } done)
                    task.Value = done;
            }
        }
    }
}
