namespace Bazaar.Cluster.Addresses;

/// <summary>What has an address, and how it is named where addresses are given.</summary>
/// <param name="Name">In <c>--address</c> and in bazaar.json.</param>
/// <param name="Engine">As a person reads it.</param>
/// <param name="Variable">The environment variable.</param>
/// <param name="Form">What the value looks like.</param>
/// <param name="Example">A value where the engine listens on this machine with its usual port.</param>
/// <param name="Profile">What <c>bazaar engines up</c> starts for it.</param>
public sealed record AddressName(string Name, string Engine, string Variable, string Form, string Example, string Profile)
{
    public static readonly AddressName WebHdfs = new(
        "webhdfs",
        "HDFS over HTTP",
        "WEBHDFS_URL",
        "http://host:port/webhdfs/v1",
        "http://127.0.0.1:9870/webhdfs/v1",
        "hdfs"
    );
    public static readonly AddressName Hdfs = new(
        "hdfs",
        "HDFS",
        "HDFS_URL",
        "hdfs://host:port",
        "hdfs://127.0.0.1:8020",
        "hdfs"
    );
    public static readonly AddressName Hive = new(
        "hive",
        "HiveServer2",
        "HIVE_URL",
        "[user[:password]@]host:port[;auth=noSasl][;transportMode=http[;httpPath=path]]",
        "127.0.0.1:10000",
        "hive"
    );
    public static readonly AddressName Impala = new(
        "impala",
        "Impala",
        "IMPALA_URL",
        "[user[:password]@]host:port",
        "127.0.0.1:21050",
        "impala"
    );
    public static readonly AddressName Spark = new(
        "spark",
        "Spark Connect",
        "SPARK_REMOTE",
        "sc://host:port[/;name=value…] without a session_id",
        "sc://127.0.0.1:15002",
        "spark"
    );
    public static readonly AddressName Kafka = new(
        "kafka",
        "Kafka",
        "KAFKA_BOOTSTRAP",
        "host:port[,host:port…]",
        "127.0.0.1:9092",
        "kafka"
    );
    public static readonly AddressName Pig = new(
        "pig",
        "Pig",
        "PIG_COMMAND",
        "command line: a program and its first arguments, in quotes where they hold blanks",
        "pig -x local",
        "pig"
    );
    public static readonly AddressName Airflow = new(
        "airflow",
        "Airflow",
        "AIRFLOW_URL",
        "http://host:port",
        "http://127.0.0.1:8080",
        "airflow"
    );

    /// <summary>As whom the engines are spoken to; Hadoop's own variable.</summary>
    public static readonly AddressName User = new("user", "the user", "HADOOP_USER_NAME", "name without blanks", "ada", "");

    /// <summary>The engines, in the order in which they build on each other.</summary>
    public static readonly IReadOnlyList<AddressName> Engines = [WebHdfs, Hdfs, Hive, Impala, Spark, Kafka, Pig, Airflow];
}
