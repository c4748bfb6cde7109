using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>The smallest expressions: literals, names, calls, CASE, CAST, parentheses.</summary>
public sealed partial class Parser
{
    private Expression ParseAtom()
    {
        var token = Current;
        var first = at;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.String:
                var text = new StringLiteral(Here, ParseString());
                return WithUnit(text with { Place = From(first) }, first);
            case TokenKind.Encoded:
                at++;
                var bytes = new FunctionCall(From(first), "unhex", [new StringLiteral(From(first), token.Text)]);
                // Where decode() fails at bytes that are no UTF-8, this text has a replacement character, as CAST gives it.
                return token.Suffix.ToUpperInvariant() is "UTF-8" or "UTF8"
                    ? new Cast(From(first), bytes, new TypeName(From(first), DataType.String), null)
                    : new FunctionCall(From(first), "decode", [bytes, new StringLiteral(From(first), token.Suffix)]);
            case TokenKind.Symbol when token.Key == "(":
                return ParseParenthesised();
            case TokenKind.Symbol when token.Key == "?":
                throw Refuse("A parameter ?", "Write the value, or a variable.");
            case TokenKind.Word:
                return ParseWord(token, first);
            case TokenKind.QuotedName:
                return ParseNamed();
            default:
                throw Expected("an expression");
        }
    }

    private Expression ParseWord(Token token, int first)
    {
        switch (token.Key)
        {
            case "NULL":
                at++;
                return new NullLiteral(From(first));
            case "TRUE" or "FALSE":
                at++;
                return new BooleanLiteral(From(first), token.Key == "TRUE");
            case "DATE" or "TIMESTAMP" or "TIMESTAMPLOCALTZ" when Ahead().Kind == TokenKind.String:
                at++;
                var type =
                    token.Key == "DATE" ? DataType.Date
                    : token.Key == "TIMESTAMP" ? DataType.Timestamp
                    : DataType.Instant;
                var value = ParseString();
                return new TypedLiteral(From(first), type, value);
            case "INTERVAL" when !AheadIs(1, ".") && !AheadIs(1, ","):
                return ParseInterval();
            case "CASE":
                return ParseCase();
            case "CAST" when AheadIs(1, "("):
                return ParseCast();
            case "EXTRACT" when AheadIs(1, "(") && AheadIs(3, "FROM"):
                return ParseExtract();
            case "FLOOR" when AheadIs(1, "("):
                return ParseFloor();
            case "TRIM" when AheadIs(1, "(") && Ahead(2).Key is "LEADING" or "TRAILING" or "BOTH":
                return ParseTrim();
            case "CURRENT_DATE" or "CURRENT_TIMESTAMP" when !AheadIs(1, "(") && dialect.FunctionWords.Contains(token.Key):
                at++;
                return new FunctionCall(From(first), token.Key.ToLowerInvariant(), []);
            default:
                return ParseNamed();
        }
    }

    private Expression ParseNumber()
    {
        var first = at;
        var token = tokens[at++];
        if (token.Suffix is "B" or "K" or "M" or "G")
            throw Wrong(From(first), $"{token.Text}{token.Suffix} is a length in bytes.", "Lengths stand in TABLESAMPLE only.");
        return WithUnit(new NumberLiteral(From(first), token.Text, token.Suffix), first);
    }

    /// <summary>Hive reads <c>1 day</c> as an interval.</summary>
    private Expression WithUnit(Expression value, int first) =>
        dialect.BareIntervals
        && Current.Kind == TokenKind.Word
        && UnitOf(Current.Key) is not null
        && !AheadIs(1, "(")
        && !AheadIs(1, ".")
            ? new IntervalExpression(From(first), value, ParseUnit()) with
            {
                Place = From(first),
            }
            : value;

    private IntervalExpression ParseInterval()
    {
        var first = at;
        Expect("INTERVAL");
        var value = dialect.BareIntervals ? ParseIntervalValue() : ParseExpression(dialect.Precedence.Of("+"));
        var unit = ParseUnit();
        return new(From(first), value, unit);
    }

    private Expression ParseIntervalValue()
    {
        var first = at;
        if (Accept("("))
        {
            var value = ParseExpression();
            Expect(")");
            return value;
        }
        if (Current.Kind == TokenKind.String)
        {
            var text = ParseString();
            return new StringLiteral(From(first), text);
        }
        if (Current.Kind != TokenKind.Number)
            throw Expected("a number, a string or an expression in parentheses");
        at++;
        return new NumberLiteral(From(first), tokens[first].Text, tokens[first].Suffix);
    }

    private string? UnitOf(string key) =>
        key switch
        {
            "YEAR" or "YEARS" => "YEAR",
            "MONTH" or "MONTHS" => "MONTH",
            "WEEK" or "WEEKS" when !dialect.BareIntervals => "WEEK",
            "DAY" or "DAYS" => "DAY",
            "HOUR" or "HOURS" => "HOUR",
            "MINUTE" or "MINUTES" => "MINUTE",
            "SECOND" or "SECONDS" => "SECOND",
            "MILLISECOND" or "MILLISECONDS" when !dialect.BareIntervals => "MILLISECOND",
            "MICROSECOND" or "MICROSECONDS" when !dialect.BareIntervals => "MICROSECOND",
            "NANOSECOND" or "NANOSECONDS" when !dialect.BareIntervals => "NANOSECOND",
            _ => null,
        };

    private string ParseUnit()
    {
        var unit = UnitOf(Current.Key) ?? throw Expected("a unit of time (YEAR, MONTH, DAY, HOUR, MINUTE, SECOND)");
        at++;
        var to = unit switch
        {
            "YEAR" => "MONTH",
            "DAY" => "SECOND",
            _ => null,
        };
        return to is not null && dialect.BareIntervals && AcceptPair("TO", to) ? $"{unit} TO {to}" : unit;
    }

    private Case ParseCase()
    {
        var first = at;
        Expect("CASE");
        var operand = Is("WHEN") ? null : ParseExpression();
        List<When> whens = [];
        while (Is("WHEN"))
        {
            var start = at++;
            var condition = ParseExpression();
            Expect("THEN");
            var result = ParseExpression();
            whens.Add(new(From(start), condition, result));
        }
        if (whens.Count == 0)
            throw Unexpected();
        var otherwise = Accept("ELSE") ? ParseExpression() : null;
        Expect("END");
        return new(From(first), operand, whens, otherwise);
    }

    private Cast ParseCast()
    {
        var first = at;
        at += 2;
        var operand = ParseExpression();
        Expect("AS");
        var type = ParseType();
        var format = Accept("FORMAT") ? ParsePattern() : null;
        Expect(")");
        return new(From(first), operand, type, format);
    }

    /// <summary>Impala's patterns have their own meaning of a backslash.</summary>
    private string ParsePattern()
    {
        var first = at;
        var pattern = ParseString("a pattern");
        return dialect.Language == Language.Impala ? TextFrom(first)[1..^1] : pattern;
    }

    private FunctionCall ParseExtract()
    {
        var first = at;
        at += 2;
        var unit = Current.Key switch
        {
            "YEAR" or "YEARS" => "year",
            "QUARTER" => "quarter",
            "MONTH" or "MONTHS" => "month",
            "WEEK" or "WEEKS" => "weekofyear",
            "DAY" or "DAYS" => "day",
            "DAYOFWEEK" => "dayofweek",
            "HOUR" or "HOURS" => "hour",
            "MINUTE" or "MINUTES" => "minute",
            "SECOND" or "SECONDS" => "second",
            "MILLISECOND" or "EPOCH" when !dialect.BareIntervals => Current.Key.ToLowerInvariant(),
            _ => throw Expected("YEAR, QUARTER, MONTH, WEEK, DAY, DAYOFWEEK, HOUR, MINUTE or SECOND"),
        };
        at += 2;
        var value = ParseExpression();
        Expect(")");
        return unit is "millisecond" or "epoch"
            ? new(From(first), "extract", [value, new StringLiteral(From(first), unit)])
            : new(From(first), unit, [value]);
    }

    private Expression ParseFloor()
    {
        var first = at;
        at += 2;
        var value = ParseExpression();
        if (Accept("TO"))
        {
            var unit = Current.Key switch
            {
                "WEEK" or "WEEKS" => "week",
                "QUARTER" => "quarter",
                _ => UnitOf(Current.Key)?.ToLowerInvariant()
                    ?? throw Expected("YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE or SECOND"),
            };
            at++;
            Expect(")");
            return new FunctionCall(From(first), "floor_" + unit, [value]);
        }
        List<Expression> arguments = [value];
        while (Accept(","))
            arguments.Add(ParseExpression());
        Expect(")");
        return new FunctionCall(From(first), "floor", arguments);
    }

    private FunctionCall ParseTrim()
    {
        var first = at;
        at += 2;
        var name = tokens[at++].Key switch
        {
            "LEADING" => "ltrim",
            "TRAILING" => "rtrim",
            _ => dialect.Language == Language.Impala ? "btrim" : "trim",
        };
        var characters = Is("FROM") ? null : ParseExpression();
        Expect("FROM");
        var value = ParseExpression();
        Expect(")");
        return new(From(first), name, characters is null ? [value] : [value, characters]);
    }

    private Expression ParseParenthesised()
    {
        var first = at;
        if (StartsQuery(1) && TryParseScalarQuery(first) is { } query)
            return query;
        at = first;
        Expect("(");
        var items = ParseList(ParseExpression);
        Expect(")");
        if (items.Count == 1 && items[0] is NumberLiteral or StringLiteral && dialect.BareIntervals)
            return WithUnit(items[0], first);
        return items.Count == 1 ? items[0] : new RowValue(From(first), items);
    }

    /// <summary>A query behind several parentheses may be one operand only: <c>((SELECT 1) + 2)</c>.</summary>
    private ScalarQuery? TryParseScalarQuery(int first)
    {
        at = first + 1;
        if (!Is("("))
        {
            var query = ParseQuery();
            Expect(")");
            return new(From(first), query);
        }
        try
        {
            var query = ParseQuery();
            return Accept(")") ? new(From(first), query) : null;
        }
        catch (BazaarException e) when (e.Diagnostic.Fault == Fault.Syntax)
        {
            return null;
        }
    }

    /// <summary>True where a query starts this many tokens ahead, perhaps behind parentheses.</summary>
    private bool StartsQuery(int ahead = 0)
    {
        while (AheadIs(ahead, "("))
            ahead++;
        return Ahead(ahead).Key is "SELECT" or "WITH" or "VALUES"
            || (Ahead(ahead).Key is "FROM" && dialect.Language == Language.Hive);
    }

    /// <summary>A function's call or a column.</summary>
    private Expression ParseNamed()
    {
        var first = at;
        if (AheadIs(1, "(") && (IsName() || dialect.FunctionWords.Contains(Current.Key)))
        {
            at++;
            return ParseCall(first, tokens[first].Text.ToLowerInvariant());
        }
        if (IsName() && AheadIs(1, ".") && IsName(2) && AheadIs(3, "("))
        {
            at += 3;
            return ParseCall(first, $"{tokens[first].Text}.{tokens[first + 2].Text}".ToLowerInvariant());
        }
        if (!IsName())
            throw Expected("an expression");
        var name = ParseName();
        return new ColumnReference(name.Place, name);
    }
}
