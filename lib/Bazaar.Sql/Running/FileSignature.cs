using Bazaar.Lake.Catalog;

namespace Bazaar.Sql.Running;

/// <summary>The format of a file by its first bytes.</summary>
internal static class FileSignature
{
    private static readonly (string Start, StorageFormat Format)[] Starts =
    [
        ("PAR1", StorageFormat.Parquet),
        ("ORC", StorageFormat.Orc),
        ("SEQ", StorageFormat.Sequence),
        ("RCF", StorageFormat.Rc),
        ("Obj\u0001", StorageFormat.Avro),
    ];

    /// <summary>Text where the file begins as none of the others.</summary>
    public static StorageFormat Of(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> bytes = stackalloc byte[4];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var start = System.Text.Encoding.Latin1.GetString(bytes[..read]);
        foreach (var (text, format) in Starts)
            if (start.StartsWith(text, StringComparison.Ordinal))
                return format;
        return StorageFormat.Text;
    }

    /// <summary>Whether Hive loads such a file into a table of that format. The lake's own files are Parquet, whatever was declared.</summary>
    public static bool Fits(StorageFormat file, StorageFormat table) =>
        table switch
        {
            StorageFormat.Text or StorageFormat.Json => file
                is not (StorageFormat.Orc or StorageFormat.Sequence or StorageFormat.Rc),
            // The first RCFiles began as SequenceFiles do.
            StorageFormat.Rc => file is StorageFormat.Rc or StorageFormat.Sequence or StorageFormat.Parquet,
            StorageFormat.Orc or StorageFormat.Sequence => file == table || file == StorageFormat.Parquet,
            _ => true,
        };
}
