using System.Net;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Hdfs;

/// <summary>A file as the body of a request: read while it is sent, never held whole.</summary>
/// <param name="source">The file; opened anew for each try.</param>
/// <param name="sent">Told each piece's bytes.</param>
internal sealed class UploadContent(CopySource source, Action<int> sent) : HttpContent
{
    private const int Piece = 1 << 18;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        using var input = Local(source.Open);
        var buffer = new byte[Math.Min(Piece, Math.Max(1, source.Length))];
        int read;
        while ((read = Local(() => input.Read(buffer))) > 0)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            sent(read);
        }
    }

    /// <summary>What this machine's disk refuses is no fault of the server's.</summary>
    private static T Local<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(e.Message, "Look for the right to read the file.", e);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = source.Length;
        return true;
    }
}
