using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Bazaar.Notebook.Session;

/// <summary>The assemblies that this program runs on, .NET's and the lab's own, as the compiler refers to them.</summary>
internal static class RuntimeAssemblies
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> References = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Their paths, by simple name.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } =
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(p => Path.GetFileNameWithoutExtension(p), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The one of a simple name, or null; the same one for all cells and sessions.</summary>
    public static PortableExecutableReference? Find(string name) =>
        Paths.TryGetValue(name, out var path) ? References.GetOrAdd(name, _ => Reference(path)) : null;

    /// <summary>
    /// A file as a reference. It is mapped, and of its metadata what is asked for is read; and it has no path, since the script host loads what has one in a
    /// place of its own, where its types are others than those of the program.
    /// </summary>
    public static PortableExecutableReference Reference(string path)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        return AssemblyMetadata
            .Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.Default))
            .GetReference(
                File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null,
                display: Path.GetFileName(path)
            );
    }
}
