using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Engine.Duck;

/// <summary>How the plan's types are stored in DuckDB.</summary>
public static class DuckTypes
{
    /// <summary>The DuckDB type that holds values of a type.</summary>
    public static string Name(DataType type) =>
        type switch
        {
            NullType => "INTEGER",
            BooleanType => "BOOLEAN",
            IntegerType i => i.Bits switch
            {
                8 => "TINYINT",
                16 => "SMALLINT",
                32 => "INTEGER",
                64 => "BIGINT",
                _ => "HUGEINT",
            },
            FloatingType f => f.Bits == 32 ? "FLOAT" : "DOUBLE",
            DecimalType d => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({d.Precision}, {d.Scale})"),
            // Java's own text of the number, which says its scale too.
            StringType or JavaNumberType => "VARCHAR",
            BinaryType => "BLOB",
            DateType => "DATE",
            TimestampType => "TIMESTAMP",
            InstantType => "TIMESTAMPTZ",
            // Months, or microseconds: DuckDB's own interval mixes the two, and compares a month as 30 days.
            IntervalType => "BIGINT",
            ArrayType a => Name(a.Element) + "[]",
            MapType m => $"MAP({Name(m.Key)}, {Name(m.Value)})",
            StructType { Fields.Count: 0 } => "STRUCT(f0 INTEGER)",
            StructType s => $"STRUCT({string.Join(", ", s.Fields.Select((f, i) => $"{Quote(FieldName(s, i))} {Name(f.Type)}"))})",
            UnionType u => Name(u.Kept),
            _ => throw new NotSupportedException(type.Name),
        };

    /// <summary>
    /// The name of a struct's field. A tuple's fields go by position (f0, f1 …), since Pig allows fields without a name and
    /// two of the same.
    /// </summary>
    public static string FieldName(StructType type, int index) =>
        type.Tuple
            ? "f" + index.ToString(CultureInfo.InvariantCulture)
            : type.Fields[index].Name ?? "col" + (index + 1).ToString(CultureInfo.InvariantCulture);

    public static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text literal, on one line: the writer indents lines, and would change a text that has some.</summary>
    public static string Text(string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
            return "(" + string.Join(" || chr(0) || ", value.Split('\0').Select(Text)) + ")";
        var quoted = value.Replace("'", "''", StringComparison.Ordinal);
        return quoted.AsSpan().IndexOfAny('\n', '\r') < 0
            ? $"'{quoted}'"
            : $"E'{quoted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}'";
    }

    /// <summary>The text of a literal that <see cref="Text"/> wrote without an escape; null of any other SQL.</summary>
    public static string? TextOf(string sql)
    {
        if (sql is not ['\'', .. var quoted, '\''])
            return null;
        var text = quoted.Replace("''", "'", StringComparison.Ordinal);
        // Each quote stands there twice, or the literal ends before the end.
        return text.Replace("'", "''", StringComparison.Ordinal) == quoted ? text : null;
    }
}
