using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Types as they are written.</summary>
public sealed partial class Parser
{
    private const int MostTextLength = 65535;

    private TypeName ParseType()
    {
        var first = at;
        var type = ParseDataType();
        return new(From(first), type);
    }

    /// <summary>Whether a type's name stands so many tokens ahead.</summary>
    private bool IsTypeName(int ahead) =>
        Ahead(ahead).Kind == TokenKind.Word
        && (
            TypeNames.Contains(Ahead(ahead).Key)
            || Ahead(ahead).Key is "INTEGER" or "REAL" or "DEC" or "NUMERIC" or "TIMESTAMPLOCALTZ" or "UNIONTYPE"
        );

    private static readonly string[] TypeNames =
    [
        "BOOLEAN",
        "TINYINT",
        "SMALLINT",
        "INT",
        "BIGINT",
        "FLOAT",
        "DOUBLE",
        "DECIMAL",
        "STRING",
        "CHAR",
        "VARCHAR",
        "BINARY",
        "DATE",
        "TIMESTAMP",
        "ARRAY",
        "MAP",
        "STRUCT",
    ];

    private DataType ParseDataType() => Deep.Walk(ParseDataTypeHere);

    private DataType ParseDataTypeHere()
    {
        if (Current.Kind != TokenKind.Word)
            throw Expected("a type");
        var word = Current.Key;
        var place = Here;
        at++;
        switch (word)
        {
            case "BOOLEAN":
                return DataType.Boolean;
            case "TINYINT":
                return DataType.TinyInt;
            case "SMALLINT":
                return DataType.SmallInt;
            case "INT" or "INTEGER":
                return DataType.Int;
            case "BIGINT":
                return DataType.BigInt;
            case "FLOAT":
                return DataType.Float;
            case "REAL":
                return dialect.Real;
            case "DOUBLE":
                Accept("PRECISION");
                return DataType.Double;
            case "DECIMAL" or "DEC" or "NUMERIC":
                return ParseDecimal(place);
            case "STRING":
                return DataType.String;
            case "CHAR":
                return new StringType(ParseLength(255), Padded: true);
            case "VARCHAR" when dialect.Language == Language.Impala && !Is("("):
                return DataType.String;
            case "VARCHAR":
                return new StringType(ParseLength(MostTextLength));
            case "BINARY":
                return DataType.Binary;
            case "DATE":
                return DataType.Date;
            case "TIMESTAMP":
                return AcceptAll("WITH", "LOCAL", "TIME", "ZONE") ? DataType.Instant : DataType.Timestamp;
            case "TIMESTAMPLOCALTZ":
                return DataType.Instant;
            case "ARRAY":
                return ParseArguments(() => new ArrayType(ParseDataType()));
            case "MAP":
                return ParseArguments(() =>
                {
                    var first = Here;
                    var key = ParseDataType();
                    if (key.IsNested)
                        throw Wrong(first, $"A map's keys are single values, and {key.Name} is none.", "Write MAP<STRING,…>.");
                    Expect(",");
                    return new MapType(key, ParseDataType());
                });
            case "STRUCT":
                return ParseArguments(() => new StructType([.. ParseList(ParseField)]));
            case "INTERVAL":
                throw Refuse(
                    place,
                    "A column of type INTERVAL",
                    "Keep the number of days or months, and make the interval in the query."
                );
            case "UNIONTYPE":
                return dialect.Language == Language.Hive
                    ? ParseArguments(() => new UnionType([.. ParseList(ParseDataType)]))
                    : throw Refuse(place, "UNIONTYPE", "Use a STRUCT with one field for each type.");
            default:
                at--;
                throw NoType();
        }
    }

    private BazaarException NoType()
    {
        string[] types = dialect.Language == Language.Hive ? [.. TypeNames, "UNIONTYPE"] : TypeNames;
        var near = Current.Key switch
        {
            "TEXT" or "CLOB" or "NVARCHAR" => "STRING",
            "DATETIME" => "TIMESTAMP",
            "LONG" => "BIGINT",
            "BOOL" => "BOOLEAN",
            "NUMBER" => "DECIMAL(p,s)",
            "BLOB" or "BYTES" => "BINARY",
            _ => NearWords.Nearest(Current.Text, types),
        };
        var cure = near is null ? $"The types are {string.Join(", ", types)}." : $"Did you mean {near}?";
        return Wrong(Here, $"'{Current.Text}' is no type of {dialect.Name}.", cure);
    }

    private DecimalType ParseDecimal(Place place)
    {
        if (!Accept("("))
            return dialect.PlainDecimal;
        var precision = ParseCount("the number of digits");
        var scale = Accept(",") ? ParseCount("the digits behind the point") : 0;
        Expect(")");
        if (precision is < 1 or > DecimalType.MaxPrecision || scale > precision)
            throw Wrong(place, $"decimal({precision},{scale}) can't be.", "DECIMAL(p,s) takes p from 1 to 38 and s from 0 to p.");
        return new(precision, scale);
    }

    private int ParseLength(int most)
    {
        Expect("(");
        var place = Here;
        var length = ParseCount("a length");
        Expect(")");
        return length >= 1 && length <= most
            ? length
            : throw Wrong(place, $"The length {length} can't be.", $"Write a length from 1 to {most}.");
    }

    private T ParseArguments<T>(Func<T> arguments)
    {
        Expect("<");
        var type = arguments();
        Expect(">");
        return type;
    }

    private Field ParseField()
    {
        // Impala's fields may have the names of keywords.
        var name =
            dialect.Language == Language.Impala && Current.Kind == TokenKind.Word && AheadIs(1, ":")
                ? ParseWord()
                : ParseName("a field's name");
        Expect(":");
        var type = ParseDataType();
        if (Accept("COMMENT"))
            ParseString();
        return dialect.FieldsKeepCase ? Field.Of(name.Text, type) : new(name.Folded, type);
    }
}
