using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Binding;

/// <summary>The fields that an expression can name.</summary>
public abstract class Scope
{
    /// <summary>The fields, or null where nobody knows them.</summary>
    public abstract PigSchema? Schema { get; }

    /// <summary>A field by its position.</summary>
    public abstract PigValue Field(int index, Place place);

    /// <summary>All fields as one tuple.</summary>
    public virtual PigValue Tuple(Place place) =>
        new TupleValue(Schema!, [.. Enumerable.Range(0, Schema!.Count).Select(i => Field(i, place))], place);

    /// <summary>A field by its name, or null where there is none.</summary>
    /// <exception cref="BazaarException">More than one field could be meant (Pig's 1025).</exception>
    public PigValue? Find(string name, Place place)
    {
        var found = Schema?.Find(name) ?? [];
        if (found.Count > 1)
            throw PigError.Semantic(
                place,
                $"{name} may be any of {string.Join(", ", found.Select(i => Schema![i].Name))}.",
                $"Write the whole name, such as {Schema![found[0]].Name}.",
                "1025"
            );
        return found.Count == 0 ? null : Field(found[0], place);
    }

    public PigValue Position(int index, Place place)
    {
        if (Schema is { Count: 0 })
            throw PigError.Semantic(
                place,
                $"${index} can't be a field: here stands one value for all rows.",
                "Write a number, or a field of a relation with one row: total.n.",
                "1131"
            );
        if (Schema is { } schema && index >= schema.Count)
            throw PigError.Semantic(
                place,
                $"There is no field ${index}: the fields are {schema.Text}.",
                $"The last one is ${schema.Count - 1}.",
                "1000"
            );
        return Field(index, place);
    }
}

/// <summary>Fields that stand in columns.</summary>
public sealed class ColumnScope(PigSchema schema, IReadOnlyList<PlanColumn> columns) : Scope
{
    public override PigSchema Schema => schema;

    public override PigValue Field(int index, Place place) =>
        ListBag.Of(new PigValue(schema[index].Type, columns[index].Ref(place), place, schema[index].Name));
}

/// <summary>Fields of a tuple that is one value: an element of a bag, a tuple's field.</summary>
public sealed class TupleScope(PigSchema schema, Expr tuple) : Scope
{
    public override PigSchema Schema => schema;

    public override PigValue Field(int index, Place place) =>
        ListBag.Of(new PigValue(schema[index].Type, new FieldAccess(tuple, index) { Place = place }, place, schema[index].Name));

    public override PigValue Tuple(Place place) => new(new TuplePigType(schema), tuple, place);
}

/// <summary>Fields that nobody knows: bytearrays by position, null past the end.</summary>
public sealed class UnknownScope(Expr fields) : Scope
{
    public override PigSchema? Schema => null;

    private bool OfText => ((ArrayType)fields.Type).Element is StringType;

    public override PigValue Field(int index, Place place)
    {
        var element = Ops.Call(Ops.Element, ((ArrayType)fields.Type).Element, fields, Literal.Int(index + 1));
        return new(
            PigType.ByteArray,
            OfText ? new Cast(element, PigType.ByteArray.Data, PigCasts.Rules) { Place = place } : element with { Place = place },
            place
        );
    }

    public override PigValue Tuple(Place place) => new(new TuplePigType(null, OfText), fields, place);
}

/// <summary>Fields that are values already.</summary>
public sealed class ValueScope(PigSchema schema, IReadOnlyList<PigValue> values) : Scope
{
    public override PigSchema Schema => schema;

    public override PigValue Field(int index, Place place) => values[index].Named(schema[index].Name);
}
