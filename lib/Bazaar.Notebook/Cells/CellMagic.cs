namespace Bazaar.Notebook.Cells;

/// <summary>A command on a line of its own, such as <c>#!whos</c>.</summary>
/// <param name="Name">What stands behind <c>#!</c>.</param>
/// <param name="Summary">One line for <c>#!help</c>.</param>
/// <param name="Run">What it does, at once; null for <c>#!time</c>, which the session does around the cell.</param>
/// <param name="TakesArgument">True where a word may stand behind it: <c>#!help hive</c>.</param>
public sealed record CellMagic(string Name, string Summary, Action<CellContext, MagicLine>? Run, bool TakesArgument = false);
