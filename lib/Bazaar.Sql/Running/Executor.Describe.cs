using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>DESCRIBE of tables, columns and functions, in the columns that the engines give.</summary>
internal sealed partial class Executor
{
    private RowsResult Describe(DescribeTable describe, CatalogView view, StatementRun run)
    {
        if (IsImpala && NestedOf(describe.Table, view) is { } nested)
            return Rows(["name", "type", "comment"], nested.Select(f => new object?[] { f.Name, Written(f.Type, 0), "" }), run);
        var table = Record(describe.Table, view);
        string[] heads = IsImpala ? ["name", "type", "comment"] : ["col_name", "data_type", "comment"];
        if (describe.Column.Count > 0)
            return DescribeColumn(describe, table, heads, run);
        return Rows(heads, IsImpala ? ImpalaLines(table, describe, view) : HiveLines(table, describe, view), run);
    }

    private IEnumerable<object?[]> HiveLines(Table table, DescribeTable describe, CatalogView view)
    {
        var rows = new List<object?[]>();
        void Add(string name, string? type = null, string? comment = null) => rows.Add([name, type, comment]);
        var text = describe.Detail == DescribeDetail.Formatted;
        foreach (var column in table.Columns)
            Add(column.Name, TypeNameOf(column, table), FormatClasses.CommentOf(column, table) ?? "");
        if (!text)
            foreach (var column in table.PartitionColumns)
                Add(column.Name, TypeNameOf(column, table), column.Comment ?? "");
        if (table.PartitionColumns.Length > 0)
        {
            Add("");
            Add("# Partition Information");
            Add("# col_name", "data_type", "comment");
            foreach (var column in table.PartitionColumns)
                Add(column.Name, TypeNameOf(column, table), column.Comment ?? "");
        }
        var part = describe.Partition is null ? null : Known(table, describe.Partition, view);
        if (describe.Detail != DescribeDetail.Plain)
            rows.AddRange(
                text ? HiveDetails.Of(table, view.Partitions(table), part) : HiveExtended.Of(table, view.Partitions(table), part)
            );
        return rows;
    }

    /// <summary>EXTENDED is FORMATTED, and that is as Hive's was: with heads as rows, and NULL where there is no comment.</summary>
    private IEnumerable<object?[]> ImpalaLines(Table table, DescribeTable describe, CatalogView view)
    {
        if (describe.Detail == DescribeDetail.Plain)
            return table.AllColumns.Select(c => new object?[] { c.Name, Written(c.Type, 0), c.Comment ?? "" });
        object?[][] head = [HiveDetails.Row("# col_name", "data_type", "comment"), HiveDetails.Head("")];
        IEnumerable<object?[]> Columns(IEnumerable<TableColumn> columns) =>
            head.Concat(columns.Select(c => new object?[] { c.Name, TypeNameOf(c, table), c.Comment is "" ? null : c.Comment }));
        return
        [
            .. Columns(table.Columns),
            .. table.PartitionColumns.Length > 0
                ? [HiveDetails.Head(""), HiveDetails.Head("# Partition Information"), .. Columns(table.PartitionColumns)]
                : Enumerable.Empty<object?[]>(),
            .. HiveDetails.Of(table, view.Partitions(table), null, isImpala: true),
        ];
    }

    /// <summary>A column's type as it is shown: a struct's fields in the letters of their declaration, save where the SerDe says the columns.</summary>
    private string TypeNameOf(TableColumn column, Table table) =>
        (IsImpala || table.SaysColumns ? column.Type.Folded() : column.Type).Name;

    /// <summary>Impala's DESCRIBE of a path: a struct's fields, an array's item and pos, a map's key and value. Null where it is no path.</summary>
    private IEnumerable<Field>? NestedOf(TableName name, CatalogView view)
    {
        var parts = name.Parts;
        var owned = parts.Count > 2 && view.Find(parts[0].Folded, parts[1].Folded) is not null;
        var table = owned ? view.Find(parts[0].Folded, parts[1].Folded) : view.Find(session.Database, parts[0].Folded);
        if (table is null || parts.Count < (owned ? 3 : 2) || (!owned && view.Find(parts[0].Folded, parts[1].Folded) is not null))
            return null;
        IEnumerable<Field> fields = table.AllColumns.Select(c => new Field(c.Name, c.Type));
        foreach (var part in parts.Skip(owned ? 2 : 1))
        {
            var known = fields.ToList();
            var field =
                known.Find(f => string.Equals(f.Name, part.Text, StringComparison.OrdinalIgnoreCase))
                ?? throw SqlErrors.NoColumn(part.Text, part.Place, [.. known.Select(f => f.Name!)]);
            fields = field.Type switch
            {
                StructType s => s.Fields,
                ArrayType a => [new("item", a.Element), new("pos", DataType.BigInt)],
                MapType m => [new("key", m.Key), new("value", m.Value)],
                _ => throw SqlErrors.Error(
                    $"{part} is {field.Type}: it has no parts.",
                    part.Place,
                    "Describe an array, a map or a struct.",
                    "HY000"
                ),
            };
        }
        return fields;
    }

    /// <summary>A type as Impala shows it: each field of a struct on a line of its own.</summary>
    private static string Written(DataType type, int depth)
    {
        string Indent(int n) => new(' ', 2 * n);
        return type switch
        {
            ArrayType a => $"array<{Written(a.Element, depth)}>",
            MapType m => $"map<{m.Key.Name},{Written(m.Value, depth)}>",
            StructType s =>
                $"struct<\n{string.Join(",\n", s.Fields.Select(f => $"{Indent(depth + 1)}{f.Name}:{Written(f.Type, depth + 1)}"))}\n{Indent(depth)}>",
            _ => type.Name,
        };
    }

    private RowsResult DatabaseFacts(Database database, bool extended, StatementRun run)
    {
        if (IsImpala)
        {
            List<object?[]> facts =
            [
                [database.Name, database.Location, database.Comment ?? ""],
            ];
            if (extended)
            {
                facts.Add(["Owner: ", "", ""]);
                facts.Add(["", database.Owner, database.OwnerType]);
                if (database.Properties.Count > 0)
                    facts.Add(["Parameter: ", "", ""]);
                facts.AddRange(database.Properties.Select(p => new object?[] { "", p.Key, p.Value }));
            }
            return Rows(["name", "location", "comment"], facts, run);
        }
        List<string> heads =
        [
            "db_name",
            "comment",
            "location",
            "managedlocation",
            "owner_name",
            "owner_type",
            "connector_name",
            "remote_dbname",
        ];
        List<object?> row =
        [
            database.Name,
            database.Comment ?? "",
            database.Location,
            "",
            database.Owner,
            database.OwnerType,
            "",
            "",
        ];
        if (extended)
        {
            heads.Add("parameters");
            row.Add(
                database.Properties.Count == 0
                    ? ""
                    : $"{{{string.Join(", ", database.Properties.Select(p => $"{p.Key}={p.Value}"))}}}"
            );
        }
        return Rows(
            [.. heads],
            [
                [.. row],
            ],
            run
        );
    }

    private RowsResult DescribeColumn(DescribeTable describe, Table table, string[] heads, StatementRun run)
    {
        var name = describe.Column[0];
        // Hive asks the table's SerDe, which knows neither the partition's columns nor comments, and takes structs apart.
        var known = IsImpala || describe.Detail == DescribeDetail.Formatted ? table.AllColumns.ToList() : [.. table.Columns];
        var column =
            known.Find(c => c.Name == name.Folded)
            ?? throw SqlErrors.NoColumn(
                name.Text,
                name.Place,
                [.. known.Select(c => c.Name)],
                IsImpala ? "42000" : "08S01/40000"
            );
        var comment = IsImpala || table.PartitionColumns.Contains(column) ? column.Comment ?? "" : FormatClasses.Deserializer;
        var s = table.ColumnStatistics.GetValueOrDefault(column.Name);
        // The SerDe tells of its fields as it gives them.
        string? NameOf(Field f) => table.KeepsCase ? f.Shown : f.Name;
        string TypeOf(DataType t) => (table.KeepsCase && !IsImpala ? t : t.Folded()).Name;
        if (describe.Detail != DescribeDetail.Formatted && (s is null || describe.Detail == DescribeDetail.Plain || !IsImpala))
        {
            var (path, type) = Within(column, [.. describe.Column.Skip(1)]);
            IEnumerable<Field> shown = [new Field(path, type)];
            if (!IsImpala && type is StructType inner)
            {
                shown = inner.Fields;
                comment = table.Format == StorageFormat.Parquet ? "" : comment;
            }
            return Rows(heads, shown.Select(f => new object?[] { NameOf(f), TypeOf(f.Type), comment }), run);
        }
        // Of a struct Hive shows the first field.
        var (shownName, shownType) =
            !IsImpala && column.Type is StructType { Fields: [var first, ..] }
                ? (NameOf(first), TypeOf(first.Type))
                : (column.Name, TypeNameOf(column, table));
        static string N(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var facts = new (string, string?)[]
        {
            ("col_name", shownName),
            ("data_type", shownType),
            ("min", N(s?.Min)),
            ("max", N(s?.Max)),
            ("num_nulls", N(s?.Nulls)),
            ("distinct_count", N(s?.Distinct)),
            ("avg_col_len", N(s?.AverageLength)),
            ("max_col_len", N(s?.MaxLength)),
            ("num_trues", N(s?.Trues)),
            ("num_falses", N(s?.Falses)),
            ("bit_vector", ""),
            ("comment", comment),
        };
        return Rows(
            ["column_property", "value"],
            facts.Where(f => !IsImpala || f.Item1 != "bit_vector").Select(f => new object?[] { f.Item1, f.Item2 }),
            run
        );
    }

    /// <summary>The field of a column that a path of names leads to, and its type.</summary>
    private static (string Name, DataType Type) Within(TableColumn column, IReadOnlyList<Name> path)
    {
        var (name, type) = (column.Name, column.Type);
        foreach (var part in path)
        {
            DataType? inner = (type, part.Folded) switch
            {
                (ArrayType a, "$elem$") => a.Element,
                (MapType m, "$key$") => m.Key,
                (MapType m, "$value$") => m.Value,
                _ => null,
            };
            if (inner is not null)
            {
                (name, type) = (part.Folded, inner);
                continue;
            }
            var fields = type is StructType s ? s.Fields : [];
            var field =
                fields.FirstOrDefault(f => f.Name == part.Folded)
                ?? throw SqlErrors.NoColumn(part.Text, part.Place, [.. fields.Select(f => f.Name ?? "")], "08S01/40000");
            (name, type) = (part.Text, field.Type);
        }
        return (name, type);
    }

    private RowsResult FunctionHelp(DescribeFunction describe, StatementRun run)
    {
        var name = describe.Function.ToLowerInvariant();
        if (FunctionPages.Of(Functions, name) is not { } page)
            return Lines("tab_name", [$"Function '{name}' does not exist."], run);
        var lines = new List<string> { $"{string.Join("; ", page.Signatures)} - {page.Summary}" };
        if (describe.Extended && page.Aliases.Count > 0)
            lines.Add($"Synonyms: {string.Join(", ", page.Aliases)}");
        if (describe.Extended && page.Example.Length > 0)
            lines.AddRange(["Example:", $"  > {page.Example};", $"  {page.Answer}"]);
        return Lines("tab_name", lines, run);
    }
}
