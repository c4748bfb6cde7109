using System.Globalization;
using Bazaar.Lake.Catalog;

namespace Bazaar.Sql.Running;

/// <summary>The statement that would make a table as it is.</summary>
internal static class Definition
{
    private static string Text(string value) =>
        $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static string Column(TableColumn c) =>
        $"`{c.Name}` {c.Type.Name}{(c.NotNull ? " NOT NULL" : "")}{(c.Default is null ? "" : $" DEFAULT {c.Default}")}{(c.Comment is null ? "" : $" COMMENT {Text(c.Comment)}")}";

    public static IReadOnlyList<string> Of(Database database)
    {
        var lines = new List<string> { $"CREATE DATABASE `{database.Name}`" };
        if (database.Comment is not null)
            lines.AddRange(["COMMENT", "  " + Text(database.Comment)]);
        lines.AddRange(["LOCATION", "  " + Text(database.Location)]);
        if (database.Properties.Count > 0)
            lines.Add("WITH DBPROPERTIES (");
        lines.AddRange(
            database.Properties.Select(
                (p, i) => $"  {Text(p.Key)}={Text(p.Value)}{(i == database.Properties.Count - 1 ? ")" : ", ")}"
            )
        );
        return lines;
    }

    /// <summary>In Impala's form.</summary>
    public static IReadOnlyList<string> Of(Table table)
    {
        var name = $"{table.Database}.{table.Name}";
        if (table.Kind == TableKind.View)
            return [$"CREATE VIEW {name} AS {table.ViewText}"];
        if (table.Kind == TableKind.MaterializedView)
            return
            [
                $"CREATE MATERIALIZED VIEW {name}{(table.RewriteEnabled ? "" : " DISABLE REWRITE")} STORED AS {Storage.Name(table.Format)} AS {table.ViewText}",
            ];
        var lines = new List<string> { $"CREATE {(table.Kind == TableKind.External ? "EXTERNAL " : "")}TABLE {name}(" };
        lines.AddRange(table.Columns.Select((c, i) => $"  {Column(c)}{(i == table.Columns.Length - 1 ? ")" : ",")}"));
        if (table.Comment is not null)
            lines.Add($"COMMENT {Text(table.Comment)}");
        if (table.PartitionColumns.Length > 0)
        {
            lines.Add("PARTITIONED BY (");
            lines.AddRange(
                table.PartitionColumns.Select((c, i) => $"  {Column(c)}{(i == table.PartitionColumns.Length - 1 ? ")" : ",")}")
            );
        }
        if (table.Buckets > 0)
        {
            lines.AddRange(["CLUSTERED BY (", $"  {string.Join(", ", table.BucketedBy)})"]);
            if (table.SortedBy.Length > 0)
                lines.AddRange(["SORTED BY (", $"  {string.Join(", ", table.SortedBy)})"]);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"INTO {table.Buckets} BUCKETS"));
        }
        if (table.Serde is not null)
            lines.AddRange(["ROW FORMAT SERDE", "  " + Text(table.Serde)]);
        if (table.SerdeProperties.Count > 0)
        {
            if (table.Serde is null)
                lines.AddRange(["ROW FORMAT SERDE", "  " + Text(FormatClasses.Of(table.Format).Serde)]);
            lines.Add("WITH SERDEPROPERTIES (");
            lines.AddRange(Pairs(table.SerdeProperties));
        }
        lines.Add($"STORED AS {Storage.Name(table.Format)}");
        if (table.Location is not null)
            lines.AddRange(["LOCATION", "  " + Text(table.Location)]);
        if (table.Properties.Count > 0)
        {
            lines.Add("TBLPROPERTIES (");
            lines.AddRange(Pairs(table.Properties));
        }
        return lines;
    }

    private static IEnumerable<string> Pairs(IReadOnlyDictionary<string, string> map) =>
        map.Select((p, i) => $"  {Text(p.Key)}={Text(p.Value)}{(i == map.Count - 1 ? ")" : ",")}");
}
