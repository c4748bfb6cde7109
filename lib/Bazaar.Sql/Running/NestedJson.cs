using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Running;

/// <summary>Arrays, maps and structs as the JSON that Hive writes of them where a text is wanted.</summary>
internal static class NestedJson
{
    public static Operation Writer(DataType type) =>
        new($"json of {type.Name}", c => $"list_transform([{c[0]}], lambda j$: {Text("j$", type, 0)})[1]");

    private static string Text(string value, DataType type, int depth)
    {
        var item = string.Create(CultureInfo.InvariantCulture, $"j{depth}$");
        string Inner(string part, DataType of) => $"coalesce({Text(part, of, depth + 1)}, 'null')";
        string Joined(string parts, char open, char close) => $"('{open}' || array_to_string({parts}, ',') || '{close}')";
        return type switch
        {
            ArrayType a => Joined($"list_transform({value}, lambda {item}: {Inner(item, a.Element)})", '[', ']'),
            MapType m => Joined(
                $"list_transform(map_entries({value}), lambda {item}: {Inner(item + ".key", m.Key)} || ':' || {Inner(item + ".value", m.Value)})",
                '{',
                '}'
            ),
            StructType s =>
                $"(CASE WHEN {value} IS NOT NULL THEN '{{' || {string.Join(" || ',' || ", s.Fields.Select((f, i) => $"{DuckTypes.Text($"\"{f.Shown}\":")} || {Inner(Field(value, s, i), f.Type)}"))} || '}}' END)",
            UnionType u =>
                $"('{{' || CAST({Field(value, u.Kept, 0)} AS VARCHAR) || ':' || CASE {Field(value, u.Kept, 0)} {string.Join(" ", u.Members.Select((m, i) => string.Create(CultureInfo.InvariantCulture, $"WHEN {i} THEN {Inner(Field(value, u.Kept, i + 1), m)}")))} END || '}}')",
            BooleanType => $"CAST({value} AS VARCHAR)",
            // Zeros behind the point are left out.
            DecimalType { Scale: > 0 } => $"rtrim(rtrim({HiveCasts.Instance.Write(value, type, DataType.String)}, '0'), '.')",
            StringType or DateType or TimestampType or InstantType =>
                $"CAST(to_json({(type is StringType ? value : HiveCasts.Instance.Write(value, type, DataType.String))}) AS VARCHAR)",
            _ => HiveCasts.Instance.Write(value, type, DataType.String),
        };
    }

    private static string Field(string value, StructType type, int index) =>
        $"struct_extract({value}, {DuckTypes.Text(DuckTypes.FieldName(type, index))})";
}
