using System.Text;
using Bazaar.Completion;
using Bazaar.Core;

namespace Bazaar.Cli.Shell;

/// <summary>Edits one line at a terminal. A line that is wider than the terminal scrolls sideways.</summary>
/// <param name="keys">Gives the next key; Ctrl-C is a key like others.</param>
/// <param name="output">The terminal, which knows ANSI's sequences.</param>
/// <param name="width">The terminal's columns now.</param>
/// <param name="history">What arrow up and down fetch.</param>
/// <param name="complete">What Tab offers.</param>
public sealed class LineEditor(
    Func<ConsoleKeyInfo> keys,
    TextWriter output,
    Func<int> width,
    ShellHistory history,
    Func<string, int, Candidates> complete
) : IShellReader
{
    private readonly StringBuilder line = new();
    private int at;

    public (LineEnding Ending, string Line) Read(string prompt, string before)
    {
        Replace("");
        var recalled = history.Entries.Count;
        var draft = "";
        while (true)
        {
            Draw(prompt);
            var key = keys();
            if (key.Modifiers.HasFlag(ConsoleModifiers.Control) && key.Key == ConsoleKey.C)
                return End(LineEnding.Cleared, "^C");
            if (key.Modifiers.HasFlag(ConsoleModifiers.Control) && key.Key == ConsoleKey.D && line.Length == 0)
                return End(LineEnding.Ended, "");
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return End(LineEnding.Entered, "");
                case ConsoleKey.Tab:
                    Tab(before);
                    break;
                case ConsoleKey.UpArrow when recalled > 0:
                    if (recalled == history.Entries.Count)
                        draft = line.ToString();
                    Replace(history.Entries[--recalled]);
                    break;
                case ConsoleKey.DownArrow when recalled < history.Entries.Count:
                    Replace(++recalled == history.Entries.Count ? draft : history.Entries[recalled]);
                    break;
                default:
                    Edit(key);
                    break;
            }
        }
    }

    private void Edit(ConsoleKeyInfo key)
    {
        var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Backspace when at > 0:
                line.Remove(--at, 1);
                break;
            case ConsoleKey.Delete or ConsoleKey.D when at < line.Length && (key.Key == ConsoleKey.Delete || control):
                line.Remove(at, 1);
                break;
            case ConsoleKey.LeftArrow:
                at = Math.Max(0, at - 1);
                break;
            case ConsoleKey.RightArrow:
                at = Math.Min(line.Length, at + 1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                at = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                at = line.Length;
                break;
            case ConsoleKey.U when control:
                line.Remove(0, at);
                at = 0;
                break;
            case ConsoleKey.K when control:
                line.Length = at;
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                    line.Insert(at++, key.KeyChar);
                break;
        }
    }

    /// <summary>Writes what all candidates begin with; where that adds nothing, lists them.</summary>
    private void Tab(string before)
    {
        Candidates found;
        try
        {
            found = complete(before + line, before.Length + at);
        }
        catch (Exception e) when (e is BazaarException or IOException or UnauthorizedAccessException)
        {
            // Such as a path that leaves the lake: told, and what was typed stays.
            output.Write($"\r\n{e.Message}\r\n");
            return;
        }
        var start = found.Start - before.Length;
        if (found.Words.Count == 0 || start < 0)
            return;
        var common = found.Words.Aggregate(Common);
        if (common.Length > at - start || found.Words.Count == 1)
        {
            line.Remove(start, at - start).Insert(start, common);
            at = start + common.Length;
            return;
        }
        const int most = 60;
        var more = found.Words.Count > most ? $"  … {found.Words.Count - most} more" : "";
        output.Write($"\r\n{string.Join("  ", found.Words.Take(most))}{more}\r\n");
    }

    private static string Common(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && char.ToUpperInvariant(a[length]) == char.ToUpperInvariant(b[length]))
            length++;
        return a[..length];
    }

    private void Replace(string text)
    {
        line.Clear().Append(text);
        at = text.Length;
    }

    private (LineEnding, string) End(LineEnding ending, string mark)
    {
        output.Write(mark + "\r\n");
        output.Flush();
        return (ending, line.ToString());
    }

    private void Draw(string prompt)
    {
        var room = Math.Max(8, width() - prompt.Length - 1);
        var first = Math.Max(0, at - room);
        // A statement of several lines is one entry of the history, and is shown in one line.
        var shown = line.ToString(first, Math.Min(room, line.Length - first)).Replace('\n', '↵');
        output.Write($"\r\u001b[K{prompt}{shown}\r\u001b[{prompt.Length + at - first}C");
        output.Flush();
    }
}
