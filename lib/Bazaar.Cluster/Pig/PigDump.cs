using System.Globalization;
using System.Numerics;
using Bazaar.Core;

namespace Bazaar.Cluster.Pig;

/// <summary>
/// Reads what DUMP printed by the types that DESCRIBE told. Pig prints a tuple's fields with commas between and marks nothing: where a text has a
/// comma of its own, a field is nested or has no type, only the lines are known. An empty field is a null.
/// </summary>
internal static class PigDump
{
    /// <param name="schema">What stands behind the relation's name: <c>: {n: int,t: chararray}</c>.</param>
    /// <param name="lines">The lines that were printed.</param>
    /// <returns>Columns and rows; null where they can't be told from the text.</returns>
    public static (IReadOnlyList<Column> Columns, List<object?[]> Rows)? Read(string schema, IReadOnlyList<string> lines)
    {
        if (Columns(schema) is not { } columns)
            return null;
        var rows = new List<object?[]>(lines.Count);
        foreach (var line in lines)
        {
            if (line is not ['(', .., ')'])
                return null;
            var fields = line[1..^1].Split(',');
            if (fields.Length != columns.Count)
                return null;
            var row = new object?[fields.Length];
            for (var i = 0; i < row.Length; i++)
                if (!Value(fields[i], columns[i].TypeName, out row[i]))
                    return null;
            rows.Add(row);
        }
        return (columns, rows);
    }

    private static List<Column>? Columns(string schema)
    {
        if (schema is not [':', ' ', '{', .., '}'])
            return null;
        var columns = new List<Column>();
        foreach (var field in schema[3..^1].Split(','))
        {
            var colon = field.LastIndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || Type(field[(colon + 2)..]) is not { } type)
                return null;
            columns.Add(new(field[..colon], type, field[(colon + 2)..]));
        }
        return columns;
    }

    private static DataType? Type(string name) =>
        name switch
        {
            "int" => DataType.Int,
            "long" => DataType.BigInt,
            "float" => DataType.Float,
            "double" => DataType.Double,
            "boolean" => DataType.Boolean,
            "biginteger" => DataType.JavaInteger,
            "bigdecimal" => DataType.JavaDecimal,
            "chararray" => DataType.String,
            "datetime" => DataType.Instant,
            _ => null,
        };

    private static bool Value(string text, string type, out object? value)
    {
        var culture = CultureInfo.InvariantCulture;
        (var known, value) = (text, type) switch
        {
            ("", _) => (true, null),
            (_, "chararray") => (true, (object?)text),
            (_, "int") => (int.TryParse(text, culture, out var i), i),
            (_, "long") => (long.TryParse(text, culture, out var l), l),
            (_, "float") => (float.TryParse(text, culture, out var f), f),
            (_, "double") => (double.TryParse(text, culture, out var d), d),
            (_, "biginteger") => (BigInteger.TryParse(text, culture, out var whole), whole),
            (_, "bigdecimal") => (BigDecimal.TryParse(text, out var exact), exact),
            (_, "boolean") => (bool.TryParse(text, out var b), b),
            _ => (DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out var t), t),
        };
        return known;
    }
}
