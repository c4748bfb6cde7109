using System.Collections.Immutable;
using Bazaar.Core;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <summary>The aliases and functions that a statement can name.</summary>
/// <param name="Aliases">The last definition of each alias.</param>
/// <param name="Functions">What DEFINE gave a name.</param>
/// <param name="Last">The last relation made: @.</param>
public sealed record Names(
    ImmutableDictionary<string, Definition> Aliases,
    ImmutableDictionary<string, FunctionSpec> Functions,
    Definition? Last
)
{
    /// <summary>The commands that DEFINE gave a name.</summary>
    public ImmutableDictionary<string, CommandSpec> Commands { get; init; } =
        ImmutableDictionary.Create<string, CommandSpec>(StringComparer.Ordinal);

    /// <summary>The folder in which paths begin, as cd set it: empty for the lake's root.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The whole path of one that may begin in the folder.</summary>
    public string Full(string path) =>
        Folder.Length == 0 || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) ? path
        : path is "." or "" ? Folder
        : $"{Folder}/{path}";

    /// <summary>The same of each path in a list with commas.</summary>
    public string FullList(string list) => Folder.Length == 0 ? list : string.Join(',', Loaders.Paths(list).Select(Full));

    public static readonly Names Empty = new(
        ImmutableDictionary.Create<string, Definition>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, FunctionSpec>(StringComparer.Ordinal),
        null
    );
}

/// <summary>An alias as one statement defined it, with what was known before; nothing is computed until a DUMP or STORE asks.</summary>
public sealed class Definition(string? alias, RelationNode node, Names before, Place place)
{
    public string? Alias { get; } = alias;
    public RelationNode Node { get; } = node;
    public Names Before { get; } = before;
    public Place Place { get; } = place;

    /// <summary>Its fields, found when it was checked; null where nobody knows them.</summary>
    public PigSchema? Schema { get; internal set; }

    /// <summary>Whether it is the alias of a STORE: the relation that was stored, save that it can't be dumped.</summary>
    public bool IsStored { get; init; }

    /// <summary>Conditions that ASSERT put on it.</summary>
    public IReadOnlyList<AssertStatement> Asserts { get; init; } = [];

    /// <summary>The definitions that it reads, one entry for each time.</summary>
    internal List<Definition> Reads { get; } = [];
}
