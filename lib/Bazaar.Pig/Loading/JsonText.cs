using System.Globalization;
using System.Text;
using Bazaar.Engine.Duck;
using Bazaar.Pig.Binding;

namespace Bazaar.Pig.Loading;

/// <summary>Values as JsonStorage writes them.</summary>
internal static class JsonText
{
    public static string Of(string value, PigType type, int level = 0) => $"coalesce({Value(value, type, level)}, 'null')";

    /// <summary>A line in which each character beyond the first 65536 is written as its two halves, as JsonStorage does.</summary>
    public static string Pairs(string line)
    {
        var text = new StringBuilder(line.Length + 16);
        foreach (var c in line)
            if (char.IsSurrogate(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                text.Append(c);
        return text.ToString();
    }

    private static string Value(string value, PigType type, int level)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"j{level}");
        switch (type)
        {
            case TuplePigType { Fields: { } fields }:
                var parts = fields.Select(
                    (f, i) =>
                        $"{DuckTypes.Text($"\"{Storers.Key(f, i)}\":")} || {Of($"struct_extract({value}, 'f{i}')", f.Type, level)}"
                );
                return $"(CASE WHEN {value} IS NOT NULL THEN '{{' || {string.Join(" || ',' || ", parts)} || '}}' END)";
            case BagPigType bag:
                return $"('[' || array_to_string(list_transform({value}, lambda {name}: {Of(name, bag.Tuple, level + 1)}), ',') || ']')";
            case MapPigType map:
                var entry =
                    $"CAST(to_json({name}.key) AS VARCHAR) || ':' || {MapValue(name + ".value", map.Value ?? PigType.ByteArray)}";
                return $"('{{' || array_to_string(list_transform(map_entries({value}), lambda {name}: {entry}), ',') || '}}')";
            case TuplePigType:
                return $"CAST(to_json({PigCasts.Rules.Write(value, type.Data, Core.DataType.String)}) AS VARCHAR)";
        }
        var text = type.Kind == PigKind.CharArray ? value : PigCasts.Rules.Write(value, type.Data, Core.DataType.String);
        // NaN and Infinity are no numbers of JSON.
        if (type.Kind is PigKind.Float or PigKind.Double)
            return $"(CASE WHEN isfinite({value}) THEN {text} ELSE '\"' || {text} || '\"' END)";
        return type.IsNumber || type.Kind == PigKind.Boolean ? text : $"CAST(to_json({text}) AS VARCHAR)";
    }

    /// <summary>A map's values are written as strings, whatever they are.</summary>
    private static string MapValue(string value, PigType type) =>
        $"coalesce(CAST(to_json({PigCasts.Rules.Write(value, type.Data, Core.DataType.String)}) AS VARCHAR), 'null')";
}
