using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

public sealed partial class Parser
{
    private bool IsOperator() =>
        Key
            is Keyword.Load
                or Keyword.Group
                or Keyword.CoGroup
                or Keyword.Filter
                or Keyword.Foreach
                or Keyword.Distinct
                or Keyword.Limit
                or Keyword.Sample
                or Keyword.Order
                or Keyword.Cross
                or Keyword.Join
                or Keyword.Union
                or Keyword.Stream
                or Keyword.MapReduce
                or Keyword.Native
        // RANK and CUBE may be names too: as operators a name or a parenthesis follows.
        || (Key is Keyword.Rank or Keyword.Cube && Ahead(1).Kind is TokenKind.Word or TokenKind.LeftParen or TokenKind.At);

    /// <summary>The input of an operator: an alias, @, or an operator in parentheses.</summary>
    private RelationNode Relation()
    {
        var place = Here;
        if (Accept(TokenKind.At))
            return new AliasRef(place, null);
        if (!Accept(TokenKind.LeftParen))
            return new AliasRef(place, Alias()) { Written = TextOf(Ahead(-1)) };
        var inner = Deeper(Operator);
        Parallel();
        Expect(TokenKind.RightParen, "behind the operator");
        return inner;
    }

    private RelationNode Operator()
    {
        var place = Here;
        var key = IsOperator() ? Key : Keyword.None;
        if (key == Keyword.None)
            throw Unexpected("an operator, such as LOAD, FILTER or FOREACH", Keywords.Operators);
        at++;
        return key switch
        {
            Keyword.Load => Load(place),
            Keyword.Filter => Filter(place, Relation()),
            Keyword.Foreach => Foreach(place),
            Keyword.Group or Keyword.CoGroup => Group(place, key == Keyword.CoGroup),
            Keyword.Distinct => Distinct(place),
            Keyword.Limit => new LimitNode(place, Relation(), Expression()),
            Keyword.Sample => new SampleNode(place, Relation(), Expression()),
            Keyword.Order => Order(place, Relation()),
            Keyword.Rank => Rank(place),
            Keyword.Cross => Cross(place),
            Keyword.Join => Join(place),
            Keyword.Union => new UnionNode(place, OnSchemaFirst(out var onSchema), onSchema),
            Keyword.Cube => Cube(place),
            Keyword.Stream => Stream(place),
            _ => throw PigError.Unsupported(place, "MAPREDUCE", "Write the step in Pig."),
        };
    }

    private EquatableList<RelationNode> OnSchemaFirst(out bool onSchema)
    {
        onSchema = Accept(Keyword.OnSchema);
        return Inputs("UNION");
    }

    private EquatableList<RelationNode> Inputs(string what, int least = 2)
    {
        var inputs = new List<RelationNode> { Relation() };
        while (Accept(TokenKind.Comma))
            inputs.Add(Relation());
        return inputs.Count >= least
            ? new EquatableList<RelationNode>(inputs)
            : throw Unexpected($", and a second alias: {what} needs two at least");
    }

    private LoadNode Load(Place place)
    {
        var pathPlace = Here;
        var path = SyntaxText.Unescape(TextOf(Expect(TokenKind.String, "with the input's path behind LOAD")));
        var function = Accept(Keyword.Using) ? Function() : null;
        var schema = Is(Keyword.As) ? Schema() : null;
        return new LoadNode(place, path, pathPlace, function, schema);
    }

    private FilterNode Filter(Place place, RelationNode input)
    {
        Expect(Keyword.By, "with a condition behind FILTER");
        return new FilterNode(place, input, Condition());
    }

    private DistinctNode Distinct(Place place)
    {
        var input = Relation();
        Partitioner();
        return new DistinctNode(place, input);
    }

    private CrossNode Cross(Place place)
    {
        var inputs = Inputs("CROSS", 1);
        Partitioner();
        return new CrossNode(place, inputs);
    }

    private FunctionSpec? Partitioner()
    {
        if (!Accept(Keyword.Partition))
            return null;
        Expect(Keyword.By, "behind PARTITION");
        return Function();
    }

    /// <summary>A function with the constants that make it: <c>PigStorage(',')</c>, <c>org.x.Y</c>.</summary>
    private FunctionSpec Function()
    {
        var place = Here;
        var name = FunctionName();
        var arguments = new List<string>();
        if (Accept(TokenKind.LeftParen))
        {
            while (!Is(TokenKind.RightParen))
            {
                if (arguments.Count > 0)
                    Expect(TokenKind.Comma, "between the function's arguments");
                arguments.Add(SyntaxText.Unescape(TextOf(Expect(TokenKind.String, "as the function's argument"))));
            }
            at++;
        }
        return new FunctionSpec(place, name, new EquatableList<string>(arguments));
    }

    private string FunctionName()
    {
        if (Kind != TokenKind.Word || !Keywords.MayBeFunction(Key))
            throw Unexpected("a function's name");
        var name = TextOf(list.Tokens[at++]);
        while (Is(TokenKind.Dot) && Ahead(1).Kind == TokenKind.Word)
        {
            at++;
            name += "." + TextOf(list.Tokens[at++]);
        }
        return name;
    }

    private GroupNode Group(Place place, bool coGroup)
    {
        var inputs = new List<GroupInput>();
        do
        {
            var itemPlace = Here;
            var input = Relation();
            var keys = Accept(Keyword.All) ? null : Keys("ALL, or BY with keys, behind the alias");
            var inner = Accept(Keyword.Inner);
            if (!inner)
                Accept(Keyword.Outer);
            inputs.Add(new GroupInput(itemPlace, input, keys, inner));
        } while (Accept(TokenKind.Comma));
        var hint = Hint(["collected", "merge", "regular"], "GROUP");
        return new GroupNode(place, coGroup, new EquatableList<GroupInput>(inputs), hint, Partitioner());
    }

    private EquatableList<ExprNode> Keys(string expected)
    {
        if (!Accept(Keyword.By))
            throw Unexpected(expected, ["BY", "ALL"]);
        var key = Argument();
        return key is TupleNode { Items.Count: > 0 } several ? several.Items : [key];
    }

    /// <summary>A hint of how to do it. All give the same rows, so the plan needs none of them, but a wrong one is refused as Pig does.</summary>
    private string? Hint(string[] known, string what)
    {
        if (!Accept(Keyword.Using))
            return null;
        var place = Here;
        var hint = SyntaxText.Unescape(TextOf(Expect(TokenKind.String, $"with the kind of {what} behind USING")));
        return known.Contains(hint, StringComparer.OrdinalIgnoreCase)
            ? hint.ToLowerInvariant()
            : throw PigError.Syntax(
                place,
                $"'{SyntaxText.Short(hint)}' is no kind of {what}.",
                $"Use one of {string.Join(", ", known.Select(k => $"'{k}'"))}, or leave USING out."
            );
    }

    private JoinNode Join(Place place)
    {
        var inputs = new List<JoinInput> { JoinInput() };
        var side = Key switch
        {
            Keyword.Left => JoinSide.Left,
            Keyword.Right => JoinSide.Right,
            Keyword.Full => JoinSide.Full,
            _ => JoinSide.Inner,
        };
        if (side != JoinSide.Inner)
        {
            at++;
            Accept(Keyword.Outer);
        }
        do
        {
            Expect(TokenKind.Comma, "and a second input of the JOIN");
            inputs.Add(JoinInput());
        } while (Is(TokenKind.Comma));
        if (side != JoinSide.Inner && inputs.Count > 2)
            throw PigError.Syntax(
                inputs[2].Place,
                "An outer join takes two inputs.",
                "Join two first, and the result with the third.",
                "1200"
            );
        if (Key is Keyword.Left or Keyword.Right or Keyword.Full)
            throw PigError.Syntax(
                Here,
                $"{Keywords.Spell(Key)} stands behind the first input.",
                $"Write JOIN a BY x {Keywords.Spell(Key)} OUTER, b BY y;"
            );
        var hint = Hint(["replicated", "repl", "hash", "default", "skewed", "merge", "merge-sparse", "bloom"], "JOIN");
        return new JoinNode(place, new EquatableList<JoinInput>(inputs), side, hint, Partitioner());
    }

    private JoinInput JoinInput()
    {
        var place = Here;
        var input = Relation();
        return new JoinInput(place, input, Keys("BY with keys behind the alias"));
    }

    private OrderNode Order(Place place, RelationNode input)
    {
        Expect(Keyword.By, "with the keys behind ORDER");
        var keys = SortKeys();
        return new OrderNode(place, input, keys, Accept(Keyword.Using) ? Function() : null);
    }

    private RankNode Rank(Place place)
    {
        var input = Relation();
        if (!Accept(Keyword.By))
            return new RankNode(place, input, [], false);
        var keys = SortKeys();
        return new RankNode(place, input, keys, Accept(Keyword.Dense));
    }

    private EquatableList<SortKey> SortKeys()
    {
        var keys = new List<SortKey>();
        do
        {
            var place = Here;
            var wrapped = Accept(TokenKind.LeftParen);
            var value = Is(TokenKind.Star) && keys.Count == 0 && !wrapped ? Argument() : ColumnOrRange();
            var descending = Accept(Keyword.Desc);
            if (!descending)
                Accept(Keyword.Asc);
            if (wrapped)
                Expect(TokenKind.RightParen, "behind the field");
            keys.Add(new SortKey(place, value, descending));
            if (value is Star)
                break;
        } while (Accept(TokenKind.Comma));
        if (
            Kind is TokenKind.LeftParen or TokenKind.Plus or TokenKind.Minus or TokenKind.Slash or TokenKind.Dot or TokenKind.Hash
        )
            throw PigError.Syntax(
                Here,
                $"Found {Found()}: a key is a field, not an expression.",
                "Compute it in a FOREACH first, and use its name here."
            );
        return new EquatableList<SortKey>(keys);
    }

    private CubeNode Cube(Place place)
    {
        var input = Relation();
        Expect(Keyword.By, "with CUBE(…) or ROLLUP(…) behind the alias");
        var dimensions = new List<CubeDimensions>();
        do
        {
            var itemPlace = Here;
            var rollup = Accept(Keyword.Rollup);
            if (!rollup)
                Expect(Keyword.Cube, "or ROLLUP with fields in parentheses");
            dimensions.Add(new CubeDimensions(itemPlace, rollup, ArgumentsInParens(1)));
        } while (Accept(TokenKind.Comma));
        return new CubeNode(place, input, new EquatableList<CubeDimensions>(dimensions));
    }
}
