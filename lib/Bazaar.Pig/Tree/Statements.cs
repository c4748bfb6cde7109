using Bazaar.Core;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Tree;

/// <summary>A statement of a script.</summary>
public abstract record Statement(Place Place) : Node(Place);

/// <summary><c>alias = operator</c>; an operator without an alias can be reached by <c>@</c> only.</summary>
public sealed record AssignStatement(Place Place, string? Alias, RelationNode Relation, int? Parallel) : Statement(Place);

/// <summary><c>b = a</c>: another name for the same relation.</summary>
public sealed record RenameStatement(Place Place, string Alias, AliasRef Of) : Statement(Place);

/// <summary>STORE; an alias in front of it is the input, save that it can't be dumped.</summary>
public sealed record StoreStatement(
    Place Place,
    RelationNode Input,
    string Path,
    Place PathPlace,
    FunctionSpec? Using,
    string? Alias = null
) : Statement(Place);

public sealed record SplitStatement(
    Place Place,
    RelationNode Input,
    EquatableList<SplitBranch> Branches,
    SplitOtherwise? Otherwise
) : Statement(Place);

public sealed record SplitBranch(Place Place, string Alias, ExprNode Condition) : Node(Place);

/// <summary>The rows that no branch took; with ALL also those for which a condition is null.</summary>
public sealed record SplitOtherwise(Place Place, string Alias, bool All) : Node(Place);

public sealed record AssertStatement(Place Place, RelationNode Input, ExprNode Condition, string? Message) : Statement(Place);

/// <summary>DEFINE name Function('…'): a short name for a function.</summary>
public sealed record DefineFunction(Place Place, string Name, FunctionSpec Function) : Statement(Place);

/// <summary>DEFINE name `command`: a name for a command to stream through.</summary>
public sealed record DefineCommand(Place Place, string Name, CommandSpec Command) : Statement(Place);

/// <summary>DEFINE name (parameters) RETURNS aliases { body }.</summary>
public sealed record DefineMacro(
    Place Place,
    string Name,
    EquatableList<string> Parameters,
    EquatableList<string> Returns,
    SourceText Body
) : Statement(Place);

/// <summary>A call of a macro: <c>a, b = name(x, 'y', 3)</c>.</summary>
public sealed record MacroCall(Place Place, EquatableList<string> Aliases, string Macro, EquatableList<string> Arguments)
    : Statement(Place);

public sealed record ImportStatement(Place Place, string Path) : Statement(Place);

public sealed record RegisterStatement(Place Place, string Path) : Statement(Place);

/// <summary>DUMP; without an alias the last relation.</summary>
public sealed record DumpStatement(Place Place, AliasRef Input) : Statement(Place);

/// <summary>DESCRIBE alias, or of a name in the nested block of one (<c>alias::name</c>).</summary>
public sealed record DescribeStatement(Place Place, AliasRef Input) : Statement(Place);

public sealed record ExplainStatement(Place Place, AliasRef Input) : Statement(Place);

public sealed record IllustrateStatement(Place Place, AliasRef Input) : Statement(Place);

/// <summary><c>set key value</c>; without either it shows what is set.</summary>
public sealed record SetStatement(Place Place, string? Key, string? Value) : Statement(Place);

/// <summary>EXEC (a run of its own) and RUN (as if it stood here) of another script; EXEC without one runs the STOREs so far.</summary>
public sealed record RunStatement(
    Place Place,
    string? Script,
    bool Separate,
    EquatableList<string> Parameters,
    EquatableList<string> ParameterFiles
) : Statement(Place);

/// <summary>A command on files or of the shell: fs -ls /x, rmf /y, sh date.</summary>
public sealed record ShellStatement(Place Place, string Command, EquatableList<string> Arguments) : Statement(Place);

/// <summary>quit: nothing behind it is run.</summary>
public sealed record QuitStatement(Place Place) : Statement(Place);
