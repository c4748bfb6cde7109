using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>Walks and changes bound expressions.</summary>
internal static class Exprs
{
    /// <summary>The expression with parts replaced, from the top: where <paramref name="replace"/> gives null, its operands are tried.</summary>
    public static Expr Rewrite(Expr expr, Func<Expr, Expr?> replace)
    {
        if (replace(expr) is { } replaced)
            return replaced;
        Expr R(Expr e) => Syntax.Deep.Walk(() => Rewrite(e, replace));
        SortKey K(SortKey k) => k with { Value = R(k.Value) };
        return expr switch
        {
            Call c => c with { Args = [.. c.Args.Select(R)] },
            Cast c => c with { Operand = R(c.Operand) },
            Case c => c with
            {
                Whens = [.. c.Whens.Select(w => new CaseWhen(R(w.When), R(w.Then)))],
                Else = c.Else is null ? null : R(c.Else),
            },
            FieldAccess f => f with { Operand = R(f.Operand) },
            MakeStruct s => s with { Fields = [.. s.Fields.Select(R)] },
            Lambda l => l with { Body = R(l.Body) },
            InSubquery i => i with { Operand = R(i.Operand) },
            AggregateCall a => a with
            {
                Args = [.. a.Args.Select(R)],
                Filter = a.Filter is null ? null : R(a.Filter),
                OrderBy = a.OrderBy is null ? null : [.. a.OrderBy.Select(K)],
            },
            WindowCall w => w with
            {
                Args = [.. w.Args.Select(R)],
                PartitionBy = [.. w.PartitionBy.Select(R)],
                OrderBy = [.. w.OrderBy.Select(K)],
            },
            _ => expr,
        };
    }

    /// <summary>True where both compute the same, wherever they stand.</summary>
    public static bool Same(Expr a, Expr b) => WithoutPlaces(a).Equals(WithoutPlaces(b));

    private static Expr WithoutPlaces(Expr expr) =>
        Rewrite(expr, e => e.Place is null ? null : WithoutPlaces(e with { Place = null }));

    /// <summary>The first part of that kind, not looking into subqueries, or null.</summary>
    public static T? First<T>(Expr expr)
        where T : Expr => expr as T ?? PlanTree.Children(expr).Select(First<T>).FirstOrDefault(e => e is not null);

    public static bool Has<T>(Expr expr)
        where T : Expr => First<T>(expr) is not null;
}
