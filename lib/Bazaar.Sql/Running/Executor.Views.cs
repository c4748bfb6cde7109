using System.Collections.Immutable;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>CREATE VIEW and CREATE MATERIALIZED VIEW.</summary>
internal sealed partial class Executor
{
    private RowsResult DefineView(CreateView create, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var (databaseName, name) = Names(create.Name);
        var known = write.Find(databaseName, name);
        if (create is { OrReplace: true, IfNotExists: true } && !IsImpala)
            throw SqlErrors.Error("OR REPLACE and IF NOT EXISTS exclude each other.", create.Place, "Leave one of them out.");
        if (known is not null && create.OrReplace && known.Kind != TableKind.View)
            throw SqlErrors.Error($"{create.Name} is a table.", create.Name.Place, "Choose another name.", "42000/10217");
        if (!create.OrReplace && FreeName(create.Name, create.IfNotExists, false, write) is null)
            return Said("View already exists.", run);
        var database = write.Find(databaseName) ?? throw NoDatabase(create.Name.Database!, write);
        var columns = ViewColumns(create.Columns, BinderFor(database.Name, name, write).Bind(create.Query), create.Place);
        // The last columns of the query are the partition's.
        var keys = create.PartitionedOn.Select(p => p.Folded).ToList();
        var split = columns.Length - keys.Count;
        if (keys.Count > 0 && (split <= 0 || !columns.Skip(split).Select(c => c.Name).SequenceEqual(keys)))
            throw SqlErrors.Error(
                "The columns of PARTITIONED ON are the view's last ones, in their order.",
                create.PartitionedOn[0].Place,
                "Move them to the end of the query.",
                "42000/10093"
            );
        if (known is { IsView: true } && create.OrReplace)
            CheckReplaced(known, columns.Skip(split), create.Name.Place, write);
        write.Put(
            new Table(database.Name, name, TableKind.View)
            {
                Columns = [.. columns.Take(split)],
                PartitionColumns = [.. columns.Skip(split)],
                ViewText = Expanded(create.Text, name, create.Columns, write),
                ViewOriginal = create.Text,
                ViewDatabase = session.Database,
                Comment = create.Comment,
                Properties = Properties(create.Properties),
                Owner = Functions.Session.User,
                CreatedAt = session.Clock.GetUtcNow().UtcDateTime,
            }
        );
        write.Commit(run.Cancel);
        return Said(known is null ? "View has been created." : "View has been altered.", run);
    }

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;

    private ImmutableArray<TableColumn> ViewColumns(IReadOnlyList<ColumnDefinition> named, BoundQuery query, Place place)
    {
        if (named.Count > 0 && named.Count != query.Columns.Count)
            throw SqlErrors.Error(
                $"The view names {named.Count} columns, and its query has {query.Columns.Count}.",
                place,
                "Name as many.",
                "42000/10092"
            );
        // The query's own names count in Hive even where the view has others. (Measured.)
        var names = named.Select(n => n.Name.Folded);
        var columns = named.Count > 0 && IsImpala ? [] : query.Columns.Select(c => c.Name);
        if ((Twice(names) ?? Twice(columns)) is { } twice)
            throw SqlErrors.Error($"The column {twice} is there twice.", place, "Give one of them another name.", "42000/10036");
        return
        [
            .. query.Columns.Select(
                (c, i) =>
                    new TableColumn(
                        named.Count > 0 ? named[i].Name.Folded : c.Name,
                        c.Column.Type.Folded(),
                        named.Count > 0 ? named[i].Comment : null
                    )
            ),
        ];
    }

    /// <summary>A view's query with its names in full; where the view names its columns, a query around it that renames them.</summary>
    private string Expanded(string text, string view, IReadOnlyList<ColumnDefinition> named, CatalogView catalogView)
    {
        var names = new FullNames(text, starsOnly: IsImpala);
        var binder = new Binder(session.Dialect, Functions, TablesOf(catalogView), session.Database, session.Settings.Bind)
        {
            Macros = session.Macros,
            Transforms = Programs,
            FullNames = names,
        };
        var query = binder.Bind(Syntax.Parser.ParseQuery(text, session.Dialect));
        if (IsImpala || named.Count == 0)
            return names.ToString();
        var columns = query.Columns.Zip(named, (c, n) => $"{FullNames.Quoted(c.Name)} AS {FullNames.Quoted(n.Name.Folded)}");
        return $"SELECT {string.Join(", ", columns)} FROM ({names}) {FullNames.Quoted(view)}";
    }

    private RowsResult DefineMaterializedView(CreateMaterializedView create, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        if (FreeName(create.Name, create.IfNotExists, false, write) is not { } database)
            return Nothing(run);
        var bound = BinderFor(database.Name, create.Name.Last.Folded, write).Bind(create.Query);
        if (!create.DisableRewrite)
            CheckRewritable(bound.Plan, write, create.Name.Place);
        var storage = create.FileFormat is null
            ? new Storage(StorageFormat.Orc, null, Maps.Text)
            : Storage.Of(create.RowFormat, create.FileFormat, IsImpala);
        var name = create.Name.Last.Folded;
        var table = new Table(database.Name, name, TableKind.MaterializedView)
        {
            Columns = [.. bound.Columns.Select(c => ColumnOf(c, create.Query))],
            Format = storage.Format,
            Serde = storage.Serde,
            SerdeProperties = storage.Properties,
            Location = create.Location ?? DefaultLocation(database, name),
            Comment = create.Comment,
            Properties = Properties(create.Properties),
            ViewText = Expanded(create.Text, name, [], write),
            ViewOriginal = create.Text,
            ViewDatabase = session.Database,
            RewriteEnabled = !create.DisableRewrite,
            Owner = Functions.Session.User,
            CreatedAt = session.Clock.GetUtcNow().UtcDateTime,
        };
        if (create.PartitionedOn.Count > 0)
        {
            var keys = create.PartitionedOn.Select(p => p.Folded).ToHashSet();
            table = table with
            {
                PartitionColumns = [.. table.Columns.Where(c => keys.Contains(c.Name))],
                Columns = [.. table.Columns.Where(c => !keys.Contains(c.Name))],
            };
        }
        CheckColumns(table, create.Name.Place);
        write.Put(table);
        var rows = Writer(write, run)
            .Write(table, Ready(Arranged(bound, table)), new Dictionary<string, Expr>(), overwrite: true, all: true);
        write.Commit(run.Cancel);
        return Nothing(run, rows);
    }
}
