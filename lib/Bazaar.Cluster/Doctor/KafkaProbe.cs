using System.Buffers.Binary;
using System.Text;
using Bazaar.Cluster.Kafka;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>
/// Whether a broker answers, and which release's features its cluster has agreed on. Clients' libraries don't tell: it stands in the answer to
/// ApiVersions, the call that each connection begins with.
/// </summary>
/// <remarks><see href="https://kafka.apache.org/protocol.html#The_Messages_ApiVersions"/></remarks>
internal static class KafkaProbe
{
    private const short ApiVersions = 18;
    private const short Version = 3;
    private const int FinalizedFeatures = 2;
    private const string Release = "metadata.version";

    /// <summary>The last level of each release: Kafka's MetadataVersion.</summary>
    private static readonly (int Level, string Release)[] Releases = [(21, "3.9"), (25, "4.0"), (27, "4.1")];

    public static async Task<Answer> AskAsync(string servers, ClusterLimits limits, CancellationToken cancel)
    {
        var version = await VersionAsync(servers, cancel).ConfigureAwait(false);
        using var broker = new KafkaBroker(servers, limits);
        var findings = new List<Finding>();
        foreach (var (host, port) in broker.Advertised(cancel))
            if (await UnreachedAsync(host, port, cancel).ConfigureAwait(false) is { } finding)
                findings.Add(finding);
        return new(version, findings);
    }

    /// <summary>A client that has asked one broker goes on with those that it names.</summary>
    internal static async Task<Finding?> UnreachedAsync(string host, int port, CancellationToken cancel)
    {
        try
        {
            using var client = await TcpProbe.ConnectAsync(host, port, cancel).ConfigureAwait(false);
            return null;
        }
        catch (BazaarException e)
        {
            return new(
                FormattableString.Invariant(
                    $"Kafka sends on to its broker at {host}:{port}, which is not reached from here: {e.InnerException!.Message}."
                ),
                "Name the listener that is meant for you: in the dev container kafka:19092, from the host 127.0.0.1:9092. advertised.listeners says where each sends to."
            );
        }
    }

    internal static async Task<string?> VersionAsync(string servers, CancellationToken cancel)
    {
        BazaarException? last = null;
        foreach (var server in servers.Split(','))
        {
            var colon = server.LastIndexOf(':');
            try
            {
                var level = await LevelAsync(
                        server[..colon].Trim('[', ']'),
                        int.Parse(server.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture),
                        cancel
                    )
                    .ConfigureAwait(false);
                return level is null ? null : Name(level.Value);
            }
            catch (BazaarException e)
            {
                last = e;
            }
        }
        throw last!;
    }

    private static string Name(int level) =>
        Releases.FirstOrDefault(r => r.Level == level).Release is { } release
            ? release
            : FormattableString.Invariant($"{Release} {level}");

    private static async Task<int?> LevelAsync(string host, int port, CancellationToken cancel)
    {
        using var client = await TcpProbe.ConnectAsync(host, port, cancel).ConfigureAwait(false);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Request(), cancel).ConfigureAwait(false);
            var head = new byte[4];
            await stream.ReadExactlyAsync(head, cancel).ConfigureAwait(false);
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            // What speaks another protocol has another number there.
            if (length is < 6 or > 1 << 20)
                throw new InvalidDataException("its answer is none of Kafka's");
            var answer = new byte[length];
            await stream.ReadExactlyAsync(answer, cancel).ConfigureAwait(false);
            return new Reader(answer).MetadataLevel();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentOutOfRangeException)
        {
            throw BazaarException.Runtime(
                FormattableString.Invariant($"What listens at {host}:{port} doesn't speak as Kafka does: {e.Message}."),
                "Is the address a broker's, without TLS?",
                e
            );
        }
    }

    /// <summary>Header version 2 (key, version, correlation, client, tags), then the software's name and version, and tags.</summary>
    private static byte[] Request()
    {
        using var body = new MemoryStream();
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteInt16BigEndian(head, ApiVersions);
        BinaryPrimitives.WriteInt16BigEndian(head[2..], Version);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], 1);
        body.Write(head);
        var name = "bazaar"u8;
        body.Write([0, (byte)name.Length]);
        body.Write(name);
        body.WriteByte(0);
        foreach (var text in new[] { "bazaar", "1" })
        {
            // A compact text has its length and one before it.
            body.WriteByte((byte)(text.Length + 1));
            body.Write(Encoding.ASCII.GetBytes(text));
        }
        body.WriteByte(0);
        var request = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(request, (int)body.Length);
        body.ToArray().CopyTo(request, 4);
        return request;
    }

    /// <summary>Goes through an answer of version 3.</summary>
    private struct Reader(byte[] bytes)
    {
        private int at;

        public int? MetadataLevel()
        {
            at = 4;
            if (Short() != 0)
                throw new InvalidDataException("it doesn't know version 3 of ApiVersions");
            for (var apis = Number() - 1; apis > 0; apis--)
            {
                at += 6;
                SkipTags();
            }
            at += 4;
            int? level = null;
            for (var tags = Number(); tags > 0; tags--)
            {
                var (tag, size) = (Number(), Number());
                var end = at + size;
                if (tag == FinalizedFeatures)
                    level = Feature();
                at = end;
            }
            return level;
        }

        private int? Feature()
        {
            int? level = null;
            for (var features = Number() - 1; features > 0; features--)
            {
                var length = Number() - 1;
                var name = Encoding.UTF8.GetString(bytes.AsSpan(at, length));
                at += length;
                var most = Short();
                at += 2;
                SkipTags();
                if (name == Release)
                    level = most;
            }
            return level;
        }

        private short Short()
        {
            at += 2;
            return BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at - 2, 2));
        }

        /// <summary>Seven bits a byte, the lowest first.</summary>
        private int Number()
        {
            var number = 0;
            for (var shift = 0; shift < 35; shift += 7)
            {
                var b = bytes.AsSpan(at++, 1)[0];
                number |= (b & 0x7F) << shift;
                if (b < 0x80)
                    return number;
            }
            throw new InvalidDataException("a number in its answer has no end");
        }

        private void SkipTags()
        {
            for (var tags = Number(); tags > 0; tags--)
            {
                Number();
                at += Number();
            }
        }
    }
}
