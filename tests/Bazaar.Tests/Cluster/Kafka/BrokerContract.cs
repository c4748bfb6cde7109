using System.Diagnostics;
using Bazaar.Core;
using Bazaar.Core.Kafka;
using Xunit;

namespace Bazaar.Tests.Cluster.Kafka;

/// <summary>What every broker does, whether it is a real one or not.</summary>
public abstract class BrokerContract
{
    /// <summary>The broker under test.</summary>
    protected abstract IBroker Broker { get; }

    /// <summary>A topic of four partitions with a name of its own.</summary>
    protected abstract string NewTopic();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static readonly ConsumeOptions ToEnd = new() { UntilEnd = true };

    private static string[] Values(IEnumerable<Message> messages) => [.. messages.Select(m => m.ValueText!)];

    [Fact]
    public void Messages_come_back_as_they_were_written()
    {
        var topic = NewTopic();
        var time = new DateTimeOffset(2025, 11, 28, 9, 30, 0, TimeSpan.Zero);
        var written = new[]
        {
            Message.Of("ada", "é") with
            {
                Time = time,
                Headers = [new("source", "shop"u8.ToArray()), new("source", null)],
            },
            new Message([0, 255], []),
            Message.Of(null, null),
        };
        var placed = Broker.Produce(topic, written, Cancel);
        var read = Broker.Consume(topic, ToEnd, Cancel).ToDictionary(m => m.Place);
        Assert.Equal(3, read.Count);
        var first = read[placed[0]];
        Assert.Equal(("ada", "é", (DateTimeOffset?)time), (first.KeyText, first.ValueText, first.Time));
        Assert.Equal(["source", "source"], first.Headers.Select(h => h.Key));
        Assert.Equal("shop"u8.ToArray(), first.Headers[0].Value);
        Assert.Null(first.Headers[1].Value);
        Assert.Equal([0, 255], read[placed[1]].Key!);
        Assert.Empty(read[placed[1]].Value!);
        Assert.Null(read[placed[2]].Key);
        Assert.Null(read[placed[2]].Value);
        Assert.NotNull(read[placed[2]].Time);
    }

    /// <summary>Where Java's producer, and so Spark, puts them: murmur2 of the key, without its sign, modulo the partitions.</summary>
    [Fact]
    public void A_key_decides_the_partition_as_in_Java()
    {
        var keys = new[] { "ada", "bo", "finn", "grace", "hedy", "ida", "june", "kit" };
        var placed = Broker.Produce(NewTopic(), keys.Select(k => Message.Of(k, "x")), Cancel);
        Assert.Equal([1, 0, 1, 2, 2, 1, 3, 1], placed.Select(p => p.Partition));
    }

    [Fact]
    public void Many_messages_keep_their_order_within_a_key()
    {
        var topic = NewTopic();
        const int count = 20_000;
        var placed = Broker.Produce(topic, Enumerable.Range(0, count).Select(i => Message.Of($"{i % 7}", $"{i}")), Cancel);
        Assert.Equal(count, placed.Distinct().Count());
        var read = Broker.Consume(topic, ToEnd, Cancel).ToList();
        Assert.Equal(count, read.Count);
        Assert.All(
            read.GroupBy(m => m.KeyText, m => int.Parse(m.ValueText!, System.Globalization.CultureInfo.InvariantCulture)),
            key => Assert.Equal(key.Order(), key)
        );
        Assert.Equal(10, Broker.Consume(topic, ToEnd with { Limit = 10 }, Cancel).Count());
        var described = Broker.Describe(topic, Cancel);
        Assert.Equal([0, 1, 2, 3], described.Partitions.Select(p => p.Number));
        Assert.Equal(count, described.Partitions.Sum(p => p.Next - p.First));
        Assert.All(described.Partitions, p => Assert.NotNull(p.Leader));
    }

    [Fact]
    public async Task A_reader_of_new_messages_sees_no_older_one_and_none_is_missed()
    {
        var topic = NewTopic();
        Broker.Produce(topic, [Message.Of(null, "old")], Cancel);
        var reader = Broker.Consume(topic, new() { FromBeginning = false, Limit = 2 }, Cancel);
        Broker.Produce(topic, [Message.Of("k", "new")], Cancel);
        var reading = Task.Run(() => Values(reader), Cancel);
        await Task.Delay(300, Cancel);
        Broker.Produce(topic, [Message.Of("k", "newer")], Cancel);
        Assert.Equal(["new", "newer"], await reading);
    }

    [Fact]
    public void A_group_goes_on_where_it_was_and_its_lag_tells_the_rest()
    {
        var topic = NewTopic();
        var group = $"readers-{topic}";
        var options = new ConsumeOptions { Group = group, UntilEnd = true };
        Broker.Produce(topic, Enumerable.Range(0, 5).Select(i => Message.Of("k", $"{i}")), Cancel);
        Assert.Equal(["0", "1", "2"], Values(Broker.Consume(topic, options with { Limit = 3 }, Cancel)));
        var lag = Assert.Single(Broker.LagOf(group, Cancel));
        Assert.Equal((topic, 3L, 5L, 2L), (lag.Topic, lag.Committed, lag.Next, lag.Behind));
        Assert.Equal(["3", "4"], Values(Broker.Consume(topic, options, Cancel)));
        Assert.Equal(0, Broker.LagOf(group, Cancel).Sum(l => l.Behind));

        // Who breaks off meets the last one again; another group meets all.
        Broker.Produce(topic, [Message.Of("k", "5"), Message.Of("k", "6")], Cancel);
        Assert.Equal("5", Broker.Consume(topic, options, Cancel).First().ValueText);
        Assert.Equal(["5", "6"], Values(Broker.Consume(topic, options, Cancel)));
        Assert.Equal(7, Broker.Consume(topic, options with { Group = group + "-2" }, Cancel).Count());
    }

    [Fact]
    public void A_group_that_has_read_nothing_is_told_as_such()
    {
        var error = Assert.Throws<BazaarException>(() => Broker.LagOf("nobody", Cancel));
        Assert.Equal("The group nobody has read nothing.", error.Diagnostic.Message);
    }

    [Fact]
    public void A_topic_that_is_not_there_is_told_and_not_made()
    {
        var topic = NewTopic();
        foreach (var (name, cure) in new[] { ("nothing", "`bazaar stream create nothing`"), (topic + "s", $"Is {topic} meant?") })
        {
            Action[] calls =
            [
                () => Broker.Produce(name, [Message.Of(null, "x")], Cancel),
                () => _ = Broker.Consume(name, ToEnd, Cancel).ToList(),
                () => Broker.Describe(name, Cancel),
            ];
            foreach (var call in calls)
            {
                var error = Assert.ThrowsAny<BazaarException>(call).Diagnostic;
                Assert.Equal(($"There is no topic {name}.", "UnknownTopicOrPart"), (error.Message, error.Code));
                Assert.StartsWith(cure, error.Cure, StringComparison.Ordinal);
            }
            Assert.DoesNotContain(name, Broker.Topics(Cancel));
        }
        Assert.Contains(topic, Broker.Topics(Cancel));
    }

    [Fact]
    public void Its_user_stops_a_reader_that_waits_and_a_writer_that_goes_on_for_ever()
    {
        var topic = NewTopic();
        var watch = Stopwatch.StartNew();
        foreach (var group in new[] { null, "stopped" })
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            Assert.Throws<OperationCanceledException>(() => Broker.Consume(topic, new() { Group = group }, stop.Token).ToList());
        }
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        Assert.Throws<OperationCanceledException>(() => Broker.Produce(topic, Endless(), enough.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(15));

        static IEnumerable<Message> Endless()
        {
            while (true)
                yield return Message.Of("k", "x");
        }
    }
}
