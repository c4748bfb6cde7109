using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Doctor;
using Bazaar.Cluster.Kafka;
using Bazaar.Core;
using Bazaar.Core.Kafka;
using Bazaar.Tests.Cluster.Doctor;
using Xunit;

namespace Bazaar.Tests.Cluster.Kafka;

/// <summary>The client of Kafka without a server, and when the server goes away.</summary>
public sealed class MockKafkaTests : BrokerContract, IDisposable
{
    private static readonly ClusterLimits Short = new()
    {
        Connect = TimeSpan.FromSeconds(1),
        Answer = TimeSpan.FromSeconds(1.5),
        FirstDelay = TimeSpan.FromMilliseconds(50),
    };

    private static int topics;
    private readonly MockKafka kafka = new();
    private readonly KafkaBroker broker;

    public MockKafkaTests() => broker = new(kafka.Servers, new() { Connect = TimeSpan.FromSeconds(5) });

    protected override IBroker Broker => broker;

    protected override string NewTopic()
    {
        var topic = $"clicks{Interlocked.Increment(ref topics)}";
        kafka.Make(topic);
        return topic;
    }

    public void Dispose()
    {
        broker.Dispose();
        kafka.Dispose();
    }

    [Fact]
    public void Where_nobody_listens_the_reason_is_told()
    {
        using var nobody = new KafkaBroker("127.0.0.1:1", Short);
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<ServerFault>(() => nobody.Topics(Cancel)).Diagnostic;
        Assert.StartsWith("No talk with Kafka at 127.0.0.1:1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Connection refused", error.Message, StringComparison.Ordinal);
        Assert.Contains("bazaar doctor", error.Cure, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_server_that_goes_away_ends_the_reader_and_the_writer_within_the_limit()
    {
        foreach (var group in new[] { null, "counters" })
        {
            using var dying = new MockKafka();
            dying.Make("clicks");
            using var client = new KafkaBroker(dying.Servers, Short);
            client.Produce("clicks", [Message.Of("k", "1")], Cancel);
            using var read = client.Consume("clicks", new() { Group = group }, Cancel).GetEnumerator();
            Assert.True(read.MoveNext());
            var watch = Stopwatch.StartNew();
            dying.Dispose();
            var error = Assert.Throws<ServerFault>(() => read.MoveNext()).Diagnostic;
            Assert.StartsWith($"No talk with Kafka at {dying.Servers}: ", error.Message, StringComparison.Ordinal);
            read.Dispose();
            Assert.InRange(watch.Elapsed, Short.Answer, TimeSpan.FromSeconds(20));
            Assert.Throws<ServerFault>(() => client.Produce("clicks", [Message.Of("k", "2")], Cancel));
        }
    }

    [Fact]
    public void A_server_that_goes_away_while_messages_are_written_ends_the_writer()
    {
        using var dying = new MockKafka();
        dying.Make("clicks");
        using var client = new KafkaBroker(dying.Servers, Short);
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<ServerFault>(() => client.Produce("clicks", Dying(), Cancel));
        Assert.StartsWith($"No talk with Kafka at {dying.Servers}: ", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));

        IEnumerable<Message> Dying()
        {
            for (var i = 0; ; i++)
            {
                if (i == 1000)
                    dying.Dispose();
                yield return Message.Of("k", $"{i}");
            }
        }
    }

    [Fact]
    public async Task The_doctor_sees_a_broker_that_sends_on_to_where_nobody_listens()
    {
        // The mock names itself; one that isn't there is named by a broker in between, so its own finding is asked for directly.
        Assert.Null(
            await KafkaProbe.UnreachedAsync(
                "127.0.0.1",
                int.Parse(kafka.Servers.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture),
                Cancel
            )
        );
        var finding = await KafkaProbe.UnreachedAsync("127.0.0.1", 1, Cancel);
        Assert.StartsWith(
            "Kafka sends on to its broker at 127.0.0.1:1, which is not reached from here",
            finding!.Message,
            StringComparison.Ordinal
        );
    }
}
