using Bazaar.Core;

namespace Bazaar.Notebook.Documents;

/// <summary>Writes a file that is whole or not there: beside its target first, then moved over it.</summary>
internal static class WholeFile
{
    /// <exception cref="BazaarException">The disk is full, the folder may not be written, or another program holds the file.</exception>
    public static void Write(string path, string text)
    {
        var temporary = path + ".writing";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw BazaarException.Runtime(
                $"{path} can't be written: {error.Message}",
                "Close what holds it, make room, or give another folder.",
                error
            );
        }
    }
}
