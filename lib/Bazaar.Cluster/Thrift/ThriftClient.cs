using System.Net.Sockets;
using Bazaar.Core;

namespace Bazaar.Cluster.Thrift;

/// <summary>One connection to a Thrift service; one call at a time.</summary>
internal sealed class ThriftClient : IDisposable
{
    private readonly ServerAddress address;
    private readonly Stream stream;
    private readonly ThriftWriter writer;
    private readonly ThriftReader reader;
    private readonly Lock oneCall = new();
    private int calls;

    /// <exception cref="BazaarException">Nobody listens there, or the user is refused.</exception>
    public ThriftClient(ServerAddress address)
    {
        this.address = address;
        var socket = new TcpClient { NoDelay = true };
        try
        {
            socket.Connect(address.Host, address.Port);
            stream = socket.GetStream();
            if (address.Sasl)
                stream = new SaslPlainStream(stream, address.User, address.Password);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            socket.Dispose();
            throw Broken(e);
        }
        writer = new(new BufferedStream(stream, 65536));
        reader = new(new BufferedStream(stream, 65536));
    }

    /// <summary>Calls a method and gives its answer, whatever status the answer carries.</summary>
    /// <exception cref="BazaarException">The connection broke.</exception>
    public ThriftStruct Call(string method, ThriftStruct request)
    {
        lock (oneCall)
            try
            {
                writer.Call(method, ++calls, request);
                return reader.Reply(method);
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                throw Broken(e);
            }
    }

    private BazaarException Broken(Exception e) =>
        BazaarException.Runtime(
            $"No talk with the server at {address}: {e.Message}",
            "Is the engine up and the address right? `bazaar engines status` shows both.",
            e
        );

    public void Dispose() => stream.Dispose();
}
