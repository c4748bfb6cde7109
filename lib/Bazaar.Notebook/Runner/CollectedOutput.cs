using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Documents;

namespace Bazaar.Notebook.Runner;

/// <summary>Keeps what a cell shows, as the notebook stores it; safe to call from several threads.</summary>
/// <param name="executionCount">The cell's number in the run, for its result.</param>
/// <param name="progress">Told how far the cell is.</param>
public sealed class CollectedOutput(int executionCount, IProgress<ProgressStep>? progress = null) : ICellOutput
{
    /// <summary>The most that a cell's text may have; what it prints beyond is counted and left out.</summary>
    public const int MaxText = 100_000;

    private readonly Lock gate = new();
    private readonly List<(string? Id, CellOutput Output)> outputs = [];
    private readonly System.Text.StringBuilder printing = new();
    private string stream = "";
    private int printed;
    private bool clears;
    private long leftOut;

    /// <summary>What was shown so far, in order.</summary>
    public IReadOnlyList<CellOutput> Outputs
    {
        get
        {
            lock (gate)
            {
                EndText();
                var all = outputs.Select(o => o.Output);
                return leftOut == 0
                    ? [.. all]
                    :
                    [
                        .. all,
                        new StreamOutput(
                            "stderr",
                            string.Create(CultureInfo.InvariantCulture, $"… {leftOut:N0} more characters were left out.\n")
                        ),
                    ];
            }
        }
    }

    public void Write(string stream, string text)
    {
        lock (gate)
        {
            if (stream != this.stream)
                EndText();
            this.stream = stream;
            var kept = Math.Min(text.Length, MaxText - printed);
            // A character beyond the basic plane is two units, which stay together.
            if (kept > 0 && kept < text.Length && char.IsHighSurrogate(text[kept - 1]))
                kept--;
            printing.Append(text, 0, kept);
            printed += kept;
            leftOut += text.Length - kept;
        }
    }

    public void Show(MimeBundle value, string? displayId = null, bool isResult = false)
    {
        var output = new ValueOutput(value.Data, value.Metadata, isResult ? executionCount : null);
        lock (gate)
        {
            EndText();
            var at = displayId is null ? -1 : outputs.FindIndex(o => o.Id == displayId);
            if (at >= 0)
                outputs[at] = (displayId, output);
            else
                Add((displayId, output));
        }
    }

    public void Clear(bool wait)
    {
        lock (gate)
        {
            printing.Clear();
            if (wait)
                clears = true;
            else
                outputs.Clear();
        }
    }

    public void Progress(ProgressStep step) => progress?.Report(step);

    private void EndText()
    {
        if (printing.Length > 0)
            Add((null, new StreamOutput(stream, printing.ToString())));
        printing.Clear();
    }

    private void Add((string?, CellOutput) output)
    {
        if (clears)
            outputs.Clear();
        clears = false;
        outputs.Add(output);
    }
}
