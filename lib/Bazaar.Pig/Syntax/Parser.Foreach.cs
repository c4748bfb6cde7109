using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

public sealed partial class Parser
{
    private ForeachNode Foreach(Place place)
    {
        var input = Relation();
        if (!Accept(TokenKind.LeftCurly))
            return new ForeachNode(place, input, [], Generate("GENERATE, or { with a nested block, behind FOREACH"));
        var block = new List<NestedCommand>();
        while (!Is(Keyword.Generate))
        {
            if (Is(TokenKind.RightCurly))
                throw Unexpected("GENERATE at the end of the nested block", ["GENERATE"]);
            block.Add(Nested());
            while (Accept(TokenKind.Semicolon)) { }
        }
        var items = Generate("GENERATE");
        EndStatement();
        Expect(TokenKind.RightCurly, "behind GENERATE: nothing may follow it in the block");
        return new ForeachNode(place, input, new EquatableList<NestedCommand>(block), items);
    }

    private EquatableList<GenerateItem> Generate(string expected)
    {
        if (!Accept(Keyword.Generate))
            throw Unexpected(expected, ["GENERATE"]);
        var items = new List<GenerateItem>();
        do
        {
            var place = Here;
            var flatten = Is(Keyword.Flatten);
            if (flatten)
            {
                at++;
                Expect(TokenKind.LeftParen, "behind FLATTEN");
            }
            var value = flatten ? Expression() : Argument();
            if (flatten)
                Expect(TokenKind.RightParen, "behind the flattened expression");
            items.Add(new GenerateItem(place, value, flatten, Is(Keyword.As) ? Schema() : null));
        } while (Accept(TokenKind.Comma));
        if (IsComparison())
            throw PigError.Syntax(Here, "A condition is no value in Pig.", "Make one of it: (condition ? true : false).");
        return new EquatableList<GenerateItem>(items);
    }

    private NestedCommand Nested()
    {
        var place = Here;
        if (Is(TokenKind.Word) && Ahead(1).Kind != TokenKind.Equals)
            throw Unexpected("name = …; or GENERATE in a nested block", ["GENERATE"]);
        var name = Name("a name in the nested block");
        Expect(TokenKind.Equals, "behind the name");
        var (value, relation) = NestedRight();
        EndStatement();
        return new NestedCommand(place, name, value, relation);
    }

    private (ExprNode? Value, RelationNode? Operator) NestedRight()
    {
        var place = Here;
        switch (Key)
        {
            case Keyword.Filter:
                at++;
                return (null, Filter(place, NestedInput()));
            case Keyword.Order:
                at++;
                return (null, Order(place, NestedInput()));
            case Keyword.Distinct:
                at++;
                return (null, new DistinctNode(place, NestedInput()));
            case Keyword.Limit:
                at++;
                return (null, new LimitNode(place, NestedInput(), Expression()));
            case Keyword.Cross:
                at++;
                var inputs = new List<RelationNode> { NestedInput() };
                while (Accept(TokenKind.Comma))
                    inputs.Add(NestedInput());
                return (null, new CrossNode(place, new EquatableList<RelationNode>(inputs)));
            case Keyword.Foreach:
                at++;
                return (null, new ForeachNode(place, NestedInput(), [], Generate("GENERATE behind the nested FOREACH")));
        }
        // A group's key is called so, too: as an operator a name or a parenthesis follows.
        var isKey = Key is Keyword.Group && Ahead(1).Kind is not (TokenKind.Word or TokenKind.LeftParen or TokenKind.At);
        if (IsOperator() && !isKey)
            throw PigError.Syntax(
                place,
                $"{Keywords.Spell(Key)} can't stand in a nested block.",
                "Only FILTER, ORDER, DISTINCT, LIMIT, CROSS and FOREACH can."
            );
        return (Expression(), null);
    }

    /// <summary>The bag that a nested operator works on: a field, or fields of one.</summary>
    private NestedInput NestedInput()
    {
        var place = Here;
        return new NestedInput(place, Projections(Column()));
    }
}
