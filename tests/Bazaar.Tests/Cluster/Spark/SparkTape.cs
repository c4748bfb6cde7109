using System.Buffers.Binary;
using System.Net;
using System.Text;
using Bazaar.Cluster.Spark.Wire;
using Bazaar.Core;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Bazaar.Tests.Cluster.Spark;

/// <summary>What a client and a Spark Connect server said to each other: the bytes of each message, and below them what they mean.</summary>
/// <remarks>
/// A call starts with <c>call Name</c>; then come <c>&gt;</c> its request, <c>&lt;</c> each answer, and <c>=</c> each trailer. <c>! cut</c> is a
/// stream that broke, <c>! lost</c> a request that never arrived; a stream without trailers just ended.
/// </remarks>
internal sealed class SparkTape
{
    internal sealed class Call(string method)
    {
        public string Method => method;
        public byte[] Request { get; set; } = [];
        public List<byte[]> Answers { get; } = [];
        public List<(string Name, string Value)> Trailers { get; } = [];
        public string? Fault { get; set; }
    }

    public List<Call> Calls { get; } = [];

    /// <summary>Where a scenario's tape lies in the repository.</summary>
    public static string FileOf(string scenario) =>
        Path.Combine(BazaarHome.Find().Path, "tests", "Bazaar.Tests", "Cluster", "Spark", "tapes", scenario + ".tape");

    private static ServiceDescriptor Service => SparkConnectReflection.Descriptor.Services[0];

    public static string Json(string method, bool request, byte[] message)
    {
        var known = Service.FindMethodByName(method);
        return (request ? known.InputType : known.OutputType).Parser.ParseFrom(message).ToString()!;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var call in Calls)
        {
            text.Append(null, $"call {call.Method}\n");
            text.Append(null, $"> {Convert.ToBase64String(call.Request)}\n  {Json(call.Method, true, call.Request)}\n");
            foreach (var answer in call.Answers)
                text.Append(null, $"< {Convert.ToBase64String(answer)}\n  {Json(call.Method, false, answer)}\n");
            foreach (var (name, value) in call.Trailers)
                text.Append(null, $"= {name} {value}\n");
            if (call.Fault is not null)
                text.Append(null, $"! {call.Fault}\n");
        }
        return text.ToString();
    }

    public static SparkTape Parse(string text)
    {
        var tape = new SparkTape();
        foreach (var line in text.Split('\n').Where(l => l.Length > 2))
        {
            var rest = line[2..];
            switch (line[0])
            {
                case 'c':
                    tape.Calls.Add(new(line["call ".Length..]));
                    break;
                case '>':
                    tape.Calls[^1].Request = Convert.FromBase64String(rest);
                    break;
                case '<':
                    tape.Calls[^1].Answers.Add(Convert.FromBase64String(rest));
                    break;
                case '=':
                    var space = rest.IndexOf(' ', StringComparison.Ordinal);
                    tape.Calls[^1].Trailers.Add((rest[..space], rest[(space + 1)..]));
                    break;
                case '!':
                    tape.Calls[^1].Fault = rest;
                    break;
            }
        }
        return tape;
    }

    /// <summary>gRPC puts a byte (0: not compressed) and a 4-byte length before each message.</summary>
    public static byte[] Framed(byte[] message)
    {
        var frame = new byte[message.Length + 5];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    public static string MethodOf(HttpRequestMessage request) => request.RequestUri!.Segments[^1];

    public static async Task<byte[]> MessageOf(HttpRequestMessage request, CancellationToken cancel) =>
        (await request.Content!.ReadAsByteArrayAsync(cancel))[5..];

    /// <param name="next">The body's next message, framed, or null at its end.</param>
    public static HttpResponseMessage Answer(HttpRequestMessage request, Func<HttpResponseMessage, ValueTask<byte[]?>> next)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Version = HttpVersion.Version20, RequestMessage = request };
        response.Content = new StreamContent(new Frames(() => next(response)));
        response.Content.Headers.ContentType = new("application/grpc");
        return response;
    }

    private sealed class Frames(Func<ValueTask<byte[]?>> next) : SequentialStream
    {
        private ReadOnlyMemory<byte> left;
        private bool over;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (left.Length == 0 && !over)
                over = (left = await next() ?? []).Length == 0;
            var count = Math.Min(buffer.Length, left.Length);
            left[..count].CopyTo(buffer);
            left = left[count..];
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
