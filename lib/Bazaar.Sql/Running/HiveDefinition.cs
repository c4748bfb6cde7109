using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Lake.Catalog;

namespace Bazaar.Sql.Running;

/// <summary>SHOW CREATE TABLE in Hive's form, its lines and blanks as they are.</summary>
internal static class HiveDefinition
{
    public static IReadOnlyList<string> Of(Table table, bool qualified)
    {
        var name = qualified ? $"`{table.Database}`.`{table.Name}`" : $"`{table.Name}`";
        if (table.IsView)
            return [.. $"CREATE VIEW {name}{PartitionedOn(table)} AS {table.ViewText}".Split('\n')];
        var lines = new List<string> { $"CREATE {(table.Kind == TableKind.External ? "EXTERNAL " : "")}TABLE {name}(" };
        lines.AddRange(Block(table.Columns.Select(c => Column(c, table)), ")"));
        if (table.Comment is not null)
            lines.Add($"COMMENT {Text(table.Comment)}");
        if (table.PartitionColumns.Length > 0)
        {
            lines.Add("PARTITIONED BY ( ");
            lines.AddRange(Block(table.PartitionColumns.Select(c => Column(c, null)), ")"));
        }
        lines.AddRange(Layout(table));
        var classes = FormatClasses.Of(table);
        lines.AddRange(["ROW FORMAT SERDE ", $"  {Text(classes.Serde)} "]);
        if (table.SerdeProperties.Count > 0)
        {
            lines.Add("WITH SERDEPROPERTIES ( ");
            lines.AddRange(Block(FormatClasses.Properties(table).Select(Pair), ") "));
        }
        lines.AddRange(["STORED AS INPUTFORMAT ", $"  {Text(classes.Input)} ", "OUTPUTFORMAT ", $"  {Text(classes.Output)}"]);
        if (table.Location is not null)
            lines.AddRange(["LOCATION", $"  {Text(table.Location)}"]);
        lines.Add("TBLPROPERTIES (");
        lines.AddRange(Block(FormatClasses.TableProperties(table).Select(Pair), ")"));
        return lines;
    }

    private static string PartitionedOn(Table table) =>
        table.PartitionColumns.Length == 0
            ? ""
            : $" PARTITIONED ON ({string.Join(", ", table.PartitionColumns.Select(c => $"`{c.Name}`"))})";

    private static IEnumerable<string> Layout(Table table)
    {
        if (table.Buckets > 0)
        {
            yield return "CLUSTERED BY (";
            foreach (var line in Block(table.BucketedBy.Select(c => $"`{c}`"), ")"))
                yield return line;
            if (table.SortedBy.Length > 0)
            {
                yield return "SORTED BY ( ";
                foreach (var line in Block(table.SortedBy.Select(Sorted), ") "))
                    yield return line;
            }
            yield return string.Create(CultureInfo.InvariantCulture, $"INTO {table.Buckets} BUCKETS");
        }
        if (table.Skew is { } skew)
        {
            yield return $"SKEWED BY ({string.Join(",", skew.Columns.Select(c => $"`{c}`"))})";
            yield return $"  ON ({string.Join(",", skew.Values.Select(v => $"({string.Join(",", v.Select(Text))})"))})";
            if (skew.Directories)
                yield return "  STORED AS DIRECTORIES";
        }
    }

    private static string Sorted(string item) =>
        item.EndsWith(" DESC", StringComparison.Ordinal) ? $"`{item[..^5]}` DESC" : $"`{item}` ASC";

    private static string Column(TableColumn column, Table? table)
    {
        var comment = table is null ? column.Comment : FormatClasses.CommentOf(column, table);
        return $"`{column.Name}` {TypeOf(table is { SaysColumns: true } ? column.Type.Folded() : column.Type)}{(comment is null ? "" : $" COMMENT {Text(comment)}")}";
    }

    /// <summary>A type, its fields' names in backquotes.</summary>
    private static string TypeOf(DataType type) =>
        type switch
        {
            ArrayType a => $"array<{TypeOf(a.Element)}>",
            MapType m => $"map<{TypeOf(m.Key)},{TypeOf(m.Value)}>",
            StructType s => $"struct<{string.Join(", ", s.Fields.Select(f => $"`{f.Shown}`:{TypeOf(f.Type)}"))}>",
            UnionType u => $"uniontype<{string.Join(", ", u.Members.Select(TypeOf))}>",
            _ => type.Name,
        };

    private static string Pair(KeyValuePair<string, string> pair) => $"{Text(pair.Key)}={Text(pair.Value)}";

    private static IEnumerable<string> Block(IEnumerable<string> items, string end)
    {
        var all = items.ToList();
        return all.Select((item, i) => $"  {item}{(i == all.Count - 1 ? end : ", ")}");
    }

    /// <summary>A string constant, its special characters as Hive writes them.</summary>
    private static string Text(string value)
    {
        var text = new StringBuilder("'");
        foreach (var c in value)
            text.Append(
                c switch
                {
                    '\\' => "\\\\",
                    '\'' => "\\'",
                    ';' => "\\;",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                    _ => c.ToString(),
                }
            );
        return text.Append('\'').ToString();
    }
}
