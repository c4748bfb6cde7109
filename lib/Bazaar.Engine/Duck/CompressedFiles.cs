using System.IO.Compression;
using System.Text;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.BZip2;

namespace Bazaar.Engine.Duck;

/// <summary>Text files that are compressed whole: as Hadoop's codecs do, the name's end says by what.</summary>
public static class CompressedFiles
{
    private static readonly string[] Readable = [".gz", ".bz2", ".bz", ".deflate"];
    private static readonly string[] Foreign = [".lz4", ".lzo", ".snappy", ".zst"];

    /// <summary>Whether the file's bytes are not its text.</summary>
    public static bool Is(string path) => End(path, Readable) is not null || End(path, Foreign) is not null;

    private static string? End(string path, string[] ends) =>
        Array.Find(ends, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of a file, compressed or not.</summary>
    /// <exception cref="FormatException">It is compressed by what the embedded engine can't read.</exception>
    private static Stream OpenRead(string path)
    {
        if (End(path, Foreign) is { } foreign)
            throw new FormatException(
                $"{Path.GetFileName(path)} is compressed as {foreign}, which the embedded engine can't read: compress it as .gz or .bz2."
            );
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        return End(path, Readable) switch
        {
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            ".deflate" => new ZLibStream(file, CompressionMode.Decompress),
            null => file,
            _ => new BZip2Streams(file),
        };
    }

    /// <summary>The lines of a file, compressed or not.</summary>
    /// <exception cref="FormatException">As <see cref="OpenRead"/>, or what the name says it is compressed by is not so, or damaged.</exception>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = Guarded(() => new StreamReader(OpenRead(path), new UTF8Encoding(false), false, 1 << 16));
        while (Guarded(reader.ReadLine) is { } line)
            yield return line;

        T Guarded<T>(Func<T> read)
        {
            try
            {
                return read();
            }
            catch (Exception e) when (e is InvalidDataException or SharpZipBaseException)
            {
                throw new FormatException($"{path} is damaged, or not compressed as its name says: {e.Message}", e);
            }
        }
    }

    /// <summary>Puts a compressed file in the place of one that is not.</summary>
    /// <param name="path">A local file.</param>
    /// <param name="end">.gz, .bz2 or .deflate: it is added to the name.</param>
    public static void Compress(string path, string end)
    {
        using (var from = File.OpenRead(path))
        using (var file = File.Create(path + end))
        using (
            Stream to = end switch
            {
                ".gz" => new GZipStream(file, CompressionMode.Compress),
                ".deflate" => new ZLibStream(file, CompressionMode.Compress),
                _ => new BZip2OutputStream(file),
            }
        )
            from.CopyTo(to);
        File.Delete(path);
    }
}
