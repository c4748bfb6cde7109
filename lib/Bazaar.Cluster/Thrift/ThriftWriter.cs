using System.Buffers.Binary;
using System.Text;

namespace Bazaar.Cluster.Thrift;

/// <summary>The types of Thrift's binary protocol, by their numbers on the wire.</summary>
/// <remarks>https://github.com/apache/thrift/blob/master/doc/specs/thrift-binary-protocol.md</remarks>
internal enum WireType : byte
{
    Stop = 0,
    Bool = 2,
    Byte = 3,
    Double = 4,
    Short = 6,
    Int = 8,
    Long = 10,
    Text = 11,
    Struct = 12,
    Map = 13,
    Set = 14,
    List = 15,
}

/// <summary>Writes Thrift's binary protocol, big-endian.</summary>
internal sealed class ThriftWriter(Stream to)
{
    /// <summary>A call: the strict header (version 1, kind 1), the method, the number of the call, one argument in field 1.</summary>
    public void Call(string method, int number, ThriftStruct request)
    {
        Int(unchecked((int)0x80010001));
        Bytes(Encoding.UTF8.GetBytes(method));
        Int(number);
        Struct(new() { [1] = request });
        to.Flush();
    }

    private void Struct(ThriftStruct value)
    {
        foreach (var (id, field) in value.Fields)
        {
            to.WriteByte((byte)TypeOf(field));
            Short(id);
            Value(field);
        }
        to.WriteByte((byte)WireType.Stop);
    }

    private static WireType TypeOf(object value) =>
        value switch
        {
            bool => WireType.Bool,
            short => WireType.Short,
            int => WireType.Int,
            long => WireType.Long,
            string or byte[] => WireType.Text,
            ThriftStruct => WireType.Struct,
            IReadOnlyDictionary<string, string> => WireType.Map,
            _ => throw new NotSupportedException($"No request has a field of type {value.GetType().Name}."),
        };

    private void Value(object value)
    {
        switch (value)
        {
            case bool flag:
                to.WriteByte(flag ? (byte)1 : (byte)0);
                break;
            case short number:
                Short(number);
                break;
            case int number:
                Int(number);
                break;
            case long number:
                Span<byte> eight = stackalloc byte[8];
                BinaryPrimitives.WriteInt64BigEndian(eight, number);
                to.Write(eight);
                break;
            case string text:
                Bytes(Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                Bytes(bytes);
                break;
            case ThriftStruct inner:
                Struct(inner);
                break;
            case IReadOnlyDictionary<string, string> map:
                to.WriteByte((byte)WireType.Text);
                to.WriteByte((byte)WireType.Text);
                Int(map.Count);
                foreach (var (key, item) in map)
                {
                    Bytes(Encoding.UTF8.GetBytes(key));
                    Bytes(Encoding.UTF8.GetBytes(item));
                }
                break;
        }
    }

    private void Short(short value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteInt16BigEndian(two, value);
        to.Write(two);
    }

    private void Int(int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, value);
        to.Write(four);
    }

    private void Bytes(byte[] bytes)
    {
        Int(bytes.Length);
        to.Write(bytes);
    }
}
