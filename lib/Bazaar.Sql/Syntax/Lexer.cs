using Bazaar.Core;

namespace Bazaar.Sql.Syntax;

/// <summary>One statement's text to tokens, by a dialect's rules.</summary>
public sealed class Lexer
{
    private readonly SourceText source;
    private readonly string text;
    private readonly Dialect dialect;
    private readonly List<Token> tokens = [];
    private int at;

    private Lexer(SourceText source, Dialect dialect)
    {
        this.source = source;
        text = source.Text;
        this.dialect = dialect;
    }

    /// <summary>The names of what is inside an array and a map, in DESCRIBE.</summary>
    private static readonly string[] TypePaths = ["$elem$", "$key$", "$value$"];

    /// <summary>The statement's tokens; the last one is of kind <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="BazaarException">A character, string or comment is not of the language.</exception>
    public static List<Token> Read(SourceText source, Dialect dialect)
    {
        var lexer = new Lexer(source, dialect);
        while (lexer.at < lexer.text.Length)
            lexer.Next();
        var end = lexer.tokens.Count > 0 ? lexer.tokens[^1].Finish : 0;
        lexer.tokens.Add(new(TokenKind.End, "", "", "", end, end));
        return lexer.tokens;
    }

    private char Peek(int ahead = 1) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void Next()
    {
        var c = text[at];
        if (char.IsWhiteSpace(c))
            at++;
        else if (Scan.StartsLineComment(text, at))
            LineComment();
        else if (Scan.StartsBlockComment(text, at))
            BlockComment();
        else if (c is '\'' or '"' or '`')
            Quoted(c);
        else if (char.IsAsciiDigit(c) || (c == '.' && dialect.NumbersMayStartWithPoint && char.IsAsciiDigit(Peek())))
            NumberOrWord();
        else if (c == '_' && dialect.HasEncodedTexts && EncodedText())
            return;
        else if (dialect.StartsWord(c))
            Word(WordEnd(at));
        else if (
            c == '$'
            && TypePaths.FirstOrDefault(p => string.Compare(text, at, p, 0, p.Length, StringComparison.OrdinalIgnoreCase) == 0)
                is { } path
        )
        {
            tokens.Add(new(TokenKind.QuotedName, path, path, "", at, at + path.Length));
            at += path.Length;
        }
        else
            Symbol(c);
    }

    private void LineComment()
    {
        var start = at;
        at = Scan.LineEnd(text, at);
        var body = text.AsSpan(start + 2, at - start - 2).Trim();
        if (dialect.LineHints && body.StartsWith("+"))
            tokens.Add(new(TokenKind.Hint, body[1..].Trim().ToString(), "", "", start, at));
    }

    private void BlockComment()
    {
        var start = at;
        at = Scan.BlockEnd(text, at);
        if (at < 0)
            throw Error(start, start + 2, "This comment never ends.", "Close it with */.");
        var body = text.AsSpan(start + 2, at - start - 4);
        if (dialect.LineHints)
            body = body.TrimStart();
        if (body.StartsWith("+"))
            tokens.Add(new(TokenKind.Hint, body[1..].Trim().ToString(), "", "", start, at));
    }

    private void Quoted(char quote)
    {
        var start = at;
        var end = Scan.Quoted(text, at);
        if (end < 0)
            throw Error(start, start + 1, $"This {(quote == '`' ? "name" : "string")} never ends.", $"Close it with {quote}.");
        at = end;
        var body = text.AsSpan(start + 1, end - start - 2);
        if (quote != '`')
            tokens.Add(new(TokenKind.String, StringEscapes.Undo(body), "", "", start, end));
        else if (body.IsWhiteSpace())
            throw Error(start, end, "This name is empty.", "Write a name between the backquotes.");
        else
            tokens.Add(
                new(TokenKind.QuotedName, body.ToString().Replace("``", "`", StringComparison.Ordinal), "", "", start, end)
            );
    }

    /// <summary>A character set and the text's bytes in hexadecimal digits, two a byte.</summary>
    private bool EncodedText()
    {
        var name = at + 1;
        while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] is '_' or '-' or '.' or ':'))
            name++;
        var bytes = name;
        while (bytes < text.Length && char.IsWhiteSpace(text[bytes]))
            bytes++;
        if (name == at + 1 || string.Compare(text, bytes, "0x", 0, 2, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        var end = bytes + 2;
        while (end < text.Length && char.IsAsciiHexDigit(text[end]))
            end++;
        if (end == bytes + 2 || (end - bytes) % 2 != 0)
            throw Error(bytes, end, $"'{text[bytes..end]}' are no whole bytes.", "Write two hexadecimal digits for each byte.");
        tokens.Add(new(TokenKind.Encoded, text[(bytes + 2)..end], "", text[(at + 1)..name], at, end));
        at = end;
        return true;
    }

    private int WordEnd(int from)
    {
        while (from < text.Length && dialect.ContinuesWord(text[from]))
            from++;
        return from;
    }

    private void Word(int end)
    {
        var word = text[at..end];
        tokens.Add(new(TokenKind.Word, word, word.ToUpperInvariant(), "", at, end));
        at = end;
    }

    /// <summary>A number with its suffix; where more letters follow the digits, an identifier that starts with a digit.</summary>
    private void NumberOrWord()
    {
        var start = at;
        var digits = Digits(start);
        var run = WordEnd(start);
        var end = digits;
        if (end < text.Length && text[end] == '.' && run == digits)
            end = Digits(end + 1);
        end = Exponent(end);
        var suffixEnd = WordEnd(end);
        var suffix = text[end..suffixEnd].ToUpperInvariant();
        if (suffix.Length > 0 && !(dialect.NumberSuffixes.Contains(suffix) && (end == digits || suffix is "D" or "BD")))
        {
            if (end > run)
                throw Error(
                    end,
                    suffixEnd,
                    $"'{text[start..suffixEnd]}' is not a number.",
                    "Separate the number and what follows by a space."
                );
            Word(run);
            return;
        }
        tokens.Add(new(TokenKind.Number, text[start..end], "", suffix, start, suffixEnd));
        at = suffixEnd;
    }

    private int Digits(int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
            from++;
        return from;
    }

    private int Exponent(int from)
    {
        if (from >= text.Length || text[from] is not ('e' or 'E'))
            return from;
        var digits = from + 1 < text.Length && text[from + 1] is '+' or '-' ? from + 2 : from + 1;
        var end = Digits(digits);
        return end == digits ? from : end;
    }

    private void Symbol(char c)
    {
        var start = at;
        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        var symbol =
            at + 2 < text.Length && string.CompareOrdinal(text, at, "<=>", 0, 3) == 0 ? "<=>"
            : two is "==" or "!=" or "<>" or "<=" or ">=" or "||" || (two == "&&" && dialect.HasDoubleAmpersand) ? two
            : c
                is '('
                    or ')'
                    or '['
                    or ']'
                    or ','
                    or '.'
                    or ':'
                    or '='
                    or '<'
                    or '>'
                    or '+'
                    or '-'
                    or '*'
                    or '/'
                    or '%'
                    or '&'
                    or '|'
                    or '^'
                    or '~'
                    or '!'
                    or '?'
                ? c.ToString()
            : throw Unexpected(c);
        at += symbol.Length;
        var key = symbol switch
        {
            "==" => "=",
            "!=" => "<>",
            _ => symbol,
        };
        tokens.Add(new(TokenKind.Symbol, symbol, key, "", start, at));
    }

    private BazaarException Unexpected(char c)
    {
        if (c == '$' && Peek() == '{')
        {
            var close = text.IndexOf('}', at);
            var end = close < 0 ? text.Length : close + 1;
            return Error(at, end, $"The variable {text[at..end]} has no value.", dialect.VariableCure(text[at..end]));
        }
        if (char.IsLetter(c) || c == '_')
        {
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            var word = text[at..end];
            return Error(
                at,
                end,
                $"'{word}' can't stand without quotes: {dialect.Name} names are made of a-z, 0-9 and _, and don't start with _.",
                $"Write `{word}`."
            );
        }
        return Error(at, at + 1, $"The character '{c}' has no meaning here.", "Remove it, or put it into a string.");
    }

    private BazaarException Error(int start, int end, string message, string cure) =>
        new(new(Fault.Syntax, message, source.PlaceOf(start, end), cure, SyntaxErrors.Code));
}
