namespace Bazaar.Core;

/// <summary>Writes a file that is whole or what it was before: beside its target first, then moved over it.</summary>
public static class WholeFile
{
    /// <exception cref="BazaarException">The disk is full, the folder may not be written, or another program holds the file.</exception>
    public static void Write(string path, string text) =>
        Write(
            path,
            stream =>
            {
                using var writer = new StreamWriter(stream);
                writer.Write(text);
            }
        );

    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="BazaarException">The disk is full, the folder may not be written, or another program holds the file.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        // A name of its own: two processes may write at once.
        var temporary = $"{path}.{Guid.NewGuid():N}.writing";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = File.Create(temporary))
                write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(
                $"{path} can't be written: {error.Message}",
                "Close what holds it, make room, or give another folder.",
                error
            );
        }
        finally
        {
            // A folder that could not be made has none.
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
