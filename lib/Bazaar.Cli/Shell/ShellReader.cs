namespace Bazaar.Cli.Shell;

/// <summary>How reading a line ended.</summary>
public enum LineEnding
{
    Entered,

    /// <summary>Ctrl-C: what was typed is dropped.</summary>
    Cleared,

    /// <summary>Ctrl-D, or the end of the file.</summary>
    Ended,
}

/// <summary>Where a shell's lines come from.</summary>
public interface IShellReader
{
    /// <param name="prompt">What stands before the line, at a terminal.</param>
    /// <param name="before">The statement's lines so far, for completion.</param>
    (LineEnding Ending, string Line) Read(string prompt, string before);
}

/// <summary>Plain lines of a pipe or file; no prompt is written.</summary>
public sealed class PlainReader(TextReader input) : IShellReader
{
    public (LineEnding Ending, string Line) Read(string prompt, string before) =>
        input.ReadLine() is { } line ? (LineEnding.Entered, line) : (LineEnding.Ended, "");
}
