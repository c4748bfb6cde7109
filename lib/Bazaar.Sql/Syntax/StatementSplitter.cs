using System.Text;

namespace Bazaar.Sql.Syntax;

/// <summary>One statement of a script: its text without the semicolon, and where it stands.</summary>
/// <param name="Script">The script that it is a part of.</param>
/// <param name="Start">The offset of its first character that is neither space nor comment.</param>
/// <param name="Length">Its length.</param>
public sealed record StatementText(ScriptText Script, int Start, int Length)
{
    public string Text => Script.Text.Substring(Start, Length);

    /// <summary>The text as it is, for a language without variables.</summary>
    public SourceText Source => new(Script, Start, Length);

    /// <summary>The text without comments, for SET, whose value is taken as it stands.</summary>
    public static string WithoutComments(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var next = StatementSplitter.Skip(text, i, out var isComment);
            if (!isComment)
                result.Append(text, i, next - i);
            i = next;
        }
        return result.ToString().Trim();
    }
}

/// <summary>Cuts a script at its semicolons; those in strings, quoted names and comments don't count.</summary>
public static class StatementSplitter
{
    /// <summary>The statements in order; empty ones are left out.</summary>
    public static IEnumerable<StatementText> Split(ScriptText script)
    {
        var text = script.Text;
        int? first = null;
        var last = 0;
        for (var i = 0; i < text.Length; )
        {
            if (text[i] == ';')
            {
                if (first is { } start)
                    yield return new(script, start, last - start);
                first = null;
                i++;
                continue;
            }
            var next = Skip(text, i, out var isComment);
            var isHint = isComment && next - i > 2 && text[i + 2] == '+';
            if ((!isComment || isHint) && !char.IsWhiteSpace(text[i]))
            {
                first ??= i;
                last = next;
            }
            i = next;
        }
        if (first is { } rest)
            yield return new(script, rest, last - rest);
    }

    /// <summary>Whether nothing is left open behind the last semicolon: no statement, no string, no block comment.</summary>
    public static bool IsComplete(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var open = false;
        for (var i = 0; i < text.Length; )
        {
            if (Scan.StartsBlockComment(text, i) && Scan.BlockEnd(text, i) < 0)
                return false;
            var next = Skip(text, i, out var isComment);
            if (text[i] == ';')
                open = false;
            else if (!isComment && !char.IsWhiteSpace(text[i]))
                open = true;
            i = next;
        }
        return !open;
    }

    /// <summary>The index behind the string, name or comment that starts here, or behind this one character.</summary>
    internal static int Skip(string text, int at, out bool isComment)
    {
        isComment = Scan.StartsLineComment(text, at) || Scan.StartsBlockComment(text, at);
        if (text[at] == '-' && isComment)
            return Scan.LineEnd(text, at);
        var end =
            isComment ? Scan.BlockEnd(text, at)
            : text[at] is '\'' or '"' or '`' ? Scan.Quoted(text, at)
            : at + 1;
        // What never ends is the rest of the script; the lexer says so, with its place.
        if (end >= 0)
            return end;
        isComment = false;
        return text.Length;
    }
}
