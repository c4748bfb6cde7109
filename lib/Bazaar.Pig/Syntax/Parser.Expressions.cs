using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

/// <remarks>From weak to strong: OR, AND, NOT, then comparisons, IS NULL and IN, then + and -, then * / %, then casts and
/// the sign. A condition is no value unless it stands in parentheses.</remarks>
public sealed partial class Parser
{
    private ExprNode Expression() => NoCondition(Deeper(Sum));

    /// <summary>Pig has no conditions as values: they stand in FILTER, SPLIT, ASSERT, ? : and CASE only.</summary>
    private static ExprNode NoCondition(ExprNode value) =>
        value is Comparison or AndNode or OrNode or NotNode or InNode or IsNullNode or MatchesNode
            ? throw PigError.Syntax(value.Place, "A condition is no value in Pig.", "Make one of it: (condition ? true : false).")
            : value;

    private ExprNode Sum()
    {
        var left = Product();
        for (var length = 0; Kind is TokenKind.Plus or TokenKind.Minus; length++)
        {
            var place = Here;
            if (length + depth > MaxDepth)
                throw TooDeep();
            var sign = TextOf(list.Tokens[at++]);
            left = new Arithmetic(place, sign, NoCondition(left), NoCondition(Product()));
        }
        return left;
    }

    private ExprNode Product()
    {
        var left = Factor();
        for (var length = 0; Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Percent; length++)
        {
            var place = Here;
            if (length + depth > MaxDepth)
                throw TooDeep();
            var sign = TextOf(list.Tokens[at++]);
            left = new Arithmetic(place, sign, NoCondition(left), NoCondition(Factor()));
        }
        return left;
    }

    /// <summary>An argument of a function, an item of GENERATE, a key: an expression, * or a range.</summary>
    private ExprNode Argument()
    {
        var place = Here;
        if (Is(TokenKind.Star))
        {
            at++;
            return new Star(place);
        }
        return IsRange() ? ColumnOrRange() : Expression();
    }

    private static bool IsColumn(Token token) =>
        token.Kind is TokenKind.Position
        || (token.Kind == TokenKind.Word && (Keywords.MayBeName(token.Keyword) || token.Keyword == Keyword.Group));

    private bool IsRange() => Is(TokenKind.DotDot) || (IsColumn(Current) && Ahead(1).Kind == TokenKind.DotDot);

    private ExprNode ColumnOrRange()
    {
        var place = Here;
        var from = Is(TokenKind.DotDot) ? null : Column();
        if (!Accept(TokenKind.DotDot))
            return from!;
        var to = from is null || IsColumn(Current) ? Column() : null;
        return new FieldRange(place, from, to);
    }

    /// <summary>A field by name or position; it may bear the name of a relation in a macro's body.</summary>
    private ExprNode Column() =>
        ProjectedColumn() is var column && column is NameRef field && mask is not null
            ? field with
            {
                Name = mask.Field(field.Name),
            }
            : column;

    /// <summary>A field of a tuple or of a bag's tuples.</summary>
    private ExprNode ProjectedColumn()
    {
        var place = Here;
        if (Is(TokenKind.Position))
        {
            var token = list.Tokens[at++];
            return new PositionRef(
                place,
                int.TryParse(text.AsSpan(token.Start + 1, token.Length - 1), out var index)
                    ? index
                    : throw PigError.Syntax(place, "The position is too large.", "Fields count from $0.")
            );
        }
        if (Is(Keyword.Group))
        {
            at++;
            return new NameRef(place, "group");
        }
        return new NameRef(place, Name("a field's name"));
    }

    private ExprNode Projections(ExprNode value)
    {
        while (true)
        {
            var place = Here;
            if (Accept(TokenKind.Hash))
            {
                if (Accept(Keyword.Null))
                    value = new MapLookup(place, value, null);
                else
                    value = new MapLookup(
                        place,
                        value,
                        SyntaxText.Unescape(TextOf(Expect(TokenKind.String, "with the map's key behind #")))
                    );
            }
            else if (Accept(TokenKind.Dot))
            {
                var fields = new List<ExprNode>();
                if (Accept(TokenKind.LeftParen))
                {
                    do fields.Add(ProjectedColumn());
                    while (Accept(TokenKind.Comma));
                    Expect(TokenKind.RightParen, "behind the projected fields");
                }
                else
                    fields.Add(ProjectedColumn());
                value = new Projection(place, value, new EquatableList<ExprNode>(fields));
            }
            else
                return value;
        }
    }

    private ExprNode Factor()
    {
        var place = Here;
        switch (Kind)
        {
            case TokenKind.Minus:
                at++;
                return Deeper(() => new Negate(place, NoCondition(Factor())));
            case TokenKind.Position:
                return Projections(Column());
            case TokenKind.LeftParen:
                at++;
                return Deeper(() => Parenthesised(place));
            case TokenKind.LeftCurly:
                at++;
                return Deeper(() => Projections(Bag(place)));
            case TokenKind.LeftBracket:
                at++;
                return Deeper(() => Projections(Map(place)));
            case TokenKind.Word:
                return Word(place);
            case TokenKind.Star:
                throw PigError.Syntax(
                    place,
                    "* stands for all fields and can't be part of an expression.",
                    "Name the fields that you mean."
                );
            default:
                return Number() is { } constant ? constant : throw Unexpected("an expression");
        }
    }

    private ExprNode Word(Place place)
    {
        switch (Key)
        {
            case Keyword.Null:
                at++;
                return new Constant(place, null);
            case Keyword.True or Keyword.False when Ahead(1).Kind != TokenKind.LeftParen:
                var value = Is(Keyword.True);
                at++;
                return new Constant(place, value);
            case Keyword.Case:
                at++;
                return Deeper(() => Projections(Case(place)));
            case Keyword.Invoke:
                throw PigError.Unsupported(place, "INVOKE of a Java method", "Use a built-in function of Pig.");
            case Keyword.Flatten:
                throw PigError.Syntax(
                    place,
                    "FLATTEN stands by itself as an item of GENERATE.",
                    "Write GENERATE FLATTEN(x), not within an expression."
                );
            case Keyword.Group when Ahead(1).Kind != TokenKind.LeftParen:
                return Projections(Column());
        }
        if (IsCall())
        {
            var name = FunctionName();
            return Projections(new Call(place, name, ArgumentsInParens(0)));
        }
        if (!IsName())
            throw Unexpected("an expression", Keywords.Operators);
        return Projections(Column());
    }

    /// <summary>Whether a function's call begins here: a name, perhaps with a package, and a parenthesis. <c>a.(x,y)</c> is a projection.</summary>
    private bool IsCall()
    {
        if (!Keywords.MayBeFunction(Key))
            return false;
        var index = 1;
        while (Ahead(index).Kind == TokenKind.Dot && Ahead(index + 1).Kind == TokenKind.Word)
            index += 2;
        return Ahead(index).Kind == TokenKind.LeftParen;
    }

    private EquatableList<ExprNode> ArgumentsInParens(int least)
    {
        Expect(TokenKind.LeftParen, "with the arguments");
        var arguments = new List<ExprNode>();
        while (!Is(TokenKind.RightParen) || arguments.Count < least)
        {
            if (arguments.Count > 0)
                Expect(TokenKind.Comma, "or ) behind the argument");
            arguments.Add(Argument());
        }
        at++;
        return new EquatableList<ExprNode>(arguments);
    }

    /// <summary>Behind a parenthesis: a cast, a tuple, a bincond, or an expression or condition by itself.</summary>
    private ExprNode Parenthesised(Place place)
    {
        if (IsCast())
        {
            var type = CastType();
            Expect(TokenKind.RightParen, "behind the type of the cast");
            return new CastNode(place, type, NoCondition(Factor()));
        }
        if (Accept(TokenKind.RightParen))
            return Projections(new TupleNode(place, []));
        var first = Is(TokenKind.Star) || IsRange() ? Argument() : Condition();
        if (Accept(TokenKind.Question))
        {
            var then = Expression();
            Expect(TokenKind.Colon, "between the two values of ? :");
            var otherwise = Expression();
            if (IsComparison())
                throw PigError.Syntax(Here, "A condition is no value in Pig.", "Make one of it: (condition ? true : false).");
            Expect(TokenKind.RightParen, "behind the second value of ? :");
            return Projections(new BinCond(place, first, then, otherwise));
        }
        if (Is(TokenKind.Comma) || first is Star or FieldRange)
        {
            var items = new List<ExprNode> { NoCondition(first) };
            while (Accept(TokenKind.Comma))
                items.Add(Argument());
            Expect(TokenKind.RightParen, "behind the tuple");
            return Projections(new TupleNode(place, new EquatableList<ExprNode>(items)));
        }
        if (IsNestedCondition())
            throw PigError.Syntax(
                Here,
                "A comparison can't be compared again.",
                "Join the two with AND, or put one in parentheses."
            );
        if (first is InNode && Is(TokenKind.RightParen))
            throw PigError.Syntax(
                first.Place,
                "Pig can't read IN by itself in parentheses.",
                "Leave the parentheses out: NOT x IN (1, 2)."
            );
        Expect(TokenKind.RightParen, "behind the expression");
        // Pig takes one constant in parentheses for a tuple of it.
        return Projections(first is Constant or TupleNode or BagNode or MapNode ? new TupleNode(place, [first]) : first);
    }

    private bool IsNestedCondition() => IsComparison() && Key is not (Keyword.And or Keyword.Or);

    private bool IsCast()
    {
        if (IsSimpleType() && Ahead(1).Kind == TokenKind.RightParen)
            return true;
        if (Is(Keyword.Map) || Is(Keyword.Tuple) || Is(Keyword.Bag))
            return Ahead(1).Kind is TokenKind.LeftBracket or TokenKind.LeftParen or TokenKind.LeftCurly;
        if (!Is(TokenKind.LeftBracket))
            return false;
        // ([int]) x casts to a map, ([1, 2]) is one: it is a cast where the brackets read as a type, and a value stands behind.
        var (start, level) = (at, depth);
        try
        {
            Type();
            return Is(TokenKind.RightParen) && StartsFactor(Ahead(1));
        }
        catch (BazaarException)
        {
            return false;
        }
        finally
        {
            (at, depth) = (start, level);
        }
    }

    private static bool StartsFactor(Token token) =>
        token.Kind
            is TokenKind.Position
                or TokenKind.LeftParen
                or TokenKind.LeftBracket
                or TokenKind.LeftCurly
                or TokenKind.String
        || (token.Kind == TokenKind.Word && token.Keyword is Keyword.None or Keyword.Group or Keyword.Null);

    private CaseNode Case(Place place)
    {
        var subject = Is(Keyword.When) ? null : Expression();
        var whens = new List<WhenNode>();
        while (Is(Keyword.When))
        {
            var whenPlace = Here;
            at++;
            var when = subject is null ? Condition() : Expression();
            Expect(Keyword.Then, "behind WHEN");
            whens.Add(new WhenNode(whenPlace, when, Expression()));
        }
        if (whens.Count == 0)
            throw Unexpected("WHEN behind CASE", ["WHEN"]);
        var otherwise = Accept(Keyword.Else) ? Expression() : null;
        Expect(Keyword.End, "or another WHEN in the CASE");
        return new CaseNode(place, subject, new EquatableList<WhenNode>(whens), otherwise);
    }
}
