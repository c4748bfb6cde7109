using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>UPDATE, DELETE and MERGE as the table's new content: the table is written anew, and swapped.</summary>
public sealed partial class Binder
{
    private static readonly Operation RowNumber = Operation.Template("row_number", "row_number()");
    private static readonly Operation CountRows = Operation.Template("count", "count(*)");

    public BoundChange BindUpdate(T.Update update, StoredTable table)
    {
        var (scan, context) = Target(table, null, update.Table.Place);
        var condition = update.Where is null ? Literal.True : IsTrue(BindCondition(update.Where, context, "WHERE"));
        var values = Assigned(update.Assignments, table, context);
        var items = table.Columns.Select(
            (f, i) =>
                Item.Of(
                    f.Name!,
                    values.TryGetValue(f.Name!, out var value)
                        ? Choose(condition, value, scan.Columns[i].Ref())
                        : scan.Columns[i].Ref()
                )
        );
        return new(new Project(scan, [.. items]) { Place = update.Place }, Counted(new Filter(scan, condition)));
    }

    public BoundChange BindDelete(T.Delete delete, StoredTable table)
    {
        var (scan, context) = Target(table, null, delete.Table.Place);
        var condition = delete.Where is null ? Literal.True : IsTrue(BindCondition(delete.Where, context, "WHERE"));
        return new(
            new Filter(scan, functions.Operator("not", [condition], delete.Place)) { Place = delete.Place },
            Counted(new Filter(scan, condition))
        );
    }

    /// <summary>
    /// MERGE. Target rows with a match get what the first branch whose condition holds says, the others stay; source rows without a match
    /// are added. As in Hive, two source rows for one target row are an error wherever a WHEN MATCHED stands.
    /// </summary>
    public BoundChange BindMerge(T.Merge merge, StoredTable table)
    {
        var matched = merge.Branches.Where(b => b is not T.MergeInsert).ToList();
        CheckBranches(merge, matched);
        var alias = merge.Alias?.Folded ?? merge.Table.Last.Folded;
        var (target, targetContext) = Target(table, alias, merge.Table.Place);
        var (source, sourceTables) = BindRelation(merge.Source, new Scope(null, []), CommonTables.None);
        if (sourceTables.Any(t => t.Alias == alias))
            throw SqlErrors.Error(
                $"The table alias {alias} is there twice.",
                merge.Source.Place,
                "Give the source another alias.",
                "42000/10008"
            );
        var context = new Context(new Scope(null, [.. targetContext.Scope.Tables, .. sourceTables]), CommonTables.None);
        var on = BindOn(merge.On, context, sourceTables);
        if (!Exprs.All<ColumnRef>(on).Any(r => target.Columns.Contains(r.Column)))
            throw SqlErrors.Error(
                $"ON names no column of {alias}.",
                merge.On.Place,
                $"Compare a column of {alias} with one of the source.",
                "42000"
            );
        var inserts = Inserted(
            merge,
            table,
            new Context(new Scope(null, sourceTables), CommonTables.None),
            new Join(JoinKind.Anti, source, target, on) { Place = merge.Place }
        );
        if (matched.Count == 0)
            return new(Union(target, inserts, table), Counted(inserts!));
        var isMatch = new PlanColumn("matched", DataType.Boolean);
        var marked = new Project(source, [.. source.Columns.Select(c => new Item(c, c.Ref())), new Item(isMatch, Literal.True)]);
        var joined = new Join(JoinKind.Left, target, marked, on) { Place = merge.Place };
        var action = Action(matched, isMatch, context);
        var kept = new Filter(joined, functions.Operator("not", [Any(action, matched, b => b is T.MergeDelete)], merge.Place));
        var updated = new Project(
            kept,
            [
                .. table.Columns.Select(
                    (f, i) => Item.Of(f.Name!, Updated(f, target.Columns[i].Ref(), action, matched, table, context))
                ),
            ]
        );
        var changed = new Filter(joined, Any(action, matched, _ => true));
        var counted = inserts is null ? Counted(changed) : Counted(BothAsOne(changed, inserts));
        return new(Union(updated, inserts, table), counted, Doubles(target, source, on, merge.Place));
    }

    private static void CheckBranches(T.Merge merge, List<T.MergeBranch> matched)
    {
        if (merge.Branches.OfType<T.MergeInsert>().Count() > 1)
            throw SqlErrors.Error(
                "MERGE takes one WHEN NOT MATCHED.",
                merge.Branches[^1].Place,
                "Put the conditions into one, by CASE or OR."
            );
        if (matched.Count > 2 || matched.Select(b => b.GetType()).Distinct().Count() < matched.Count)
            throw SqlErrors.Error(
                "MERGE takes one UPDATE and one DELETE.",
                matched[^1].Place,
                "Put the conditions into one, by CASE or OR.",
                "42000/10403"
            );
        if (matched.Count == 2 && matched[0].Condition is null)
            throw SqlErrors.Error(
                "The first of two WHEN MATCHED needs a condition.",
                matched[0].Place,
                "Write WHEN MATCHED AND condition THEN ….",
                "42000/10404"
            );
        if (
            merge.Branches.Count > 0
            && merge.Branches.ToList().FindIndex(b => b is T.MergeInsert) is >= 0 and var at
            && at < merge.Branches.Count - 1
        )
            throw SqlErrors.Error(
                "WHEN NOT MATCHED stands last.",
                merge.Branches[at].Place,
                "Move it behind WHEN MATCHED.",
                "42000/40000 ParseException"
            );
    }

    /// <summary>The target's rows and the names in it.</summary>
    private static (Rel Scan, Context Context) Target(StoredTable table, string? alias, Place place)
    {
        if (!table.Transactional)
            throw SqlErrors.Error(
                $"{table.Name} is not transactional: its rows can't be changed.",
                place,
                "Create it STORED AS ORC TBLPROPERTIES ('transactional' = 'true'), or write it anew by INSERT OVERWRITE.",
                "42000/10297"
            );
        var scan = table.Open(place);
        var scope = new Scope(
            null,
            [new ScopeTable(alias ?? table.Name, [.. scan.Columns.Select((c, i) => new ScopeColumn(table.Columns[i].Name!, c))])]
        );
        return (scan, new Context(scope, CommonTables.None));
    }

    private Expr IsTrue(Expr condition) => functions.Operator("istrue", [condition], condition.Place ?? Place.Start);

    private static Case Choose(Expr when, Expr then, Expr otherwise) =>
        new([new CaseWhen(when, then)], otherwise, otherwise.Type);

    private Dictionary<string, Expr> Assigned(IReadOnlyList<T.Assignment> assignments, StoredTable table, Context context)
    {
        var values = new Dictionary<string, Expr>();
        var partition = table.Columns.TakeLast(table.PartitionColumns).Select(f => f.Name).ToHashSet();
        foreach (var assignment in assignments)
        {
            var name = assignment.Column.Folded;
            var field =
                table.Columns.FirstOrDefault(f => f.Name == name)
                ?? throw SqlErrors.NoColumn(
                    assignment.Column.Text,
                    assignment.Column.Place,
                    [.. table.Columns.Select(f => f.Name!)],
                    "42000/10408"
                );
            if (partition.Contains(name))
                throw SqlErrors.Error(
                    $"{name} is a partition column, and can't be updated.",
                    assignment.Column.Place,
                    "DELETE the row, and INSERT it anew.",
                    "42000/10292"
                );
            if (table.BucketedBy.Contains(name))
                throw SqlErrors.Error(
                    $"{name} is a bucketing column, and can't be updated.",
                    assignment.Column.Place,
                    "DELETE the row, and INSERT it anew.",
                    "42000/10302"
                );
            var value =
                assignment.Value is T.DefaultValue
                    ? Default(name, table, assignment.Place)
                    : BindPlain(assignment.Value, context, "SET");
            // Of two assignments to one column Hive takes the last.
            values[name] = Stored(value, field.Type, assignment.Place);
        }
        return values;
    }

    /// <summary>For each WHEN MATCHED, whether it is the one that a joined row takes.</summary>
    private List<Expr> Action(List<T.MergeBranch> matched, PlanColumn isMatch, Context context)
    {
        var taken = new List<Expr>();
        foreach (var branch in matched)
        {
            List<Expr> terms = [functions.Operator("istrue", [isMatch.Ref()], branch.Place)];
            terms.AddRange(taken.Select(t => functions.Operator("not", [t], branch.Place)));
            if (branch.Condition is not null)
                terms.Add(IsTrue(BindCondition(branch.Condition, context, "WHEN MATCHED")));
            taken.Add(terms.Count == 1 ? terms[0] : functions.Operator("and", terms, branch.Place));
        }
        return taken;
    }

    private Expr Any(List<Expr> action, List<T.MergeBranch> matched, Func<T.MergeBranch, bool> which)
    {
        var terms = action.Where((_, i) => which(matched[i])).ToList();
        return terms.Count switch
        {
            0 => Literal.False,
            1 => terms[0],
            _ => functions.Operator("or", terms, matched[0].Place),
        };
    }

    private Expr Updated(
        Field field,
        Expr old,
        List<Expr> action,
        List<T.MergeBranch> matched,
        StoredTable table,
        Context context
    )
    {
        var index = matched.FindIndex(b => b is T.MergeUpdate);
        return
            index >= 0
            && Assigned(((T.MergeUpdate)matched[index]).Assignments, table, context).TryGetValue(field.Name!, out var value)
            ? Choose(action[index], value, old)
            : old;
    }

    /// <summary>The rows that WHEN NOT MATCHED adds, or null where there is none.</summary>
    private Project? Inserted(T.Merge merge, StoredTable table, Context context, Join unmatched)
    {
        if (merge.Branches.OfType<T.MergeInsert>().FirstOrDefault() is not { } insert)
            return null;
        var names =
            insert.Columns.Count > 0 ? insert.Columns.Select(c => c.Folded).ToList() : [.. table.Columns.Select(f => f.Name!)];
        CheckDuplicates(names, insert.Place);
        if (insert.Columns.FirstOrDefault(c => table.Columns.All(f => f.Name != c.Folded)) is { } unknown)
            throw SqlErrors.NoColumn(unknown.Text, unknown.Place, [.. table.Columns.Select(f => f.Name!)], "42000");
        if (names.Count != insert.Values.Items.Count)
            throw WrongWidth(table, names.Count, insert.Values.Items.Count, insert.Values.Place);
        Rel rows = unmatched;
        if (insert.Condition is not null)
            rows = new Filter(rows, BindCondition(insert.Condition, context, "WHEN NOT MATCHED"));
        var values = WithDefaults(insert.Values, names, table).Items.Select(v => BindPlain(v, context, "VALUES")).ToList();
        return new Project(
            rows,
            [
                .. table.Columns.Select(f =>
                    Item.Of(
                        f.Name!,
                        Stored(
                            names.IndexOf(f.Name!) is >= 0 and var i ? values[i] : Default(f.Name!, table, insert.Place),
                            f.Type,
                            insert.Place
                        )
                    )
                ),
            ]
        )
        {
            Place = insert.Place,
        };
    }

    private static Rel Union(Rel content, Rel? inserts, StoredTable table) =>
        inserts is null
            ? content
            : new SetOperation(
                SetKind.Union,
                true,
                [content, inserts],
                [.. table.Columns.Select(f => new PlanColumn(f.Name!, f.Type))]
            );

    private static Aggregate Counted(Rel rows) =>
        new(rows, [], [Item.Of("rows", new AggregateCall(CountRows, [], DataType.BigInt))]);

    private static SetOperation BothAsOne(Rel a, Rel b)
    {
        static Project Ones(Rel rel) => new(rel, [Item.Of("one", Literal.Int(1))]);
        return new(SetKind.Union, true, [Ones(a), Ones(b)], [new PlanColumn("one", DataType.Int)]);
    }

    /// <summary>Target rows that more than one source row matches.</summary>
    private Project Doubles(Rel target, Rel source, Expr on, Place place)
    {
        var row = Item.Of("row", new WindowCall(RowNumber, [], DataType.BigInt, [], []));
        var joined = new Join(JoinKind.Inner, new Window(target, [row]), source, on);
        var count = Item.Of("rows", new AggregateCall(CountRows, [], DataType.BigInt));
        var groups = new Aggregate(joined, [new Item(row.Column, row.Column.Ref())], [count]);
        var many = new Filter(
            groups,
            functions.Operator(">", [count.Column.Ref(place), new Literal(1L, DataType.BigInt)], place)
        );
        return new Project(new Limit(many, new Literal(1L, DataType.BigInt)), [Item.Of("rows", count.Column.Ref())])
        {
            Place = place,
        };
    }
}
