using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>Pig's operators over bigdecimal and biginteger, by the functions of <see cref="Functions.BigNumbers"/>.</summary>
internal static class BigOps
{
    public static Operation Add { get; } = Operation.Function("+", "pig_big_add");
    public static Operation Subtract { get; } = Operation.Function("-", "pig_big_subtract");
    public static Operation Multiply { get; } = Operation.Function("*", "pig_big_multiply");

    /// <summary>Bigintegers are cut towards zero; by zero it is null.</summary>
    public static Operation Divide { get; } =
        new(
            "/",
            site =>
                $"{(site.Type is JavaNumberType { Whole: true } ? "pig_big_quotient" : "pig_big_divide")}({site[0]}, {site[1]})"
        );

    /// <summary>Of bigintegers only: the remainder that is never negative, and takes no negative divisor.</summary>
    public static Operation Modulo { get; } = Operation.Function("%", "pig_big_modulo") with { Raises = true };
    public static Operation Negate { get; } = Operation.Function("neg", "pig_big_negate");

    /// <summary>What stands for a number where it is compared or sorted: 1.0 and 1.00 have the same.</summary>
    private static readonly Operation Key = Operation.Function("number", "pig_big_key");

    public static Operation Sum { get; } = Fold("sum", "pig_big_sum");
    public static Operation Average { get; } = Fold("avg", "pig_big_average");

    /// <summary>Of equal ones the first.</summary>
    public static Operation Min { get; } = Operation.Template("min", "arg_min({0}, pig_big_key({0}))");
    public static Operation Max { get; } = Operation.Template("max", "arg_max({0}, pig_big_key({0}))");

    public static Operation ListSum { get; } = ListFold("sum", "pig_big_sum");
    public static Operation ListAverage { get; } = ListFold("avg", "pig_big_average");
    public static Operation ListMin { get; } = ListFold("min", "pig_big_min");
    public static Operation ListMax { get; } = ListFold("max", "pig_big_max");

    private static Operation Fold(string name, string function) =>
        Operation.Template(name, $"{function}(string_agg({{0}}, ' '){AggregateText.Here})");

    private static Operation ListFold(string name, string function) =>
        Operation.Template(name, $"{function}(array_to_string({{0}}, ' '))");

    /// <summary>The value as one that DuckDB compares as Java does; of a tuple each of its numbers.</summary>
    public static Expr Compared(Expr value) =>
        value.Type is JavaNumberType ? Ops.Call(Key, DataType.String, value)
        : Holds(value.Type) ? Ops.Call(Within, Shape(value.Type), value)
        : value;

    private static bool Holds(DataType type) =>
        type is JavaNumberType || type is StructType tuple && tuple.Fields.Any(f => Holds(f.Type));

    private static DataType Shape(DataType type) =>
        type switch
        {
            JavaNumberType => DataType.String,
            StructType s => s with { Fields = [.. s.Fields.Select(f => new Field(f.Name, Shape(f.Type)))] },
            _ => type,
        };

    private static readonly Operation Within = new("numbers", site => Write(site[0], site.Types[0]));

    private static string Write(string value, DataType type)
    {
        if (type is JavaNumberType)
            return $"pig_big_key({value})";
        if (type is not StructType tuple || !Holds(tuple))
            return value;
        var fields = tuple.Fields.Select(
            (f, i) =>
            {
                var field = DuckTypes.Text(DuckTypes.FieldName(tuple, i));
                return $"{field}: {Write($"struct_extract({value}, {field})", f.Type)}";
            }
        );
        return $"(CASE WHEN {value} IS NOT NULL THEN {{{string.Join(", ", fields)}}} END)";
    }
}
