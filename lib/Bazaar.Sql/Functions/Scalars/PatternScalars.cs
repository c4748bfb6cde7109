using System.Text;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>LIKE and Java's regular expressions.</summary>
internal static class PatternScalars
{
    /// <summary>LIKE with a pattern that isn't known before: it is turned into DuckDB's row by row, as <see cref="DuckPattern"/> does.</summary>
    public const string LikeComputed = @"({0} LIKE hive_like_pattern({1}) ESCAPE '\')";

    public static void Register(DuckDBConnection connection)
    {
        using (var command = connection.CreateCommand())
        {
            // Every backslash is doubled, but for one before % or _, which are all that it can escape.
            command.CommandText = """
                CREATE MACRO hive_like_pattern(p) AS replace(replace(replace(p, '\', '\\'), '\\%', '\%'), '\\_', '\_');
                """;
            command.ExecuteNonQuery();
        }
        connection.RegisterScalarFunction<string?, string?, bool?>(
            "hive_rlike",
            // An empty pattern matches nothing, other than Java's.
            (text, pattern) => text is null || pattern is null ? null : pattern.Length > 0 && JavaRegex.Of(pattern).Finds(text)
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
