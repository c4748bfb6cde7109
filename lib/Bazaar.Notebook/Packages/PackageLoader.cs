using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Bazaar.Core;
using Bazaar.Notebook.Session;
using Microsoft.CodeAnalysis;

namespace Bazaar.Notebook.Packages;

/// <summary>
/// Loads packages' assemblies where the lab's own are, one of each name in a process: then a type is the same one wherever it comes from, and native
/// libraries are found.
/// </summary>
internal static class PackageLoader
{
    private static readonly ConcurrentDictionary<string, string> Assemblies = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, string> Natives = new(StringComparer.OrdinalIgnoreCase);

    static PackageLoader()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name is { } simple && Assemblies.TryGetValue(simple, out var path) ? context.LoadFromAssemblyPath(path) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => Native(name);
    }

    /// <summary>Makes packages' assemblies loadable, and gives what the compiler needs of them.</summary>
    /// <param name="packages">Those that the session hasn't had before.</param>
    /// <param name="place">Where the cell asks.</param>
    /// <returns>The references, and what takes the place of a package's own assembly.</returns>
    /// <exception cref="BazaarException">Another version of an assembly is in the process, with which one of them can't work.</exception>
    public static (IReadOnlyList<MetadataReference> References, IReadOnlyList<string> Notes) Add(
        IReadOnlyList<ResolvedPackage> packages,
        Place? place
    )
    {
        var taken = packages.SelectMany(p => p.Assemblies.Select(path => (Own: path, Path: Chosen(p, path, place)))).ToList();
        foreach (var (_, path) in taken)
            Assemblies.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        foreach (var native in packages.SelectMany(p => p.Natives))
            Natives.TryAdd(Path.GetFileNameWithoutExtension(native), native);
        return (
            [.. taken.Select(t => RuntimeAssemblies.Reference(t.Path))],
            [
                .. taken
                    .Where(t => t.Own != t.Path)
                    .Select(t =>
                        $"{AssemblyName.GetAssemblyName(t.Path).Name} {AssemblyName.GetAssemblyName(t.Path).Version}, which is loaded already, takes the place of its own."
                    ),
            ]
        );
    }

    /// <summary>The file that is loaded for a package's assembly: its own, or the one that the process has.</summary>
    private static string Chosen(ResolvedPackage package, string path, Place? place)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!RuntimeAssemblies.Paths.TryGetValue(name, out var there) && !Assemblies.TryGetValue(name, out there))
            return path;
        if (there == path)
            return path;
        var (has, needs) = (AssemblyName.GetAssemblyName(there).Version, AssemblyName.GetAssemblyName(path).Version);
        if (has >= needs)
            return there;
        throw new BazaarException(
            new(
                Fault.Runtime,
                $"{package} needs {name} {needs}, and this process has {has}.",
                place,
                RuntimeAssemblies.Paths.ContainsKey(name)
                    ? "It is the lab's own: take an older version of the package, or use it in a program of its own."
                    : "Restart the session, and ask for this version first."
            )
        );
    }

    private static nint Native(string name)
    {
        foreach (var known in new[] { name, Path.GetFileNameWithoutExtension(name), "lib" + name })
            if (Natives.TryGetValue(known, out var path) && NativeLibrary.TryLoad(path, out var handle))
                return handle;
        return 0;
    }
}
