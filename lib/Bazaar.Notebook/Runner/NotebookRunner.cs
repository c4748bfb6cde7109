using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Session;

namespace Bazaar.Notebook.Runner;

/// <param name="CellLimit">The longest that one cell may run.</param>
/// <param name="Output">Where the notebook with its outputs is written, or null for nowhere; the notebook's own path writes in place.</param>
/// <param name="Progress">Told of each cell and of what a cell reports.</param>
public sealed record NotebookRunOptions(
    TimeSpan? CellLimit = null,
    string? Output = null,
    IProgress<ProgressStep>? Progress = null
);

/// <summary>How one code cell went.</summary>
public sealed record CellReport(int Cell, TimeSpan Elapsed, CellError? Error);

/// <summary>How a notebook went.</summary>
/// <param name="Document">The notebook with the outputs of this run; cells behind a failed one have none.</param>
/// <param name="Cells">The code cells that ran.</param>
public sealed record NotebookReport(NotebookDocument Document, IReadOnlyList<CellReport> Cells)
{
    /// <summary>The first cell's error, or null where all went well.</summary>
    public CellError? Error => Cells.Count > 0 ? Cells[^1].Error : null;
}

/// <summary>Runs a notebook without a client: the cells in order, up to the first that fails.</summary>
public static class NotebookRunner
{
    public static async Task<NotebookReport> Run(string path, NotebookRunOptions options, CancellationToken cancel = default)
    {
        var session = new NotebookSession();
        var report = await Run(NotebookReader.Read(path), session, options, cancel).ConfigureAwait(false);
        if (options.Output is { } output)
            NotebookWriter.Write(report.Document, output);
        return report;
    }

    public static async Task<NotebookReport> Run(
        NotebookDocument notebook,
        NotebookSession session,
        NotebookRunOptions options,
        CancellationToken cancel = default
    )
    {
        var reports = new List<CellReport>();
        var cells = notebook.Cells.Select(c => c with { Outputs = [], ExecutionCount = null }).ToArray();
        var total = cells.Count(IsRunnable);
        for (var i = 0; i < cells.Length; i++)
        {
            if (!IsRunnable(cells[i]))
                continue;
            cancel.ThrowIfCancellationRequested();
            var count = reports.Count + 1;
            options.Progress?.Report(
                new(string.Create(CultureInfo.InvariantCulture, $"cell {i + 1}"), count - 1, total, "cells")
            );
            var output = new CollectedOutput(count, options.Progress);
            var language = NotebookMetadata.LanguageOf(notebook, cells[i]);
            var run = await session
                .Run(cells[i].Source, language, i + 1, output, options.CellLimit, cancel)
                .ConfigureAwait(false);
            cells[i] = cells[i] with
            {
                ExecutionCount = count,
                Outputs = run.Error is { } error ? [.. output.Outputs, error.ToOutput()] : output.Outputs,
            };
            reports.Add(new(i + 1, run.Elapsed, run.Error));
            if (run.Error is not null)
                break;
        }
        return new(notebook with { Cells = cells }, reports);
    }

    private static bool IsRunnable(NotebookCell cell) => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);
}
