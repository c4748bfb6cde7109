using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Types;

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

    /// <summary>The property that says how many lines at the beginning of a file are no rows.</summary>
    public const string HeaderLines = "skip.header.line.count";

    /// <summary>The SerDe's property by which the last field is all that is left of the line.</summary>
    public const string LastTakesRest = "serialization.last.column.takes.rest";
    public const string OldJson = "org.apache.hive.hcatalog.data.JsonSerDe";

    private static readonly DataType Fields = new ArrayType(DataType.String);
    private static readonly Operation Delimited = Operation.Function("delimited fields", "hive_fields");
    private static readonly Operation DelimitedWithRest = Operation.Function("delimited fields with rest", "hive_fields_rest");
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
        var file = table.Columns[^1] is { FileName: ScanSource.FileAddress } named ? named : null;
        int Lines(string key) =>
            int.TryParse(table.Properties.GetValueOrDefault(key), CultureInfo.InvariantCulture, out var n) ? n : 0;
        var source = new ScanSource(
            $"{table.Database}.{table.Name}",
            new LinesScan(Lines(HeaderLines), Lines("skip.footer.line.count")),
            [new Field("line", DataType.String), .. file is null ? [] : new[] { new Field(file.InFiles, file.Type) }],
            parts
        )
        {
            AllParts = keys.Count == 0 ? null : parts.Count,
            Table = $"{table.Database}.{table.Name}",
        };
        PlanColumn[] address = file is null ? [] : [new PlanColumn(file.Name, file.Type, place)];
        var scan = new Scan(source, [line, .. address, .. keys]) { Place = place };
        return Read(functions, table, scan, [line, .. address], keys, place);
    }

    /// <summary>Lines as a table's columns.</summary>
    /// <param name="lines">The rows.</param>
    /// <param name="read">Of them the line and, where the table's last column is it, the file's address.</param>
    /// <param name="keys">Of them the partition's columns.</param>
    public static Rel Read(
        HiveFunctions functions,
        Table table,
        Rel lines,
        IReadOnlyList<PlanColumn> read,
        IReadOnlyList<PlanColumn> keys,
        Place place
    )
    {
        var line = read[0];
        var address = read.Skip(1).ToList();
        var file = address.Count > 0 ? table.Columns[^1] : null;
        var isJson = SerdeOf(table) is Json or OldJson;
        if (isJson && table.Columns.FirstOrDefault(c => c.Type.HasUnion) is { } union)
            throw SqlErrors.Error(
                $"{union.Name} is {union.Type.Name}, and the JSON SerDe reads no unions.",
                place,
                "Store the table AS ORC.",
                "HY000"
            );
        var json = functions.PartitionsKeepColumns && isJson ? JsonRow(table, file) : null;
        var split = Item.Of(
            "fields",
            json is null ? Split(table, line.Ref(place), place) : JsonFieldsOf(json, line.Ref(place), place)
        );
        var columns = keys.Select(k => new Item(new PlanColumn(k.Name, k.Type, place), k.Ref(place))).ToList();
        var addresses = address.Select(a => new Item(a.Fresh(), a.Ref(place))).ToList();
        Rel taken = new Project(lines, [split, .. addresses, .. columns]) { Place = place };
        if (isJson && json is null)
            taken = new Filter(taken, new Call(Operators.IsNotNull, [split.Column.Ref(place)], DataType.Boolean))
            {
                Place = place,
            };
        var items = table.Columns.Select(
            (c, i) =>
            {
                if (c == file)
                    return new Item(address[0].Fresh(), addresses[0].Column.Ref(place));
                if (json is not null)
                {
                    var field = Literal.Text(DuckTypes.FieldName(json, i));
                    return new Item(
                        new PlanColumn(c.Name, c.Type, place),
                        new Call(DocumentRows.JsonField, [split.Column.Ref(place), field], c.Type) { Place = place }
                    );
                }
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

    /// <summary>The columns of a table of JSON as one type.</summary>
    private static StructType JsonRow(Table table, TableColumn? file) =>
        new([.. table.Columns.Where(c => c != file).Select(c => new Field(c.Name, c.Type))]);

    /// <summary>Hive reads a line of JSON into the columns' types; Impala takes texts of its members, and reads those.</summary>
    private static Call JsonFieldsOf(StructType row, Expr line, Place place) =>
        new(
            DocumentRows.JsonValue,
            [new Call(JsonText, [line, Literal.Text(TypeText.Write(row))], DataType.String) { Place = place }],
            row
        )
        {
            Place = place,
        };

    private static readonly Operation JsonText = Operation.Function("json row", "hive_json_row");

    private static Expr Typed(HiveFunctions functions, Table table, Expr text, TableColumn column, Place place)
    {
        var serde = SerdeOf(table);
        // Impala reads no nested values of JSON: they are NULL.
        if (column.Type.IsNested && serde is Json or OldJson)
            return new Call(DocumentRows.JsonValue, [text], column.Type) { Place = place };
        if (column.Type.IsNested || (column.Type is BinaryType && serde == LazySimple))
            return serde == LazySimple
                ? new Call(Lazy(table).Reader(column.Type), [text], column.Type) { Place = place }
                : throw SqlErrors.Refused(
                    $"Column {column.Name} of type {column.Type.Name} in {serde}",
                    place,
                    "Declare it STRING, or store the table AS PARQUET."
                );
        // What a file has and can't be read is NULL, also in a dialect whose CAST fails.
        ICastRules rules =
            serde is not (LazySimple or Json or OldJson) ? HiveCasts.Instance
            : functions.PartitionsKeepColumns ? TextCasts.Hive
            : TextCasts.Impala;
        return text.Type == column.Type ? text : new Cast(text, column.Type, rules) { Place = place };
    }

    private static string SerdeOf(Table table) => table.Serde ?? (table.Format == StorageFormat.Json ? Json : LazySimple);

    private static LazyText Lazy(Table table) =>
        new(
            Option(table, "field.delim", Option(table, "serialization.format", "\u0001"))
                + Option(table, "collection.delim", "\u0002")
                + Option(table, "mapkey.delim", "\u0003")
                + "\u0004\u0005\u0006\u0007\u0008",
            Absent(table)
        );

    /// <summary>The text of NULL.</summary>
    private static string Absent(Table table) =>
        table.SerdeProperties.GetValueOrDefault("serialization.null.format")
        ?? table.Properties.GetValueOrDefault("serialization.null.format")
        ?? "\\N";

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
        var serde = SerdeOf(table);
        switch (serde)
        {
            case LazySimple:
                var options = string.Join(
                    '\n',
                    // No line has an end of line in it: then it is one field.
                    Option(table, "field.delim", Option(table, "serialization.format", "\u0001")).Trim('\n'),
                    table.SerdeProperties.GetValueOrDefault("escape.delim") ?? "",
                    Absent(table)
                );
                return table.SerdeProperties.GetValueOrDefault(LastTakesRest) == "true"
                    ? new Call(DelimitedWithRest, [line, Literal.Text(options), Literal.Int(table.Columns.Length)], Fields)
                    : new Call(Delimited, [line, Literal.Text(options)], Fields);
            case OpenCsv:
                return new Call(Csv, [line, Literal.Text(string.Concat(CsvCharacters(table)))], Fields);
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
        var serde = SerdeOf(table);
        if (columns.FirstOrDefault(c => c.Type.HasUnion) is { } union && serde != LazySimple)
            throw SqlErrors.Refused($"Writing {union.Type.Name} by the SerDe {serde}", place, "Store the table AS ORC.");
        if (serde is Json or OldJson)
            return JsonLine(table, columns, place);
        if (serde is not (LazySimple or OpenCsv))
            throw SqlErrors.Refused($"Writing by the SerDe {serde}", place, "Store the table AS PARQUET.");
        var lazy = Lazy(table);
        var texts = columns
            .Select(c =>
                c.Type.IsNested || c.Type is BinaryType or BooleanType
                    ? new Call(lazy.Writer(c.Type), [c.Ref(place)], DataType.String) { Place = place }
                // A CHAR is written with its blanks.
                : c.Type is StringType ? c.Ref(place)
                : c.Type is FloatingType && !functions.PartitionsKeepColumns
                    ? new Call(SixteenDigits, [c.Ref(place)], DataType.String) { Place = place }
                : functions.Cast(c.Ref(place), DataType.String, place)
            )
            .ToList();
        if (table.Serde == OpenCsv)
            return new Call(CsvLine, [.. CsvWriting(table).Select(Literal.Text), .. texts], DataType.String);
        var delimiter = Literal.Text(lazy.Delimiters[..1]);
        if (table.SerdeProperties.GetValueOrDefault("escape.delim") is { Length: > 0 } escape)
            texts = [.. texts.Select(t => (Expr)new Call(Escaped, [t, Literal.Text(escape[..1]), delimiter], DataType.String))];
        return new Call(DelimitedLine, [delimiter, Literal.Text(lazy.Absent), .. texts], DataType.String);
    }

    /// <summary>Impala's writer has all floating numbers as doubles, of sixteen digits.</summary>
    private static readonly Operation SixteenDigits = Operation.Template(
        "sixteen digits",
        "printf('%.16g', CAST({0} AS DOUBLE))"
    );

    private static readonly Operation Escaped = Operation.Template(
        "escaped",
        "replace(replace({0}, {1}, {1} || {1}), {2}, {1} || {2})"
    );

    private static readonly Operation AsJson = Operation.Template("json line", "CAST(to_json({0}) AS VARCHAR)");

    private static readonly Operation Base64 = Operation.Template("base64", "to_base64({0})");

    /// <summary>A row as one JSON object, its NULLs written.</summary>
    private static Call JsonLine(Table table, IReadOnlyList<PlanColumn> columns, Place place)
    {
        var values = columns
            .Select(c =>
                c.Type is BinaryType ? new Call(Base64, [c.Ref(place)], DataType.String) { Place = place } : (Expr)c.Ref(place)
            )
            .ToList();
        var fields = values.Select((v, i) => new Field(table.Columns[i].Name, v.Type));
        var row = new MakeStruct([.. values], new StructType([.. fields])) { Place = place };
        return new Call(AsJson, [row], DataType.String) { Place = place };
    }

    /// <summary>The table as queries see it: OpenCSVSerde gives texts, whatever types were declared.</summary>
    public static Table AsRead(Table table) =>
        table.Serde == OpenCsv
            ? table with
            {
                Columns = [.. table.Columns.Select(c => c with { Type = DataType.String })],
            }
            : table;

    private static readonly Operation DelimitedLine = new(
        "line",
        c => $"concat_ws({c[0]}, {string.Join(", ", c.Args.Skip(2).Select(a => $"coalesce({a}, {c[1]})"))})"
    );

    /// <summary>Separator, quote and escape.</summary>
    private static string[] CsvCharacters(Table table) =>
        [Option(table, "separatorChar", ","), Option(table, "quoteChar", "\""), Option(table, "escapeChar", "\\")];

    /// <summary>The same for writing: only an escape of one's own is written, otherwise quotes stand twice.</summary>
    private static string[] CsvWriting(Table table) =>
        CsvCharacters(table) is [var separator, var quote, var escape] && escape != "\\"
            ? [separator, quote, escape]
            : [.. CsvCharacters(table)[..2], "\""];

    private static readonly Operation CsvLine = new(
        "csv line",
        c =>
        {
            var (quote, escape) = (c[1], c[2]);
            string Twice(string text, string character) => $"replace({text}, {character}, {escape} || {character})";
            string Escaped(string text) => quote == escape ? Twice(text, quote) : Twice(Twice(text, escape), quote);
            return $"concat_ws({c[0]}, {string.Join(", ", c.Args.Skip(3).Select(a => $"{quote} || {Escaped($"coalesce({a}, '')")} || {quote}"))})";
        }
    );
}
