using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>Bags and maps in the one order that makes equal ones the same list: neither has any in Pig, and DuckDB compares element by element.</summary>
internal static class Canonical
{
    private static readonly Operation Whole = new("canonical", site => Write(site[0], site.Types[0]));
    private static readonly Operation Inside = new(
        "canonical_elements",
        site => Each(site[0], ((ArrayType)site.Types[0]).Element)
    );

    /// <summary>Whether two equal values of the type may be stored in two ways.</summary>
    public static bool Holds(DataType type) =>
        type switch
        {
            ArrayType { Bag: true } or MapType => true,
            StructType s => s.Fields.Any(f => Holds(f.Type)),
            _ => false,
        };

    public static Expr Of(Expr value) => Holds(value.Type) ? Ops.Call(Whole, value.Type, value) : value;

    /// <summary>A bag's tuples, each for itself.</summary>
    public static Expr Elements(Expr bag) =>
        bag.Type is ArrayType type && Holds(type.Element) ? Ops.Call(Inside, bag.Type, bag) : bag;

    /// <summary>All columns of the rows.</summary>
    public static Rel Of(Rel rel) =>
        rel.Columns.Any(c => Holds(c.Type))
            ? new Project(rel, new EquatableList<Item>(rel.Columns.Select(c => new Item(c.Fresh(), Of(c.Ref())))))
            : rel;

    private static string Each(string list, DataType element)
    {
        var name = PigCasts.Parameter(list);
        return $"list_transform({list}, lambda {name}: {Write(name, element)})";
    }

    private static string Write(string value, DataType type)
    {
        switch (type)
        {
            case ArrayType { Bag: true } bag:
                return $"list_sort({(Holds(bag.Element) ? Each(value, bag.Element) : value)})";
            case MapType map:
                var name = PigCasts.Parameter(value);
                var entry = $"{{'key': {name}.key, 'value': {Write(name + ".value", map.Value)}}}";
                return $"map_from_entries(list_sort(list_transform(map_entries({value}), lambda {name}: {entry})))";
            case StructType tuple when Holds(tuple):
                var fields = tuple.Fields.Select(
                    (f, i) =>
                    {
                        var field = DuckTypes.Text(DuckTypes.FieldName(tuple, i));
                        return $"{field}: {Write($"struct_extract({value}, {field})", f.Type)}";
                    }
                );
                return $"(CASE WHEN {value} IS NOT NULL THEN {{{string.Join(", ", fields)}}} END)";
            default:
                return value;
        }
    }
}
