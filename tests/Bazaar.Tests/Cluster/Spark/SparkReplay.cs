using Xunit;

namespace Bazaar.Tests.Cluster.Spark;

/// <summary>A server that says what a tape has, to a client that must ask what the tape has, byte for byte.</summary>
internal sealed class SparkReplay(SparkTape tape) : HttpMessageHandler
{
    private int next;

    public bool IsOver => next == tape.Calls.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = SparkTape.MethodOf(request);
        var message = await SparkTape.MessageOf(request, cancellationToken);
        Assert.True(next < tape.Calls.Count, $"{method} is asked behind the tape's end: {SparkTape.Json(method, true, message)}");
        var call = tape.Calls[next++];
        Assert.Equal(call.Method, method);
        Assert.Equal(SparkTape.Json(method, true, call.Request), SparkTape.Json(method, true, message));
        Assert.Equal(call.Request, message);
        if (call.Fault == "lost")
            throw new HttpRequestException("The connection broke.");
        var answers = call.Answers.GetEnumerator();
        return SparkTape.Answer(
            request,
            response =>
            {
                if (answers.MoveNext())
                    return new(SparkTape.Framed(answers.Current));
                if (call.Fault == "cut")
                    throw new IOException("The connection broke.");
                foreach (var (name, value) in call.Trailers)
                    response.TrailingHeaders.TryAddWithoutValidation(name, value);
                return new((byte[]?)null);
            }
        );
    }
}
