using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>A column of a query's result.</summary>
/// <param name="Name">Its name in a table or a query around: <c>a</c>, <c>_c0</c>.</param>
/// <param name="Label">Its name as the engine heads a result with it: <c>t.a</c> where a star or a qualified name made it.</param>
public sealed record OutputColumn(string Name, string Label, PlanColumn Column)
{
    /// <summary>Of a window function without an alias, what a query around calls it: <c>_c1</c>; <see cref="Window"/> is known there, too.</summary>
    public string? Positional { get; init; }

    /// <summary>The name of a window function without an alias: <c>rank_window_0</c>.</summary>
    public string? Window { get; init; }

    /// <summary>Its name in a query around.</summary>
    public string Inner => Positional ?? Name;
}

/// <summary>A query's plan and its columns, in the plan's order.</summary>
public sealed record BoundQuery(Rel Plan, IReadOnlyList<OutputColumn> Columns);

/// <summary>Settings that change what a query means.</summary>
/// <param name="GroupByPosition">GROUP BY 1 means the first item: Impala always, Hive with <c>hive.groupby.position.alias</c>.</param>
/// <param name="OrderByPosition">ORDER BY 1 means the first item: <c>hive.orderby.position.alias</c>.</param>
/// <param name="StarsShowComplex">Impala's EXPAND_COMPLEX_TYPES: stars show arrays, maps and structs, too.</param>
/// <param name="ColumnPatterns">A quoted name in SELECT is a regular expression of columns: <c>hive.support.quoted.identifiers</c> = none.</param>
/// <param name="NullsLast">In ascending order NULL comes last, and first in descending order; otherwise the other way round: <c>hive.default.nulls.last</c>.</param>
/// <param name="OrderNeedsLimit">A statement's ORDER BY without LIMIT is an error: <c>hive.strict.checks.orderby.no.limit</c>.</param>
public sealed record BindOptions(
    bool GroupByPosition = false,
    bool OrderByPosition = true,
    bool StarsShowComplex = false,
    bool ColumnPatterns = false,
    bool NullsLast = true,
    bool OrderNeedsLimit = false
);
