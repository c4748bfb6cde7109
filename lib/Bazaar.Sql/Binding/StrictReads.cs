using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>Hive's strict checks of what a statement reads: each is an error where it is on.</summary>
/// <param name="PartitionFilter">A partitioned table needs a condition on a partition column: <c>hive.strict.checks.no.partition.filter</c>.</param>
/// <param name="NoProducts">A join needs an equality of its sides' values: <c>hive.strict.checks.cartesian.product</c>.</param>
public sealed record StrictReads(bool PartitionFilter, bool NoProducts)
{
    /// <param name="scan">What is read.</param>
    /// <param name="keys">Its partition columns.</param>
    /// <param name="conditions">What holds for its rows.</param>
    internal void CheckScan(Scan scan, List<PlanColumn> keys, IReadOnlyList<Expr> conditions)
    {
        if (PartitionFilter && !conditions.Any(c => Columns(c).Any(keys.Contains)))
            throw SqlErrors.Error(
                "A query of a partitioned table without a condition on its partitions is switched off.",
                scan.Place ?? Place.Start,
                $"Add WHERE {keys[0].Name} = …, or SET hive.strict.checks.no.partition.filter=false (and hive.mapred.mode=nonstrict).",
                "42000/10056"
            );
    }

    /// <param name="join">A join.</param>
    /// <param name="conditions">What holds for its rows: of ON and, where it keeps no row that fails, of WHERE.</param>
    internal void CheckJoin(Join join, IEnumerable<Expr> conditions)
    {
        if (!NoProducts || join.Kind is JoinKind.Semi or JoinKind.Anti || join.Lateral)
            return;
        var (left, right) = (join.Left.Columns.ToHashSet(), join.Right.Columns.ToHashSet());
        if (!conditions.Any(IsKey))
            throw SqlErrors.Error(
                "A join without an equality of its sides' columns is switched off.",
                join.Place ?? Place.Start,
                "Add ON a.x = b.x, or SET hive.strict.checks.cartesian.product=false (and hive.mapred.mode=nonstrict).",
                "42000"
            );
        bool IsKey(Expr term) =>
            term is Call { Operation.Name: "=" or "<=>", Args: [var a, var b] }
            && (Of(a, left) && Of(b, right) || Of(a, right) && Of(b, left));
        static bool Of(Expr value, HashSet<PlanColumn> side) =>
            Columns(value).ToList() is { Count: > 0 } used && used.All(side.Contains);
    }

    private static IEnumerable<PlanColumn> Columns(Expr expr) => Exprs.All<ColumnRef>(expr).Select(r => r.Column);
}
