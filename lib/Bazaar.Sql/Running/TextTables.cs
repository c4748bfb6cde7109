using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;

namespace Bazaar.Sql.Running;

/// <summary>
/// Tables of text: each line is taken apart by the table's SerDe into fields, and each field read as its column's type. What is
/// none of the type is NULL.
/// </summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+DDL#LanguageManualDDL-RowFormats&amp;SerDe"/></remarks>
internal static class TextTables
{
    public const string LazySimple = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe";
    public const string OpenCsv = "org.apache.hadoop.hive.serde2.OpenCSVSerde";
    public const string Regex = "org.apache.hadoop.hive.serde2.RegexSerDe";
    public const string Json = "org.apache.hadoop.hive.serde2.JsonSerDe";
    public const string OldJson = "org.apache.hive.hcatalog.data.JsonSerDe";

    private static readonly DataType Fields = new ArrayType(DataType.String);
    private static readonly Operation Delimited = Operation.Function("delimited fields", "hive_fields");
    private static readonly Operation Csv = Operation.Function("csv fields", "hive_csv");
    private static readonly Operation Matched = Operation.Function("regex fields", "hive_regex_fields");
    private static readonly Operation JsonFields = Operation.Function("json fields", "hive_json_fields");
    private static readonly Operation At = Operation.Template("field", "list_extract({0}, {1})");

    public static Rel Open(
        HiveFunctions functions,
        Table table,
        EquatableList<ScanPart> parts,
        List<PlanColumn> keys,
        Place place
    )
    {
        var line = new PlanColumn("line", DataType.String, place);
        var skip = int.TryParse(
            table.Properties.GetValueOrDefault("skip.header.line.count"),
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : 0;
        var source = new ScanSource(
            $"{table.Database}.{table.Name}",
            new LinesScan(skip),
            [new Field("line", DataType.String)],
            parts
        )
        {
            AllParts = keys.Count == 0 ? null : parts.Count,
            Table = $"{table.Database}.{table.Name}",
        };
        var scan = new Scan(source, [line, .. keys]) { Place = place };
        var split = Item.Of("fields", Split(table, line.Ref(place), place));
        var columns = keys.Select(k => new Item(new PlanColumn(k.Name, k.Type, place), k.Ref(place))).ToList();
        var taken = new Project(scan, [split, .. columns]) { Place = place };
        var items = table.Columns.Select(
            (c, i) =>
            {
                var text = new Call(At, [split.Column.Ref(place), Literal.Int(i + 1)], DataType.String) { Place = place };
                return new Item(new PlanColumn(c.Name, c.Type, place), Typed(functions, table, text, c, place));
            }
        );
        return new Project(
            taken,
            [.. items, .. columns.Select(k => new Item(new PlanColumn(k.Column.Name, k.Column.Type, place), k.Column.Ref(place)))]
        )
        {
            Place = place,
        };
    }

    private static Expr Typed(HiveFunctions functions, Table table, Expr text, TableColumn column, Place place)
    {
        if (column.Type is StringType)
            return functions.Cast(text, column.Type, place);
        if (column.Type.IsNested || column.Type is BinaryType)
            throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"Column {column.Name} of the text table {table.Name} is {column.Type.Name}, which the embedded lake doesn't read from text.",
                    place,
                    "Declare it STRING, or store the table AS PARQUET."
                )
            );
        return functions.Cast(text, column.Type, place);
    }

    private static string Option(Table table, string key, string otherwise) =>
        table.SerdeProperties.GetValueOrDefault(key) is { Length: > 0 } value ? Unescaped(value) : otherwise;

    /// <summary>A delimiter may be given as a number: <c>'9'</c> is a tab, <c>'\001'</c> the first control character.</summary>
    private static string Unescaped(string value) =>
        value.Length == 1 ? value
        : value is "\\t" ? "\t"
        : value is "\\001" ? "\u0001"
        : value[..1];

    private static Call Split(Table table, Expr line, Place place)
    {
        var serde = table.Serde ?? (table.Format == StorageFormat.Json ? Json : LazySimple);
        switch (serde)
        {
            case LazySimple:
                var options = string.Join(
                    '\n',
                    Option(table, "field.delim", Option(table, "serialization.format", "\u0001")),
                    table.SerdeProperties.GetValueOrDefault("escape.delim") ?? "",
                    table.SerdeProperties.GetValueOrDefault("serialization.null.format")
                        ?? table.Properties.GetValueOrDefault("serialization.null.format")
                        ?? "\\N"
                );
                return new Call(Delimited, [line, Literal.Text(options)], Fields);
            case OpenCsv:
                var csv =
                    Option(table, "separatorChar", ",") + Option(table, "quoteChar", "\"") + Option(table, "escapeChar", "\\");
                return new Call(Csv, [line, Literal.Text(csv)], Fields);
            case Regex:
                var pattern =
                    table.SerdeProperties.GetValueOrDefault("input.regex")
                    ?? throw new BazaarException(
                        new(
                            Fault.Semantic,
                            $"{table.Name} has no input.regex.",
                            place,
                            "Give it by WITH SERDEPROPERTIES ('input.regex' = '…')."
                        )
                    );
                return new Call(Matched, [line, Literal.Text(pattern)], Fields);
            case Json or OldJson:
                return new Call(JsonFields, [line, Literal.Text(string.Join('\n', table.Columns.Select(c => c.Name)))], Fields);
            default:
                throw SqlErrors.Refused($"The SerDe {serde}", place, $"Use {LazySimple}, {OpenCsv}, {Regex} or {Json}.");
        }
    }

    /// <summary>A row as a line, for a table that an INSERT writes.</summary>
    public static Expr Line(HiveFunctions functions, Table table, IReadOnlyList<PlanColumn> columns, Place place)
    {
        if ((table.Serde ?? LazySimple) is not (LazySimple or OpenCsv))
            throw SqlErrors.Refused($"Writing by the SerDe {table.Serde}", place, "Store the table AS PARQUET.");
        var texts = columns.Select(c => functions.Cast(c.Ref(place), DataType.String, place)).ToList();
        if (table.Serde == OpenCsv)
            return new Call(CsvLine, [.. texts], DataType.String);
        var delimiter = Option(table, "field.delim", "\u0001");
        var absent = table.SerdeProperties.GetValueOrDefault("serialization.null.format") ?? "\\N";
        return new Call(DelimitedLine, [Literal.Text(delimiter), Literal.Text(absent), .. texts], DataType.String);
    }

    private static readonly Operation DelimitedLine = new(
        "line",
        c => $"concat_ws({c[0]}, {string.Join(", ", c.Args.Skip(2).Select(a => $"coalesce({a}, {c[1]})"))})"
    );

    private static readonly Operation CsvLine = new(
        "csv line",
        c =>
            $"concat_ws(',', {string.Join(", ", c.Args.Select(a => $"'\"' || replace(replace(coalesce({a}, ''), '\\', '\\\\'), '\"', '\"\"') || '\"'"))})"
    );
}
