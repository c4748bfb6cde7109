using Bazaar.Core;

namespace Bazaar.Sql.Tree;

/// <summary>Something in FROM.</summary>
public abstract record Relation(Place Place) : Node(Place);

public sealed record TableReference(Place Place, TableName Name, Sample? Sample, Name? Alias, IReadOnlyList<Hint> Hints)
    : Relation(Place);

public sealed record QueryReference(Place Place, Query Query, Name? Alias, IReadOnlyList<Name> Columns) : Relation(Place);

/// <summary>A join; a comma is a CROSS join without a condition.</summary>
public sealed record Join(
    Place Place,
    JoinKind Kind,
    Relation Left,
    Relation Right,
    Expression? On,
    IReadOnlyList<Name> Using,
    IReadOnlyList<Hint> Hints
) : Relation(Place);

public enum JoinKind
{
    Inner,
    Cross,
    Left,
    Right,
    Full,
    LeftSemi,
    LeftAnti,
    RightSemi,
    RightAnti,
}

/// <summary><c>source LATERAL VIEW [OUTER] f(…) table AS columns</c>.</summary>
public sealed record LateralView(
    Place Place,
    Relation Source,
    bool Outer,
    FunctionCall Function,
    Name Alias,
    IReadOnlyList<Name> Columns
) : Relation(Place);

/// <summary>Hive's <c>f(ON source PARTITION BY … ORDER BY … ARG1(…), …) alias</c>: a function that reads a source by partitions and gives rows.</summary>
public sealed record PartitionedFunction(
    Place Place,
    Name Name,
    Relation Source,
    Window Partitioning,
    IReadOnlyList<Expression> Arguments,
    Name? Alias
) : Relation(Place);

/// <summary>Hive's <c>UNIQUEJOIN [PRESERVE] t a (a.x, …), …</c>: the tables' rows by one common key.</summary>
public sealed record UniqueJoin(Place Place, IReadOnlyList<UniqueJoinSource> Sources) : Relation(Place);

/// <param name="Place">Where it stands.</param>
/// <param name="Preserve">Its rows are there even where other tables have none of their key.</param>
/// <param name="Table">The table.</param>
/// <param name="Keys">The values that make the key.</param>
public sealed record UniqueJoinSource(Place Place, bool Preserve, TableReference Table, IReadOnlyList<Expression> Keys)
    : Node(Place);

/// <summary>The lines of a program that a query's rows are given to.</summary>
public sealed record Transformed(Place Place, Query Query, Transform Transform) : Relation(Place);

/// <summary>Impala's <c>UNNEST(t.a, t.b) [AS (x, y)]</c>: the elements of the arrays side by side.</summary>
public sealed record Unnesting(Place Place, IReadOnlyList<Expression> Arrays, IReadOnlyList<Name> Names) : Relation(Place);

/// <summary>TABLESAMPLE.</summary>
public abstract record Sample(Place Place) : Node(Place);

/// <summary><c>BUCKET x OUT OF y [ON columns]</c>.</summary>
public sealed record BucketSample(Place Place, long Bucket, long Of, IReadOnlyList<Expression> On) : Sample(Place);

/// <summary><c>n PERCENT</c> (Impala: <c>SYSTEM(n) [REPEATABLE(seed)]</c>).</summary>
public sealed record PercentSample(Place Place, string Percent, long? Seed) : Sample(Place);

/// <summary><c>n ROWS</c>, of each split.</summary>
public sealed record RowSample(Place Place, long Rows) : Sample(Place);

/// <summary><c>100M</c>: so many bytes.</summary>
public sealed record ByteSample(Place Place, string Length) : Sample(Place);
