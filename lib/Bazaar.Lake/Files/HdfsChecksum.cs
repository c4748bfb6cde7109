using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Bazaar.Lake.Files;

/// <summary>
/// HDFS' checksum of a file: the MD5 of the blocks' MD5s, each of the CRC32Cs of 512 bytes. The same bytes with the same size of blocks have
/// the same one on any cluster.
/// </summary>
/// <remarks><see href="https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/filesystem/filesystem.html"/></remarks>
internal static class HdfsChecksum
{
    private const int BytesPerCrc = 512;
    public const long BlockSize = 128L << 20;

    /// <param name="input">The file's bytes.</param>
    /// <param name="blockSize">Bytes of a block: a whole number of 512.</param>
    public static LakeChecksum Of(Stream input, long blockSize = BlockSize)
    {
        using var file = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var buffer = new byte[BytesPerCrc * 2048];
        var crcs = new byte[2048 * 4];
        long blocks = 0;
        bool more;
        do
        {
            using var block = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
            var left = blockSize;
            var filled = 0;
            while (
                left > 0
                && (
                    filled = input.ReadAtLeast(
                        buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)),
                        (int)Math.Min(buffer.Length, left),
                        throwOnEndOfStream: false
                    )
                ) > 0
            )
            {
                var count = 0;
                for (var at = 0; at < filled; at += BytesPerCrc)
                    BinaryPrimitives.WriteUInt32BigEndian(
                        crcs.AsSpan(4 * count++),
                        Crc32C(buffer.AsSpan(at, Math.Min(BytesPerCrc, filled - at)))
                    );
                block.AppendData(crcs.AsSpan(0, count * 4));
                left -= filled;
            }
            if (left < blockSize)
            {
                file.AppendData(block.GetHashAndReset());
                blocks++;
            }
            more = left == 0;
        } while (more);
        // HDFS digests the whole buffer that holds the blocks' sums: 32 bytes at first, doubled as needed, zeros behind.
        var buffered = 32L;
        while (buffered < blocks * 16)
            buffered *= 2;
        file.AppendData(new byte[buffered - blocks * 16]);
        if (blocks == 0)
            return new("MD5-of-0MD5-of-0CRC32", new string('0', 24) + Convert.ToHexStringLower(file.GetHashAndReset()));
        var perBlock = blocks > 1 ? blockSize / BytesPerCrc : 0;
        var head = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(head, BytesPerCrc);
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(4), perBlock);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"MD5-of-{perBlock}MD5-of-{BytesPerCrc}CRC32C"),
            Convert.ToHexStringLower(head) + Convert.ToHexStringLower(file.GetHashAndReset())
        );
    }

    /// <summary>Castagnoli's polynomial, by the processor's instruction where it has one.</summary>
    private static uint Crc32C(ReadOnlySpan<byte> data)
    {
        var crc = ~0u;
        while (data.Length >= 8)
        {
            crc = System.Numerics.BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
            data = data[8..];
        }
        foreach (var b in data)
            crc = System.Numerics.BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}
