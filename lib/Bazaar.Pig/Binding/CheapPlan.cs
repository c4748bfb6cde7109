using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>
/// Plans that are not worth being kept: rows of a plan that is shared itself, picked out by comparisons or under other names. To ask for
/// them again costs less than a second copy of the rows.
/// </summary>
internal static class CheapPlan
{
    /// <summary>Larger ones are kept, so that a text doesn't grow with every reader.</summary>
    private const int MostNodes = 24;

    private static readonly HashSet<Operation> Comparisons =
    [
        Ops.Equal,
        Ops.NotEqual,
        Ops.Less,
        Ops.LessEqual,
        Ops.Greater,
        Ops.GreaterEqual,
        Ops.And,
        Ops.Or,
        Ops.Not,
        Ops.IsNull,
        Ops.IsNotNull,
        Ops.Add,
        Ops.Subtract,
        Ops.In,
    ];

    public static bool Is(Rel plan)
    {
        var nodes = 0;
        return Is(plan, ref nodes);
    }

    private static bool Is(Rel plan, ref int nodes)
    {
        if (++nodes > MostNodes)
            return false;
        switch (plan)
        {
            case SharedRef:
                return true;
            case Project p:
                return p.Items.All(i => Is(i.Value)) && Is(p.Input, ref nodes);
            case Filter f:
                return Is(f.Condition) && Is(f.Input, ref nodes);
            case SetOperation { Kind: SetKind.Union, All: true } union:
                foreach (var input in union.Inputs)
                {
                    if (!Is(input, ref nodes))
                        return false;
                }
                return true;
            default:
                return false;
        }
    }

    /// <summary>So many outputs join again what is kept, rather than keeping the joined rows.</summary>
    private const int FewOutputs = 3;

    private static readonly HashSet<Operation> Folds =
    [
        Ops.Count,
        Ops.CountAll,
        Ops.Sum,
        Ops.Average,
        Ops.Min,
        Ops.FloatingMin,
        Ops.Max,
    ];

    /// <summary>
    /// Whether it is a join of kept rows: a few outputs join again sooner than all its columns are written once more.
    /// </summary>
    public static bool IsJoin(Rel plan, int outputs) => outputs <= FewOutputs && IsJoin(plan);

    private static bool IsJoin(Rel plan) =>
        plan switch
        {
            Project or Filter => PlanTree.Expressions(plan).All(IsNative) && PlanTree.Inputs(plan).All(IsJoin),
            Join { Condition: { } condition } j => IsNative(condition) && IsReady(j.Left) && IsReady(j.Right),
            _ => false,
        };

    /// <summary>
    /// The same join, of which the sides that are grouped or distinct are kept: they have few rows, and what they fold would be read again by each output.
    /// </summary>
    /// <param name="plan">A join, perhaps with fields picked out or rows filtered.</param>
    /// <param name="name">What the sides are called in EXPLAIN.</param>
    public static Rel WithKeptFolds(Rel plan, string name)
    {
        var folds = 0;
        return Kept(plan);

        Rel Kept(Rel rel) =>
            rel switch
            {
                Project p => new Project(Kept(p.Input), p.Items) { Place = p.Place },
                Filter f => new Filter(Kept(f.Input), f.Condition) { Place = f.Place },
                Join j => new Join(j.Kind, Side(j.Left), Side(j.Right), j.Condition, j.Lateral) { Place = j.Place },
                _ => rel,
            };

        Rel Side(Rel side)
        {
            if (!IsFold(side))
                return Kept(side);
            var shared = new SharedPlan(
                string.Create(CultureInfo.InvariantCulture, $"{name} fold {++folds}"),
                side,
                materialize: true
            );
            var kept = SharedRef.To(shared);
            // The join goes on reading the columns that it knows.
            return new Project(kept, [.. side.Columns.Zip(kept.Columns, (own, c) => new Item(own, new ColumnRef(c)))])
            {
                Place = side.Place,
            };
        }
    }

    private static bool IsFold(Rel plan) =>
        plan switch
        {
            Aggregate or Distinct => true,
            Project or Filter => PlanTree.Inputs(plan).All(IsFold),
            _ => false,
        };

    /// <summary>Rows that DuckDB alone has from those that are kept.</summary>
    private static bool IsReady(Rel plan) =>
        plan switch
        {
            SharedRef s => s.Shared.Materialize || IsReady(s.Shared.Plan),
            Project or Filter or Distinct or Join { Condition: not null } or Aggregate or SetOperation => PlanTree
                .Expressions(plan)
                .All(IsNative) && PlanTree.Inputs(plan).All(IsReady),
            _ => false,
        };

    private static bool IsNative(Expr value) =>
        value switch
        {
            Literal or ColumnRef => true,
            Call c => c.Operation is { Native: true, Volatile: false } && c.Args.All(IsNative),
            AggregateCall a => Folds.Contains(a.Function) && PlanTree.Children(a).All(IsNative),
            Case or Cast { Operand: Literal } or Cast { Operand.Type: IntegerType, Target: IntegerType or FloatingType } =>
                PlanTree.Children(value).All(IsNative),
            _ => false,
        };

    /// <summary>The same plan with columns of its own, for one more reader.</summary>
    public static Rel Copy(Rel plan) => Copy(plan, []);

    private static Rel Copy(Rel plan, Dictionary<PlanColumn, PlanColumn> columns)
    {
        switch (plan)
        {
            case SharedRef shared:
                return shared with { Output = Fresh(shared.Output, columns) };
            case Filter f:
                var filtered = Copy(f.Input, columns);
                return new Filter(filtered, Copy(f.Condition, columns)) { Place = f.Place };
            case Project p:
                var input = Copy(p.Input, columns);
                var values = p.Items.Select(i => Copy(i.Value, columns)).ToList();
                var names = Fresh(p.Columns, columns);
                return new Project(input, [.. names.Zip(values, (n, v) => new Item(n, v))]) { Place = p.Place };
            case SetOperation union:
                return union with
                {
                    Inputs = [.. union.Inputs.Select(i => Copy(i, columns))],
                    Output = Fresh(union.Output, columns),
                };
            default:
                throw new ArgumentException($"{plan.GetType().Name} is not cheap.", nameof(plan));
        }
    }

    private static EquatableList<PlanColumn> Fresh(IEnumerable<PlanColumn> all, Dictionary<PlanColumn, PlanColumn> columns) =>
        [.. all.Select(c => columns[c] = c.Fresh())];

    private static Expr Copy(Expr value, Dictionary<PlanColumn, PlanColumn> columns) =>
        value switch
        {
            ColumnRef c => new ColumnRef(columns[c.Column]) { Place = c.Place },
            Call c => c with { Args = [.. c.Args.Select(a => Copy(a, columns))] },
            _ => value,
        };

    private static bool Is(Expr value) =>
        value switch
        {
            Literal or ColumnRef => true,
            Cast c => Is(c.Operand) && c.Operand is Literal,
            Call c => Comparisons.Contains(c.Operation) && c.Args.All(Is),
            _ => false,
        };
}
