using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Running;

/// <summary>The catalog's and the session's tables as the binder asks for them.</summary>
internal sealed class CatalogTables(CatalogView catalog, TempTables temporary, TableScans scans) : ITables
{
    public bool HasDatabase(string database) => catalog.Find(database) is not null;

    public IEnumerable<string> Names(string database) => catalog.Tables(database).Concat(temporary.Names(database));

    public Table? Record(string database, string name) => temporary.Find(database, name) ?? catalog.Find(database, name);

    /// <summary>The view that is defined by what reads these tables: it may not read itself, nor a table that ends with the session.</summary>
    public (string Database, string Name)? Defined { get; init; }

    public FoundTable? Find(string database, string name)
    {
        if (Defined == (database, name) && catalog.Find(database, name) is not null)
            throw Wrong($"The view {name} would read itself.", "Read another table.");
        if (Defined is not null && temporary.Find(database, name) is not null)
            throw Wrong($"{name} is temporary, and a view lasts.", "Read a table that lasts.");
        return Found(database, name);
    }

    // The statement's place is added where it ends.
    private static BazaarException Wrong(string message, string cure) => new(new(Fault.Semantic, message, null, cure, "42000"));

    private FoundTable? Found(string database, string name) =>
        Record(database, name) switch
        {
            null => null,
            { Kind: TableKind.View } view => new StoredView(
                view.ViewDatabase ?? view.Database,
                view.Name,
                view.ViewText!,
                [.. view.AllColumns.Select(c => c.Name)]
            ),
            var table => Stored(table),
        };

    public StoredTable Stored(Table table)
    {
        table = TextTables.AsRead(table);
        if ((scans.FoldsFields || !table.KeepsCase) && table.Columns.Any(c => c.Type.IsNested))
            table = table with { Columns = [.. table.Columns.Select(c => c with { Type = c.Type.Folded() })] };
        var columns = new EquatableList<Field>(table.AllColumns.Select(c => new Field(c.Name, c.Type)));
        return new StoredTable(table.Database, table.Name, columns, place => scans.Open(table, catalog.Partitions(table), place))
        {
            OpenNamed = place => scans.Open(TableScans.WithFile(table), catalog.Partitions(table), place),
            PartitionColumns = table.PartitionColumns.Length,
            Transactional = table.Transactional,
            BucketedBy = table.BucketedBy,
            Defaults = table.AllColumns.Where(c => c.Default is not null).ToDictionary(c => c.Name, c => c.Default!),
        };
    }
}
