using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Loading;

/// <summary>LOAD: the functions that read files.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#load-store-functions"/></remarks>
internal static class Loaders
{
    public static (Rel Rel, PigSchema? Schema) Load(LoadNode load, FunctionSpec? spec, LoadContext context)
    {
        var schema = load.As is null ? null : TypeBinder.Schema(load.As.Fields);
        var name = spec is null ? "PigStorage" : PigFunctions.Short(spec.Name);
        return name switch
        {
            "PigStorage" => PigStorage(load, spec, schema, context),
            "TextLoader" => TextLoader(load, schema, context),
            "JsonLoader" => JsonLoader(load, spec!, schema, context),
            "ParquetLoader" or "org.apache.parquet.pig.ParquetLoader" => ParquetLoader(load, schema, context),
            "BinStorage" or "OrcStorage" or "AvroStorage" or "HBaseStorage" or "AccumuloStorage" or "TrevniStorage" =>
                throw PigError.Unsupported(
                    spec!.Place,
                    $"The loader {name}",
                    "Load PigStorage, TextLoader, JsonLoader or ParquetLoader."
                ),
            _ => throw NoLoader(spec!, name, "loader", Names),
        };
    }

    private static readonly string[] Names = ["PigStorage", "TextLoader", "JsonLoader", "ParquetLoader"];

    internal static BazaarException NoLoader(FunctionSpec spec, string name, string what, string[] known)
    {
        var near = Suggestion.For(name, known);
        return PigError.Semantic(
            spec.Place,
            $"There is no {what} {name}.",
            near is null ? $"There are {string.Join(", ", known)}." : $"Did you mean {near}?",
            "1070"
        );
    }

    /// <summary>The paths of a list with commas; those within { } belong to a glob.</summary>
    internal static IReadOnlyList<string> Paths(string list)
    {
        var paths = new List<string>();
        int depth = 0,
            start = 0;
        for (var at = 0; at <= list.Length; at++)
        {
            if (at == list.Length || (list[at] == ',' && depth == 0))
            {
                if (at > start)
                    paths.Add(list[start..at].Trim());
                start = at + 1;
            }
            else
                depth +=
                    list[at] == '{' ? 1
                    : list[at] == '}' ? -1
                    : 0;
        }
        return paths;
    }

    /// <summary>Folders are read with all folders in them, as Pig does.</summary>
    private static EquatableList<ScanPart> Parts(string list, LoadContext context) =>
        new(Paths(list).SelectMany(p => Folders(p, context)).Select(p => new ScanPart(p, [])));

    private static IEnumerable<string> Folders(string path, LoadContext context)
    {
        yield return path;
        foreach (var local in context.Lake.Expand(path).Where(Directory.Exists))
        foreach (
            var inner in Directory.EnumerateDirectories(local, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
            if (!Path.GetRelativePath(local, inner).Split(Path.DirectorySeparatorChar).Any(part => part[0] is '_' or '.'))
                yield return "file://" + inner;
    }

    private static Scan Lines(LoadNode load, LoadContext context)
    {
        var line = new PlanColumn("line", DataType.String, load.Place);
        var source = new ScanSource(load.Path, new LinesScan(), [new Field("line", DataType.String)], Parts(load.Path, context));
        return new Scan(source, [line]) { Place = load.PathPlace };
    }

    private static (Rel, PigSchema?) PigStorage(LoadNode load, FunctionSpec? spec, PigSchema? schema, LoadContext context)
    {
        var options = PigStorageOptions.Of(spec);
        if (options.Schema && SchemaOf(load, context, null) is null)
            throw PigError.Semantic(
                spec!.Place,
                $"The schema that -schema asks for, {SchemaFile.Name}, is not beside the files.",
                "Leave -schema out of the LOAD, and say the fields with AS.",
                "1131"
            );
        if (!options.NoSchema && SchemaOf(load, context, options.Tag) is { } kept)
            schema = schema is null || schema.Count == kept.Count ? schema ?? kept : throw OtherCount(load, schema, kept);
        if (options.Tag is { } tag)
            return Tagged(load, tag, spec, schema, context);
        var lines = Lines(load, context);
        return Fields(load.Place, lines, lines.Output[0], Delimiter(spec), schema);
    }

    /// <summary>What the file says that a STORE with -schema left, behind the name or path that the options ask for.</summary>
    private static PigSchema? SchemaOf(LoadNode load, LoadContext context, StorageTag? tag)
    {
        var kept = Paths(load.Path)
            .SelectMany(context.Lake.Expand)
            .Select(local => Path.Combine(local, SchemaFile.Name))
            .Where(File.Exists)
            .Select(SchemaFile.Read)
            .FirstOrDefault();
        if (kept is null || tag is null)
            return kept;
        var name = tag == StorageTag.File ? "INPUT_FILE_NAME" : "INPUT_FILE_PATH";
        return new PigSchema([new PigField(name, PigType.CharArray), .. kept]);
    }

    /// <summary>Each file's name, or its whole path, before its fields.</summary>
    private static (Rel, PigSchema?) Tagged(
        LoadNode load,
        StorageTag tag,
        FunctionSpec? spec,
        PigSchema? schema,
        LoadContext context
    )
    {
        var line = new PlanColumn("line", DataType.String, load.Place);
        var name = new PlanColumn("file", DataType.String, load.Place);
        var parts = Parts(load.Path, context)
            .SelectMany(p => context.Sources.Files(p.Path))
            .Select(f => new ScanPart("file://" + f, [tag == StorageTag.File ? Path.GetFileName(f) : "file:" + f]));
        var source = new ScanSource(load.Path, new LinesScan(), [new Field("line", DataType.String)], [.. parts]);
        var scan = new Scan(source, [line, name]) { Place = load.PathPlace };
        if (schema is { Count: 0 } or null)
        {
            var (rest, _) = Fields(load.Place, scan, line, Delimiter(spec), null);
            var all = Ops.Call(
                Ops.Concat,
                PigType.UnknownTuple.Data,
                Ops.Call(Ops.MakeList, PigType.UnknownTuple.Data, new Cast(name.Ref(), DataType.Binary, PigCasts.Rules)),
                ((Project)rest).Items[0].Value
            );
            return (new Project(scan, [Item.Of("fields", all)]) { Place = load.Place }, null);
        }
        var (fields, _) = Fields(load.Place, scan, line, Delimiter(spec), new PigSchema(schema.Skip(1)), name, schema[0].Type);
        return (fields, schema);
    }

    /// <summary>Lines taken apart into fields, typed by a schema; without one they are a tuple that nobody knows.</summary>
    internal static (Rel, PigSchema?) Fields(
        Place place,
        Rel lines,
        PlanColumn line,
        string delimiter,
        PigSchema? schema,
        PlanColumn? first = null,
        PigType? type = null
    )
    {
        var split = Ops.Call(Ops.Split, new ArrayType(DataType.String), line.Ref(), Literal.Text(delimiter));
        if (schema is null)
        {
            var part = new PlanColumn("f", DataType.String);
            var field = new Cast(Ops.Call(Ops.NullIfEmpty, DataType.String, part.Ref()), DataType.Binary, PigCasts.Rules);
            var all = Ops.Call(Ops.Transform, PigType.UnknownTuple.Data, split, new Lambda([part], field));
            return (new Project(lines, [Item.Of("fields", all)]) { Place = place }, null);
        }
        var parts = Item.Of("parts", split);
        var pieces = new Project(lines, first is null ? [parts] : [new Item(first, first.Ref()), parts]);
        var items = schema.Select(
            (f, i) =>
            {
                var text = Ops.Call(Ops.Element, DataType.String, parts.Column.Ref(), Literal.Int(i + 1));
                var known = Ops.Call(Ops.NullIfEmpty, DataType.String, text);
                return Item.Of(f.Name ?? "field", Typed(known, f.Type));
            }
        );
        var name = first is null ? [] : new[] { Item.Of("file", Typed(first.Ref(), type!)) };
        return (new Project(pieces, [.. name, .. items]) { Place = place }, schema);
    }

    private static Expr Typed(Expr text, PigType type) =>
        type.Kind == PigKind.CharArray ? text : new Cast(text, type.Data, PigCasts.Rules);

    /// <summary>One character, or an escape: \t, \u0001, \x01.</summary>
    internal static string Delimiter(FunctionSpec? spec)
    {
        if (spec is null || spec.Arguments.Count == 0)
            return "\t";
        var text = spec.Arguments[0];
        if (text.Length == 1)
            return text;
        if (text.Length == 2 && text[0] == '\\' && text[1] == 't')
            return "\t";
        if (
            text.Length > 2
            && text[0] == '\\'
            && text[1] is 'u' or 'x'
            && int.TryParse(
                text.AsSpan(2),
                text[1] == 'u' ? NumberStyles.Integer : NumberStyles.HexNumber,
                CultureInfo.InvariantCulture,
                out var code
            )
            && code is > 0 and < 256
        )
            return ((char)code).ToString();
        throw PigError.Semantic(
            spec.Place,
            "PigStorage's delimiter is one character.",
            "Write PigStorage(','), or PigStorage('\\t').",
            "2999"
        );
    }

    private static (Rel, PigSchema?) TextLoader(LoadNode load, PigSchema? schema, LoadContext context)
    {
        var scan = Lines(load, context);
        if (schema is null)
        {
            var line = new Cast(scan.Output[0].Ref(), DataType.Binary, PigCasts.Rules);
            return (new Project(scan, [Item.Of("fields", Ops.Call(Ops.MakeList, PigType.UnknownTuple.Data, line))]), null);
        }
        if (schema is [{ Type: not SimplePigType { Simple: PigKind.CharArray or PigKind.ByteArray } and var other }, ..])
            throw PigError.Semantic(
                load.As!.Place,
                $"TextLoader's lines can't be read as {other.Text}.",
                "Take them as chararray, and cast them in a FOREACH.",
                "2109"
            );
        var items = schema.Select(
            (f, i) => Item.Of(f.Name!, i == 0 ? Typed(scan.Output[0].Ref(), f.Type) : Literal.Null(f.Type.Data))
        );
        return (new Project(scan, new EquatableList<Item>(items)) { Place = load.Place }, schema);
    }

    private static (Rel, PigSchema?) JsonLoader(LoadNode load, FunctionSpec spec, PigSchema? schema, LoadContext context)
    {
        var fields =
            spec.Arguments.Count > 0
                ? TypeBinder.Schema(Parser.ParseFields(spec.Arguments[0], spec.Place))
                : SchemaOf(load, context, null)
                    ?? throw PigError.Semantic(
                        spec.Place,
                        $"JsonLoader needs to know the fields, and {SchemaFile.Name} is not beside the files.",
                        "Say them: JsonLoader('id:int, name:chararray').",
                        "1131"
                    );
        var scan = Lines(load, context);
        var row = new TuplePigType(fields);
        var tuple = Item.Of("row", Ops.Call(JsonRow(row.Data), row.Data, scan.Output[0].Ref()));
        var rows = new Project(scan, [tuple]);
        var scope = new TupleScope(fields, tuple.Column.Ref());
        return Renamed(rows, scope, fields, schema, load);
    }

    private static Operation JsonRow(DataType type) =>
        new(
            "json",
            site =>
                $"from_json(pig_json({site[0]}, {Engine.Duck.DuckTypes.Text(TypeSpec.Of(type))}), {Engine.Duck.DuckTypes.Text(PigCasts.JsonShape(type))})"
        );

    /// <summary>The loader's own fields under the names and types that AS says.</summary>
    private static (Rel, PigSchema?) Renamed(Rel rel, Scope scope, PigSchema own, PigSchema? schema, LoadNode load)
    {
        if (schema is not null && schema.Count != own.Count)
            throw OtherCount(load, schema, own);
        var fields = new List<PigField>();
        var items = new List<Item>();
        for (var i = 0; i < own.Count; i++)
        {
            var value = scope.Field(i, load.Place);
            var said = load.As?.Fields[i];
            var type = said?.Type is null ? own[i].Type : schema![i].Type;
            fields.Add(new PigField(said?.Name ?? own[i].Name, type));
            items.Add(Item.Of(fields[i].Name ?? "field", Conversions.Cast(value, type, load.Place).Expr));
        }
        return (new Project(rel, new EquatableList<Item>(items)) { Place = load.Place }, new PigSchema(fields));
    }

    private static BazaarException OtherCount(LoadNode load, PigSchema said, PigSchema own) =>
        PigError.Semantic(
            load.As!.Place,
            $"AS has {said.Count} fields, the file {own.Count}: {own.Text}.",
            "Name them all, or leave AS out.",
            "1031"
        );

    private static (Rel, PigSchema?) ParquetLoader(LoadNode load, PigSchema? schema, LoadContext context)
    {
        var parts = Parts(load.Path, context);
        var file = parts.SelectMany(p => context.Sources.Files(p.Path)).FirstOrDefault() ?? throw Missing(load);
        var columns = context.Sources.ParquetSchemas([file])[0];
        var scan = new Scan(
            new ScanSource(load.Path, new ParquetScan(), new EquatableList<Field>(columns), parts),
            new EquatableList<PlanColumn>(columns.Select(c => new PlanColumn(c.Name!, c.Type, load.Place)))
        )
        {
            Place = load.PathPlace,
        };
        var read = scan.Output.Select(c => ParquetTypes.Read(c.Ref(), c.Type, load.Place)).ToList();
        var own = new PigSchema(columns.Select((c, i) => new PigField(c.Name, read[i].Type)));
        return Renamed(scan, new ValueScope(own, read), own, schema, load);
    }

    /// <summary>Pig's 2118.</summary>
    internal static BazaarException Missing(LoadNode load) =>
        new(
            new Diagnostic(
                Fault.Runtime,
                $"The input {load.Path} does not exist.",
                load.PathPlace,
                "Look with `fs -ls` at what is there; paths in the lake begin with /ecommerce.",
                "2118"
            )
        );

    /// <summary>Fails where an input is not there at all; an empty folder has no rows.</summary>
    public static void CheckInputs(LoadNode load, LoadContext context)
    {
        foreach (var path in Paths(load.Path))
            if (context.Lake.Expand(path).Count == 0)
                throw Missing(load);
    }
}
