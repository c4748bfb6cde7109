using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>
/// Where the real engines are. For each, the first of these that names it: the command's options, environment variables, bazaar.json (the
/// user's), .bazaar/engines.json (what <c>bazaar engines up</c> started).
/// </summary>
/// <param name="WebHdfs">The name node's HTTP address, with <c>/webhdfs/v1</c>.</param>
/// <param name="Hdfs">What scripts write before a path of the lake where an engine's bare paths are other ones.</param>
/// <param name="Hive">HiveServer2.</param>
/// <param name="Impala">A coordinator.</param>
/// <param name="Spark">Spark Connect.</param>
/// <param name="Kafka">The brokers to begin with.</param>
/// <param name="Pig">The command that runs Pig: the program and its first arguments.</param>
/// <param name="Airflow">The API server.</param>
/// <param name="User">As whom one speaks to them.</param>
public sealed record EngineAddresses(
    Address<Uri> WebHdfs,
    Address<Uri> Hdfs,
    Address<ServerAddress> Hive,
    Address<ServerAddress> Impala,
    Address<SparkAddress> Spark,
    Address<string> Kafka,
    Address<IReadOnlyList<string>> Pig,
    Address<Uri> Airflow,
    Address<string> User
)
{
    /// <param name="home">The lab's folder.</param>
    /// <param name="options">What the command's <c>--address</c> gave, by name.</param>
    /// <param name="variable">Reads an environment variable; null is the process's own.</param>
    /// <exception cref="BazaarException">A file can't be read, an option names nothing, the user's name is none. A value that is no address is told by its <see cref="Address{T}"/>.</exception>
    public static EngineAddresses Find(
        string home,
        IReadOnlyDictionary<string, string>? options = null,
        Func<string, string?>? variable = null
    )
    {
        var given = new GivenAddresses(
            home,
            options ?? new Dictionary<string, string>(),
            variable ?? Environment.GetEnvironmentVariable
        );
        var user = given.User();
        var name = user.Require();
        return new(
            given.One(AddressName.WebHdfs, text => AddressText.Url(text, "http", "https")),
            given.One(AddressName.Hdfs, text => AddressText.Url(text, "hdfs")),
            given.One(AddressName.Hive, text => AddressText.Server(text, name, sasl: true)),
            given.One(AddressName.Impala, text => AddressText.Server(text, name, sasl: false)),
            given.One(AddressName.Spark, text => AddressText.Spark(text, name)),
            given.One(AddressName.Kafka, AddressText.Servers),
            given.Command(AddressName.Pig),
            given.One(AddressName.Airflow, text => AddressText.Url(text, "http", "https")),
            user
        );
    }
}
