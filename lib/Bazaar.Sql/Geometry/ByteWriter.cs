using System.Buffers.Binary;

namespace Bazaar.Sql.Geometry;

/// <summary>Numbers as little-endian bytes, one behind the other.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> bytes = [];

    public void Byte(byte value) => bytes.Add(value);

    public void Int(int value)
    {
        Span<byte> buffer = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(buffer, value);
        bytes.AddRange(buffer);
    }

    public void Double(double value)
    {
        Span<byte> buffer = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(buffer, value);
        bytes.AddRange(buffer);
    }

    public byte[] ToArray() => [.. bytes];
}
