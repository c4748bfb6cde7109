using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bazaar.Cluster;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>How a client's messages reach a server.</summary>
public enum Transport
{
    /// <summary>SASL PLAIN, then each message behind its length.</summary>
    Sasl,

    /// <summary>Bare messages.</summary>
    NoSasl,

    /// <summary>A message a request.</summary>
    Http,
}

/// <summary>A Thrift server on this machine whose answers are made elsewhere: played from a tape, or asked of a real server.</summary>
internal sealed class ThriftServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Transport transport;
    private readonly Func<ThriftMessage, ThriftMessage> answer;

    public ThriftServer(Transport transport, Func<ThriftMessage, ThriftMessage> answer)
    {
        (this.transport, this.answer) = (transport, answer);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>What went wrong while it answered; a client only sees that the connection broke.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>The head of the last request over HTTP.</summary>
    public string Head { get; private set; } = "";

    public ServerAddress Address =>
        new(
            Port: ((IPEndPoint)listener.LocalEndpoint).Port,
            Sasl: transport == Transport.Sasl,
            HttpPath: transport == Transport.Http ? "cliservice" : null
        );

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = Task.Run(() => Serve(client));
        }
    }

    private void Serve(TcpClient client)
    {
        using (client)
            try
            {
                var stream = client.GetStream();
                if (transport == Transport.Sasl)
                    Greet(stream);
                while (Next(stream) is { } call)
                    Send(stream, answer(call).Bytes);
            }
            catch (Exception e) when (e is not (IOException or ObjectDisposedException))
            {
                Fault = e;
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The client has left.
            }
    }

    /// <summary>Takes START with the mechanism and OK with the user, and is content.</summary>
    private static void Greet(Stream stream)
    {
        Span<byte> head = stackalloc byte[5];
        for (var i = 0; i < 2; i++)
        {
            stream.ReadExactly(head);
            stream.ReadExactly(new byte[BinaryPrimitives.ReadInt32BigEndian(head[1..])]);
        }
        stream.Write([5, 0, 0, 0, 0]);
    }

    private ThriftMessage? Next(Stream stream)
    {
        if (transport == Transport.NoSasl)
            return ThriftMessage.Read(stream);
        if (transport == Transport.Sasl)
        {
            var length = new byte[4];
            return stream.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4
                ? null
                : ThriftMessage.Of(Exactly(stream, BinaryPrimitives.ReadInt32BigEndian(length)));
        }
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            if (next < 0)
                return null;
            head.Append((char)next);
        }
        Head = head.ToString();
        var size = Head.Split("\r\n").Single(l => l.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))[16..];
        return ThriftMessage.Of(Exactly(stream, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static byte[] Exactly(Stream stream, int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private void Send(Stream stream, byte[] bytes)
    {
        var head = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, bytes.Length);
        stream.Write(
            transport switch
            {
                Transport.Sasl => [.. head, .. bytes],
                Transport.NoSasl => bytes,
                _ =>
                [
                    .. Encoding.ASCII.GetBytes(
                        $"HTTP/1.1 200 OK\r\nContent-Type: application/x-thrift\r\nContent-Length: {bytes.Length}\r\n\r\n"
                    ),
                    .. bytes,
                ],
            }
        );
    }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }
}
