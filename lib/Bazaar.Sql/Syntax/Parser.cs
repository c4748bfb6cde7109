using System.Globalization;
using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>One statement's tokens to its tree, by recursive descent. A parser is used once.</summary>
public sealed partial class Parser
{
    private readonly SourceText source;
    private readonly Dialect dialect;
    private readonly List<Token> tokens;

    /// <summary>What was read so far has the name of Hive's column of a row's file.</summary>
    private bool namesFiles;
    private readonly List<string> expected = [];
    private int expectedAt;
    private int at;

    private Parser(SourceText source, Dialect dialect)
    {
        this.source = source;
        this.dialect = dialect;
        tokens = Lexer.Read(source, dialect);
    }

    /// <summary>Reads one statement, without its semicolon.</summary>
    /// <exception cref="BazaarException">It is not of the language, or is refused by name.</exception>
    public static Statement Parse(SourceText source, Dialect dialect)
    {
        if (ParseSettings(source, dialect) is { } setting)
            return setting;
        var parser = new Parser(source, dialect);
        var statement = parser.ParseStatement();
        if (parser.Current.Kind != TokenKind.End)
            throw parser.Unexpected();
        return statement;
    }

    /// <summary>Reads a query, for a view's stored text.</summary>
    public static Query ParseQuery(string text, Dialect dialect)
    {
        var parser = new Parser(new SourceText(text), dialect);
        var query = parser.ParseQuery();
        return parser.Current.Kind == TokenKind.End ? query : throw parser.Unexpected();
    }

    /// <summary>Reads one expression, for a default or a check that the catalog keeps as text.</summary>
    public static Expression ParseExpression(string text, Dialect dialect)
    {
        var parser = new Parser(new SourceText(text), dialect);
        var value = parser.ParseExpression();
        return parser.Current.Kind == TokenKind.End ? value : throw parser.Unexpected();
    }

    private Token Current => tokens[at];

    private Token Ahead(int n = 1) => tokens[Math.Min(at + n, tokens.Count - 1)];

    private bool AheadIs(int n, string key) => Ahead(n).Key == key;

    /// <summary>True where the next token is this keyword or symbol; else it is remembered as expected.</summary>
    private bool Is(string key)
    {
        if (Current.Key == key)
            return true;
        Want(key);
        return false;
    }

    private void Want(string what)
    {
        if (expectedAt != at)
        {
            expected.Clear();
            expectedAt = at;
        }
        expected.Add(what);
    }

    private bool IsAny(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (Is(key))
                return true;
        return false;
    }

    private bool Accept(string key)
    {
        if (!Is(key))
            return false;
        at++;
        return true;
    }

    /// <summary>Takes all of these keywords, or none where the first is missing.</summary>
    private bool AcceptAll(string first, params ReadOnlySpan<string> rest)
    {
        if (!Accept(first))
            return false;
        foreach (var key in rest)
            Expect(key);
        return true;
    }

    /// <summary>Takes these keywords if all of them are there.</summary>
    private bool AcceptPair(string first, string second)
    {
        if (!Is(first) || !AheadIs(1, second))
            return false;
        at += 2;
        return true;
    }

    private void Expect(string key)
    {
        if (!Accept(key))
            throw Unexpected();
    }

    private Place Here => source.PlaceOf(Current.Start, Current.Finish);

    /// <summary>The place from a token to the last one that was read.</summary>
    private Place From(int first) => source.PlaceOf(tokens[first].Start, tokens[Math.Max(first, at - 1)].Finish);

    private string TextFrom(int first) => source.Text[tokens[first].Start..tokens[at - 1].Finish];

    private BazaarException Unexpected() =>
        SyntaxErrors.Unexpected(Current, at > 0 ? tokens[at - 1] : null, expectedAt == at ? expected : [], source, dialect);

    private BazaarException Expected(string what)
    {
        Want(what);
        return Unexpected();
    }

    private static BazaarException Wrong(Place place, string message, string cure) =>
        new(new(Fault.Syntax, message, place, cure, SyntaxErrors.Code));

    /// <summary>An error for a construct that the real engine has and the lab has not.</summary>
    internal BazaarException Refuse(string construct, string cure) => Refuse(Here, construct, cure);

    private static BazaarException Refuse(Place place, string construct, string cure) =>
        new(new(Fault.Unsupported, $"{construct} is not supported.", place, cure));

    private bool IsName(int ahead = 0)
    {
        var token = Ahead(ahead);
        return token.Kind == TokenKind.QuotedName || (token.Kind == TokenKind.Word && !dialect.Reserved.Contains(token.Key));
    }

    private Name ParseName(string what = "a name")
    {
        if (!IsName())
            throw Expected(what);
        var name = ParseWord();
        namesFiles |= string.Equals(name.Text, Binding.StoredTable.FileName, StringComparison.OrdinalIgnoreCase);
        return name;
    }

    /// <summary>The word that stands here, also a reserved one, as a name.</summary>
    private Name ParseWord()
    {
        var token = tokens[at++];
        return new(source.PlaceOf(token.Start, token.Finish), token.Text);
    }

    private TableName ParseTableName(string what = "a table name")
    {
        var first = at;
        List<Name> parts = [ParseName(what)];
        while (parts.Count < (dialect.Language == Language.Impala ? 8 : 2) && Current.Key == "." && IsName(1))
        {
            at++;
            parts.Add(ParseName());
        }
        return new(From(first), parts);
    }

    private IReadOnlyList<Name> ParseNames()
    {
        Expect("(");
        var names = ParseList(() => ParseName("a column name"));
        Expect(")");
        return names;
    }

    private List<T> ParseList<T>(Func<T> item)
    {
        List<T> items = [item()];
        while (Accept(","))
            items.Add(item());
        return items;
    }

    private string ParseString(string what = "a string")
    {
        if (Current.Kind != TokenKind.String)
            throw Expected(what);
        var text = tokens[at++].Text;
        while (dialect.JoinsAdjacentStrings && Current.Kind == TokenKind.String)
            text += tokens[at++].Text;
        return text;
    }

    private long ParseWhole(string what = "a whole number")
    {
        if (
            Current.Kind != TokenKind.Number
            || Current.Suffix.Length > 0
            || !long.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        )
            throw Expected(what);
        at++;
        return value;
    }

    private int ParseCount(string what = "a whole number")
    {
        var first = at;
        var value = ParseWhole(what);
        return value <= int.MaxValue ? (int)value : throw Wrong(From(first), $"{value} is too large.", "Write a smaller number.");
    }

    private IReadOnlyList<Property> ParseProperties()
    {
        Expect("(");
        var properties = ParseList(() =>
        {
            var first = at;
            var key = ParseString("a property's name as a string");
            var value = Accept("=") ? ParseString("a property's value as a string") : null;
            return new Property(From(first), key, value);
        });
        Expect(")");
        return properties;
    }

    private bool ParseIfExists() => AcceptAll("IF", "EXISTS");

    private bool ParseIfNotExists() => AcceptAll("IF", "NOT", "EXISTS");

    /// <summary>Impala's older <c>[shuffle, clustered]</c>, <c>[random_replica(5)]</c>.</summary>
    private Hint ParseBracketHint()
    {
        var first = at++;
        do
        {
            if (Current.Kind != TokenKind.Word)
                throw Expected("a hint");
            at++;
            if (!Accept("("))
                continue;
            ParseList(() => tokens[at++]);
            Expect(")");
        } while (Accept(","));
        Expect("]");
        return new(From(first), string.Join("", tokens[(first + 1)..(at - 1)].Select(t => t.Text)));
    }

    private List<Hint> ParseHints()
    {
        List<Hint> hints = [];
        while (true)
        {
            if (Current.Kind == TokenKind.Hint)
            {
                var token = tokens[at++];
                hints.Add(new(source.PlaceOf(token.Start, token.Finish), token.Text));
            }
            else if (dialect.LineHints && Current.Key == "[" && Ahead().Kind == TokenKind.Word)
                hints.Add(ParseBracketHint());
            else
                return hints;
        }
    }
}
