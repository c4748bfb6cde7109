using Bazaar.Cluster.Thrift;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>Reads a column's description as the server sends it.</summary>
internal static class HiveColumn
{
    /// <summary>TColumnDesc: 1 name, 2 type; a type is a list of entries, of which the first is a primitive with a number and qualifiers.</summary>
    public static Column Read(ThriftStruct column)
    {
        var entry = column.Required(2).Structs(1)[0].Required(1);
        var type = Type(entry.Int(1) ?? -1, entry.Struct(2)?[1] as Dictionary<string, object>);
        return new(column.Text(1) ?? "", type, TypeName(entry.Int(1) ?? -1, type));
    }

    /// <summary>TTypeId, by its numbers. Hive sends nested types as bare "array", "map", "struct": their values are text here.</summary>
    private static DataType Type(int id, Dictionary<string, object>? qualifiers)
    {
        int? Qualifier(string name) =>
            qualifiers is not null && qualifiers.TryGetValue(name, out var value) ? ((ThriftStruct)value).Int(1) : null;

        return id switch
        {
            0 => DataType.Boolean,
            1 => DataType.TinyInt,
            2 => DataType.SmallInt,
            3 => DataType.Int,
            4 => DataType.BigInt,
            5 => DataType.Float,
            6 => DataType.Double,
            8 => DataType.Timestamp,
            9 => DataType.Binary,
            15 => new DecimalType(Qualifier("precision") ?? 10, Qualifier("scale") ?? 0),
            16 => DataType.Null,
            17 => DataType.Date,
            18 => new StringType(Qualifier("characterMaximumLength")),
            19 => new StringType(Qualifier("characterMaximumLength"), true),
            20 => DataType.IntervalYearMonth,
            21 => DataType.IntervalDayTime,
            22 => DataType.Instant,
            _ => DataType.String,
        };
    }

    private static string TypeName(int id, DataType type) =>
        id switch
        {
            10 => "array",
            11 => "map",
            12 => "struct",
            13 => "uniontype",
            _ => type.Name,
        };
}
