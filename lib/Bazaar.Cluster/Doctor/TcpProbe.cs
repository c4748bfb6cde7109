using System.Net.Sockets;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>Whether anybody listens at a port.</summary>
internal static class TcpProbe
{
    /// <exception cref="BazaarException">Nobody does.</exception>
    public static async Task<TcpClient> ConnectAsync(string host, int port, CancellationToken cancel)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(host, port, cancel).ConfigureAwait(false);
            return client;
        }
        catch (SocketException e)
        {
            client.Dispose();
            throw BazaarException.Runtime(
                FormattableString.Invariant($"Nobody answers at {host}:{port}: {e.Message}."),
                "Is it up and the address right? `bazaar engines status` tells of those that were started by it.",
                e
            );
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public static async Task<Answer> AskAsync(string host, int port, CancellationToken cancel)
    {
        using var client = await ConnectAsync(host, port, cancel).ConfigureAwait(false);
        return new(null, []);
    }
}
