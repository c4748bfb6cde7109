using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>A typed scalar expression of the plan. Conversions are explicit: operands have the types that an operation wants.</summary>
public abstract record Expr
{
    public abstract DataType Type { get; }

    /// <summary>Where it stands in the script; null for what the binder added.</summary>
    public Place? Place { get; init; }
}

/// <summary>A constant. The value is of the CLR types that <see cref="Result"/> names, or null.</summary>
public sealed record Literal(object? Value, DataType LiteralType) : Expr
{
    public override DataType Type => LiteralType;

    public static Literal Null(DataType? type = null) => new(null, type ?? DataType.Null);

    public static Literal True { get; } = new(true, DataType.Boolean);
    public static Literal False { get; } = new(false, DataType.Boolean);

    public static Literal Int(int value) => new(value, DataType.Int);

    public static Literal Text(string value) => new(value, DataType.String);
}

/// <summary>A column of the operator's input, of an operator further out (a correlated reference), or a lambda's parameter.</summary>
public sealed record ColumnRef(PlanColumn Column) : Expr
{
    public override DataType Type => Column.Type;
}

/// <summary>An operator or a scalar function over its arguments.</summary>
public sealed record Call(Operation Operation, EquatableList<Expr> Args, DataType ResultType) : Expr
{
    public override DataType Type => ResultType;
}

/// <summary>A conversion by a dialect's rules.</summary>
public sealed record Cast(Expr Operand, DataType Target, ICastRules Rules) : Expr
{
    public override DataType Type => Target;
}

/// <summary>CASE WHEN … THEN … ELSE … END; all results have the same type, a missing else is NULL.</summary>
public sealed record Case(EquatableList<CaseWhen> Whens, Expr? Else, DataType ResultType) : Expr
{
    public override DataType Type => ResultType;
}

public sealed record CaseWhen(Expr When, Expr Then);

/// <summary>A field of a struct or a tuple, by its position from 0; NULL of a NULL struct.</summary>
public sealed record FieldAccess(Expr Operand, int Index) : Expr
{
    public override DataType Type => ((StructType)Operand.Type).Fields[Index].Type;
}

/// <summary>A struct or a tuple of the fields in the order of its type.</summary>
public sealed record MakeStruct(EquatableList<Expr> Fields, StructType StructType) : Expr
{
    public override DataType Type => StructType;
}

/// <summary>A function over the elements of a list, as the argument of an operation that takes one.</summary>
public sealed record Lambda(EquatableList<PlanColumn> Parameters, Expr Body) : Expr
{
    public override DataType Type => Body.Type;
}

/// <summary>The one value of a query with one column and at most one row; NULL where there is no row.</summary>
public sealed record ScalarSubquery(Rel Query) : Expr
{
    public override DataType Type => Query.Columns[0].Type;
}

/// <summary>True where the query gives a row.</summary>
public sealed record Exists(Rel Query) : Expr
{
    public override DataType Type => DataType.Boolean;
}

/// <summary>
/// Operand = ANY (query), which is IN, or another comparison with any or with all of the query's values, with SQL's answers for NULL; the query
/// has one column of the operand's type.
/// </summary>
public sealed record InSubquery(Expr Operand, Rel Query) : Expr
{
    /// <summary>One of <c>= &lt;&gt; &lt; &lt;= &gt; &gt;=</c>.</summary>
    public string Comparison { get; init; } = "=";

    /// <summary>With all values rather than with any.</summary>
    public bool All { get; init; }

    /// <summary>IN, <c>&lt; ANY</c>, <c>&gt;= ALL</c>.</summary>
    public string Symbol => Comparison == "=" && !All ? "IN" : $"{Comparison} {(All ? "ALL" : "ANY")}";

    public override DataType Type => DataType.Boolean;
}

/// <summary>All rows of a query as one list of structs in the query's order: a bag that a nested block made. Never NULL.</summary>
public sealed record Collect(Rel Query, ArrayType ListType) : Expr
{
    public override DataType Type => ListType;
}

/// <summary>An aggregate function over the rows of a group; stands in <see cref="Aggregate"/> and <see cref="WindowCall"/> only.</summary>
/// <param name="Function">What is computed.</param>
/// <param name="Args">Its arguments, none for count(*).</param>
/// <param name="Distinct">Over the distinct arguments.</param>
/// <param name="Filter">Over the rows for which this is true, or null for all.</param>
/// <param name="OrderBy">In this order, where the order matters.</param>
public sealed record AggregateCall(
    Operation Function,
    EquatableList<Expr> Args,
    DataType ResultType,
    bool Distinct = false,
    Expr? Filter = null,
    EquatableList<SortKey>? OrderBy = null
) : Expr
{
    public override DataType Type => ResultType;
}

/// <summary>A window function, or an aggregate over a window; stands in <see cref="Window"/> only.</summary>
public sealed record WindowCall(
    Operation Function,
    EquatableList<Expr> Args,
    DataType ResultType,
    EquatableList<Expr> PartitionBy,
    EquatableList<SortKey> OrderBy,
    Frame? Frame = null,
    bool IgnoreNulls = false,
    bool Distinct = false
) : Expr
{
    public override DataType Type => ResultType;
}

/// <summary>One key of an order. Where nulls go is always said, since engines differ.</summary>
public sealed record SortKey(Expr Value, bool Descending, bool NullsFirst);

public enum FrameUnit
{
    Rows,
    Range,
}

public enum FrameEdge
{
    UnboundedPreceding,
    Preceding,
    CurrentRow,
    Following,
    UnboundedFollowing,
}

/// <summary>A bound of a window's frame; the offset belongs to Preceding and Following.</summary>
public sealed record FrameBound(FrameEdge Edge, Expr? Offset = null);

public sealed record Frame(FrameUnit Unit, FrameBound Start, FrameBound End);
