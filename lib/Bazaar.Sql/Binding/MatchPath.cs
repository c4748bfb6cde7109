using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>How matchpath's rows are parted and ordered.</summary>
internal sealed record MatchWindow(IReadOnlyList<Expr> Partition, IReadOnlyList<SortKey> Order);

/// <summary>
/// The plan of matchpath: of each partition one list of its rows, and one list a step of the pattern that tells, for each row, behind which row
/// the step ends that begins there. Each row is a start; where all steps follow one another from there, it gives a row with its path.
/// </summary>
/// <remarks>
/// Steps take as many rows as they can and give none back. The ends of Hive 4.0.1 are kept (measured): A+ that meets the end of its partition
/// leaves the last row, A* that is stopped by the last row takes it along, and a path has one row at least.
/// </remarks>
internal sealed class MatchPath(Rel source, ScopeTable table, MatchWindow window, Place place)
{
    private readonly PlanColumn position = new("position", DataType.BigInt, place);
    private readonly PlanColumn count = new("rows", DataType.BigInt, place);

    private IEnumerable<ScopeColumn> Shown => table.Columns.Where(c => !c.Starless);

    /// <summary>The matches, and their columns: those of the row that a path begins with, and <c>tpath</c>.</summary>
    public (Rel Plan, ScopeTable Scope) Plan(IReadOnlyList<PathStep> steps)
    {
        var keys = window.Partition.Select(p => Item.Of("part", p)).ToList();
        var order = window.Order.Select(k => (Item: Item.Of("order", k.Value), Key: k)).ToList();
        var row = Item.Of("row", Row());
        var conditions = steps.Select(s => Item.Of("condition", s.Condition)).ToList();
        Rel plan = new Project(source, [.. keys, .. order.Select(o => o.Item), row, .. conditions]) { Place = place };
        EquatableList<Expr> partition = [.. keys.Select(k => k.Column.Ref(place))];
        EquatableList<SortKey> sorted = [.. order.Select(o => o.Key with { Value = o.Item.Column.Ref(place) })];
        plan = new Window(
            plan,
            [
                new(position, new WindowCall(Position, [], DataType.BigInt, partition, sorted)),
                new(count, new WindowCall(Count, [], DataType.BigInt, partition, [])),
            ]
        );
        var stops = conditions
            .Select(c =>
                Item.Of("stop", new Call(Stop, [c.Column.Ref(place), position.Ref(place)], DataType.BigInt) { Place = place })
            )
            .ToList();
        List<Item> kept = [.. keys.Append(row).Select(i => new Item(i.Column, i.Column.Ref(place)))];
        plan = new Project(plan, [.. kept, new(position, position.Ref()), new(count, count.Ref()), .. stops]);
        var ahead = new Frame(FrameUnit.Rows, new(FrameEdge.CurrentRow), new(FrameEdge.UnboundedFollowing));
        EquatableList<SortKey> byPosition = [new(position.Ref(place), false, true)];
        var firsts = stops
            .Select(s => Item.Of("first", new WindowCall(First, [s.Column.Ref()], DataType.BigInt, partition, byPosition, ahead)))
            .ToList();
        plan = new Window(plan, [.. firsts]);
        var ends = steps.Zip(firsts).Select(s => Item.Of("step", End(s.First.Repetition, s.Second.Column))).ToList();
        plan = new Project(plan, [.. kept, new(position, position.Ref()), .. ends]);
        var lists = ends.Prepend(row)
            .Select(i =>
                Item.Of(
                    i.Column.Name,
                    new AggregateCall(List, [i.Column.Ref()], new ArrayType(i.Column.Type), OrderBy: byPosition)
                )
            )
            .ToList();
        plan = new Aggregate(plan, [.. keys.Select(k => new Item(k.Column, k.Column.Ref()))], [.. lists]) { Place = place };
        return Opened(plan, keys, lists, Matches(steps), row.Column.Type);
    }

    private MakeStruct Row()
    {
        IReadOnlyList<Field> beside = table.IsStored ? Beside : [];
        return new(
            [.. Shown.Select(c => c.Column.Ref(place)), .. beside.Select(f => (Expr)Literal.Null(f.Type))],
            new StructType([.. Shown.Select(c => new Field(c.Name, c.Column.Type)), .. beside])
        );
    }

    /// <summary>What Hive shows beside the columns of a table's rows, all of it NULL.</summary>
    private static readonly Field[] Beside =
    [
        new("block__offset__inside__file", DataType.BigInt),
        new("input__file__name", DataType.String),
        new(
            "row__id",
            new StructType([new("writeid", DataType.BigInt), new("bucketid", DataType.Int), new("rowid", DataType.BigInt)])
        ),
        new("row__is__deleted", DataType.Boolean),
    ];

    private Call End(Repetition repetition, PlanColumn first) =>
        new(
            repetition switch
            {
                Repetition.Once => EndOfOne,
                Repetition.Plus => EndOfPlus,
                _ => EndOfStar,
            },
            [first.Ref(), position.Ref(), count.Ref()],
            DataType.BigInt
        )
        {
            Place = place,
        };

    private (Rel, ScopeTable) Opened(Rel plan, List<Item> keys, List<Item> lists, Operation matches, DataType row)
    {
        var type = new StructType([new("row", row), new("tpath", new ArrayType(row))]);
        var match = new PlanColumn("match", type, place);
        var found = new PlanColumn("at", DataType.Int, place);
        plan = new Unnest(
            plan,
            new Call(matches, [.. lists.Select(l => l.Column.Ref())], new ArrayType(type)) { Place = place },
            match,
            found
        )
        {
            Place = place,
        };
        if (keys.Count > 0 || window.Order.Count > 0)
            plan = new Sort(
                plan,
                [.. keys.Select(k => new SortKey(k.Column.Ref(), false, true)), new SortKey(found.Ref(), false, true)]
            );
        var first = new FieldAccess(match.Ref(place), 0);
        var items = Shown
            .Select((c, i) => Item.Of(c.Name, new FieldAccess(first, i)))
            .Append(Item.Of("tpath", new FieldAccess(match.Ref(place), 1)))
            .ToList();
        return (
            new Project(plan, [.. items]) { Place = place },
            new ScopeTable(null, [.. items.Select(i => new ScopeColumn(i.Column.Name, i.Column))])
        );
    }

    private static readonly Operation Position = Operation.Template("position", $"row_number(){AggregateText.Here} - 1");
    private static readonly Operation Count = Operation.Template("rows", "count(*)");
    private static readonly Operation List = Operation.Template("list", "list({0})");
    private static readonly Operation First = Operation.Template("first", "min({0})");

    /// <summary>Where the condition doesn't hold twice the position, and one more where it is NULL.</summary>
    private static readonly Operation Stop = Operation.Template(
        "stop",
        "(CASE WHEN {0} THEN NULL ELSE {1} * 2 + CASE WHEN {0} IS NULL THEN 1 ELSE 0 END END)"
    );

    // Of the first stop from a row on, the row's position and the partition's rows: the position behind the step, NULL where there is no match,
    // -1 where Hive asks a condition that is NULL.
    private static readonly Operation EndOfOne = Operation.Template(
        "once",
        "(CASE WHEN {0} = 2 * {1} + 1 THEN -1 WHEN {0} = 2 * {1} THEN NULL ELSE {1} + 1 END)"
    );
    private static readonly Operation EndOfPlus = Operation.Template(
        "plus",
        "(CASE WHEN {0} % 2 = 1 THEN -1 WHEN {0} = 2 * {1} THEN NULL ELSE coalesce({0} // 2, {2} - 1) END)"
    );
    private static readonly Operation EndOfStar = Operation.Template(
        "star",
        "(CASE WHEN {0} % 2 = 1 THEN -1 WHEN {0} // 2 + 1 < {2} THEN {0} // 2 ELSE {2} END)"
    );

    /// <summary>Of a partition's rows and the steps' ends, the first row and the path of each match.</summary>
    private static Operation Matches(IReadOnlyList<PathStep> steps) =>
        new(
            "matches",
            site =>
            {
                var rows = site[0];
                var ends = $"range(len({rows}))";
                for (var i = 0; i < steps.Count; i++)
                {
                    // Behind the partition's last row only a step follows that may have no rows.
                    var behind = steps[i].Repetition == Repetition.Star ? "q" : "NULL";
                    var end = $"{site[i + 1]}[q + 1]";
                    ends =
                        $"list_transform({ends}, lambda q: CASE WHEN q >= len({rows}) THEN {behind} WHEN {end} < 0 THEN CAST(error('A condition of matchpath is NULL: write coalesce(condition, false).') AS BIGINT) ELSE {end} END)";
                }
                return $"list_filter(list_transform({ends}, lambda q, i: CASE WHEN q IS NOT NULL THEN {{'row': {rows}[i], 'tpath': list_slice({rows}, i, greatest(q, i))}} END), lambda m: m IS NOT NULL)";
            }
        );
}
