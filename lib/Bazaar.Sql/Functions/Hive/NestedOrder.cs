using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>
/// The order of values that hold others. NULLs in structs and arrays are the smallest values for sort_array and MAX, and the largest ones
/// for MIN (measured); for DuckDB they are the largest always.
/// </summary>
internal static class NestedOrder
{
    private static readonly Operation Min = Operation.Template("min", "min({0})");
    private static readonly Operation Max = Operation.Template("max", "max({0})");

    /// <exception cref="BazaarException">A map, which has no order, anywhere in the value.</exception>
    public static AggregateCall Extreme(CallSite site, string name)
    {
        var type = site[0].Type;
        if (HasMap(type))
            throw site.Error($"{name} can't order {type}: maps have no order.", "Order by its values.", 0, "42000");
        var function =
            name == "min" ? Min
            : type is ArrayType or StructType or UnionType ? MaxOfNested(type)
            : Max;
        return new AggregateCall(function, [site[0]], type);
    }

    /// <summary>sort_array: in ascending order.</summary>
    public static Call Sorted(CallSite site) =>
        ((ArrayType)site[0].Type).Element switch
        {
            UnionType u => throw site.Error(
                $"sort_array can't sort {u}.",
                "Sort one member: extract_union(u, 0).",
                0,
                "42000/10016"
            ),
            (ArrayType or StructType) and var nested => new(SortOfNested(nested), [site[0]], site[0].Type),
            _ => new(SortPlain, [site[0]], site[0].Type),
        };

    private static readonly Operation SortPlain = Operation.Template("sort_array", "list_sort({0}, 'ASC', 'NULLS FIRST')");

    private static Operation SortOfNested(DataType element) =>
        new(
            "sort_array",
            c =>
                $"list_transform(list_sort(list_transform({c[0]}, lambda e: row({Part("e", element, 0)}, e))), lambda e: struct_extract(e, 2))"
        );

    private static Operation MaxOfNested(DataType type) =>
        new("max", c => $"arg_max({c[0]}, {Key(c[0], type, 0)}){AggregateText.Here}");

    private static bool HasMap(DataType type) =>
        type switch
        {
            MapType => true,
            ArrayType a => HasMap(a.Element),
            StructType s => s.Fields.Any(f => HasMap(f.Type)),
            UnionType u => u.Members.Any(HasMap),
            _ => false,
        };

    /// <summary>DuckDB's text of a value with the same order, where before each part stands whether it is there.</summary>
    private static string Key(string value, DataType type, int depth) =>
        type switch
        {
            ArrayType a => $"list_transform({value}, lambda x{depth}: {Part($"x{depth}", a.Element, depth + 1)})",
            StructType s =>
                $"CASE WHEN {value} IS NOT NULL THEN row({string.Join(", ", s.Fields.Select(f => Part($"struct_extract({value}, {DuckTypes.Text(f.Name ?? "")})", f.Type, depth)))}) END",
            UnionType u => Key(value, u.Kept, depth),
            _ => value,
        };

    private static string Part(string value, DataType type, int depth) => $"row({value} IS NOT NULL, {Key(value, type, depth)})";
}
