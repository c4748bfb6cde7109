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

    /// <summary>Runs one part of a cell.</summary>
    /// <exception cref="Core.BazaarException">What the user wrote is wrong or failed; a place is in the cell.</exception>
    /// <exception cref="Session.UserCodeException">The user's code threw.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    Task Run(CellPart part, CellContext context);
}
