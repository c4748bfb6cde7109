using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>Functions that make rows.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-Built-inTable-GeneratingFunctions(UDTF)"/></remarks>
internal static class TableRows
{
    private static readonly Operation Entries = Operation.Template("map_entries", "map_entries({0})");
    private static readonly Operation Json = Operation.Template("json_tuple", "hive_json_key({0}, {1})");
    private static readonly Operation Url = Operation.Template("parse_url", "hive_url({0}, {1}, {2})");

    public static void Add(FunctionTable t)
    {
        t.Table("explode", "array:", site => new TableCall(site[0], ["col"], false, false));
        t.Table("explode", "map:", site => new TableCall(EntriesOf(site[0]), ["key", "value"], false, true));
        t.Table("posexplode", "array:", site => new TableCall(site[0], ["pos", "val"], true, false));
        t.Table("inline", "array:", Inline);
        t.Table("stack", "int,any...:", Stack);
        t.Table(
            "json_tuple",
            "plain!,plain!...:",
            site => Tuple(site, (value, key) => new Call(Json, [value, key], DataType.String))
        );
        t.Table("parse_url_tuple", "plain!,plain!...:", site => Tuple(site, (value, part) => UrlPart(value, part, site)));
    }

    private static Call EntriesOf(Expr map)
    {
        var type = (MapType)map.Type;
        return new(Entries, [map], new ArrayType(new StructType([new("key", type.Key), new("value", type.Value)])));
    }

    private static TableCall Inline(CallSite site) =>
        site[0].Type is ArrayType { Element: StructType type }
            ? new(site[0], [.. type.Fields.Select(f => f.Name!)], false, true)
            : throw site.Error("inline takes an array of structs.", "Write inline(array(struct(1, 'a'))).", 0);

    private static TableCall Stack(CallSite site)
    {
        if (site.Whole(0) is var rows && rows < 1)
            throw site.Error("stack wants a number of rows.", "Write stack(2, 'a', 1, 'b', 2).", 0);
        var values = site.Args.Skip(1).ToList();
        var width = (values.Count + rows - 1) / rows;
        var types = new DataType[width];
        for (var column = 0; column < width; column++)
        {
            types[column] = DataType.Null;
            var typed = column;
            for (var i = column; i < values.Count; i += width)
            {
                if (types[column] is NullType)
                    (types[column], typed) = (values[i].Type, i);
                else if (values[i].Type is not NullType && values[i].Type != types[column])
                    throw site.Error(
                        $"The values of a column of stack are of one type: argument {typed + 1} is {types[column].Name}, argument {i + 1} {values[i].Type.Name}.",
                        "Convert one of them by CAST.",
                        i + 1
                    );
            }
        }
        var type = Columns("col", types);
        var list = Enumerable
            .Range(0, rows)
            .Select(row =>
                (Expr)
                    new MakeStruct(
                        [
                            .. types.Select(
                                (t, column) =>
                                    row * width + column is var at && at < values.Count
                                        ? site.Functions.Converted(values[at], t)
                                        : Literal.Null(t)
                            ),
                        ],
                        type
                    )
            );
        return new(new Call(CollectionRows.ListOf, [.. list], new ArrayType(type)), Names(type), false, true);
    }

    private static StructType Columns(string prefix, IReadOnlyList<DataType> types) =>
        new([.. types.Select((t, i) => new Field(prefix + i.ToString(CultureInfo.InvariantCulture), t))]);

    private static List<string> Names(StructType type) => [.. type.Fields.Select(f => f.Name!)];

    /// <summary>One row of texts c0, c1 …</summary>
    private static TableCall Tuple(CallSite site, Func<Expr, Expr, Expr> part)
    {
        var type = Columns("c", [.. site.Args.Skip(1).Select(_ => DataType.String)]);
        var row = new MakeStruct([.. site.Args.Skip(1).Select(key => part(site[0], key))], type);
        return new(new Call(CollectionRows.ListOf, [row], new ArrayType(type)), Names(type), false, true);
    }

    /// <summary>QUERY:k is the value of k in the query.</summary>
    private static Call UrlPart(Expr url, Expr part, CallSite site)
    {
        if (site.Functions.Constants.Value(part) is not string name)
            throw site.Error("A part of an address is a constant.", "Write 'HOST', 'PATH', 'QUERY' or 'QUERY:k'.");
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return new(
            Url,
            [
                url,
                Literal.Text(colon < 0 ? name : name[..colon]),
                colon < 0 ? Literal.Null(DataType.String) : Literal.Text(name[(colon + 1)..]),
            ],
            DataType.String
        );
    }
}
