using Bazaar.Core;

namespace Bazaar.Sql.Tree;

public sealed record CreateDatabase(
    Place Place,
    Name Name,
    bool IfNotExists,
    string? Comment,
    string? Location,
    string? ManagedLocation,
    IReadOnlyList<Property> Properties
) : Statement(Place);

public sealed record DropDatabase(Place Place, Name Name, bool IfExists, bool Cascade) : Statement(Place);

public sealed record UseDatabase(Place Place, Name Name) : Statement(Place);

/// <summary>ALTER DATABASE: exactly one of its parts is given.</summary>
public sealed record AlterDatabase(
    Place Place,
    Name Name,
    IReadOnlyList<Property> Properties,
    string? Location,
    string? ManagedLocation,
    string? Owner
) : Statement(Place)
{
    /// <summary>USER, ROLE or GROUP, with an owner.</summary>
    public string? OwnerKind { get; init; }
}

public enum CreateKind
{
    Plain,
    External,
    Managed,
    Transactional,
    Temporary,
}

/// <summary>CREATE TABLE in all its forms: by columns, LIKE another table, LIKE a file (Impala), AS a query.</summary>
public sealed record CreateTable(Place Place, TableName Name, CreateKind Kind, bool IfNotExists) : Statement(Place)
{
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];
    public IReadOnlyList<TableConstraint> Constraints { get; init; } = [];
    public string? Comment { get; init; }

    /// <summary>PARTITIONED BY; in CREATE TABLE AS the columns have names only, so their type is null.</summary>
    public IReadOnlyList<ColumnDefinition> PartitionedBy { get; init; } = [];
    public Bucketing? Bucketing { get; init; }
    public SortColumns? SortBy { get; init; }
    public Skew? Skew { get; init; }
    public RowFormat? RowFormat { get; init; }
    public FileFormat? FileFormat { get; init; }
    public string? Location { get; init; }
    public IReadOnlyList<Property> Properties { get; init; } = [];
    public TableName? Like { get; init; }

    /// <summary>Impala's <c>LIKE PARQUET 'file'</c>.</summary>
    public string? LikeFile { get; init; }
    public Query? As { get; init; }
}

/// <summary>Impala's SORT BY [ZORDER] (columns): how the rows of each file are ordered.</summary>
public sealed record SortColumns(Place Place, IReadOnlyList<Name> Columns, bool ZOrder) : Node(Place);

public sealed record ColumnDefinition(
    Place Place,
    Name Name,
    TypeName? Type,
    IReadOnlyList<ColumnConstraint> Constraints,
    string? Comment
) : Node(Place);

/// <summary>A constraint of one column. <paramref name="Options"/> are DISABLE, NOVALIDATE, RELY, … in upper case.</summary>
public sealed record ColumnConstraint(
    Place Place,
    ConstraintKind Kind,
    Name? Name,
    Expression? Value,
    TableName? References,
    IReadOnlyList<Name> ReferencedColumns,
    IReadOnlyList<string> Options
) : Node(Place)
{
    /// <summary>The text of a DEFAULT's value or of a CHECK's condition, for the catalog.</summary>
    public string? Text { get; init; }
}

/// <summary>A constraint of the table: PRIMARY KEY, UNIQUE, FOREIGN KEY, CHECK.</summary>
public sealed record TableConstraint(
    Place Place,
    ConstraintKind Kind,
    Name? Name,
    IReadOnlyList<Name> Columns,
    Expression? Check,
    TableName? References,
    IReadOnlyList<Name> ReferencedColumns,
    IReadOnlyList<string> Options
) : Node(Place)
{
    /// <summary>The text of a DEFAULT's value or of a CHECK's condition, for the catalog.</summary>
    public string? Text { get; init; }
}

public enum ConstraintKind
{
    NotNull,
    Null,
    Default,
    Check,
    PrimaryKey,
    Unique,
    ForeignKey,
}

/// <summary><c>CLUSTERED BY (columns) [SORTED BY (…)] INTO n BUCKETS</c>.</summary>
public sealed record Bucketing(Place Place, IReadOnlyList<Name> Columns, IReadOnlyList<OrderItem> SortedBy, int Buckets)
    : Node(Place);

/// <summary><c>SKEWED BY (columns) ON (values) [STORED AS DIRECTORIES]</c>.</summary>
public sealed record Skew(Place Place, IReadOnlyList<Name> Columns, IReadOnlyList<RowValue> Values, bool Directories)
    : Node(Place);

/// <summary>ROW FORMAT.</summary>
public abstract record RowFormat(Place Place) : Node(Place);

/// <summary>DELIMITED; what is not said is null.</summary>
public sealed record DelimitedFormat(
    Place Place,
    string? Fields,
    string? Escape,
    string? Items,
    string? Keys,
    string? Lines,
    string? Null
) : RowFormat(Place);

public sealed record SerdeFormat(Place Place, string Class, IReadOnlyList<Property> Properties) : RowFormat(Place);

/// <summary>STORED AS.</summary>
public abstract record FileFormat(Place Place) : Node(Place);

/// <summary>A format by its name, in upper case: PARQUET, ORC, TEXTFILE, …</summary>
public sealed record NamedFormat(Place Place, string Format) : FileFormat(Place);

public sealed record ClassFormat(Place Place, string Input, string Output) : FileFormat(Place);

/// <summary>STORED BY a storage handler.</summary>
public sealed record HandlerFormat(Place Place, string Handler, IReadOnlyList<Property> Properties) : FileFormat(Place);

/// <summary>CREATE VIEW; <paramref name="Text"/> is the query's own text, which the catalog keeps.</summary>
public sealed record CreateView(
    Place Place,
    TableName Name,
    bool OrReplace,
    bool IfNotExists,
    IReadOnlyList<ColumnDefinition> Columns,
    string? Comment,
    IReadOnlyList<Name> PartitionedOn,
    IReadOnlyList<Property> Properties,
    Query Query,
    string Text
) : Statement(Place);

public sealed record CreateMaterializedView(Place Place, TableName Name, bool IfNotExists, Query Query, string Text)
    : Statement(Place)
{
    public bool DisableRewrite { get; init; }
    public string? Comment { get; init; }
    public IReadOnlyList<Name> PartitionedOn { get; init; } = [];
    public IReadOnlyList<Name> ClusteredOn { get; init; } = [];
    public IReadOnlyList<Name> DistributedOn { get; init; } = [];
    public IReadOnlyList<Name> SortedOn { get; init; } = [];
    public RowFormat? RowFormat { get; init; }
    public FileFormat? FileFormat { get; init; }
    public string? Location { get; init; }
    public IReadOnlyList<Property> Properties { get; init; } = [];
}

public enum TableLike
{
    Table,
    View,
    MaterializedView,
}

public sealed record DropTable(Place Place, TableLike Kind, TableName Name, bool IfExists, bool Purge) : Statement(Place);

public sealed record CreateMacro(Place Place, Name Name, IReadOnlyList<ColumnDefinition> Parameters, Expression Body)
    : Statement(Place);

public sealed record DropFunction(Place Place, TableName Name, bool IfExists) : Statement(Place);

public sealed record DropMacro(Place Place, Name Name, bool IfExists) : Statement(Place);
