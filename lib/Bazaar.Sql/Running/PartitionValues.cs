using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Running;

/// <summary>Partition values between the catalog's text and the plan's types.</summary>
internal static class PartitionValues
{
    /// <summary>The value of a column's type; null for Hive's default partition and for a text that is none of the type.</summary>
    public static object? Parse(string? text, DataType type)
    {
        if (text is null || text == PartitionFolders.NullValue)
            return null;
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            IntegerType { Bits: 8 } => sbyte.TryParse(text, culture, out var n) ? n : null,
            IntegerType { Bits: 16 } => short.TryParse(text, culture, out var n) ? n : null,
            IntegerType { Bits: 32 } => int.TryParse(text, culture, out var n) ? n : null,
            IntegerType => long.TryParse(text, culture, out var n) ? n : null,
            FloatingType { Bits: 32 } => float.TryParse(text, culture, out var n) ? n : null,
            FloatingType => double.TryParse(text, culture, out var n) ? n : null,
            DecimalType d => decimal.TryParse(text, NumberStyles.Number, culture, out var n)
                ? new SqlDecimal(
                    new System.Numerics.BigInteger(decimal.Round(n, d.Scale) * (decimal)Math.Pow(10, d.Scale)),
                    d.Scale
                )
                : null,
            BooleanType => bool.TryParse(text, out var b) ? b : null,
            DateType => JavaTimes.ToDate(text),
            TimestampType => JavaTimes.ToTimestamp(text),
            _ => text,
        };
    }

    /// <summary>The value as a query sees it: Hive shows the default partition's name for NULL where the column is a text.</summary>
    public static object? Read(string? text, DataType type, HiveFunctions functions) =>
        Parse(text, type) ?? (type is StringType && functions.NullPartitionIsText ? PartitionFolders.NullValue : null);

    /// <summary>As the catalog keeps a value: 2024, 2024-01-31, null also for the name of Hive's default partition.</summary>
    public static string? Text(object? value) => value is null or PartitionFolders.NullValue ? null : HiveLayout.Text(value);

    /// <summary><c>year=2024/month=1</c>, as SHOW PARTITIONS prints it and folders are named.</summary>
    public static string Name(Table table, Partition partition) =>
        string.Join('/', table.PartitionColumns.Select((c, i) => HiveLayout.Folder(c.Name, partition.Values[i])));
}
