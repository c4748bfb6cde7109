using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>Which columns expressions refer to.</summary>
public static class References
{
    /// <summary>How often each of the columns is referred to.</summary>
    public static Dictionary<PlanColumn, int> Count(IEnumerable<Expr> users, IReadOnlySet<PlanColumn> columns)
    {
        var uses = new Dictionary<PlanColumn, int>();
        foreach (var user in users)
        {
            foreach (var column in In(user))
            {
                if (columns.Contains(column))
                    uses[column] = uses.GetValueOrDefault(column) + 1;
            }
        }
        return uses;
    }

    public static bool Any(IEnumerable<Expr> users, IEnumerable<PlanColumn> columns)
    {
        var set = columns.ToHashSet();
        return users.SelectMany(In).Any(set.Contains);
    }

    /// <summary>Every reference in an expression, those in its subqueries too, in the order of the text.</summary>
    public static IEnumerable<PlanColumn> In(Expr expr)
    {
        var found = new List<PlanColumn>();
        Visit(expr, found);
        return found;
    }

    private static void Visit(Expr expr, List<PlanColumn> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expr is ColumnRef r)
            found.Add(r.Column);
        foreach (var child in PlanTree.Children(expr))
            Visit(child, found);
        if (PlanTree.Subquery(expr) is { } query)
            Visit(query, found);
    }

    private static void Visit(Rel rel, List<PlanColumn> found)
    {
        foreach (var expr in PlanTree.Expressions(rel))
            Visit(expr, found);
        foreach (var input in PlanTree.Inputs(rel))
            Visit(input, found);
    }
}
