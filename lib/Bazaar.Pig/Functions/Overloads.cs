using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Functions;

/// <summary>Chooses among a function's signatures as Pig does: a match by type, else the one that needs the least conversions.</summary>
/// <remarks>The rules are those of Pig's <c>TypeCheckingExpVisitor</c>: bytearray becomes anything, numbers and booleans become wider
/// numbers, nothing else is converted without a cast.</remarks>
internal static class Overloads
{
    public static PigValue Bind(FunctionCall call, IReadOnlyList<PigSignature> signatures)
    {
        var chosen = Choose(call, signatures) ?? throw NoMatch(call, signatures);
        var args = call.Arguments.Select((a, i) => Conversions.To(a, Parameter(chosen, i)));
        return ListBag.Of(
            new PigValue(
                chosen.Result,
                new Call(chosen.Operation, new EquatableList<Expr>(args), chosen.Result.Data) { Place = call.Place },
                call.Place
            )
        );
    }

    private static PigType Parameter(PigSignature signature, int index) =>
        signature.Parameters[Math.Min(index, signature.Parameters.Count - 1)];

    /// <summary>A bytearray fits every parameter; where several signatures are left, Pig asks for a cast.</summary>
    private static bool IsAmbiguous(FunctionCall call, List<PigSignature> fitting) =>
        fitting is not [{ Untyped: true }, ..]
        && call.Arguments.Where(
                (a, i) => a.Type.Kind == PigKind.ByteArray && fitting.Select(s => Parameter(s, i).Data).Distinct().Count() > 1
            )
            .Any();

    private static PigSignature? Choose(FunctionCall call, IReadOnlyList<PigSignature> signatures)
    {
        var fitting = Fitting(call, signatures);
        return IsAmbiguous(call, fitting) ? null : fitting.FirstOrDefault();
    }

    private static List<PigSignature> Fitting(FunctionCall call, IReadOnlyList<PigSignature> signatures) =>
        [
            .. signatures
                .Where(s =>
                    call.Arguments.Count == s.Parameters.Count || (s.Variadic && call.Arguments.Count >= s.Parameters.Count)
                )
                .Select(s => (Signature: s, Cost: Cost(call, s)))
                .Where(s => s.Cost is not null)
                .OrderBy(s => s.Cost)
                .Select(s => s.Signature),
        ];

    private static long? Cost(FunctionCall call, PigSignature signature)
    {
        long score = 0,
            casts = 0;
        for (var index = 0; index < call.Arguments.Count; index++)
        {
            var from = call.Arguments[index].Type;
            var to = Parameter(signature, index);
            if (from.Kind == PigKind.ByteArray || Same(from, to))
                continue;
            if (!to.IsNumber || !(from.Kind == PigKind.Boolean || (from.IsNumber && from.Kind < to.Kind)))
                return null;
            score += to.Kind!.Value - (from.Kind == PigKind.Boolean ? PigKind.Int - 1 : from.Kind!.Value);
            casts++;
        }
        return score * casts;
    }

    private static bool Same(PigType from, PigType to) =>
        (from, to) switch
        {
            (BagPigType, BagPigType { Tuple.Fields: null }) => true,
            (TuplePigType, TuplePigType { Fields: null }) => true,
            (MapPigType, MapPigType { Value: null }) => true,
            _ => from.Data == to.Data,
        };

    private static BazaarException NoMatch(FunctionCall call, IReadOnlyList<PigSignature> signatures)
    {
        var given = string.Join(", ", call.Arguments.Select(a => a.Type.Text));
        var takes = string.Join(
            " or ",
            signatures.Select(s => $"({string.Join(", ", s.Parameters.Select(p => p.Word))}{(s.Variadic ? ", …" : "")})")
        );
        return PigError.Semantic(
            call.Place,
            $"{call.Name} can't be called with ({given}).",
            $"It takes {takes}; cast the arguments.",
            "1045"
        );
    }
}
