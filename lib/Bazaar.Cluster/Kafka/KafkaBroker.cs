using Bazaar.Cluster.Addresses;
using Bazaar.Core;
using Bazaar.Core.Kafka;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Polly;
using Partition = Bazaar.Core.Kafka.Partition;

namespace Bazaar.Cluster.Kafka;

/// <summary>The real Kafka. Nothing is asked of it before it is used; calls wait for the broker, each within the limits.</summary>
public sealed partial class KafkaBroker : IBroker
{
    private readonly string servers;
    private readonly ClusterLimits limits;
    private readonly TimeProvider clock;
    private readonly KafkaFaults faults;
    private readonly Lazy<IAdminClient> admin;

    /// <summary>Tries again what the broker has surely not done; connecting again is the library's own.</summary>
    private readonly ResiliencePipeline again;

    /// <param name="servers">The brokers to begin with: <c>host:port[,host:port…]</c>.</param>
    /// <param name="limits">How long they may take.</param>
    public KafkaBroker(string servers, ClusterLimits? limits = null, TimeProvider? clock = null)
    {
        this.servers = servers;
        this.limits = limits ?? new();
        this.clock = clock ?? TimeProvider.System;
        faults = new(servers);
        again = Retries.Of(this.limits, reading: false, this.clock, limited: false);
        admin = new(() =>
            new AdminClientBuilder(Common(new AdminClientConfig()))
                .SetErrorHandler((_, e) => faults.Heard(e))
                .SetLogHandler((_, _) => { })
                .Build()
        );
    }

    /// <summary>The broker that the addresses name.</summary>
    /// <exception cref="BazaarException">None is named.</exception>
    public static KafkaBroker Open(EngineAddresses addresses) => new(addresses.Kafka.Require());

    private T Common<T>(T config)
        where T : ClientConfig
    {
        config.BootstrapServers = servers;
        config.ClientId = "bazaar";
        config.SocketConnectionSetupTimeoutMs = Milliseconds(limits.Connect);
        // The last one's reason is told; a line for each try that failed is noise.
        config.LogConnectionClose = false;
        config.ReconnectBackoffMs = Math.Max(1, Milliseconds(limits.FirstDelay));
        config.ReconnectBackoffMaxMs = Math.Max(Milliseconds(limits.FirstDelay), 1000);
        return config;
    }

    private static int Milliseconds(TimeSpan time) => (int)Math.Clamp(time.TotalMilliseconds, 1, int.MaxValue);

    public IReadOnlyList<string> Topics(CancellationToken cancel = default) =>
        [.. Metadata(cancel).Select(t => t.Topic).Order(StringComparer.Ordinal)];

    public Topic Describe(string topic, CancellationToken cancel = default)
    {
        var partitions = Partitions(topic, cancel).OrderBy(p => p.PartitionId).ToList();
        var all = partitions.Select(p => new TopicPartition(topic, p.PartitionId)).ToList();
        var (first, next) = (Offsets(all, OffsetSpec.Earliest(), cancel), Offsets(all, OffsetSpec.Latest(), cancel));
        return new(
            topic,
            [
                .. partitions.Select(
                    (p, i) => new Partition(p.PartitionId, first[all[i]], next[all[i]], p.Leader < 0 ? null : p.Leader)
                ),
            ]
        );
    }

    public void Create(
        string topic,
        int partitions = 1,
        IReadOnlyDictionary<string, string>? settings = null,
        CancellationToken cancel = default
    )
    {
        Asked(
            a =>
                a.CreateTopicsAsync(
                    [
                        new()
                        {
                            Name = topic,
                            NumPartitions = partitions,
                            Configs = settings is null ? null : new(settings),
                        },
                    ],
                    new() { RequestTimeout = limits.Answer, OperationTimeout = limits.Answer }
                ),
            topic,
            cancel
        );
        Settle(all => all.Exists(t => t.Topic == topic && t.Partitions.TrueForAll(p => p.Leader >= 0)), cancel);
    }

    public void Delete(string topic, CancellationToken cancel = default)
    {
        Asked(
            a => a.DeleteTopicsAsync([topic], new() { RequestTimeout = limits.Answer, OperationTimeout = limits.Answer }),
            topic,
            cancel
        );
        Settle(all => !all.Exists(t => t.Topic == topic), cancel);
    }

    /// <summary>Brokers hear of a topic a moment after it was made or deleted: waits until the one that is asked has.</summary>
    private void Settle(Predicate<List<TopicMetadata>> done, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        while (!done(Metadata(cancel)) && clock.GetElapsedTime(started) < limits.Answer)
            cancel.WaitHandle.WaitOne(Tick);
    }

    public IReadOnlyList<Lag> LagOf(string group, CancellationToken cancel = default)
    {
        var all = Metadata(cancel).SelectMany(t => t.Partitions.Select(p => new TopicPartition(t.Topic, p.PartitionId))).ToList();
        // The administrator's call for it takes no list of topics on every broker; a member that joins nothing may ask, too.
        using var member = Consumer(new ConsumeOptions { Group = group }, null);
        var read = Guarded(() => member.Committed(all, limits.Answer), null, cancel)
            .Where(c => c.Offset != Offset.Unset)
            .OrderBy(c => c.Topic, StringComparer.Ordinal)
            .ThenBy(c => c.Partition.Value)
            .ToList();
        if (read.Count == 0)
            throw BazaarException.Runtime(
                $"The group {group} has read nothing.",
                $"`bazaar stream consume TOPIC --group {group}` makes it read."
            );
        var next = Offsets([.. read.Select(c => c.TopicPartition)], OffsetSpec.Latest(), cancel);
        return [.. read.Select(c => new Lag(c.Topic, c.Partition.Value, c.Offset.Value, next[c.TopicPartition]))];
    }

    /// <summary>The brokers by which the cluster says that it is reached, whoever was asked.</summary>
    internal IReadOnlyList<(string Host, int Port)> Advertised(CancellationToken cancel) =>
        [.. Guarded(() => admin.Value.GetMetadata(limits.Connect), null, cancel).Brokers.Select(b => (b.Host, b.Port))];

    /// <summary>All topics with their partitions; one that is named is made by asking for it, so that none is.</summary>
    private List<TopicMetadata> Metadata(CancellationToken cancel) =>
        [
            .. Guarded(() => admin.Value.GetMetadata(limits.Connect), null, cancel)
                .Topics.Where(t => !t.Topic.StartsWith("__", StringComparison.Ordinal)),
        ];

    private List<PartitionMetadata> Partitions(string topic, CancellationToken cancel)
    {
        var all = Metadata(cancel);
        return all.Find(t => t.Topic == topic)?.Partitions ?? throw KafkaFaults.Unknown(topic, [.. all.Select(t => t.Topic)]);
    }

    private Dictionary<TopicPartition, long> Offsets(List<TopicPartition> partitions, OffsetSpec which, CancellationToken cancel)
    {
        ListOffsetsResult? found = null;
        Asked(
            async a =>
                found = await a.ListOffsetsAsync(
                        partitions.Select(p => new TopicPartitionOffsetSpec { TopicPartition = p, OffsetSpec = which }),
                        new() { RequestTimeout = limits.Answer }
                    )
                    .ConfigureAwait(false),
            partitions.Count > 0 ? partitions[0].Topic : null,
            cancel
        );
        return found!.ResultInfos.ToDictionary(
            r => r.TopicPartitionOffsetError.TopicPartition,
            r => r.TopicPartitionOffsetError.Offset.Value
        );
    }

    private void Asked(Func<IAdminClient, Task> call, string? topic, CancellationToken cancel) =>
        Guarded(
            () =>
            {
                // The call goes on without us where its user stops waiting; its own limit ends it.
                call(admin.Value).WaitAsync(cancel).GetAwaiter().GetResult();
                return true;
            },
            topic,
            cancel
        );

    /// <summary>Makes the library's errors the broker's own words.</summary>
    private T Guarded<T>(Func<T> call, string? topic, CancellationToken cancel) =>
        again.Execute(stop => Once(call, topic, stop), cancel);

    private T Once<T>(Func<T> call, string? topic, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            return call();
        }
        catch (KafkaException e)
        {
            throw faults.Of(Cause(e), topic, e);
        }
    }

    /// <summary>A call about several things fails with "some failed": the first one's error is the cause.</summary>
    private static Error Cause(KafkaException e) =>
        e switch
        {
            CreateTopicsException c => c.Results.Select(r => r.Error).FirstOrDefault(r => r.IsError) ?? c.Error,
            DeleteTopicsException d => d.Results.Select(r => r.Error).FirstOrDefault(r => r.IsError) ?? d.Error,
            ListOffsetsException l => l.Result.ResultInfos.Select(r => r.TopicPartitionOffsetError.Error)
                .FirstOrDefault(r => r.IsError)
                ?? l.Error,
            _ => e.Error,
        };

    public void Dispose()
    {
        if (admin.IsValueCreated)
            admin.Value.Dispose();
    }
}
