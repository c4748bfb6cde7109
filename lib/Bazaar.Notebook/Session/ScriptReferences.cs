using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Bazaar.Notebook.Session;

/// <summary>
/// Finds what this program runs on once for all cells, and the rest as the script host does. The host would find and read all of it anew for each cell,
/// which takes 4 MB and 100 ms a cell.
/// </summary>
internal sealed class ScriptReferences(MetadataReferenceResolver host) : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition,
        AssemblyIdentity referenceIdentity
    ) => RuntimeAssemblies.Find(referenceIdentity.Name) ?? host.ResolveMissingAssembly(definition, referenceIdentity);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    ) =>
        RuntimeAssemblies.Find(reference) is { } own
            ? [own.WithProperties(properties)]
            : host.ResolveReference(reference, baseFilePath, properties);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => host.GetHashCode();
}
