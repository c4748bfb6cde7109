using System.ComponentModel;
using System.Diagnostics;
using Bazaar.Core;

namespace Bazaar.Pig.Text;

/// <summary>Commands of this machine's shell, as Pig runs them: between a script's backticks, and behind sh.</summary>
internal static class MachineShell
{
    /// <summary>A command in backticks as a program and its arguments: the shell becomes the command, or the first one of a pipe.</summary>
    public static string[] InBackticks(string command) =>
        OperatingSystem.IsWindows() ? ["cmd", "/c", command] : ["bash", "-c", "exec " + command];

    /// <summary>A command behind sh as a program and its arguments.</summary>
    public static string[] BehindSh(string command) =>
        OperatingSystem.IsWindows() ? ["cmd", "/c", command] : ["sh", "-c", command];

    /// <summary>What a command writes.</summary>
    /// <exception cref="BazaarException">It can't be run, or it ends with another code than 0.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string Output(string[] words, string command, Place place, string code, CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var stop = cancel.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancel.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? output
                : throw Failed(
                    $"{command} ended with code {process.ExitCode}.",
                    complaints.Result.Trim() is { Length: > 0 } said ? $"It wrote: {said}" : "Run it by hand."
                );
        }
        catch (Win32Exception e)
        {
            throw Failed(
                $"{words[0]}, the shell, can't be run: {e.Message.TrimEnd('.')}.",
                "Install it, or write the value itself."
            );
        }

        BazaarException Failed(string message, string cure) => new(new(Fault.Runtime, message, place, cure, code));
    }
}
