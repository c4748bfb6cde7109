using Bazaar.Core;

namespace Bazaar;

/// <summary>Which language a file is in, by its name.</summary>
public static class ScriptLanguage
{
    /// <summary>By the extension .pig, else by the folder that it is in: hive, impala or pig; null where neither says.</summary>
    public static Language? OfFile(string path) =>
        path.EndsWith(".pig", StringComparison.OrdinalIgnoreCase) ? Language.Pig
        : path.EndsWith(".hql", StringComparison.OrdinalIgnoreCase) ? Language.Hive
        : Named(new FileInfo(path).Directory?.Name ?? "");

    /// <summary>The one of a name, or null.</summary>
    public static Language? Named(string name) =>
        name switch
        {
            "pig" => Language.Pig,
            "hive" => Language.Hive,
            "impala" => Language.Impala,
            _ => null,
        };
}
