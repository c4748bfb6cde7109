using Bazaar.Pig.Text;

namespace Bazaar.Pig.Syntax;

/// <summary>Tells where a statement that is typed line by line ends.</summary>
public static class StatementEnd
{
    /// <summary>Whether nothing is left open: each statement has its semicolon, each block, string and comment its end.</summary>
    /// <remarks>The shell's commands end with their line, and so do <c>%declare</c> and <c>%default</c>.</remarks>
    public static bool IsComplete(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // The preprocessor's lines are not the lexer's.
        if (text.TrimStart().StartsWith('%'))
            return true;
        var list = Lexer.Read(SourceText.Of(text, null));
        var last = list.Tokens[^1];
        if (last.Kind == TokenKind.Bad)
            return !IsUnclosed(text, last.Start) && text.TrimEnd().EndsWith(';');
        var depth = list.Tokens.Sum(t =>
            t.Kind switch
            {
                TokenKind.LeftCurly or TokenKind.LeftParen or TokenKind.LeftBracket => 1,
                TokenKind.RightCurly or TokenKind.RightParen or TokenKind.RightBracket => -1,
                _ => 0,
            }
        );
        return list.Tokens.Count == 1 || (depth <= 0 && list.Tokens[^2].Kind == TokenKind.Semicolon);
    }

    /// <summary>The lexer stops at the beginning of what has no end.</summary>
    private static bool IsUnclosed(string text, int at) =>
        at < text.Length && (text[at] is '\'' or '`' || text.AsSpan(at).StartsWith("/*"));
}
