using System.Globalization;
using System.Text;
using Bazaar.Cluster.Thrift;
using Bazaar.Core;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>One message of Thrift's binary protocol: its bytes, and what they mean.</summary>
internal sealed record ThriftMessage(string Method, byte[] Bytes, string Text)
{
    /// <summary>Reads the next message, and not a byte behind it; null at the stream's end.</summary>
    public static ThriftMessage? Read(Stream from)
    {
        var first = from.ReadByte();
        if (first < 0)
            return null;
        using var copy = new Copying(from, (byte)first);
        var (_, method, body) = new ThriftReader(copy).Message();
        return new(method, copy.Bytes, Of(body));
    }

    public static ThriftMessage Of(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Read(stream)!;
    }

    private static string Of(object value) =>
        value switch
        {
            ThriftStruct fields => "{" + string.Join(", ", fields.Fields.Select(f => $"{f.Key}: {Of(f.Value)}")) + "}",
            byte[] bytes => Readable(bytes),
            Dictionary<string, object> map => "{" + string.Join(", ", map.Select(e => $"{e.Key}: {Of(e.Value)}")) + "}",
            Array items => "[" + string.Join(", ", items.Cast<object>().Select(Of)) + "]",
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Readable(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\t') || c == '\ufffd')
            ? "0x" + Convert.ToHexString(bytes)
            : $"'{text.Replace("\n", "\\n", StringComparison.Ordinal)}'";
    }

    /// <summary>Keeps what is read.</summary>
    private sealed class Copying(Stream from, byte first) : SequentialStream
    {
        private readonly MemoryStream copy = new();
        private bool begun;

        public byte[] Bytes => copy.ToArray();

        public override int Read(Span<byte> buffer)
        {
            if (buffer.Length == 0)
                return 0;
            var read = 1;
            if (begun)
                read = from.Read(buffer);
            else
                buffer[0] = first;
            begun = true;
            copy.Write(buffer[..read]);
            return read;
        }
    }
}
