using System.Text;
using Bazaar.Tests.Cluster.Hdfs;

namespace Bazaar.Parity.Tests;

/// <summary>Sends requests on and keeps them with their answers, under names that are the same each time.</summary>
/// <param name="name">The name node's host and port.</param>
internal sealed class HttpRecorder(string name)
    : DelegatingHandler(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        }
    )
{
    private readonly List<HttpExchange> exchanges = [];
    private readonly Dictionary<string, byte[]> sent = [];
    private string dataNode = "";

    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        HttpExchange.Write(file, exchanges);
    }

    /// <summary>Forgets what was sent so far.</summary>
    public void Clear() => exchanges.Clear();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = new HttpExchange($"{request.Method} {Named(request.RequestUri!.AbsoluteUri)}");
        try
        {
            if (request.Content is not null)
            {
                var bytes = await request.Content.ReadAsByteArrayAsync(cancellationToken);
                exchange = exchange with { Sent = HttpExchange.Hash(bytes) };
                sent[exchange.Sent] = bytes;
            }
            var response = await base.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.Headers.Location is { } place && (int)response.StatusCode == 307)
                dataNode = place.Authority;
            exchange = exchange with
            {
                Status = (int)response.StatusCode,
                Location = response.Headers.Location is { } location ? Named(location.AbsoluteUri) : null,
                Type = response.Content.Headers.ContentType?.MediaType,
            };
            exchange =
                exchange.Type == "application/octet-stream" && body.Length > 0 ? SentBefore(exchange, body)
                : body.Length > 0 ? exchange with { Text = Named(Encoding.UTF8.GetString(body)) }
                : exchange;
            return response;
        }
        finally
        {
            exchanges.Add(exchange);
        }
    }

    private HttpExchange SentBefore(HttpExchange exchange, byte[] body)
    {
        var (hash, bytes) = sent.Last(s => s.Value.AsSpan().EndsWith(body));
        return exchange with { Of = hash, From = bytes.Length - body.Length };
    }

    private string Named(string text)
    {
        text = text.Replace(name, "namenode:9870", StringComparison.Ordinal);
        return dataNode.Length == 0 ? text : text.Replace(dataNode, "datanode:9864", StringComparison.Ordinal);
    }
}
