using Confluent.Kafka;

namespace Bazaar.Tests.Cluster.Kafka;

/// <summary>A broker within the library, on real sockets; it ends with the client that hosts it.</summary>
/// <remarks>
/// Not to be believed of it: transactions, which offset belongs to a time, and that groups can be listed (it ends the process). It can't make or delete a
/// topic by request; a producer that writes to one makes it, with four partitions.
/// </remarks>
internal sealed class MockKafka : IDisposable
{
    private readonly IProducer<Null, Null> host;

    public MockKafka()
    {
        var config = new ProducerConfig { BootstrapServers = "in-process" };
        config.Set("test.mock.num.brokers", "1");
        host = new ProducerBuilder<Null, Null>(config).SetLogHandler((_, _) => { }).Build();
        using var admin = new DependentAdminClientBuilder(host.Handle).Build();
        var broker = admin.GetMetadata(TimeSpan.FromSeconds(10)).Brokers.Single();
        Servers = FormattableString.Invariant($"{broker.Host}:{broker.Port}");
    }

    public string Servers { get; }

    /// <summary>Makes a topic that is empty.</summary>
    public void Make(string topic)
    {
        using var admin = new DependentAdminClientBuilder(host.Handle).Build();
        admin.GetMetadata(topic, TimeSpan.FromSeconds(10));
    }

    public void Dispose() => host.Dispose();
}
