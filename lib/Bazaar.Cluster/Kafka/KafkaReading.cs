using Confluent.Kafka;

namespace Bazaar.Cluster.Kafka;

/// <summary>One reader at work: which partitions it has, which of them it has read to their end, and whether the broker is there.</summary>
internal sealed class KafkaReading : IDisposable
{
    private readonly IConsumer<byte[]?, byte[]?> consumer;
    private readonly ClusterLimits limits;
    private readonly TimeProvider clock;
    private readonly HashSet<TopicPartition> mine = [];
    private readonly HashSet<TopicPartition> ended = [];
    private bool isMember;

    /// <summary>Since when a broker may be gone, as a timestamp of the clock; 0 while none is. The library's own thread tells it.</summary>
    private long gone;

    public KafkaReading(Func<KafkaReading, IConsumer<byte[]?, byte[]?>> consumer, ClusterLimits limits, TimeProvider clock)
    {
        (this.limits, this.clock) = (limits, clock);
        this.consumer = consumer(this);
    }

    /// <param name="topic">What is read.</param>
    /// <param name="from">Where each partition begins; null where the group decides.</param>
    public void Begin(string topic, IReadOnlyDictionary<TopicPartition, Offset>? from)
    {
        isMember = from is null;
        if (from is null)
        {
            consumer.Subscribe(topic);
            return;
        }
        consumer.Assign(from.Select(p => new TopicPartitionOffset(p.Key, p.Value)));
        Given(from.Keys);
    }

    /// <summary>All that it has was read; a group gives a member its partitions late.</summary>
    public bool IsAtEnd => mine.Count > 0 && ended.Count == mine.Count;

    /// <summary>A connection broke, and nothing has come since for as long as an answer may take.</summary>
    public bool IsSilent => Interlocked.Read(ref gone) is not 0 and var since && clock.GetElapsedTime(since) >= limits.Answer;

    /// <summary>A broker has answered.</summary>
    public void Back() => Interlocked.Exchange(ref gone, 0);

    public void Heard(Error error)
    {
        if (error.Code is ErrorCode.Local_AllBrokersDown or ErrorCode.Local_Transport)
            Interlocked.CompareExchange(ref gone, clock.GetTimestamp(), 0);
    }

    public void Given(IEnumerable<TopicPartition> partitions) => mine.UnionWith(partitions);

    public void Taken(IEnumerable<TopicPartition> partitions)
    {
        mine.ExceptWith(partitions);
        ended.IntersectWith(mine);
    }

    /// <summary>The next message; null where none came in time, or a partition is at its end.</summary>
    public ConsumeResult<byte[]?, byte[]?>? Next(TimeSpan most)
    {
        var read = consumer.Consume(most);
        if (read is null)
            return null;
        Back();
        if (read.IsPartitionEOF)
        {
            ended.Add(read.TopicPartition);
            return null;
        }
        ended.Remove(read.TopicPartition);
        return read;
    }

    /// <summary>A group goes on behind this message.</summary>
    public void Done(ConsumeResult<byte[]?, byte[]?> read)
    {
        if (!isMember)
            return;
        try
        {
            consumer.StoreOffset(read);
        }
        catch (KafkaException e) when (e.Error.Code == ErrorCode.Local_State)
        {
            // The group gave the partition to another member, who reads it again.
        }
    }

    public void Dispose()
    {
        // Leaving commits what was done, and lets the others have the partitions at once; where nobody is there, it waits for long.
        if (isMember && Interlocked.Read(ref gone) == 0)
            consumer.Close();
        consumer.Dispose();
    }
}
