using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>The parts of operators and expressions, for those who walk a plan.</summary>
public static class PlanTree
{
    /// <summary>An operator's inputs, in order. A shared plan is not among them: ask <see cref="SharedRef.Shared"/>.</summary>
    public static IEnumerable<Rel> Inputs(Rel rel) =>
        rel switch
        {
            Project p => [p.Input],
            Filter f => [f.Input],
            Aggregate a => [a.Input],
            Window w => [w.Input],
            Join j => [j.Left, j.Right],
            Unnest u => [u.Input],
            Sort s => [s.Input],
            Limit l => [l.Input],
            Distinct d => [d.Input],
            SetOperation s => s.Inputs,
            Sample s => [s.Input],
            _ => [],
        };

    /// <summary>The expressions that stand in an operator itself.</summary>
    public static IEnumerable<Expr> Expressions(Rel rel) =>
        rel switch
        {
            Values v => v.Rows.SelectMany(r => r),
            Project p => p.Items.Select(i => i.Value),
            Filter f => [f.Condition],
            Aggregate a => a.Keys.Concat(a.Aggregates).Select(i => i.Value),
            Window w => w.Items.Select(i => i.Value),
            Join { Condition: { } condition } => [condition],
            Unnest u => [u.List],
            Sort s => s.Keys.Select(k => k.Value),
            Limit l => new[] { l.Count, l.Offset }.OfType<Expr>(),
            _ => [],
        };

    /// <summary>An expression's operands; a subquery is not among them.</summary>
    public static IEnumerable<Expr> Children(Expr expr) =>
        expr switch
        {
            Call c => c.Args,
            Cast c => [c.Operand],
            Case c => c.Whens.SelectMany(w => new[] { w.When, w.Then }).Concat(c.Else is null ? [] : [c.Else]),
            FieldAccess f => [f.Operand],
            MakeStruct s => s.Fields,
            Lambda l => [l.Body],
            InSubquery i => [i.Operand],
            AggregateCall a => a.Args.Concat(a.Filter is null ? [] : [a.Filter]).Concat((a.OrderBy ?? []).Select(k => k.Value)),
            WindowCall w => w.Args.Concat(w.PartitionBy).Concat(w.OrderBy.Select(k => k.Value)),
            _ => [],
        };

    /// <summary>The expression with parts replaced, from the top: where <paramref name="replace"/> gives null, its operands are tried.</summary>
    public static Expr Rewrite(Expr expr, Func<Expr, Expr?> replace)
    {
        if (replace(expr) is { } replaced)
            return replaced;
        Expr R(Expr e) => Deep.Walk(() => Rewrite(e, replace));
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

    /// <summary>The query inside an expression, or null.</summary>
    public static Rel? Subquery(Expr expr) =>
        expr switch
        {
            ScalarSubquery s => s.Query,
            Exists e => e.Query,
            InSubquery i => i.Query,
            Collect c => c.Query,
            _ => null,
        };

    /// <summary>All shared plans that a plan uses, each once, those that others need first.</summary>
    public static IReadOnlyList<SharedPlan> SharedPlans(Rel rel)
    {
        var found = new List<SharedPlan>();
        var seen = new HashSet<SharedPlan>();
        Visit(rel);
        return found;

        void Visit(Rel node)
        {
            if (node is SharedRef { Shared: var shared } && seen.Add(shared))
            {
                Visit(shared.Plan);
                found.Add(shared);
            }
            foreach (var input in Inputs(node))
                Visit(input);
            foreach (var query in Expressions(node).SelectMany(Queries))
                Visit(query);
        }
    }

    /// <summary>The queries inside an expression, at any depth of its operands.</summary>
    public static IEnumerable<Rel> Queries(Expr expr)
    {
        if (Subquery(expr) is { } query)
            yield return query;
        foreach (var inner in Children(expr).SelectMany(Queries))
            yield return inner;
    }
}
