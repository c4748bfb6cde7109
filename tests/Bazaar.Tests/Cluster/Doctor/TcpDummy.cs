using System.Net;
using System.Net.Sockets;

namespace Bazaar.Tests.Cluster.Doctor;

/// <summary>A server that keeps what it is sent first on a connection, and answers bytes; with none it stays silent.</summary>
internal sealed class TcpDummy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    public TcpDummy(byte[]? answer)
    {
        listener.Start();
        _ = ServeAsync(answer);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public byte[] Received { get; private set; } = [];

    private async Task ServeAsync(byte[]? answer)
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            var buffer = new byte[4096];
            var read = await client.GetStream().ReadAsync(buffer, stop.Token);
            Received = buffer[..read];
            if (answer is null)
                await Task.Delay(Timeout.Infinite, stop.Token);
            await client.GetStream().WriteAsync(answer, stop.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            await LeftAsync(client.GetStream(), buffer);
        }
    }

    /// <summary>A connection that is closed with bytes unread takes its own answer back, so all is read that the client sends.</summary>
    private async Task LeftAsync(NetworkStream stream, byte[] buffer)
    {
        try
        {
            while (await stream.ReadAsync(buffer, stop.Token) > 0) { }
        }
        catch (IOException)
        {
            // It left without a goodbye.
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }
}
