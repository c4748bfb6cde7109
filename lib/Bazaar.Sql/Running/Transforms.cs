using System.Collections.Immutable;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>TRANSFORM's programs: rows go in as lines of text, and what they write are lines of text tables.</summary>
/// <remarks>Measured with Hive 4.0.1: fields stand between tabs, NULL is <c>\N</c>, arrays and the like are JSON.</remarks>
internal sealed class Transforms(HiveFunctions functions, ResourceFiles files) : ITransforms
{
    private const string FieldDelimiter = "field.delim";

    /// <summary>The setting by which a program need not read all lines.</summary>
    private const string Partial = "hive.exec.script.allow.partial.consumption";
    private static readonly ProgramCodes Codes = new("08S01/20000", "08S01/20003", "08S01/20001");

    public Rel Through(Rel rows, Transform transform)
    {
        var place = transform.Place;
        var texts = rows.Columns.Select((c, i) => Item.Of(Positional(i), Text(c, place))).ToList();
        var input = Lines(transform.Input, [.. texts.Select(t => new TableColumn(t.Column.Name, t.Column.Type))], rest: false);
        var given = new Project(rows, [.. texts]) { Place = place };
        var line = Item.Of("line", TextTables.Line(functions, input, given.Columns, place));
        var piped = new SharedPlan("transform", new Project(given, [line]) { Place = place }, materialize: true)
        {
            Through = new(
                [.. Words(transform.Command, place)],
                [.. files.Paths.Select(ProgramFile.Of)],
                functions.Session.IsOn(Partial) ? Codes with { Unread = null } : Codes
            ),
        };
        var written = SharedRef.To(piped) with { Place = place };
        var columns =
            transform.Columns.Count > 0
                ? transform.Columns.Select(c => new TableColumn(c.Name.Folded, c.Type?.Type ?? DataType.String))
                : [new TableColumn("key", DataType.String), new TableColumn("value", DataType.String)];
        var output = Lines(transform.Output, [.. columns], rest: transform.Columns.Count == 0);
        return TextTables.Read(functions, output, written, [written.Output[0]], [], place);
    }

    private static string Positional(int i) => string.Create(CultureInfo.InvariantCulture, $"_col{i}");

    private static Expr Text(PlanColumn column, Place place) =>
        column.Type is NullType ? new Literal(null, DataType.String)
        : column.Type.IsNested ? new Call(NestedJson.Writer(column.Type), [column.Ref(place)], DataType.String) { Place = place }
        : column.Type is BinaryType
            ? new Engine.Plan.Cast(column.Ref(place), DataType.String, Types.HiveCasts.Instance) { Place = place }
        : column.Ref(place);

    /// <summary>Lines as a table that lies nowhere.</summary>
    private static Table Lines(RowFormat? format, ImmutableArray<TableColumn> columns, bool rest)
    {
        var storage = Storage.Of(format, null, impala: false);
        var properties = storage.Properties;
        if (!properties.ContainsKey(FieldDelimiter))
            properties = properties.SetItem(FieldDelimiter, "\t");
        if (rest)
            properties = properties.SetItem(TextTables.LastTakesRest, "true");
        return new Table("", "transform", TableKind.External)
        {
            Format = StorageFormat.Text,
            Serde = storage.Serde,
            SerdeProperties = properties,
            Columns = [.. columns],
        };
    }

    /// <summary>The command's words: blanks part them, and tabs don't. There is no shell.</summary>
    private static List<string> Words(string command, Place place) =>
        ShellWords.Of(command, c => c == ' ') is { Count: > 0 } words
            ? words
            : throw SqlErrors.Error("USING names no program.", place, "Write USING 'cat'.", Codes.Missing);
}
