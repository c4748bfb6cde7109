using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>
/// A quotient of decimals that is converted to fewer digits: <c>CAST(sum(price) / count(*) AS DECIMAL(22, 2))</c>. Rounded twice, to the
/// quotient's own digits and then to those, it is the same as rounded once, so long as the divisor is small: counted in the last digit, a quotient
/// by n is a half or at least 1/2n away from it, and the first rounding moves it by less.
/// </summary>
internal static class RoundedQuotient
{
    /// <returns>The quotient in the type, or null where the value is none, or the type has no fewer digits.</returns>
    public static Call? Of(Expr value, DataType type)
    {
        if (
            value is not Call { Args: [{ Type: DecimalType a }, { Type: DecimalType b }], ResultType: DecimalType own } quotient
            || quotient.Operation != Operators.Arithmetic("/")
            || type is not DecimalType wanted
            || wanted.Precision - wanted.Scale > own.Precision - own.Scale
        )
            return null;
        var spare = own.Scale - wanted.Scale;
        var digits = wanted.Scale - a.Scale + b.Scale;
        return
            spare > b.Scale
            && digits >= 0
            && a.Precision + Math.Max(a.Scale, digits) <= DecimalType.MaxPrecision
            && b.Precision + b.Scale <= DecimalType.MaxPrecision
            ? new(
                OperationCache.Get(
                    string.Create(CultureInfo.InvariantCulture, $"{a.Name} / {b.Name} by {own.Name} to {wanted.Scale}"),
                    () => Rounded(own, a, b, spare, digits)
                ),
                quotient.Args,
                wanted
            )
            : null;
    }

    private static Operation Rounded(DecimalType own, DecimalType dividend, DecimalType divisor, int spare, int digits) =>
        new(
            $"{dividend.Name} / {divisor.Name} by {own.Name}",
            c =>
            {
                var quotient = Arithmetic.Quotient(
                    Arithmetic.Unscaled(c[0], dividend),
                    Arithmetic.Unscaled(c[1], divisor),
                    digits
                );
                var once = Arithmetic.FromUnscaled(quotient, (DecimalType)c.Type);
                if (divisor.Precision <= spare)
                    return once;
                var twice = HiveCasts.Instance.Write(Arithmetic.Write("/", c with { Type = own }), own, c.Type);
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"(CASE WHEN abs({c[1]}) < {BigInteger.Pow(10, spare - divisor.Scale)} THEN {once} ELSE {twice} END)"
                );
            }
        );
}
