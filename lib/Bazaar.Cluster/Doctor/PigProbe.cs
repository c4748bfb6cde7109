using System.ComponentModel;
using System.Diagnostics;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>Whether Pig's command runs, and its version.</summary>
internal static class PigProbe
{
    private const string Heading = "Apache Pig version ";

    public static async Task<Answer> AskAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), "-version"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Start(start);
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var output = await process.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false);
            var told = $"{output}\n{await errors.ConfigureAwait(false)}";
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            var line = told.Split('\n').FirstOrDefault(l => l.StartsWith(Heading, StringComparison.Ordinal));
            if (line is not null)
                return new(line[Heading.Length..].Split(' ')[0], []);
            throw BazaarException.Runtime(
                $"`{string.Join(' ', command)} -version' ends with {process.ExitCode} and tells no version: {told.Trim().Split('\n')[^1]}",
                "Does it run in a terminal? Pig needs Java 8 to 17."
            );
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw BazaarException.Runtime($"{start.FileName} can't be started: {e.Message}.", "Write its whole path.", e);
        }
    }
}
