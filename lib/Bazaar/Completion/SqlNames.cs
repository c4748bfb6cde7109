namespace Bazaar.Completion;

/// <summary>What an engine of SQL knows by name, as completion offers it.</summary>
/// <param name="Words">Keywords and functions.</param>
/// <param name="Databases">All databases.</param>
/// <param name="Tables">The tables and views of all databases.</param>
/// <param name="Database">Whose tables are offered without a database before them; null offers all.</param>
public sealed record SqlNames(
    IReadOnlyCollection<string> Words,
    IReadOnlyList<string> Databases,
    IReadOnlyList<NamedTable> Tables,
    string? Database = null
);

/// <param name="Columns">The names of its columns, the partition's among them.</param>
public sealed record NamedTable(string Database, string Name, IReadOnlyList<string> Columns);
