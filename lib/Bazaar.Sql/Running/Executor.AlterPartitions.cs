using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>ALTER TABLE … PARTITION and MSCK REPAIR TABLE.</summary>
internal sealed partial class Executor
{
    private void Add(Table table, AddPartitions add, CatalogWrite write)
    {
        NeedsPartitions(table, add.Place);
        var made = new List<Partition>();
        foreach (var item in add.Partitions)
        {
            if (
                !IsImpala
                && session.Settings["hive.exec.default.partition.name"] == PartitionFolders.NullValue
                && item.Spec.Items.FirstOrDefault(IsDefaultName) is { } reserved
            )
                throw SqlErrors.Error(
                    $"{PartitionFolders.NullValue} is the name of the partition of NULL, and no value.",
                    reserved.Place,
                    "Insert rows whose value is NULL: the partition is made for them.",
                    "42000/10111"
                );
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
            if (table.IsView)
                continue;
            var local = catalog.Lake.Local(partition.Location);
            if (!Directory.Exists(local))
                write.AddFiles(write.Stage(local), local);
        }
        write.Put(table, made);
    }

    private static bool IsDefaultName(PartitionItem item) =>
        item.Value is StringLiteral text && text.Value.Contains(PartitionFolders.NullValue, StringComparison.OrdinalIgnoreCase);

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

    /// <returns>How many went.</returns>
    private int RemovePartitions(Table table, DropPartitions drop, CatalogWrite write)
    {
        NeedsPartitions(table, drop.Place);
        var gone = new HashSet<EquatableList<string?>>();
        foreach (var spec in drop.Specs)
        {
            var found = Matching(table, spec, write);
            // Hive is quiet without IF EXISTS, too; Impala of what is not named in full.
            if (found.Count == 0 && !drop.IfExists && (IsImpala ? IsNamedInFull(table, spec) : !IsQuiet))
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
        return gone.Count;
    }

    private void MovePartition(Table table, AlterTable alter, RenamePartition rename, CatalogWrite write)
    {
        var old = Known(table, alter.Partition!, write);
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
        if (!IsImpala)
            CheckExchange(exchange, table, source);
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
