using Bazaar.Core;

namespace Bazaar.Sql.Tree;

/// <summary>A whole query: CTEs, a body, and the order and limit that hold for all of it.</summary>
public sealed record Query(
    Place Place,
    IReadOnlyList<CommonTable> With,
    QueryBody Body,
    IReadOnlyList<OrderItem> OrderBy,
    IReadOnlyList<Expression> ClusterBy,
    IReadOnlyList<Expression> DistributeBy,
    IReadOnlyList<OrderItem> SortBy,
    Expression? Limit,
    Expression? Offset
) : Node(Place)
{
    /// <summary>Somewhere in it stands the name of Hive's column of a row's file.</summary>
    public bool NamesFiles { get; init; }

    /// <summary>A query that is nothing but its body.</summary>
    public static Query Of(QueryBody body) => new(body.Place, [], body, [], [], [], [], null, null);

    /// <summary>True where the parentheses around it would change nothing.</summary>
    public bool IsBare =>
        With.Count == 0
        && OrderBy.Count + ClusterBy.Count + DistributeBy.Count + SortBy.Count == 0
        && Limit is null
        && Offset is null;
}

/// <summary><c>name [(columns)] AS (query)</c> of WITH.</summary>
public sealed record CommonTable(Place Place, Name Name, IReadOnlyList<Name> Columns, Query Query) : Node(Place);

public abstract record QueryBody(Place Place) : Node(Place);

/// <summary>A query in parentheses with an order or a limit of its own.</summary>
public sealed record NestedQuery(Place Place, Query Query) : QueryBody(Place);

public sealed record SetOperation(Place Place, SetOperator Operator, bool All, QueryBody Left, QueryBody Right)
    : QueryBody(Place);

public enum SetOperator
{
    Union,
    Intersect,
    Except,
}

/// <param name="Names">Impala's names of the columns, as the first row gives them; null where it gives none to a column.</param>
public sealed record Values(Place Place, IReadOnlyList<RowValue> Rows, IReadOnlyList<Name?>? Names = null) : QueryBody(Place);

public sealed record Select(
    Place Place,
    bool Distinct,
    IReadOnlyList<Hint> Hints,
    IReadOnlyList<SelectItem> Items,
    Relation? From,
    Expression? Where,
    GroupBy? GroupBy,
    Expression? Having,
    IReadOnlyList<NamedWindow> Windows,
    Expression? Qualify
) : QueryBody(Place)
{
    /// <summary>The program that the items are given to: its lines are the rows.</summary>
    public Transform? Transform { get; init; }
}

/// <summary>Hive's <c>TRANSFORM (…) USING 'command' AS (columns)</c>, <c>MAP … USING</c> and <c>REDUCE … USING</c>, behind their items.</summary>
/// <param name="Columns">What its lines hold; none for a key and all the rest as a value.</param>
public sealed record Transform(
    Place Place,
    RowFormat? Input,
    string Command,
    IReadOnlyList<TransformColumn> Columns,
    RowFormat? Output
) : Node(Place);

/// <summary>A column of a program's lines; without a type it is a STRING.</summary>
public sealed record TransformColumn(Place Place, Name Name, TypeName? Type) : Node(Place);

/// <summary>One output: a value with no alias, one, or (a table function) several.</summary>
public sealed record SelectItem(Place Place, Expression Value, IReadOnlyList<Name> Aliases) : Node(Place);

/// <summary>GROUP BY. <paramref name="Sets"/> is only there for GROUPING SETS.</summary>
public sealed record GroupBy(Place Place, GroupingKind Kind, IReadOnlyList<Expression> Keys, IReadOnlyList<RowValue> Sets)
    : Node(Place);

public enum GroupingKind
{
    Plain,
    Rollup,
    Cube,
    Sets,
}

public sealed record OrderItem(Place Place, Expression Value, bool Descending, bool? NullsFirst) : Node(Place);

public sealed record NamedWindow(Place Place, Name Name, Window Window) : Node(Place);

/// <summary>What stands behind OVER: a name, or a specification, which may start with a name.</summary>
public sealed record Window(
    Place Place,
    Name? Base,
    IReadOnlyList<Expression> PartitionBy,
    IReadOnlyList<OrderItem> OrderBy,
    Frame? Frame
) : Node(Place);

/// <summary>ROWS or RANGE between two bounds.</summary>
public sealed record Frame(Place Place, bool IsRows, Bound Start, Bound End) : Node(Place);

/// <summary>A frame's bound; <paramref name="Offset"/> is set for <c>n PRECEDING</c> and <c>n FOLLOWING</c>.</summary>
public sealed record Bound(Place Place, BoundKind Kind, Expression? Offset = null) : Node(Place);

public enum BoundKind
{
    UnboundedPreceding,
    Preceding,
    CurrentRow,
    Following,
    UnboundedFollowing,
}
