using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <summary>What a GENERATE gives: its fields, and the bags that are flattened on the way.</summary>
internal sealed class ForeachOutput(Place place)
{
    private readonly List<(PigField Field, Expr Value, bool Spread)> fields = [];
    private readonly List<(Expr List, PlanColumn Element)> flattened = [];
    private readonly List<Item> tuples = [];
    private bool unknown;
    private bool followed;

    /// <summary>The fields, or null where nobody knows them.</summary>
    public PigSchema? Schema
    {
        get
        {
            if (unknown)
                return null;
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (own, value, _) in fields)
                if (own.Name is not null && !names.Add(own.Name))
                    throw PigError.Semantic(
                        value.Place ?? place,
                        $"The FOREACH gives two fields the name {own.Name}.",
                        "Name one of them with AS.",
                        "1108"
                    );
            return new PigSchema(fields.Select(f => f.Field));
        }
    }

    /// <param name="isLast">No other item stands behind it.</param>
    public void Add(GenerateItem item, ExprBinder binder, bool isLast)
    {
        followed = item.Flatten && !isLast;
        if (item.Value is Star && binder.Scope.Schema is null)
        {
            Spread(binder.Scope.Tuple(item.Place), item.As);
            return;
        }
        if (item.Value is FieldRange { From: PositionRef from, To: null } && binder.Scope.Schema is null)
        {
            Spread(binder.Rest(from.Index, item.Place), item.As);
            return;
        }
        if (!item.Flatten)
        {
            IReadOnlyList<PigValue> values = [.. binder.BindMany(item.Value)];
            var schema = item.As;
            var named = values.Count;
            // Of * and ranges AS may name the first fields only, and names that are left over say nothing.
            if (item.Value is Star or FieldRange)
            {
                named = Math.Min(schema?.Fields.Count ?? 0, values.Count);
                schema = schema is null ? null : schema with { Fields = [.. schema.Fields.Take(named)] };
            }
            Put([.. values.Take(named)], schema);
            Put([.. values.Skip(named)], null);
            return;
        }
        var value = binder.Bind(item.Value);
        switch (value.Type)
        {
            case BagPigType bag:
                var element = new PlanColumn(value.Name ?? "element", bag.Tuple.Data);
                flattened.Add((Rows(value, value.Expr), element));
                Flat(value, bag.Tuple, new PigValue(bag.Tuple, element.Ref(), value.Place), item.As);
                break;
            case TuplePigType tuple:
                Flat(value, tuple, Once(value), item.As);
                break;
            case MapPigType map:
                Entries(value, map, item.As);
                break;
            default:
                Put([value], item.As);
                break;
        }
    }

    /// <summary>An empty bag drops the row, a null one gives nulls; a group's is never null.</summary>
    private static Expr Rows(PigValue bag, Expr list) => bag is GroupBag ? list : Ops.Call(Ops.RowsOf, list.Type, list);

    private void Flat(PigValue whole, TuplePigType type, PigValue tuple, SchemaNode? schema)
    {
        if (type.Fields is null || whole.Type is BagPigType { Bare: true })
        {
            var list = Conversions.Value(tuple, type.Fields is null ? type : PigType.UnknownTuple);
            // A null tuple is one null field to those behind it.
            Spread(
                schema is null ? new PigValue(list.Type, Ops.Call(Ops.RowsOf, list.Expr.Type, list.Expr), list.Place) : list,
                schema
            );
            return;
        }
        var values = type.Fields.Select(
            (f, i) =>
            {
                var name = f.Name is null ? null : $"{whole.Name ?? "null"}::{f.Name}";
                return tuple.Parts is { } parts
                    ? parts[i].Named(name)
                    : new PigValue(f.Type, new FieldAccess(tuple.Expr, i), whole.Place, name);
            }
        );
        Put([.. values], schema);
    }

    /// <summary>A tuple that is computed gets a column, so that its fields don't compute it again.</summary>
    private PigValue Once(PigValue tuple)
    {
        if (tuple.Parts is not null || tuple.Expr is ColumnRef or FieldAccess)
            return tuple;
        var item = Item.Of("tuple", tuple.Expr);
        tuples.Add(item);
        return new PigValue(tuple.Type, item.Column.Ref(tuple.Place), tuple.Place, tuple.Name);
    }

    private void Entries(PigValue value, MapPigType map, SchemaNode? schema)
    {
        var stored = map.Value ?? PigType.ByteArray;
        var type = new StructType([new Field("key", DataType.String), new Field("value", stored.Data)]);
        var element = new PlanColumn(value.Name ?? "entry", type);
        flattened.Add((Rows(value, Ops.Call(Ops.MapEntries, new ArrayType(type), value.Expr)), element));
        var key = new PigValue(PigType.CharArray, new FieldAccess(element.Ref(), 0), value.Place, $"{value.Name ?? "null"}::key");
        var held = new PigValue(stored, new FieldAccess(element.Ref(), 1), value.Place, $"{value.Name ?? "null"}::value");
        // Where nobody knows the type of its values, Pig doesn't know that the entries are pairs, and null is one field.
        if (map.Value is null && schema is null)
        {
            var pair = Ops.Call(Ops.MakeList, PigType.UnknownTuple.Data, Conversions.To(key, PigType.ByteArray), held.Expr);
            var entry = Ops.Call(EntryOrNull, PigType.UnknownTuple.Data, element.Ref(), pair);
            Spread(new PigValue(PigType.UnknownTuple, entry, value.Place), null);
            return;
        }
        Put([key, held], schema);
    }

    private static readonly Operation EntryOrNull = Operation.Template(
        "entry",
        "(CASE WHEN {0} IS NULL THEN [NULL] ELSE {1} END)"
    );

    /// <summary>Fields that nobody knows: a schema names the first of them, else they make the whole relation unknown.</summary>
    private void Spread(PigValue tuple, SchemaNode? schema)
    {
        if (schema is null)
        {
            unknown = true;
            fields.Add((new PigField(null, PigType.UnknownTuple), Conversions.To(tuple, PigType.UnknownTuple), true));
            return;
        }
        var all = followed
            ? Ops.Call(AsMany, tuple.Expr.Type, tuple.Expr, new Literal((long)schema.Fields.Count, DataType.BigInt))
            : tuple.Expr;
        var scope = new UnknownScope(all);
        Put([.. schema.Fields.Select((f, i) => scope.Field(i, f.Place))], schema);
    }

    /// <summary>Pig lays down the fields that there are: with another number of them than AS names, those behind would get one another's names.</summary>
    private static readonly Operation AsMany = Operation.Template(
        "as many",
        "(CASE WHEN {0} IS NULL OR len({0}) = {1} THEN {0} ELSE CAST(error('FLATTEN gives another number of fields than AS names, and real Pig moves what stands behind into their place: put the FLATTEN last, or take its fields one by one.') AS {type}) END)"
    );

    private void Put(IReadOnlyList<PigValue> values, SchemaNode? schema)
    {
        if (schema is null)
        {
            fields.AddRange(values.Select(v => (new PigField(v.Name, v.Type), v.Expr, false)));
            return;
        }
        if (schema.Fields.Count != values.Count)
            throw PigError.Semantic(
                schema.Place,
                $"AS has {schema.Fields.Count} fields for {values.Count}.",
                $"The fields are {new PigSchema(values.Select(v => new PigField(v.Name, v.Type))).Text}.",
                "1031"
            );
        var names = TypeBinder.Names(schema.Fields);
        for (var index = 0; index < values.Count; index++)
        {
            var said = schema.Fields[index];
            var value = values[index];
            var type = Declared(said.Type, value.Type);
            var stored =
                type.Data == value.Type.Data || said.Type is null ? value.Expr : Conversions.Cast(value, type, said.Place).Expr;
            fields.Add((new PigField(names[index], type), stored, false));
        }
    }

    /// <summary>The type that AS says; where it says nothing, that of the value.</summary>
    private static PigType Declared(TypeNode? node, PigType type) =>
        (node, type) switch
        {
            // Bytearray says no more than no type does.
            (null or SimpleType { Name: "bytearray" }, _) => PigType.Settled(type),
            (TupleType { Fields: { } said }, TuplePigType { Fields: { } known }) when said.Count == known.Count =>
                new TuplePigType(Declared(said, known)),
            (TupleType { Fields: null }, TuplePigType) => type,
            (BagType { Tuple: null }, BagPigType) => PigType.Settled(type),
            (BagType { Tuple.Fields: { } said } bag, BagPigType { Tuple.Fields: { } known } old) when said.Count == known.Count =>
                Renamed(bag, Declared(said, known), old),
            (MapTypeNode { Value: null }, MapPigType) => type,
            _ => TypeBinder.Bind(node),
        };

    /// <summary>The tuples keep their name where only fields are named anew, and lose it where a value is converted.</summary>
    private static BagPigType Renamed(BagType said, PigSchema fields, BagPigType old)
    {
        var same = fields.Zip(old.Tuple.Fields!).All(f => f.First.Type.Data == f.Second.Type.Data);
        return new BagPigType(new TuplePigType(fields), said.TupleName ?? (same ? old.TupleName : null));
    }

    private static PigSchema Declared(EquatableList<FieldNode> said, PigSchema known)
    {
        var names = TypeBinder.Names(said);
        return new(said.Select((f, i) => new PigField(names[i], Declared(f.Type, known[i].Type))));
    }

    /// <summary>The bags that are flattened, each with the column that its tuples have in the fields.</summary>
    public IReadOnlyList<(Expr List, PlanColumn Element)> Bags => flattened;

    /// <summary>The fields as values, for a nested FOREACH.</summary>
    public List<PigValue> Values(string what, string cure)
    {
        if (tuples.Count > 0 || unknown)
            throw PigError.Unsupported(place, what, cure);
        return [.. fields.Select(f => new PigValue(f.Field.Type, f.Value, f.Value.Place ?? place, f.Field.Name))];
    }

    public Rel Build(Rel input)
    {
        var wide =
            tuples.Count == 0
                ? input
                : new Project(input, new EquatableList<Item>([.. input.Columns.Select(c => new Item(c, c.Ref())), .. tuples]));
        var rel = flattened.Aggregate(wide, (rows, flat) => new Unnest(rows, flat.List, flat.Element) { Place = place });
        if (!unknown)
            return new Project(rel, new EquatableList<Item>(fields.Select(f => Item.Of(f.Field.Name ?? "field", f.Value))))
            {
                Place = place,
            };
        var parts = fields.Select(f =>
            f.Spread
                ? f.Value
                : Ops.Call(
                    Ops.MakeList,
                    PigType.UnknownTuple.Data,
                    Conversions.To(new PigValue(f.Field.Type, f.Value, place), PigType.ByteArray)
                )
        );
        return new Project(rel, [Item.Of("fields", Ops.Call(Ops.Concat, PigType.UnknownTuple.Data, parts))]) { Place = place };
    }
}
