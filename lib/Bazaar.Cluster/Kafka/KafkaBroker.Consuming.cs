using Bazaar.Core;
using Bazaar.Core.Kafka;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using TimestampType = Confluent.Kafka.TimestampType;

namespace Bazaar.Cluster.Kafka;

public sealed partial class KafkaBroker
{
    public IEnumerable<Message> Consume(string topic, ConsumeOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        var partitions = Partitions(topic, cancel).Select(p => new TopicPartition(topic, p.PartitionId)).ToList();
        // A group shares the partitions among its members. One alone takes all, and "only new ones" are those from here on.
        var from =
            options.Group is not null ? null
            : options.FromBeginning ? partitions.ToDictionary(p => p, _ => Offset.Beginning)
            : Offsets(partitions, OffsetSpec.Latest(), cancel).ToDictionary(p => p.Key, p => new Offset(p.Value));
        return Read(topic, from, options, cancel);
    }

    private IEnumerable<Message> Read(
        string topic,
        Dictionary<TopicPartition, Offset>? from,
        ConsumeOptions options,
        CancellationToken cancel
    )
    {
        using var reading = new KafkaReading(stop => Consumer(options, stop), limits, clock);
        reading.Begin(topic, from);
        for (var left = options.Limit ?? long.MaxValue; left > 0; )
        {
            cancel.ThrowIfCancellationRequested();
            var read = Guarded(() => reading.Next(Tick), topic, cancel);
            if (read is null)
            {
                if (options.UntilEnd && reading.IsAtEnd)
                    break;
                if (reading.IsSilent)
                {
                    // Whoever answers to this is there.
                    Metadata(cancel);
                    reading.Back();
                }
                continue;
            }
            left--;
            yield return Of(read);
            reading.Done(read);
        }
    }

    private static Message Of(ConsumeResult<byte[]?, byte[]?> read) =>
        new(read.Message.Key, read.Message.Value)
        {
            Place = new(read.Partition.Value, read.Offset.Value),
            Time =
                read.Message.Timestamp.Type == TimestampType.NotAvailable
                    ? null
                    : DateTimeOffset.FromUnixTimeMilliseconds(read.Message.Timestamp.UnixTimestampMs),
            Headers = read.Message.Headers is { } headers
                ? [.. headers.Select(h => KeyValuePair.Create(h.Key, (byte[]?)h.GetValueBytes()))]
                : [],
        };

    /// <param name="options">How it reads.</param>
    /// <param name="reading">Told of errors and of the partitions that come and go; null for one that reads nothing.</param>
    private IConsumer<byte[]?, byte[]?> Consumer(ConsumeOptions options, KafkaReading? reading)
    {
        var builder = new ConsumerBuilder<byte[]?, byte[]?>(
            Common(
                new ConsumerConfig
                {
                    // The library wants a name also from one that joins no group.
                    GroupId = options.Group ?? "bazaar",
                    EnableAutoCommit = options.Group is not null,
                    // After so long a member that died is missed; brokers take no less than 6 s.
                    SessionTimeoutMs = Math.Max(6000, Milliseconds(limits.Connect)),
                    EnableAutoOffsetStore = false,
                    EnablePartitionEof = true,
                    AutoOffsetReset = options.FromBeginning ? AutoOffsetReset.Earliest : AutoOffsetReset.Latest,
                    IsolationLevel = IsolationLevel.ReadCommitted,
                }
            )
        )
            .SetLogHandler((_, _) => { })
            .SetErrorHandler(
                (_, e) =>
                {
                    faults.Heard(e);
                    reading?.Heard(e);
                }
            );
        if (options.Group is not null && reading is not null)
            builder
                .SetPartitionsAssignedHandler((_, given) => reading.Given(given))
                .SetPartitionsRevokedHandler((_, taken) => reading.Taken(taken.Select(t => t.TopicPartition)))
                .SetPartitionsLostHandler((_, taken) => reading.Taken(taken.Select(t => t.TopicPartition)));
        return builder.Build();
    }
}
