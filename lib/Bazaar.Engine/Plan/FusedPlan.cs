using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>
/// A shared plan and those that are computed from it row by row, as one plan: the first one's columns, and beside them what the others
/// compute. Kept like that, rows of which much stays as it is are computed in one pass and written once, not once a plan.
/// </summary>
/// <remarks>A row that a plan leaves out is there all the same, with a mark that isn't true and NULL for what it would compute.</remarks>
public sealed class FusedPlan
{
    /// <summary>Every plan names all columns of those before it, so that the text of more would grow with their square.</summary>
    private const int MostPlans = 16;
    private const int MostColumns = 300;
    private readonly Dictionary<SharedPlan, Member> members = [];

    private FusedPlan(SharedPlan root)
    {
        Plan = root.Plan;
        members[root] = new(root.Plan.Columns.Select((_, i) => i).ToList(), null);
    }

    /// <summary>What to compute and to keep.</summary>
    public Rel Plan { get; private set; }

    private bool IsLarge => members.Count >= MostPlans || Plan.Columns.Count > MostColumns;

    /// <summary>The shared plans whose rows are in it.</summary>
    public IReadOnlyDictionary<SharedPlan, Member> Members => members;

    /// <summary>Where a shared plan's rows are: its columns' positions, and that of the mark which is true for its rows; null for all rows.</summary>
    public sealed record Member(IReadOnlyList<int> Columns, int? Mark);

    /// <summary>Plans that are to be kept, those that others need first, fused where they can be.</summary>
    public static IReadOnlyList<FusedPlan> Of(IEnumerable<SharedPlan> plans)
    {
        var result = new List<FusedPlan>();
        var places = new Dictionary<SharedPlan, FusedPlan>();
        foreach (var plan in plans)
        {
            if (
                plan.Through is null
                && Source(plan.Plan) is { } source
                && places.GetValueOrDefault(source) is { IsLarge: false } fused
            )
                fused.Add(plan, fused.members[source]);
            else
                result.Add(fused = new FusedPlan(plan));
            places[plan] = fused;
        }
        foreach (var fused in result)
            fused.Prune();
        return result;
    }

    /// <summary>The shared plan that this one is computed from row by row; null where it is none, or asks other queries.</summary>
    private static SharedPlan? Source(Rel plan) =>
        plan switch
        {
            SharedRef { Shared: { Materialize: true, Through: null } shared } => shared,
            Project or Filter when !PlanTree.Expressions(plan).SelectMany(PlanTree.Queries).Any() => Source(
                PlanTree.Inputs(plan).First()
            ),
            _ => null,
        };

    private void Add(SharedPlan plan, Member source) =>
        members[plan] = Append(plan.Plan, source) is var (columns, mark)
            ? new(plan.Plan.Columns.Select(c => columns[c]).ToList(), mark)
            : throw new ArgumentException("No plan of a shared one.", nameof(plan));

    /// <summary>Adds what an operator computes, and tells where its columns are.</summary>
    private (Dictionary<PlanColumn, int> Columns, int? Mark) Append(Rel rel, Member source)
    {
        switch (rel)
        {
            case SharedRef shared:
                return (shared.Output.Zip(source.Columns).ToDictionary(p => p.First, p => p.Second), source.Mark);
            case Filter f:
                var (known, mark) = Append(f.Input, source);
                return (known, Compute([Item.Of("mark", f.Condition)], known, mark)[0]);
            case Project p:
                var (inner, rows) = Append(p.Input, source);
                var computed = p.Items.Where(i => i.Value is not ColumnRef).ToList();
                var places = Compute(computed, inner, rows);
                var result = computed.Zip(places).ToDictionary(c => c.First.Column, c => c.Second);
                foreach (var item in p.Items)
                {
                    if (item.Value is ColumnRef same)
                        result[item.Column] = inner[same.Column];
                }
                return (result, rows);
            default:
                throw new ArgumentException($"{rel.GetType().Name} is not row by row.", nameof(rel));
        }
    }

    /// <summary>Adds columns, for the rows with a mark alone: what a row would compute that a filter has left out may be an error.</summary>
    private List<int> Compute(IReadOnlyList<Item> items, Dictionary<PlanColumn, int> places, int? mark)
    {
        var columns = Plan.Columns;
        Expr Over(Expr value)
        {
            var moved = PlanTree.Rewrite(
                value,
                e => e is ColumnRef r && places.TryGetValue(r.Column, out var at) ? columns[at].Ref(r.Place) : null
            );
            return mark is { } m
                ? new Case([new CaseWhen(columns[m].Ref(), moved)], null, value.Type) { Place = value.Place }
                : moved;
        }
        if (items.Count > 0)
            Plan = new Project(
                Plan,
                [
                    .. columns.Select(c => new Item(c.Fresh(), c.Ref())),
                    .. items.Select(i => new Item(i.Column.Fresh(), Over(i.Value))),
                ]
            )
            {
                Place = items[0].Value.Place ?? Plan.Place,
            };
        return [.. items.Select((_, i) => columns.Count + i)];
    }

    /// <summary>Leaves out what was computed on the way.</summary>
    private void Prune()
    {
        var used = members
            .Values.SelectMany(m => m.Mark is { } mark ? m.Columns.Append(mark) : m.Columns)
            .Distinct()
            .Order()
            .ToList();
        if (used.Count == Plan.Columns.Count)
            return;
        var columns = Plan.Columns;
        Plan = new Project(Plan, [.. used.Select(i => new Item(columns[i].Fresh(), columns[i].Ref()))]) { Place = Plan.Place };
        foreach (var (plan, member) in members.ToList())
            members[plan] = new(
                [.. member.Columns.Select(i => used.IndexOf(i))],
                member.Mark is { } mark ? used.IndexOf(mark) : null
            );
    }
}
