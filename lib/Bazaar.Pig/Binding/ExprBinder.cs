using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <summary>Binds expressions over the fields of a scope, by Pig's typing rules.</summary>
internal sealed partial class ExprBinder(Binder binder, Scope scope)
{
    /// <summary>Names that a nested block gave to values.</summary>
    public Dictionary<string, PigValue> Names { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that are neither an operator's nor a field's or part of one: Pig takes nothing out of them in the block.</summary>
    public HashSet<string> ComputedNames { get; } = new(StringComparer.Ordinal);

    public Scope Scope => scope;

    /// <summary>Whether the values are those of a GENERATE over rows, which can be numbered.</summary>
    public bool Generates { get; init; }

    public ExprBinder Over(Scope other) => new(binder, other);

    public PigValue Bind(ExprNode node) =>
        node switch
        {
            Constant c => BindConstant(c),
            NameRef n => BindName(n),
            PositionRef p => scope.Position(p.Index, p.Place),
            Projection p => BindProjection(p),
            MapLookup m => BindLookup(m),
            Tree.Call c => BindCall(c),
            CastNode c => BindCast(c),
            Negate n => BindNegate(n),
            Arithmetic a => BindArithmetic(a),
            Comparison c => BindComparison(c),
            MatchesNode m => BindMatches(m),
            IsNullNode i => new PigValue(
                PigType.Boolean,
                Ops.Bool(i.Not ? Ops.IsNotNull : Ops.IsNull, Bind(i.Value).Expr),
                i.Place
            ),
            InNode i => BindIn(i),
            AndNode a => BindLogic(a.Terms, Ops.And, a.Place),
            OrNode o => BindLogic(o.Terms, Ops.Or, o.Place),
            NotNode n => new PigValue(PigType.Boolean, Ops.Bool(Ops.Not, Condition(n.Value, "NOT takes", "1042")), n.Place),
            BinCond b => BindBinCond(Condition(b.Condition, "? : takes", "1047"), Bind(b.Then), Bind(b.Else), b.Place),
            CaseNode c => BindCase(c),
            TupleNode t => BindTuple(t),
            BagNode b => BindBag(b),
            MapNode m => BindMap(m),
            Star or FieldRange => throw PigError.Semantic(
                node.Place,
                "* and ranges stand for several fields, which can't be here.",
                "Name one field, or write a tuple (a, b)."
            ),
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    /// <summary>A value that must be a condition.</summary>
    public Expr Condition(ExprNode node, string taker, string code)
    {
        var value = Bind(node);
        if (value.IsNull)
            return Literal.Null(DataType.Boolean);
        return value.Type.Kind == PigKind.Boolean
            ? value.Expr
            : throw PigError.Semantic(
                node.Place,
                $"{taker} a condition, and this is {value.Type.Text}.",
                "Compare it with something: x == 1, or cast it with (boolean).",
                code
            );
    }

    /// <summary>Several values: * and ranges become the fields that they stand for.</summary>
    public IEnumerable<PigValue> BindMany(ExprNode node) =>
        node switch
        {
            Star s when scope.Schema is null => [scope.Tuple(s.Place)],
            Star s => Enumerable.Range(0, scope.Schema!.Count).Select(i => scope.Field(i, s.Place)),
            FieldRange r => Range(r),
            _ => [Bind(node)],
        };

    /// <summary>The fields from one on, where nobody knows how many there are.</summary>
    public PigValue Rest(int from, Place place)
    {
        var all = scope.Tuple(place);
        return from == 0
            ? all
            : new PigValue(all.Type, Ops.Call(Ops.From, all.Type.Data, all.Expr, Literal.Int(from + 1)), place);
    }

    private IEnumerable<PigValue> BindArgument(ExprNode node) =>
        node switch
        {
            Star when scope.Schema is null => [new AllFields(Rest(0, node.Place))],
            FieldRange { From: PositionRef from, To: null } when scope.Schema is null =>
            [
                new AllFields(Rest(from.Index, node.Place)),
            ],
            _ => BindMany(node),
        };

    private IEnumerable<PigValue> Range(FieldRange range)
    {
        var from = range.From is null ? 0 : IndexOf(range.From);
        if (range.To is null && scope.Schema is null)
            throw PigError.Unsupported(
                range.Place,
                "A range without an end over fields that nobody knows",
                "Give the LOAD a schema with AS."
            );
        var to = range.To is null ? scope.Schema!.Count - 1 : IndexOf(range.To);
        if (to < from)
            throw PigError.Semantic(
                range.Place,
                "The range ends before it begins.",
                "Write the field that comes first on the left.",
                "1128"
            );
        return Enumerable.Range(from, to - from + 1).Select(i => scope.Position(i, range.Place));
    }

    private int IndexOf(ExprNode node)
    {
        if (node is PositionRef position)
        {
            scope.Position(position.Index, position.Place);
            return position.Index;
        }
        var name = (NameRef)node;
        if (scope.Find(name.Name, name.Place) is null)
            throw Unknown(name);
        return scope.Schema!.Find(name.Name)[0];
    }

    private static PigValue BindConstant(Constant constant)
    {
        var type = constant.Value switch
        {
            null => PigType.ByteArray,
            bool => PigType.Boolean,
            int => PigType.Int,
            long => PigType.Long,
            float => PigType.Float,
            double => PigType.Double,
            System.Numerics.BigInteger => PigType.BigInteger,
            BigDecimal => PigType.BigDecimal,
            _ => PigType.CharArray,
        };
        return new PigValue(type, new Literal(constant.Value, type.Data) { Place = constant.Place }, constant.Place);
    }

    /// <summary>Whether a name means a relation here, and no field.</summary>
    public bool IsTaken(string name) => binder.IsAlias(name) && scope.Schema?.Find(name).Count is null or 0;

    private PigValue BindName(NameRef name)
    {
        if (Names.TryGetValue(name.Name, out var nested))
            return nested;
        if (scope.Find(name.Name, name.Place) is { } field)
            return field;
        throw binder.IsAlias(name.Name)
            ? PigError.Semantic(
                name.Place,
                $"{name.Name} is a relation, not a field.",
                $"Take one field of its single row: {name.Name}.field.",
                "1200"
            )
            : Unknown(name);
    }

    private BazaarException Unknown(NameRef name)
    {
        if (scope.Schema is not { } schema)
            return PigError.Semantic(
                name.Place,
                $"There is no field {name.Name}: nobody knows the names of the fields here.",
                "Give the LOAD a schema with AS, or count: $0 is the first field.",
                "1025"
            );
        if (schema.Count == 0 && Names.Count == 0)
            return PigError.Semantic(
                name.Place,
                $"{name.Name} can't be a field: here stands one value for all rows.",
                "Write a number, or a field of a relation with one row: total.n.",
                "1131"
            );
        var near = Suggestion.For(name.Name, schema.Select(f => f.Name).OfType<string>().Concat(Names.Keys));
        return PigError.Semantic(
            name.Place,
            $"There is no field {name.Name}: the fields are {schema.Text}.",
            near is null ? "Names of fields are of one case only." : $"Did you mean {near}?",
            "1025"
        );
    }

    private PigValue BindProjection(Projection projection)
    {
        if (
            projection.From is NameRef alias
            && !Names.ContainsKey(alias.Name)
            && scope.Find(alias.Name, alias.Place) is null
            && binder.IsAlias(alias.Name)
        )
            return binder.Scalar(alias, projection);
        var from = Bind(projection.From);
        switch (from)
        {
            case BagValue bag:
                return bag.Select(element => [.. projection.Fields.SelectMany(f => Over(element).BindMany(f))], projection.Place);
            case { Type: TuplePigType tuple }:
                var inner = Over(
                    from.Parts is { } parts ? new ValueScope(tuple.Fields!, parts)
                    : tuple.Fields is { } fields ? new TupleScope(fields, from.Expr)
                    : new UnknownScope(from.Expr)
                );
                var values = projection.Fields.SelectMany(inner.BindMany).ToList();
                if (values.Count == 1)
                    return values[0];
                var name = from.Name is null ? null : string.Join('_', values.Select(v => v.Name).Prepend(from.Name));
                return new TupleValue(
                    new PigSchema(values.Select(v => new PigField(v.Name, v.Type))),
                    values,
                    projection.Place,
                    name
                );
            case { Type.Kind: PigKind.ByteArray }:
                var cast = Conversions.To(from, PigType.UnknownTuple);
                return Over(new UnknownScope(cast)).Bind(projection.Fields[0]);
            default:
                throw PigError.Semantic(
                    projection.Place,
                    $"A dot takes a field of a tuple or a bag, and this is {from.Type.Text}.",
                    from.Type is MapPigType ? "A map's value is m#'key'." : "Take the value without the dot.",
                    "1129"
                );
        }
    }

    private PigValue BindLookup(MapLookup lookup)
    {
        var map = Bind(lookup.Map);
        if (map.Type.Kind == PigKind.ByteArray)
            map = Conversions.Value(map, new MapPigType(null));
        if (map.Type is not MapPigType type)
            throw PigError.Semantic(
                lookup.Place,
                $"# takes a value of a map, and this is {map.Type.Text}.",
                "Take the value without #, or load the field as a map[].",
                "1052"
            );
        var value = type.Value ?? PigType.ByteArray;
        // Pig's operator for it knows all types but these two, and the job fails.
        if (value.IsBig)
            throw PigError.Semantic(
                lookup.Place,
                $"Pig can't take a {value.Text} out of a map.",
                $"Leave the type out of the map, map[], and cast its value: ({value.Text})m#'key'.",
                "2078"
            );
        var key = lookup.Key is null ? Literal.Null(DataType.String) : Literal.Text(lookup.Key);
        return ListBag.Of(
            new PigValue(
                value,
                new Engine.Plan.Call(Ops.MapValue, [map.Expr, key], value.Data) { Place = lookup.Place },
                lookup.Place
            )
        );
    }

    private PigValue BindCast(CastNode node)
    {
        var value = Bind(node.Value);
        // A bytearray is read as whatever tuple it is, but a tuple is cut to the no fields that stand there, which is null in Pig.
        return node.Type is TupleType { Fields.Count: 0 } && value.Type is TuplePigType
            ? new PigValue(PigType.UnknownTuple, Literal.Null(PigType.UnknownTuple.Data), node.Place, value.Name)
            : Conversions.Cast(value, TypeBinder.Bind(node.Type), node.Place);
    }

    private PigValue BindTuple(TupleNode node)
    {
        var values = node.Items.SelectMany(BindMany).ToList();
        return new TupleValue(new PigSchema(values.Select(v => new PigField(v.Name, v.Type))), values, node.Place);
    }

    private PigValue BindBag(BagNode node)
    {
        // What isn't a tuple becomes one of a single field.
        var tuples = node
            .Items.SelectMany(BindMany)
            .Select(v => v.Type is TuplePigType ? v : new TupleValue(new PigSchema([new PigField(v.Name, v.Type)]), [v], v.Place))
            .ToList();
        if (tuples.Count == 0)
            return new ListBag(
                new BagPigType(new TuplePigType(null), Bare: true),
                Ops.Call(Ops.MakeList, new BagPigType(new TuplePigType(null)).Data),
                node.Place
            );
        var first = (TuplePigType)tuples[0].Type;
        var same = tuples.All(t => t.Type.Data == first.Data);
        var element = same ? first : tuples.Aggregate(first, (a, b) => Merge(a, (TuplePigType)b.Type));
        var bag = new BagPigType(element);
        return new ListBag(bag, Ops.Call(Ops.MakeList, bag.Data, tuples.Select(t => Conversions.To(t, element))), node.Place);
    }

    /// <summary>A tuple that can hold either: numbers are widened, what differs is a bytearray.</summary>
    private static TuplePigType Merge(TuplePigType a, TuplePigType b)
    {
        if (a.Fields is null || b.Fields is null || a.Fields.Count != b.Fields.Count)
            return new TuplePigType(null);
        return new TuplePigType(
            new PigSchema(
                a.Fields.Zip(
                    b.Fields,
                    (x, y) =>
                        new PigField(
                            x.Name,
                            x.Type.Data == y.Type.Data ? x.Type
                                : x.Type.IsNumber && y.Type.IsNumber ? Conversions.Wider(x.Type, y.Type)
                                : PigType.ByteArray
                        )
                )
            )
        );
    }

    private PigValue BindMap(MapNode node)
    {
        var entries = node.Entries.Select(e => (Key: Bind(e.Key), Value: Bind(e.Value))).ToList();
        // A constant map has no type for its values, even where all are of one; another is as TOMAP makes it.
        var types = entries.Select(e => e.Value.Type).Distinct().ToList();
        var constant = node.Entries.All(e => e.Value is Constant or TupleNode or BagNode or MapNode);
        var type = new MapPigType(!constant && types is [{ Kind: not PigKind.ByteArray } only] ? only : null);
        var stored = type.Value ?? PigType.ByteArray;
        var made = entries.Select(e => (Conversions.To(e.Key, PigType.CharArray), Conversions.To(e.Value, stored)));
        return new PigValue(type, BuildFunctions.MapOf(type, stored, [.. made]), node.Place);
    }
}
