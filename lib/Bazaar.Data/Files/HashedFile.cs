using System.Security.Cryptography;

namespace Bazaar.Data.Files;

/// <summary>A file that is written once, front to back, and knows its size and SHA-256 at the end.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly FileStream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string set;
    private readonly string path;
    private long bytes;

    /// <param name="folder">The folder that all sets lie in while they are made.</param>
    /// <param name="path">Below it, with <c>/</c>.</param>
    public HashedFile(string folder, string set, string path)
    {
        (this.set, this.path) = (set, path);
        var full = System.IO.Path.Combine(folder, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        stream = new(full, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>Rows so far; the writer counts.</summary>
    public long Rows { get; set; }

    public void Write(ReadOnlySpan<byte> data)
    {
        stream.Write(data);
        hash.AppendData(data);
        bytes += data.Length;
    }

    /// <summary>Closes it.</summary>
    public GeneratedFile Finish()
    {
        stream.Dispose();
        return new(set, path, Rows, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What another writer has written.</summary>
    public static GeneratedFile Read(string folder, string set, string path, long rows)
    {
        using var stream = File.OpenRead(System.IO.Path.Combine(folder, path));
        return new(set, path, rows, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    public void Dispose()
    {
        stream.Dispose();
        hash.Dispose();
    }
}
