using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>Whether Pig's command runs, and its version.</summary>
internal static class PigProbe
{
    private const string Heading = "Apache Pig version ";

    public static async Task<Answer> AskAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        var end = await OtherProgram.RunAsync(command, ["-version"], cancel).ConfigureAwait(false);
        var line = $"{end.Output}\n{end.Errors}".Split('\n').FirstOrDefault(l => l.StartsWith(Heading, StringComparison.Ordinal));
        return line is not null
            ? new(line[Heading.Length..].Split(' ')[0].Trim(), [])
            : throw BazaarException.Runtime(
                FormattableString.Invariant(
                    $"`{string.Join(' ', command)} -version' ends with {end.ExitCode} and tells no version: {end.LastLine}"
                ),
                "Does it run in a terminal? Pig needs Java 8 to 17."
            );
    }
}
