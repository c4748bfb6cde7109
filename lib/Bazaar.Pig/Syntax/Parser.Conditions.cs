using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

public sealed partial class Parser
{
    private ExprNode Condition()
    {
        var first = AndCondition();
        if (!Is(Keyword.Or))
            return first;
        var terms = new List<ExprNode> { first };
        while (Accept(Keyword.Or))
            terms.Add(AndCondition());
        return new OrNode(first.Place, new EquatableList<ExprNode>(terms));
    }

    private ExprNode AndCondition()
    {
        var first = NotCondition();
        if (!Is(Keyword.And))
            return first;
        var terms = new List<ExprNode> { first };
        while (Accept(Keyword.And))
            terms.Add(NotCondition());
        return new AndNode(first.Place, new EquatableList<ExprNode>(terms));
    }

    private ExprNode NotCondition()
    {
        var place = Here;
        return Accept(Keyword.Not) ? new NotNode(place, UnaryCondition()) : UnaryCondition();
    }

    private static readonly Dictionary<Keyword, string> ComparisonWords = new()
    {
        [Keyword.Eq] = "==",
        [Keyword.Neq] = "!=",
        [Keyword.Lt] = "<",
        [Keyword.Lte] = "<=",
        [Keyword.Gt] = ">",
        [Keyword.Gte] = ">=",
    };

    private string? ComparisonOperator() =>
        Kind switch
        {
            TokenKind.EqualEqual => "==",
            TokenKind.NotEqual => "!=",
            TokenKind.Less => "<",
            TokenKind.LessEqual => "<=",
            TokenKind.Greater => ">",
            TokenKind.GreaterEqual => ">=",
            TokenKind.Word => ComparisonWords.GetValueOrDefault(Key),
            TokenKind.Equals => throw PigError.Syntax(Here, "= gives an alias a value.", "Pig compares with ==."),
            _ => null,
        };

    private bool IsComparison() =>
        Kind
            is TokenKind.EqualEqual
                or TokenKind.NotEqual
                or TokenKind.Less
                or TokenKind.LessEqual
                or TokenKind.Greater
                or TokenKind.GreaterEqual
        || Key is Keyword.Is or Keyword.In or Keyword.Matches or Keyword.And or Keyword.Or
        || ComparisonWords.ContainsKey(Key);

    private ExprNode UnaryCondition()
    {
        var value = Deeper(Sum);
        var place = Here;
        if (IsNestedCondition())
            NoCondition(value);
        if (Accept(Keyword.Is))
        {
            var not = Accept(Keyword.Not);
            Expect(Keyword.Null, "behind IS");
            return new IsNullNode(value.Place, value, not);
        }
        if (Accept(Keyword.In))
        {
            Expect(TokenKind.LeftParen, "with the values behind IN");
            var items = new List<ExprNode> { Expression() };
            while (Accept(TokenKind.Comma))
                items.Add(Expression());
            Expect(TokenKind.RightParen, "behind the values of IN");
            return new InNode(value.Place, value, new EquatableList<ExprNode>(items));
        }
        if (Accept(Keyword.Matches))
            return new MatchesNode(place, value, Expression());
        if (ComparisonOperator() is not { } comparison)
            return value;
        at++;
        return new Comparison(place, comparison, value, Expression());
    }
}
