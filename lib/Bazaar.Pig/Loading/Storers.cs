using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Loading;

/// <summary>STORE: the functions that write files. What they refuse is what Pig's own refuse.</summary>
internal static class Storers
{
    private static readonly string[] Names = ["PigStorage", "JsonStorage", "ParquetStorer"];

    /// <summary>A plan whose rows are those of the files, and how they are written.</summary>
    /// <exception cref="BazaarException">There is no such storer, or it can't write these fields.</exception>
    public static StorePlan Plan(
        StoreStatement store,
        FunctionSpec? spec,
        Rel rel,
        PigSchema? schema,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var name = spec is null ? "PigStorage" : PigFunctions.Short(spec.Name);
        switch (name)
        {
            case "PigStorage":
                var options = PigStorageOptions.Of(spec);
                if (options.Schema && schema is null)
                    throw NoSchema(store, "PigStorage with -schema");
                var delimiter = Loaders.Delimiter(spec);
                return Lines(rel, StorageText.Row(rel, schema, delimiter), store) with
                {
                    Schema = options.Schema ? (schema!, delimiter) : null,
                    Compression = OutputCompression.Of(store, spec, settings),
                };
            case "JsonStorage":
                var lines = new Project(rel, [Item.Of("line", Json(rel, schema ?? throw NoSchema(store, name)))]);
                return Lines(lines, Ops.Call(WithPairs, DataType.String, lines.Columns[0].Ref()), store) with
                {
                    Schema = (schema, "\t"),
                };
            case "ParquetStorer" or "org.apache.parquet.pig.ParquetStorer":
                return Parquet(rel, schema ?? throw NoSchema(store, name), store);
            case "BinStorage" or "OrcStorage" or "AvroStorage" or "HBaseStorage" or "AccumuloStorage" or "TrevniStorage":
                throw PigError.Unsupported(spec!.Place, $"The storer {name}", "Store PigStorage, JsonStorage or ParquetStorer.");
            default:
                throw Loaders.NoLoader(spec!, name, "storer", Names);
        }
    }

    private static BazaarException NoSchema(StoreStatement store, string name) =>
        PigError.Semantic(store.Place, $"{name} needs to know the fields.", "Give the LOAD a schema with AS.", "1115");

    private static StorePlan Lines(Rel rel, Expr line, StoreStatement store) =>
        new(new Project(rel, [Item.Of("line", line)]) { Place = store.Place }, null);

    private static Expr Json(Rel rel, PigSchema schema)
    {
        var operation = new Operation(
            "json",
            site =>
                "('{' || "
                + string.Join(
                    " || ',' || ",
                    schema.Select((f, i) => DuckTypes.Text($"\"{Key(f, i)}\":") + " || " + JsonText.Of(site[i], f.Type))
                )
                + " || '}')"
        );
        return Ops.Call(operation, DataType.String, rel.Columns.Select(c => (Expr)c.Ref()));
    }

    /// <summary>Lines of ASCII alone, which are most, have nothing to be looked for.</summary>
    private static readonly Operation WithPairs = Operation.Template(
        "json",
        "(CASE WHEN strlen({0}) = len({0}) THEN {0} ELSE pig_json_pairs({0}) END)"
    );

    internal static string Key(PigField field, int index) =>
        field.Name ?? string.Create(CultureInfo.InvariantCulture, $"val_{index}");

    private static StorePlan Parquet(Rel rel, PigSchema schema, StoreStatement store)
    {
        var names = new List<string>();
        var items = new List<Item>();
        for (var i = 0; i < schema.Count; i++)
        {
            var field = schema[i];
            Refuse(field, store);
            var name =
                field.Name
                ?? throw PigError.Semantic(
                    store.Place,
                    $"ParquetStorer needs a name for each field; field ${i} has none.",
                    "Name it with AS.",
                    "2999"
                );
            names.Add(name);
            var named = Named(field.Type);
            var column = rel.Columns[i].Ref();
            items.Add(Item.Of(name, named == field.Type.Data ? column : Ops.Call(Reshape, named, column)));
        }
        return new StorePlan(new Project(rel, new EquatableList<Item>(items)) { Place = store.Place }, names);
    }

    private static void Refuse(PigField field, StoreStatement store)
    {
        foreach (var type in Within(field.Type))
            if (type.Kind is PigKind.BigInteger or PigKind.BigDecimal or PigKind.DateTime)
                throw PigError.Semantic(
                    store.Place,
                    $"ParquetStorer can't write {field.Name}: Pig has no Parquet type for {type.Text}.",
                    type.Kind == PigKind.DateTime
                        ? "Store its text: ToString(time, 'yyyy-MM-dd HH:mm:ss')."
                        : "Cast it to double or chararray.",
                    "2999"
                );
    }

    private static IEnumerable<PigType> Within(PigType type) =>
        type switch
        {
            TuplePigType { Fields: { } fields } => fields.SelectMany(f => Within(f.Type)),
            BagPigType bag => Within(bag.Tuple),
            MapPigType { Value: { } value } => Within(value),
            _ => [type],
        };

    /// <summary>Tuples with their fields' names, as a Parquet group has them.</summary>
    private static DataType Named(PigType type) =>
        type switch
        {
            TuplePigType { Fields: { } fields } => new StructType(
                new EquatableList<Field>(fields.Select((f, i) => new Field(Key(f, i), Named(f.Type))))
            ),
            BagPigType bag => new ArrayType(Named(bag.Tuple)),
            MapPigType map => new MapType(DataType.String, Named(map.Value ?? PigType.ByteArray)),
            _ => type.Data,
        };

    private static readonly Operation Reshape = new("parquet", site => Reshaped(site[0], site.Types[0], site.Type, 0));

    private static string Reshaped(string value, DataType from, DataType to, int level)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{level}");
        return (from, to) switch
        {
            (StructType a, StructType b) =>
                $"(CASE WHEN {value} IS NOT NULL THEN {{{string.Join(", ", b.Fields.Select((f, i) => $"{DuckTypes.Text(f.Name!)}: {Reshaped($"struct_extract({value}, '{DuckTypes.FieldName(a, i)}')", a.Fields[i].Type, f.Type, level)}"))}}} END)",
            (ArrayType a, ArrayType b) =>
                $"list_transform({value}, lambda {name}: {Reshaped(name, a.Element, b.Element, level + 1)})",
            _ => value,
        };
    }
}

/// <summary>What a STORE writes.</summary>
/// <param name="Rows">One text column, a line a row; or the columns of Parquet files.</param>
/// <param name="Columns">The names of the Parquet columns; null for lines.</param>
internal sealed record StorePlan(Rel Rows, IReadOnlyList<string>? Columns)
{
    /// <summary>The fields that are to be said in a file beside the rows, and the delimiter.</summary>
    public (PigSchema Fields, string Delimiter)? Schema { get; init; }

    /// <summary>The end of the names of files that are compressed, such as .gz; null for plain text.</summary>
    public string? Compression { get; init; }
}
