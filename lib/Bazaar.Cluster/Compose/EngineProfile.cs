using Bazaar.Cluster.Addresses;
using Bazaar.Core;

namespace Bazaar.Cluster.Compose;

/// <summary>A profile of devcontainer/compose.yaml: an engine, with what it builds on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Service">The service that the engine is, up last.</param>
/// <param name="Addresses">What it is found by afterwards.</param>
public sealed record EngineProfile(string Name, string Service, EquatableList<EngineAddress> Addresses)
{
    /// <summary>The container that runs Pig; a command of Docker finds it from anywhere.</summary>
    internal const string PigContainer = "bazaar-pig";

    /// <summary>All, in the order in which they build on each other.</summary>
    public static readonly IReadOnlyList<EngineProfile> All =
    [
        new(
            "hdfs",
            "httpfs",
            [
                // From outside by HttpFS: the name node would send on to a data node whose name only the network knows.
                new(AddressName.WebHdfs, "http://127.0.0.1:14000/webhdfs/v1", "http://namenode:9870/webhdfs/v1"),
                // Scripts write it, and engines read it: it is the network's name on both sides.
                new(AddressName.Hdfs, "hdfs://namenode:8020", "hdfs://namenode:8020"),
            ]
        ),
        new("hive", "hiveserver2", [new(AddressName.Hive, "127.0.0.1:10000", "hiveserver2:10000")]),
        new("impala", "impalad", [new(AddressName.Impala, "127.0.0.1:21050", "impalad:21050")]),
        new("spark", "spark-connect", [new(AddressName.Spark, "sc://127.0.0.1:15002", "sc://spark-connect:15002")]),
        new("kafka", "kafka", [new(AddressName.Kafka, "127.0.0.1:9092", "kafka:19092")]),
        new(
            "pig",
            "pig",
            [new(AddressName.Pig, $"docker exec -i {PigContainer} pig -x local", $"docker exec -i {PigContainer} pig -x local")]
        ),
        new("airflow", "airflow", [new(AddressName.Airflow, "http://127.0.0.1:8080", "http://airflow:8080")]),
    ];

    /// <summary>What starts where nobody names anything.</summary>
    public static readonly IReadOnlyList<string> Base = ["hdfs", "hive"];

    /// <summary>The profiles of these names, in order.</summary>
    /// <exception cref="BazaarException">A name is none.</exception>
    public static IReadOnlyList<EngineProfile> Of(IReadOnlyCollection<string> names)
    {
        var known = All.Select(p => p.Name).ToList();
        foreach (var name in names.Where(n => !known.Contains(n)))
            throw BazaarException.Usage(
                $"There is no engine {name}.{(NearWords.Nearest(name, known) is { } near ? $" Is {near} meant?" : "")}",
                $"The engines are {string.Join(", ", known)}."
            );
        return [.. All.Where(p => names.Contains(p.Name))];
    }
}

/// <param name="Name">What is addressed.</param>
/// <param name="Host">As this machine reaches it.</param>
/// <param name="Network">As the dev container does.</param>
public sealed record EngineAddress(AddressName Name, string Host, string Network);
