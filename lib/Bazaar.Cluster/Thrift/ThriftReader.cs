using System.Buffers.Binary;
using System.Text;

namespace Bazaar.Cluster.Thrift;

/// <summary>Reads Thrift's binary protocol. Lists of numbers become typed arrays, so that a column of a result is one array.</summary>
internal sealed class ThriftReader(Stream from)
{
    /// <summary>Far above any fetch that this client asks for; more means that the stream is not Thrift.</summary>
    private const int MaxLength = 512 << 20;

    /// <summary>The answer to a call: its result in field 0.</summary>
    /// <exception cref="IOException">The stream is not Thrift, or ended, or the server answered with a protocol error.</exception>
    public ThriftStruct Reply(string method)
    {
        var (kind, _, answer) = Message();
        // Kind 3 is an exception of the protocol itself (an unknown method): its text is field 1.
        return kind == 3 ? throw new IOException($"{method}: {answer.Text(1)}") : answer.Required(0);
    }

    /// <summary>A whole message: its kind (1 call, 2 reply, 3 exception), the method, and what it carries.</summary>
    /// <exception cref="IOException">The stream is not Thrift, or ended.</exception>
    public (int Kind, string Method, ThriftStruct Body) Message()
    {
        var header = Int();
        if ((header & 0xffff0000) != 0x80010000)
            throw new IOException($"The answer does not start as Thrift's binary protocol does (0x{header:x8}).");
        var method = Encoding.UTF8.GetString(Bytes());
        _ = Int();
        return (header & 0xff, method, Struct());
    }

    private ThriftStruct Struct()
    {
        var result = new ThriftStruct();
        for (var type = Type(); type != WireType.Stop; type = Type())
        {
            var id = Short();
            result[id] = Value(type);
        }
        return result;
    }

    private object Value(WireType type) =>
        type switch
        {
            WireType.Bool => Byte() != 0,
            WireType.Byte => (sbyte)Byte(),
            WireType.Double => BitConverter.Int64BitsToDouble(Long()),
            WireType.Short => Short(),
            WireType.Int => Int(),
            WireType.Long => Long(),
            WireType.Text => Bytes(),
            WireType.Struct => Struct(),
            WireType.Map => Map(),
            WireType.List or WireType.Set => List(),
            _ => throw new IOException($"Unknown Thrift type {(byte)type}."),
        };

    private Array List()
    {
        var type = Type();
        var count = Length();
        return type switch
        {
            WireType.Bool => Array(count, () => Byte() != 0),
            WireType.Byte => Array(count, () => (sbyte)Byte()),
            WireType.Double => Array(count, () => BitConverter.Int64BitsToDouble(Long())),
            WireType.Short => Array(count, Short),
            WireType.Int => Array(count, Int),
            WireType.Long => Array(count, Long),
            WireType.Text => Array(count, Bytes),
            WireType.Struct => Array(count, Struct),
            _ => Array(count, () => Value(type)),
        };
    }

    private static T[] Array<T>(int count, Func<T> read)
    {
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read();
        return items;
    }

    /// <summary>Maps are only of text to something; a binary key is read as text.</summary>
    private Dictionary<string, object> Map()
    {
        var (key, value) = (Type(), Type());
        var count = Length();
        var map = new Dictionary<string, object>();
        for (var i = 0; i < count; i++)
        {
            var name = Value(key) is byte[] bytes
                ? Encoding.UTF8.GetString(bytes)
                : throw new IOException("A map's key is not text.");
            map[name] = Value(value);
        }
        return map;
    }

    private WireType Type() => (WireType)Byte();

    private byte Byte()
    {
        Span<byte> one = stackalloc byte[1];
        from.ReadExactly(one);
        return one[0];
    }

    private short Short()
    {
        Span<byte> two = stackalloc byte[2];
        from.ReadExactly(two);
        return BinaryPrimitives.ReadInt16BigEndian(two);
    }

    private int Int()
    {
        Span<byte> four = stackalloc byte[4];
        from.ReadExactly(four);
        return BinaryPrimitives.ReadInt32BigEndian(four);
    }

    private long Long()
    {
        Span<byte> eight = stackalloc byte[8];
        from.ReadExactly(eight);
        return BinaryPrimitives.ReadInt64BigEndian(eight);
    }

    private int Length()
    {
        var length = Int();
        return length is >= 0 and <= MaxLength ? length : throw new IOException($"A length of {length} can't be right.");
    }

    private byte[] Bytes()
    {
        var bytes = new byte[Length()];
        from.ReadExactly(bytes);
        return bytes;
    }
}
