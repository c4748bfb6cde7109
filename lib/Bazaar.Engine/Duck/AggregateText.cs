namespace Bazaar.Engine.Duck;

/// <summary>
/// The SQL of an aggregate. An operation that wraps its aggregate in more (a rounding around a sum) marks the aggregate call itself with
/// <see cref="Here"/> behind it, and FILTER or OVER go there; without a mark they go to the end.
/// </summary>
public readonly record struct AggregateText(string Sql)
{
    /// <summary>What stands before the first argument of an aggregate of distinct values.</summary>
    public const string Distinct = "DISTINCT ";

    /// <summary>
    /// Stands behind each aggregate call inside a longer expression. It never reaches DuckDB, and is no character of a text: Hive's
    /// delimiters are control characters, and stand in the SQL.
    /// </summary>
    public const string Here = "\uFDD0";

    public string WithClause(string clause) =>
        Sql.Contains(Here, StringComparison.Ordinal) ? $"({Sql.Replace(Here, clause, StringComparison.Ordinal)})" : Sql + clause;
}
