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

    private static string Field(string value, DataType type, int level, bool java = false) =>
        $"coalesce({Text(value, type, level, java)}, '')";

    private static string Joined(string list, DataType element, string delimiter, int level, bool java = false)
    {
        var name = Lambda(level);
        return $"array_to_string(list_transform({list}, lambda {name}: {Field(name, element, level + 1, java)}), {delimiter})";
    }

    private static string Lambda(int level) => string.Create(CultureInfo.InvariantCulture, $"s{level}");

    /// <summary>A value as Java's toString gives it, a map as <c>{k=v, l=w}</c>; null where it is null.</summary>
    private static string JavaText(string value, DataType type, int level)
    {
        if (type is not MapType map)
            return Text(value, type, level, java: true);
        var name = Lambda(level);
        var entry = $"{name}.key || '=' || {OrNull(name + ".value", map.Value, level + 1)}";
        return $"('{{' || array_to_string(list_transform(map_entries({value}), lambda {name}: {entry}), ', ') || '}}')";
    }

    /// <summary>A value as Java's toString gives it, "null" where it is null.</summary>
    public static string OrNull(string value, DataType type, int level) => $"coalesce({JavaText(value, type, level)}, 'null')";

    /// <summary>A value as Pig writes it; null where it is null.</summary>
    /// <param name="java">Whether what is in a map is left to Java, as where Pig shows a value and doesn't store it.</param>
    public static string Text(string value, DataType type, int level, bool java = false)
    {
        var name = Lambda(level);
        return type switch
        {
            StringType => value,
            ArrayType { Bag: true } a => $"('{{' || {Joined(value, a.Element, "','", level, java)} || '}}')",
            ArrayType a => $"('(' || {Joined(value, a.Element, "','", level, java)} || ')')",
            StructType { Fields.Count: 0 } => $"(CASE WHEN {value} IS NOT NULL THEN '()' END)",
            StructType s =>
                $"(CASE WHEN {value} IS NOT NULL THEN '(' || {string.Join(" || ',' || ", s.Fields.Select((f, i) => Field($"struct_extract({value}, '{DuckTypes.FieldName(s, i)}')", f.Type, level, java)))} || ')' END)",
            MapType m =>
                $"('[' || array_to_string(list_transform(map_entries({value}), lambda {name}: {Entry(name, m)}), ',') || ']')",
            _ => PigCasts.Rules.Write(value, type, DataType.String),
        };

        string Entry(string entry, MapType map)
        {
            var inner = entry + ".value";
            var text = java ? $"coalesce({JavaText(inner, map.Value, level + 1)}, '')" : Field(inner, map.Value, level + 1);
            return $"{entry}.key || '#' || {text}";
        }
    }
}
