using System.Collections.Immutable;

namespace Bazaar.Lake.Catalog;

/// <summary>What the catalog holds: the one file that is replaced when something changes. Each object lies in a file of its version.</summary>
/// <param name="Version">Counts the commits, restores too: a version's files never change.</param>
/// <param name="Format">How the files are written; a lab refuses those of a later one.</param>
/// <param name="Databases">The version of each database's file.</param>
/// <param name="Tables">The version of each table's file, by <c>database.table</c>.</param>
/// <param name="Partitions">The version of each table's file of partitions.</param>
internal sealed record CatalogIndex(
    long Version,
    int Format,
    ImmutableSortedDictionary<string, long> Databases,
    ImmutableSortedDictionary<string, long> Tables,
    ImmutableSortedDictionary<string, long> Partitions
)
{
    public const int CurrentFormat = 1;

    /// <summary>A new lake's: it has the database default.</summary>
    public static readonly CatalogIndex New = new(
        0,
        CurrentFormat,
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal).Add(CatalogStore.DefaultDatabase, 0),
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal)
    );
}
