namespace Bazaar.Pig.Syntax;

/// <summary>How tokens are called in messages.</summary>
internal static class SyntaxText
{
    public static string Of(TokenKind kind) =>
        kind switch
        {
            TokenKind.Word => "a name",
            TokenKind.Integer => "a whole number",
            TokenKind.String => "a string in single quotes",
            TokenKind.Position => "a field such as $0",
            TokenKind.Semicolon => ";",
            TokenKind.Comma => ",",
            TokenKind.LeftParen => "(",
            TokenKind.RightParen => ")",
            TokenKind.LeftCurly => "{",
            TokenKind.RightCurly => "}",
            TokenKind.LeftBracket => "[",
            TokenKind.RightBracket => "]",
            TokenKind.Hash => "#",
            TokenKind.Equals => "=",
            TokenKind.Colon => ":",
            TokenKind.Question => "?",
            TokenKind.Argument => "a word",
            _ => kind.ToString(),
        };

    public static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";

    /// <summary>The text that a string constant stands for.</summary>
    public static string Unescape(ReadOnlySpan<char> quoted)
    {
        var inner = quoted[1..^1];
        if (!inner.Contains('\\'))
            return inner.ToString();
        var result = new System.Text.StringBuilder(inner.Length);
        for (var at = 0; at < inner.Length; at++)
        {
            if (inner[at] != '\\')
            {
                result.Append(inner[at]);
                continue;
            }
            at++;
            if (inner[at] == 'u')
            {
                result.Append((char)Convert.ToInt32(inner.Slice(at + 1, 4).ToString(), 16));
                at += 4;
                continue;
            }
            result.Append(
                inner[at] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'f' => '\f',
                    'b' => '\b',
                    var other => other,
                }
            );
        }
        return result.ToString();
    }
}
