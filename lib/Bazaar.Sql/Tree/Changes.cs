using Bazaar.Core;

namespace Bazaar.Sql.Tree;

/// <summary>A query on its own.</summary>
public sealed record QueryStatement(Place Place, Query Query) : Statement(Place);

/// <summary><c>PARTITION (a = 1, b)</c>; a value that is missing is dynamic.</summary>
public sealed record PartitionSpec(Place Place, IReadOnlyList<PartitionItem> Items) : Node(Place)
{
    /// <summary>What else must hold, in Impala's sets of partitions: <c>PARTITION (month IN (1, 2) OR day IS NULL)</c>.</summary>
    public IReadOnlyList<Expression> Conditions { get; init; } = [];
}

/// <summary>One column of a partition; the operator is = save in DROP PARTITION.</summary>
public sealed record PartitionItem(Place Place, Name Column, string Operator, Expression? Value) : Node(Place);

/// <summary>Where an INSERT writes.</summary>
public abstract record InsertTarget(Place Place) : Node(Place);

public sealed record TableTarget(
    Place Place,
    TableName Table,
    bool Overwrite,
    PartitionSpec? Partition,
    IReadOnlyList<Name> Columns,
    bool IfNotExists
) : InsertTarget(Place);

public sealed record DirectoryTarget(Place Place, string Path, bool Local, RowFormat? RowFormat, FileFormat? FileFormat)
    : InsertTarget(Place);

public sealed record Insert(Place Place, InsertTarget Target, Query Query, IReadOnlyList<Hint> Hints) : Statement(Place);

/// <summary><c>FROM source INSERT … SELECT … INSERT … SELECT …</c>: one pass, several targets.</summary>
public sealed record MultiInsert(Place Place, IReadOnlyList<CommonTable> With, Relation From, IReadOnlyList<Insert> Branches)
    : Statement(Place);

public sealed record Assignment(Place Place, Name Column, Expression Value) : Node(Place);

public sealed record Update(Place Place, TableName Table, IReadOnlyList<Assignment> Assignments, Expression? Where)
    : Statement(Place);

public sealed record Delete(Place Place, TableName Table, Expression? Where) : Statement(Place);

public sealed record Merge(
    Place Place,
    TableName Table,
    Name? Alias,
    Relation Source,
    Expression On,
    IReadOnlyList<MergeBranch> Branches,
    IReadOnlyList<Hint> Hints
) : Statement(Place);

/// <summary>A WHEN of MERGE.</summary>
public abstract record MergeBranch(Place Place, Expression? Condition) : Node(Place);

public sealed record MergeUpdate(Place Place, Expression? Condition, IReadOnlyList<Assignment> Assignments)
    : MergeBranch(Place, Condition);

public sealed record MergeDelete(Place Place, Expression? Condition) : MergeBranch(Place, Condition);

public sealed record MergeInsert(Place Place, Expression? Condition, IReadOnlyList<Name> Columns, RowValue Values)
    : MergeBranch(Place, Condition);

public sealed record LoadData(Place Place, string Path, bool Local, bool Overwrite, TableName Table, PartitionSpec? Partition)
    : Statement(Place);

public sealed record Truncate(Place Place, TableName Table, PartitionSpec? Partition, bool IfExists, bool Force)
    : Statement(Place);
