using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>Joins: their conditions, USING, and those whose right side depends on the left.</summary>
public sealed partial class Binder
{
    private (Rel, IReadOnlyList<ScopeTable>) BindJoin(T.Join join, Scope? outer, CommonTables common)
    {
        if (!IsImpala && (join.Left as T.LateralView ?? join.Right as T.LateralView) is { } view)
            throw SqlErrors.Error(
                "A lateral view is no side of a join.",
                view.Place,
                "Join in a query, and put LATERAL VIEW behind it: FROM (SELECT … FROM a JOIN b …) t LATERAL VIEW ….",
                "42000/10085"
            );
        var (left, leftTables) = BindRelation(join.Left, outer, common);
        var beside = IsImpala ? new Scope(outer?.Outer, []) { Siblings = [.. leftTables, .. outer?.Siblings ?? []] } : outer;
        var (right, rightTables) = BindRelation(join.Right, beside, common);
        if (!IsImpala && leftTables.Concat(rightTables).Any(t => t.Alias is null))
            throw SqlErrors.Error("A function over partitions needs an alias in a join.", join.Place, "Write f(ON …) alias.");
        if (
            leftTables
                .Select(t => (t.Alias, t.Database))
                .Intersect(rightTables.Select(t => (t.Alias, t.Database)))
                .Select(a => a.Alias)
                .FirstOrDefault(a => a is not null) is
            { } twice
        )
            throw SqlErrors.Error(
                $"The table alias {twice} is there twice.",
                join.Right.Place,
                $"Give one of them another alias: {twice} AS {twice}2.",
                "42000/10008"
            );
        // Stars show the columns of the last USING as one, and only of the last.
        (leftTables, rightTables) = (Apart(leftTables), Apart(rightTables));
        if (join.Using.Count > 0)
            return BindUsing(join, left, leftTables, right, rightTables);
        var scope = new Scope(outer, [.. leftTables, .. rightTables]);
        var condition = join.On is null ? null : BindOn(join.On, new Context(scope, common) { Queryless = "ON" }, rightTables);
        if (condition is not null && join.Kind is (T.JoinKind.Left or T.JoinKind.Right or T.JoinKind.Full))
            CheckOwnColumns(condition, outer, join.Place);
        if (IsImpala && condition is null && join.Kind is not (T.JoinKind.Inner or T.JoinKind.Cross) && !DependsOn(right, left))
            throw SqlErrors.Error(
                $"{join.Kind.ToString().ToUpperInvariant()} JOIN needs ON or USING.",
                join.Place,
                "Write ON a.x = b.x.",
                "HY000"
            );
        var kind = join.Kind switch
        {
            T.JoinKind.Cross => JoinKind.Cross,
            T.JoinKind.Inner => condition is null ? JoinKind.Cross : JoinKind.Inner,
            T.JoinKind.Left => JoinKind.Left,
            T.JoinKind.Right => JoinKind.Right,
            T.JoinKind.Full => JoinKind.Full,
            T.JoinKind.LeftSemi or T.JoinKind.RightSemi => JoinKind.Semi,
            _ => JoinKind.Anti,
        };
        if (condition is null && kind is not (JoinKind.Cross or JoinKind.Inner))
            condition = Literal.True;
        if (IsImpala && DependsOn(right, left))
            return (
                Lateral(join, kind, left, right, condition),
                kind is JoinKind.Semi or JoinKind.Anti ? leftTables : [.. leftTables, .. rightTables]
            );
        return join.Kind switch
        {
            T.JoinKind.LeftSemi or T.JoinKind.LeftAnti => (
                new Join(kind, left, right, condition) { Place = join.Place },
                leftTables
            ),
            T.JoinKind.RightSemi or T.JoinKind.RightAnti => (
                new Join(kind, right, left, condition) { Place = join.Place },
                rightTables
            ),
            _ => (
                new Join(kind, left, right, kind == JoinKind.Cross ? null : condition) { Place = join.Place },
                [.. leftTables, .. rightTables]
            ),
        };
    }

    /// <summary>
    /// An outer join by the row of a query around it. Hive 4.0.1 takes it for an inner join there, and loses the WHERE beside it. (Measured.)
    /// </summary>
    private static void CheckOwnColumns(Expr condition, Scope? outer, Place place)
    {
        for (var around = outer; around is not null; around = around.Outer)
            if (Exprs.All<ColumnRef>(condition).FirstOrDefault(r => around.Columns.Any(c => c.Column == r.Column)) is { } found)
                throw SqlErrors.Refused(
                    $"{found.Column.Name}, a column of the query around this one, in the ON of an outer join",
                    found.Place ?? place,
                    "Compare it in WHERE, or join in a query of FROM."
                );
    }

    private static bool DependsOn(Rel right, Rel left)
    {
        var columns = left.Columns.ToHashSet();
        return Subqueries.Reads(right).Any(columns.Contains);
    }

    /// <summary>A join with the elements of a column of the left side.</summary>
    private Rel Lateral(T.Join join, JoinKind kind, Rel left, Rel right, Expr? condition) =>
        kind is JoinKind.Semi or JoinKind.Anti && join.Kind is T.JoinKind.LeftSemi or T.JoinKind.LeftAnti
            ? Found(left, new Filter(right, condition!), kind == JoinKind.Anti, join.Place)
        : kind is JoinKind.Cross or JoinKind.Inner or JoinKind.Left
            ? new Join(
                kind == JoinKind.Cross && condition is not null ? JoinKind.Inner : kind,
                left,
                right,
                kind == JoinKind.Cross ? null : condition,
                Lateral: true
            )
            {
                Place = join.Place,
            }
        : throw SqlErrors.Error(
            $"{join.Kind} JOIN can't stand between a table and its own column.",
            join.Place,
            "Write INNER, LEFT, LEFT SEMI or LEFT ANTI JOIN.",
            "HY000"
        );

    /// <summary>The rows for which the other side has some row, or none.</summary>
    private Filter Found(Rel rows, Rel other, bool none, Place place)
    {
        Expr exists = new Exists(other) { Place = place };
        return new(rows, none ? functions.Operator("not", [exists], place) : exists) { Place = place };
    }

    /// <summary>USING: equality of the columns; a bare name and a star show one of the two, of FULL JOIN the left one as it is.</summary>
    private (Rel, IReadOnlyList<ScopeTable>) BindUsing(
        T.Join join,
        Rel left,
        IReadOnlyList<ScopeTable> leftTables,
        Rel right,
        IReadOnlyList<ScopeTable> rightTables
    )
    {
        var terms = new List<Expr>();
        var names = join.Using.Select(u => u.Folded).ToList();
        var (leftScope, rightScope) = (new Scope(null, leftTables), new Scope(null, rightTables));
        foreach (var name in join.Using)
        {
            FullNames?.Name(name);
            var a =
                UsedColumn(leftTables, name)
                ?? leftScope.Find(name.Folded, name.Place)
                ?? throw SqlErrors.NoColumn(name.Text, name.Place, Known(leftScope));
            var b =
                rightScope.Find(name.Folded, name.Place) ?? throw SqlErrors.NoColumn(name.Text, name.Place, Known(rightScope));
            if (!IsImpala)
                functions.Key("=", a, b, name.Place);
            terms.Add(functions.Operator("=", [a, b], name.Place));
        }
        var condition = terms.Count == 1 ? terms[0] : functions.Operator("and", terms, join.Place);
        if (!IsImpala && join.Kind is (T.JoinKind.LeftSemi or T.JoinKind.LeftAnti))
            throw SqlErrors.Error("Hive takes no USING here.", join.Place, "Write ON a.x = b.x.", "42000/10011");
        if (join.Kind is T.JoinKind.LeftSemi or T.JoinKind.LeftAnti)
            return (
                new Join(join.Kind == T.JoinKind.LeftSemi ? JoinKind.Semi : JoinKind.Anti, left, right, condition)
                {
                    Place = join.Place,
                },
                leftTables
            );
        // Impala only writes the condition.
        IReadOnlyList<ScopeTable> Shown(IReadOnlyList<ScopeTable> side, bool hidden) =>
            IsImpala
                ? side
                :
                [
                    .. side.Select(t =>
                        t with
                        {
                            Columns =
                            [
                                .. t.Columns.Select(c =>
                                    names.IndexOf(c.Name) is >= 0 and var at
                                        ? c with
                                        {
                                            Hidden = hidden || side.Last(s => s.Columns.Any(o => o.Name == c.Name)) != t,
                                            Using = at,
                                        }
                                        : c
                                ),
                            ],
                        }
                    ),
                ];
        var kind = join.Kind switch
        {
            T.JoinKind.Left => JoinKind.Left,
            T.JoinKind.Right => JoinKind.Right,
            T.JoinKind.Full => JoinKind.Full,
            _ => JoinKind.Inner,
        };
        var plan = new Join(kind, left, right, condition) { Place = join.Place };
        return (plan, [.. Shown(leftTables, kind == JoinKind.Right), .. Shown(rightTables, kind != JoinKind.Right)]);
    }

    /// <summary>Of several tables before USING Hive takes the last one that has the column, and shows no other's. (Measured.)</summary>
    private ColumnRef? UsedColumn(IReadOnlyList<ScopeTable> tables, T.Name name)
    {
        var found = tables.Select(t => t.Columns.FirstOrDefault(c => c.Name == name.Folded)).OfType<ScopeColumn>().ToList();
        return IsImpala || found.Count < 2 ? null : found[^1].Column.Ref(name.Place);
    }

    private static List<ScopeTable> Apart(IReadOnlyList<ScopeTable> tables) =>
        [.. tables.Select(t => t with { Columns = [.. t.Columns.Select(c => c with { Using = null })] })];
}
