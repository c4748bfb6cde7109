using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>The order that DISTINCT leaves a bag in: Pig keeps it as a tree of its tuples, field by field, nulls first.</summary>
internal static class BagOrder
{
    public static Operation Sorted { get; } = new("sorted", c => Of(c[0], c.Types[0]));
    public static Operation Distinct { get; } = new("distinct", c => Of($"list_distinct({c[0]})", c.Types[0]));

    /// <summary>DuckDB has nulls within a struct last: each field goes behind whether it is there.</summary>
    private static string Of(string list, DataType type)
    {
        var parameter = PigCasts.Parameter(list);
        string Keyed(string keys) =>
            $"list_transform(list_sort(list_transform({list}, lambda {parameter}: {{{keys}, 'e': {parameter}}})), lambda {parameter}: {parameter}['e'])";
        switch (((ArrayType)type).Element)
        {
            case StructType { Fields.Count: > 0 } tuple:
                var keys = tuple.Fields.Select(
                    (_, i) =>
                    {
                        var field = $"{parameter}[{DuckTypes.Text(DuckTypes.FieldName(tuple, i))}]";
                        return string.Create(CultureInfo.InvariantCulture, $"'k{i}': {field} IS NOT NULL, 'v{i}': {field}");
                    }
                );
                return Keyed(string.Join(", ", keys));
            case ArrayType:
                return Keyed(
                    $"'k': list_transform({parameter}, lambda f{parameter}: {{'k': f{parameter} IS NOT NULL, 'v': f{parameter}}})"
                );
            default:
                return $"list_sort({list})";
        }
    }
}
