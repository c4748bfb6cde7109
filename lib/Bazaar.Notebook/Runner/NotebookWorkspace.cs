using Bazaar.Core;

namespace Bazaar.Notebook.Runner;

/// <summary>A learner's copies: an original is never edited.</summary>
public static class NotebookWorkspace
{
    /// <summary>Copies a notebook into a folder and returns the copy's path; a copy that is there already is kept.</summary>
    /// <exception cref="BazaarException">There is no such notebook.</exception>
    public static string Open(string path, string folder)
    {
        if (!File.Exists(path))
            throw BazaarException.Usage($"There is no notebook {path}.", "Look at the names in notebooks/.");
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, Path.GetFileName(path));
        if (!File.Exists(copy))
            File.Copy(path, copy);
        return copy;
    }
}
