using System.Collections.Immutable;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Statements;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>CREATE TABLE, and DROP of a table or view.</summary>
internal sealed partial class Executor
{
    private static ImmutableSortedDictionary<string, string> Properties(IEnumerable<Property> list) =>
        Maps.Text.SetItems(list.Select(p => KeyValuePair.Create(p.Key, p.Value ?? "")));

    /// <summary>Where a new table lies, and whether its name is free.</summary>
    /// <returns>Null where it is there already and IF NOT EXISTS says to leave it.</returns>
    private Database? FreeName(TableName name, bool ifNotExists, bool temporary, CatalogWrite write)
    {
        var (database, table) = Names(name);
        var found = write.Find(database) ?? throw NoDatabase(name.Database ?? name.Last with { Text = database }, write);
        var taken = temporary ? session.Temporary.Find(database, table) : write.Find(database, table);
        if (taken is null)
            return found;
        if (ifNotExists)
            return null;
        throw SqlErrors.Error(
            $"The table {name} is there already.",
            name.Place,
            "Drop it first, or add IF NOT EXISTS.",
            "08S01/10073"
        );
    }

    private static string DefaultLocation(Database database, string table) =>
        database.Name == CatalogStore.DefaultDatabase
            ? $"{CatalogStore.Warehouse}/{table}"
            : $"{database.Location.TrimEnd('/')}/{table}";

    private RowsResult Create(CreateTable create, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var temporary = create.Kind == CreateKind.Temporary;
        if (FreeName(create.Name, create.IfNotExists, temporary, write) is not { } database)
            return Said("Table already exists.", run);
        var table = create.Like is { } like ? Copied(create, Record(like, write)) : Defined(create, BinderOf(write), write);
        var name = create.Name.Last.Folded;
        if (create.SortBy is { } sort && create.As is null)
            table = Storage.Sorted(table, sort);
        table = table with
        {
            Database = database.Name,
            Name = name,
            Kind = create.Kind == CreateKind.External ? TableKind.External : TableKind.Managed,
            Location = temporary
                ? new Uri(session.Temporary.NewFolder()).AbsoluteUri
                : create.Location ?? DefaultLocation(database, name),
            Owner = Functions.Session.User,
            CreatedAt = session.Clock.GetUtcNow().UtcDateTime,
            Statistics = null,
            ColumnStatistics = Maps.Statistics,
        };
        long? rows = null;
        if (create.As is { } query)
        {
            if (create.Columns.Count > 0)
                throw SqlErrors.Error(
                    "CREATE TABLE … AS SELECT takes its columns from the query.",
                    create.Columns[0].Place,
                    "Leave the columns out, and write CAST(… AS type) AS name in the query.",
                    "42000/10065"
                );
            if (!IsImpala && create.PartitionedBy.FirstOrDefault(p => p.Type is not null) is { } typed)
                throw SqlErrors.Error(
                    "CREATE TABLE … AS SELECT takes the types of its partition columns from the query.",
                    typed.Place,
                    $"Name them alone, and select them last: PARTITIONED BY ({typed.Name}).",
                    "42000/10068"
                );
            var bound = Renamed(BinderOf(write).Bind(query));
            table = table with { Columns = [.. bound.Columns.Select(c => ColumnOf(c, query))] };
            table = Partitioned(table, create);
            if (create.SortBy is { } sorting)
                table = Storage.Sorted(table, sorting);
            CheckColumns(table, create.Name.Place);
            Register(table, temporary, write);
            rows = Writer(write, run)
                .Write(table, Ready(Arranged(bound, table)), new Dictionary<string, Expr>(), overwrite: true);
        }
        else
        {
            CheckColumns(table, create.Name.Place);
            Register(table, temporary, write);
            if (!temporary && !catalog.Lake.Expand(table.Location!).Any())
                write.AddFiles(write.Stage(catalog.Lake.Local(table.Location!)), catalog.Lake.Local(table.Location!));
        }
        write.Commit(run.Cancel);
        return Said(
            rows is { } inserted ? FormattableString.Invariant($"Inserted {inserted} row(s)") : "Table has been created.",
            run,
            rows
        );
    }

    /// <summary>Of values of one name, Hive's tables call the later ones a_1, a_2; columns that a * brings keep theirs.</summary>
    private BoundQuery Renamed(BoundQuery query) =>
        IsImpala
            ? query
            : query with
            {
                Columns =
                [
                    .. query.Columns.Select(c =>
                        c.Label.StartsWith(c.Name + "_", StringComparison.Ordinal) ? c with { Name = c.Label } : c
                    ),
                ],
            };

    private void Register(Table table, bool temporary, CatalogWrite write)
    {
        if (temporary)
            session.Temporary.Put(table);
        else
            write.Put(table);
    }

    /// <summary>A changed record, of a temporary table or of one that lasts.</summary>
    private void Keep(Table table, CatalogWrite write) =>
        Register(table, session.Temporary.Find(table.Database, table.Name) is not null, write);

    /// <summary>CREATE TABLE … PARTITIONED BY (names) AS: those columns go to the end.</summary>
    private static Table Partitioned(Table table, CreateTable create)
    {
        if (create.PartitionedBy.Count == 0)
            return table;
        var keys = create.PartitionedBy.Select(p =>
            table.Columns.FirstOrDefault(c => c.Name == p.Name.Folded)
            ?? throw SqlErrors.NoColumn(p.Name.Text, p.Place, [.. table.Columns.Select(c => c.Name)])
        );
        ImmutableArray<TableColumn> partition = [.. keys];
        return table with { PartitionColumns = partition, Columns = [.. table.Columns.Where(c => !partition.Contains(c))] };
    }

    /// <summary>The query's columns in the table's order.</summary>
    private static Project Arranged(BoundQuery bound, Table table) =>
        new(
            bound.Plan,
            [
                .. table.AllColumns.Select(c =>
                    Item.Of(c.Name, bound.Columns.First(b => b.Name == c.Name).Column.Ref(bound.Plan.Place))
                ),
            ]
        )
        {
            Place = bound.Plan.Place,
        };

    /// <summary>Hive finds a wrong number when it reads.</summary>
    private void CheckHeader(IReadOnlyDictionary<string, string> properties, Place place)
    {
        if (
            IsImpala
            && properties.GetValueOrDefault(TextTables.HeaderLines) is { } lines
            && !(int.TryParse(lines, CultureInfo.InvariantCulture, out var count) && count >= 0)
        )
            throw SqlErrors.Error(
                $"{TextTables.HeaderLines} is a number of lines, and '{lines}' is none.",
                place,
                "Write '1', say.",
                "HY000"
            );
    }

    private static void CheckColumns(Table table, Place place)
    {
        var seen = new HashSet<string>();
        foreach (var column in table.AllColumns)
            if (!seen.Add(column.Name))
                throw SqlErrors.Error(
                    $"The column {column.Name} is there twice.",
                    place,
                    "Give one of them another name.",
                    "42000/10036"
                );
        if (table.AllColumns.All(c => table.PartitionColumns.Contains(c)))
            throw SqlErrors.Error(
                $"{table.Name} has no columns.",
                place,
                "Name at least one column that is not the partition's.",
                "42000"
            );
        foreach (var column in table.BucketedBy)
            if (table.Columns.All(c => c.Name != column))
                throw SqlErrors.NoColumn(column, place, [.. table.Columns.Select(c => c.Name)], "42000/10002");
    }

    private Table Copied(CreateTable create, Table like) =>
        like with
        {
            Comment = create.Comment ?? like.Comment,
            Properties = create.Properties.Count > 0 ? like.Properties.SetItems(Properties(create.Properties)) : like.Properties,
            ViewText = null,
            ViewOriginal = null,
            ViewDatabase = null,
            Format = create.FileFormat is null
                ? like.IsView
                    ? StorageFormat.Text
                    : like.Format
                : Storage.Of(create.RowFormat, create.FileFormat, IsImpala).Format,
        };

    /// <summary>Impala's LIKE PARQUET: the columns of a file, texts for bytes without a type.</summary>
    /// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_create_table.html"/></remarks>
    private ImmutableArray<TableColumn> Inferred(string path, Place place) =>
        duck.Sources.Files(path) is [var file, ..]
            ?
            [
                .. duck
                    .Sources.ParquetSchemas([file])[0]
                    .Select(f => new TableColumn(
                        f.Name!.ToLowerInvariant(),
                        f.Type.BytesAsText(),
                        "Inferred from Parquet file."
                    )),
            ]
            : throw SqlErrors.Error($"There is no file {path}.", place, "Name a Parquet file of the lake, or its folder.");

    private Table Defined(CreateTable create, Binder binder, CatalogView view)
    {
        var storage = Storage.Of(create.RowFormat, create.FileFormat ?? DefaultFormat(create), IsImpala);
        var properties = Properties(create.Properties);
        CheckHeader(properties, create.Place);
        if (create.Kind == CreateKind.External && !IsImpala && session.Settings.IsOn("hive.external.table.purge.default"))
            properties = properties.ContainsKey("external.table.purge")
                ? properties
                : properties.SetItem("external.table.purge", "true");
        if (create.Kind == CreateKind.Transactional)
        {
            properties = properties.SetItem("transactional", "true");
            if (!properties.ContainsKey("transactional_properties"))
                properties = properties.SetItem(
                    "transactional_properties",
                    storage.Format == StorageFormat.Orc ? "default" : "insert_only"
                );
        }
        if (
            properties.GetValueOrDefault("transactional") == "true"
            && (
                create.Kind == CreateKind.External
                || (
                    storage.Format != StorageFormat.Orc
                    && properties.GetValueOrDefault("transactional_properties") != "insert_only"
                )
            )
        )
            throw SqlErrors.Error(
                create.Kind == CreateKind.External
                    ? "An external table can't be transactional."
                    : "A transactional table is stored as ORC.",
                create.Name.Place,
                create.Kind == CreateKind.External ? "Leave EXTERNAL out." : "Write STORED AS ORC.",
                "42000/10265"
            );
        if (create.Kind == CreateKind.External && !IsImpala)
            CheckExternal(create.Columns.SelectMany(c => c.Constraints));
        ImmutableArray<TableColumn> columns =
            create.LikeFile is { } file ? Inferred(file, create.Name.Place)
            : storage.Format == StorageFormat.Avro && (SchemaOf(properties) ?? SchemaOf(storage.Properties)) is { } schema
                ? AvroSchema.Columns(schema, create.Name.Place)
            : [.. create.Columns.Select(c => Column(c, binder))];
        ImmutableArray<TableColumn> keys = create.As is null ? [.. create.PartitionedBy.Select(c => Column(c, binder))] : [];
        var table = new Table("", create.Name.Last.Folded, TableKind.Managed)
        {
            Columns = columns,
            PartitionColumns = keys,
            Checks = [.. Checks(create, [.. columns, .. keys], binder)],
            Format = storage.Format,
            Serde = storage.Serde,
            SerdeProperties = storage.Properties,
            Comment = create.Comment,
            Properties = properties,
            BucketedBy = create.Bucketing is null ? [] : [.. create.Bucketing.Columns.Select(c => c.Folded)],
            Buckets = create.Bucketing?.Buckets ?? 0,
            SortedBy = create.Bucketing is null
                ? []
                : [.. create.Bucketing.SortedBy.Select(s => ExpressionText.Of(s.Value) + (s.Descending ? " DESC" : ""))],
        };
        if (!IsImpala)
        {
            CheckDefinition(table, create);
            table = table with { Constraints = [.. KeyConstraints.Of(create, table, Parent)] };
        }
        return create.Skew is null ? table : table with { Skew = SkewOf(create.Skew, table) };

        Table? Parent(TableName name) => TablesOf(view).Record(Names(name).Database, Names(name).Name);
    }

    /// <exception cref="BazaarException">It names no column of the table, or gives it other values than columns.</exception>
    private static TableSkew SkewOf(Skew skew, Table table)
    {
        foreach (var column in skew.Columns)
            if (table.Columns.All(c => c.Name != column.Folded))
                throw SqlErrors.NoColumn(column.Text, column.Place, [.. table.Columns.Select(c => c.Name)], "42000/10203");
        if (skew.Columns.GroupBy(c => c.Folded).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw SqlErrors.Error(
                $"The column {twice.Key} is there twice.",
                twice.Last().Place,
                "Leave one of them out.",
                "42000/10202"
            );
        if (skew.Values.FirstOrDefault(v => v.Items.Count != skew.Columns.Count) is { } other)
            throw SqlErrors.Error(
                $"SKEWED BY has {skew.Columns.Count} columns, and here are {other.Items.Count} values.",
                other.Place,
                "Give each column one value.",
                "42000/10204"
            );
        static string Text(Expression e) => e is StringLiteral s ? s.Value : ExpressionText.Of(e);
        return new(
            [.. skew.Columns.Select(c => c.Folded)],
            [.. skew.Values.Select(v => v.Items.Select(Text).ToImmutableArray())],
            skew.Directories
        );
    }

    /// <summary>hive.default.fileformat is the format of tables that name none.</summary>
    private NamedFormat? DefaultFormat(CreateTable create) =>
        create.RowFormat is null
        && session.Settings[IsImpala ? SqlSettings.DefaultFormat : "hive.default.fileformat"] is { Length: > 0 } format
            ? new(create.Place, format.ToUpperInvariant().Replace("_", "", StringComparison.Ordinal))
            : null;

    /// <summary>The Avro schema that stands in a table's properties, or in the file that they name.</summary>
    private string? SchemaOf(ImmutableSortedDictionary<string, string> properties) =>
        properties.GetValueOrDefault(AvroSchema.Literal)
        ?? (
            properties.GetValueOrDefault(AvroSchema.Url) is { } url && catalog.Lake.Expand(url) is [var file]
                ? File.ReadAllText(file)
                : null
        );

    /// <summary>Hive holds the rows of its own tables only to constraints.</summary>
    private static void CheckExternal(IEnumerable<ColumnConstraint> constraints)
    {
        if (
            constraints.FirstOrDefault(c =>
                c.Kind is ConstraintKind.Default or ConstraintKind.Check
                || (c.Kind == ConstraintKind.NotNull && Constraints.IsOn(c.Options))
            ) is
            { } held
        )
            throw SqlErrors.Error(
                "An external table has no constraints that rows are held to.",
                held.Place,
                "Write DISABLE NOVALIDATE RELY behind it, leave it out, or leave EXTERNAL out.",
                "42000/10326"
            );
    }

    /// <summary>The CHECKs of a new table that are switched on: of its columns, and its own.</summary>
    private static IEnumerable<TableCheck> Checks(CreateTable create, IReadOnlyList<TableColumn> columns, Binder binder)
    {
        foreach (var constraint in create.Columns.SelectMany(c => c.Constraints))
            if (constraint is { Kind: ConstraintKind.Check, Value: { } condition } && Constraints.IsOn(constraint.Options))
                yield return Constraints.Check(constraint.Name?.Folded, condition, constraint.Text!, columns, binder);
        foreach (var constraint in create.Constraints)
            if (constraint is { Kind: ConstraintKind.Check, Check: { } condition } && Constraints.IsOn(constraint.Options))
                yield return Constraints.Check(constraint.Name?.Folded, condition, constraint.Text!, columns, binder);
    }

    private TableColumn Column(ColumnDefinition column, Binder binder)
    {
        var given = column.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.Default);
        var standard = given?.Value;
        var type =
            column.Type?.Type
            ?? throw SqlErrors.Error($"The column {column.Name} has no type.", column.Place, $"Write {column.Name} STRING, say.");
        return new(
            column.Name.Folded,
            type,
            column.Comment,
            standard is null ? null
                : IsImpala ? ExpressionText.Of(standard)
                : Constraints.Default(standard, given!.Text!, type, binder),
            column.Constraints.Any(c => c.Kind == ConstraintKind.NotNull && Constraints.IsOn(c.Options))
        );
    }
}
