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
/// <param name="Open">
/// A new plan that reads it, with new columns, for each use: a scan of Parquet, or a projection that takes lines of text apart. Its
/// columns are the table's, in order.
/// </param>
public sealed record StoredTable(string Database, string Name, EquatableList<Field> Columns, Func<Place, Rel> Open)
    : FoundTable(Database, Name)
{
    /// <summary>The name of the column that gives the address of a row's file.</summary>
    public const string FileName = "input__file__name";

    /// <summary>Opens the table with the column <see cref="FileName"/> before those of the partition.</summary>
    public Func<Place, Rel>? OpenNamed { get; init; }

    /// <summary>How many of the columns, the last ones, are the partition's.</summary>
    public int PartitionColumns { get; init; }

    /// <summary>Rows can be changed: UPDATE, DELETE and MERGE are allowed.</summary>
    public bool Transactional { get; init; }

    /// <summary>Columns (lower case) that the rows are spread over buckets by; UPDATE may not change them.</summary>
    public IReadOnlyList<string> BucketedBy { get; init; } = [];

    /// <summary>DEFAULT values by column (lower case), as the text of an expression.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();
}

/// <summary>A view, by its query's text and the columns' names.</summary>
public sealed record StoredView(string Database, string Name, string Text, IReadOnlyList<string> Columns)
    : FoundTable(Database, Name);
