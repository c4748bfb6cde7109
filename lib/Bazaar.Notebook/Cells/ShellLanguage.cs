using System.Globalization;
using Bazaar.Core;
using CliWrap;

namespace Bazaar.Notebook.Cells;

/// <summary>Commands of the system's shell: <c>sh</c>, on Windows PowerShell. What they print is shown as it comes; a stop ends all that they started.</summary>
public sealed class ShellLanguage : ICellLanguage
{
    public IReadOnlyList<string> Names { get; } = ["shell"];
    public string Summary => "Run commands of the system's shell.";
    public bool KeepsUnknownMagics => true;

    public async Task Run(CellPart part, CellContext context)
    {
        var shell = OperatingSystem.IsWindows()
            ? Cli.Wrap("powershell").WithArguments(["-NoProfile", "-NonInteractive", "-Command", part.Text])
            : Cli.Wrap("/bin/sh").WithArguments(["-c", part.Text]);
        var end = await shell
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line => context.Output.Write("stdout", line + "\n")))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line => context.Output.Write("stderr", line + "\n")))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(context.Cancel)
            .ConfigureAwait(false);
        if (end.ExitCode != 0)
            throw new BazaarException(
                new(
                    Fault.Runtime,
                    string.Create(CultureInfo.InvariantCulture, $"The last command ended with {end.ExitCode}."),
                    part.Magic.Place,
                    "What it printed says why; `|| true` behind a command lets the cell go on."
                )
            );
    }
}
