using Bazaar.Core;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Syntax;

/// <summary>Cuts a Pig script, whose parameters have their values, into tokens.</summary>
/// <remarks>Reserved words are of either case, names are not. The commands of Pig's shell (dump, set, fs …) take words up to the
/// end of the line, so they are cut where a statement begins.</remarks>
public sealed class Lexer
{
    private readonly SourceText source;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly bool commands;
    private int at;
    private int depth;

    private Lexer(SourceText source, bool commands)
    {
        this.source = source;
        this.commands = commands;
        text = source.Text;
    }

    /// <summary>Cuts a script; an error becomes the last token, so that one before it in the text is told first.</summary>
    /// <param name="commands">Whether the shell's commands may stand there: not in a macro's body.</param>
    public static TokenList Read(SourceText source, bool commands = true)
    {
        var lexer = new Lexer(source, commands);
        try
        {
            lexer.Run();
            lexer.Add(TokenKind.End, source.Text.Length);
            return new TokenList(source, lexer.tokens, null);
        }
        catch (BazaarException failure)
        {
            lexer.tokens.Add(new Token(TokenKind.Bad, Math.Min(lexer.at, source.Text.Length), 0));
            return new TokenList(source, lexer.tokens, failure);
        }
    }

    private void Add(TokenKind kind, int start) => tokens.Add(new Token(kind, start, at - start));

    private char Peek(int ahead = 1) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private Place Here(int length = 1) => source.PlaceAt(Math.Min(at, Math.Max(0, text.Length - 1)), length);

    private void Run()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
                at++;
            else if (c == '-' && Peek() == '-')
                SkipLine();
            else if (c == '#' && Peek() == '!')
                SkipLine();
            else if (c == '/' && Peek() == '*')
                SkipBlockComment();
            else if (char.IsAsciiLetter(c))
                Word();
            else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek())))
                Number();
            else if (c == '\'')
                Quoted();
            else if (c == '`')
                Backticks();
            else if (c == '$')
                Dollar();
            else
                Symbol(c);
        }
    }

    private void SkipLine()
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;
    }

    private void SkipBlockComment()
    {
        var close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (close < 0)
            throw PigError.Syntax(Here(2), "The comment that begins here is not closed.", "Write */ at its end.");
        at = close + 2;
    }

    private bool AtStatement =>
        commands && depth == 0 && (tokens.Count == 0 || tokens[^1].Kind is TokenKind.Semicolon or TokenKind.RightCurly);

    private void Word()
    {
        var start = at;
        NamePart();
        var plain = true;
        while (Peek(0) == ':' && Peek() == ':' && char.IsAsciiLetter(Peek(2)))
        {
            plain = false;
            at += 2;
            NamePart();
        }
        RefuseParameterBehindColons();
        if (plain && AtStatement && Commands.IsCommand(text.AsSpan(start, at - start)) && !BeforeEquals())
        {
            Add(TokenKind.Command, start);
            Arguments();
            return;
        }
        var keyword = plain ? Keywords.Find(text.AsSpan(start, at - start)) : Keyword.None;
        tokens.Add(new Token(TokenKind.Word, start, at - start, keyword));
    }

    /// <summary>A macro's parameters get their values later: its body must be one of tokens before that.</summary>
    private void RefuseParameterBehindColons()
    {
        if (Peek(0) != ':' || Peek() != ':' || Peek(2) != '$')
            return;
        at += 2;
        throw PigError.Syntax(
            Here(),
            "A parameter of a macro can't stand behind ::.",
            "Let a parameter have the whole name, m(…, 'a::b'), or the part in front of ::."
        );
    }

    private void NamePart()
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
    }

    /// <summary>An alias may be called like a command (<c>ls = LOAD …</c>); a list of aliases too.</summary>
    private bool BeforeEquals()
    {
        var next = at;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        return next < text.Length
            && (text[next] is ',' or '(' || (text[next] == '=' && (next + 1 >= text.Length || text[next + 1] != '=')));
    }

    private void Arguments()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '\n' or ';')
                break;
            if (char.IsWhiteSpace(c))
                at++;
            else if (c == '-' && Peek() == '-')
                SkipLine();
            else if (c == '\'')
                Quoted();
            else if (c == '`')
                Backticks();
            else
            {
                var start = at;
                while (at < text.Length && text[at] != ';' && !char.IsWhiteSpace(text[at]))
                    at++;
                Add(TokenKind.Argument, start);
            }
        }
        var end = at;
        at = Math.Min(at + 1, text.Length);
        Add(TokenKind.Semicolon, end);
    }

    private void Digits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
    }

    private void Number()
    {
        var start = at;
        var whole = true;
        Digits();
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek()))
        {
            whole = false;
            at++;
            Digits();
        }
        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek()) || (Peek() is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            whole = false;
            at += 2;
            Digits();
        }
        Add(Suffix(whole), start);
        if (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '_'))
            throw PigError.Syntax(
                source.PlaceAt(start, at + 1 - start),
                $"'{text[start..(at + 1)]}' is no number and no name.",
                "A name begins with a letter; numbers end with L, F, BI or BD, or with a digit."
            );
    }

    private TokenKind Suffix(bool whole)
    {
        var first = char.ToUpperInvariant(Peek(0));
        var second = char.ToUpperInvariant(Peek());
        var kind =
            first == 'B' && second == 'D' ? TokenKind.BigDecimal
            : whole && first == 'B' && second == 'I' ? TokenKind.BigInteger
            : whole && first == 'L' ? TokenKind.Long
            : first == 'F' ? TokenKind.Float
            : whole ? TokenKind.Integer
            : TokenKind.Double;
        at +=
            kind is TokenKind.BigDecimal or TokenKind.BigInteger ? 2
            : kind is TokenKind.Long or TokenKind.Float ? 1
            : 0;
        return kind;
    }

    private void Quoted()
    {
        var start = at++;
        while (at < text.Length && text[at] != '\'')
        {
            if (text[at] == '\\')
                Escape();
            at++;
        }
        if (at >= text.Length)
        {
            at = start;
            throw PigError.Syntax(
                Here(),
                "The string that begins here is not closed.",
                "Write ' at its end; a ' within it is \\'."
            );
        }
        at++;
        Add(TokenKind.String, start);
    }

    /// <summary>Pig's lexer takes <c>\n \t \b \r \f \\ \'</c> and <c>\uXXXX</c> only: <c>'\d'</c> is an error, <c>'\\d'</c> is right.</summary>
    private void Escape()
    {
        var next = Peek();
        if (next is 'u' or 'U' && at + 5 < text.Length && text.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0)
            at += 5;
        else if (next is 'n' or 't' or 'b' or 'r' or 'f' or '\\' or '\'' or 'N' or 'T' or 'B' or 'R' or 'F')
            at++;
        else
            throw PigError.Syntax(
                Here(2),
                next is 'u' or 'U' ? "\\u needs four hexadecimal digits." : $"\\{next} is no escape in a Pig string.",
                next is 'u' or 'U' ? "Write \\u00e9 for é." : $"Write two backslashes, \\\\{next}, to have one in the string."
            );
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF"
    );

    private void Backticks()
    {
        var start = at;
        var close = text.IndexOf('`', at + 1);
        if (close < 0)
            throw PigError.Syntax(Here(), "The command that begins here is not closed.", "Write ` at its end.");
        at = close + 1;
        Add(TokenKind.Backticks, start);
    }

    private void Dollar()
    {
        var start = at++;
        if (char.IsAsciiDigit(Peek(0)))
        {
            Digits();
            Add(TokenKind.Position, start);
            return;
        }
        if (Preprocessor.NameAt(text, start) is not { } parameter)
        {
            at = start;
            throw PigError.Syntax(Here(), "A $ stands alone here.", "Write $0 for the first field, $name for a parameter.");
        }
        at = start + parameter.Length;
        Add(TokenKind.Parameter, start);
        if (text[start + 1] != '{')
            RefuseParameterBehindColons();
    }

    private void Symbol(char c)
    {
        var (kind, length) = (c, Peek()) switch
        {
            ('=', '=') => (TokenKind.EqualEqual, 2),
            ('=', '>') => (TokenKind.FatArrow, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessEqual, 2),
            ('>', '=') => (TokenKind.GreaterEqual, 2),
            ('<', '>') => throw Unknown("<>", "Pig writes != for 'not equal'."),
            ('|', '|') => throw Unknown("||", "Pig writes OR between conditions, and CONCAT(a, b) to join text."),
            ('&', '&') => throw Unknown("&&", "Pig writes AND between conditions."),
            ('.', '.') => (TokenKind.DotDot, 2),
            ('.', _) => (TokenKind.Dot, 1),
            ('=', _) => (TokenKind.Equals, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('(', _) => (TokenKind.LeftParen, 1),
            (')', _) => (TokenKind.RightParen, 1),
            ('{', _) => (TokenKind.LeftCurly, 1),
            ('}', _) => (TokenKind.RightCurly, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('#', _) => (TokenKind.Hash, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('?', _) => (TokenKind.Question, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('@', _) => (TokenKind.At, 1),
            ('&', _) => (TokenKind.Ampersand, 1),
            ('"', _) => throw Unknown("\"", "Strings stand in single quotes: 'text'."),
            ('!', _) => throw Unknown("!", "Pig writes NOT in front of a condition."),
            ('_', _) => throw Unknown("_", "A name begins with a letter."),
            _ => throw Unknown(
                char.IsSurrogate(c) ? "this character" : c.ToString(),
                "Take it out; names are made of a-z, A-Z, 0-9 and _."
            ),
        };
        depth += kind switch
        {
            TokenKind.LeftParen or TokenKind.LeftCurly or TokenKind.LeftBracket => 1,
            TokenKind.RightParen or TokenKind.RightCurly or TokenKind.RightBracket => depth > 0 ? -1 : 0,
            _ => 0,
        };
        var start = at;
        at += length;
        Add(kind, start);
    }

    private BazaarException Unknown(string what, string cure) =>
        PigError.Syntax(Here(what.Length == 2 ? 2 : 1), $"Pig has no {what}.", cure);
}
