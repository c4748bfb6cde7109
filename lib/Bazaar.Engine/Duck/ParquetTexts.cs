using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Engine.Duck;

/// <summary>Texts of Parquet files that don't say of their bytes that they are texts.</summary>
internal static class ParquetTexts
{
    /// <summary>A value with texts for the bytes that are texts by the type that is wanted, at any depth.</summary>
    /// <param name="value">Its SQL.</param>
    /// <param name="file">The type that the file says.</param>
    /// <param name="type">The type that is wanted.</param>
    public static string Decoded(string value, DataType file, DataType type) => Decoded(value, file, type, 0);

    private static string Decoded(string value, DataType file, DataType type, int depth)
    {
        var item = string.Create(CultureInfo.InvariantCulture, $"b{depth}$");
        string Inner(string part, DataType from, DataType to) => Decoded(part, from, to, depth + 1);
        switch (file, type)
        {
            case (BinaryType, StringType):
                return $"decode({value})";
            case (ArrayType f, ArrayType t):
                var element = Inner(item, f.Element, t.Element);
                return element == item ? value : $"list_transform({value}, lambda {item}: {element})";
            case (MapType f, MapType t):
                var (key, held) = (Inner(item + ".key", f.Key, t.Key), Inner(item + ".value", f.Value, t.Value));
                return (key, held) == (item + ".key", item + ".value")
                    ? value
                    : $"map_from_entries(list_transform(map_entries({value}), lambda {item}: {{'key': {key}, 'value': {held}}}))";
            case (StructType f, StructType t):
                DataType Wanted(Field of) =>
                    t.Fields.FirstOrDefault(w => string.Equals(w.Name, of.Name, StringComparison.OrdinalIgnoreCase))?.Type
                    ?? of.Type;
                var parts = f.Fields.Select(field => $"struct_extract({value}, {DuckTypes.Text(field.Name!)})").ToList();
                var read = parts.Select((part, i) => Inner(part, f.Fields[i].Type, Wanted(f.Fields[i]))).ToList();
                return read.SequenceEqual(parts)
                    ? value
                    : $"(CASE WHEN {value} IS NOT NULL THEN {{{string.Join(", ", f.Fields.Select((field, i) => $"{DuckTypes.Text(field.Name!)}: {read[i]}"))}}} END)";
            default:
                return value;
        }
    }
}
