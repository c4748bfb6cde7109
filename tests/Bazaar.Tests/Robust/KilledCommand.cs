using System.Diagnostics;

namespace Bazaar.Tests.Robust;

/// <summary>Runs of <c>bazaar</c> in a process of its own that is killed, so that nothing of it can tidy up.</summary>
internal static class KilledCommand
{
    /// <param name="command">The language's command.</param>
    /// <param name="lake">The lake's folder.</param>
    /// <param name="script">The statements.</param>
    public static Process Start(string command, string lake, string script) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), command, "--lake", lake, "-e", script]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    /// <summary>Kills the process after a time, where it still runs, and waits for its end.</summary>
    public static void Kill(Process started, TimeSpan after)
    {
        using var process = started;
        if (!process.WaitForExit(after))
            process.Kill();
        process.WaitForExit();
    }

    /// <summary>How long the command takes when nobody kills it; it must work.</summary>
    public static TimeSpan TimeOf(Process started)
    {
        using var process = started;
        var watch = Stopwatch.StartNew();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(errors.Result);
        return watch.Elapsed;
    }
}
