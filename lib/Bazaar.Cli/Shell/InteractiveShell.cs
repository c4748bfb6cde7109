using Bazaar.Core;
using Bazaar.Pig.Syntax;
using Bazaar.Sql.Syntax;

namespace Bazaar.Cli.Shell;

/// <summary>Reads statements, runs each when it is whole, and goes on after errors.</summary>
/// <param name="language">Pig, or a language of SQL.</param>
/// <param name="engine">The engine's name: embedded or cluster.</param>
/// <param name="reader">Where lines come from.</param>
/// <param name="run">Runs a text that came from a file (or null); the results are printed as they come.</param>
/// <param name="print">Prints a result.</param>
/// <param name="write">Prints the shell's own lines.</param>
/// <param name="error">Prints an error that is no result's.</param>
/// <param name="history">What was typed.</param>
public sealed class InteractiveShell(
    Language language,
    string engine,
    IShellReader reader,
    Func<string, string?, CancellationToken, IEnumerable<Result>> run,
    Action<Result> print,
    Action<string> write,
    Action<string> error,
    ShellHistory history
)
{
    private readonly Lock guard = new();
    private CancellationTokenSource? running;
    private bool failed;

    /// <summary>Stops the statement that runs, if any; the shell goes on.</summary>
    public void Stop()
    {
        lock (guard)
            running?.Cancel();
    }

    /// <summary>Reads until the end.</summary>
    /// <returns>1 where a statement failed, else 0.</returns>
    public int Loop()
    {
        var name = language == Language.Pig ? "grunt" : language.ToString().ToLowerInvariant();
        var text = "";
        while (true)
        {
            var (ending, line) = reader.Read((text.Length == 0 ? name : new string(' ', name.Length)) + "> ", text);
            if (ending == LineEnding.Cleared)
            {
                text = "";
                continue;
            }
            if (ending == LineEnding.Ended)
            {
                if (!string.IsNullOrWhiteSpace(text))
                    Execute(text, null);
                break;
            }
            if (text.Length == 0)
            {
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                if (Command(line, out var leave))
                {
                    if (leave)
                        break;
                    continue;
                }
            }
            if (text.Length == 0 && language == Language.Impala && ImpalaCommands.EndsWithLine(line))
                line += ";";
            text += line + "\n";
            if (!IsComplete(text))
                continue;
            Remember(text.TrimEnd('\n'));
            Execute(text, null);
            text = "";
        }
        return failed ? 1 : 0;
    }

    private bool IsComplete(string text) =>
        language == Language.Pig ? StatementEnd.IsComplete(text) : StatementSplitter.IsComplete(text);

    private bool Command(string line, out bool leave)
    {
        var words = line.Trim().TrimEnd(';').TrimEnd().Split(' ', 2, StringSplitOptions.TrimEntries);
        leave = false;
        if (language == Language.Impala && ImpalaCommand(line, words))
            return true;
        switch (words[0].TrimStart('!').ToLowerInvariant())
        {
            case "quit" or "exit" or "q" when words.Length == 1:
                return leave = true;
            case "help" when words.Length == 1:
                write(
                    "A statement may take several lines and ends with a semicolon.\n"
                        + "help            this text\nhistory         what was typed\nclear           clear the screen\n"
                        + "source FILE     run a script\nquit, exit      leave; so does Ctrl-D\n"
                        + (language == Language.Impala ? ImpalaCommands.Help + "\n" : "")
                        + "Tab completes, arrow up fetches earlier statements, Ctrl-C stops a statement or drops what is typed."
                );
                return true;
            case "history" when words.Length == 1:
            case "h" when words.Length == 1 && language == Language.Impala:
                for (var i = 0; i < history.Entries.Count; i++)
                    write($"{i + 1, 5}  {history.Entries[i]}");
                return true;
            case "clear" when words.Length == 1:
                write("\u001b[2J\u001b[H");
                return true;
            // Pig has run and exec of its own, with parameters.
            case "source":
            case "src" when language == Language.Impala:
            case "run" when language != Language.Pig:
                Remember(line);
                Source(words.Length > 1 ? words[1].Trim('\'', '"') : "");
                return true;
            default:
                return false;
        }
    }

    private bool ImpalaCommand(string line, string[] words)
    {
        var word = words[0].ToLowerInvariant();
        if (ImpalaCommands.Refused(word, engine) is { } reason)
        {
            failed = true;
            error(reason);
            return true;
        }
        if (word == "version" && words.Length == 1)
        {
            write($"Bazaar {typeof(InteractiveShell).Assembly.GetName().Version}, Impala's SQL, engine {engine}");
            return true;
        }
        if (ImpalaCommands.Rerun(line, history.Entries) is not { } again)
            return false;
        if (again.Text is { } text)
        {
            write(text);
            Execute(text, null);
        }
        else
        {
            failed = true;
            error($"The history has no entry {again.Given}: history lists them.");
        }
        return true;
    }

    private void Source(string file)
    {
        try
        {
            Execute(File.ReadAllText(file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            failed = true;
            error($"The script '{file}' can't be read: {e.Message} Write source and the path of a file on this machine.");
        }
    }

    private void Execute(string text, string? file)
    {
        using var stop = new CancellationTokenSource();
        lock (guard)
            running = stop;
        try
        {
            foreach (var result in run(text, file, stop.Token))
            {
                using (result)
                {
                    failed |= result.Error is not null;
                    print(result);
                }
            }
        }
        catch (BazaarException e)
        {
            failed = true;
            error(e.Diagnostic.ToString());
        }
        catch (OperationCanceledException)
        {
            failed = true;
            error("The statement was stopped.");
        }
        finally
        {
            lock (guard)
                running = null;
        }
    }

    private void Remember(string text)
    {
        try
        {
            history.Add(text);
        }
        catch (BazaarException e)
        {
            error($"The history {e.Diagnostic.Message} Set BAZAAR_HISTORY to a file that can.");
        }
    }
}
