using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>ALTER TABLE and its like.</summary>
internal sealed partial class Executor
{
    private RowsResult Alter(AlterTable alter, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var table = Record(alter.Name, write);
        long? rows = null;
        if (alter.Kind == TableLike.MaterializedView && table.Kind != TableKind.MaterializedView)
            throw SqlErrors.Error(
                $"{alter.Name} is no materialized view.",
                alter.Name.Place,
                "SHOW MATERIALIZED VIEWS lists them.",
                "42000/10411"
            );
        switch (alter.Action)
        {
            case RebuildView:
                rows = Rebuild(table, write, run);
                break;
            case AddPartitions add:
                Add(table, add, write);
                break;
            case DropPartitions drop:
                RemovePartitions(table, drop, write);
                break;
            case RenamePartition rename:
                MovePartition(table, alter, rename, write);
                break;
            case ExchangePartition exchange:
                Exchange(table, exchange, write);
                break;
            case PartitionColumnType change:
                Retype(table, change, write);
                break;
            case RenameTable rename:
                Rename(table, rename, write);
                break;
            case RecoverPartitions:
                Recover(table, write, add: true, drop: false);
                break;
            case SetLocation set when alter.Partition is not null:
                write.Put(table, [Exact(table, alter.Partition, write) with { Location = set.Location }]);
                break;
            case Maintain:
                return Nothing(run, null, "The embedded lake has no files to merge or to compact.");
            default:
                write.Put(Altered(table, alter.Action, write));
                break;
        }
        write.Commit(run.Cancel);
        return Nothing(run, rows);
    }

    private long Rebuild(Table table, CatalogWrite write, StatementRun run)
    {
        var query = Syntax.Parser.ParseQuery(table.ViewText!, session.Dialect);
        var binder = new Binder(
            session.Dialect,
            Functions,
            TablesOf(write),
            table.ViewDatabase ?? table.Database,
            session.Settings.Bind
        );
        var plan = Ready(Arranged(binder.Bind(query), table));
        return Writer(write, run).Write(table, plan, new Dictionary<string, Expr>(), overwrite: true, all: true);
    }

    private void Add(Table table, AddPartitions add, CatalogWrite write)
    {
        NeedsPartitions(table, add.Place);
        var made = new List<Partition>();
        foreach (var item in add.Partitions)
        {
            var partition = Exact(table, item.Spec, write, item.Location);
            if (Has(table, partition, write) || made.Any(m => m.Values.Equals(partition.Values)))
            {
                if (add.IfNotExists)
                    continue;
                throw SqlErrors.Error(
                    $"The partition {PartitionValues.Name(table, partition)} is there already.",
                    item.Place,
                    "Add IF NOT EXISTS.",
                    "42000/AlreadyExistsException"
                );
            }
            made.Add(partition);
            var local = catalog.Lake.Local(partition.Location);
            if (!Directory.Exists(local))
                write.AddFiles(write.Stage(local), local);
        }
        write.Put(table, made);
    }

    private static void NeedsPartitions(Table table, Place place)
    {
        if (table.PartitionColumns.Length == 0)
            throw SqlErrors.Error(
                $"{table.Name} is not partitioned.",
                place,
                "Only a table that is PARTITIONED BY columns has partitions.",
                "42000/10241"
            );
    }

    private void RemovePartitions(Table table, DropPartitions drop, CatalogWrite write)
    {
        NeedsPartitions(table, drop.Place);
        var gone = new HashSet<EquatableList<string?>>();
        foreach (var spec in drop.Specs)
        {
            var found = Matching(table, spec, write);
            // Hive is quiet without IF EXISTS, too, unless hive.exec.drop.ignorenonexistent is off.
            if (found.Count == 0 && !drop.IfExists && IsImpala)
                throw SqlErrors.Error(
                    "No partition matches.",
                    spec.Place,
                    "SHOW PARTITIONS lists them; or add IF EXISTS.",
                    "42000/10006"
                );
            foreach (var partition in found)
                gone.Add(partition.Values);
        }
        foreach (var partition in write.Partitions(table).Where(p => gone.Contains(p.Values)))
            if (
                table.Kind == TableKind.Managed
                || drop.Purge
                || table.Properties.GetValueOrDefault("external.table.purge") == "true"
            )
                write.Remove(catalog.Lake.Local(partition.Location));
        write.SetPartitions(table, write.Partitions(table).Where(p => !gone.Contains(p.Values)).ToList());
    }

    private void MovePartition(Table table, AlterTable alter, RenamePartition rename, CatalogWrite write)
    {
        var old = Exact(table, alter.Partition!, write);
        if (!Has(table, old, write))
            throw SqlErrors.Error(
                "There is no such partition.",
                alter.Partition!.Place,
                "SHOW PARTITIONS lists them.",
                "42000/10006"
            );
        var to = Exact(table, rename.To, write);
        if (Has(table, to, write))
            throw SqlErrors.Error("The new partition is there already.", rename.To.Place, "Drop it first.", "42000");
        var others = write.Partitions(table).Where(p => !p.Values.Equals(old.Values)).ToList();
        if (table.Kind == TableKind.Managed)
        {
            write.ReplaceFolder(catalog.Lake.Local(old.Location), catalog.Lake.Local(to.Location));
            write.SetPartitions(table, [.. others, old with { Values = to.Values, Location = to.Location }]);
        }
        else
        {
            write.SetPartitions(table, [.. others, old with { Values = to.Values }]);
        }
    }

    /// <summary>The other table's partitions that match become this one's, with their files.</summary>
    private void Exchange(Table table, ExchangePartition exchange, CatalogWrite write)
    {
        var source = Record(exchange.With, write);
        NeedsPartitions(table, exchange.Place);
        NeedsPartitions(source, exchange.With.Place);
        if (
            !table.Columns.Select(Shape).SequenceEqual(source.Columns.Select(Shape))
            || !table.PartitionColumns.Select(Shape).SequenceEqual(source.PartitionColumns.Select(Shape))
        )
            throw SqlErrors.Error(
                $"{table.Name} and {source.Name} have other columns.",
                exchange.With.Place,
                "Both tables need the same columns and partition columns.",
                "42000/10235"
            );
        var moved = Matching(source, exchange.Spec, write);
        if (moved.Count == 0)
            throw SqlErrors.Error(
                $"{source.Name} has no such partition.",
                exchange.Spec.Place,
                "SHOW PARTITIONS lists them.",
                "42000/10006"
            );
        if (moved.Find(p => Has(table, p, write)) is { } there)
            throw SqlErrors.Error(
                $"{table.Name} has the partition {PartitionValues.Name(table, there)} already.",
                exchange.Spec.Place,
                "Drop it first.",
                "42000/10118"
            );
        var made = moved
            .Select(p => p with { Location = $"{table.Location!.TrimEnd('/')}/{PartitionValues.Name(table, p)}" })
            .ToList();
        foreach (var (from, to) in moved.Zip(made))
            write.ReplaceFolder(catalog.Lake.Local(from.Location), catalog.Lake.Local(to.Location));
        var gone = moved.Select(p => p.Values).ToHashSet();
        write.SetPartitions(source, write.Partitions(source).Where(p => !gone.Contains(p.Values)).ToList());
        write.Put(table, made);
    }

    private static (string, DataType) Shape(TableColumn column) => (column.Name, column.Type);

    /// <summary>PARTITION COLUMN (name type): the values stay, and are read as the new type.</summary>
    private void Retype(Table table, PartitionColumnType change, CatalogWrite write)
    {
        NeedsPartitions(table, change.Place);
        var made = Column(change.Column, BinderOf(write));
        var index = table.PartitionColumns.Select(c => c.Name).ToList().IndexOf(made.Name);
        if (index < 0)
            throw SqlErrors.NoColumn(
                change.Column.Name.Text,
                change.Column.Name.Place,
                [.. table.PartitionColumns.Select(c => c.Name)],
                "42000/10006"
            );
        var partitions = write.Partitions(table);
        foreach (var value in partitions.Select(p => p.Values[index]).OfType<string>())
            if (PartitionValues.Parse(value, made.Type) is null)
                throw SqlErrors.Error(
                    $"The value {value} of the partition column {made.Name} is no {made.Type.Name}.",
                    change.Column.Place,
                    "Drop that partition first, or choose a type that has all the values.",
                    "42000/10248"
                );
        var changed = table with { PartitionColumns = table.PartitionColumns.SetItem(index, made) };
        write.Put(changed);
        write.SetPartitions(changed, partitions);
    }

    private void Rename(Table table, RenameTable rename, CatalogWrite write)
    {
        if (FreeName(rename.To, false, false, write) is not { } database)
            return;
        var partitions = write.Partitions(table);
        write.Drop(table);
        var renamed = table with { Database = database.Name, Name = rename.To.Last.Folded };
        var owner = write.Find(table.Database);
        // A managed table that lies where its name says moves with it.
        if (table.Kind == TableKind.Managed && owner is not null && table.Location == DefaultLocation(owner, table.Name))
        {
            var location = DefaultLocation(database, renamed.Name);
            write.ReplaceFolder(catalog.Lake.Local(table.Location), catalog.Lake.Local(location));
            partitions =
            [
                .. partitions.Select(p =>
                    p.Location.StartsWith(table.Location + "/", StringComparison.Ordinal)
                        ? p with
                        {
                            Location = location + p.Location[table.Location.Length..],
                        }
                        : p
                ),
            ];
            renamed = renamed with { Location = location };
        }
        write.Put(renamed);
        if (partitions.Count > 0)
            write.SetPartitions(renamed, partitions);
    }

    /// <summary>The table after a change of its record alone.</summary>
    private Table Altered(Table table, AlterAction action, CatalogWrite write)
    {
        switch (action)
        {
            case AddColumns add:
                var known = table.AllColumns.Select(c => c.Name).ToHashSet();
                var added = add
                    .Columns.Where(c => !add.IfNotExists || !known.Contains(c.Name.Folded))
                    .Select(c => Column(c, BinderOf(write)))
                    .ToList();
                var wider = table with { Columns = [.. table.Columns, .. added] };
                CheckColumns(wider, add.Place);
                return wider;
            case ReplaceColumns replace:
                var replaced = table with { Columns = [.. replace.Columns.Select(c => Column(c, BinderOf(write)))] };
                CheckColumns(replaced, replace.Place);
                if (!IsImpala)
                {
                    TypeChanges.Check(table, replaced, replace.Place);
                    CheckDropped(table, replaced, replace.Place);
                }
                return replaced;
            case ChangeColumn change:
                return Changed(table, change, BinderOf(write));
            case DropColumn drop:
                if (table.Columns.All(c => c.Name != drop.Name.Folded))
                    throw SqlErrors.NoColumn(drop.Name.Text, drop.Name.Place, [.. table.Columns.Select(c => c.Name)]);
                return table with { Columns = [.. table.Columns.Where(c => c.Name != drop.Name.Folded)] };
            case SetProperties set:
                var properties = table.Properties.SetItems(Properties(set.Properties));
                return table with { Properties = properties, Comment = properties.GetValueOrDefault("comment") ?? table.Comment };
            case UnsetProperties unset:
                if (!unset.IfExists && unset.Keys.FirstOrDefault(k => !table.Properties.ContainsKey(k)) is { } missing)
                    throw SqlErrors.Error($"There is no property '{missing}'.", unset.Place, "Add IF EXISTS.", "42000/10215");
                return table with { Properties = table.Properties.RemoveRange(unset.Keys) };
            case SetSerde serde:
                return table with
                {
                    Serde = serde.Class ?? table.Serde,
                    SerdeProperties = table.SerdeProperties.SetItems(Properties(serde.Properties)),
                };
            case SetRowFormat row:
                var storage = Storage.Of(row.Format, null, IsImpala);
                return table with { Serde = storage.Serde, SerdeProperties = storage.Properties };
            case SetFileFormat file:
                return table with { Format = Storage.Of(null, file.Format, IsImpala).Format };
            case SetLocation set:
                return table with { Location = set.Location };
            case SetOwner owner:
                return table with { Owner = owner.Owner.Text };
            case SetBucketing buckets:
                return table with
                {
                    BucketedBy = buckets.Bucketing is null ? [] : [.. buckets.Bucketing.Columns.Select(c => c.Folded)],
                    Buckets = buckets.Bucketing?.Buckets ?? 0,
                };
            case CommentColumn comment:
                return table with
                {
                    Columns =
                    [
                        .. table.Columns.Select(c => c.Name == comment.Column.Folded ? c with { Comment = comment.Comment } : c),
                    ],
                };
            case RedefineView view:
                return table with
                {
                    ViewText = Expanded(view.Text, write),
                    ViewDatabase = session.Database,
                    Columns = ViewColumns(view.Columns, BinderOf(write).Bind(view.Query), view.Place),
                };
            case SetRewrite rewrite:
                return table with { RewriteEnabled = rewrite.Enabled };
            case AddConstraint constraint:
                return table with
                {
                    Constraints =
                    [
                        .. table.Constraints,
                        $"{constraint.Constraint.Name} {constraint.Constraint.Kind} ({string.Join(", ", constraint.Constraint.Columns.Select(c => c.Folded))})",
                    ],
                    Checks =
                        constraint.Constraint is { Check: { } condition, Options: var options } && Constraints.IsOn(options)
                            ? table.Checks.Add(
                                Constraints.Check(
                                    constraint.Constraint.Name?.Folded,
                                    condition,
                                    table.AllColumns,
                                    BinderOf(write)
                                )
                            )
                            : table.Checks,
                };
            case DropConstraint constraint:
                return table with
                {
                    Constraints =
                    [
                        .. table.Constraints.Where(c =>
                            !c.StartsWith(constraint.Name.Text + " ", StringComparison.OrdinalIgnoreCase)
                        ),
                    ],
                    Checks = [.. table.Checks.Where(c => c.Name != constraint.Name.Folded)],
                };
            default:
                throw SqlErrors.Refused(
                    $"ALTER TABLE … {action.GetType().Name}",
                    action.Place,
                    "Make the table anew, or run it on the cluster by --engine cluster."
                );
        }
    }

    private Table Changed(Table table, ChangeColumn change, Binder binder)
    {
        var columns = table.Columns.ToList();
        var index = columns.FindIndex(c => c.Name == change.Old.Folded);
        if (index < 0)
            throw SqlErrors.NoColumn(change.Old.Text, change.Old.Place, [.. columns.Select(c => c.Name)], "42000/10002");
        var made = Column(change.New, binder);
        if (change.New.Comment is null)
            made = made with { Comment = columns[index].Comment };
        columns.RemoveAt(index);
        if (change.First)
            index = 0;
        else if (change.After is { } after)
        {
            index = columns.FindIndex(c => c.Name == after.Folded) + 1;
            if (index == 0)
                throw SqlErrors.NoColumn(after.Text, after.Place, [.. columns.Select(c => c.Name)], "42000/10002");
        }
        columns.Insert(index, made);
        var result = table with { Columns = [.. columns] };
        CheckColumns(result, change.Place);
        if (!IsImpala)
            TypeChanges.Check(table, result, change.Place);
        return result;
    }

    /// <summary>ORC's reader finds columns by position: REPLACE COLUMNS may not leave any out.</summary>
    private static void CheckDropped(Table before, Table after, Place place)
    {
        if (before.Format == StorageFormat.Orc && after.Columns.Length < before.Columns.Length)
            throw SqlErrors.Error(
                $"REPLACE COLUMNS can't leave out columns of {before.Name}, which is STORED AS ORC.",
                place,
                "Keep them, or make a new table of the columns that you want.",
                "42000/10313"
            );
    }

    private RowsResult Comment(CommentOn comment, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        switch (comment.Kind.ToUpperInvariant())
        {
            case "DATABASE":
                var database = write.Find(comment.Name.Last.Folded) ?? throw NoDatabase(comment.Name.Last, write);
                write.Put(database with { Comment = comment.Comment });
                break;
            case "COLUMN":
                var owner = Record(comment.Name with { Parts = [.. comment.Name.Parts.SkipLast(1)] }, write);
                if (owner.AllColumns.All(c => c.Name != comment.Name.Last.Folded))
                    throw SqlErrors.NoColumn(
                        comment.Name.Last.Text,
                        comment.Name.Place,
                        [.. owner.AllColumns.Select(c => c.Name)]
                    );
                write.Put(
                    owner with
                    {
                        Columns =
                        [
                            .. owner.Columns.Select(c =>
                                c.Name == comment.Name.Last.Folded ? c with { Comment = comment.Comment } : c
                            ),
                        ],
                    }
                );
                break;
            default:
                write.Put(Record(comment.Name, write) with { Comment = comment.Comment });
                break;
        }
        write.Commit(run.Cancel);
        return Nothing(run);
    }

    private RowsResult Repair(RepairTable repair, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var table = Record(repair.Table, write);
        NeedsPartitions(table, repair.Table.Place);
        var lines = Recover(table, write, repair.Add, repair.Drop, apply: repair.Repair);
        write.Commit(run.Cancel);
        return Nothing(run, null, [.. lines]);
    }

    /// <summary>Brings the partitions of the catalog in line with the table's folders.</summary>
    private List<string> Recover(Table table, CatalogWrite write, bool add, bool drop, bool apply = true)
    {
        NeedsPartitions(table, Place.Start);
        var lines = new List<string>();
        var known = write.Partitions(table);
        var kept = known.ToList();
        var root = catalog.Lake.Local(table.Location!);
        if (drop)
        {
            foreach (var gone in known.Where(p => !Directory.Exists(catalog.Lake.Local(p.Location))))
            {
                kept.Remove(gone);
                lines.Add($"Partitions missing from filesystem: {table.Name}:{PartitionValues.Name(table, gone)}");
            }
        }
        if (add)
        {
            var values = known.Select(p => p.Values).ToHashSet();
            foreach (var (texts, path) in PartitionFolders.Find(root, [.. table.PartitionColumns.Select(c => c.Name)]))
            {
                EquatableList<string?> found =
                [
                    .. texts.Select((v, i) => PartitionValues.Text(PartitionValues.Parse(v, table.PartitionColumns[i].Type))),
                ];
                if (!values.Add(found))
                    continue;
                // The folder as it is: month=01 holds the partition of month 1.
                var made = new Partition(found, $"{table.Location!.TrimEnd('/')}/{path}")
                {
                    CreatedAt = session.Clock.GetUtcNow().UtcDateTime,
                };
                kept.Add(made);
                lines.Add($"Partitions not in metastore: {table.Name}:{PartitionValues.Name(table, made)}");
            }
        }
        if (apply && lines.Count > 0)
            write.SetPartitions(table, kept);
        return lines;
    }
}
