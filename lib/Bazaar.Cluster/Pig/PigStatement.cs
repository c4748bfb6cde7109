namespace Bazaar.Cluster.Pig;

/// <summary>A statement of a script, as far as it must be known from outside.</summary>
/// <param name="Text">Its text, without what ends it.</param>
/// <param name="End">A semicolon, or nothing.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record PigStatement(string Text, string End, int Line, int Column)
{
    /// <summary>What Grunt carries out at once, and whose output is text.</summary>
    private static readonly HashSet<string> Talkative = new(StringComparer.OrdinalIgnoreCase)
    {
        "dump",
        "describe",
        "explain",
        "illustrate",
        "fs",
        "sh",
        "cat",
        "ls",
        "pwd",
        "aliases",
        "history",
        "help",
    };

    /// <summary>The line of its last character.</summary>
    public int LastLine => Line + Text.Count('\n');

    private string[] Words => Text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it prints, and no relation is only named like one that does.</summary>
    public bool Prints => Words is [var first, ..] && Talkative.Contains(first) && !(Words is [_, ['=', ..], ..]);

    /// <summary>Whether it stores a relation.</summary>
    public bool Stores => Words is [var first, ..] && first.Equals("store", StringComparison.OrdinalIgnoreCase);

    /// <summary>The relation that a DUMP prints; null for another statement.</summary>
    public string? Dumped =>
        Words is [var first, var alias] && first.Equals("dump", StringComparison.OrdinalIgnoreCase) ? alias : null;
}

/// <summary>Finds the statements of a script, with nothing of them understood but quotes, comments and braces.</summary>
internal static class PigStatements
{
    private static readonly string[] ToLineEnd = ["%declare", "%default", "fs", "sh"];

    public static IEnumerable<PigStatement> Of(string script)
    {
        var (line, column, depth) = (1, 1, 0);
        (int Start, int Line, int Column)? begun = null;
        for (var i = 0; i < script.Length; i++)
        {
            var length = Comment(script, i);
            if (length == 0 && begun is null && !char.IsWhiteSpace(script[i]) && script[i] != ';')
                (begun, depth) = ((i, line, column), 0);
            if (length == 0 && script[i] == '\'')
                length = Quoted(script, i);
            depth +=
                length > 0 ? 0
                : script[i] is '{' ? 1
                : script[i] is '}' ? -1
                : 0;
            if (
                begun is { } from
                && length == 0
                && (script[i] == ';' && depth <= 0 || script[i] == '\n' && EndsWithLine(script, from.Start))
            )
            {
                yield return new(script[from.Start..i], script[i] == ';' ? ";" : "", from.Line, from.Column);
                begun = null;
            }
            for (var last = i + Math.Max(length, 1); i < last; i++)
                (line, column) = script[i] == '\n' ? (line + 1, 1) : (line, column + 1);
            i--;
        }
        if (begun is { } rest)
            yield return new(script[rest.Start..].TrimEnd(), "", rest.Line, rest.Column);
    }

    private static bool EndsWithLine(string script, int start) =>
        ToLineEnd.Any(w =>
            string.Compare(script, start, w, 0, w.Length, StringComparison.OrdinalIgnoreCase) == 0
            && start + w.Length < script.Length
            && script[start + w.Length] is ' ' or '\t'
        );

    private static int Comment(string script, int at)
    {
        var rest = script.AsSpan(at);
        if (rest.StartsWith("--", StringComparison.Ordinal))
            return rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;
        if (!rest.StartsWith("/*", StringComparison.Ordinal))
            return 0;
        return rest[2..].IndexOf("*/", StringComparison.Ordinal) is >= 0 and var close ? close + 4 : rest.Length;
    }

    private static int Quoted(string script, int at)
    {
        for (var i = at + 1; i < script.Length; i++)
            if (script[i] == '\\')
                i++;
            else if (script[i] == '\'')
                return i + 1 - at;
        return script.Length - at;
    }
}
