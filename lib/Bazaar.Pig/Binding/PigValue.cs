using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>A bound expression: what it computes, its type by Pig's rules, and the name that it gives a field.</summary>
public class PigValue(PigType type, Expr? expr, Place place, string? name = null)
{
    public PigType Type { get; } = type;
    public Place Place { get; } = place;

    /// <summary>The name of the field that GENERATE makes of it without AS, or null.</summary>
    public string? Name { get; } = name;

    /// <summary>The plan's expression; a bag of a group is made a list only when somebody asks for this.</summary>
    public virtual Expr Expr => expr!;

    /// <summary>Pig's constant null, which takes the type of what stands beside it.</summary>
    public bool IsNull => expr is Literal { Value: null };

    /// <summary>The tuple's fields where they are at hand one by one.</summary>
    public virtual IReadOnlyList<PigValue>? Parts => null;

    /// <summary>The same value under another name.</summary>
    public virtual PigValue Named(string? newName) => new(Type, Expr, Place, newName);
}

/// <summary>A tuple whose fields are known one by one: a group's key of several fields, (a, b).</summary>
public sealed class TupleValue(PigSchema schema, IReadOnlyList<PigValue> parts, Place place, string? name = null)
    : PigValue(new TuplePigType(schema), null, place, name)
{
    public override IReadOnlyList<PigValue> Parts => parts;

    public override PigValue Named(string? newName) => new TupleValue(schema, parts, Place, newName);

    public override Expr Expr =>
        new MakeStruct(new EquatableList<Expr>(parts.Select(p => p.Expr)), (StructType)Type.Data) { Place = Place };
}

/// <summary>Fields of which nobody knows how many there are, as * or a range gives them to a function.</summary>
public sealed class AllFields(PigValue tuple) : PigValue(tuple.Type, tuple.Expr, tuple.Place);

/// <summary>The functions over a bag that need not see it as a whole.</summary>
public enum BagFunction
{
    /// <summary>Tuples whose first field is not null.</summary>
    Count,
    CountStar,
    Sum,
    Average,
    Min,
    Max,
    IsEmpty,
}

/// <summary>A bag on which operators can work: a group's rows, or a list.</summary>
public abstract class BagValue(BagPigType type, Place place, string? name) : PigValue(type, null, place, name)
{
    public BagPigType Bag { get; } = type;

    public TuplePigType Element => Bag.Tuple;

    public abstract BagValue Where(Func<Scope, Expr> condition);

    /// <summary>Other tuples in the place of each.</summary>
    /// <param name="tupleName">What the tuples are called in the type.</param>
    public abstract BagValue Select(Func<Scope, IReadOnlyList<PigValue>> fields, Place place, string? tupleName = null);

    /// <summary>The bag as the operators of a nested block see it: a null one is empty.</summary>
    public abstract BagValue OrEmpty();

    public abstract BagValue OrderBy(Func<Scope, IReadOnlyList<SortKey>> keys);

    public abstract BagValue Distinct();

    public abstract BagValue Limit(Expr count);

    /// <summary>One of the functions over the bag's first field.</summary>
    /// <param name="result">Its type, which has been decided.</param>
    public abstract Expr Compute(BagFunction function, PigType result);

    protected static PigSchema SchemaOf(IReadOnlyList<PigValue> fields) => new(fields.Select(f => new PigField(f.Name, f.Type)));
}
