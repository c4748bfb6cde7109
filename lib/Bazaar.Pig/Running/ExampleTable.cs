using Bazaar.Core;
using Bazaar.Pig.Binding;

namespace Bazaar.Pig.Running;

/// <summary>A relation with a few of its rows, as ILLUSTRATE draws it.</summary>
internal static class ExampleTable
{
    /// <summary>Pig leaves room for the numbers that it gives to fields inside.</summary>
    private const int Room = 3;

    private const int Narrowest = 5;
    private const int Most = 3;

    public static IEnumerable<string> Lines(string alias, PigSchema schema, IReadOnlyList<object?[]> rows)
    {
        var fields = schema.Select(Field).ToList();
        var cells = rows.Select(row => row.Select((v, i) => Cell(v, schema[i].Type.Data)).ToList()).ToList();
        var widths = fields
            .Select((f, i) => cells.Select(c => c[i].Length).Append(f.Length + Room).Append(Narrowest).Max())
            .Prepend(alias.Length + Room + 1)
            .ToList();
        string Line(string first, IEnumerable<string> texts) =>
            string.Concat(texts.Prepend(first).Select((t, i) => $"| {t.PadRight(widths[i])} ")) + "| ";
        var rule = new string('-', widths.Sum(w => w + 3) + 1);
        return [rule, Line(alias, fields), rule, .. cells.Select(c => Line("", c)), rule];
    }

    private static string Field(PigField field) => $"{field.Name}:{Type(field.Type)}";

    private static string Type(PigType type) =>
        type switch
        {
            TuplePigType { Fields: { } fields } => $"tuple({string.Join(",", fields.Select(Field))})",
            TuplePigType => "tuple()",
            BagPigType { Bare: true } => "bag{}",
            BagPigType bag => $"bag{{{bag.TupleName}:{Type(bag.Tuple)}}}",
            _ => type.Word,
        };

    /// <summary>Of a long tuple or bag only the first and the last are shown.</summary>
    private static string Cell(object? value, DataType type) =>
        (value, type) switch
        {
            (IReadOnlyList<object?> list, ArrayType { Bag: true } a) => $"{{{Short([.. list.Select(v => Cell(v, a.Element))])}}}",
            (IReadOnlyList<object?> list, ArrayType a) => $"({Short([.. list.Select(v => Cell(v, a.Element))])})",
            (object?[] values, StructType s) => $"({Short([.. s.Fields.Select((f, i) => Cell(values[i], f.Type))])})",
            _ => PigText.Value(value, type),
        };

    private static string Short(List<string> parts) =>
        parts.Count > Most ? $"{parts[0]}, ..., {parts[^1]}" : string.Join(", ", parts);
}
