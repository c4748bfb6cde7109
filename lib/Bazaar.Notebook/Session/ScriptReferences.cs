using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Bazaar.Notebook.Session;

/// <summary>
/// Finds assemblies as the script host does, and each of the runtime's but once. The host finds and reads them anew for each cell, which takes 4 MB and
/// 100 ms a cell.
/// </summary>
internal sealed class ScriptReferences(MetadataReferenceResolver host) : MetadataReferenceResolver
{
    private readonly ConcurrentDictionary<(string Name, string? From), ImmutableArray<PortableExecutableReference>> named = new();

    private readonly ConcurrentDictionary<string, PortableExecutableReference?> missing = new(StringComparer.Ordinal);

    public override bool ResolveMissingAssemblies => host.ResolveMissingAssemblies;

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition,
        AssemblyIdentity referenceIdentity
    ) => missing.GetOrAdd(referenceIdentity.GetDisplayName(), _ => host.ResolveMissingAssembly(definition, referenceIdentity));

    /// <remarks>A file that a cell names may have been built anew since, so it is read each time.</remarks>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    ) =>
        Path.GetExtension(reference) is ".dll" or ".exe"
            ? host.ResolveReference(reference, baseFilePath, properties)
            : named.GetOrAdd((reference, baseFilePath), _ => host.ResolveReference(reference, baseFilePath, properties));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => host.GetHashCode();
}
