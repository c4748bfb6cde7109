using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>PARTITION (…): which partitions it means.</summary>
internal sealed partial class Executor
{
    /// <summary>The partitions that a condition holds for; columns that have no value are left open.</summary>
    private List<Partition> Matching(Table table, PartitionSpec spec, CatalogView view)
    {
        var partitions = view.Partitions(table);
        var conditions = spec.Items.Where(i => i.Value is not null).ToList();
        foreach (var item in spec.Items)
            _ = KeyOf(table, item);
        if ((conditions.Count == 0 && spec.Conditions.Count == 0) || partitions.Count == 0)
            return [.. partitions];
        var (rows, keys, number) = AsRows(table, partitions);
        var binder = BinderOf(view);
        foreach (var item in conditions)
        {
            var index = KeyOf(table, item);
            // NULL = NULL is true of no row, but means a partition here; so does ''.
            if (IsImpala && item is { Operator: "=", Value: NullLiteral or StringLiteral { Value: "" } })
            {
                rows = new Filter(rows, Functions.Operator("isnull", [keys[index].Ref(item.Place)], item.Place));
                continue;
            }
            if (item is { Value: StringLiteral { Value: PartitionFolders.NullValue } } && keys[index].Type is not StringType)
            {
                if (item.Operator is not ("=" or "<>"))
                    throw SqlErrors.Error(
                        $"{PartitionFolders.NullValue} is neither more nor less than a value.",
                        item.Place,
                        "Compare it by = or !=.",
                        "42000"
                    );
                var absent = Functions.Operator("isnull", [keys[index].Ref(item.Place)], item.Place);
                rows = new Filter(rows, item.Operator == "=" ? absent : Functions.Operator("not", [absent], item.Place));
                continue;
            }
            var value = Functions.Cast(binder.Bind(item.Value!, []), keys[index].Type, item.Place);
            rows = new Filter(rows, Functions.Operator(item.Operator, [keys[index].Ref(item.Place), value], item.Place));
        }
        foreach (var condition in spec.Conditions)
            rows = new Filter(rows, Condition(condition, keys, binder, "PARTITION"));
        var found = RowsOf(new Project(rows, [new Item(number, number.Ref())])).Select(r => (int)r[0]!).Order();
        return [.. found.Select(i => partitions[i])];
    }

    /// <summary>The partitions that Impala changes: one that is named in full must be there.</summary>
    private List<Partition> Chosen(Table table, PartitionSpec spec, CatalogView view)
    {
        var found = Matching(table, spec, view);
        return found.Count == 0 && IsNamedInFull(table, spec) ? throw NoPartition(spec) : found;
    }

    private static bool IsNamedInFull(Table table, PartitionSpec spec) =>
        spec.Conditions.Count == 0
        && spec.Items.All(i => i.Operator == "=")
        && spec.Items.Select(i => i.Column.Folded).Distinct().Count() == table.PartitionColumns.Length;

    /// <summary>A row a partition: its values, and where it stands in the list.</summary>
    private (Rel Rows, List<PlanColumn> Keys, PlanColumn Number) AsRows(Table table, IReadOnlyList<Partition> partitions)
    {
        var keys = table.PartitionColumns.Select(c => new PlanColumn(c.Name, c.Type)).ToList();
        var number = new PlanColumn("part", DataType.Int);
        var rows = partitions.Select(
            (p, i) =>
                new EquatableList<Expr>([
                    .. keys.Select((k, j) => (Expr)new Literal(PartitionValues.Read(p.Values[j], k.Type, Functions), k.Type)),
                    Literal.Int(i),
                ])
        );
        return (new Engine.Plan.Values([.. keys, number], [.. rows]), keys, number);
    }

    /// <summary>SHOW PARTITIONS … WHERE … ORDER BY ….</summary>
    private List<Partition> Chosen(Table table, IReadOnlyList<Partition> partitions, ShowPartitions show, CatalogView view)
    {
        if (partitions.Count == 0)
            return [];
        var (rows, keys, number) = AsRows(table, partitions);
        var binder = BinderOf(view);
        if (show.Where is { } where)
            rows = new Filter(rows, Condition(where, keys, binder, "WHERE"));
        if (show.OrderBy.Count > 0)
            rows = new Sort(
                rows,
                [
                    .. show.OrderBy.Select(o => new SortKey(
                        binder.BindPlain(o.Value, keys, "ORDER BY"),
                        o.Descending,
                        o.NullsFirst ?? !o.Descending
                    )),
                ]
            );
        return [.. RowsOf(new Project(rows, [new Item(number, number.Ref())])).Select(r => partitions[(int)r[0]!])];
    }

    private Expr Condition(Expression condition, List<PlanColumn> keys, Binder binder, string clause)
    {
        var bound = binder.BindPlain(condition, keys, clause);
        if (IsImpala && (bound.Type is not BooleanType || Subqueries.First(bound) is not null))
            throw SqlErrors.Error(
                $"{clause} of partitions takes a condition of their columns, without a query.",
                condition.Place,
                "Write year = 2025, say.",
                "HY000"
            );
        return bound;
    }

    private static int KeyOf(Table table, PartitionItem item)
    {
        for (var i = 0; i < table.PartitionColumns.Length; i++)
            if (table.PartitionColumns[i].Name == item.Column.Folded)
                return i;
        throw SqlErrors.NoColumn(
            item.Column.Text,
            item.Column.Place,
            [.. table.PartitionColumns.Select(c => c.Name)],
            "42000/10006"
        );
    }

    /// <summary>The one partition of all the values: the one that is there, or a new one.</summary>
    private Partition Exact(Table table, PartitionSpec spec, CatalogView view, string? location = null)
    {
        var values = new string?[table.PartitionColumns.Length];
        var given = new bool[values.Length];
        foreach (var item in spec.Items)
        {
            var index = KeyOf(table, item);
            if (item.Value is null)
                throw SqlErrors.Error($"{item.Column} has no value.", item.Place, $"Write {item.Column} = ….", "42000/10006");
            values[index] = PartitionValues.Text(Converted(item, table.PartitionColumns[index], view));
            // An empty text has no folder of its own.
            if (values[index] is "")
                values[index] = IsImpala
                    ? null
                    : throw SqlErrors.Error(
                        $"An empty text is no value of the partition column {item.Column}.",
                        item.Value.Place,
                        "Write a text, or leave the value out where INSERT finds it in the rows.",
                        "42000/10006"
                    );
            given[index] = true;
        }
        var missing = Array.IndexOf(given, false);
        if (missing >= 0)
            throw SqlErrors.Error(
                $"The partition column {table.PartitionColumns[missing].Name} has no value.",
                spec.Place,
                "Give all of them.",
                "42000/10006"
            );
        var key = new EquatableList<string?>(values);
        var known = view.Partitions(table).FirstOrDefault(p => p.Values.Equals(key));
        if (known is not null)
            return known;
        var made = new Partition(key, "") { CreatedAt = session.Clock.GetUtcNow().UtcDateTime };
        // A view's partitions are names only.
        if (table.Location is null)
            return made;
        return made with { Location = location ?? $"{table.Location.TrimEnd('/')}/{PartitionValues.Name(table, made)}" };
    }

    /// <summary>A partition column's value as it is given, in the column's type.</summary>
    /// <exception cref="BazaarException">It is none of the type.</exception>
    private object? Converted(PartitionItem item, TableColumn column, CatalogView view)
    {
        var given = BinderOf(view).Bind(item.Value!, []);
        var value = Functions.Cast(given, column.Type, item.Place);
        var row = RowsOf(new Project(new SingleRow(), [Item.Of("given", given), Item.Of("value", value)]))[0];
        if (row[0] is not (null or PartitionFolders.NullValue) && row[1] is null && !IsImpala)
            throw SqlErrors.Error(
                $"{row[0]} is no {column.Type.Name}, which the partition column {column.Name} is.",
                item.Value!.Place,
                $"Write a {column.Type.Name}.",
                "42000/10248"
            );
        return row[1];
    }

    /// <summary>The one partition of all the values.</summary>
    /// <exception cref="BazaarException">It is not there.</exception>
    private Partition Known(Table table, PartitionSpec spec, CatalogView view, string code = NoPartitionCode) =>
        Exact(table, spec, view) is var partition && Has(table, partition, view) ? partition : throw NoPartition(spec, code);

    private const string NoPartitionCode = "42000/10006";

    private static BazaarException NoPartition(PartitionSpec spec, string code = NoPartitionCode) =>
        SqlErrors.Error("There is no such partition.", spec.Place, "SHOW PARTITIONS lists them.", code);

    private static bool Has(Table table, Partition partition, CatalogView view) =>
        view.Partitions(table).Any(p => p.Values.Equals(partition.Values));
}
