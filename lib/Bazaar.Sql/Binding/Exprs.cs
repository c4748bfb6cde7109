using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>Compares bound expressions.</summary>
internal static class Exprs
{
    /// <summary>True where both compute the same, wherever they stand. Two subqueries are never the same.</summary>
    public static bool Same(Expr? a, Expr? b) =>
        ReferenceEquals(a, b)
        || (
            (a, b) switch
            {
                (Literal x, Literal y) => x.Type == y.Type && Equals(x.Value, y.Value),
                (ColumnRef x, ColumnRef y) => x.Column == y.Column,
                (Call x, Call y) => x.Operation == y.Operation
                    && !x.Operation.Volatile
                    && x.Type == y.Type
                    && Same(x.Args, y.Args),
                (Cast x, Cast y) => x.Target == y.Target && x.Rules == y.Rules && Same(x.Operand, y.Operand),
                (Case x, Case y) => Same(x.Else, y.Else)
                    && Same([.. x.Whens.Select(w => w.When)], [.. y.Whens.Select(w => w.When)])
                    && Same([.. x.Whens.Select(w => w.Then)], [.. y.Whens.Select(w => w.Then)]),
                (FieldAccess x, FieldAccess y) => x.Index == y.Index && Same(x.Operand, y.Operand),
                (Lambda x, Lambda y) => x.Parameters.Count == y.Parameters.Count && Same(x.Body, Renamed(y, x.Parameters)),
                (MakeStruct x, MakeStruct y) => x.StructType == y.StructType && Same(x.Fields, y.Fields),
                (AggregateCall x, AggregateCall y) => x.Function == y.Function
                    && x.Distinct == y.Distinct
                    && Same(x.Args, y.Args)
                    && Same(x.Filter, y.Filter)
                    && Same(x.OrderBy ?? [], y.OrderBy ?? []),
                (WindowCall x, WindowCall y) => x.Function == y.Function
                    && (x.Distinct, x.IgnoreNulls) == (y.Distinct, y.IgnoreNulls)
                    && Same(x.Args, y.Args)
                    && Same(x.PartitionBy, y.PartitionBy)
                    && Same(x.OrderBy, y.OrderBy)
                    && Same(x.Frame, y.Frame),
                _ => false,
            }
        );

    /// <summary>The body over other parameters.</summary>
    private static Expr Renamed(Lambda lambda, EquatableList<PlanColumn> to) =>
        PlanTree.Rewrite(
            lambda.Body,
            part =>
                part is ColumnRef r && lambda.Parameters.ToList().IndexOf(r.Column) is >= 0 and var at
                    ? to[at].Ref(r.Place)
                    : null
        );

    public static bool Same(EquatableList<Expr> a, EquatableList<Expr> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second));

    public static bool Same(EquatableList<SortKey> a, EquatableList<SortKey> b) =>
        a.Count == b.Count
        && a.Zip(b)
            .All(pair =>
                (pair.First.Descending, pair.First.NullsFirst) == (pair.Second.Descending, pair.Second.NullsFirst)
                && Same(pair.First.Value, pair.Second.Value)
            );

    private static bool Same(Frame? a, Frame? b) =>
        (a is null && b is null)
        || (
            a is not null
            && b is not null
            && (a.Unit, a.Start.Edge, a.End.Edge) == (b.Unit, b.Start.Edge, b.End.Edge)
            && Same(a.Start.Offset, b.Start.Offset)
            && Same(a.End.Offset, b.End.Offset)
        );

    /// <summary>The first part of that kind, not looking into subqueries, or null.</summary>
    public static T? First<T>(Expr expr)
        where T : Expr => expr as T ?? PlanTree.Children(expr).Select(First<T>).FirstOrDefault(e => e is not null);

    /// <summary>All parts of that kind, not looking into subqueries nor into what was found.</summary>
    public static IEnumerable<T> All<T>(Expr expr)
        where T : Expr => expr is T found ? [found] : PlanTree.Children(expr).SelectMany(All<T>);

    /// <summary>Whether the value follows from its columns alone, a row at a time.</summary>
    public static bool IsPure(Expr expr) =>
        PlanTree.Subquery(expr) is null
        && expr is not (AggregateCall or WindowCall or Lambda)
        && expr is not Call { Operation.Volatile: true }
        && PlanTree.Children(expr).All(IsPure);

    /// <summary>What holds where a condition holds: the parts of AND.</summary>
    public static IEnumerable<Expr> Terms(Expr condition) =>
        condition is Call { Operation.Name: "and" } and ? and.Args.SelectMany(Terms) : [condition];

    public static bool Has<T>(Expr expr)
        where T : Expr => First<T>(expr) is not null;
}
