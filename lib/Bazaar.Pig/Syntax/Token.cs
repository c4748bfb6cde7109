namespace Bazaar.Pig.Syntax;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    End,

    /// <summary>The text can't be read from here on; <see cref="TokenList.Failure"/> says why.</summary>
    Bad,

    /// <summary>A name, or a reserved word.</summary>
    Word,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    String,

    /// <summary>A shell command in backticks.</summary>
    Backticks,

    /// <summary>A field by its position: $0.</summary>
    Position,

    /// <summary>A macro's parameter in its body: $name.</summary>
    Parameter,

    /// <summary>A command of the shell: dump, describe, set, fs …; its arguments follow up to the end of the line.</summary>
    Command,

    /// <summary>A word of a command, as it is.</summary>
    Argument,
    Semicolon,
    Comma,
    LeftParen,
    RightParen,
    LeftCurly,
    RightCurly,
    LeftBracket,
    RightBracket,
    Hash,
    Equals,
    EqualEqual,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Question,
    Colon,
    Dot,
    DotDot,
    At,
    Ampersand,
    FatArrow,
}

/// <summary>A token: its kind and where it stands in the text.</summary>
public readonly record struct Token(TokenKind Kind, int Start, int Length, Keyword Keyword = Keyword.None)
{
    public int End => Start + Length;
}

/// <summary>The tokens of a text; the last is End, or Bad with its failure.</summary>
public sealed record TokenList(Text.SourceText Source, IReadOnlyList<Token> Tokens, Core.BazaarException? Failure)
{
    /// <summary>One line a token: place, kind and text.</summary>
    public string Print() =>
        string.Concat(
            Tokens.Select(t =>
            {
                var place = Source.PlaceAt(Math.Min(t.Start, Math.Max(0, Source.Text.Length - 1)), t.Length);
                var kind = t.Keyword == Keyword.None ? t.Kind.ToString() : "Keyword";
                return $"{place.Line}:{place.Column}\t{kind}\t{Source.Text.AsSpan(t.Start, t.Length)}\n";
            })
        );
}
