using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Files;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Running;

/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/cmds.html"/></remarks>
internal sealed partial class Interpreter
{
    private Dictionary<Statement, string> written = [];

    /// <summary>The lines of the statements so far, for HISTORY.</summary>
    private readonly List<string> history = [];

    /// <summary>HISTORY has what defines and stores, and no commands.</summary>
    private void Remember(Statement statement, string text)
    {
        if (
            statement
            is AssignStatement
                or RenameStatement
                or StoreStatement
                or SplitStatement
                or AssertStatement
                or DefineFunction
                or DefineCommand
                or MacroCall
        )
            history.AddRange(text.Split('\n').Select(line => line.TrimEnd('\r')));
    }

    /// <summary>Pig's shell in a script: files of the lake and of this machine, and what was said so far.</summary>
    private List<Result> Shell(ShellStatement shell, RunOptions options, CancellationToken cancel)
    {
        List<Result> done = explained is null && IsOfFiles(shell.Command) ? StoreAll(options, cancel) : [];
        try
        {
            if (explained is not null && shell.Command != "cd")
                return [];
            var lines = Lines(shell, cancel);
            if (lines.Count > 0)
                done.Add(TextResult(shell, lines));
            return done;
        }
        catch (BazaarException wrong) when (wrong.Diagnostic.Place is null)
        {
            var code = wrong.Diagnostic.Fault == Fault.Unsupported ? null : "2997";
            throw new BazaarException(wrong.Diagnostic with { Place = shell.Place, Code = code }, wrong);
        }
    }

    private static bool IsOfFiles(string command) => command is not ("help" or "history" or "clear" or "aliases" or "kill");

    private IReadOnlyList<string> Lines(ShellStatement shell, CancellationToken cancel)
    {
        var files = new GruntFiles(lake.Files, names.Full);
        IReadOnlyList<string> words = shell.Arguments;
        switch (shell.Command)
        {
            case "fs":
                return new FileShell(lake.Files, "fs", names.Full).Run(words, cancel);
            case "cd":
                names = names with { Folder = files.Folder(words.Count > 0 ? words[0] : "/") };
                return [];
            case "pwd":
                return [GruntFiles.Shown(names.Folder.Length == 0 ? "/" : names.Folder)];
            case "help":
                return HelpText.Lines;
            case "clear":
                return [];
            case "aliases":
                return [$"aliases: [{string.Join(", ", names.Aliases.Keys.Order(StringComparer.Ordinal))}]"];
            case "history":
                return History(shell);
            case "sh":
                return Written(shell, cancel);
            case "kill":
                throw PigError.Unsupported(
                    shell.Place,
                    "kill, which ends a job of the cluster,",
                    "Stop the script itself: no job runs beside it here."
                );
            default:
                return files.Run(shell.Command, words, cancel);
        }
    }

    /// <summary>What a command of this machine's shell writes.</summary>
    private static string[] Written(ShellStatement shell, CancellationToken cancel)
    {
        if (shell.Arguments.Count == 0)
            throw PigError.Syntax(shell.Place, "sh stands without a command.", "Write it in the same line: sh date", "1000");
        var command = string.Join(' ', shell.Arguments);
        var output = MachineShell.Output(MachineShell.BehindSh(command), command, shell.Place, "2997", cancel);
        return output.Length == 0 ? [] : output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    private IReadOnlyList<string> History(ShellStatement shell) =>
        shell.Arguments switch
        {
            [] => [.. history.Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}   {line}"))],
            ["-n"] => history,
            [var word, ..] => throw PigError.Syntax(
                shell.Place,
                $"history has no option {word}.",
                "Write history, or history -n for no numbers.",
                "1000"
            ),
        };
}
