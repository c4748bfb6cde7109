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

    public FoundTable? Find(string database, string name) =>
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
        var columns = new EquatableList<Field>(table.AllColumns.Select(c => new Field(c.Name, c.Type)));
        return new StoredTable(table.Database, table.Name, columns, place => scans.Open(table, catalog.Partitions(table), place))
        {
            PartitionColumns = table.PartitionColumns.Length,
            Transactional = table.Transactional,
            BucketedBy = table.BucketedBy,
            Defaults = table.AllColumns.Where(c => c.Default is not null).ToDictionary(c => c.Name, c => c.Default!),
        };
    }
}
