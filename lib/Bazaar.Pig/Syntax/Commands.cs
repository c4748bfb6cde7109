namespace Bazaar.Pig.Syntax;

/// <summary>The commands of Pig's shell (Grunt), which take words up to the end of the line.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/cmds.html"/></remarks>
public static class Commands
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "aliases",
        "cat",
        "cd",
        "clear",
        "copyFromLocal",
        "copyToLocal",
        "cp",
        "describe",
        "dump",
        "exec",
        "explain",
        "fs",
        "help",
        "history",
        "illustrate",
        "kill",
        "ls",
        "mkdir",
        "mv",
        "pwd",
        "quit",
        "register",
        "rm",
        "rmf",
        "run",
        "set",
        "sh",
        "sql",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static bool IsCommand(ReadOnlySpan<char> word) => Lookup.Contains(word);

    public static IReadOnlyCollection<string> All => Names;
}
