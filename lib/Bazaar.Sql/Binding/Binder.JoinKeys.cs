using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>The equalities by which a join finds its rows.</summary>
public sealed partial class Binder
{
    /// <summary>
    /// ON. In Hive an equality of different tables' columns, alone or beside AND, is a key of the join: it is not asked whether digits get
    /// lost, as it is everywhere else. A value of both sides makes none. (Measured.)
    /// </summary>
    private Expr BindOn(T.Expression on, Context context, IReadOnlyList<ScopeTable> right) =>
        on switch
        {
            _ when IsImpala => BindCondition(on, context, "ON"),
            T.Logical { IsAnd: true } and => functions.Operator(
                "and",
                [.. and.Terms.Select(t => BindOn(t, context, right))],
                on.Place
            ),
            T.Binary { Operator: "=" or "<=>" } key => BindKey(key, context, right),
            _ => BindCondition(on, context, "ON"),
        };

    private Expr BindKey(T.Binary key, Context context, IReadOnlyList<ScopeTable> rightTables)
    {
        var (left, right) = (BindPlain(key.Left, context, "ON"), BindPlain(key.Right, context, "ON"));
        var (one, other) = (TablesOf(left, context.Scope), TablesOf(right, context.Scope));
        bool OfOneSide(HashSet<ScopeTable> tables) => tables.Count(rightTables.Contains) is var n && n > 0 != tables.Count > n;
        return OfOneSide(one) && OfOneSide(other) && !one.Overlaps(other)
            ? functions.Key(key.Operator, left, right, key.Place)
            : functions.Operator(key.Operator, [left, right], key.Place);
    }

    private static HashSet<ScopeTable> TablesOf(Expr value, Scope scope)
    {
        var read = Exprs.All<ColumnRef>(value).Select(r => r.Column).ToHashSet();
        return [.. scope.Tables.Where(t => t.Columns.Any(c => read.Contains(c.Column)))];
    }
}
