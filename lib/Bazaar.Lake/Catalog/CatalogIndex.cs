using System.Collections.Immutable;

namespace Bazaar.Lake.Catalog;

/// <summary>What the catalog holds: the one file that is replaced when something changes. Each object lies in a file of its version.</summary>
/// <param name="Version">Counts the commits.</param>
/// <param name="Databases">The version of each database's file.</param>
/// <param name="Tables">The version of each table's file, by <c>database.table</c>.</param>
/// <param name="Partitions">The version of each table's file of partitions.</param>
internal sealed record CatalogIndex(
    long Version,
    ImmutableSortedDictionary<string, long> Databases,
    ImmutableSortedDictionary<string, long> Tables,
    ImmutableSortedDictionary<string, long> Partitions
)
{
    /// <summary>A new lake's: it has the database default.</summary>
    public static readonly CatalogIndex New = new(
        0,
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal).Add(CatalogStore.DefaultDatabase, 0),
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal)
    );
}

/// <summary>Where the catalog's files lie in a lake.</summary>
internal sealed class CatalogFolder(string root)
{
    public string Path { get; } = System.IO.Path.Combine(root, ".catalog");
    public string Staging { get; } = System.IO.Path.Combine(root, ".staging");

    public string Index => In("catalog.json");
    public string NextIndex => In("catalog.next.json");
    public string Journal => In("journal.json");
    public string Readers => In("readers.lock");
    public string Writer => In("writer.lock");

    private string In(string name) => System.IO.Path.Combine(Path, name);

    public string Database(string name, long version) => File("databases", name, version);

    public string Table(string name, long version) => File("tables", name, version);

    public string Partitions(string name, long version) => File("partitions", name, version);

    private string File(string kind, string name, long version) =>
        System.IO.Path.Combine(Path, kind, FormattableString.Invariant($"{Uri.EscapeDataString(name)}.{version}.json"));
}
