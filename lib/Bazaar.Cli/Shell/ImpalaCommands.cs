using System.Globalization;
using Bazaar.Cluster.Addresses;

namespace Bazaar.Cli.Shell;

/// <summary>What impala-shell takes beside statements.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_shell_commands.html"/></remarks>
internal static class ImpalaCommands
{
    public const string Help =
        "describe T      the columns of a table; as show, use, set and unset also without a semicolon\n"
        + "rerun N, @N     run an entry of the history again, by -1 the last one\n"
        + "version         which program this is";

    /// <summary>Whether a line of one such statement is whole without its semicolon.</summary>
    public static bool EndsWithLine(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && !line.Contains(';', StringComparison.Ordinal)
            && words[0].ToUpperInvariant() switch
            {
                "DESCRIBE" or "DESC" or "SHOW" or "USE" or "UNSET" => words.Length > 1,
                "SET" => true,
                _ => false,
            };
    }

    /// <summary>Why a command of impala-shell is none here, and what to write instead; null for other words.</summary>
    public static string? Refused(string word, string engine) =>
        word switch
        {
            "profile" or "summary" when engine == UserFile.Cluster =>
                $"{word} is not supported. Look at the queries on the coordinator's page, port 25000, or write EXPLAIN before the statement.",
            "profile" or "summary" =>
                $"{word} tells how a cluster ran a statement, and here one process does. Write EXPLAIN before it, or start the shell with --engine cluster.",
            "connect" => "connect is not supported: a shell has one engine. Start it with --engine cluster.",
            "shell" => "shell is not supported: leave by quit to run programs.",
            _ => null,
        };

    /// <summary>The entry of the history that <c>rerun N</c> or <c>@N</c> names.</summary>
    /// <returns>Null where the line is no such command; a text of null where there is no such entry.</returns>
    public static (string? Text, string Given)? Rerun(string line, IReadOnlyList<string> entries)
    {
        var command = line.Trim().TrimEnd(';').TrimEnd();
        var given =
            command.StartsWith('@') ? command[1..].Trim()
            : command.StartsWith("rerun ", StringComparison.OrdinalIgnoreCase) ? command[6..].Trim()
            : null;
        if (given is null)
            return null;
        var index = int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            ? n < 0
                ? entries.Count + n
                : n - 1
            : -1;
        return (index >= 0 && index < entries.Count ? entries[index] : null, given);
    }
}
