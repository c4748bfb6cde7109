using Bazaar.Core;

namespace Bazaar.Pig.Tree;

/// <summary>Something with rows: an alias, or an operator over others.</summary>
public abstract record RelationNode(Place Place) : Node(Place);

/// <summary>A relation by its alias; <c>@</c>, the last one made, has no name.</summary>
public sealed record AliasRef(Place Place, string? Name) : RelationNode(Place)
{
    /// <summary>The alias as it stands in the text, which is another one in a macro's body.</summary>
    public string? Written { get; init; }
}

/// <summary>A function by name with the constants it is made with: <c>PigStorage(',')</c>.</summary>
public sealed record FunctionSpec(Place Place, string Name, EquatableList<string> Arguments) : Node(Place);

public sealed record LoadNode(Place Place, string Path, Place PathPlace, FunctionSpec? Using, SchemaNode? As)
    : RelationNode(Place);

public sealed record FilterNode(Place Place, RelationNode Input, ExprNode Condition) : RelationNode(Place);

public sealed record ForeachNode(
    Place Place,
    RelationNode Input,
    EquatableList<NestedCommand> Block,
    EquatableList<GenerateItem> Items
) : RelationNode(Place);

/// <summary>An item of GENERATE.</summary>
public sealed record GenerateItem(Place Place, ExprNode Value, bool Flatten, SchemaNode? As) : Node(Place);

/// <summary>A line of a nested block: a name for an expression, or for an operator over a bag.</summary>
public sealed record NestedCommand(Place Place, string Name, ExprNode? Value, RelationNode? Operator) : Node(Place);

/// <summary>A bag as the input of a nested operator: a field, a nested name, or <c>bag.(x,y)</c>.</summary>
public sealed record NestedInput(Place Place, ExprNode Bag) : RelationNode(Place);

/// <summary>GROUP and COGROUP.</summary>
public sealed record GroupNode(
    Place Place,
    bool CoGroup,
    EquatableList<GroupInput> Inputs,
    string? Using,
    FunctionSpec? Partitioner
) : RelationNode(Place);

/// <summary>One input of a group.</summary>
/// <param name="Keys">Its keys, or null for ALL.</param>
public sealed record GroupInput(Place Place, RelationNode Input, EquatableList<ExprNode>? Keys, bool Inner) : Node(Place);

public enum JoinSide
{
    Inner,
    Left,
    Right,
    Full,
}

public sealed record JoinNode(
    Place Place,
    EquatableList<JoinInput> Inputs,
    JoinSide Side,
    string? Using,
    FunctionSpec? Partitioner
) : RelationNode(Place);

public sealed record JoinInput(Place Place, RelationNode Input, EquatableList<ExprNode> Keys) : Node(Place);

public sealed record CrossNode(Place Place, EquatableList<RelationNode> Inputs) : RelationNode(Place);

public sealed record UnionNode(Place Place, EquatableList<RelationNode> Inputs, bool OnSchema) : RelationNode(Place);

public sealed record DistinctNode(Place Place, RelationNode Input) : RelationNode(Place);

/// <summary>A key of ORDER or RANK: a field, a range or a star.</summary>
public sealed record SortKey(Place Place, ExprNode Value, bool Descending) : Node(Place);

public sealed record OrderNode(Place Place, RelationNode Input, EquatableList<SortKey> Keys, FunctionSpec? Using)
    : RelationNode(Place);

/// <summary>RANK; without keys it numbers the rows.</summary>
public sealed record RankNode(Place Place, RelationNode Input, EquatableList<SortKey> Keys, bool Dense) : RelationNode(Place);

public sealed record LimitNode(Place Place, RelationNode Input, ExprNode Count) : RelationNode(Place);

public sealed record SampleNode(Place Place, RelationNode Input, ExprNode Share) : RelationNode(Place);

/// <summary>STREAM input THROUGH a command, or one that DEFINE gave a name.</summary>
public sealed record StreamNode(Place Place, RelationNode Input, CommandSpec? Command, string? Name, SchemaNode? As)
    : RelationNode(Place);

/// <summary>A command of this machine's shell, as it stands in backticks, and what its lines are like.</summary>
/// <param name="Input">How it is given rows; null for lines on its standard input with tabs between the fields.</param>
/// <param name="Output">How its lines are read; null for those on its standard output with tabs between the fields.</param>
/// <param name="Ship">Files of this machine that it finds beside it.</param>
public sealed record CommandSpec(
    Place Place,
    string Command,
    CommandStream? Input,
    CommandStream? Output,
    EquatableList<string> Ship
) : Node(Place)
{
    /// <summary>Files of the lake that it finds beside it: a path, and behind # what it is called there.</summary>
    public EquatableList<string> Cache { get; init; } = [];

    /// <summary>Whether what it complains of is to be kept: in which folder of the output, and for how many of its runs.</summary>
    public CommandErrors? Errors { get; init; }
}

/// <summary>The lines that a command reads or writes.</summary>
/// <param name="File">The file beside the command that has them; null for its standard input or output.</param>
/// <param name="Using">What parts the fields; null for tabs.</param>
public sealed record CommandStream(Place Place, string? File, FunctionSpec? Using) : Node(Place);

/// <summary><c>STDERR('folder' LIMIT 5)</c></summary>
public sealed record CommandErrors(Place Place, string? Folder, int? Limit) : Node(Place);

public sealed record CubeNode(Place Place, RelationNode Input, EquatableList<CubeDimensions> Dimensions) : RelationNode(Place);

public sealed record CubeDimensions(Place Place, bool Rollup, EquatableList<ExprNode> Fields) : Node(Place);
