namespace Bazaar.Sql.Syntax;

public enum TokenKind
{
    /// <summary>An identifier or a keyword, without quotes.</summary>
    Word,

    /// <summary>An identifier in backquotes.</summary>
    QuotedName,
    String,

    /// <summary>A text in the bytes of a character set: <c>_UTF-8 0xC3A9</c>.</summary>
    Encoded,
    Number,
    Symbol,
    Hint,
    End,
}

/// <summary>One token of a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word as written, a name without its quotes, a string without its escapes, hexadecimal digits, digits without suffix, a hint's text.</param>
/// <param name="Key">What the parser compares: a word in upper case, a symbol; else empty.</param>
/// <param name="Suffix">A number's suffix in upper case, a character set, else empty.</param>
/// <param name="Start">Where it starts in the statement's text.</param>
/// <param name="Finish">Where it ends, exclusive.</param>
public readonly record struct Token(TokenKind Kind, string Text, string Key, string Suffix, int Start, int Finish);
