using System.Buffers;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>
/// Lines as Hadoop's LineRecordReader splits them (LF, CR LF or CR ends a line) and its Text decodes them (a malformed byte becomes
/// U+FFFD), for files that DuckDB's reader would refuse or split otherwise.
/// </summary>
internal static class LineReader
{
    private static readonly SearchValues<byte> Odd = SearchValues.Create([(byte)'\r', 1]);

    /// <summary>Registers <c>java_lines(file, skip)</c> and <c>java_lines_between(file, skip, last)</c>.</summary>
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterTableFunction(
            "java_lines",
            (string file, int skip) => CompressedFiles.Lines(file).Skip(skip),
            line => new { line }
        );
        connection.RegisterTableFunction(
            "java_lines_between",
            (string file, int skip, int last) => CompressedFiles.Lines(file).Skip(skip).SkipLast(last),
            line => new { line }
        );
    }

    /// <summary>Whether DuckDB's CSV reader gives the same lines: valid UTF-8, LF only, no U+0001.</summary>
    public static bool IsPlain(string file)
    {
        if (CompressedFiles.Is(file))
            return false;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 20);
        try
        {
            var kept = 0;
            int read;
            while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
            {
                var filled = buffer.AsSpan(0, kept + read);
                // A character may go on in the next block: check up to the last line's end, or all if there is none.
                var end = filled.LastIndexOf((byte)'\n') + 1;
                if (end == 0)
                {
                    if (filled.Length == buffer.Length)
                        return false;
                    kept = filled.Length;
                    continue;
                }
                if (!IsPlain(filled[..end]))
                    return false;
                filled[end..].CopyTo(buffer);
                kept = filled.Length - end;
            }
            return IsPlain(buffer.AsSpan(0, kept));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsPlain(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny(Odd) < 0 && System.Text.Unicode.Utf8.IsValid(bytes);
}
