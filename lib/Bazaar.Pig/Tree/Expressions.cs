using Bazaar.Core;

namespace Bazaar.Pig.Tree;

/// <summary>An expression or a condition.</summary>
public abstract record ExprNode(Place Place) : Node(Place);

/// <summary>A constant: null, bool, int, long, float, double, BigInteger, <see cref="BigDecimal"/> or string.</summary>
public sealed record Constant(Place Place, object? Value) : ExprNode(Place);

/// <summary>A field, a relation (as a scalar) or a name of a nested block. <c>group</c> too.</summary>
public sealed record NameRef(Place Place, string Name) : ExprNode(Place);

/// <summary>A field by position, from 0.</summary>
public sealed record PositionRef(Place Place, int Index) : ExprNode(Place);

/// <summary>All fields.</summary>
public sealed record Star(Place Place) : ExprNode(Place);

/// <summary><c>a..c</c>, <c>..c</c>, <c>a..</c>: each end a NameRef or a PositionRef.</summary>
public sealed record FieldRange(Place Place, ExprNode? From, ExprNode? To) : ExprNode(Place);

/// <summary>Fields of a tuple or of a bag's tuples: <c>t.x</c>, <c>b.(x,$1)</c>.</summary>
public sealed record Projection(Place Place, ExprNode From, EquatableList<ExprNode> Fields) : ExprNode(Place);

/// <summary>A value of a map: <c>m#'key'</c>.</summary>
public sealed record MapLookup(Place Place, ExprNode Map, string? Key) : ExprNode(Place);

public sealed record Call(Place Place, string Function, EquatableList<ExprNode> Arguments) : ExprNode(Place);

public sealed record CastNode(Place Place, TypeNode Type, ExprNode Value) : ExprNode(Place);

public sealed record Negate(Place Place, ExprNode Value) : ExprNode(Place);

/// <summary><c>+ - * / %</c></summary>
public sealed record Arithmetic(Place Place, string Operator, ExprNode Left, ExprNode Right) : ExprNode(Place);

/// <summary><c>== != &lt; &lt;= &gt; &gt;=</c>, whichever way it was written.</summary>
public sealed record Comparison(Place Place, string Operator, ExprNode Left, ExprNode Right) : ExprNode(Place);

public sealed record MatchesNode(Place Place, ExprNode Value, ExprNode Pattern) : ExprNode(Place);

public sealed record IsNullNode(Place Place, ExprNode Value, bool Not) : ExprNode(Place);

public sealed record InNode(Place Place, ExprNode Value, EquatableList<ExprNode> List) : ExprNode(Place);

public sealed record AndNode(Place Place, EquatableList<ExprNode> Terms) : ExprNode(Place);

public sealed record OrNode(Place Place, EquatableList<ExprNode> Terms) : ExprNode(Place);

public sealed record NotNode(Place Place, ExprNode Value) : ExprNode(Place);

/// <summary><c>(condition ? then : else)</c></summary>
public sealed record BinCond(Place Place, ExprNode Condition, ExprNode Then, ExprNode Else) : ExprNode(Place);

/// <summary>CASE with a subject compares it with each WHEN; without one, each WHEN is a condition.</summary>
public sealed record CaseNode(Place Place, ExprNode? Subject, EquatableList<WhenNode> Whens, ExprNode? Else) : ExprNode(Place);

public sealed record WhenNode(Place Place, ExprNode When, ExprNode Then) : Node(Place);

/// <summary><c>(a, b)</c>, <c>()</c>, and a single constant in parentheses.</summary>
public sealed record TupleNode(Place Place, EquatableList<ExprNode> Items) : ExprNode(Place);

/// <summary><c>{(1), (2)}</c></summary>
public sealed record BagNode(Place Place, EquatableList<ExprNode> Items) : ExprNode(Place);

/// <summary><c>['k'#1]</c> or, with keys and values by turns, <c>[k, v]</c>.</summary>
public sealed record MapNode(Place Place, EquatableList<MapEntry> Entries) : ExprNode(Place);

public sealed record MapEntry(Place Place, ExprNode Key, ExprNode Value) : Node(Place);
