using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster.Thrift;

/// <summary>Thrift over SASL PLAIN, as HiveServer2 wants it: a handshake, then every message behind its length.</summary>
/// <remarks>The mechanism is RFC 4616; the frames are those of Thrift's own TSaslTransport: a status byte and a 4-byte length.</remarks>
internal sealed class SaslPlainStream : SequentialStream
{
    private const byte Start = 1;
    private const byte Ok = 2;
    private const byte Complete = 5;

    private readonly Stream inner;
    private readonly MemoryStream outgoing = new();
    private int left;

    /// <exception cref="IOException">The server refuses the user, or does not speak SASL.</exception>
    public SaslPlainStream(Stream inner, string user, string password)
    {
        this.inner = inner;
        var (status, text) = Introduce(user, password);
        if (status != Complete)
            throw new IOException($"The server refuses user '{user}': {text}");
    }

    private (byte Status, string Text) Introduce(string user, string password)
    {
        try
        {
            // In one write: a server that refuses hangs up, and what is written to it then would break the pipe before its answer is read.
            inner.Write([.. Message(Start, "PLAIN"u8), .. Message(Ok, Encoding.UTF8.GetBytes($"\0{user}\0{password}"))]);
            inner.Flush();
            Span<byte> head = stackalloc byte[5];
            inner.ReadExactly(head);
            var text = new byte[Math.Clamp(BinaryPrimitives.ReadInt32BigEndian(head[1..]), 0, 65536)];
            inner.ReadExactly(text);
            return (head[0], Encoding.UTF8.GetString(text));
        }
        catch (IOException e) when (e.InnerException is not SocketException { SocketErrorCode: SocketError.TimedOut })
        {
            // A server of bare Thrift takes the first bytes for a message of absurd length, and hangs up.
            throw new IOException(
                $"The server hung up at SASL's handshake ({e.Message.TrimEnd('.')}). If it takes none (NOSASL), write ;auth=noSasl behind its address.",
                e
            );
        }
    }

    private static byte[] Message(byte status, ReadOnlySpan<byte> payload)
    {
        var message = new byte[5 + payload.Length];
        message[0] = status;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), payload.Length);
        payload.CopyTo(message.AsSpan(5));
        return message;
    }

    public override int Read(Span<byte> buffer)
    {
        Span<byte> head = stackalloc byte[4];
        while (left == 0)
        {
            inner.ReadExactly(head);
            left = BinaryPrimitives.ReadInt32BigEndian(head);
        }
        var read = inner.Read(buffer[..Math.Min(buffer.Length, left)]);
        left -= read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => outgoing.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => outgoing.Write(buffer);

    public override void WriteByte(byte value) => outgoing.WriteByte(value);

    public override void Flush()
    {
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, (int)outgoing.Length);
        inner.Write(head);
        outgoing.WriteTo(inner);
        outgoing.SetLength(0);
        inner.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            outgoing.Dispose();
        }
        base.Dispose(disposing);
    }

    public override bool CanWrite => true;
}
