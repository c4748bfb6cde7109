using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>
/// Conversions that the conditions of a row of joins name again and again, such as the day of a time that is text: each is computed once, below the
/// joins, where its column comes from. A database computes each condition for itself.
/// </summary>
public static class JoinCasts
{
    /// <summary>The operator above joins with such conversions moved down; itself where there are none.</summary>
    public static Rel MoveDown(Rel rel)
    {
        if (rel is not (Project or Aggregate) || !IsJoins(PlanTree.Inputs(rel).Single()))
            return rel;
        var repeated = Conditions(PlanTree.Inputs(rel).Single())
            .SelectMany(Casts)
            .GroupBy(c => c)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToList();
        if (repeated.Count == 0)
            return rel;
        var moved = repeated.ToDictionary(c => c, c => new PlanColumn($"{c.Column.Name}_{c.Target.Name}", c.Target));
        return Moved(rel, moved);
    }

    /// <summary>A conversion of a column.</summary>
    private sealed record Key(PlanColumn Column, DataType Target, ICastRules Rules);

    private static Key? Of(Expr expr) =>
        expr is Cast { Operand: ColumnRef column, Operand.Type: StringType, Rules.NeverFail: true } cast
            ? new(column.Column, cast.Target, cast.Rules)
            : null;

    private static IEnumerable<Key> Casts(Expr expr) => Of(expr) is { } key ? [key] : PlanTree.Children(expr).SelectMany(Casts);

    /// <summary>Whether it is joins, and conditions over them.</summary>
    private static bool IsJoins(Rel rel) => rel is Join { Lateral: false } || (rel is Filter f && IsJoins(f.Input));

    /// <summary>The conditions of joins and over them, down to where something else begins.</summary>
    private static IEnumerable<Expr> Conditions(Rel rel) =>
        rel switch
        {
            Filter f when IsJoins(f) => Conditions(f.Input).Append(f.Condition),
            Join { Lateral: false } j => Conditions(j.Left).Concat(Conditions(j.Right)).Concat(j.Condition is { } c ? [c] : []),
            _ => [],
        };

    private static Rel Moved(Rel rel, Dictionary<Key, PlanColumn> moved)
    {
        Expr E(Expr expr) =>
            PlanTree.Rewrite(expr, e => Of(e) is { } key && moved.TryGetValue(key, out var column) ? column.Ref(e.Place) : null);
        Item I(Item item) => new(item.Column, E(item.Value));
        switch (rel)
        {
            case Project p:
                return new Project(Moved(p.Input, moved), [.. p.Items.Select(I)]) { Place = p.Place };
            case Aggregate a:
                return new Aggregate(
                    Moved(a.Input, moved),
                    [.. a.Keys.Select(I)],
                    [.. a.Aggregates.Select(I)],
                    a.GroupingSets,
                    a.GroupingId
                )
                {
                    Place = a.Place,
                };
            case Filter f:
                return new Filter(Moved(f.Input, moved), E(f.Condition)) { Place = f.Place };
            case Join { Lateral: false } j:
                return new Join(j.Kind, Side(j.Left), Side(j.Right), j.Condition is null ? null : E(j.Condition))
                {
                    Place = j.Place,
                };
            default:
                return rel;
        }

        // Where a side is no join itself, its conversions are computed beside its columns.
        Rel Side(Rel side)
        {
            if (IsJoins(side))
                return Moved(side, moved);
            var own = moved.Where(m => side.Columns.Contains(m.Key.Column)).ToList();
            return own.Count == 0
                ? side
                : new Project(
                    side,
                    [
                        .. side.Columns.Select(c => new Item(c, c.Ref())),
                        .. own.Select(m => new Item(m.Value, new Cast(m.Key.Column.Ref(), m.Key.Target, m.Key.Rules))),
                    ]
                )
                {
                    Place = side.Place,
                };
        }
    }
}
