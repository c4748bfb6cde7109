using Bazaar.Core;

namespace Bazaar.Sql.Tree;

/// <summary>A value in a statement, not yet bound to columns or types.</summary>
public abstract record Expression(Place Place) : Node(Place);

public sealed record NullLiteral(Place Place) : Expression(Place);

public sealed record BooleanLiteral(Place Place, bool Value) : Expression(Place);

/// <summary>A number as written, with its suffix in upper case: L, S, Y, D, BD or none.</summary>
public sealed record NumberLiteral(Place Place, string Digits, string Suffix) : Expression(Place);

/// <summary>A text, its escapes undone and adjacent literals joined.</summary>
public sealed record StringLiteral(Place Place, string Value) : Expression(Place);

/// <summary><c>DATE '…'</c>, <c>TIMESTAMP '…'</c>, <c>TIMESTAMPLOCALTZ '…'</c>.</summary>
public sealed record TypedLiteral(Place Place, DataType Type, string Value) : Expression(Place);

/// <summary><c>INTERVAL value unit</c>; the unit is in upper case and singular, or <c>YEAR TO MONTH</c>, <c>DAY TO SECOND</c>.</summary>
public sealed record IntervalExpression(Place Place, Expression Value, string Unit) : Expression(Place);

/// <summary>A name that stands for a column, or for the table before a dot.</summary>
public sealed record ColumnReference(Place Place, Name Name) : Expression(Place);

/// <summary><c>target.field</c>: a table's column or a struct's field; the binder knows which.</summary>
public sealed record FieldAccess(Place Place, Expression Target, Name Field) : Expression(Place);

/// <summary><c>target[index]</c> of an array or a map.</summary>
public sealed record IndexAccess(Place Place, Expression Target, Expression Index) : Expression(Place);

/// <summary><c>*</c> or <c>t.*</c>.</summary>
public sealed record Star(Place Place, TableName? Table) : Expression(Place);

/// <summary>A prefix operator: <c>-</c>, <c>+</c>, <c>~</c>, <c>NOT</c>.</summary>
public sealed record Unary(Place Place, string Operator, Expression Operand) : Expression(Place);

/// <summary>An operator between two values, in one spelling each: <c>= &lt;&gt; &lt;=&gt; &lt; &lt;= &gt; &gt;= + - * / % div &amp; | ^ ||</c>.</summary>
public sealed record Binary(Place Place, string Operator, Expression Left, Expression Right) : Expression(Place);

/// <summary>A chain of AND or of OR; flat, so that a long one is not deep.</summary>
public sealed record Logical(Place Place, bool IsAnd, IReadOnlyList<Expression> Terms) : Expression(Place);

public sealed record IsTest(Place Place, Expression Operand, IsKind Kind, bool Not) : Expression(Place);

public enum IsKind
{
    Null,
    True,
    False,

    /// <summary>The same as NULL, of a boolean only.</summary>
    Unknown,
}

public sealed record Between(Place Place, Expression Operand, Expression Low, Expression High, bool Not) : Expression(Place);

public sealed record InList(Place Place, Expression Operand, IReadOnlyList<Expression> Items, bool Not) : Expression(Place);

public sealed record InQuery(Place Place, Expression Operand, Query Query, bool Not) : Expression(Place);

public sealed record Exists(Place Place, Query Query, bool Not) : Expression(Place);

/// <summary><c>a = ANY (query)</c>, <c>a &lt; ALL (query)</c>.</summary>
public sealed record QuantifiedComparison(Place Place, Expression Operand, string Operator, bool All, Query Query)
    : Expression(Place);

/// <summary>A query in parentheses where one value is wanted.</summary>
public sealed record ScalarQuery(Place Place, Query Query) : Expression(Place);

/// <summary>LIKE, RLIKE, REGEXP, ILIKE, IREGEXP (upper case); with ANY or ALL there are several patterns.</summary>
public sealed record PatternMatch(
    Place Place,
    Expression Operand,
    string Operator,
    Quantifier Quantifier,
    IReadOnlyList<Expression> Patterns,
    bool Not
) : Expression(Place);

public enum Quantifier
{
    One,
    Any,
    All,
}

public sealed record Case(Place Place, Expression? Operand, IReadOnlyList<When> Whens, Expression? Else) : Expression(Place);

public sealed record When(Place Place, Expression Condition, Expression Result) : Node(Place);

/// <summary><c>CAST(x AS type [FORMAT 'pattern'])</c>.</summary>
public sealed record Cast(Place Place, Expression Operand, TypeName Type, string? Format) : Expression(Place);

/// <summary><c>(a, b)</c>: a struct without names, or several columns before IN.</summary>
public sealed record RowValue(Place Place, IReadOnlyList<Expression> Items) : Expression(Place);

/// <summary>The word DEFAULT in VALUES or SET: the column's default.</summary>
public sealed record DefaultValue(Place Place) : Expression(Place);

/// <summary>A call of a plain, aggregate, window or table function.</summary>
/// <param name="Name">Its name in lower case, with a database in front where one is written.</param>
/// <param name="NullTreatment">IGNORE NULLS or RESPECT NULLS.</param>
/// <param name="WithinGroup">The order of <c>WITHIN GROUP (ORDER BY …)</c>, else empty.</param>
public sealed record FunctionCall(
    Place Place,
    string Name,
    IReadOnlyList<Expression> Arguments,
    bool Distinct = false,
    NullTreatment NullTreatment = NullTreatment.Default,
    IReadOnlyList<OrderItem>? WithinGroup = null,
    Window? Over = null
) : Expression(Place);

public enum NullTreatment
{
    Default,
    Ignore,
    Respect,
}
