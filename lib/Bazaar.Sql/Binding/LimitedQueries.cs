using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>
/// LIMIT in a query that depends on the row around it. Hive joins such a query: it limits the rows of all groups together, and compares with the row
/// only then. (Measured.)
/// </summary>
internal static class LimitedQueries
{
    /// <summary>The query with what depends on the row above its LIMIT; the query itself where it has none or depends on no row.</summary>
    /// <exception cref="BazaarException">What depends on the row is no comparison by =, or the rows are folded into one.</exception>
    public static BoundQuery LimitFirst(BoundQuery query, Place place)
    {
        if (!HasLimit(query.Plan) || !Subqueries.IsCorrelated(query.Plan))
            return query;
        var (plan, terms) = Lift(query.Plan, place);
        var columns = query.Columns.Select(c => c with { Column = c.Column.Fresh() }).ToList();
        var items = query.Columns.Zip(columns, (from, to) => new Item(to.Column, from.Column.Ref(place)));
        return new(new Project(Filtered(plan, terms), [.. items]) { Place = place }, columns);
    }

    private static Rel Filtered(Rel plan, IEnumerable<Expr> terms) =>
        terms.Aggregate(plan, (rows, term) => new Filter(rows, term) { Place = term.Place });

    private static bool HasLimit(Rel plan) =>
        plan is Limit || (plan is Project or Sort or Filter && PlanTree.Inputs(plan).Any(HasLimit));

    /// <summary>A plan without its conditions on rows around it, and those, of columns that the plan now has behind its own.</summary>
    private static (Rel Plan, IReadOnlyList<Expr> Terms) Lift(Rel plan, Place place)
    {
        switch (plan)
        {
            case Limit l when Lift(l.Input, place) is var (input, terms):
                return (new Limit(input, l.Count, l.Offset) { Place = l.Place }, terms);
            case Sort s when Lift(s.Input, place) is var (input, terms):
                return (new Sort(input, s.Keys) { Place = s.Place }, terms);
            case Distinct d when Lift(d.Input, place) is var (input, terms):
                return (new Distinct(input) { Place = d.Place }, terms);
            case Filter f when Lift(f.Input, place) is var (input, terms):
                var own = Exprs.Terms(f.Condition).ToLookup(t => DependsOn(t, f.Input));
                return (Filtered(input, own[false]), [.. terms, .. own[true].Select(t => Compared(t, f.Input, place))]);
            case Project p when Lift(p.Input, place) is var (input, terms):
                var carried = Carried(terms, input);
                return (new Project(input, [.. p.Items, .. carried]) { Place = p.Place }, Renamed(terms, carried));
            case Aggregate a when Lift(a.Input, place) is var (input, terms) && terms.Count > 0:
                if (a.Keys.Count == 0 || a.GroupingSets is not null)
                    throw Refused(place);
                var keys = Carried(terms, input);
                return (new Aggregate(input, [.. a.Keys, .. keys], a.Aggregates) { Place = a.Place }, Renamed(terms, keys));
            default:
                return (plan, []);
        }
    }

    private static bool DependsOn(Expr term, Rel rows)
    {
        var own = rows.Columns.ToHashSet();
        return Exprs.All<ColumnRef>(term).Any(r => !own.Contains(r.Column));
    }

    /// <summary>A comparison by = of the query's own columns with those around it.</summary>
    private static Expr Compared(Expr term, Rel rows, Place place)
    {
        var own = rows.Columns.ToHashSet();
        bool Inside(Expr e) => Exprs.All<ColumnRef>(e).All(r => own.Contains(r.Column));
        bool Around(Expr e) => !Exprs.All<ColumnRef>(e).Any(r => own.Contains(r.Column));
        return term is Call { Operation.Name: "=", Args: [var a, var b] } && (Inside(a) && Around(b) || Inside(b) && Around(a))
            ? term
            : throw Refused(term.Place ?? place);
    }

    private static BazaarException Refused(Place place) =>
        SqlErrors.Error(
            "In Hive LIMIT in a query that depends on the row limits the rows of all together.",
            place,
            "Number the rows by row_number() OVER (PARTITION BY …) in a query of FROM, and join it.",
            "42000/10249"
        );

    /// <summary>The columns of some rows that terms refer to, under new names.</summary>
    private static List<Item> Carried(IReadOnlyList<Expr> terms, Rel rows)
    {
        var own = rows.Columns.ToHashSet();
        return
        [
            .. terms
                .SelectMany(t => Exprs.All<ColumnRef>(t))
                .Select(r => r.Column)
                .Where(own.Contains)
                .Distinct()
                .Select(c => new Item(c.Fresh(), c.Ref())),
        ];
    }

    private static List<Expr> Renamed(IReadOnlyList<Expr> terms, List<Item> carried)
    {
        var names = carried.ToDictionary(i => ((ColumnRef)i.Value).Column, i => i.Column);
        return
        [
            .. terms.Select(t =>
                PlanTree.Rewrite(
                    t,
                    e => e is ColumnRef r && names.TryGetValue(r.Column, out var column) ? column.Ref(r.Place) : null
                )
            ),
        ];
    }
}
