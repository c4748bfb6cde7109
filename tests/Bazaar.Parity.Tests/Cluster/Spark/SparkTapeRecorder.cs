using Bazaar.Tests.Cluster.Spark;

namespace Bazaar.Parity.Tests.Cluster.Spark;

/// <summary>Passes calls on to a real server and writes a tape of them; may break one of them on its way.</summary>
/// <param name="fault">cut, ended or lost, or null.</param>
/// <param name="victim">Which ExecutePlan it happens to, from 0.</param>
/// <param name="after">How many answers come through before.</param>
internal sealed class SparkTapeRecorder(string? fault, int victim, int after)
    : DelegatingHandler(new SocketsHttpHandler { EnableMultipleHttp2Connections = true })
{
    private int plans;

    public SparkTape Tape { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = new SparkTape.Call(SparkTape.MethodOf(request));
        call.Request = await SparkTape.MessageOf(request, cancellationToken);
        Tape.Calls.Add(call);
        var strikes = call.Method == "ExecutePlan" && plans++ == victim ? fault : null;
        if (strikes == "lost")
        {
            call.Fault = strikes;
            throw new HttpRequestException("The connection broke.");
        }
        var content = new ByteArrayContent(SparkTape.Framed(call.Request));
        content.Headers.ContentType = request.Content!.Headers.ContentType;
        request.Content = content;
        var real = await base.SendAsync(request, cancellationToken);
        var body = await real.Content.ReadAsStreamAsync(cancellationToken);
        return SparkTape.Answer(
            request,
            async response =>
            {
                if (strikes is not null && call.Answers.Count == after)
                {
                    real.Dispose();
                    if (strikes == "cut")
                    {
                        call.Fault = strikes;
                        throw new IOException("The connection broke.");
                    }
                    End([("grpc-status", "0")]);
                    return null;
                }
                var head = new byte[5];
                if (await body.ReadAtLeastAsync(head, 5, false, CancellationToken.None) < 5)
                {
                    // A refusal without any answer has its trailers in front.
                    var trailers = real.TrailingHeaders.Contains("grpc-status") ? real.TrailingHeaders : real.Headers;
                    End(
                        trailers
                            .Where(h => h.Key is "grpc-status" or "grpc-message" or "grpc-status-details-bin")
                            .Select(h => (h.Key, h.Value.First()))
                    );
                    return null;
                }
                var message = new byte[System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
                await body.ReadExactlyAsync(message);
                call.Answers.Add(message);
                return SparkTape.Framed(message);

                void End(IEnumerable<(string Name, string Value)> trailers)
                {
                    foreach (var (name, value) in trailers)
                    {
                        call.Trailers.Add((name, value));
                        response.TrailingHeaders.TryAddWithoutValidation(name, value);
                    }
                }
            }
        );
    }
}
