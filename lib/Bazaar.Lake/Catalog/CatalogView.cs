using System.Collections.Concurrent;

namespace Bazaar.Lake.Catalog;

/// <summary>The catalog as it was at one moment. What it holds is read when it is asked for.</summary>
public abstract class CatalogView
{
    public abstract IEnumerable<string> Databases { get; }

    public abstract Database? Find(string database);

    /// <summary>The names of a database's tables and views.</summary>
    public abstract IEnumerable<string> Tables(string database);

    public abstract Table? Find(string database, string table);

    /// <summary>A table's partitions, in the order of their values; empty for a table that has none.</summary>
    public abstract IReadOnlyList<Partition> Partitions(Table table);
}

/// <summary>A version of the catalog on disk; objects that didn't change are shared with the versions before.</summary>
internal sealed class StoredView(CatalogFolder folder, CatalogIndex index, ConcurrentDictionary<string, object> cache)
    : CatalogView
{
    public CatalogIndex Index => index;

    public override IEnumerable<string> Databases => index.Databases.Keys;

    /// <summary>The database that every lake has; it has a file only after it was changed.</summary>
    private static readonly Database Default = new(
        CatalogStore.DefaultDatabase,
        CatalogStore.Warehouse,
        "Default Hive database",
        "public"
    );

    public override Database? Find(string database) =>
        !index.Databases.TryGetValue(database, out var version) ? null
        : version == 0 ? Default
        : Load<Database>(folder.Database(database, version));

    public override IEnumerable<string> Tables(string database) =>
        index
            .Tables.Keys.Where(k => k.StartsWith(database + ".", StringComparison.Ordinal))
            .Select(k => k[(database.Length + 1)..]);

    public override Table? Find(string database, string table) =>
        index.Tables.TryGetValue($"{database}.{table}", out var version)
            ? Load<Table>(folder.Table($"{database}.{table}", version))
            : null;

    public override IReadOnlyList<Partition> Partitions(Table table)
    {
        var name = $"{table.Database}.{table.Name}";
        return index.Partitions.TryGetValue(name, out var version) ? Load<List<Partition>>(folder.Partitions(name, version)) : [];
    }

    private T Load<T>(string file)
        where T : class => (T)cache.GetOrAdd(file, f => CatalogJson.Read<T>(f));
}
