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
        if (IsImpala && alter.Kind is TableLike.Table or TableLike.View && (alter.Kind == TableLike.View) != table.IsView)
            throw SqlErrors.Error(
                $"{alter.Name} is a {(table.IsView ? "view" : "table")}.",
                alter.Name.Place,
                $"Write ALTER {(table.IsView ? "VIEW" : "TABLE")}.",
                "HY000"
            );
        long? rows = null;
        var changed = 1;
        if (alter.Kind == TableLike.MaterializedView && table.Kind != TableKind.MaterializedView)
            throw SqlErrors.Error(
                $"{alter.Name} is no materialized view.",
                alter.Name.Place,
                "SHOW MATERIALIZED VIEWS lists them.",
                "42000/10411"
            );
        if (!IsImpala)
            CheckAlter(alter, table);
        switch (alter.Action)
        {
            case RebuildView:
                rows = Rebuild(table, write, run);
                break;
            case AddPartitions add:
                Add(table, add, write);
                break;
            case DropPartitions drop:
                changed = RemovePartitions(table, drop, write);
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
            case SetFileFormat
            or SetSerde
            or SetRowFormat
            or SetProperties
            or UnsetProperties when IsImpala && alter.Partition is not null:
                var chosen = Chosen(table, alter.Partition, write);
                write.Put(table, [.. chosen.Select(p => Altered(p, table, alter.Action, write))]);
                changed = chosen.Count;
                break;
            case SetFileFormat or SetSerde or SetRowFormat when alter.Partition is not null:
                var stored = Exact(table, alter.Partition, write);
                write.Put(table, [Altered(stored, table, alter.Action, write)]);
                break;
            case SetLocation set when alter.Partition is not null:
                write.Put(table, [Exact(table, alter.Partition, write) with { Location = set.Location }]);
                break;
            case SetBuckets or SetSkew or UnsetDirectories when alter.Partition is not null:
                _ = Exact(table, alter.Partition, write);
                break;
            case UpdateStatistics update:
                Take(table, alter.Partition, update, write);
                break;
            case Maintain { Work: var work } when work.StartsWith("COMPACT", StringComparison.Ordinal) && !table.Transactional:
                throw SqlErrors.Error(
                    $"{table.Name} is not transactional: nothing is compacted.",
                    alter.Place,
                    "Leave it out.",
                    "42000/10286"
                );
            case Maintain maintain:
                foreach (var named in maintain.Partitions)
                    _ = Known(table, named, write, "08S01/40000");
                return Nothing(run, null, "The embedded lake has no files to merge or to compact.");
            case AddColumns or ReplaceColumns or ChangeColumn when alter.Partition is not null:
                var part = Exact(table, alter.Partition, write);
                var own = Altered(table with { Columns = part.Columns ?? table.Columns }, alter.Action, write).Columns;
                write.Put(
                    table,
                    [part with { Columns = own.Select(Shape).SequenceEqual(table.Columns.Select(Shape)) ? null : own }]
                );
                break;
            default:
                var altered = Altered(table, alter.Action, write);
                Keep(altered, write);
                // The files that are there stay as they are.
                if (alter.Action is SetFileFormat or SetSerde or SetRowFormat && table.PartitionColumns.Length > 0)
                    write.SetPartitions(
                        altered,
                        [.. write.Partitions(table).Select(p => p with { Storage = p.Storage ?? StorageOf(table) })]
                    );
                if (alter.Action is AddColumns or ReplaceColumns or ChangeColumn && table.PartitionColumns.Length > 0)
                    write.SetPartitions(altered, [.. write.Partitions(table).Select(p => Kept(p, table, alter.Action))]);
                break;
        }
        write.Commit(run.Cancel);
        return Said(Summary(alter, table, changed), run, rows);
    }

    /// <summary>What Impala says of a change that went well.</summary>
    private static string Summary(AlterTable alter, Table before, int partitions) =>
        alter.Action switch
        {
            AddColumns { IfNotExists: true } add when add.Columns.All(c => before.AllColumns.Any(b => b.Name == c.Name.Folded)) =>
                "No new column(s) have been added to the table.",
            AddColumns => "New column(s) have been added to the table.",
            ReplaceColumns => "Table columns have been replaced.",
            AddPartitions => "New partition has been added to the table.",
            DropPartitions => OfPartitions("Dropped", partitions),
            DropColumn => "Column has been dropped.",
            ChangeColumn or CommentColumn => "Column has been altered.",
            RenameTable => "Renaming was successful.",
            RecoverPartitions => "Partitions have been recovered.",
            RedefineView => "View has been altered.",
            SetOwner => "Updated table/view.",
            SetLocation when alter.Partition is null => "New location has been set.",
            SetLocation => "New location has been set for the specified partition.",
            UpdateStatistics { Column: null } when alter.Partition is null => "Updated table.",
            UpdateStatistics { Column: { } } => "Updated 0 partition(s) and 1 column(s).",
            _ when alter.Partition is not null => OfPartitions("Updated", partitions),
            _ => before.IsView ? "Updated view." : "Updated table.",
        };

    private static string OfPartitions(string done, int partitions) =>
        FormattableString.Invariant($"{done} {partitions} partition(s).");

    /// <summary>
    /// A partition keeps the columns that it was made with, save with CASCADE: Hive reads no others from it. ORC has them in its files, and
    /// Impala reads by the table's columns.
    /// </summary>
    private Partition Kept(Partition partition, Table before, AlterAction action) =>
        action is AddColumns { Cascade: true } or ReplaceColumns { Cascade: true } or ChangeColumn { Cascade: true }
            ? partition with
            {
                Columns = null,
            }
        : IsImpala || before.Format == StorageFormat.Orc ? partition
        : partition with { Columns = partition.Columns ?? before.Columns };

    /// <summary>A partition after a change of how its files are written, or of its properties.</summary>
    private Partition Altered(Partition partition, Table table, AlterAction action, CatalogWrite write)
    {
        var altered = Altered(table.As(partition) with { Properties = partition.Properties }, action, write);
        return action is SetProperties or UnsetProperties { OfSerde: false }
            ? partition with
            {
                Properties = altered.Properties,
            }
            : partition with
            {
                Storage = StorageOf(altered),
            };
    }

    private static PartitionStorage StorageOf(Table table) => new(table.Format, table.Serde, table.SerdeProperties);

    private long Rebuild(Table table, CatalogWrite write, StatementRun run)
    {
        var query = Syntax.Parser.ParseQuery(table.ViewText!, session.Dialect);
        var binder = BinderOf(write, table.ViewDatabase ?? table.Database);
        var plan = Ready(Arranged(binder.Bind(query), table));
        return Writer(write, run).Write(table, plan, new Dictionary<string, Expr>(), overwrite: true, all: true);
    }

    private void Rename(Table table, RenameTable rename, CatalogWrite write)
    {
        var temporary = session.Temporary.Find(table.Database, table.Name) is not null;
        if (!IsImpala && Names(rename.To) == (table.Database, table.Name))
            return;
        if (FreeName(rename.To, false, temporary, write) is not { } database)
            return;
        if (temporary)
        {
            session.Temporary.Rename(table, table with { Database = database.Name, Name = rename.To.Last.Folded });
            return;
        }
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
                return Placed(table, wider);
            case ReplaceColumns replace:
                var replaced = table with { Columns = [.. replace.Columns.Select(c => Column(c, BinderOf(write)))] };
                CheckColumns(replaced, replace.Place);
                if (!IsImpala)
                {
                    CheckReplaceable(table, replace.Place);
                    CheckTypes(table, replaced, replace.Place);
                    CheckDropped(table, replaced, replace.Place);
                }
                return Storage.StillSorted(Placed(table, replaced));
            case ChangeColumn change:
                return Storage.StillSorted(Changed(table, change, BinderOf(write)), change.Old.Folded, change.New.Name.Folded);
            case DropColumn drop:
                if (table.Columns.All(c => c.Name != drop.Name.Folded))
                    throw SqlErrors.NoColumn(drop.Name.Text, drop.Name.Place, [.. table.Columns.Select(c => c.Name)]);
                return Storage.StillSorted(table with { Columns = [.. table.Columns.Where(c => c.Name != drop.Name.Folded)] });
            case SetProperties set:
                var properties = table.Properties.SetItems(Properties(set.Properties));
                CheckHeader(properties, set.Place);
                return table with { Properties = properties, Comment = properties.GetValueOrDefault("comment") ?? table.Comment };
            case UnsetProperties unset:
                var kept = unset.OfSerde ? table.SerdeProperties : table.Properties;
                if (
                    !unset.IfExists
                    && !(unset.OfSerde && !IsImpala)
                    && unset.Keys.FirstOrDefault(k => !kept.ContainsKey(k)) is { } missing
                )
                    throw SqlErrors.Error($"There is no property '{missing}'.", unset.Place, "Add IF EXISTS.", "42000/10215");
                kept = kept.RemoveRange(unset.Keys);
                return unset.OfSerde ? table with { SerdeProperties = kept } : table with { Properties = kept };
            case SetSerde serde:
                foreach (var property in serde.Properties)
                    Storage.CheckEncoding(property);
                return table with
                {
                    Serde = serde.Class ?? table.Serde,
                    SerdeProperties = table.SerdeProperties.SetItems(Properties(serde.Properties)),
                };
            case SetRowFormat row:
                var storage = Storage.Of(row.Format, null, IsImpala);
                return table with { Serde = storage.Serde, SerdeProperties = storage.Properties };
            case SetFileFormat file:
                return table with { Format = Storage.Of(null, file.Format, IsImpala).Format, Serde = null };
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
            case SetBuckets { Buckets: var number }:
                return table.Buckets > 0
                    ? table with
                    {
                        Buckets = number,
                    }
                    : throw SqlErrors.Error(
                        $"{table.Name} has no buckets.",
                        action.Place,
                        "Write CLUSTERED BY (columns) INTO n BUCKETS.",
                        "42000/10145"
                    );
            case SetSkew { Skew: null }:
                return table with { Skew = null };
            case SetSkew { Skew: { } skew }:
                return table with { Skew = SkewOf(skew, table) };
            case UnsetDirectories:
                return table with { Skew = table.Skew is null ? null : table.Skew with { Directories = false } };
            case SetSortColumns sort:
                return Storage.Sorted(table, sort.Sort);
            case CommentColumn comment:
                return table with
                {
                    Columns =
                    [
                        .. table.Columns.Select(c => c.Name == comment.Column.Folded ? c with { Comment = comment.Comment } : c),
                    ],
                };
            case RedefineView view:
                CheckReplaced(table, [], view.Place, write);
                var columns = ViewColumns(
                    view.Columns,
                    BinderFor(table.Database, table.Name, write).Bind(view.Query),
                    view.Place
                );
                var split = columns.Length - table.PartitionColumns.Length;
                return table with
                {
                    ViewText = Expanded(view.Text, table.Name, view.Columns, write),
                    ViewOriginal = view.Text,
                    ViewDatabase = session.Database,
                    Columns = [.. columns.Take(split)],
                    PartitionColumns = [.. columns.Skip(split)],
                };
            case SetRewrite { Enabled: true }:
                var reader = BinderOf(write, table.ViewDatabase ?? table.Database);
                CheckRewritable(
                    reader.Bind(Syntax.Parser.ParseQuery(table.ViewText!, session.Dialect)).Plan,
                    write,
                    action.Place
                );
                return table with { RewriteEnabled = true };
            case SetRewrite rewrite:
                return table with { RewriteEnabled = rewrite.Enabled };
            case AddConstraint constraint:
                if (!IsImpala)
                    KeyConstraints.Check(
                        constraint.Constraint,
                        table,
                        n => TablesOf(write).Record(Names(n).Database, Names(n).Name)
                    );
                return table with
                {
                    Constraints = table.Constraints.Add(KeyConstraints.Text(constraint.Constraint)),
                    Checks =
                        constraint.Constraint is { Check: { } condition, Options: var options } && Constraints.IsOn(options)
                            ? table.Checks.Add(
                                Constraints.Check(
                                    constraint.Constraint.Name?.Folded,
                                    condition,
                                    constraint.Constraint.Text!,
                                    table.AllColumns,
                                    BinderOf(write)
                                )
                            )
                            : table.Checks,
                };
            case DropConstraint constraint:
                return WithoutConstraint(table, constraint);
            default:
                throw SqlErrors.Refused(
                    $"ALTER TABLE … {action.GetType().Name}",
                    action.Place,
                    "Make the table anew, or run it on the cluster by --engine cluster."
                );
        }
    }
}
