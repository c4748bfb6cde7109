using System.Text;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>LIKE and Java's regular expressions.</summary>
internal static class PatternScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, bool?>(
            "hive_rlike",
            // An empty pattern matches nothing, other than Java's.
            (text, pattern) => text is null || pattern is null ? null : pattern.Length > 0 && JavaRegex.Of(pattern).Finds(text)
        );
        connection.RegisterScalarFunction<string?, string?, bool?>(
            "hive_like",
            (text, pattern) => text is null || pattern is null ? null : JavaRegex.Of(LikePattern(pattern)).Matches(text)
        );
        connection.RegisterScalarFunction<string?, string?, string?, string?>(
            "hive_regexp_replace",
            (text, pattern, by) => text is null || pattern is null || by is null ? null : JavaRegex.Of(pattern).Replace(text, by)
        );
        connection.RegisterScalarFunction<string?, string?, int?, string?>(
            "hive_regexp_extract",
            (text, pattern, group) =>
                text is null || pattern is null || group is not { } g ? null
                : JavaRegex.Of(pattern).Group(text, g) is (true, var value) ? value
                : ""
        );
        connection.RegisterScalarFunction<string?, string?, List<string>?>(
            "hive_split",
            (text, pattern) => text is null || pattern is null ? null : [.. Split(text, pattern)]
        );
    }

    /// <summary>All parts, empty ones too.</summary>
    public static IReadOnlyList<string> Split(string text, string pattern, int limit = -1) =>
        JavaRegex.Of(pattern).Split(text, limit);

    /// <summary>LIKE's pattern as a regular expression: only % and _ can be escaped.</summary>
    private static string LikePattern(string like)
    {
        var result = new StringBuilder("(?s)");
        for (var i = 0; i < like.Length; i++)
        {
            if (like[i] == '\\' && i + 1 < like.Length && like[i + 1] is '%' or '_')
                Literal(result, like[++i]);
            else if (like[i] == '%')
                result.Append(".*");
            else if (like[i] == '_')
                result.Append('.');
            else
                Literal(result, like[i]);
        }
        return result.ToString();
    }

    private static void Literal(StringBuilder result, char c)
    {
        if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            result.Append('\\');
        result.Append(c);
    }

    /// <summary>LIKE's pattern as DuckDB's with the escape \: a backslash before another character is itself.</summary>
    public static string DuckPattern(string like)
    {
        var result = new StringBuilder();
        for (var i = 0; i < like.Length; i++)
        {
            if (like[i] == '\\' && !(i + 1 < like.Length && like[i + 1] is '%' or '_'))
                result.Append('\\');
            else if (like[i] == '\\')
                result.Append(like[i++]);
            result.Append(like[i]);
        }
        return result.ToString();
    }
}
