using Bazaar.Core;

namespace Bazaar.Pig.Tree;

/// <summary>A type as it is written, in a schema or a cast.</summary>
public abstract record TypeNode(Place Place) : Node(Place);

/// <summary>int, long, float, double, biginteger, bigdecimal, boolean, datetime, chararray or bytearray.</summary>
public sealed record SimpleType(Place Place, string Name) : TypeNode(Place);

/// <summary><c>tuple(x:int, y)</c>, <c>(x:int)</c>; null where nothing is said of the fields.</summary>
/// <param name="OfCast">Whether it is a cast's, <c>(tuple(int))</c>: its fields get no names, where a schema's that have none get some.</param>
public sealed record TupleType(Place Place, EquatableList<FieldNode>? Fields, bool OfCast = false) : TypeNode(Place);

/// <summary><c>bag{t:(x:int)}</c>, <c>{(x:int)}</c>, <c>bag{}</c>.</summary>
public sealed record BagType(Place Place, string? TupleName, TupleType? Tuple) : TypeNode(Place);

/// <summary><c>map[int]</c>, <c>[]</c>; the value's type may have a name.</summary>
public sealed record MapTypeNode(Place Place, string? ValueName, TypeNode? Value) : TypeNode(Place);

/// <summary>A field of a schema: a name, a type, or both.</summary>
public sealed record FieldNode(Place Place, string? Name, TypeNode? Type) : Node(Place);

/// <summary>What stands behind AS.</summary>
/// <param name="Parenthesised">Whether it is a list in parentheses: <c>AS (x)</c>, not <c>AS x</c>.</param>
public sealed record SchemaNode(Place Place, EquatableList<FieldNode> Fields, bool Parenthesised) : Node(Place);
