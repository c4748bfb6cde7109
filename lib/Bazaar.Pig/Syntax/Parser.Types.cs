using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

public sealed partial class Parser
{
    /// <summary><c>AS x:int</c> or <c>AS (x:int, y)</c>.</summary>
    private SchemaNode Schema()
    {
        var place = Here;
        Expect(Keyword.As, "with a schema");
        if (!Is(TokenKind.LeftParen))
            return new SchemaNode(place, [Field()], false);
        at++;
        var fields = Fields(TokenKind.RightParen);
        return new SchemaNode(place, fields, true);
    }

    /// <summary>Reads the fields of a schema that stands in a string, as JsonLoader takes it.</summary>
    /// <param name="place">Where the string stands: errors are told there.</param>
    public static EquatableList<FieldNode> ParseFields(string text, Place place)
    {
        var parser = new Parser(Lexer.Read(SourceText.Of(text), false));
        try
        {
            var wrapped = parser.Accept(TokenKind.LeftParen);
            return parser.Fields(wrapped ? TokenKind.RightParen : TokenKind.End);
        }
        catch (BazaarException wrong)
        {
            throw new BazaarException(
                wrong.Diagnostic with
                {
                    Place = place,
                    Message = "In the schema: " + wrong.Diagnostic.Message,
                },
                wrong
            );
        }
    }

    private EquatableList<FieldNode> Fields(TokenKind close)
    {
        var fields = new List<FieldNode>();
        while (!Is(close))
        {
            if (fields.Count > 0)
                Expect(TokenKind.Comma, $"or {SyntaxText.Of(close)} behind the field");
            fields.Add(Field());
        }
        at++;
        return new EquatableList<FieldNode>(fields);
    }

    private FieldNode Field()
    {
        var place = Here;
        var typed = Kind == TokenKind.Word && !Is(Keyword.Null) && Ahead(1).Kind == TokenKind.Colon;
        if (!typed && IsType())
            return new FieldNode(place, null, Type());
        // In front of a colon even a reserved word is a name: (group: int).
        var name = typed ? TextOf(list.Tokens[at++]) : Name("a field's name");
        if (mask?.HasMet(name) == true)
            throw PigError.Syntax(
                place,
                $"The macro has a relation {name} already.",
                "Give the field another name than the macro's relations have."
            );
        return new FieldNode(place, name, Accept(TokenKind.Colon) ? Type() : null);
    }

    private bool IsSimpleType() =>
        Key
            is Keyword.Boolean
                or Keyword.Int
                or Keyword.Long
                or Keyword.Float
                or Keyword.Double
                or Keyword.DateTime
                or Keyword.BigInteger
                or Keyword.BigDecimal
                or Keyword.CharArray
                or Keyword.ByteArray;

    private bool IsType() =>
        IsSimpleType()
        || Key is Keyword.Tuple or Keyword.Bag or Keyword.Map
        || Kind is TokenKind.LeftParen or TokenKind.LeftCurly or TokenKind.LeftBracket;

    private static readonly string[] TypeNames =
    [
        "boolean",
        "int",
        "long",
        "float",
        "double",
        "datetime",
        "biginteger",
        "bigdecimal",
        "chararray",
        "bytearray",
        "tuple",
        "bag",
        "map",
    ];

    private TypeNode Type()
    {
        var place = Here;
        if (IsSimpleType())
            return new SimpleType(place, TextOf(list.Tokens[at++]).ToLowerInvariant());
        if (Accept(Keyword.Tuple))
            return Deeper(() => TupleType(place));
        if (Accept(Keyword.Bag))
            return Deeper(() => BagType(place));
        if (Accept(Keyword.Map))
            return Deeper(() => MapType(place));
        return Kind switch
        {
            TokenKind.LeftParen => Deeper(() => TupleType(place)),
            TokenKind.LeftCurly => Deeper(() => BagType(place)),
            TokenKind.LeftBracket => Deeper(() => MapType(place)),
            TokenKind.Word => throw Text.PigError.Syntax(
                place,
                $"Pig has no type {Found()}.",
                TextOf(Current).ToUpperInvariant() switch
                {
                    "STRING" or "VARCHAR" or "TEXT" or "CHAR" => "Text is chararray.",
                    "INTEGER" => "Whole numbers are int or long.",
                    "BIGINT" => "Long whole numbers are long.",
                    "BOOL" => "It is called boolean.",
                    "DATE" or "TIMESTAMP" => "Days and times are datetime.",
                    "DECIMAL" or "NUMERIC" => "Exact numbers are bigdecimal.",
                    _ => Suggestion.For(TextOf(Current), TypeNames) is { } near
                        ? $"Did you mean {near}?"
                        : $"Its types are {string.Join(", ", TypeNames)}.",
                }
            ),
            _ => throw Unexpected("a type"),
        };
    }

    private TupleType TupleType(Place place)
    {
        Expect(TokenKind.LeftParen, "with the tuple's fields");
        return Accept(TokenKind.RightParen) ? new TupleType(place, null) : new TupleType(place, Fields(TokenKind.RightParen));
    }

    private BagType BagType(Place place)
    {
        Expect(TokenKind.LeftCurly, "with the bag's tuple");
        if (Accept(TokenKind.RightCurly))
            return new BagType(place, null, null);
        string? name = null;
        if (Ahead(1).Kind == TokenKind.Colon)
        {
            if (Kind != TokenKind.Word)
                throw Unexpected("the tuple's name");
            name = Is(Keyword.Null) ? null : TextOf(Current);
            at += 2;
        }
        var tuplePlace = Here;
        Accept(Keyword.Tuple);
        var tuple = Is(TokenKind.RightCurly) ? null : TupleType(tuplePlace);
        Expect(TokenKind.RightCurly, "behind the bag's tuple");
        return new BagType(place, name, tuple);
    }

    private MapTypeNode MapType(Place place)
    {
        Expect(TokenKind.LeftBracket, "with the type of the map's values");
        if (Accept(TokenKind.RightBracket))
            return new MapTypeNode(place, null, null);
        string? name = null;
        if (Ahead(1).Kind == TokenKind.Colon)
        {
            if (Kind != TokenKind.Word)
                throw Unexpected("the name of the map's values");
            name = TextOf(Current);
            at += 2;
        }
        var value = Type();
        Expect(TokenKind.RightBracket, "behind the type of the map's values");
        return new MapTypeNode(place, name, value);
    }

    /// <summary>A type between the parentheses of a cast; a tuple's fields have no names there.</summary>
    private TypeNode CastType()
    {
        var place = Here;
        if (IsSimpleType() || Is(Keyword.Map) || Is(TokenKind.LeftBracket))
            return Type();
        if (Accept(Keyword.Tuple))
            return Deeper(() => CastTuple(place));
        if (!Accept(Keyword.Bag))
            throw Unexpected("a type in the cast");
        Expect(TokenKind.LeftCurly, "with the bag's tuple");
        TupleType? tuple = null;
        var tuplePlace = Here;
        if (Accept(Keyword.Tuple))
            tuple = Deeper(() => CastTuple(tuplePlace));
        Expect(TokenKind.RightCurly, "behind the bag's tuple");
        return new BagType(place, null, tuple);
    }

    private TupleType CastTuple(Place place)
    {
        Expect(TokenKind.LeftParen, "with the types of the tuple's fields");
        var fields = new List<FieldNode>();
        while (!Is(TokenKind.RightParen))
        {
            if (fields.Count > 0)
                Expect(TokenKind.Comma, "between the types");
            var fieldPlace = Here;
            fields.Add(new FieldNode(fieldPlace, null, CastType()));
        }
        at++;
        return new TupleType(place, new EquatableList<FieldNode>(fields), OfCast: true);
    }
}
