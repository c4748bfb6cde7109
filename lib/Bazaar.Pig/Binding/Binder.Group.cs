using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <remarks>
/// One input is a plain aggregate over it. Several are put one under the other, each row with the number of its input, and grouped
/// together; a key that is null is kept apart by that number, since nulls of two inputs are never the same group.
/// </remarks>
internal sealed partial class Binder
{
    private const string KeyName = "group";

    private GroupRelation BindGroup(GroupNode node)
    {
        CheckOnce(node.Inputs.Select(i => i.Input), "COGROUP");
        CheckKind(node);
        var inputs = node.Inputs.Select(i => Input(i.Input)).ToList();
        GroupRows Open() => node.Inputs.Count == 1 ? OpenOne(node, inputs[0]) : OpenSeveral(node, inputs);
        var schema = Open().Scope.Schema!;
        return new GroupRelation(schema, null, Open, () => Whole(Open(), node.Place));
    }

    /// <summary>A group with all its bags as lists.</summary>
    private static Project Whole(GroupRows rows, Place place)
    {
        var schema = rows.Scope.Schema!;
        var values = Enumerable
            .Range(0, schema.Count)
            .Select(i => Item.Of(schema[i].Name ?? "bag", rows.Scope.Field(i, place).Expr))
            .ToList();
        return new Project(rows.Build(place), new EquatableList<Item>(values)) { Place = place };
    }

    private GroupRows OpenOne(GroupNode node, Relation input)
    {
        var rel = input.Rows();
        var scope = Relation.ScopeOf(input.Schema, rel);
        var keys = GroupKeys(node.Inputs[0], new ExprBinder(this, scope), false);
        var (items, rows) = Keyed(rel, keys);
        rows.Scope = new GroupScope(rows, KeyOf(keys, Shown(rows, keys, items), node.Place), [(input.Alias, scope, null)]);
        // INNER with one input drops the group whose key is null, which nothing else does.
        if (node.Inputs[0].Inner)
            rows.Where(Ops.All(items.ConvertAll(i => Ops.Bool(Ops.IsNotNull, i.Column.Ref())))!);
        return rows;
    }

    /// <summary>The rows by their keys.</summary>
    private static (List<Item> Keys, GroupRows Rows) Keyed(
        Rel rel,
        List<PigValue> keys,
        Expr? ofLast = null,
        params IEnumerable<Item> more
    )
    {
        var values = keys.ConvertAll(k => Conversions.Grouped(k, k.Type));
        var big = BigKeys.Are(values.Select(v => v.Type));
        var (input, merged) = BigKeys.Merge(rel, values, ofLast);
        var items = merged.Select((v, i) => Item.Of(keys[i].Name ?? KeyName, v)).ToList();
        return (items, new GroupRows(input, [.. items, .. more]) { BigKeys = big ? values : null });
    }

    /// <summary>The keys of an input; ALL is the constant 'all'.</summary>
    private static List<PigValue> GroupKeys(GroupInput input, ExprBinder binder, bool several)
    {
        if (input.Keys is null)
            return [new PigValue(PigType.CharArray, Literal.Text("all"), input.Place)];
        var star = input.Keys.FirstOrDefault(k => k is Star or FieldRange { To: null });
        if (star is not null && binder.Scope.Schema is null && (several || input.Keys.Count > 1))
            throw PigError.Semantic(
                star.Place,
                "A key of all fields needs to know them.",
                "Give the LOAD a schema with AS.",
                several ? "1123" : "1109"
            );
        return KeysOf(binder, input.Keys);
    }

    /// <summary>The columns that hold the keys: where rows are grouped by instant, one of the datetimes stands for all.</summary>
    private static List<ColumnRef> Shown(GroupRows rows, List<PigValue> keys, List<Item> items) =>
        [
            .. keys.Select(
                (k, i) =>
                    k.Type.Kind == PigKind.DateTime
                        ? rows.Request(k.Name ?? KeyName, new AggregateCall(Ops.Min, [k.Expr], k.Type.Data, false, null))
                        : items[i].Column.Ref()
            ),
        ];

    /// <summary>The group's field: the key itself, or a tuple of several.</summary>
    private static PigValue KeyOf(List<PigValue> keys, List<ColumnRef> columns, Place place)
    {
        var values = keys.Select((k, i) => ListBag.Of(new PigValue(k.Type, columns[i], place, k.Name))).ToList();
        return values.Count == 1
            ? values[0].Named(KeyName)
            : new TupleValue(new PigSchema(values.Select(v => new PigField(v.Name, v.Type))), values, place, KeyName);
    }

    private GroupRows OpenSeveral(GroupNode node, List<Relation> inputs)
    {
        var rels = inputs.ConvertAll(i => i.Rows());
        var scopes = inputs.Select((input, i) => Relation.ScopeOf(input.Schema, rels[i])).ToList();
        var keys = node.Inputs.Select((input, i) => GroupKeys(input, new ExprBinder(this, scopes[i]), true)).ToList();
        CheckKeys(keys, node.Inputs.Select(i => i.Place).ToList(), "COGROUP");
        var types = keys[0].Select((_, k) => KeyType(keys.Select(all => all[k].Type))!).ToList();

        var keyColumns = types.Select((t, k) => new PlanColumn(keys[0][k].Name ?? KeyName, t.Data)).ToList();
        var number = new PlanColumn("input", DataType.Int);
        var columns = rels.ConvertAll(r => r.Columns.Select(c => c.Fresh()).ToList());
        var all = new EquatableList<PlanColumn>([.. keyColumns, number, .. columns.SelectMany(c => c)]);
        var parts = rels.Select(
            (rel, i) =>
                (Rel)
                    new Project(
                        rel,
                        new EquatableList<Item>([
                            .. types.Select((t, k) => Item.Of(keyColumns[k].Name, Conversions.To(keys[i][k], t))),
                            Item.Of("input", Literal.Int(i)),
                            .. columns.SelectMany(
                                (own, j) =>
                                    own.Select((c, k) => Item.Of(c.Name, j == i ? rel.Columns[k].Ref() : Literal.Null(c.Type)))
                            ),
                        ])
                    )
        );
        var union = new SetOperation(SetKind.Union, true, new EquatableList<Rel>(parts), all);

        var merged = keyColumns.Select((c, i) => new PigValue(types[i], c.Ref(), keys[0][i].Place, keys[0][i].Name)).ToList();
        var missing = keyColumns
            .SelectMany((c, k) => NullFields(new PigValue(types[k], c.Ref(), node.Place)).Prepend(Ops.Bool(Ops.IsNull, c.Ref())))
            .ToList();
        var apart = new Case(
            [new CaseWhen(missing.Count == 1 ? missing[0] : Ops.Bool(Ops.Or, missing), number.Ref())],
            Literal.Int(-1),
            DataType.Int
        );
        var ofLast = Ops.Bool(Ops.Equal, number.Ref(), Literal.Int(inputs.Count - 1));
        var (items, rows) = Keyed(union, merged, ofLast, Item.Of("null_of", apart));
        var key = KeyOf(merged, Shown(rows, merged, items), node.Place);
        var bags = inputs
            .Select(
                (input, i) =>
                {
                    var own = Ops.Bool(Ops.Equal, number.Ref(), Literal.Int(i));
                    Scope scope = input.Schema is { } schema
                        ? new ColumnScope(schema, columns[i])
                        : new UnknownScope(columns[i][0].Ref());
                    return (input.Alias, scope, (Expr?)own);
                }
            )
            .ToList();
        rows.Scope = new GroupScope(rows, key, bags);
        for (var i = 0; i < inputs.Count; i++)
            if (node.Inputs[i].Inner)
            {
                var count = new AggregateCall(Ops.CountAll, [], DataType.BigInt, false, bags[i].Item3);
                rows.Where(Ops.Bool(Ops.Greater, rows.Request("count", count), new Literal(0L, DataType.BigInt)));
            }
        return rows;
    }

    /// <summary>
    /// Each row is put into every group that CUBE or ROLLUP makes of it, with the dimensions that are summed up as null; a null that was
    /// there before becomes 'unknown', as in Pig.
    /// </summary>
    private GroupRelation BindCube(CubeNode node)
    {
        var input = Input(node.Input);
        GroupRows Open()
        {
            var rel = input.Rows();
            var scope = Relation.ScopeOf(input.Schema, rel);
            var binder = new ExprBinder(this, scope);
            var dimensions = node.Dimensions.Select(d => d.Fields.SelectMany(binder.BindMany).ToList()).ToList();
            var fields = dimensions.SelectMany(d => d).ToList();
            var sets = new PlanColumn("set", DataType.Int);
            var masks = Masks(node, dimensions);
            var values = new Values(
                [sets],
                new EquatableList<EquatableList<Expr>>(masks.Select(m => new EquatableList<Expr>([Literal.Int(m)])))
            );
            var crossed = new Join(JoinKind.Cross, rel, values, null) { Place = node.Place };
            var keyItems = fields.Select((f, i) => Item.Of(f.Name ?? KeyName, Dimension(f, sets, i))).ToList();
            var rest = Enumerable
                .Range(0, input.Schema?.Count ?? 1)
                .Where(i => !fields.Exists(f => f.Expr is ColumnRef r && r.Column == rel.Columns[i]))
                .ToList();
            var restItems = rest.ConvertAll(i => new Item(rel.Columns[i].Fresh(), rel.Columns[i].Ref()));
            var project = new Project(crossed, new EquatableList<Item>([.. keyItems, .. restItems]));
            var schema = new PigSchema([
                .. fields.Select(f => new PigField(f.Name, f.Type)),
                .. rest.Select(i => input.Schema is { } known ? known[i] : new PigField("fields", PigType.UnknownTuple)),
            ]);
            var columns = keyItems
                .Select((k, i) => new PigValue(fields[i].Type, k.Column.Ref(), node.Place, fields[i].Name))
                .ToList();
            var (items, rows) = Keyed(project, columns);
            var key = KeyOf(fields, items.ConvertAll(i => i.Column.Ref()), node.Place);
            rows.Scope = new GroupScope(rows, key, [("cube", new ColumnScope(schema, project.Columns), null)]);
            return rows;
        }
        return new GroupRelation(Open().Scope.Schema!, null, Open, () => Whole(Open(), node.Place));
    }

    /// <summary>The groups as bits: 1 where the dimension is kept.</summary>
    private static List<int> Masks(CubeNode node, List<List<PigValue>> dimensions)
    {
        if (dimensions.Sum(d => d.Count) > 16)
            throw PigError.Unsupported(node.Place, "A cube of more than 16 dimensions", "Take fewer: each doubles the rows.");
        List<int> masks = [0];
        var shift = 0;
        for (var d = 0; d < dimensions.Count; d++)
        {
            var count = dimensions[d].Count;
            var own = node.Dimensions[d].Rollup
                ? Enumerable.Range(0, count + 1).Select(kept => (1 << kept) - 1)
                : Enumerable.Range(0, 1 << count);
            masks = [.. masks.SelectMany(m => own.Select(o => m | (o << shift)))];
            shift += count;
        }
        return masks;
    }

    private const string UnknownValue = "unknown";

    /// <summary>Real Pig puts the text "unknown" into the group, whatever the dimension's type is, and stops where somebody takes it for a number.</summary>
    private static readonly Operation KnownDimension = Operation.Template(
        "known",
        "(CASE WHEN {0} IS NULL THEN CAST(error('A null in ' || {1} || ', a dimension of CUBE that is neither chararray nor bytearray: give it a value first, such as (x IS NULL ? -1 : x).') AS {type}) ELSE {0} END)"
    );

    private static Case Dimension(PigValue field, PlanColumn sets, int index)
    {
        var known = field.Type.Kind is PigKind.CharArray or PigKind.ByteArray
            ? Ops.Call(
                Ops.Coalesce,
                field.Type.Data,
                field.Expr,
                Conversions.To(new PigValue(PigType.CharArray, Literal.Text(UnknownValue), field.Place), field.Type)
            )
            : Ops.Call(KnownDimension, field.Type.Data, field.Expr, Literal.Text(field.Name ?? "a dimension"));
        var bit = Ops.Call(Ops.BitAnd, DataType.Int, sets.Ref(), Literal.Int(1 << index));
        return new Case([new CaseWhen(Ops.Bool(Ops.NotEqual, bit, Literal.Int(0)), known)], null, field.Type.Data);
    }
}

/// <summary>The fields of a group: its key, and a bag for each input.</summary>
internal sealed class GroupScope(GroupRows rows, PigValue key, IReadOnlyList<(string? Alias, Scope Rows, Expr? Own)> bags) : Scope
{
    private readonly PigSchema schema = new([
        new PigField("group", key.Type),
        .. bags.Select(b => new PigField(b.Alias, new BagPigType(new TuplePigType(b.Rows.Schema)))),
    ]);

    public override PigSchema Schema => schema;

    public override PigValue Field(int index, Place place) =>
        index == 0 ? key : new GroupBag(rows, bags[index - 1].Rows, bags[index - 1].Own, place, bags[index - 1].Alias);
}
