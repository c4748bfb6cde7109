using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

public sealed partial class Parser
{
    /// <summary>A number or a string, or null where neither stands here.</summary>
    private Constant? Number()
    {
        var place = Here;
        var token = Current;
        var digits = text.AsSpan(token.Start, token.Length);
        object value;
        switch (token.Kind)
        {
            case TokenKind.String:
                if (digits.ContainsAny('\n', '\r'))
                    throw PigError.Syntax(
                        place,
                        "A string ends on the line where it begins.",
                        "Write \\n for a line break in it."
                    );
                value = SyntaxText.Unescape(digits);
                break;
            case TokenKind.Integer:
                value = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var small)
                    ? small
                    : throw PigError.Syntax(
                        place,
                        $"{SyntaxText.Short(digits.ToString())} is too large for an int.",
                        "Write L behind it to make it a long, BI for a biginteger."
                    );
                break;
            case TokenKind.Long:
                value = long.TryParse(digits[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var large)
                    ? large
                    : throw PigError.Syntax(
                        place,
                        $"{SyntaxText.Short(digits.ToString())} is too large for a long.",
                        "Write BI behind it, for L, to make it a biginteger."
                    );
                break;
            case TokenKind.Float:
                value = float.Parse(digits[..^1], NumberStyles.Float, CultureInfo.InvariantCulture);
                break;
            case TokenKind.Double:
                value = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
                break;
            case TokenKind.BigInteger:
                value = BigInteger.Parse(digits[..^2], NumberStyles.None, CultureInfo.InvariantCulture);
                break;
            case TokenKind.BigDecimal:
                value = Decimal(digits[..^2], place);
                break;
            default:
                return null;
        }
        at++;
        return new Constant(place, value);
    }

    /// <summary>1.50 is 150 with the scale 2, 1e3 is 1 with the scale -3.</summary>
    private static BigDecimal Decimal(ReadOnlySpan<char> digits, Place place) =>
        BigDecimal.TryParse(digits.ToString(), out var value)
            ? value
            : throw PigError.Syntax(place, "The exponent is too large.", "Java's BigDecimal has exponents of up to 2147483647.");
}
