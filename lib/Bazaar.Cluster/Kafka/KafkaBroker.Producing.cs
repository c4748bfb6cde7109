using Bazaar.Core;
using Bazaar.Core.Kafka;
using Confluent.Kafka;

namespace Bazaar.Cluster.Kafka;

public sealed partial class KafkaBroker
{
    /// <summary>How long one waits before it is asked again whether something has happened.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    public IReadOnlyList<Placed> Produce(string topic, IEnumerable<Message> messages, CancellationToken cancel = default)
    {
        Partitions(topic, cancel);
        var placed = new List<Placed>();
        Error? failed = null;
        using var producer = Producer();
        foreach (var message in messages)
        {
            int at;
            lock (placed)
            {
                at = placed.Count;
                placed.Add(default);
            }
            while (!Sent(producer, topic, message, report => Heard(report, at)))
                producer.Poll(Tick);
            Check();
        }
        while (producer.Flush(Tick) > 0)
            Check();
        Check();
        return placed;

        // The library calls this from a thread of its own, for each message once.
        void Heard(DeliveryReport<byte[]?, byte[]?> report, int at)
        {
            if (report.Error.IsError)
                Interlocked.CompareExchange(ref failed, report.Error, null);
            else
                lock (placed)
                    placed[at] = new(report.Partition.Value, report.Offset.Value);
        }

        void Check()
        {
            cancel.ThrowIfCancellationRequested();
            if (Volatile.Read(ref failed) is { } error)
                throw faults.Of(error, topic);
        }
    }

    private IProducer<byte[]?, byte[]?> Producer() => new ProducerBuilder<byte[]?, byte[]?>(
            Common(
                new ProducerConfig
                {
                    // The library tries again by itself, and the broker knows a message that it has already.
                    EnableIdempotence = true,
                    MessageTimeoutMs = Milliseconds(limits.Answer),
                    // Java's clients and Spark put a key into the same partition.
                    Partitioner = Partitioner.Murmur2Random,
                    AllowAutoCreateTopics = false,
                }
            )
        ).SetErrorHandler((_, e) => faults.Heard(e)).SetLogHandler((_, _) => { }).Build();

    /// <summary>False where the library's queue is full.</summary>
    private bool Sent(
        IProducer<byte[]?, byte[]?> producer,
        string topic,
        Message message,
        Action<DeliveryReport<byte[]?, byte[]?>> heard
    )
    {
        var sent = new Message<byte[]?, byte[]?> { Key = message.Key, Value = message.Value };
        if (message.Time is { } time)
            sent.Timestamp = new(time);
        if (message.Headers.Count > 0)
        {
            sent.Headers = [];
            foreach (var (name, value) in message.Headers)
                sent.Headers.Add(name, value);
        }
        try
        {
            producer.Produce(topic, sent, heard);
            return true;
        }
        catch (ProduceException<byte[]?, byte[]?> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
        {
            return false;
        }
        catch (KafkaException e)
        {
            throw faults.Of(e.Error, topic, e);
        }
    }
}
