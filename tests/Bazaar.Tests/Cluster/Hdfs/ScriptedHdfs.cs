using System.Net;
using System.Text;

namespace Bazaar.Tests.Cluster.Hdfs;

/// <summary>A server that answers each request by the first rule whose part of the address it has, and keeps what it was asked.</summary>
internal sealed class ScriptedHdfs : HttpMessageHandler
{
    private readonly List<(string Part, Queue<Func<HttpRequestMessage, HttpResponseMessage>> Answers)> rules = [];

    /// <summary>Method and address of each request, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The bodies that were sent.</summary>
    public List<byte[]> Sent { get; } = [];

    /// <summary>Answers addresses with a part in them; the last answer again and again.</summary>
    public ScriptedHdfs On(string part, params Func<HttpRequestMessage, HttpResponseMessage>[] answers)
    {
        rules.Add((part, new(answers)));
        return this;
    }

    public static Func<HttpRequestMessage, HttpResponseMessage> JsonAnswer(string text, int status = 200) =>
        Bytes(Encoding.UTF8.GetBytes(text), status);

    public static Func<HttpRequestMessage, HttpResponseMessage> Bytes(byte[] bytes, int status = 200) =>
        request => new((HttpStatusCode)status) { RequestMessage = request, Content = new ByteArrayContent(bytes) };

    public static Func<HttpRequestMessage, HttpResponseMessage> Refusal(string exception, string message, int status = 403) =>
        JsonAnswer($"{{\"RemoteException\":{{\"exception\":\"{exception}\",\"message\":\"{message}\"}}}}", status);

    public static Func<HttpRequestMessage, HttpResponseMessage> To(string address) =>
        request =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { RequestMessage = request };
            response.Headers.Location = new Uri(address);
            return response;
        };

    public static Func<HttpRequestMessage, HttpResponseMessage> Breaks(HttpRequestError error) =>
        _ => throw new HttpRequestException(error, $"broken by {error}");

    /// <summary>An answer whose body breaks off after some bytes.</summary>
    public static Func<HttpRequestMessage, HttpResponseMessage> BreaksAfter(byte[] bytes) =>
        request => new(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(new BrokenStream(bytes)) };

    public static Func<HttpRequestMessage, HttpResponseMessage> Silence => _ => null!;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        lock (Asked)
            Asked.Add($"{request.Method} {address}");
        var answers = rules.First(r => address.Contains(r.Part, StringComparison.Ordinal)).Answers;
        var response = (answers.Count > 1 ? answers.Dequeue() : answers.Peek())(request);
        if (request.Content is not null)
            Sent.Add(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        if (response is null)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        return response!;
    }

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("the connection was reset");
    }
}
