using Bazaar.Core;

namespace Bazaar.Pig.Tree;

/// <summary>A part of a script, with its place in the text.</summary>
public abstract record Node(Place Place);

/// <summary>A whole script: its statements in order.</summary>
public sealed record PigScript(EquatableList<Statement> Statements)
{
    /// <summary>What each statement was written as, without comments.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}
