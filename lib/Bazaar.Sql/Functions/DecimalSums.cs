using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>
/// Sums of decimals that may have more than 38 digits on their way: DuckDB's own then fails, or wraps. Values that a sum of any number of rows has
/// room for are summed as they are; of the others the whole numbers are summed by their upper and lower 64 bits, and the fractions apart.
/// </summary>
internal static class DecimalSums
{
    /// <summary>Sums of so many digits stay within 38 for as many rows as there may be.</summary>
    private const int SafeDigits = 28;
    private const string Low = "18446744073709551615::HUGEINT";
    private const string High = "18446744073709551616::HUGEINT";

    /// <summary>The sum of the call's argument, right where its digits have room in the type.</summary>
    public static string Of(CallContext c)
    {
        var here = AggregateText.Here;
        var value = c[0];
        if (IsSafe(c) || Type(c).Scale > SafeDigits || value.StartsWith(AggregateText.Distinct, StringComparison.Ordinal))
            return $"sum({value}){here}";
        var type = DuckTypes.Name(new DecimalType(DecimalType.MaxPrecision, Type(c).Scale));
        var limit = $"CAST('1{new string('0', SafeDigits - Type(c).Scale)}' AS {type})";
        var (small, large) = ($"abs({value}) < {limit}", $"abs({value}) >= {limit}");
        var whole = $"CAST(floor({value}) AS HUGEINT)";
        string Sum(string condition, string part) => $"sum(CASE WHEN {condition} THEN {part} END){here}";
        var wholes = $"TRY_CAST({Sum(large, $"{whole} >> 64")} * {High} + {Sum(large, $"{whole} & {Low}")} AS {type})";
        var largeSum = $"{wholes} + {Sum(large, $"{value} - floor({value})")}";
        var smallSum = Sum(small, value);
        return $"coalesce({smallSum} + {largeSum}, {smallSum}, {largeSum})";
    }

    /// <summary>
    /// NULL, or something else, where the sum of decimals has more digits than that. A sum of doubles tells, and is only taken where the type's
    /// digits leave so little room.
    /// </summary>
    public static string Within(string value, CallContext c, int digits, string otherwise = "NULL")
    {
        if (IsSafe(c))
            return value;
        var distinct = c[0].StartsWith(AggregateText.Distinct, StringComparison.Ordinal) ? AggregateText.Distinct : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"(CASE WHEN abs(sum({distinct}CAST({c[0][distinct.Length..]} AS DOUBLE)){AggregateText.Here}) >= 1e{digits - Type(c).Scale} THEN {otherwise} ELSE {value} END)"
        );
    }

    private static DecimalType Type(CallContext c) => (DecimalType)c.Types[0];

    private static bool IsSafe(CallContext c) => Type(c).Precision <= SafeDigits;
}
