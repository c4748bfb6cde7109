namespace Bazaar.Notebook.Packages;

/// <summary>A package as NuGet chose it.</summary>
/// <param name="Assemblies">The paths of what a program loads.</param>
/// <param name="Natives">The paths of its native libraries for this machine.</param>
public sealed record ResolvedPackage(string Name, string Version, IReadOnlyList<string> Assemblies, IReadOnlyList<string> Natives)
{
    public override string ToString() => $"{Name} {Version}";
}
