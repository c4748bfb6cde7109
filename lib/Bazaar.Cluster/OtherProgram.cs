using System.ComponentModel;
using System.Text;
using Bazaar.Core;
using CliWrap;

namespace Bazaar.Cluster;

/// <summary>What a program ended with.</summary>
/// <param name="ExitCode">0 where it went well.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record ProgramEnd(int ExitCode, string Output, string Errors)
{
    /// <summary>The last line that says something, of errors where there are some.</summary>
    public string LastLine => $"{Output}\n{Errors}".Split('\n').Select(l => l.Trim()).LastOrDefault(l => l.Length > 0) ?? "";
}

/// <summary>Runs a program of others.</summary>
internal static class OtherProgram
{
    /// <param name="command">The program, and its first arguments.</param>
    /// <param name="arguments">Its further arguments.</param>
    /// <param name="cancel">Ends it, with all that it started.</param>
    /// <param name="errorLine">Told each line of its standard error as it comes; or null.</param>
    /// <param name="folder">Where it works; null is this process's folder.</param>
    /// <exception cref="BazaarException">It can't be started.</exception>
    public static async Task<ProgramEnd> RunAsync(
        IReadOnlyList<string> command,
        IEnumerable<string> arguments,
        CancellationToken cancel,
        Action<string>? errorLine = null,
        string? folder = null
    )
    {
        var (output, errors) = (new StringBuilder(), new StringBuilder());
        var toErrors = PipeTarget.ToStringBuilder(errors, Encoding.UTF8);
        var program = Cli.Wrap(command[0])
            .WithArguments([.. command.Skip(1), .. arguments])
            .WithWorkingDirectory(folder ?? "")
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output, Encoding.UTF8))
            .WithStandardErrorPipe(
                errorLine is null ? toErrors : PipeTarget.Merge(toErrors, PipeTarget.ToDelegate(errorLine, Encoding.UTF8))
            );
        try
        {
            var end = await program.ExecuteAsync(cancel).ConfigureAwait(false);
            return new(end.ExitCode, output.ToString(), errors.ToString());
        }
        catch (Win32Exception e)
        {
            throw BazaarException.Runtime(
                $"{command[0]} can't be started: {(e.InnerException ?? e).Message.TrimEnd('.')}.",
                "Write its whole path.",
                e
            );
        }
    }
}
