using Bazaar.Core;

namespace Bazaar.Sql.Tree;

/// <summary>ALTER TABLE | VIEW | MATERIALIZED VIEW name [PARTITION (…)] action.</summary>
public sealed record AlterTable(Place Place, TableLike Kind, TableName Name, PartitionSpec? Partition, AlterAction Action)
    : Statement(Place);

public abstract record AlterAction(Place Place) : Node(Place);

public sealed record RenameTable(Place Place, TableName To) : AlterAction(Place);

public sealed record AddColumns(Place Place, IReadOnlyList<ColumnDefinition> Columns, bool IfNotExists, bool Cascade)
    : AlterAction(Place);

public sealed record ReplaceColumns(Place Place, IReadOnlyList<ColumnDefinition> Columns, bool Cascade) : AlterAction(Place);

/// <summary>CHANGE [COLUMN] old new type …; <paramref name="First"/> or <paramref name="After"/> says the new position.</summary>
public sealed record ChangeColumn(Place Place, Name Old, ColumnDefinition New, bool First, Name? After, bool Cascade)
    : AlterAction(Place);

public sealed record DropColumn(Place Place, Name Name, bool IfExists) : AlterAction(Place);

public sealed record PartitionColumnType(Place Place, ColumnDefinition Column) : AlterAction(Place);

public sealed record AddPartitions(Place Place, bool IfNotExists, IReadOnlyList<NewPartition> Partitions) : AlterAction(Place);

public sealed record NewPartition(Place Place, PartitionSpec Spec, string? Location) : Node(Place);

public sealed record DropPartitions(Place Place, bool IfExists, IReadOnlyList<PartitionSpec> Specs, bool Purge)
    : AlterAction(Place);

/// <summary>PARTITION (…) RENAME TO PARTITION (…); the old one stands in the statement.</summary>
public sealed record RenamePartition(Place Place, PartitionSpec To) : AlterAction(Place);

public sealed record ExchangePartition(Place Place, PartitionSpec Spec, TableName With) : AlterAction(Place);

/// <summary>Impala's RECOVER PARTITIONS.</summary>
public sealed record RecoverPartitions(Place Place) : AlterAction(Place);

public sealed record SetProperties(Place Place, IReadOnlyList<Property> Properties) : AlterAction(Place);

public sealed record UnsetProperties(Place Place, bool OfSerde, bool IfExists, IReadOnlyList<string> Keys) : AlterAction(Place);

public sealed record SetSerde(Place Place, string? Class, IReadOnlyList<Property> Properties) : AlterAction(Place);

public sealed record SetRowFormat(Place Place, RowFormat Format) : AlterAction(Place);

public sealed record SetFileFormat(Place Place, FileFormat Format) : AlterAction(Place);

public sealed record SetLocation(Place Place, string Location) : AlterAction(Place);

public sealed record SetOwner(Place Place, string Kind, Name Owner) : AlterAction(Place);

/// <summary>CLUSTERED BY … INTO n BUCKETS; null for NOT CLUSTERED.</summary>
public sealed record SetBucketing(Place Place, Bucketing? Bucketing) : AlterAction(Place);

/// <summary>Impala's SORT BY (…).</summary>
public sealed record SetSortColumns(Place Place, SortColumns Sort) : AlterAction(Place);

/// <summary>SKEWED BY …; null for NOT SKEWED.</summary>
public sealed record SetSkew(Place Place, Skew? Skew) : AlterAction(Place);

/// <summary>NOT STORED AS DIRECTORIES: the skew stays.</summary>
public sealed record UnsetDirectories(Place Place) : AlterAction(Place);

/// <summary>INTO n BUCKETS.</summary>
public sealed record SetBuckets(Place Place, int Buckets) : AlterAction(Place);

public sealed record AddConstraint(Place Place, TableConstraint Constraint) : AlterAction(Place);

public sealed record DropConstraint(Place Place, Name Name) : AlterAction(Place);

/// <summary>CONCATENATE, TOUCH, COMPACT 'kind': work on files that the embedded lake has no need of.</summary>
public sealed record Maintain(Place Place, string Work, IReadOnlyList<PartitionSpec> Partitions) : AlterAction(Place);

/// <summary>UPDATE STATISTICS [FOR COLUMN c] SET (…) (Impala: SET [COLUMN STATS c] (…)).</summary>
public sealed record UpdateStatistics(Place Place, Name? Column, IReadOnlyList<Property> Properties) : AlterAction(Place);

/// <summary>Impala's ALTER COLUMN c SET COMMENT 'text'.</summary>
public sealed record CommentColumn(Place Place, Name Column, string Comment) : AlterAction(Place);

/// <summary>ALTER VIEW v AS query.</summary>
public sealed record RedefineView(Place Place, IReadOnlyList<ColumnDefinition> Columns, Query Query, string Text)
    : AlterAction(Place);

public sealed record SetRewrite(Place Place, bool Enabled) : AlterAction(Place);

public sealed record RebuildView(Place Place) : AlterAction(Place);

/// <summary>COMMENT ON DATABASE | TABLE | VIEW | COLUMN name IS 'text' | NULL (Impala).</summary>
public sealed record CommentOn(Place Place, string Kind, TableName Name, string? Comment) : Statement(Place);
