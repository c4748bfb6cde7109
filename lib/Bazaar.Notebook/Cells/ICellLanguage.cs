using Bazaar.Notebook.Completion;

namespace Bazaar.Notebook.Cells;

/// <summary>A language that a cell can be written in. A new one is a new row in the session's registry.</summary>
public interface ICellLanguage
{
    /// <summary>The names that stand behind <c>#!</c>, the first is the one that documents write.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>One line for <c>#!help</c>.</summary>
    string Summary { get; }

    /// <summary>What may stand behind the magic.</summary>
    IReadOnlyList<CellOption> Options => [];

    /// <summary>True where a line <c>#!…</c> that is no magic is text (Markdown, HTML), not a mistake.</summary>
    bool KeepsUnknownMagics => false;

    /// <summary>What may stand at a place; nothing where the language knows nothing.</summary>
    /// <param name="text">The part's text.</param>
    /// <param name="at">The offset of the cursor in it; <see cref="CellCandidates.Start"/> is one too.</param>
    /// <param name="session">Whose variables and lab are offered.</param>
    CellCandidates Complete(string text, int at, Session.NotebookSession session) => new(at, []);

    /// <summary>What stands at a place, in words, or null.</summary>
    string? Inspect(string text, int at, Session.NotebookSession session) => null;

    /// <summary>Whether a console should run the text or read on.</summary>
    Completeness State(string text) => Completeness.Complete;

    /// <summary>Runs one part of a cell.</summary>
    /// <exception cref="Core.BazaarException">What the user wrote is wrong or failed; a place is in the cell.</exception>
    /// <exception cref="Session.UserCodeException">The user's code threw.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    Task Run(CellPart part, CellContext context);
}
