namespace Bazaar.Notebook.Cells;

/// <summary>A command on a line of its own, such as <c>#!whos</c>.</summary>
/// <param name="Name">What stands behind <c>#!</c>.</param>
/// <param name="Summary">One line for <c>#!help</c>.</param>
/// <param name="Run">What it does at its place in the cell; null for one that the parser or the session acts on, such as <c>#!time</c>.</param>
public sealed record CellMagic(string Name, string Summary, Func<CellContext, MagicStep, Task>? Run)
{
    /// <summary>For one that is done at once.</summary>
    public CellMagic(string name, string summary, Action<CellContext, MagicLine> run)
        : this(
            name,
            summary,
            (context, step) =>
            {
                run(context, step.Line);
                return Task.CompletedTask;
            }
        ) { }

    /// <summary>What may stand behind it.</summary>
    public IReadOnlyList<CellOption> Options { get; init; } = [];

    /// <summary>What the one bare word behind it is, as help writes it, or null where none may stand there: <c>#!help NAME</c>.</summary>
    public string? Argument { get; init; }
}
