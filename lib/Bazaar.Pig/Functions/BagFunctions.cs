using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Functions;

/// <summary>The functions that fold a bag; over a group they are aggregates of the plan.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#eval-functions"/></remarks>
internal static class BagFunctions
{
    public static IReadOnlyList<PigFunction> All { get; } =
    [
        new("COUNT", call => Fold(call, BagFunction.Count, _ => PigType.Long)),
        new("COUNT_STAR", call => Fold(call, BagFunction.CountStar, _ => PigType.Long)),
        new("SUM", call => Fold(call, BagFunction.Sum, SumType)),
        new("AVG", call => Fold(call, BagFunction.Average, AverageType)),
        new("MIN", call => Fold(call, BagFunction.Min, ExtremeType)),
        new("MAX", call => Fold(call, BagFunction.Max, ExtremeType)),
        new("IsEmpty", IsEmpty),
    ];

    private static PigValue Fold(FunctionCall call, BagFunction function, Func<PigType, PigType?> result)
    {
        if (call.Arguments is not [BagValue bag])
            throw Wrong(call, "one bag");
        var element =
            bag.Element.Fields is { Count: > 0 } fields ? fields[0].Type
            : bag.Element.Fields is null ? PigType.ByteArray
            : throw Wrong(call, "a bag with a field");
        if (
            function is BagFunction.Sum or BagFunction.Average or BagFunction.Min or BagFunction.Max
            && bag.Element.Fields?.Count > 1
        )
            throw Wrong(call, $"a bag with one field, such as {call.Name}(bag.field)");
        if (
            bag.Element.Fields is [{ Type: SimplePigType { IsMixed: true } }]
            && function is not (BagFunction.Count or BagFunction.CountStar)
        )
            throw Wrong(call, "a bag of values of one type");
        var type = result(element) ?? throw Wrong(call, "a bag of numbers");
        return new PigValue(type, bag.Compute(function, type), call.Place);
    }

    private static PigType? SumType(PigType type) =>
        type.Kind switch
        {
            PigKind.Int or PigKind.Long => PigType.Long,
            PigKind.Float or PigKind.Double or PigKind.ByteArray => PigType.Double,
            PigKind.BigInteger or PigKind.BigDecimal => type,
            _ => null,
        };

    private static PigType? AverageType(PigType type) =>
        type.IsBig ? PigType.BigDecimal
        : SumType(type) is null ? null
        : PigType.Double;

    private static PigType? ExtremeType(PigType type) =>
        type.Kind switch
        {
            PigKind.ByteArray => PigType.Double,
            PigKind.Boolean or null => null,
            _ => type,
        };

    /// <summary>A null bag is empty; a null map is an error in Pig, too.</summary>
    private static readonly Operation IsEmptyMap = Operation.Template(
        "IsEmpty",
        "(CASE WHEN {0} IS NULL THEN CAST(error('IsEmpty can not test a null map: filter with IS NOT NULL first.') AS BOOLEAN) ELSE cardinality({0}) = 0 END)"
    );

    private static PigValue IsEmpty(FunctionCall call) =>
        call.Arguments switch
        {
            [BagValue bag] => new PigValue(PigType.Boolean, bag.Compute(BagFunction.IsEmpty, PigType.Boolean), call.Place),
            [{ Type: MapPigType } map] => new PigValue(PigType.Boolean, Ops.Bool(IsEmptyMap, map.Expr), call.Place),
            _ => throw Wrong(call, "a bag or a map"),
        };

    private static BazaarException Wrong(FunctionCall call, string takes)
    {
        var given = string.Join(", ", call.Arguments.Select(a => a.Type.Text));
        var cure = call.Arguments is [{ Type: not BagPigType }]
            ? "GROUP the relation first, and name a field of its bag: SUM(a.x)."
            : "Cast the field when it is loaded, or in a FOREACH before the GROUP.";
        return PigError.Semantic(call.Place, $"{call.Name} takes {takes}, not ({given}).", cure, "1045");
    }
}
