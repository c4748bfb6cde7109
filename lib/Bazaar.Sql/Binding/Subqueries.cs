using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>The queries inside expressions, and what of the query around them they read.</summary>
internal static class Subqueries
{
    /// <summary>The first query in an expression, or null.</summary>
    public static Expr? First(Expr expr) => In(expr).FirstOrDefault();

    /// <summary>The queries in an expression, not those inside them.</summary>
    public static IEnumerable<Expr> In(Expr expr) =>
        PlanTree.Subquery(expr) is not null ? [expr] : PlanTree.Children(expr).SelectMany(In);

    /// <summary>Whether a query reads a column that it doesn't make.</summary>
    public static bool IsCorrelated(Rel plan)
    {
        var own = Made(plan).ToHashSet();
        return Reads(plan).Any(c => !own.Contains(c));
    }

    /// <summary>The columns that a plan's expressions refer to, those of their own queries as well.</summary>
    public static IEnumerable<PlanColumn> Reads(Rel plan) =>
        PlanTree.Expressions(plan).SelectMany(e => Outside(e)).Concat(PlanTree.Inputs(plan).SelectMany(Reads));

    private static IEnumerable<PlanColumn> Made(Rel plan) =>
        plan
            .Columns.Concat(plan is SharedRef ? [] : PlanTree.Inputs(plan).SelectMany(Made))
            .Concat(plan is Unnest u ? [u.Element] : []);

    private static IEnumerable<PlanColumn> Outside(Expr expr)
    {
        if (expr is Lambda lambda)
            return References.In(lambda.Body).Except(lambda.Parameters);
        if (expr is ColumnRef column)
            return [column.Column];
        var inside = PlanTree.Children(expr).SelectMany(Outside);
        if (PlanTree.Subquery(expr) is not { } query)
            return inside;
        var own = Made(query).ToHashSet();
        return inside.Concat(Reads(query).Where(c => !own.Contains(c)));
    }
}
