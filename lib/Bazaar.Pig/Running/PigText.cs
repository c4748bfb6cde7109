using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Pig.Functions;

namespace Bazaar.Pig.Running;

/// <summary>Values as Pig's DUMP prints them.</summary>
public static class PigText
{
    /// <summary>A row: <c>(1,ann,{(2)})</c>; null is nothing between the commas.</summary>
    public static string Row(Result result, object?[] row)
    {
        if (result.UnknownFields)
            return Value(row[0], result.Columns[0].Type);
        return "(" + string.Join(",", row.Select((v, i) => Value(v, result.Columns[i].Type))) + ")";
    }

    public static string Value(object? value, DataType type) =>
        (value, type) switch
        {
            (null, _) => "",
            (IReadOnlyList<object?> list, ArrayType { Bag: true } a) => "{"
                + string.Join(",", list.Select(v => v is null ? "()" : Value(v, a.Element)))
                + "}",
            (IReadOnlyList<object?> list, ArrayType a) => "(" + string.Join(",", list.Select(v => Value(v, a.Element))) + ")",
            (object?[] fields, StructType s) => "("
                + string.Join(",", fields.Take(s.Fields.Count).Select((v, i) => Value(v, s.Fields[i].Type)))
                + ")",
            (IReadOnlyList<KeyValuePair<object, object?>> map, MapType m) => "["
                + string.Join(",", map.Select(e => $"{Value(e.Key, m.Key)}#{InMap(e.Value, m.Value)}"))
                + "]",
            (bool b, _) => b ? "true" : "false",
            (double d, _) => JavaNumbers.Text(d),
            (float f, _) => JavaNumbers.Text(f),
            (byte[] bytes, _) => Encoding.UTF8.GetString(bytes),
            (DateTimeOffset t, _) => ZonedText.Text(t),
            (IFormattable f, _) => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    /// <summary>A value of a map: Pig leaves it to Java, which writes a map within a map in its own way.</summary>
    private static string InMap(object? value, DataType type) =>
        value is IReadOnlyList<KeyValuePair<object, object?>> map && type is MapType m
            ? "{"
                + string.Join(
                    ", ",
                    map.Select(e => $"{Value(e.Key, m.Key)}={(e.Value is null ? "null" : InMap(e.Value, m.Value))}")
                )
                + "}"
            : Value(value, type);
}
