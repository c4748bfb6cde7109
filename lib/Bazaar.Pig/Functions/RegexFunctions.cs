using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#string-functions"/></remarks>
internal static class RegexFunctions
{
    private static readonly PigType Text = PigType.CharArray;
    private static readonly PigType TextTuple = new TuplePigType(null, true);

    public static IReadOnlyList<PigFunction> All { get; } =
    [
        PigFunction.Of("REGEX_EXTRACT", Text, [Text, Text, PigType.Int], "pig_regex_extract({0}, {1}, {2})"),
        PigFunction.Of(
            "REGEX_EXTRACT_ALL",
            new PigSignature([Text, Text], TextTuple, Operation.Function("REGEX_EXTRACT_ALL", "pig_regex_extract_all"))
        ),
        PigFunction.Of("REPLACE", Text, [Text, Text, Text], "pig_replace({0}, {1}, {2})"),
        PigFunction.Of(
            "STRSPLIT",
            new PigSignature([Text], TextTuple, Operation.Template("STRSPLIT", @"pig_split({0}, '\s', 0)")),
            new PigSignature([Text, Text], TextTuple, Operation.Template("STRSPLIT", "pig_split({0}, {1}, 0)")),
            new PigSignature([Text, Text, PigType.Int], TextTuple, Operation.Function("STRSPLIT", "pig_split"))
        ),
    ];

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, bool?>(
            "pig_matches",
            (text, pattern) => text is null || pattern is null ? null : Regex.Of(pattern, true).IsMatch(text)
        );
        connection.RegisterScalarFunction<string?, string?, int?, string?>("pig_regex_extract", Extract);
        connection.RegisterScalarFunction<string?, string?, List<string?>?>("pig_regex_extract_all", ExtractAll);
        connection.RegisterScalarFunction<string?, string?, string?, string?>("pig_replace", Replace);
        connection.RegisterScalarFunction<string?, string?, int?, List<string?>?>("pig_split", Split);
    }

    /// <summary>A group of the first match.</summary>
    private static string? Extract(string? text, string? pattern, int? index)
    {
        if (text is null || pattern is null || index is null)
            return null;
        var match = Regex.Of(pattern, false).Match(text);
        return match.Success && index >= 0 && index < match.Groups.Count && match.Groups[index.Value].Success
            ? match.Groups[index.Value].Value
            : null;
    }

    /// <summary>All groups, where the pattern matches the whole text.</summary>
    private static List<string?>? ExtractAll(string? text, string? pattern)
    {
        if (text is null || pattern is null)
            return null;
        var match = Regex.Of(pattern, true).Match(text);
        if (!match.Success)
            return null;
        var groups = new List<string?>(match.Groups.Count - 1);
        for (var i = 1; i < match.Groups.Count; i++)
            groups.Add(match.Groups[i].Success ? match.Groups[i].Value : null);
        return groups;
    }

    /// <summary>As Java's <c>replaceAll</c>: $1 is a group, a backslash takes the next character as it is.</summary>
    private static string? Replace(string? text, string? pattern, string? replacement)
    {
        if (text is null || pattern is null || replacement is null)
            return null;
        return Regex.Of(pattern, false).Replace(text, match => Filled(match, replacement));
    }

    private static string Filled(System.Text.RegularExpressions.Match match, string replacement)
    {
        if (replacement.AsSpan().IndexOfAny('$', '\\') < 0)
            return replacement;
        var result = new System.Text.StringBuilder();
        for (var at = 0; at < replacement.Length; at++)
        {
            var c = replacement[at];
            if (c == '\\' && at + 1 < replacement.Length)
                result.Append(replacement[++at]);
            else if (c == '$' && at + 1 < replacement.Length && char.IsAsciiDigit(replacement[at + 1]))
                result.Append(match.Groups[replacement[++at] - '0'].Value);
            else if (c == '$')
                throw new ArgumentException($"The replacement '{replacement}' has a $ without a group's number.");
            else
                result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>As Java's <c>split</c>: no limit drops empty parts at the end, and an empty match at the start gives none.</summary>
    private static List<string?>? Split(string? text, string? pattern, int? limit)
    {
        if (text is null || pattern is null || limit is null)
            return null;
        var parts = new List<string?>();
        var from = 0;
        foreach (System.Text.RegularExpressions.Match match in Regex.Of(pattern, false).Matches(text))
        {
            if (limit > 0 && parts.Count == limit - 1)
                break;
            if (match.Length == 0 && (match.Index == 0 || match.Index == text.Length))
                continue;
            if (match.Index == 0 && match.Length == 0)
                continue;
            parts.Add(text[from..match.Index]);
            from = match.Index + match.Length;
        }
        if (from == 0 && parts.Count == 0)
            return [text];
        parts.Add(text[from..]);
        while (limit == 0 && parts.Count > 0 && parts[^1]!.Length == 0)
            parts.RemoveAt(parts.Count - 1);
        return parts;
    }
}
