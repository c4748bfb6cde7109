using System.Collections.Immutable;
using Bazaar.Core;

namespace Bazaar.Lake.Catalog;

/// <summary>A database: a name for a folder of tables.</summary>
/// <param name="Location">Its folder: a path of the lake.</param>
public sealed record Database(string Name, string Location, string? Comment = null, string Owner = "")
{
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = Maps.Text;

    /// <summary>USER, ROLE or GROUP.</summary>
    public string OwnerType { get; init; } = "USER";
}

/// <summary>Empty maps whose keys stand in the order of characters.</summary>
public static class Maps
{
    public static ImmutableSortedDictionary<string, string> Text { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    public static ImmutableSortedDictionary<string, ColumnStatistics> Statistics { get; } =
        ImmutableSortedDictionary.Create<string, ColumnStatistics>(StringComparer.Ordinal);
}

public enum TableKind
{
    /// <summary>DROP TABLE removes its files.</summary>
    Managed,

    /// <summary>DROP TABLE leaves its files.</summary>
    External,
    View,
    MaterializedView,
}

/// <summary>How the files of a table are written, as it was declared. The embedded lake keeps all but text as Parquet.</summary>
public enum StorageFormat
{
    Parquet,
    Orc,
    Text,
    Sequence,
    Rc,
    Avro,
    Json,
}

/// <param name="Name">In lower case.</param>
/// <param name="Default">The text of its DEFAULT, or null.</param>
/// <param name="FileName">Its name in the files, where that is another: some formats find columns by position, also under a new name.</param>
public sealed record TableColumn(
    string Name,
    DataType Type,
    string? Comment = null,
    string? Default = null,
    bool NotNull = false,
    string? FileName = null
)
{
    /// <summary>The name under which files have it.</summary>
    public string InFiles => FileName ?? Name;
}

/// <summary>A CHECK: the text of a condition.</summary>
public sealed record TableCheck(string? Name, string Condition);

/// <summary>Columns of which some values are frequent.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Values">Texts, one of each column.</param>
/// <param name="Directories">STORED AS DIRECTORIES.</param>
public sealed record TableSkew(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Values, bool Directories);

/// <summary>A table or a view. Names are in lower case.</summary>
public sealed record Table(string Database, string Name, TableKind Kind)
{
    public ImmutableArray<TableColumn> Columns { get; init; } = [];

    /// <summary>The columns by which its rows lie in folders; they come behind the others.</summary>
    public ImmutableArray<TableColumn> PartitionColumns { get; init; } = [];
    public StorageFormat Format { get; init; } = StorageFormat.Text;

    /// <summary>The class that reads its rows, where one was named.</summary>
    public string? Serde { get; init; }
    public ImmutableSortedDictionary<string, string> SerdeProperties { get; init; } = Maps.Text;

    /// <summary>Its folder: a path of the lake, or a file:// address. Null for a view.</summary>
    public string? Location { get; init; }
    public string? Comment { get; init; }
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = Maps.Text;
    public ImmutableArray<string> BucketedBy { get; init; } = [];
    public int Buckets { get; init; }
    public ImmutableArray<string> SortedBy { get; init; } = [];

    /// <summary>SKEWED BY, as it was declared: it lays no files out here.</summary>
    public TableSkew? Skew { get; init; }

    /// <summary>A view's query, with its names in full.</summary>
    public string? ViewText { get; init; }

    /// <summary>A view's query as it was written.</summary>
    public string? ViewOriginal { get; init; }

    /// <summary>The database in use when the view was made: names in its query without one are of it.</summary>
    public string? ViewDatabase { get; init; }
    public bool RewriteEnabled { get; init; }
    public ImmutableArray<string> Constraints { get; init; } = [];

    /// <summary>The conditions that each row is held to.</summary>
    public ImmutableArray<TableCheck> Checks { get; init; } = [];
    public TableStatistics? Statistics { get; init; }
    public ImmutableSortedDictionary<string, ColumnStatistics> ColumnStatistics { get; init; } = Maps.Statistics;
    public string Owner { get; init; } = "";
    public DateTime CreatedAt { get; init; }

    public bool IsView => Kind is TableKind.View;

    /// <summary>Its files are lines of text.</summary>
    public bool IsText => Format is StorageFormat.Text or StorageFormat.Json;

    /// <summary>The format's reader finds columns by their position, also under new names; text has no names at all.</summary>
    public bool FindsByPosition => Format is StorageFormat.Orc or StorageFormat.Sequence or StorageFormat.Rc;

    /// <summary>Its columns are what its files' schema says, whose names are in lower case.</summary>
    public bool SaysColumns => Format is StorageFormat.Avro or StorageFormat.Json;

    /// <summary>What reads its files gives a struct's fields in the letters of their declaration.</summary>
    public bool KeepsCase => Format is StorageFormat.Parquet or StorageFormat.Orc;
    public bool Transactional =>
        Properties.GetValueOrDefault("transactional") is { } text && bool.TryParse(text, out var on) && on;

    /// <summary>The table as one of its partitions is stored.</summary>
    public Table As(Partition partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        return partition.Storage is { } own
            ? this with
            {
                Format = own.Format,
                Serde = own.Serde,
                SerdeProperties = own.SerdeProperties,
            }
            : this;
    }

    public IEnumerable<TableColumn> AllColumns => Columns.Concat(PartitionColumns);
}

/// <summary>The rows of one value of the partition columns.</summary>
/// <param name="Values">The values as text, null for Hive's default partition, in the columns' order.</param>
/// <param name="Location">Its folder: a path of the lake, or a file:// address.</param>
public sealed record Partition(EquatableList<string?> Values, string Location)
{
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = Maps.Text;
    public TableStatistics? Statistics { get; init; }

    /// <summary>Whether Impala's COMPUTE INCREMENTAL STATS counted it, so that it need not again.</summary>
    public bool Incremental { get; init; }
    public DateTime CreatedAt { get; init; }

    /// <summary>How its files are written, where that is not as the table's are.</summary>
    public PartitionStorage? Storage { get; init; }

    /// <summary>The columns that the table had when the partition was made; null where it has them still.</summary>
    public ImmutableArray<TableColumn>? Columns { get; init; }
}

/// <summary>A partition's own format, and what reads its rows.</summary>
public sealed record PartitionStorage(
    StorageFormat Format,
    string? Serde,
    ImmutableSortedDictionary<string, string> SerdeProperties
);

/// <summary>What ANALYZE counted, or what a load wrote.</summary>
/// <param name="Rows">Rows; null where only files were counted.</param>
/// <param name="Files">Files.</param>
/// <param name="Bytes">Bytes of the files.</param>
public sealed record TableStatistics(long? Rows, long Files, long Bytes);

/// <summary>What ANALYZE found in a column; null where it has no meaning for the type.</summary>
public sealed record ColumnStatistics(
    string? Min,
    string? Max,
    long Nulls,
    long? Distinct,
    double? AverageLength,
    long? MaxLength,
    long? Trues,
    long? Falses
);
