using System.Net;
using System.Text;
using Xunit;

namespace Bazaar.Tests.Cluster.Hdfs;

/// <summary>Answers as a real server did. The requests must be those that it was sent, in their order, body for body.</summary>
public sealed class HttpReplay(IReadOnlyList<HttpExchange> exchanges) : HttpMessageHandler
{
    private readonly Dictionary<string, byte[]> sent = [];
    private int next;

    /// <summary>Whether all was asked for.</summary>
    public bool IsOver => next == exchanges.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var made = $"{request.Method} {request.RequestUri!.AbsoluteUri}";
        Assert.True(next < exchanges.Count, $"One request more than recorded: {made}");
        var exchange = exchanges[next++];
        Assert.Equal(exchange.Request, made);
        if (request.Content is not null)
        {
            var bytes = await request.Content.ReadAsByteArrayAsync(cancellationToken);
            Assert.Equal(exchange.Sent, HttpExchange.Hash(bytes));
            sent[exchange.Sent!] = bytes;
        }
        cancellationToken.ThrowIfCancellationRequested();
        var response = new HttpResponseMessage((HttpStatusCode)exchange.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(
                exchange.Of is { } of ? sent[of][exchange.From..] : Encoding.UTF8.GetBytes(exchange.Text ?? "")
            ),
        };
        if (exchange.Location is not null)
            response.Headers.Location = new Uri(exchange.Location);
        return response;
    }
}
