using System.Diagnostics;
using System.Globalization;
using Bazaar.Cluster;
using Bazaar.Cluster.Addresses;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>
/// The real engines, by the script that <c>BAZAAR_ENGINES_SCRIPT</c> names: Pig in local mode, and a Hive, an HDFS, a Kafka and a Spark of this
/// test's own (data and ports).
/// </summary>
[CollectionDefinition(Shared)]
public sealed class Engines : ICollectionFixture<Engines>, IDisposable
{
    /// <summary>The tests that share the engines run one after another.</summary>
    public const string Shared = "engines";

    private const int HivePort = 10911;
    private const int HdfsPort = 10920;
    private const int WebHdfsPort = 10987;
    private const int KafkaPort = 10992;
    private const int SparkPort = 10912;
    private readonly string? script = Environment.GetEnvironmentVariable("BAZAAR_ENGINES_SCRIPT");
    private readonly string data = Directory.CreateTempSubdirectory("bazaar-engines-").FullName;
    private readonly HashSet<string> up = [];

    /// <summary>Skips a test, saying why, where there are no engines; in CI that is a failure.</summary>
    public void Require()
    {
        var missing =
            script is null ? "BAZAAR_ENGINES_SCRIPT names no script of the real engines"
            : !File.Exists(script) ? $"there is no {script}"
            : null;
        if (missing is null)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.Skip(missing);
    }

    /// <summary>Where the real Hive listens; started at the first call. BAZAAR_HIVE_PORT names one that is up.</summary>
    public ServerAddress Hive()
    {
        if (Environment.GetEnvironmentVariable("BAZAAR_HIVE_PORT") is { Length: > 0 } port)
            return new(Port: int.Parse(port, CultureInfo.InvariantCulture));
        Up("hive");
        return new(Port: HivePort);
    }

    /// <summary>Where the real HDFS listens; started at the first call. WEBHDFS_URL names one that is up.</summary>
    public Uri WebHdfs()
    {
        if (Environment.GetEnvironmentVariable("WEBHDFS_URL") is { Length: > 0 } url)
            return new(url);
        Up("hdfs");
        return new(FormattableString.Invariant($"http://127.0.0.1:{WebHdfsPort}/webhdfs/v1"));
    }

    /// <summary>What a path of the real HDFS begins with; started at the first call. HDFS_URL names one that is up.</summary>
    public Uri Hdfs()
    {
        if (Environment.GetEnvironmentVariable("HDFS_URL") is { Length: > 0 } url)
            return new(url);
        Up("hdfs");
        return new(FormattableString.Invariant($"hdfs://127.0.0.1:{HdfsPort}"));
    }

    /// <summary>Where the real Kafka listens; started at the first call. KAFKA_BOOTSTRAP names one that is up.</summary>
    public string Kafka()
    {
        if (Environment.GetEnvironmentVariable("KAFKA_BOOTSTRAP") is { Length: > 0 } servers)
            return servers;
        Up("kafka");
        return FormattableString.Invariant($"127.0.0.1:{KafkaPort}");
    }

    /// <summary>Where the real Spark listens; started at the first call, and again after it was killed.</summary>
    public SparkAddress Spark()
    {
        Up("spark");
        return new("127.0.0.1", SparkPort, "bazaar");
    }

    /// <summary>What runs Pig.</summary>
    public string PigCommand => $"'{script}' pig";

    /// <summary>The lab on these engines: HDFS, Hive and Pig, each started at the first call.</summary>
    public ClusterLab Lab() => ClusterLab.Open(EngineAddresses.Find(BazaarHome.Find().Path, null, Variables().GetValueOrDefault));

    /// <summary>The environment variables that name HDFS, Hive and Pig.</summary>
    public Dictionary<string, string?> Variables() =>
        new()
        {
            [AddressName.WebHdfs.Variable] = WebHdfs().ToString(),
            [AddressName.Hdfs.Variable] = Hdfs().ToString(),
            [AddressName.Hive.Variable] = Hive().ToString(),
            [AddressName.Pig.Variable] = PigCommand,
        };

    private void Up(string engine)
    {
        if (up.Contains(engine))
            return;
        Run("up", engine);
        up.Add(engine);
    }

    /// <summary>Kills an engine that this test started, as a crash does.</summary>
    public void Kill(string engine)
    {
        up.Remove(engine);
        var pid = File.ReadAllText(Path.Combine(data, engine + ".pid"));
        using var process = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Kills HDFS's data node; the next call that names HDFS starts it again.</summary>
    public void KillDataNode()
    {
        Kill("datanode");
        up.Remove("hdfs");
    }

    /// <summary>Runs a Pig script with parameters; its output must be without an error.</summary>
    public void Pig(string file, params (string Name, string Value)[] parameters) =>
        Run(["pig", .. parameters.SelectMany(p => new[] { "-p", $"{p.Name}={p.Value}" }), "-f", file]);

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(script!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ENGINES_DATA"] = data;
        start.Environment["HIVE_PORT"] = HivePort.ToString(CultureInfo.InvariantCulture);
        start.Environment["SPARK_PORT"] = SparkPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["METASTORE_PORT"] = "10913";
        start.Environment["KAFKA_PORT"] = KafkaPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["HDFS_PORT"] = HdfsPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["WEBHDFS_PORT"] = WebHdfsPort.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}\n{output}\n{errors.Result}");
    }

    public void Dispose()
    {
        foreach (var engine in up)
            Run("down", engine);
        Directory.Delete(data, recursive: true);
    }
}
