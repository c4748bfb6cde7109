using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>One statement of a script: its text without comments, and where it starts.</summary>
internal sealed record HiveStatement(string Text, Place Place);

/// <summary>Cuts a script into statements, as Hive's own shells do: at semicolons outside quotes and comments.</summary>
/// <remarks>
/// Comments become blanks (the server wants commands such as SET without any), hints stay, and lines keep their numbers, so that a place in a
/// server's message can be told as one in the script.
/// </remarks>
internal static class HiveScript
{
    public static IEnumerable<HiveStatement> Split(string script, string? file = null)
    {
        var text = new StringBuilder();
        var (line, column) = (1, 1);
        Place? start = null;
        for (var i = 0; i < script.Length; i++)
        {
            var length = CommentLength(script, i);
            if (length > 0)
            {
                foreach (var c in script.AsSpan(i, length))
                    Append(c == '\n' ? c : ' ');
                i += length - 1;
            }
            else if (script[i] is '\'' or '"' or '`')
            {
                var end = QuoteEnd(script, i);
                for (; i <= end; i++)
                    Append(script[i]);
                i = end;
            }
            else if (script[i] == ';')
            {
                Append(' ');
                if (Take() is { } statement)
                    yield return statement;
            }
            else
                Append(script[i]);
        }
        if (Take() is { } last)
            yield return last;

        void Append(char c)
        {
            if (start is null && !char.IsWhiteSpace(c))
                start = new(line, column, 1, file);
            if (start is not null)
                text.Append(c);
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        HiveStatement? Take()
        {
            var statement = start is null ? null : new HiveStatement(text.ToString().TrimEnd(), start);
            text.Clear();
            start = null;
            return statement;
        }
    }

    /// <summary>The length of the comment that starts here, its line's end not included; 0 for none. A hint is no comment.</summary>
    private static int CommentLength(string script, int at)
    {
        var rest = script.AsSpan(at);
        if (rest.StartsWith("--", StringComparison.Ordinal))
            return rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;
        if (rest.StartsWith("/*", StringComparison.Ordinal) && !rest.StartsWith("/*+", StringComparison.Ordinal))
            return rest.IndexOf("*/", StringComparison.Ordinal) is >= 0 and var close ? close + 2 : rest.Length;
        return 0;
    }

    /// <summary>Where the quoted text that starts here ends; a backslash takes the next character with it, save in backticks.</summary>
    private static int QuoteEnd(string script, int at)
    {
        for (var i = at + 1; i < script.Length; i++)
            if (script[i] == '\\' && script[at] != '`')
                i++;
            else if (script[i] == script[at])
                return i;
        return script.Length - 1;
    }
}
