using Bazaar.Core;

namespace Bazaar.Sql.Tree;

public sealed record ShowDatabases(Place Place, string? Like) : Statement(Place);

/// <summary>SHOW TABLES, VIEWS, MATERIALIZED VIEWS.</summary>
public sealed record ShowTables(Place Place, TableLike Kind, Name? Database, string? Like, bool Extended) : Statement(Place);

/// <summary>SHOW TABLE EXTENDED [IN db] LIKE 'pattern' [PARTITION (…)].</summary>
public sealed record ShowTableExtended(Place Place, Name? Database, string Like, PartitionSpec? Partition) : Statement(Place);

public sealed record ShowPartitions(
    Place Place,
    TableName Table,
    PartitionSpec? Partition,
    Expression? Where,
    IReadOnlyList<OrderItem> OrderBy,
    Expression? Limit
) : Statement(Place);

public sealed record ShowColumns(Place Place, TableName Table, string? Like, bool Sorted) : Statement(Place);

/// <summary>SHOW FUNCTIONS; Impala shows those of a database, of one kind: null, AGGREGATE or ANALYTIC.</summary>
public sealed record ShowFunctions(Place Place, string? Like, Name? Database, string? Kind) : Statement(Place);

public sealed record ShowCreateTable(Place Place, TableName Table) : Statement(Place);

public sealed record ShowCreateDatabase(Place Place, Name Database) : Statement(Place);

public sealed record ShowProperties(Place Place, TableName Table, string? Key) : Statement(Place);

/// <summary>SHOW CONF 'name'.</summary>
public sealed record ShowConf(Place Place, string Key) : Statement(Place);

/// <summary>SHOW LOCKS, TRANSACTIONS, COMPACTIONS: the embedded lake has none that last.</summary>
public sealed record ShowActivity(Place Place, string What) : Statement(Place);

/// <summary>Impala's SHOW TABLE STATS, SHOW COLUMN STATS, SHOW RANGE PARTITIONS.</summary>
public sealed record ShowStatistics(Place Place, TableName Table, bool Columns) : Statement(Place);

/// <summary>Impala's SHOW FILES IN t.</summary>
public sealed record ShowFiles(Place Place, TableName Table, PartitionSpec? Partition) : Statement(Place);

public enum DescribeDetail
{
    Plain,
    Extended,
    Formatted,
}

/// <summary>DESCRIBE a table, one of its columns (or a path into it), or one of its partitions.</summary>
public sealed record DescribeTable(
    Place Place,
    TableName Table,
    DescribeDetail Detail,
    PartitionSpec? Partition,
    IReadOnlyList<Name> Column
) : Statement(Place);

public sealed record DescribeDatabase(Place Place, Name Database, bool Extended) : Statement(Place);

public sealed record DescribeFunction(Place Place, string Function, bool Extended) : Statement(Place);

/// <summary>ANALYZE TABLE … COMPUTE STATISTICS, and Impala's COMPUTE [INCREMENTAL] STATS.</summary>
/// <param name="Columns">The columns, empty for all of them; null where column statistics are not asked for.</param>
public sealed record Analyze(
    Place Place,
    TableName Table,
    PartitionSpec? Partition,
    IReadOnlyList<Name>? Columns,
    bool NoScan,
    bool Incremental
) : Statement(Place);

/// <summary>Impala's DROP [INCREMENTAL] STATS.</summary>
public sealed record DropStatistics(Place Place, TableName Table, PartitionSpec? Partition) : Statement(Place);

/// <summary>Impala's REFRESH t [PARTITION (…)], INVALIDATE METADATA [t].</summary>
public sealed record Refresh(Place Place, TableName? Table, PartitionSpec? Partition, bool Invalidate) : Statement(Place);

/// <summary>MSCK [REPAIR] TABLE t [ADD|DROP|SYNC PARTITIONS].</summary>
public sealed record RepairTable(Place Place, TableName Table, bool Repair, bool Add, bool Drop) : Statement(Place);

/// <summary>EXPLAIN [EXTENDED | FORMATTED | CBO | …] statement; the variant is in upper case, empty for the plain one.</summary>
public sealed record Explain(Place Place, string Variant, Statement Statement) : Statement(Place);

/// <summary>SET key=value, SET key (show one), SET and SET -v (show all); the value is as written.</summary>
public sealed record SetOption(Place Place, string? Key, string? Value, bool All) : Statement(Place);

/// <summary>dfs: one of Hadoop's file commands, its words as they stand.</summary>
public sealed record FileCommand(Place Place, IReadOnlyList<string> Words) : Statement(Place);

/// <summary>ADD FILE, DELETE FILE, LIST FILE: the files that TRANSFORM's programs find beside them. No paths stand for all.</summary>
/// <param name="Verb">ADD, DELETE or LIST.</param>
/// <param name="Kind">FILE, JAR or ARCHIVE; LIST knows them all.</param>
public sealed record ResourceCommand(Place Place, string Verb, string Kind, IReadOnlyList<string> Paths) : Statement(Place);

public sealed record ResetOptions(Place Place, string? Key) : Statement(Place);
