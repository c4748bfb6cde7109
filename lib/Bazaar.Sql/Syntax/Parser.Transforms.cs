using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Hive's TRANSFORM, MAP and REDUCE: rows that a program makes of rows.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+Transform"/></remarks>
public sealed partial class Parser
{
    private bool StartsSelect() => StartsMap() || Is("SELECT");

    /// <summary>MAP and REDUCE stand in SELECT's place, TRANSFORM behind it.</summary>
    private bool StartsMap(int ahead = 0) => dialect.Language == Language.Hive && Ahead(ahead).Key is "MAP" or "REDUCE";

    private bool StartsTransform() => dialect.Language == Language.Hive && Current.Key == "TRANSFORM" && AheadIs(1, "(");

    private (List<SelectItem> Items, Transform Transform) ParseTransform()
    {
        var first = at;
        var bracketed = tokens[at++].Key == "TRANSFORM";
        if (bracketed)
            Expect("(");
        var items = ParseList(ParseTransformItem);
        if (bracketed)
            Expect(")");
        var input = ParseRowFormat();
        if (Accept("RECORDWRITER"))
            ParseString();
        Expect("USING");
        var command = ParseString("a command");
        List<TransformColumn> columns = Accept("AS") ? ParseTransformColumns() : [];
        var output = ParseRowFormat();
        if (Accept("RECORDREADER"))
            ParseString();
        return (items, new(From(first), input, command, columns, output));
    }

    private SelectItem ParseTransformItem()
    {
        var first = at;
        var value = StarHere() ?? ParseExpression();
        return new(From(first), value, []);
    }

    /// <summary>Names, or names with types: all have one, or none.</summary>
    private List<TransformColumn> ParseTransformColumns()
    {
        var bracketed = Accept("(");
        var typed = IsTypeName(1);
        var columns = ParseList(() =>
        {
            var first = at;
            var name = ParseName("a column's name");
            var type = typed ? ParseType() : null;
            if (typed && Accept("COMMENT"))
                ParseString();
            return new TransformColumn(From(first), name, type);
        });
        if (bracketed)
            Expect(")");
        return columns;
    }
}
