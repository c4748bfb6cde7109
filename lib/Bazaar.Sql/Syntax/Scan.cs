namespace Bazaar.Sql.Syntax;

/// <summary>Where strings, names and comments end: what the splitter, the variables and the lexer must agree on.</summary>
internal static class Scan
{
    /// <summary>The index behind the string or quoted name that starts at <paramref name="at"/>, or -1 where it never ends.</summary>
    public static int Quoted(string text, int at)
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote != '`')
                i++;
            else if (text[i] == quote)
            {
                if (quote != '`' || i + 1 == text.Length || text[i + 1] != '`')
                    return i + 1;
                i++;
            }
        }
        return -1;
    }

    public static bool StartsLineComment(string text, int at) => text[at] == '-' && at + 1 < text.Length && text[at + 1] == '-';

    public static bool StartsBlockComment(string text, int at) => text[at] == '/' && at + 1 < text.Length && text[at + 1] == '*';

    /// <summary>The index of the line's end, its break not in it.</summary>
    public static int LineEnd(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end;
    }

    /// <summary>The index behind the comment that starts at <paramref name="at"/>, or -1 where it never ends.</summary>
    public static int BlockEnd(string text, int at)
    {
        var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? -1 : end + 2;
    }
}
