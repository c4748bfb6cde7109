using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

/// <summary>Reads the statements of a Pig script: recursive descent, one method a rule of Pig 0.18's grammar.</summary>
public sealed partial class Parser
{
    /// <summary>How deep expressions and operators may nest; Pig itself overflows its stack at a few thousand.</summary>
    public const int MaxDepth = 2000;

    private readonly TokenList list;
    private readonly SourceText source;
    private readonly string text;

    /// <summary>Whether Pig's shell reads the statements, as it does those of a script but not those of a macro.</summary>
    private readonly bool shell;

    /// <summary>How a macro's body calls what is its own; null outside of macros.</summary>
    private readonly AliasMask? mask;
    private int at;
    private int depth;

    private Parser(TokenList list, bool shell = false, AliasMask? mask = null)
    {
        this.list = list;
        this.shell = shell;
        this.mask = mask;
        source = list.Source;
        text = source.Text;
    }

    /// <summary>Reads a script whose parameters have their values.</summary>
    /// <param name="source">The text, after <see cref="Preprocessor"/>.</param>
    /// <param name="commands">Whether the shell's commands may stand there: not in a macro's body.</param>
    /// <exception cref="BazaarException">It is no Pig Latin; the first error in the text.</exception>
    public static PigScript Parse(SourceText source, bool commands = true)
    {
        var tokens = Lexer.Read(source, commands);
        return DeepStack.Run(() => new Parser(tokens, commands).Script());
    }

    /// <summary>Reads the body of a macro, whose parameters have their values; the shell's commands can't stand there.</summary>
    /// <exception cref="BazaarException">It is no Pig Latin; the first error in the text.</exception>
    public static PigScript ParseBody(SourceText source, AliasMask mask)
    {
        var tokens = Lexer.Read(source, false);
        return DeepStack.Run(() => new Parser(tokens, false, mask).Script());
    }

    private PigScript Script()
    {
        var statements = new List<Statement>();
        var texts = new List<string>();
        while (true)
        {
            while (Accept(TokenKind.Semicolon)) { }
            if (Kind == TokenKind.End)
                return new PigScript(new EquatableList<Statement>(statements)) { Texts = texts };
            var first = at;
            statements.Add(Statement());
            texts.Add(Written(first));
        }
    }

    /// <summary>The text from a token to the last one that was read, with a blank in the place of each comment.</summary>
    private string Written(int first)
    {
        var written = new StringBuilder();
        for (var index = first; index < at; index++)
        {
            var token = list.Tokens[index];
            if (index > first)
            {
                var between = text.AsSpan(list.Tokens[index - 1].End, token.Start - list.Tokens[index - 1].End);
                written.Append(between.IsWhiteSpace() ? between : " ");
            }
            written.Append(text, token.Start, token.Length);
        }
        return written.ToString();
    }

    private Token Current
    {
        get
        {
            var token = list.Tokens[at];
            return token.Kind == TokenKind.Bad ? throw list.Failure! : token;
        }
    }

    private TokenKind Kind => Current.Kind;

    private Keyword Key => Current.Keyword;

    private Token Ahead(int count) => list.Tokens[Math.Min(at + count, list.Tokens.Count - 1)];

    private string TextOf(Token token) => text.Substring(token.Start, token.Length);

    private Place PlaceOf(Token token) =>
        token.Kind == TokenKind.End ? EndPlace() : source.PlaceAt(token.Start, Math.Max(1, token.Length));

    private Place Here => PlaceOf(Current);

    /// <summary>Where the text ends: behind its last token.</summary>
    private Place EndPlace()
    {
        if (list.Tokens.Count < 2)
            return Place.Start;
        var last = list.Tokens[^2];
        var place = source.PlaceAt(last.Start, Math.Max(1, last.Length));
        return place with { Column = place.Column + place.Length, Length = 1 };
    }

    private bool Is(TokenKind kind) => Kind == kind;

    private bool Is(Keyword keyword) => Key == keyword;

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
            return false;
        at++;
        return true;
    }

    private bool Accept(Keyword keyword)
    {
        if (Key != keyword)
            return false;
        at++;
        return true;
    }

    private Token Expect(TokenKind kind, string where)
    {
        if (Kind != kind)
            throw Unexpected($"{SyntaxText.Of(kind)} {where}");
        return list.Tokens[at++];
    }

    private void Expect(Keyword keyword, string where)
    {
        if (!Accept(keyword))
            throw Unexpected($"{Keywords.Spell(keyword)} {where}", [Keywords.Spell(keyword)]);
    }

    /// <summary>A name of an alias or a field; <paramref name="what"/> says of which.</summary>
    private string Name(string what)
    {
        if (!IsName())
            throw Kind == TokenKind.Word
                ? PigError.Syntax(
                    Here,
                    $"{Found()} is a reserved word of Pig and can't be {what}.",
                    $"Take another name, such as {TextOf(Current).ToLowerInvariant()}_1."
                )
                : Unexpected(what);
        return TextOf(list.Tokens[at++]);
    }

    /// <summary>An alias, by the name that it has outside of a macro's body.</summary>
    private string Alias() => Masked(Name("an alias"));

    private string Masked(string alias) => mask?.Alias(alias) ?? alias;

    private bool IsName() => Kind == TokenKind.Word && Keywords.MayBeName(Key);

    private int? Parallel()
    {
        if (!Accept(Keyword.Parallel))
            return null;
        return Number(Expect(TokenKind.Integer, "behind PARALLEL"));
    }

    private int Number(Token token) =>
        int.TryParse(TextOf(token), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw PigError.Syntax(PlaceOf(token), "The number is too large.", "Write a small number.");

    private void EndStatement()
    {
        if (!Accept(TokenKind.Semicolon))
            throw Unexpected("; at the end of the statement", [.. Keywords.Operators, "BY", "AS", "USING", "INTO", "GENERATE"]);
    }

    /// <summary>Reads one level deeper, so that a text nested without end is an error and no crash.</summary>
    private T Deeper<T>(Func<T> rule)
    {
        if (++depth > MaxDepth)
            throw TooDeep();
        var result = rule();
        depth--;
        return result;
    }

    private BazaarException TooDeep() =>
        PigError.Syntax(
            Here,
            string.Create(CultureInfo.InvariantCulture, $"This is nested more than {MaxDepth} deep."),
            "Give a part of it a name in a FOREACH of its own."
        );

    private string Found() =>
        Kind switch
        {
            TokenKind.End => "the end of the script",
            TokenKind.Semicolon when Current.Length == 0 || text[Current.Start] != ';' => "the end of the line",
            _ => $"'{SyntaxText.Short(TextOf(Current))}'",
        };

    private BazaarException Unexpected(string expected, IReadOnlyList<string>? words = null, string code = "1200")
    {
        var near = Kind == TokenKind.Word && words is not null ? Suggestion.For(TextOf(Current), words) : null;
        var before =
            at > 0 && Ahead(-1).Kind == TokenKind.Word && words is not null ? Suggestion.For(TextOf(Ahead(-1)), words) : null;
        var cure =
            near is not null && !near.Equals(TextOf(Current), StringComparison.OrdinalIgnoreCase) ? $"Did you mean {near}?"
            : before is not null && !before.Equals(TextOf(Ahead(-1)), StringComparison.OrdinalIgnoreCase)
                ? $"Did you mean {before}, not '{TextOf(Ahead(-1))}'?"
            : null;
        return PigError.Syntax(Here, $"Found {Found()} where Pig expects {expected}.", cure, code);
    }
}
