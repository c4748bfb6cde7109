using System.Globalization;
using System.Text;

namespace Bazaar.Sql.Syntax;

/// <summary>What a backslash means in a string of Hive and Impala: <c>\n \r \t \b \0 \Z \' \" \\</c>, <c>\uXXXX</c>, octal
/// <c>\ooo</c> below 200; <c>\%</c> and <c>\_</c> stay for LIKE; before anything else it is dropped.</summary>
internal static class StringEscapes
{
    /// <param name="body">The characters between the quotes.</param>
    public static string Undo(ReadOnlySpan<char> body)
    {
        if (!body.Contains('\\'))
            return body.ToString();
        var result = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\' || i + 1 == body.Length)
            {
                result.Append(body[i]);
                continue;
            }
            if (Octal(body[(i + 1)..]) is { } code)
            {
                result.Append(code);
                i += 3;
            }
            else if (body[i + 1] == 'u' && Unicode(body[(i + 2)..]) is { } unit)
            {
                result.Append(unit);
                i += 5;
            }
            else
                Append(result, body[++i]);
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, char escaped)
    {
        if (escaped is '%' or '_')
            result.Append('\\');
        result.Append(
            escaped switch
            {
                '0' => '\0',
                'b' => '\b',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'Z' => '\u001a',
                _ => escaped,
            }
        );
    }

    private static char? Octal(ReadOnlySpan<char> digits) =>
        digits.Length >= 3 && (digits[0] is '0' or '1') && digits[1] is >= '0' and <= '7' && digits[2] is >= '0' and <= '7'
            ? (char)(((digits[0] - '0') * 64) + ((digits[1] - '0') * 8) + digits[2] - '0')
            : null;

    private static char? Unicode(ReadOnlySpan<char> digits) =>
        digits.Length >= 4
        && ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
