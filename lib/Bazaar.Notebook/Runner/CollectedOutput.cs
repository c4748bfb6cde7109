using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Documents;

namespace Bazaar.Notebook.Runner;

/// <summary>Keeps what a cell shows, as the notebook stores it; safe to call from several threads.</summary>
public sealed class CollectedOutput(int executionCount, IProgress<ProgressStep>? progress = null) : ICellOutput
{
    private readonly Lock gate = new();
    private readonly List<(string? Id, CellOutput Output)> outputs = [];

    public IReadOnlyList<CellOutput> Outputs
    {
        get
        {
            lock (gate)
                return [.. outputs.Select(o => o.Output)];
        }
    }

    public void Write(string stream, string text)
    {
        lock (gate)
        {
            if (outputs is [.., (null, StreamOutput last)] && last.Name == stream)
                outputs[^1] = (null, last with { Text = last.Text + text });
            else
                outputs.Add((null, new StreamOutput(stream, text)));
        }
    }

    public void Show(MimeBundle value, string? displayId = null, bool isResult = false)
    {
        var output = new ValueOutput(value.Data, value.Metadata, isResult ? executionCount : null);
        lock (gate)
        {
            var at = displayId is null ? -1 : outputs.FindIndex(o => o.Id == displayId);
            if (at >= 0)
                outputs[at] = (displayId, output);
            else
                outputs.Add((displayId, output));
        }
    }

    public void Progress(ProgressStep step) => progress?.Report(step);
}
