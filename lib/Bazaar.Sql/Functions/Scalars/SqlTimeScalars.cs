using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>What CAST … FORMAT calls.</summary>
internal static class SqlTimeScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string, DateTime, DateTime?>(
            "sql_time",
            (text, pattern, now) => text is null ? null : Within(SqlTimePattern.Of(pattern, true, true).Read(text, now))
        );
        connection.RegisterScalarFunction<string?, string, DateTime, bool, DateTime?>(
            "sql_date",
            (text, pattern, now, fails) => text is null ? null : Date(text, pattern, now, fails)
        );
        connection.RegisterScalarFunction<DateTime?, string, bool, string?>(
            "sql_time_text",
            (time, pattern, times) => time is { } t ? SqlTimePattern.Of(pattern, false, times).Write(t) : null
        );
        connection.RegisterScalarFunction<DateTime?, string, string?>(
            "hive_time_text",
            (time, pattern) => time is { } t ? SqlTimePattern.Of(pattern, false, true).Write(t, shortFractions: true) : null
        );
    }

    private static DateTime? Date(string text, string pattern, DateTime now, bool fails) =>
        SqlTimePattern.Of(pattern, true, false).Read(text, now)
        ?? (fails ? throw new FormatException($"'{text}' is no date of the pattern '{pattern}'.") : null);

    /// <summary>Impala's and Hive's timestamps that all tools read begin with the year 1400.</summary>
    private static DateTime? Within(DateTime? time) => time is { Year: >= 1400 } ? time : null;
}
