using Bazaar.Core;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Session;

namespace Bazaar.Notebook.Cells;

/// <summary>Where a running cell shows things: the runner collects them, a kernel sends them.</summary>
public interface ICellOutput
{
    /// <summary>Text on <c>stdout</c> or <c>stderr</c>.</summary>
    void Write(string stream, string text);

    /// <summary>Shows a value; one with the same id as an earlier one takes its place.</summary>
    void Show(MimeBundle value, string? displayId = null, bool isResult = false);

    /// <summary>Takes away what the cell has shown.</summary>
    /// <param name="wait">Not before it shows something new, so that nothing flickers.</param>
    void Clear(bool wait);

    /// <summary>How far the cell is; shown in place while it runs and never kept.</summary>
    void Progress(ProgressStep step);
}

/// <summary>What a cell may use while it runs.</summary>
public sealed record CellContext(NotebookSession Session, int Number, ICellOutput Output, CancellationToken Cancel)
{
    private static readonly AsyncLocal<CellContext?> Running = new(c =>
        CellWork.Change(c.PreviousValue?.Work, c.CurrentValue?.Work)
    );

    /// <summary>The threads that run for it.</summary>
    internal CellWork Work { get; } = new();

    /// <summary>Where its time goes, if <c>#!profile</c> asks.</summary>
    public CellProfile? Profile { get; init; }

    /// <summary>The cell that runs on this thread or flow, or null outside of cells.</summary>
    public static CellContext? Current
    {
        get => Running.Value;
        internal set => Running.Value = value;
    }
}
