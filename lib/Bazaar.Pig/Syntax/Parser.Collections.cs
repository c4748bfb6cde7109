using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

/// <summary>Bags in braces and maps in brackets.</summary>
public sealed partial class Parser
{
    private BagNode Bag(Place place)
    {
        var items = new List<ExprNode>();
        while (!Is(TokenKind.RightCurly))
        {
            if (items.Count > 0)
                Expect(TokenKind.Comma, "or } behind the bag's tuple");
            items.Add(Argument());
        }
        at++;
        // Of constants alone Pig makes a constant bag, which takes tuples only.
        if (items.TrueForAll(IsLiteral) && items.Find(i => i is not TupleNode) is { } single)
            throw PigError.Syntax(
                single.Place,
                "A bag of constants takes tuples only.",
                "Put each in parentheses: {(1), (2)}, or write TOBAG(1, 2)."
            );
        return new BagNode(place, new EquatableList<ExprNode>(items));
    }

    private static bool IsLiteral(ExprNode node) =>
        node switch
        {
            Constant => true,
            TupleNode t => t.Items.All(IsLiteral),
            BagNode b => b.Items.All(IsLiteral),
            MapNode m => m.Entries.All(e => IsLiteral(e.Key) && IsLiteral(e.Value)),
            _ => false,
        };

    private ExprNode Map(Place place)
    {
        var entries = new List<MapEntry>();
        var pending = new List<ExprNode>();
        var listed = new List<ExprNode>();
        while (!Is(TokenKind.RightBracket))
        {
            if (entries.Count + pending.Count > 0)
                Expect(TokenKind.Comma, "or ] behind the map's value");
            var entryPlace = Here;
            if (Is(TokenKind.String) && Ahead(1).Kind == TokenKind.Hash)
            {
                var key = new Constant(entryPlace, SyntaxText.Unescape(TextOf(list.Tokens[at])));
                at += 2;
                entries.Add(new MapEntry(entryPlace, key, ConstantOnly(Expression())));
                continue;
            }
            pending.Add(Argument());
            listed.Add(pending[^1]);
            if (pending.Count == 2)
            {
                entries.Add(new MapEntry(pending[0].Place, pending[0], pending[1]));
                pending.Clear();
            }
        }
        if (pending.Count > 0 && (entries.Count > 0 || IsLiteral(pending[0])))
            throw Unexpected(", and a value for the map's last key");
        at++;
        if (pending.Count > 0)
            return new Call(place, "TOMAP", new EquatableList<ExprNode>(pending));
        if (listed.Count > 0 && listed.TrueForAll(IsLiteral))
            throw PigError.Syntax(
                listed[0].Place,
                "A map of constants has # between key and value.",
                "Write ['key'#1], or TOMAP('key', 1)."
            );
        return new MapNode(place, new EquatableList<MapEntry>(entries));
    }

    private static ExprNode ConstantOnly(ExprNode value) =>
        value is Constant or TupleNode or BagNode or MapNode
            ? value
            : throw PigError.Syntax(
                value.Place,
                "A map in this form takes constants only.",
                "Write TOMAP('key', value), or [key, value]."
            );
}
