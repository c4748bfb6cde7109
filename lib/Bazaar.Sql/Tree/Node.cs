using Bazaar.Core;

namespace Bazaar.Sql.Tree;

/// <summary>Anything in a parsed statement, with where it stands in the script.</summary>
public abstract record Node(Place Place);

/// <summary>An identifier. Hive and Impala fold case when they look a name up; <paramref name="Text"/> is as written.</summary>
public sealed record Name(Place Place, string Text) : Node(Place)
{
    /// <summary>The name in lower case, as the catalog keeps it.</summary>
    public string Folded => Text.ToLowerInvariant();

    public override string ToString() => Text;
}

/// <summary>A table's or view's name, with its database where one is written (Impala: a path into a nested column, too).</summary>
public sealed record TableName(Place Place, IReadOnlyList<Name> Parts) : Node(Place)
{
    public Name Last => Parts[^1];
    public Name? Database => Parts.Count > 1 ? Parts[0] : null;

    public override string ToString() => string.Join('.', Parts);
}

/// <summary>A type as written, for example in CAST or in a column's definition.</summary>
public sealed record TypeName(Place Place, DataType Type) : Node(Place);

/// <summary>One <c>'key' = 'value'</c> of a property list; the value is null where only keys stand.</summary>
public sealed record Property(Place Place, string Key, string? Value) : Node(Place);

/// <summary>A hint: <c>/*+ MAPJOIN(t) */</c>, <c>-- +shuffle</c>, <c>[broadcast]</c>; the engines take it as advice.</summary>
public sealed record Hint(Place Place, string Text) : Node(Place);

/// <summary>One statement of a script.</summary>
public abstract record Statement(Place Place) : Node(Place);
