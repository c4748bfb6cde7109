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
    private readonly ClusterLimits limits;

    /// <summary>Sets how long the next answer may take.</summary>
    private readonly Action<TimeSpan> limit;
    private int calls;
    private BazaarException? broken;

    /// <exception cref="BazaarException">Nobody listens there, or the user is refused.</exception>
    public ThriftClient(ServerAddress address, ClusterLimits limits)
    {
        (this.address, this.limits) = (address, limits);
        if (address.HttpPath is not null)
        {
            var http = new HttpCallStream(address, limits.Connect);
            (stream, limit) = (http, most => http.Limit = most);
        }
        else
            (stream, limit) = Binary();
        writer = new(new BufferedStream(stream, 65536));
        reader = new(new BufferedStream(stream, 65536));
    }

    private (Stream, Action<TimeSpan>) Binary()
    {
        var socket = new TcpClient { NoDelay = true };
        try
        {
            Connect(socket);
            var network = socket.GetStream();
            network.ReadTimeout = network.WriteTimeout = Milliseconds(limits.Answer);
            return (
                address.Sasl ? new SaslPlainStream(network, address.User, address.Password) : network,
                most => network.ReadTimeout = Milliseconds(most)
            );
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            socket.Dispose();
            throw NoTalk(e, limits.Answer, e is SocketException ? TryAgain.Always : TryAgain.Never);
        }
    }

    /// <summary>A call failed half-way, or took too long: no other one can be made.</summary>
    public bool IsBroken => broken is not null;

    private void Connect(TcpClient socket)
    {
        using var late = new CancellationTokenSource(limits.Connect);
        try
        {
            socket.ConnectAsync(address.Host, address.Port, late.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException e)
        {
            throw new IOException(FormattableString.Invariant($"No connection within {limits.Connect.TotalSeconds:0.#} s."), e);
        }
    }

    private static int Milliseconds(TimeSpan limit) => (int)Math.Clamp(limit.TotalMilliseconds, 1, int.MaxValue);

    /// <summary>Calls a method and gives its answer, whatever status the answer carries.</summary>
    /// <param name="most">How long the answer may take; null for <see cref="ClusterLimits.Answer"/>.</param>
    /// <exception cref="BazaarException">The connection broke, or no answer came in time: then it is of no use any more.</exception>
    public ThriftStruct Call(string method, ThriftStruct request, TimeSpan? most = null)
    {
        lock (oneCall)
        {
            if (broken is not null)
                throw broken;
            var time = most ?? limits.Answer;
            try
            {
                limit(time);
                writer.Call(method, ++calls, request);
                return reader.Reply(method);
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                throw broken = NoTalk(e, time, TryAgain.WhenReading);
            }
        }
    }

    private ServerFault NoTalk(Exception e, TimeSpan time, TryAgain again) =>
        ServerFault.NoTalk(
            e.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut }
                ? FormattableString.Invariant($"The server at {address} did not answer within {time.TotalSeconds:0.#} s.")
                : $"No talk with the server at {address}: {e.Message}",
            again,
            e
        );

    public void Dispose() => stream.Dispose();
}
