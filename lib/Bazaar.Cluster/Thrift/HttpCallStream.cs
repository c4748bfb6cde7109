using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster.Thrift;

/// <summary>Thrift over HTTP: what is written until a flush is one request, and what is read is its answer.</summary>
/// <remarks>
/// The user goes as Basic, and the server's cookie spares it from looking again
/// (<see href="https://hive.apache.org/docs/latest/admin/setting-up-hiveserver2/"/>, thrift over HTTP).
/// </remarks>
internal sealed class HttpCallStream : SequentialStream
{
    private readonly HttpClient client;
    private readonly Uri address;
    private readonly MemoryStream outgoing = new();
    private Stream answer = Null;

    public HttpCallStream(ServerAddress server, TimeSpan connect)
    {
        address = new UriBuilder("http", server.Host, server.Port, server.HttpPath).Uri;
        client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = connect, CookieContainer = new CookieContainer() })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.User}:{server.Password}"))
        );
    }

    /// <summary>How long the answer to a request may take to begin, and each piece of it to come.</summary>
    public TimeSpan Limit { get; set; }

    /// <exception cref="IOException">Nobody listens, no answer came in time, or the server refuses.</exception>
    public override void Flush()
    {
        if (outgoing.Length == 0)
            return;
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(outgoing.ToArray()),
        };
        request.Content.Headers.ContentType = new("application/x-thrift");
        outgoing.SetLength(0);
        answer.Dispose();
        answer = Null;
        using var late = new CancellationTokenSource(Limit);
        try
        {
            var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, late.Token);
            if (!response.IsSuccessStatusCode)
                throw new IOException(
                    FormattableString.Invariant($"it answers {(int)response.StatusCode} {response.ReasonPhrase} at {address}")
                );
            answer = response.Content.ReadAsStream(late.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new IOException(FormattableString.Invariant($"no answer within {Limit.TotalSeconds:0.#} s"), e);
        }
        catch (HttpRequestException e)
        {
            throw new IOException(e.Message, e.InnerException ?? e);
        }
    }

    public override int Read(Span<byte> buffer) => answer.Read(buffer);

    public override void Write(byte[] buffer, int offset, int count) => outgoing.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => outgoing.Write(buffer);

    public override void WriteByte(byte value) => outgoing.WriteByte(value);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // First the client: a call that waits for its answer on another thread ends with it.
            client.Dispose();
            answer.Dispose();
            outgoing.Dispose();
        }
        base.Dispose(disposing);
    }

    public override bool CanWrite => true;
}
