namespace Bazaar.Notebook.Cells;

/// <summary>A language that a cell can be written in. A new one is a new row in the session's registry.</summary>
public interface ICellLanguage
{
    /// <summary>The names that stand behind <c>#!</c>, the first is the one that documents write.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>One line for <c>#!lsmagic</c>.</summary>
    string Summary { get; }

    /// <summary>True where a line <c>#!…</c> that is no magic is text (Markdown, HTML), not a mistake.</summary>
    bool KeepsUnknownMagics => false;

    /// <summary>Runs one part of a cell.</summary>
    /// <exception cref="Core.BazaarException">What the user wrote is wrong or failed; the place is in the cell.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    Task Run(CellPart part, CellContext context);
}

/// <summary>A part of a cell in one language.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">Its text, with an empty line for each line of the cell above it, so that places are the cell's.</param>
/// <param name="Name">The variable that <c>--name</c> asks for, or null.</param>
public sealed record CellPart(ICellLanguage Language, string Text, string? Name = null);
