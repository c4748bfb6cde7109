using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;

namespace Bazaar.Pig.Loading;

/// <summary>Values as PigStorage writes them: <c>(a,b)</c> a tuple, <c>{(a),(b)}</c> a bag, <c>[k#v]</c> a map, null is nothing.</summary>
internal static class StorageText
{
    /// <summary>The text of a row: its fields with the delimiter between them.</summary>
    public static Expr Row(Rel rel, PigSchema? schema, string delimiter)
    {
        if (schema is null)
            return Ops.Call(
                new Operation("text", site => Joined(site[0], DataType.Binary, DuckTypes.Text(delimiter), 0)),
                DataType.String,
                rel.Columns[0].Ref()
            );
        var operation = new Operation(
            "text",
            site =>
                schema.Count == 0
                    ? "''"
                    : "concat_ws("
                        + string.Join(
                            ", ",
                            site.Args.Select((a, i) => Field(a, site.Types[i], 0)).Prepend(DuckTypes.Text(delimiter))
                        )
                        + ")"
        );
        return Ops.Call(operation, DataType.String, rel.Columns.Select(c => (Expr)c.Ref()));
    }

    private static string Field(string value, DataType type, int level) => $"coalesce({Text(value, type, level)}, '')";

    private static string Joined(string list, DataType element, string delimiter, int level)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"s{level}");
        return $"array_to_string(list_transform({list}, lambda {name}: {Field(name, element, level + 1)}), {delimiter})";
    }

    /// <summary>A value as Java's toString gives it, "null" where it is null.</summary>
    public static string OrNull(string value, DataType type, int level) => $"coalesce({Text(value, type, level)}, 'null')";

    /// <summary>A value as Java's toString gives it; null where it is null.</summary>
    public static string Text(string value, DataType type, int level)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"s{level}");
        return type switch
        {
            StringType => value,
            ArrayType { Bag: true } a => $"('{{' || {Joined(value, a.Element, "','", level)} || '}}')",
            ArrayType a => $"('(' || {Joined(value, a.Element, "','", level)} || ')')",
            StructType { Fields.Count: 0 } => $"(CASE WHEN {value} IS NOT NULL THEN '()' END)",
            StructType s =>
                $"(CASE WHEN {value} IS NOT NULL THEN '(' || {string.Join(" || ',' || ", s.Fields.Select((f, i) => Field($"struct_extract({value}, '{DuckTypes.FieldName(s, i)}')", f.Type, level)))} || ')' END)",
            MapType m =>
                $"('[' || array_to_string(list_transform(map_entries({value}), lambda {name}: {name}.key || '#' || {Field(name + ".value", m.Value, level + 1)}), ',') || ']')",
            _ => PigCasts.Rules.Write(value, type, DataType.String),
        };
    }
}
