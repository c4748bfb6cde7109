using System.Text;

namespace Bazaar.Core.Kafka;

/// <summary>Kafka: topics, what is written to them, and how far their readers are. The embedded broker or a real one; a lesson never asks which.</summary>
public interface IBroker : IDisposable
{
    /// <summary>All topics that are not Kafka's own, sorted.</summary>
    IReadOnlyList<string> Topics(CancellationToken cancel = default);

    /// <summary>A topic's partitions with their first and next offsets.</summary>
    /// <exception cref="BazaarException">There is no such topic.</exception>
    Topic Describe(string topic, CancellationToken cancel = default);

    /// <summary>Makes a topic.</summary>
    /// <param name="settings">The topic's own, such as retention.ms.</param>
    /// <exception cref="BazaarException">It is there, or its name or a setting is none.</exception>
    void Create(
        string topic,
        int partitions = 1,
        IReadOnlyDictionary<string, string>? settings = null,
        CancellationToken cancel = default
    );

    /// <summary>Deletes a topic with its messages.</summary>
    /// <exception cref="BazaarException">There is no such topic.</exception>
    void Delete(string topic, CancellationToken cancel = default);

    /// <summary>
    /// Writes messages, each once and in order, and waits until the broker keeps all of them. A key decides the partition, as in Java's clients.
    /// </summary>
    /// <returns>Where each lies, in order.</returns>
    /// <exception cref="BazaarException">There is no such topic, or the broker refused a message or went away: those before it may be kept.</exception>
    IReadOnlyList<Placed> Produce(string topic, IEnumerable<Message> messages, CancellationToken cancel = default);

    /// <summary>Reads a topic, as messages come: those of one partition are in order.</summary>
    /// <remarks>
    /// With a group, a message counts as read once the next one is asked for, or the reading ends by its own rules: who breaks off meets the last one again.
    /// </remarks>
    /// <exception cref="BazaarException">There is no such topic, or the broker went away and didn't come back in time.</exception>
    IEnumerable<Message> Consume(string topic, ConsumeOptions? options = null, CancellationToken cancel = default);

    /// <summary>How far a group is in each partition that it has read.</summary>
    /// <exception cref="BazaarException">The group has read nothing.</exception>
    IReadOnlyList<Lag> LagOf(string group, CancellationToken cancel = default);
}

/// <summary>A topic as it is now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Partitions">In order.</param>
public sealed record Topic(string Name, IReadOnlyList<Partition> Partitions);

/// <summary>A partition as it is now.</summary>
/// <param name="Number">From 0.</param>
/// <param name="First">The offset of the oldest message that is kept.</param>
/// <param name="Next">The offset that the next message gets: the high watermark.</param>
/// <param name="Leader">The number of the broker that serves it; null where there is none now.</param>
public sealed record Partition(int Number, long First, long Next, int? Leader);

/// <summary>Where a message lies in its topic.</summary>
public readonly record struct Placed(int Partition, long Offset);

/// <summary>A message: bytes under a key; both may be missing.</summary>
/// <param name="Key">Messages of one key lie in one partition.</param>
/// <param name="Value">Null deletes the key's earlier ones where the topic is compacted.</param>
public sealed record Message(byte[]? Key, byte[]? Value)
{
    /// <summary>Names and values, in order; a name may stand several times.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]?>> Headers { get; init; } = [];

    /// <summary>When it was made; null where it is to be the broker's time.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Where it lies; set where it was read.</summary>
    public Placed Place { get; init; }

    /// <summary>A message of texts, in UTF-8.</summary>
    public static Message Of(string? key, string? value) => new(Bytes(key), Bytes(value));

    public string? KeyText => Text(Key);
    public string? ValueText => Text(Value);

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);
}

/// <summary>How a topic is read.</summary>
public sealed record ConsumeOptions
{
    /// <summary>Where a reader without a group, or a group that has read nothing yet, begins: the oldest message, or only new ones.</summary>
    public bool FromBeginning { get; init; } = true;

    /// <summary>Its members share the partitions, and go on where the group was; null reads all on one's own.</summary>
    public string? Group { get; init; }

    /// <summary>At most so many messages; null for no limit.</summary>
    public long? Limit { get; init; }

    /// <summary>End once all messages that are there were read, rather than wait for more.</summary>
    public bool UntilEnd { get; init; }
}

/// <summary>How far a group is in a partition.</summary>
/// <param name="Committed">The offset that it goes on from.</param>
/// <param name="Next">The offset that the next message gets.</param>
public sealed record Lag(string Topic, int Partition, long Committed, long Next)
{
    /// <summary>Messages that it has not read.</summary>
    public long Behind => Math.Max(Next - Committed, 0);
}
