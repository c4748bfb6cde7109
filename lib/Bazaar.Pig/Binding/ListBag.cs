using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>A bag that is a list: loaded from a file, or made by a function.</summary>
public sealed class ListBag(BagPigType type, Expr list, Place place, string? name = null) : BagValue(type, place, name)
{
    public override Expr Expr => list;

    /// <summary>The value itself, or, where its type is a bag's, one that operators can work on.</summary>
    public static PigValue Of(PigValue value) =>
        value is not BagValue && value.Type is BagPigType bag ? new ListBag(bag, value.Expr, value.Place, value.Name) : value;

    private (PlanColumn Parameter, Scope Scope) Lambda()
    {
        var parameter = new PlanColumn("t", Element.Data);
        return (
            parameter,
            Element.Fields is { } fields ? new TupleScope(fields, parameter.Ref()) : new UnknownScope(parameter.Ref())
        );
    }

    private ListBag With(Operation operation, params IEnumerable<Expr> rest) =>
        new(Bag, new Call(operation, new EquatableList<Expr>([list, .. rest]), Bag.Data) { Place = Place }, Place, Name);

    public override BagValue Where(Func<Scope, Expr> condition)
    {
        var (parameter, scope) = Lambda();
        return With(Ops.Where, new Lambda([parameter], condition(scope)));
    }

    public override BagValue Select(Func<Scope, IReadOnlyList<PigValue>> fields, Place place, string? tupleName = null)
    {
        var (parameter, scope) = Lambda();
        var values = fields(scope);
        var tuple = new TupleValue(SchemaOf(values), values, place);
        var type = new BagPigType((TuplePigType)tuple.Type, tupleName);
        var mapped = new Call(Ops.Transform, [list, new Lambda([parameter], tuple.Expr)], type.Data) { Place = place };
        return new ListBag(type, mapped, place);
    }

    /// <summary>A tuple for each combination of the elements of the bags that are flattened in each element.</summary>
    public ListBag SelectMany(
        Func<Scope, (IReadOnlyList<PigValue> Fields, IReadOnlyList<(Expr List, PlanColumn Element)> Bags)> make,
        Place place,
        string? tupleName
    )
    {
        var (parameter, scope) = Lambda();
        var (values, bags) = make(scope);
        var tuple = new TupleValue(SchemaOf(values), values, place);
        var type = new BagPigType((TuplePigType)tuple.Type, tupleName);
        Expr rows = Ops.Call(Ops.MakeList, type.Data, tuple.Expr);
        foreach (var (bag, element) in bags.Reverse().Append((list, parameter)))
            rows = Ops.Call(
                Ops.Flatten,
                type.Data,
                Ops.Call(Ops.Transform, new ArrayType(type.Data), bag, new Lambda([element], rows))
            );
        return new ListBag(type, rows, place);
    }

    public override BagValue OrderBy(Func<Scope, IReadOnlyList<SortKey>> keys)
    {
        var element = new PlanColumn("t", Element.Data);
        Scope scope = Element.Fields is { } fields ? new TupleScope(fields, element.Ref()) : new UnknownScope(element.Ref());
        var rows = new Sort(new Unnest(new SingleRow(), list, element), new EquatableList<SortKey>(keys(scope)));
        return new ListBag(Bag, Elements(rows, scope), Place, Name);
    }

    /// <summary>The rows of a query over the elements as a list again.</summary>
    private Expr Elements(Rel rows, Scope scope)
    {
        if (Element.Fields is null)
        {
            // A tuple of which nobody knows the fields travels as the one field of another.
            var whole = new TuplePigType(new PigSchema([new PigField(null, Element)])).Data;
            var packed = new Collect(new Project(rows, [Item.Of("f0", scope.Tuple(Place).Expr)]), new ArrayType(whole, true))
            {
                Place = Place,
            };
            var tuple = new PlanColumn("t", whole);
            return Ops.Call(Ops.Transform, Bag.Data, packed, new Lambda([tuple], new FieldAccess(tuple.Ref(), 0)));
        }
        var items = Enumerable.Range(0, Element.Fields!.Count).Select(i => scope.Field(i, Place).Expr);
        var project = new Project(rows, new EquatableList<Item>(items.Select((e, i) => Item.Of($"f{i}", e))));
        return new Collect(project, (ArrayType)Bag.Data) { Place = Place };
    }

    public override PigValue Named(string? newName) => new ListBag(Bag, list, Place, newName);

    public override BagValue OrEmpty() => With(Ops.Coalesce, Ops.Call(Ops.MakeList, Bag.Data));

    public override BagValue Distinct() => new ListBag(Bag, Canonical.Elements(list), Place, Name).With(BagOrder.Distinct);

    public override BagValue Limit(Expr count) => With(Ops.Slice, count);

    public override Expr Compute(BagFunction function, PigType result)
    {
        switch (function)
        {
            case BagFunction.IsEmpty:
                return Ops.Bool(Ops.IsEmpty, list);
            case BagFunction.CountStar:
                return Ops.Call(Ops.CountStar, DataType.BigInt, list);
            case BagFunction.Count:
                var counted = Where(scope => Ops.Bool(Ops.IsNotNull, scope.Field(0, Place).Expr));
                return Ops.Call(Ops.Length, DataType.BigInt, counted.Expr);
        }
        var (parameter, element) = Lambda();
        var first = Input(element.Field(0, Place), function);
        var values = Ops.Call(Ops.Transform, new ArrayType(first.Type), list, new Lambda([parameter], first));
        var big = first.Type is JavaNumberType;
        var operation = function switch
        {
            BagFunction.Sum => big ? BigOps.ListSum : Ops.ListSum,
            BagFunction.Average => big ? BigOps.ListAverage : Ops.ListAverage,
            BagFunction.Min => big ? BigOps.ListMin
            : first.Type is FloatingType ? Ops.ListFloatingMin
            : Ops.ListMin,
            _ => big ? BigOps.ListMax : Ops.ListMax,
        };
        return Ops.Call(operation, result.Data, values);
    }

    /// <summary>What SUM, AVG, MIN and MAX compute with: bytearrays as doubles; one that is no number is nothing to AVG, and ends the job otherwise.</summary>
    internal static Expr Input(PigValue field, BagFunction function) =>
        field.Type.Kind != PigKind.ByteArray ? field.Expr
        : function == BagFunction.Average ? Conversions.To(field, PigType.Double)
        : Ops.Call(Number, DataType.Double, Conversions.To(field, PigType.Double), field.Expr);

    private static readonly Operation Number = Operation.Template(
        "number",
        "(CASE WHEN {0} IS NULL AND {1} IS NOT NULL THEN CAST(error('A bytearray that is no number in SUM, MIN or MAX: cast the field to a number when it is loaded, or filter it.') AS DOUBLE) ELSE {0} END)"
    );
}
