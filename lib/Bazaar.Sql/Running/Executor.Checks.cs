using System.Collections.Immutable;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>What Hive refuses of changes of tables and views, as it answered when it was asked.</summary>
internal sealed partial class Executor
{
    /// <summary>ALTER TABLE is for tables, ALTER VIEW for views; some actions are for some tables only.</summary>
    private static void CheckAlter(AlterTable alter, Table table)
    {
        if (alter.Kind == TableLike.Table && table.IsView)
            throw SqlErrors.Error($"{alter.Name} is a view.", alter.Name.Place, "Write ALTER VIEW.", "42000/10131");
        if (alter.Kind == TableLike.View && !table.IsView)
            throw SqlErrors.Error($"{alter.Name} is a table.", alter.Name.Place, "Write ALTER TABLE.", "42000/10132");
        switch (alter.Action)
        {
            case AddColumns { Cascade: true }
            or ReplaceColumns { Cascade: true }
            or ChangeColumn { Cascade: true } when table.PartitionColumns.Length == 0:
                throw SqlErrors.Error(
                    $"{table.Name} has no partitions.",
                    alter.Action.Place,
                    "Leave CASCADE out.",
                    "42000/10410"
                );
            case AddPartitions add when table.IsView && add.Partitions.FirstOrDefault(p => p.Location is not null) is { } placed:
                throw SqlErrors.Error("A view's partition has no place.", placed.Place, "Leave LOCATION out.");
            case SetLocation { Location: var path } when !path.StartsWith('/') && !path.Contains(':', StringComparison.Ordinal):
                throw SqlErrors.Error($"{path} is no whole path.", alter.Action.Place, "Begin it with a /.", "42000/10244");
            case SetFileFormat or SetSerde { Class: not null } when table.Format == StorageFormat.Orc && !StaysOrc(alter.Action):
                throw SqlErrors.Error(
                    $"{table.Name} is STORED AS ORC, and stays so.",
                    alter.Action.Place,
                    "Make a new table, and INSERT the rows.",
                    "42000/40000"
                );
            case ReplaceColumns replace
                when table is { Format: StorageFormat.Parquet, PartitionColumns.Length: > 0 }
                    && replace.Columns.Count < table.Columns.Length:
                throw SqlErrors.Error(
                    $"REPLACE COLUMNS can't leave out columns of {table.Name}, which is partitioned and STORED AS PARQUET.",
                    replace.Place,
                    "Keep them, or make a new table of the columns that you want.",
                    "42000/10313"
                );
            case SetProperties set
                when Properties(set.Properties).GetValueOrDefault("transactional") is { } on
                    && on.Equals("true", StringComparison.OrdinalIgnoreCase)
                    && (table.Kind == TableKind.External || table.Format != StorageFormat.Orc)
                    && Properties(set.Properties).GetValueOrDefault("transactional_properties") != "insert_only":
                throw SqlErrors.Error(
                    table.Kind == TableKind.External
                        ? "An external table can't be transactional."
                        : "A transactional table is stored as ORC.",
                    set.Place,
                    "Make a new table STORED AS ORC.",
                    "08S01/40013"
                );
        }
    }

    private static bool StaysOrc(AlterAction action) =>
        action switch
        {
            SetFileFormat file => Storage.Of(null, file.Format, false).Format == StorageFormat.Orc,
            SetSerde serde => serde.Class == FormatClasses.Orc,
            _ => true,
        };

    private static void CheckDefinition(Table table, CreateTable create)
    {
        if (create.Name.Last.Folded.Contains('.', StringComparison.Ordinal))
            throw SqlErrors.Error("A table's name has no dot.", create.Name.Last.Place, "Choose another name.");
        if (create.PartitionedBy.FirstOrDefault(c => c.Type?.Type.IsNested == true) is { } nested)
            throw SqlErrors.Error(
                $"{nested.Name} is {nested.Type!.Type.Name}: rows can't be parted by it.",
                nested.Place,
                "Partition by a number, a text or a date.",
                "42000/10126"
            );
        if (table.Format == StorageFormat.Parquet && table.Columns.FirstOrDefault(c => c.Type.HasUnion) is { } union)
            throw SqlErrors.Error(
                $"{union.Name} is {union.Type.Name}, and Parquet has no unions.",
                create.Name.Last.Place,
                "Store the table AS ORC.",
                "08S01/40000"
            );
        if (table is { Transactional: true, SortedBy.Length: > 0 } && !IsInsertOnly(table))
            throw SqlErrors.Error(
                "A transactional table can't be SORTED BY.",
                create.Bucketing!.Place,
                "Leave SORTED BY out.",
                "08S01/40000"
            );
    }

    /// <summary>A view whose partitions were added keeps the columns that they are of.</summary>
    private static void CheckReplaced(Table view, IEnumerable<TableColumn> partitionColumns, Place place, CatalogView catalog)
    {
        if (
            view.PartitionColumns.Length > 0
            && !view.PartitionColumns.Select(c => (c.Name, c.Type)).SequenceEqual(partitionColumns.Select(c => (c.Name, c.Type)))
            && catalog.Partitions(view).Count > 0
        )
            throw SqlErrors.Error($"{view.Name} has partitions.", place, "Drop them first.", "42000/10217");
    }

    /// <summary>A binder for a definition that lasts: it may not read the view that is defined, nor what ends with the session.</summary>
    private Binder BinderFor(string database, string name, CatalogView view) =>
        new(
            session.Dialect,
            Functions,
            IsImpala ? TablesOf(view) : new(view, session.Temporary, scans) { Defined = (database, name) },
            session.Database,
            session.Settings.Bind
        )
        {
            Macros = session.Macros,
            Transforms = Programs,
        };

    /// <summary>Two branches of FROM … INSERT may not write to one directory, one table, or one partition that is named.</summary>
    private void CheckOutputs(IReadOnlyList<Insert> inserts, CatalogView view)
    {
        if (IsImpala || inserts.Count == 1)
            return;
        var seen = new HashSet<string>();
        foreach (var target in inserts.Select(i => i.Target).OfType<DirectoryTarget>())
            if (!seen.Add(target.Path))
                throw SqlErrors.Error(
                    $"The directory {target.Path} is written twice.",
                    target.Place,
                    "Bring the rows together by UNION ALL.",
                    "42000/10087"
                );
        foreach (var target in inserts.Select(i => i.Target).OfType<TableTarget>())
        {
            var (database, name) = Names(target.Table);
            IReadOnlyList<PartitionItem> items = target.Partition?.Items ?? [];
            var keys = TablesOf(view).Record(database, name)?.PartitionColumns.Length;
            if (items.Count(i => i.Value is not null) != keys)
                continue;
            var values = items.Select(i =>
                $"{i.Column.Folded}={(i.Value is StringLiteral text ? text.Value : ExpressionText.Of(i.Value!))}"
            );
            if (!seen.Add($"{database}.{name}/{string.Join('/', values.Order(StringComparer.Ordinal))}"))
                throw SqlErrors.Error(
                    $"{target.Table} is written twice.",
                    target.Place,
                    "Bring the rows together by UNION ALL.",
                    "42000/10087"
                );
        }
    }

    private void CheckTarget(TableTarget target, Table table, BoundInsert bound)
    {
        if (target.IfNotExists && target.Partition?.Items.Any(i => i.Value is null) == true)
            throw SqlErrors.Error(
                "IF NOT EXISTS wants a value for each partition column.",
                target.Partition.Place,
                "Give the values, or leave IF NOT EXISTS out.",
                "42000/10127"
            );
        if (target.Overwrite || table.Properties.GetValueOrDefault("immutable") != "true" || table.Location is null)
            return;
        if (bound.Partition.Count == table.PartitionColumns.Length && HasFiles(table.Location))
            throw SqlErrors.Error(
                $"{table.Name} is immutable, and has rows.",
                target.Table.Place,
                "Write INSERT OVERWRITE, or set TBLPROPERTIES ('immutable' = 'false').",
                "42000/10256"
            );
    }

    private bool HasFiles(string location) =>
        catalog.Lake.Local(location) is var local
        && Directory.Exists(local)
        && Directory.EnumerateFiles(local, "*", SearchOption.AllDirectories).Any();

    private static void CheckExchange(ExchangePartition exchange, Table table, Table source)
    {
        if (table.Transactional || source.Transactional)
            throw SqlErrors.Error(
                "Partitions of transactional tables can't be exchanged.",
                exchange.Place,
                "Write INSERT OVERWRITE.",
                "42000/10236"
            );
        var given = exchange.Spec.Items.Select(i => i.Column.Folded).ToHashSet();
        if (!table.PartitionColumns.Take(given.Count).All(c => given.Contains(c.Name)))
            throw SqlErrors.Error(
                "A partition's outer columns have no value.",
                exchange.Spec.Place,
                "Give values from the first partition column on.",
                "42000/10234"
            );
    }

    private static void CheckLoaded(Table table, LoadData load, IReadOnlyList<string> files)
    {
        if (table.Skew is { Directories: true })
            throw SqlErrors.Error(
                $"{table.Name} is STORED AS DIRECTORIES: no files can be loaded into it.",
                load.Table.Place,
                "Load into another table, and INSERT from it.",
                "42000/10195"
            );
        foreach (var file in files)
            if (FileSignature.Of(file) is var format && !FileSignature.Fits(format, table.Format))
                throw SqlErrors.Error(
                    $"{Path.GetFileName(file)} is a file of {Storage.Name(format)}, and {table.Name} is STORED AS {Storage.Name(table.Format)}.",
                    load.Place,
                    "Load it into a table of its own format, and INSERT from that.",
                    "64000/20013"
                );
    }

    /// <summary>The tables that a plan reads, as database.table.</summary>
    private static ImmutableHashSet<string> Read(Rel plan) =>
        [
            .. (plan is Scan { Source.Table: { } table } ? [table] : Enumerable.Empty<string>())
                .Concat(PlanTree.Inputs(plan).SelectMany(Read))
                .Concat(PlanTree.Expressions(plan).SelectMany(PlanTree.Queries).SelectMany(Read)),
        ];

    /// <summary>A query is answered from a materialized view only where Hive knows when its tables change.</summary>
    private void CheckRewritable(Rel plan, CatalogView view, Place place)
    {
        if (IsImpala)
            return;
        foreach (var name in Read(plan))
            if (
                name.Split('.') is [var database, var table]
                && TablesOf(view).Record(database, table) is { Transactional: false }
            )
                throw SqlErrors.Error(
                    $"{table} is not transactional: Hive can't answer queries from a materialized view of it.",
                    place,
                    "Write DISABLE REWRITE behind the name, or make the table transactional."
                );
    }

    /// <summary>A table that materialized views read stays.</summary>
    private void CheckUnread(Table table, DropTable drop, CatalogView view)
    {
        if (IsImpala || table.IsView || table.Kind == TableKind.MaterializedView)
            return;
        foreach (var database in view.Databases)
        foreach (var name in view.Tables(database))
            if (
                view.Find(database, name) is { Kind: TableKind.MaterializedView } reader
                && Reads(reader, $"{table.Database}.{table.Name}", view)
            )
                throw SqlErrors.Error(
                    $"The materialized view {database}.{name} reads {drop.Name}.",
                    drop.Name.Place,
                    $"Write DROP MATERIALIZED VIEW {name} first.",
                    "08S01/40000"
                );
    }

    private bool Reads(Table reader, string table, CatalogView view)
    {
        try
        {
            var query = Syntax.Parser.ParseQuery(reader.ViewText!, session.Dialect);
            return Read(BinderOf(view, reader.ViewDatabase ?? reader.Database).Bind(query).Plan).Contains(table);
        }
        catch (BazaarException)
        {
            // Its tables went in another way (Impala drops what it likes): it holds nothing that is still there.
            return false;
        }
    }

    /// <summary>A table's column of a query's.</summary>
    private static TableColumn ColumnOf(OutputColumn column, Query query)
    {
        var type = column.Column.Type;
        if (type is NullType)
            throw SqlErrors.Error(
                $"The column {column.Name} is a bare NULL, which has no type.",
                column.Column.Place ?? query.Place,
                "Write CAST(NULL AS STRING), say.",
                "42000/10305"
            );
        if (type is IntervalType)
            throw SqlErrors.Refused(
                $"A column of type {type.Name}",
                column.Column.Place ?? query.Place,
                "Keep the number of days or months, and make the interval in the query."
            );
        return new(column.Name, type.Folded());
    }
}
