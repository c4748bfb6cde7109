using System.Reflection;

namespace Bazaar;

/// <summary>Which version an assembly is of, as its project says it.</summary>
public static class Release
{
    public static string Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? $"{assembly.GetName().Version}";
    }
}
