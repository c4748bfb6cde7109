using System.Globalization;
using System.Text.RegularExpressions;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>Makes a diagnostic of the text that HiveServer2 sends for a failed statement.</summary>
internal static partial class HiveError
{
    /// <summary>
    /// The server's text is "Error while compiling statement: FAILED: SemanticException [Error 10001]: Line 1:14 Table not found 'x'"
    /// and the like: the kind, the place (lines from 1, columns from 0) and the cause are taken from it, nothing is left out of the cause.
    /// </summary>
    /// <param name="text">The server's message.</param>
    /// <param name="sqlState">SQLSTATE, or null where the server gives none.</param>
    /// <param name="code">Hive's own number, 0 for none.</param>
    public static Diagnostic Read(string text, string? sqlState, int code)
    {
        var message = Heading().Replace(text, "");
        var fault = text switch
        {
            _ when text.Contains("ParseException", StringComparison.Ordinal) => Fault.Syntax,
            _ when text.Contains("SemanticException", StringComparison.Ordinal) => Fault.Semantic,
            _ when text.Contains("CalciteSemanticException", StringComparison.Ordinal) => Fault.Semantic,
            _ => Fault.Runtime,
        };
        var at = LineAndColumn().Match(text);
        Place? place = at.Success ? new(Number(at.Groups[1]), Number(at.Groups[2]) + 1) : null;
        // A run error has no SQLSTATE: Hive's own number is then the code, where there is one.
        var known = string.IsNullOrEmpty(sqlState) ? (code == 0 ? null : code.ToString(CultureInfo.InvariantCulture)) : sqlState;
        return new(fault, message.Trim(), place, null, known);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Error while (compiling|processing) statement:\s*(FAILED:\s*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b[Ll]ine (\d+):(\d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LineAndColumn();
}
