using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>Hive's UNIQUEJOIN: several tables by one key at once.</summary>
public sealed partial class Binder
{
    /// <summary>
    /// Full joins by the key, one table after the other; of their rows those stay that have all tables, or one that is to be preserved. A NULL
    /// in a key meets nothing. (Measured.)
    /// </summary>
    private (Rel, IReadOnlyList<ScopeTable>) BindUniqueJoin(T.UniqueJoin join, Scope? outer, CommonTables common)
    {
        var sources = join.Sources.Select(s => BindSource(s, outer, common)).ToList();
        if (sources.FirstOrDefault(s => s.Keys.Count != sources[0].Keys.Count) is { } other)
            throw SqlErrors.Error(
                $"This table has {other.Keys.Count} keys, and the first one {sources[0].Keys.Count}.",
                other.Place,
                "Give all tables the same number of keys.",
                "42000"
            );
        var tables = sources.SelectMany(s => s.Tables).ToList();
        if (tables.GroupBy(t => t.Alias).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw SqlErrors.Error(
                $"The table alias {twice.Key} is there twice.",
                join.Place,
                "Give one of them another alias.",
                "42000/10008"
            );
        var rows = sources.Skip(1).Aggregate(sources[0], (left, right) => Met(left, right, tables));
        Expr There(PlanColumn mark) => functions.Operator("istrue", [mark.Ref(join.Place)], join.Place);
        var all = functions.Operator("and", [.. sources.Select(s => There(s.Mark))], join.Place);
        var preserved = sources.Where(s => s.Preserve).Select(s => There(s.Mark)).ToList();
        var kept = preserved.Count == 0 ? all : functions.Operator("or", [.. preserved, all], join.Place);
        return (new Filter(rows.Plan, kept) { Place = join.Place }, tables);
    }

    /// <summary>A table of UNIQUEJOIN, or several that have met: their rows, the key, and what is true where a row of the table is there.</summary>
    private sealed record KeyedRows(
        Place Place,
        Rel Plan,
        IReadOnlyList<ScopeTable> Tables,
        IReadOnlyList<PlanColumn> Keys,
        PlanColumn Mark,
        bool Preserve
    );

    private KeyedRows BindSource(T.UniqueJoinSource source, Scope? outer, CommonTables common)
    {
        var (plan, tables) = BindRelation(source.Table, outer, common);
        var context = new Context(new Scope(outer, tables), common) { Queryless = "UNIQUEJOIN" };
        var keys = source.Keys.Select(k => Item.Of("key", BindPlain(k, context, "UNIQUEJOIN"))).ToList();
        var mark = Item.Of("there", Literal.True);
        return new(
            source.Place,
            new Project(plan, [.. Passed(plan.Columns), .. keys, mark]) { Place = source.Place },
            tables,
            [.. keys.Select(k => k.Column)],
            mark.Column,
            source.Preserve
        );
    }

    private KeyedRows Met(KeyedRows left, KeyedRows right, IReadOnlyList<ScopeTable> tables)
    {
        var place = right.Place;
        var pairs = left.Keys.Zip(right.Keys, (a, b) => ((Expr)a.Ref(place), (Expr)b.Ref(place))).ToList();
        var equal = pairs.Select(p => functions.Key("=", p.Item1, p.Item2, place)).ToList();
        var on = equal.Count == 1 ? equal[0] : functions.Operator("and", equal, place);
        var met = new Join(JoinKind.Full, left.Plan, right.Plan, on) { Place = place };
        var keys = pairs.Select(p => Item.Of("key", KeyOf(p.Item1, p.Item2, place))).ToList();
        return left with
        {
            Plan = new Project(met, [.. Passed(met.Columns.Except(left.Keys).Except(right.Keys)), .. keys]) { Place = place },
            Tables = tables,
            Keys = [.. keys.Select(k => k.Column)],
        };
    }

    /// <summary>The key of whichever side is there, in the type that both are compared in.</summary>
    private Expr KeyOf(Expr a, Expr b, Place place)
    {
        var type = functions.Comparison(a.Type, b.Type)!;
        return functions.Scalar("coalesce", [Convert(a, type), Convert(b, type)], place);
    }

    private static IEnumerable<Item> Passed(IEnumerable<PlanColumn> columns) => columns.Select(c => new Item(c, c.Ref()));
}
