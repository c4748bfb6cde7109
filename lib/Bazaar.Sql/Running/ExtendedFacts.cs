using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;

namespace Bazaar.Sql.Running;

/// <summary>The lines of Hive's SHOW TABLE EXTENDED.</summary>
internal static class ExtendedFacts
{
    /// <param name="table">The table.</param>
    /// <param name="location">Its folder, or that of the partition that was asked for.</param>
    /// <param name="files">Its files; null for a view.</param>
    public static IEnumerable<string> Of(Table table, string? location, IReadOnlyList<LakeEntry>? files)
    {
        var classes = FormatClasses.Of(table);
        yield return $"tableName:{table.Name}";
        yield return $"owner:{table.Owner}";
        yield return $"location:{location ?? "null"}";
        yield return $"inputformat:{classes.Input}";
        yield return $"outputformat:{classes.Output}";
        yield return $"columns:{Struct("columns", table.Columns)}";
        yield return $"partitioned:{(table.PartitionColumns.Length > 0 ? "true" : "false")}";
        yield return $"partitionColumns:{(table.PartitionColumns.Length > 0 ? Struct("partition_columns", table.PartitionColumns) : "")}";
        if (files is not null)
        {
            static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
            static string Millis(DateTime moment) => N(new DateTimeOffset(moment, TimeSpan.Zero).ToUnixTimeMilliseconds());
            yield return $"totalNumberFiles:{N(files.Count)}";
            yield return $"totalFileSize:{N(files.Sum(f => f.Length))}";
            yield return $"maxFileSize:{N(files.Select(f => f.Length).DefaultIfEmpty().Max())}";
            yield return $"minFileSize:{N(files.Select(f => f.Length).DefaultIfEmpty().Min())}";
            yield return $"lastAccessTime:{Millis(files.Select(f => f.Accessed).DefaultIfEmpty(table.CreatedAt).Max())}";
            yield return $"lastUpdateTime:{Millis(files.Select(f => f.Modified).DefaultIfEmpty(table.CreatedAt).Max())}";
        }
        yield return "";
    }

    private static string Struct(string name, IEnumerable<TableColumn> columns) =>
        $"struct {name} {{ {string.Join(", ", columns.Select(c => $"{Thrift(c.Type)} {c.Name}"))}}}";

    /// <summary>Thrift's name of a type.</summary>
    private static string Thrift(DataType type) =>
        type switch
        {
            BooleanType => "bool",
            IntegerType { Bits: 8 } => "byte",
            IntegerType i => string.Create(CultureInfo.InvariantCulture, $"i{i.Bits}"),
            ArrayType a => $"list<{Thrift(a.Element)}>",
            MapType m => $"map<{Thrift(m.Key)},{Thrift(m.Value)}>",
            _ => type.Name,
        };
}
