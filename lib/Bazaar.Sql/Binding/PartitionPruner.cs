using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>
/// Leaves out partitions that a statement's conditions rule out. The conditions are computed for the partitions' values by the engine
/// itself, so that pruning can never answer other than the filter, which stays where it is.
/// </summary>
/// <param name="run">Gives a plan's rows.</param>
/// <param name="known">What was found before.</param>
/// <param name="strict">The checks that are on; null for none.</param>
public sealed class PartitionPruner(Func<Rel, IEnumerable<object?[]>> run, PrunedParts known, StrictReads? strict = null)
{
    /// <summary>The plan with only the parts that can have rows; <see cref="ScanSource.AllParts"/> tells how many there were.</summary>
    public Rel Prune(Rel plan) => Visit(plan, []);

    /// <param name="conditions">What holds for every row of <paramref name="rel"/> that the result can depend on.</param>
    private Rel Visit(Rel rel, IReadOnlyList<Expr> conditions) =>
        Deep.Walk<Rel>(() =>
            rel switch
            {
                Scan s => PruneScan(s, conditions),
                Filter f => f with { Input = Visit(f.Input, [.. conditions, .. Exprs.Terms(f.Condition)]) },
                Project p => p with { Input = Visit(p.Input, [.. conditions.Select(c => Through(c, p)).OfType<Expr>()]) },
                Join j => VisitJoin(j, conditions),
                SetOperation s => s with
                {
                    Inputs = [.. s.Inputs.Select(i => Visit(i, [.. conditions.Select(c => Rename(c, s.Output, i.Columns))]))],
                },
                Sort s => s with { Input = Visit(s.Input, conditions) },
                Distinct d => d with { Input = Visit(d.Input, conditions) },
                Unnest u => u with { Input = Visit(u.Input, conditions) },
                // A condition on plain keys holds for the rows of the groups, too; with grouping sets a key can be NULL above.
                Aggregate { GroupingSets: null } a => a with
                {
                    Input = Visit(a.Input, [.. conditions.Select(c => ThroughKeys(c, a)).OfType<Expr>()]),
                },
                Aggregate a => a with { Input = Visit(a.Input, []) },
                Window w => w with { Input = Visit(w.Input, []) },
                Limit l => l with { Input = Visit(l.Input, []) },
                Sample s => s with { Input = Visit(s.Input, []) },
                _ => rel,
            }
        );

    private Join VisitJoin(Join join, IReadOnlyList<Expr> above)
    {
        var on = join.Condition is null ? [] : Exprs.Terms(join.Condition).ToList();
        strict?.CheckJoin(join, join.Kind is JoinKind.Inner or JoinKind.Cross ? [.. above, .. on] : on);
        // What is above or in ON holds for a side's rows only where the join can't keep a row that fails it.
        var left = join.Kind switch
        {
            JoinKind.Inner or JoinKind.Cross or JoinKind.Semi => [.. above, .. on],
            JoinKind.Left or JoinKind.Anti => above,
            JoinKind.Right => on,
            _ => [],
        };
        var right = join.Kind switch
        {
            JoinKind.Inner or JoinKind.Cross => [.. above, .. on],
            JoinKind.Right => above,
            JoinKind.Left or JoinKind.Semi or JoinKind.Anti => on,
            _ => [],
        };
        return join with { Left = Visit(join.Left, left), Right = Visit(join.Right, right) };
    }

    private static Expr? Through(Expr condition, Project project) => Replaced(condition, project.Items);

    private static Expr? ThroughKeys(Expr condition, Aggregate aggregate)
    {
        var made = aggregate.Aggregates.Select(i => i.Column).ToHashSet();
        return Columns(condition).Any(c => made.Contains(c)) ? null : Replaced(condition, aggregate.Keys);
    }

    /// <summary>The condition over the input's columns, or null where it is on something computed.</summary>
    private static Expr? Replaced(Expr condition, IEnumerable<Item> items)
    {
        var values = items.ToDictionary(i => i.Column, i => i.Value);
        return Columns(condition).Any(c => values.TryGetValue(c, out var value) && !Exprs.IsPure(value))
            ? null
            : PlanTree.Rewrite(condition, e => e is ColumnRef r && values.TryGetValue(r.Column, out var value) ? value : null);
    }

    private static Expr Rename(Expr condition, IReadOnlyList<PlanColumn> from, IReadOnlyList<PlanColumn> to)
    {
        var index = from.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        return PlanTree.Rewrite(condition, e => e is ColumnRef r && index.TryGetValue(r.Column, out var i) ? to[i].Ref() : null);
    }

    private static IEnumerable<PlanColumn> Columns(Expr expr) => Exprs.All<ColumnRef>(expr).Select(r => r.Column);

    private Scan PruneScan(Scan scan, IReadOnlyList<Expr> conditions)
    {
        var source = scan.Source;
        var keys = scan.Output.Skip(source.FileColumns.Count).ToList();
        if (keys.Count == 0)
            return scan;
        strict?.CheckScan(scan, keys, conditions);
        var usable = conditions
            .Where(c => Exprs.IsPure(c) && Columns(c).ToList() is { Count: > 0 } used && used.All(keys.Contains))
            .ToList();
        var kept = usable.Count == 0 ? source.Parts : Kept(source.Parts, keys, usable);
        return scan with { Source = source with { Parts = kept, AllParts = source.AllParts ?? source.Parts.Count } };
    }

    private EquatableList<ScanPart> Kept(EquatableList<ScanPart> parts, List<PlanColumn> keys, List<Expr> conditions)
    {
        if (parts.Count == 0)
            return parts;
        var number = new PlanColumn("part", DataType.Int);
        return known.Of(parts, Question([new([.. keys.Select(k => new Literal(null, k.Type)), Literal.Int(0)])]), Find);

        Rel Question(IEnumerable<EquatableList<Expr>> values)
        {
            Rel rows = new Values([.. keys, number], [.. values]);
            foreach (var condition in conditions)
                rows = new Filter(rows, condition);
            return new Project(rows, [new Item(number, number.Ref())]);
        }

        EquatableList<ScanPart> Find()
        {
            var all = parts.Select(
                (p, i) =>
                    new EquatableList<Expr>([.. p.Values.Select((v, k) => (Expr)new Literal(v, keys[k].Type)), Literal.Int(i)])
            );
            var kept = run(Question(all)).Select(r => Convert.ToInt32(r[0], CultureInfo.InvariantCulture)).Order();
            return [.. kept.Select(i => parts[i])];
        }
    }
}
