using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Expressions, by climbing the dialect's table of precedence.</summary>
public sealed partial class Parser
{
    private Expression ParseExpression() => ParseExpression(1);

    private Expression ParseExpression(int least) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? Climb(least) : Deep.Walk(() => Climb(least));

    /// <param name="least">The loosest level that may be taken in.</param>
    private Expression Climb(int least)
    {
        var first = at;
        var left = ParsePrefix(least);
        for (var last = 0; ; )
        {
            var level = LevelHere();
            if (level < least || level == 0 || (level >= last && dialect.Precedence.Unchained.Contains(last)))
                return left;
            left = ParseOperator(left, first, level);
            last = level;
        }
    }

    /// <summary>The level of the operator that comes next, or 0 where none does.</summary>
    private int LevelHere()
    {
        var key = Current.Key;
        if (key is "NOT" or "!")
            key = Ahead().Key is "IN" or "BETWEEN" or "LIKE" or "RLIKE" or "REGEXP" or "ILIKE" or "IREGEXP" ? Ahead().Key : "";
        if (key == "IS" && (AheadIs(1, "DISTINCT") || (AheadIs(1, "NOT") && AheadIs(2, "DISTINCT"))))
            return dialect.Precedence.Distinct;
        return key.Length == 0 ? 0 : dialect.Precedence.Of(key);
    }

    private Expression ParseOperator(Expression left, int first, int level)
    {
        var not = Accept("NOT") || Accept("!");
        var key = Current.Key;
        at++;
        switch (key)
        {
            case "AND" or "OR" or "&&":
                return ParseLogical(left, first, level, key != "OR");
            case "IS":
                return ParseIs(left, first, level);
            case "IN":
                return ParseIn(left, first, not);
            case "BETWEEN":
                return ParseBetween(left, first, not, level);
            case "LIKE" or "RLIKE" or "REGEXP" or "ILIKE" or "IREGEXP":
                return ParsePattern(left, first, key, not, level);
            case "=" or "<>" or "<" or "<=" or ">" or ">=" when IsAny("ANY", "SOME", "ALL") && AheadIs(1, "("):
                return ParseQuantified(left, first, key);
            default:
                var right = ParseExpression(level + 1);
                return new Binary(From(first), key == "DIV" ? "div" : key, left, right);
        }
    }

    private Logical ParseLogical(Expression left, int first, int level, bool isAnd)
    {
        List<Expression> terms = [left, ParseExpression(level + 1)];
        while (isAnd ? Accept("AND") || (dialect.HasDoubleAmpersand && Accept("&&")) : Accept("OR"))
            terms.Add(ParseExpression(level + 1));
        return new(From(first), isAnd, terms);
    }

    private Expression ParseIs(Expression left, int first, int level)
    {
        var not = Accept("NOT");
        if (Accept("DISTINCT"))
        {
            Expect("FROM");
            var same = new Binary(From(first), "<=>", left, ParseExpression(level + 1));
            return not ? same with { Place = From(first) } : new Unary(From(first), "NOT", same);
        }
        var kind =
            Accept("NULL") ? IsKind.Null
            : Accept("TRUE") ? IsKind.True
            : Accept("FALSE") ? IsKind.False
            : Accept("UNKNOWN") ? IsKind.Unknown
            : throw Unexpected();
        return new IsTest(From(first), left, kind, not);
    }

    private Expression ParseIn(Expression left, int first, bool not)
    {
        if (dialect.Language == Language.Impala && Current.Key == "UNNEST")
            throw Refuse("IN UNNEST(…)", "Join the nested column in FROM instead.");
        Expect("(");
        if (StartsQuery())
        {
            var query = ParseQuery();
            Expect(")");
            return new InQuery(From(first), left, query, not);
        }
        var items = ParseList(ParseExpression);
        Expect(")");
        return new InList(From(first), left, items, not);
    }

    private Between ParseBetween(Expression left, int first, bool not, int level)
    {
        if ((Is("SYMMETRIC") || Is("ASYMMETRIC")) && Ahead().Kind is not TokenKind.Symbol)
            throw Refuse($"BETWEEN {Current.Key}", "Write a BETWEEN least(x, y) AND greatest(x, y).");
        var low = ParseExpression(level + 1);
        Expect("AND");
        var high = ParseExpression(level + 1);
        return new(From(first), left, low, high, not);
    }

    private PatternMatch ParsePattern(Expression left, int first, string key, bool not, int level)
    {
        if (key == "LIKE" && IsAny("ANY", "ALL") && AheadIs(1, "("))
        {
            if (!dialect.HasQuantifiedLike)
                throw Refuse($"LIKE {Current.Key}", "Write the comparisons one by one, between OR or AND.");
            var quantifier = tokens[at++].Key == "ANY" ? Quantifier.Any : Quantifier.All;
            Expect("(");
            var patterns = ParseList(ParseExpression);
            Expect(")");
            return new(From(first), left, key, quantifier, patterns, not);
        }
        var pattern = ParseExpression(level + 1);
        return new(From(first), left, key, Quantifier.One, [pattern], not);
    }

    private QuantifiedComparison ParseQuantified(Expression left, int first, string key)
    {
        var all = tokens[at++].Key == "ALL";
        Expect("(");
        var query = ParseQuery();
        Expect(")");
        return new(From(first), left, key, all, query);
    }

    private Expression ParsePrefix(int least)
    {
        var first = at;
        if (Current.Key is "NOT" or "!")
        {
            if (least > dialect.Precedence.Not + 1)
                throw Wrong(
                    Here,
                    "NOT binds looser than the operator before it.",
                    "Put NOT and what it negates into parentheses."
                );
            at++;
            if (dialect.Language == Language.Hive && Current.Key is "NOT" or "!")
                throw Wrong(Here, "Hive takes no NOT behind NOT.", "Put the inner NOT into parentheses, or leave both out.");
            var operand = ParseExpression(Current.Key is "NOT" or "!" ? dialect.Precedence.Not : dialect.Precedence.Not + 1);
            return operand is Exists { Not: false } exists
                ? exists with
                {
                    Not = true,
                    Place = From(first),
                }
                : new Unary(From(first), "NOT", operand);
        }
        if (Current.Key == "EXISTS" && AheadIs(1, "("))
        {
            at += 2;
            var query = ParseQuery();
            Expect(")");
            return new Exists(From(first), query, false);
        }
        return ParseUnary();
    }

    private Expression ParseUnary()
    {
        if (Current.Key is not ("-" or "+" or "~"))
            return ParsePostfix();
        var first = at;
        var key = tokens[at++].Key;
        // -20! is the factorial of -20: a sign belongs to its number.
        if (key == "-" && Current.Kind == TokenKind.Number && AheadIs(1, "!") && FactorialHere(1))
        {
            var number = tokens[at++];
            at++;
            return new FunctionCall(From(first), "factorial", [new NumberLiteral(From(first), "-" + number.Text, number.Suffix)]);
        }
        if (dialect.Language == Language.Hive && Current.Key is "-" or "+" or "~")
            throw Wrong(Here, "Hive takes no sign behind a sign.", "Put the inner sign and its number into parentheses.");
        var operand = Deep.Walk(ParseUnary);
        return new Unary(From(first), key, operand);
    }

    private Expression ParsePostfix()
    {
        var first = at;
        var value = ParseAtom();
        while (true)
        {
            if (Accept("["))
            {
                var index = ParseExpression();
                Expect("]");
                value = new IndexAccess(From(first), value, index);
            }
            else if (Current.Key == "." && Ahead().Kind is TokenKind.Word or TokenKind.QuotedName)
            {
                at++;
                var field = ParseName("a field's name");
                value = new FieldAccess(From(first), value, field);
            }
            else if (Current.Key == "!" && FactorialHere(0))
            {
                at++;
                value = new FunctionCall(From(first), "factorial", [value]);
            }
            else
                return value;
        }
    }

    /// <summary>Impala's factorial stands behind its number; before IN and its like ! is NOT.</summary>
    private bool FactorialHere(int ahead) =>
        dialect.Language == Language.Impala
        && Ahead(ahead + 1).Key is not ("IN" or "BETWEEN" or "LIKE" or "RLIKE" or "REGEXP" or "ILIKE" or "IREGEXP");
}
