using System.Net.Sockets;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>Whether the name node takes the calls of Hadoop's own clients. Scripts name it, engines call it: this machine needn't know its name.</summary>
internal static class HdfsNameProbe
{
    private const int UsualPort = 8020;

    public static async Task<Answer> AskAsync(Uri address, CancellationToken cancel)
    {
        try
        {
            return await TcpProbe
                .AskAsync(address.IdnHost, address.Port > 0 ? address.Port : UsualPort, cancel)
                .ConfigureAwait(false);
        }
        catch (BazaarException e)
            when (e.InnerException
                    is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }
            )
        {
            return new(
                null,
                [
                    new(
                        $"{address.Host} is a name of the engines' network: they know it, this machine doesn't, and needn't.",
                        null,
                        false
                    ),
                ]
            );
        }
    }
}
