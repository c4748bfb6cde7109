using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Kafka;
using Bazaar.Core;
using Bazaar.Core.Kafka;
using Bazaar.Tests.Cluster.Kafka;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Kafka;

/// <summary>The brokers' contract on a real Kafka, what only a real one does, and what happens when it dies.</summary>
[Collection(Engines.Shared)]
public sealed class KafkaBrokerTests(Engines engines) : BrokerContract, IDisposable
{
    private KafkaBroker? broker;

    protected override IBroker Broker
    {
        get
        {
            engines.Require();
            return broker ??= new(engines.Kafka());
        }
    }

    protected override string NewTopic()
    {
        var topic = $"clicks-{Guid.NewGuid():N}";
        Broker.Create(topic, 4, null, Cancel);
        return topic;
    }

    public void Dispose() => broker?.Dispose();

    private static IEnumerable<Message> Numbers(int from, int count) =>
        Enumerable.Range(from, count).Select(i => Message.Of("k", $"{i}"));

    [Fact]
    public void A_topic_is_made_once_and_deleted_once()
    {
        var topic = NewTopic();
        var error = Assert.Throws<ServerFault>(() => Broker.Create(topic, 1, null, Cancel)).Diagnostic;
        Assert.Equal(($"There is a topic {topic} already.", "TopicAlreadyExists"), (error.Message, error.Code));
        error = Assert.Throws<ServerFault>(() => Broker.Create("no good", 1, null, Cancel)).Diagnostic;
        Assert.Equal("TopicException", error.Code);
        Assert.Contains("'no good'", error.Message, StringComparison.Ordinal);
        error = Assert
            .Throws<ServerFault>(() =>
                Broker.Create("odd", 1, new Dictionary<string, string> { ["retention.ms"] = "soon" }, Cancel)
            )
            .Diagnostic;
        Assert.Equal("InvalidConfig", error.Code);
        Assert.Contains("soon", error.Message, StringComparison.Ordinal);
        Broker.Delete(topic, Cancel);
        Assert.DoesNotContain(topic, Broker.Topics(Cancel));
        Assert.Equal(
            $"There is no topic {topic}.",
            Assert.Throws<ServerFault>(() => Broker.Delete(topic, Cancel)).Diagnostic.Message
        );
    }

    [Fact]
    public void A_message_that_is_too_large_is_refused_in_the_brokers_words()
    {
        var topic = $"small-{Guid.NewGuid():N}";
        Broker.Create(topic, 1, new Dictionary<string, string> { ["max.message.bytes"] = "1000" }, Cancel);
        var error = Assert
            .Throws<ServerFault>(() => Broker.Produce(topic, [Message.Of(null, new string('x', 5000))], Cancel))
            .Diagnostic;
        Assert.Equal("MsgSizeTooLarge", error.Code);
        Assert.StartsWith("Kafka refuses: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_dies_while_it_is_read_and_written_serves_on_when_it_is_back()
    {
        var topic = NewTopic();
        // What outlives it is tried here and not for how long: to start a broker takes longer than the limit on a busy machine.
        using var client = new KafkaBroker(engines.Kafka(), new() { Answer = TimeSpan.FromMinutes(5) });
        client.Produce(topic, Numbers(0, 100), Cancel);
        using var alone = client.Consume(topic, null, Cancel).GetEnumerator();
        using var member = client.Consume(topic, new() { Group = topic }, Cancel).GetEnumerator();
        var (read, seen) = (new List<string>(), new List<string>());
        Next(alone, read, 50);
        Next(member, seen, 50);
        var writing = Task.Run(() => client.Produce(topic, Slowly(100, 100), Cancel), Cancel);
        await Task.Delay(500, Cancel);
        engines.Kill("kafka");
        var reading = Task.Run(
            () =>
            {
                Next(alone, read, 150);
                Next(member, seen, 150);
            },
            Cancel
        );
        engines.Kafka();
        // None twice: the broker knows those that it had before it died.
        Assert.Equal(100, (await writing).Count);
        client.Produce(topic, Numbers(200, 100), Cancel);
        await reading;
        Next(alone, read, 100);
        Next(member, seen, 100);
        var all = Enumerable.Range(0, 300).Select(i => $"{i}").ToList();
        Assert.Equal(all, read);
        // A member may be given what it had not reported as read before the broker died.
        Assert.Equal(all, seen.Distinct());

        static IEnumerable<Message> Slowly(int from, int count)
        {
            foreach (var message in Numbers(from, count))
            {
                // Slow enough that the broker dies in the middle; who stops the test stops the wait.
                Cancel.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20));
                yield return message;
            }
        }

        // One that comes again is no news.
        static void Next(IEnumerator<Message> messages, List<string> into, int count)
        {
            for (var most = into.Distinct().Count() + count; into.Distinct().Count() < most && messages.MoveNext(); )
                into.Add(messages.Current.ValueText!);
        }
    }

    [Fact]
    public void A_broker_that_stays_away_ends_the_reader_and_the_writer_within_the_limit()
    {
        var topic = NewTopic();
        var limits = new ClusterLimits { Connect = TimeSpan.FromSeconds(2), Answer = TimeSpan.FromSeconds(3) };
        using var client = new KafkaBroker(engines.Kafka(), limits);
        client.Produce(topic, Numbers(0, 1), Cancel);
        using var alone = client.Consume(topic, null, Cancel).GetEnumerator();
        using var member = client.Consume(topic, new() { Group = topic }, Cancel).GetEnumerator();
        Assert.True(alone.MoveNext() && member.MoveNext());
        engines.Kill("kafka");
        try
        {
            Action[] calls =
            [
                () => alone.MoveNext(),
                () => member.MoveNext(),
                () => client.Produce(topic, Numbers(1, 1), Cancel),
            ];
            foreach (var call in calls)
            {
                var watch = Stopwatch.StartNew();
                var error = Assert.Throws<ServerFault>(call).Diagnostic;
                Assert.StartsWith("No talk with Kafka at 127.0.0.1:", error.Message, StringComparison.Ordinal);
                Assert.Contains("Connection refused", error.Message, StringComparison.Ordinal);
                Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
            }
        }
        finally
        {
            engines.Kafka();
        }
        Assert.Equal("0", client.Consume(topic, ToEnd, Cancel).Single().ValueText);
    }
}
