namespace Bazaar.Kernel.Specs;

/// <summary>Where Jupyter looks for kernels: the user's data folder first, then those of the machine.</summary>
/// <remarks><see href="https://docs.jupyter.org/en/latest/use/jupyter-directories.html#data-files"/></remarks>
public static class KernelFolders
{
    /// <summary>The user's: JUPYTER_DATA_DIR, else where the system keeps a user's data.</summary>
    public static string User
    {
        get
        {
            if (Variable("JUPYTER_DATA_DIR") is { } given)
                return Path.Combine(given, "kernels");
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var data =
                OperatingSystem.IsWindows()
                    ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
                : Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
            return Path.Combine(data, "kernels");
        }
    }

    /// <summary>The one of a Python environment or of a system's prefix.</summary>
    public static string OfPrefix(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    /// <summary>All, in the order in which Jupyter takes the first of a name.</summary>
    public static IReadOnlyList<string> All
    {
        get
        {
            var path = (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            string[] machine = OperatingSystem.IsWindows()
                ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter", "kernels")]
                : [OfPrefix("/usr/local"), OfPrefix("/usr")];
            return [.. path.Select(p => Path.Combine(p, "kernels")), User, .. machine];
        }
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
