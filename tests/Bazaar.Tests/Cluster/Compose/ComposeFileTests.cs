using System.Text.Json;
using System.Xml.Linq;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Compose;
using Xunit;

namespace Bazaar.Tests.Cluster.Compose;

/// <summary>No container runs here: what the file says is held against its schema, against itself, and against what lib expects.</summary>
public sealed class ComposeFileTests
{
    private const long Gigabyte = 1L << 30;

    /// <summary>They have no server that could be asked.</summary>
    private static readonly string[] WithoutCheck = ["dev", "pig", "hdfs-init", "hive-jars"];
    private static readonly string[] Profiles = [.. EngineProfile.All.Select(p => p.Name)];
    private readonly ComposeFile file = new();

    [Fact]
    public void It_is_valid_by_the_schema()
    {
        var schema = new SchemaFile("compose-spec.json");
        var json = JsonSerializer.SerializeToNode(Plain(file.Root))!;
        Assert.Empty(schema.Problems(json));
        json["services"]!["kafka"]!["memory"] = "1g";
        Assert.NotEmpty(schema.Problems(json));
    }

    private static object? Plain(object? value) =>
        value switch
        {
            Dictionary<string, object?> map => map.ToDictionary(p => p.Key, p => Plain(p.Value)),
            IDictionary<object, object?> map => map.ToDictionary(p => $"{p.Key}", p => Plain(p.Value)),
            IEnumerable<object?> list => list.Select(Plain).ToList(),
            _ => value,
        };

    [Fact]
    public void Its_profiles_are_the_engines_that_lib_knows()
    {
        Assert.Equal(Profiles.Append("dev").Order(), file.Services.Values.SelectMany(s => s.Profiles).Distinct().Order());
        Assert.All(EngineProfile.All, p => Assert.Contains(p.Name, file.Services[p.Service].Profiles));
        Assert.All(EngineProfile.Base, b => Assert.Contains(b, Profiles));
        Assert.Equal(Profiles.Order(), AddressName.Engines.Select(e => e.Profile).Distinct().Order());
    }

    [Fact]
    public void Each_address_that_lib_writes_is_a_port_that_is_published_and_a_name_in_the_network()
    {
        foreach (var address in EngineProfile.All.SelectMany(p => p.Addresses).Where(a => a.Name != AddressName.Pig))
        {
            var (host, network) = (Parsed(address.Host), Parsed(address.Network));
            Assert.Equal(network.Host, file.Services[network.Host].Name);
            Assert.Contains(file.Services.Values.SelectMany(s => s.Ports), p => p.Host == host.Port);
            Assert.True(host.Host == "127.0.0.1" || address.Name == AddressName.Hdfs, address.Host);
        }
        // Kafka sends clients on to what it advertises; all others are asked at the port that they publish.
        var kafka = file.Lines("kafka/server.properties", '=');
        Assert.Equal("HOST://127.0.0.1:9092,NETWORK://kafka:19092", kafka["advertised.listeners"]);
        Assert.Equal(["127.0.0.1:9092", "kafka:19092"], [Address("kafka").Host, Address("kafka").Network]);
        foreach (var name in new[] { "hive", "impala", "spark", "airflow" })
            Assert.Contains(
                file.Services[Parsed(Address(name).Network).Host].Ports,
                p => p.Container == Parsed(Address(name).Network).Port && p.Host == Parsed(Address(name).Host).Port
            );
        Assert.Contains(file.Services["httpfs"].Ports, p => p.Host == Parsed(Address("webhdfs").Host).Port);
        Assert.Contains(file.Services["namenode"].Ports, p => p.Container == Parsed(Address("webhdfs").Network).Port);
    }

    private static EngineAddress Address(string name) =>
        EngineProfile.All.SelectMany(p => p.Addresses).Single(a => a.Name.Name == name);

    private static Uri Parsed(string text) => new(text.Contains("://", StringComparison.Ordinal) ? text : "tcp://" + text);

    [Fact]
    public void Lib_reads_each_address_that_it_writes()
    {
        foreach (var side in new[] { "host", "network" })
        {
            var options = EngineProfile
                .All.SelectMany(p => p.Addresses)
                .ToDictionary(a => a.Name.Name, a => side == "host" ? a.Host : a.Network);
            var found = EngineAddresses.Find(file.Folder, options, _ => null);
            object?[] values =
            [
                found.WebHdfs.Value,
                found.Hdfs.Value,
                found.Hive.Value,
                found.Impala.Value,
                found.Spark.Value,
                found.Kafka.Value,
                found.Pig.Value,
                found.Airflow.Value,
            ];
            Assert.All(values, Assert.NotNull);
            Assert.Equal(file.Services["pig"].Text("container_name"), found.Pig.Value![3]);
        }
    }

    [Fact]
    public void Memory_fits_16_GB_in_all_and_6_GB_for_the_base()
    {
        Assert.All(file.Services.Values, s => Assert.True(s.Memory > 0, s.Name));
        Assert.InRange(file.Services.Values.Sum(s => s.Memory), 1, 16 * Gigabyte);
        var start = file.Services.Values.Where(s => s.Profiles.Any(p => p == "dev" || EngineProfile.Base.Contains(p)));
        Assert.InRange(start.Sum(s => s.Memory), 1, 6 * Gigabyte);
        Assert.Equal(4 * Gigabyte, file.Services["airflow"].Memory);
    }

    [Fact]
    public void Each_server_has_a_check_and_what_waits_for_it_is_of_its_profiles()
    {
        foreach (var service in file.Services.Values)
        {
            Assert.Equal(!WithoutCheck.Contains(service.Name), service.Has("healthcheck"));
            foreach (var (needed, condition) in service.Needs)
            {
                Assert.Subset(file.Services[needed].Profiles.ToHashSet(), service.Profiles.ToHashSet());
                var kind = ComposeFile.Map(condition)["condition"];
                Assert.Equal(WithoutCheck.Contains(needed) ? "service_completed_successfully" : "service_healthy", kind);
            }
        }
    }

    [Theory]
    [InlineData("namenode datanode hdfs-init httpfs")]
    [InlineData("postgres metastore hiveserver2")]
    [InlineData("impala-metastore statestored catalogd impalad")]
    [InlineData("hdfs-init spark-connect")]
    [InlineData("hdfs-init metastore")]
    [InlineData("hdfs-init impala-metastore")]
    public void They_start_one_behind_the_other(string order)
    {
        var names = order.Split(' ');
        for (var i = 1; i < names.Length; i++)
            Assert.Contains(names[i - 1], file.Services[names[i]].Needs.Keys);
    }

    [Fact]
    public void Kafka_and_Airflow_need_nobody() =>
        Assert.All(new[] { "kafka", "airflow" }, name => Assert.Equal([name], file.Of(name).Select(s => s.Name)));

    [Fact]
    public void Ports_are_this_machines_only_and_each_is_published_once()
    {
        var ports = file.Services.Values.SelectMany(s => s.Ports).ToList();
        Assert.All(ports, p => Assert.Equal("127.0.0.1", p.Address));
        Assert.Equal(ports.Count, ports.Select(p => p.Host).Distinct().Count());
    }

    [Fact]
    public void No_name_of_the_network_has_an_underscore()
    {
        var network = ComposeFile.Map(ComposeFile.Map(file.Root["networks"])["default"])["name"];
        Assert.All(
            file.Services.Values.SelectMany(s => new[] { s.Name, s.Hostname }).Append($"{network}"),
            n => Assert.DoesNotContain('_', n)
        );
        // A host's own name is what others call it by.
        Assert.All(file.Services.Values.Where(s => s.Hostname.Length > 0), s => Assert.Equal(s.Name, s.Hostname));
    }

    [Fact]
    public void What_is_mounted_is_there_and_each_volume_is_declared_and_used()
    {
        var home = BazaarHome.Find().Path;
        var volumes = file.Services.Values.SelectMany(s => s.Volumes).ToList();
        Assert.All(volumes.Where(v => v.IsFile), v => Assert.True(Path.Exists(home + v.Source), v.Source));
        Assert.Equal(
            ComposeFile.Map(file.Root["volumes"]).Keys.Order(),
            volumes.Where(v => !v.IsFile).Select(v => v.Source).Distinct().Order()
        );
        // And no file of configuration lies there that nobody gets.
        var mounted = volumes.Where(v => v.IsFile).Select(v => v.Source).ToHashSet();
        Assert.All(
            Directory.GetFiles(Path.Combine(file.Folder, "conf"), "*", SearchOption.AllDirectories),
            f => Assert.Contains("/" + Path.GetRelativePath(home, f).Replace('\\', '/'), mounted)
        );
    }

    [Fact]
    public void What_is_kept_lies_on_volumes()
    {
        var hdfs = file.Xml("hadoop/hdfs-site.xml");
        Assert.Equal(hdfs["dfs.namenode.name.dir"], file.Services["namenode"].Environment["ENSURE_NAMENODE_DIR"]);
        foreach (
            var (service, folder) in new[]
            {
                ("namenode", hdfs["dfs.namenode.name.dir"]),
                ("datanode", hdfs["dfs.datanode.data.dir"]),
                ("kafka", file.Lines("kafka/server.properties", '=')["log.dirs"]),
                ("impala-metastore", "/var/lib/hive/metastore/metastore_db"),
                ("postgres", "/var/lib/postgresql/data"),
                ("airflow", "/opt/airflow/airflow.db"),
            }
        )
            Assert.Contains(
                file.Services[service].Volumes,
                v => !v.IsFile && (folder + "/").StartsWith(v.Target + "/", StringComparison.Ordinal)
            );
        Assert.Contains(
            "databaseName=/var/lib/hive/metastore/metastore_db;",
            file.Xml("impala/hive-site.xml")["javax.jdo.option.ConnectionURL"],
            StringComparison.Ordinal
        );
        // But not what must not outlive its container.
        var server = file.Services["hiveserver2"];
        Assert.StartsWith(
            server.Environment["HIVESERVER2_PID_DIR"] + ":",
            ComposeFile.List(ComposeFile.Map(ComposeFile.Map(file.Root["services"])["hiveserver2"])["tmpfs"])[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Hosts_and_ports_of_the_configuration_are_those_of_the_services()
    {
        var spark = Spark();
        Assert.Equal("hdfs://namenode:8020", file.Xml("hadoop/core-site.xml")["fs.defaultFS"]);
        Assert.Equal(Address("hdfs").Network, file.Xml("hadoop/core-site.xml")["fs.defaultFS"]);
        Assert.Equal("thrift://metastore:9083", file.Xml("hive/hive-site.xml")["hive.metastore.uris"]);
        Assert.Equal("thrift://metastore:9083", spark["spark.hadoop.hive.metastore.uris"]);
        Assert.Contains(
            "-Dhive.metastore.uris=thrift://metastore:9083",
            $"{file.Services["hiveserver2"].Environment["SERVICE_OPTS"]}",
            StringComparison.Ordinal
        );
        Assert.Equal("thrift://impala-metastore:9083", file.Xml("impala/hive-site.xml")["hive.metastore.uris"]);
        Assert.Contains(
            "jdbc:postgresql://postgres:5432/metastore",
            $"{file.Services["metastore"].Environment["SERVICE_OPTS"]}",
            StringComparison.Ordinal
        );
        Assert.Equal("15002", spark["spark.connect.grpc.binding.port"]);
        Assert.Equal("1@kafka:29093", file.Lines("kafka/server.properties", '=')["controller.quorum.voters"]);
        Assert.Equal("/opt/airflow/dags", file.Lines("airflow/airflow.cfg", '=')["dags_folder"]);
        Assert.Contains(file.Services["airflow"].Volumes, v => v.Target == "/opt/airflow/dags");
    }

    private Dictionary<string, string> Spark() =>
        File.ReadLines(Path.Combine(file.Folder, "conf", "spark", "spark-defaults.conf"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(' ', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(l => l[0], l => l[1]);

    [Fact]
    public void Versions_agree_with_each_other()
    {
        var spark = file.Services["spark-connect"];
        var version = spark.Image.Split(':')[1].Split('-')[0];
        Assert.Contains($"org.apache.spark:spark-sql-kafka-0-10_2.13:{version}", spark.Command);
        Assert.Contains("scala2.13", spark.Image, StringComparison.Ordinal);
        // Spark asks the metastore as the Hive that serves it.
        Assert.Equal($"apache/hive:{Spark()["spark.sql.hive.metastore.version"]}", file.Services["hive-jars"].Image);
        Assert.Contains($"FROM {file.Services["hive-jars"].Image}\n", Dockerfile("hive"), StringComparison.Ordinal);
        Assert.Equal("bazaar/" + file.Services["hive-jars"].Image.Split('/')[1], file.Services["metastore"].Image);
        Assert.Equal(file.Services["metastore"].Image, file.Services["hiveserver2"].Image);
        Assert.Contains($"FROM {file.Services["namenode"].Image}\n", Dockerfile("pig"), StringComparison.Ordinal);
        Assert.Contains($"pig-{file.Services["pig"].Image.Split(':')[1]}.tar.gz", Dockerfile("pig"), StringComparison.Ordinal);
        Assert.All(file.Services.Values, s => Assert.Matches(":[0-9a-z]+[-.]?[0-9]", s.Image));
        Assert.All(
            file.Of("impala").Where(s => s.Image.StartsWith("apache/impala:", StringComparison.Ordinal)),
            s =>
            {
                Assert.StartsWith("apache/impala:4.5.0-", s.Image, StringComparison.Ordinal);
                Assert.Equal("linux/amd64", s.Text("platform"));
            }
        );
    }

    private string Dockerfile(string name) =>
        File.ReadAllText(Path.Combine(file.Folder, name, "Dockerfile")).ReplaceLineEndings("\n");

    /// <summary>Java takes its heap and some more: a heap as large as the container is killed.</summary>
    [Fact]
    public void Heaps_are_smaller_than_their_containers()
    {
        foreach (var service in file.Services.Values)
        foreach (var (_, value) in service.Environment)
        foreach (var heap in $"{value}".Split(' ').Where(w => w.StartsWith("-Xmx", StringComparison.Ordinal)))
        {
            var bytes =
                int.Parse(heap[4..^1], System.Globalization.CultureInfo.InvariantCulture)
                * (heap[^1] == 'g' ? Gigabyte : 1L << 20);
            Assert.True(bytes <= service.Memory * 0.8, $"{service.Name}: {heap}");
        }
        Assert.Equal("1g", Spark()["spark.driver.memory"]);
        Assert.True(file.Services["spark-connect"].Memory > 1.5 * Gigabyte);
        Assert.Contains("-mem_limit=2g", file.Services["impalad"].Command);
        Assert.True(file.Services["impalad"].Memory > 2 * Gigabyte);
    }

    [Fact]
    public void Each_setting_has_its_reason()
    {
        foreach (
            var path in new[]
            {
                "hadoop/core-site.xml",
                "hadoop/hdfs-site.xml",
                "hadoop/httpfs-site.xml",
                "hive/hive-site.xml",
                "impala/hive-site.xml",
            }
        )
            Assert.All(
                XDocument.Load(Path.Combine(file.Folder, "conf", path)).Root!.Elements("property"),
                p => Assert.True(p.PreviousNode is XComment { Value.Length: > 10 }, $"{path}: {p.Element("name")!.Value}")
            );
    }

    [Fact]
    public void HttpFS_may_speak_for_others_and_the_lab_has_no_rights()
    {
        var core = file.Xml("hadoop/core-site.xml");
        Assert.Equal(("*", "*"), (core["hadoop.proxyuser.hadoop.hosts"], core["hadoop.proxyuser.hadoop.groups"]));
        Assert.Equal("false", file.Xml("hadoop/hdfs-site.xml")["dfs.permissions.enabled"]);
        var secret = file.Xml("hadoop/httpfs-site.xml")["httpfs.authentication.signature.secret.file"];
        Assert.Contains($">{secret} ", file.Services["httpfs"].Command[0], StringComparison.Ordinal);
    }
}
