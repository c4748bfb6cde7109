using System.Text;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Impala's regular expressions are RE2's: POSIX names of classes, the longest of all matches that start first, \1 for a group.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_string_functions.html"/></remarks>
internal static class ImpalaRegexes
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, string?, bool?>(
            "impala_regexp_like",
            (text, pattern, flags) => text is null || pattern is null ? null : Regex(pattern, flags).Finds(text)
        );
        connection.RegisterScalarFunction<string?, string?, long?, string?>(
            "impala_regexp_extract",
            (text, pattern, group) =>
                text is null || pattern is null || group is not { } g ? null : Extracted(Regex(pattern, null), text, g)
        );
        connection.RegisterScalarFunction<string?, string?, string?, string?>(
            "impala_regexp_replace",
            (text, pattern, by) => text is null || pattern is null || by is null ? null : Replaced(Regex(pattern, null), text, by)
        );
        connection.RegisterScalarFunction<string?, string?, long?, string?, int?>(
            "impala_regexp_count",
            (text, pattern, start, flags) => text is null || pattern is null ? null : Count(text, pattern, start ?? 1, flags)
        );
    }

    /// <summary>c for the case (which is so without it), i against it, m for lines, n for a dot that takes their ends.</summary>
    private static string Flags(string? flags)
    {
        if (string.IsNullOrEmpty(flags))
            return "";
        if (flags.FirstOrDefault(f => !"cimn".Contains(f, StringComparison.Ordinal)) is var wrong && wrong != default)
            throw new FormatException($"'{wrong}' is no option of a regular expression: c, i, m and n are.");
        var java =
            (flags.LastIndexOf('i') > flags.LastIndexOf('c') ? "i" : "")
            + (flags.Contains('m', StringComparison.Ordinal) ? "m" : "")
            + (flags.Contains('n', StringComparison.Ordinal) ? "s" : "");
        return java.Length == 0 ? "" : $"(?{java})";
    }

    private static int Count(string text, string pattern, long start, string? flags)
    {
        if (start < 1)
            throw new FormatException($"A start counts from 1, and this is {start}.");
        var rest = start > text.Length ? "" : text[((int)start - 1)..];
        return Regex(pattern, flags).Longest(rest, 0).Count();
    }

    private static readonly (string Posix, string Java)[] Classes =
    [
        .. "alnum alpha blank cntrl digit graph lower print punct space upper xdigit"
            .Split(' ')
            .Select(c => ($"[:{c}:]", $"\\p{{{(c == "xdigit" ? "XDigit" : char.ToUpperInvariant(c[0]) + c[1..])}}}")),
    ];

    /// <summary>A pattern as RE2 has it: its classes have their POSIX names too.</summary>
    private static JavaRegex Regex(string pattern, string? flags)
    {
        foreach (var (posix, java) in Classes)
            pattern = pattern.Replace(posix, java, StringComparison.Ordinal);
        return JavaRegex.Of(Flags(flags) + pattern);
    }

    /// <summary>A group of the first match; empty where there is none.</summary>
    private static string Extracted(JavaRegex regex, string text, long group) =>
        group < 0 || group > regex.Groups ? "" : regex.Longest(text, (int)group).FirstOrDefault() ?? "";

    /// <summary>In the replacement \1 is a group and \\ a backslash; where there is no such group nothing is replaced.</summary>
    private static string Replaced(JavaRegex regex, string text, string by)
    {
        var java = new StringBuilder();
        for (var at = 0; at < by.Length; at++)
        {
            var escaped = by[at] == '\\' && at + 1 < by.Length;
            if (escaped && char.IsAsciiDigit(by[at + 1]))
            {
                if (by[++at] - '0' > regex.Groups)
                    return text;
                java.Append('$').Append(by[at]);
                // A digit behind it is a digit.
                if (at + 1 < by.Length && char.IsAsciiDigit(by[at + 1]))
                    java.Append('\\').Append(by[++at]);
            }
            else
                java.Append('\\').Append(escaped ? by[++at] : by[at]);
        }
        return regex.Replace(text, java.ToString());
    }
}
