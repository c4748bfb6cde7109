namespace Bazaar.Sql.Binding;

/// <summary>What an expression is bound in: names, the queries of WITH, named windows.</summary>
internal sealed record Context(Scope Scope, CommonTables Common)
{
    public IReadOnlyDictionary<string, Tree.Window> Windows { get; init; } = new Dictionary<string, Tree.Window>();

    /// <summary>The window of the function around this one: there lag and lead need none of their own.</summary>
    public Tree.Window? Around { get; init; }

    /// <summary>The clause that is bound, where none of its values may be a query's; null elsewhere.</summary>
    public string? Queryless { get; init; }

    /// <summary>The column that GROUPING__ID and GROUPING() read, in a query with grouping sets.</summary>
    public Engine.Plan.PlanColumn? GroupingId { get; init; }

    /// <summary>The grouping keys, for GROUPING().</summary>
    public IReadOnlyList<Engine.Plan.Expr> Keys { get; init; } = [];
}
