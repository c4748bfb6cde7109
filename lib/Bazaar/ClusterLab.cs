using Bazaar.Cluster;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Hdfs;
using Bazaar.Cluster.Kafka;
using Bazaar.Core;
using Bazaar.Core.Kafka;
using Bazaar.Lake.Files;

namespace Bazaar;

/// <summary>The lab on the real engines: HDFS as the lake, and each language's own engine. Nothing is asked of an engine before it is used.</summary>
public sealed class ClusterLab : Lab
{
    private readonly EngineAddresses addresses;
    private readonly ClusterEngine engines;
    private readonly Lazy<HdfsLake> lake;
    private readonly Lazy<KafkaBroker> kafka;

    private ClusterLab(BazaarHome home, EngineAddresses addresses)
        : base(home)
    {
        this.addresses = addresses;
        engines = new(addresses, home.Path);
        lake = new(() => HdfsLake.Open(addresses));
        kafka = new(() => KafkaBroker.Open(addresses));
    }

    /// <param name="addresses">Where the engines are; null is what environment variables, bazaar.json and <c>bazaar engines up</c> say.</param>
    /// <exception cref="BazaarException">A file with addresses can't be read.</exception>
    public static ClusterLab Open(EngineAddresses? addresses = null)
    {
        var home = BazaarHome.Find();
        return new ClusterLab(home, addresses ?? EngineAddresses.Find(home.Path));
    }

    /// <inheritdoc/>
    /// <exception cref="BazaarException">HDFS has no address.</exception>
    public override ILake Lake => lake.Value;

    /// <inheritdoc/>
    /// <exception cref="BazaarException">Kafka has no address.</exception>
    public override IBroker Kafka => kafka.Value;

    public override string Prefix => addresses.Hdfs.Value?.GetLeftPart(UriPartial.Authority) ?? "";

    internal override bool SharesTables => false;

    public override IEngine Engine(Language language) => engines.Of(language);

    internal override IEngine EngineApart(Language language) => engines.New(language);

    /// <summary>An engine that nobody gave an address is left out; one whose address is wrong or silent fails.</summary>
    public override Diagnostic? LeftOut(Language language) => engines.Missing(language);

    public override IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(Script script) =>
        throw new BazaarException(
            new(
                Fault.Unsupported,
                "A real engine shows no plan and SQL of ours.",
                null,
                "Write EXPLAIN before the statement, or use the embedded engine."
            )
        );

    public override void Dispose()
    {
        engines.Dispose();
        if (lake.IsValueCreated)
            lake.Value.Dispose();
        if (kafka.IsValueCreated)
            kafka.Value.Dispose();
    }
}
