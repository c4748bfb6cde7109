using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

internal sealed partial class Binder
{
    private Relation BindRelation(RelationNode node) =>
        node switch
        {
            AliasRef a => Input(a),
            LoadNode l => BindLoad(l),
            FilterNode f => BindFilter(f),
            ForeachNode f => BindForeach(f),
            GroupNode g => BindGroup(g),
            CubeNode c => BindCube(c),
            JoinNode j => BindJoin(j),
            CrossNode c => BindCross(c),
            UnionNode u => BindUnion(u),
            DistinctNode d => Plain(Input(d.Input), r => DistinctRows(Canonical.Of(r), d.Place)),
            OrderNode o => BindOrder(o),
            RankNode r => BindRank(r),
            LimitNode l => BindLimit(l),
            SampleNode s => BindSample(s),
            StreamNode s => BindStream(s),
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    /// <summary>The same fields, other rows.</summary>
    private static PlainRelation Plain(Relation input, Func<Rel, Rel> change)
    {
        // Bound once here, so that errors come with the statement and not with its first use.
        var rel = change(input.Rows());
        return new PlainRelation(input.Schema, null, () => rel);
    }

    /// <summary>Each row once; of datetimes that are one instant in several zones, one.</summary>
    private static Rel DistinctRows(Rel rel, Place place)
    {
        var (merged, values) = BigKeys.Merge(rel, [.. rel.Columns.Select(c => c.Ref())]);
        if (merged != rel)
            rel = new Project(merged, [.. values.Select((v, i) => Item.Of(rel.Columns[i].Name, v))]);
        if (!rel.Columns.Any(c => c.Type is InstantType))
            return new Distinct(rel) { Place = place };
        var keys = rel.Columns.Select(c => new PlanColumn(c.Name, c.Type is InstantType ? DataType.BigInt : c.Type)).ToList();
        var items = rel.Columns.Select(
            (c, i) => new Item(keys[i], c.Type is InstantType ? Conversions.Instant(c.Ref()) : c.Ref())
        );
        var shown = rel
            .Columns.Where(c => c.Type is InstantType)
            .ToDictionary(c => c, c => Item.Of(c.Name, new AggregateCall(Ops.Min, [c.Ref()], c.Type, false, null)));
        var grouped = new Aggregate(rel, new EquatableList<Item>(items), new EquatableList<Item>(shown.Values)) { Place = place };
        var columns = rel.Columns.Select(
            (c, i) => new Item(c.Fresh(), (shown.TryGetValue(c, out var own) ? own.Column : keys[i]).Ref())
        );
        return new Project(grouped, new EquatableList<Item>(columns));
    }

    private static PlainRelation Plain(PigSchema? schema, Rel rel) => new(schema, null, () => rel);

    private ExprBinder Over(PigSchema? schema, Rel rel) => new(this, Relation.ScopeOf(schema, rel));

    private PlainRelation BindLoad(LoadNode load)
    {
        var spec =
            load.Using is null ? null
            : FunctionOf(load.Using.Name, load.Using.Place) is var named && load.Using.Arguments.Count == 0
                ? named with
                {
                    Place = load.Using.Place,
                }
            : load.Using;
        var (rel, schema) = Loaders.Load(load with { Path = names.FullList(load.Path) }, spec, loading);
        return Plain(schema, rel);
    }

    private Relation BindFilter(FilterNode node)
    {
        var input = Input(node.Input);
        if (input is GroupRelation group)
        {
            GroupRows Open()
            {
                var rows = group.Open();
                rows.Where(new ExprBinder(this, rows.Scope).Condition(node.Condition, "FILTER takes", "1058"));
                return rows;
            }
            return new GroupRelation(group.Schema!, null, Open, () => Whole(Open(), node.Place));
        }
        return Plain(
            input,
            rel => new Filter(rel, Over(input.Schema, rel).Condition(node.Condition, "FILTER takes", "1058"))
            {
                Place = node.Place,
            }
        );
    }

    private PlainRelation BindCross(CrossNode node)
    {
        // A relation that stands there twice is one input: Pig's plan joins each of its operators once.
        var inputs = node.Inputs.DistinctBy(i => i is AliasRef alias ? Resolve(alias, names) : (object)i).Select(Input).ToList();
        var rels = inputs.ConvertAll(i => i.Rows());
        var rel = rels.Skip(1)
            .Aggregate(rels[0], (left, right) => new Join(JoinKind.Cross, left, right, null) { Place = node.Place });
        return Joined(inputs, rels, rel);
    }

    /// <exception cref="BazaarException">An alias stands twice among the inputs.</exception>
    private static void CheckOnce(IEnumerable<RelationNode> inputs, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alias in inputs.OfType<AliasRef>())
            if (alias.Name is { } name && !seen.Add(name))
                throw PigError.Semantic(
                    alias.Place,
                    $"{name} is an input of {what} twice.",
                    $"Give it a second alias: {name}2 = FOREACH {name} GENERATE *;",
                    "1200"
                );
    }

    /// <summary>The fields of several inputs side by side, each under its relation's name.</summary>
    private static PlainRelation Joined(List<Relation> inputs, List<Rel> rels, Rel rel)
    {
        if (inputs.All(i => i.Schema is not null))
        {
            var schema = new PigSchema(inputs.SelectMany(i => i.Schema!.Select(f => Prefixed(f, i.Alias))));
            return Plain(schema, rel);
        }
        var parts = inputs.Select(
            (input, i) => Conversions.To(Relation.ScopeOf(input.Schema, rels[i]).Tuple(Place.Start), PigType.UnknownTuple)
        );
        return Plain(null, Unknown(rel, Ops.Call(Ops.Concat, PigType.UnknownTuple.Data, parts)));
    }

    private static PigField Prefixed(PigField field, string? alias) =>
        field.Name is null || alias is null ? field : field with { Name = $"{alias}::{field.Name}" };

    /// <summary>Rows of which nobody knows the fields: one column, a tuple.</summary>
    private static Project Unknown(Rel rel, Expr tuple) => new(rel, [Item.Of("fields", tuple)]);

    private PlainRelation BindOrder(OrderNode node)
    {
        if (node.Using is not null)
            throw PigError.Unsupported(
                node.Using.Place,
                "An order by a comparison function",
                "Compute a key in a FOREACH, and order by it."
            );
        var input = Input(node.Input);
        return Plain(
            input,
            rel => new Sort(rel, new EquatableList<Engine.Plan.SortKey>(SortKeys(Over(input.Schema, rel), node.Keys)))
            {
                Place = node.Place,
            }
        );
    }

    /// <summary>Nulls are the smallest in Pig: first, or last where it descends.</summary>
    private static List<Engine.Plan.SortKey> SortKeys(ExprBinder binder, EquatableList<Tree.SortKey> keys)
    {
        var result = new List<Engine.Plan.SortKey>();
        foreach (var key in keys)
        foreach (var value in binder.BindMany(key.Value))
        {
            if (value.Type is BagPigType or MapPigType)
                throw PigError.Semantic(
                    key.Place,
                    $"Pig can't order by a {value.Type.Word}.",
                    "Order by one of its values, or by SIZE of it.",
                    "1068"
                );
            if (value.Type is SimplePigType { IsMixed: true })
                throw PigError.Unsupported(
                    key.Place,
                    "An order of values of several types",
                    "Cast each to one type before TOBAG puts them together."
                );
            result.AddRange(Compared(value).Select(e => new Engine.Plan.SortKey(e, key.Descending, !key.Descending)));
        }
        return result;
    }

    /// <summary>What stands for a value in an order: a tuple is compared field by field, where DuckDB has its nulls last, a datetime by its instant.</summary>
    private static IEnumerable<Expr> Compared(PigValue value)
    {
        if (value.Type is not TuplePigType { Fields: { Count: > 0 } fields })
            return [Conversions.Compared(value, value.Type)];
        if (value.Parts is { } parts)
            return parts.SelectMany(Compared);
        var inner = fields.Select((f, i) => new PigValue(f.Type, new FieldAccess(value.Expr, i), value.Place));
        return inner.SelectMany(Compared).Prepend(Ops.Bool(Ops.IsNotNull, value.Expr));
    }

    private PlainRelation BindRank(RankNode node)
    {
        var input = Input(node.Input);
        var rel = input.Rows();
        var binder = Over(input.Schema, rel);
        var keys = SortKeys(binder, node.Keys);
        // Pig groups the rows by these keys before, and ranks the groups: those of equal numbers stand as they were sorted.
        var (grouped, same) = BigKeys.Merge(rel, [.. node.Keys.SelectMany(k => binder.BindMany(k.Value)).Select(v => v.Expr)]);
        if (grouped != rel)
            keys.AddRange(same.SelectMany(BigKeys.Bytes).Select(e => new Engine.Plan.SortKey(e, true, false)));
        var operation =
            keys.Count == 0 ? Ops.RowNumber
            : node.Dense ? Ops.DenseRank
            : Ops.Rank;
        var number = Item.Of(
            $"rank_{input.Alias}",
            new WindowCall(operation, [], DataType.BigInt, [], new EquatableList<Engine.Plan.SortKey>(keys))
        );
        var ranked = new Window(grouped, [number]) { Place = node.Place };
        // Pig's output is in the order of the rank.
        var sorted = new Sort(ranked, [new Engine.Plan.SortKey(number.Column.Ref(), false, true)]);
        if (input.Schema is null)
        {
            var first = Conversions.To(new PigValue(PigType.Long, number.Column.Ref(), node.Place), PigType.ByteArray);
            var list = Ops.Call(Ops.MakeList, PigType.UnknownTuple.Data, first);
            return Plain(null, Unknown(sorted, Ops.Call(Ops.Concat, PigType.UnknownTuple.Data, list, rel.Columns[0].Ref())));
        }
        var items = rel
            .Columns.Select(c => new Item(c.Fresh(), c.Ref()))
            .Prepend(new Item(number.Column.Fresh(), number.Column.Ref()));
        var schema = new PigSchema(input.Schema.Prepend(new PigField($"rank_{input.Alias}", PigType.Long)));
        return Plain(schema, new Project(sorted, new EquatableList<Item>(items)));
    }

    private PlainRelation BindLimit(LimitNode node)
    {
        var input = Input(node.Input);
        var count = LimitCount(WithoutFields(), node.Count);
        return Plain(input, rel => new Limit(rel, count) { Place = node.Place });
    }

    private static Expr LimitCount(ExprBinder binder, ExprNode node)
    {
        var value = binder.Bind(node);
        if (value.Type.Kind is not (PigKind.Int or PigKind.Long))
            throw PigError.Semantic(
                node.Place,
                $"LIMIT takes a whole number, and this is {value.Type.Text}.",
                "Cast it with (long).",
                "1059"
            );
        return value.Expr is Literal { Value: < 0 or < 0L }
            ? throw PigError.Semantic(node.Place, "LIMIT is negative.", "Write 0 or more.", "1059")
            : Conversions.To(value, PigType.Long);
    }

    /// <summary>For a value that is the same for all rows: constants, and fields of relations with one row.</summary>
    private ExprBinder WithoutFields() => new(this, new ValueScope(new PigSchema([]), []));

    /// <summary>As Pig does it, SAMPLE keeps a row where a random number from 0 to 1 is less than the share.</summary>
    private PlainRelation BindSample(SampleNode node)
    {
        var share = WithoutFields().Bind(node.Share);
        if (!share.IsNull && !share.Type.IsNumber)
            throw PigError.Semantic(
                node.Share.Place,
                $"The share of SAMPLE is {share.Type.Text}, not a number.",
                "Write 0.1 for a tenth.",
                "1039"
            );
        return Plain(Input(node.Input), rel => Sampled(rel, share));
    }

    private static Rel Sampled(Rel rel, PigValue share)
    {
        if (share.Expr is not Literal literal)
            return new Filter(
                rel,
                Ops.Bool(
                    Ops.Greater,
                    Conversions.To(share, PigType.Double),
                    Ops.Call(Functions.MathFunctions.Random, DataType.Double)
                )
            );
        var fraction = literal.Value is { } number
            ? System.Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
        return fraction >= 1 ? rel
            : fraction > 0 ? new Sample(rel, fraction, 42)
            : new Limit(rel, new Literal(0L, DataType.BigInt));
    }
}
