using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Functions;

/// <summary>How bags of numbers vary together: for each pair of them a tuple of their names and the number.</summary>
/// <remarks>The names are var0, var1 … or those that DEFINE gave: <c>DEFINE cor COR('age','pay')</c>.</remarks>
internal static class CorrelationFunctions
{
    private static readonly PigSchema Tuple = new([
        new PigField(null, PigType.CharArray),
        new PigField(null, PigType.CharArray),
        new PigField(null, PigType.Double),
    ]);

    public static IReadOnlyList<PigFunction> All { get; } =
    [
        new("COR", call => Pairs(call, "(s.n * s.xy - s.x * s.y) / sqrt((s.n * s.xx - s.x * s.x) * (s.n * s.yy - s.y * s.y))")),
        new("COV", call => Pairs(call, "(s.n * s.xy - s.x * s.y) / (s.n * s.n)")),
    ];

    private static ListBag Pairs(FunctionCall call, string formula)
    {
        var bags = call.Arguments.OfType<BagValue>().ToList();
        if (bags.Count < call.Arguments.Count || bags.Exists(b => b.Element.Fields is not [{ Type.Kind: PigKind.Double }, ..]))
            throw PigError.Semantic(
                call.Place,
                $"{call.Name} takes bags of doubles, not ({string.Join(", ", call.Arguments.Select(a => a.Type.Text))}).",
                "Name a double of the group's bag in each: COR(a.x, a.y); cast it before the GROUP.",
                "1045"
            );
        if (call.Constants.Count > 0 && call.Constants.Count < bags.Count)
            throw PigError.Semantic(
                call.Place,
                $"{call.Name} has {call.Constants.Count} names for {bags.Count} bags.",
                null,
                "1045"
            );
        var type = new BagPigType(new TuplePigType(Tuple), Bare: true);
        var tuples =
            from i in Enumerable.Range(0, bags.Count)
            from j in Enumerable.Range(i + 1, bags.Count - i - 1)
            let number = Ops.Call(Measure(call.Name, formula, bags[i], bags[j]), DataType.Double, bags[i].Expr, bags[j].Expr)
            select new TupleValue(Tuple, [Name(i), Name(j), new PigValue(PigType.Double, number, call.Place)], call.Place).Expr;
        return new ListBag(type, Ops.Call(Ops.MakeList, type.Data, tuples), call.Place);

        PigValue Name(int index) =>
            new(
                PigType.CharArray,
                Literal.Text(
                    call.Constants.Count > 0 ? call.Constants[index] : string.Create(CultureInfo.InvariantCulture, $"var{index}")
                ),
                call.Place
            );
    }

    /// <summary>The sums over both lists, put into the formula; Pig fails on a null, and on bags of two sizes.</summary>
    private static Operation Measure(string name, string formula, BagValue first, BagValue second) =>
        new(
            name,
            site =>
            {
                var (x, y) = (Numbers(site[0], first), Numbers(site[1], second));
                var sums =
                    $"{{'n': CAST(len({x}) AS DOUBLE), 'x': list_sum({x}), 'y': list_sum({y}), 'xy': list_inner_product({x}, {y}), "
                    + $"'xx': list_inner_product({x}, {x}), 'yy': list_inner_product({y}, {y})}}";
                return $"(CASE WHEN len({x}) <> len({y}) OR list_count({x}) < len({x}) OR list_count({y}) < len({y}) "
                    + $"THEN CAST(error('{name} takes bags of one size without nulls: filter first.') AS DOUBLE) "
                    + $"ELSE list_transform([{sums}], lambda s: {formula})[1] END)";
            }
        );

    private static string Numbers(string bag, BagValue value) =>
        $"list_transform({bag}, lambda e: struct_extract(e, '{DuckTypes.FieldName((StructType)value.Element.Data, 0)}'))";
}
