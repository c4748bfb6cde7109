using System.ComponentModel;
using System.Diagnostics;
using Bazaar.Core;

namespace Bazaar.Cli.Shell;

/// <summary>
/// The real Pig's own shell, on this terminal: aliases last from statement to statement only within one of its processes.
/// </summary>
internal static class Grunt
{
    /// <param name="command">The program and its first arguments.</param>
    /// <param name="parameters">What <c>$name</c> stands for.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="BazaarException">It can't be started.</exception>
    public static int Run(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> parameters)
    {
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false, WorkingDirectory = BazaarHome.Find().Path };
        foreach (var argument in command.Skip(1).Concat(parameters.SelectMany(p => new[] { "-param", $"{p.Key}={p.Value}" })))
            start.ArgumentList.Add(argument);
        // Ctrl-C is Pig's, which gets it from the terminal, too.
        void Leave(object? sender, ConsoleCancelEventArgs pressed) => pressed.Cancel = true;
        Console.CancelKeyPress += Leave;
        try
        {
            using var pig = Process.Start(start)!;
            pig.WaitForExit();
            return pig.ExitCode;
        }
        catch (Win32Exception e)
        {
            throw BazaarException.Runtime(
                $"{command[0]} can't be started: {e.Message.TrimEnd('.')}.",
                "Write its whole path.",
                e
            );
        }
        finally
        {
            Console.CancelKeyPress -= Leave;
        }
    }
}
