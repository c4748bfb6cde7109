using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>An input of a JOIN, and its keys over its rows.</summary>
internal sealed record JoinSideRows(Rel Rows, IReadOnlyList<Expr> Keys);

/// <summary>Joins by bigdecimals: all inputs go through one shuffle, so that the keys of one stand between those of another.</summary>
/// <seealso cref="BigKeys"/>
internal static class BigJoins
{
    /// <summary>The inputs with keys that are the same where Pig's shuffle takes them for one; their own columns stand first.</summary>
    public static List<JoinSideRows> Merge(List<JoinSideRows> sides)
    {
        if (!BigKeys.Are(sides[0].Keys.Select(k => k.Type)))
            return sides;
        var kept = sides.ConvertAll(Keep);
        var columns = sides[0].Keys.Select(k => new PlanColumn("key", k.Type)).ToList();
        var ofLast = new PlanColumn("last", DataType.Boolean);
        var all = new SetOperation(
            SetKind.Union,
            true,
            [.. kept.Select((k, i) => Project(SharedRef.To(k), sides[i].Rows.Columns.Count, i == sides.Count - 1))],
            [.. columns, ofLast]
        );
        var (rows, merged) = BigKeys.Merge(all, [.. columns.Select(c => c.Ref())], ofLast.Ref());
        var own = columns.ConvertAll(c => Item.Of("key", c.Ref()));
        var names = new Distinct(new Project(rows, [.. own, .. merged.Select(m => Item.Of("merged", m))]));
        var map = new SharedPlan("keys", names, materialize: false);
        return [.. kept.Select((k, i) => Named(sides[i], SharedRef.To(k), SharedRef.To(map)))];
    }

    /// <summary>Rows with the inputs' own columns alone.</summary>
    public static Rel Without(Rel joined, IEnumerable<Rel> inputs)
    {
        var columns = inputs.SelectMany(i => i.Columns).ToList();
        return joined.Columns.Count == columns.Count
            ? joined
            : new Project(joined, [.. columns.Select(c => new Item(c.Fresh(), c.Ref()))]);
    }

    /// <summary>An input that is read twice.</summary>
    private static SharedPlan Keep(JoinSideRows side) =>
        new(
            "side",
            new Project(
                side.Rows,
                [.. side.Rows.Columns.Select(c => new Item(c.Fresh(), c.Ref())), .. side.Keys.Select(k => Item.Of("key", k))]
            ),
            materialize: false
        );

    private static Rel Project(SharedRef rows, int own, bool last) =>
        new Project(
            rows,
            [.. rows.Columns.Skip(own).Select(c => Item.Of("key", c.Ref())), Item.Of("last", last ? Literal.True : Literal.False)]
        );

    private static JoinSideRows Named(JoinSideRows side, SharedRef rows, SharedRef map)
    {
        var own = side.Rows.Columns;
        var count = side.Keys.Count;
        var condition = Ops.All([
            .. Enumerable
                .Range(0, count)
                .Select(k => Ops.Bool(BigKeys.Same, rows.Columns[own.Count + k].Ref(), map.Columns[k].Ref())),
        ]);
        var keys = Enumerable
            .Range(0, count)
            .Select(k =>
                Item.Of(
                    "key",
                    Ops.Call(
                        Ops.Coalesce,
                        rows.Columns[own.Count + k].Type,
                        map.Columns[count + k].Ref(),
                        rows.Columns[own.Count + k].Ref()
                    )
                )
            )
            .ToList();
        // Each row has its name there, but where it is computed anew by chance: no row may be lost.
        var named = new Project(
            new Join(JoinKind.Left, rows, map, condition),
            [.. own.Select((c, i) => new Item(c, rows.Columns[i].Ref())), .. keys]
        );
        return new JoinSideRows(named, [.. keys.Select(k => k.Column.Ref())]);
    }
}
