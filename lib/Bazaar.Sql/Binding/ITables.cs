using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>Where the binder finds tables and views. Names come in lower case.</summary>
public interface ITables
{
    bool HasDatabase(string database);

    /// <summary>The table or view, or null where there is none.</summary>
    FoundTable? Find(string database, string name);

    /// <summary>The tables and views of a database, for cures.</summary>
    IEnumerable<string> Names(string database);
}

public abstract record FoundTable(string Database, string Name);

/// <summary>A table with its columns, partition columns last.</summary>
/// <param name="Scan">What reads it; its file columns and the parts' values are the columns, in order.</param>
public sealed record StoredTable(string Database, string Name, EquatableList<Field> Columns, ScanSource Scan)
    : FoundTable(Database, Name);

/// <summary>A view, by its query's text and the columns' names.</summary>
public sealed record StoredView(string Database, string Name, string Text, IReadOnlyList<string> Columns)
    : FoundTable(Database, Name);
