using System.Diagnostics;
using System.Text;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Doctor;
using Xunit;

namespace Bazaar.Tests.Cluster.Doctor;

public sealed class CheckupTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("doctor").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    private async Task<Dictionary<string, Health>> CheckAsync(Dictionary<string, string> options, double seconds = 10)
    {
        var addresses = EngineAddresses.Find(home, options, _ => null);
        var checkup = new Checkup(addresses, TimeSpan.FromSeconds(seconds), TimeProvider.System);
        return (await checkup.RunAsync(null, cancel: TestContext.Current.CancellationToken)).ToDictionary(h => h.Engine);
    }

    [Fact]
    public async Task What_has_no_address_is_no_illness_and_what_has_a_wrong_one_is()
    {
        var all = await CheckAsync(new() { ["hive"] = "nowhere" });
        Assert.Equal(["webhdfs", "hdfs", "hive", "impala", "spark", "kafka", "pig", "airflow"], all.Keys);
        Assert.Equal(["hive"], all.Values.Where(h => h.IsIll).Select(h => h.Engine));
        Assert.Equal((HealthState.Down, "--address hive"), (all["hive"].State, all["hive"].Source));
        Assert.Contains("which is no [user", all["hive"].Findings.Single().Message, StringComparison.Ordinal);
        Assert.Contains("bazaar engines up kafka", all["kafka"].Findings.Single().Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_listens_each_engine_is_down_with_a_cure()
    {
        var all = await CheckAsync(
            new()
            {
                ["webhdfs"] = "http://127.0.0.1:1/webhdfs/v1",
                ["hdfs"] = "hdfs://127.0.0.1:1",
                ["hive"] = "127.0.0.1:1",
                ["impala"] = "127.0.0.1:1",
                ["spark"] = "sc://127.0.0.1:1",
                ["kafka"] = "127.0.0.1:1",
                ["pig"] = Path.Combine(home, "no-pig"),
                ["airflow"] = "http://127.0.0.1:1",
            }
        );
        Assert.All(
            all.Values,
            h =>
            {
                Assert.Equal(HealthState.Down, h.State);
                Assert.NotNull(h.Findings.Single().Cure);
            }
        );
    }

    /// <summary>In the compose file's network the name node has a name that the host needn't know.</summary>
    [Fact]
    public async Task A_name_node_whose_name_only_the_engines_know_is_no_illness()
    {
        var hdfs = (await CheckAsync(new() { ["hdfs"] = "hdfs://namenode.invalid:8020" }))["hdfs"];
        Assert.Equal(HealthState.Up, hdfs.State);
        Assert.StartsWith(
            "namenode.invalid is a name of the engines' network",
            hdfs.Findings.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Servers_that_are_silent_end_within_the_limit_all_at_once()
    {
        using var silent = new TcpDummy(null);
        using var other = new TcpDummy(null);
        using var third = new TcpDummy(null);
        var time = Stopwatch.StartNew();
        var all = await CheckAsync(
            new()
            {
                ["kafka"] = $"127.0.0.1:{silent.Port}",
                ["hive"] = $"127.0.0.1:{other.Port}",
                ["spark"] = $"sc://127.0.0.1:{third.Port}",
            },
            seconds: 0.5
        );
        Assert.InRange(time.Elapsed.TotalSeconds, 0.4, 5);
        Assert.Equal("Kafka doesn't answer within 0.5 s.", all["kafka"].Findings.Single().Message);
        Assert.Equal(HealthState.Down, all["spark"].State);
        Assert.Contains("answer within 0.5 s.", all["spark"].Findings.Single().Message, StringComparison.Ordinal);
        Assert.Contains("answer within 0.5 s.", all["hive"].Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pig_tells_its_version_by_its_command()
    {
        var pig = new Standin(home).On(
            ["-x", "local", "-version"],
            "Apache Pig version 0.18.0 (r1903862)\ncompiled Mar 11 2025\n"
        );
        var health = (await CheckAsync(new() { ["pig"] = string.Join(' ', pig.Command) + " -x local" }))["pig"];
        Assert.Equal((HealthState.Up, "0.18.0"), (health.State, health.Version));
        var ill = new Standin(home).On(["-version"], error: "Error: JAVA_HOME is not set.\n", exit: 1);
        health = (await CheckAsync(new() { ["pig"] = string.Join(' ', ill.Command) }))["pig"];
        Assert.Equal(HealthState.Down, health.State);
        Assert.EndsWith(
            "ends with 1 and tells no version: Error: JAVA_HOME is not set.",
            health.Findings.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Airflow_tells_its_version_and_what_is_not_healthy()
    {
        const string health =
            "{\"metadatabase\":{\"status\":\"healthy\"},\"scheduler\":{\"status\":\"unhealthy\"},\"triggerer\":{\"status\":null}}";
        using var server = new HttpDummy(
            ("/api/v2/version", "{\"version\":\"3.1.8\",\"git_version\":null}"),
            ("/api/v2/monitor/health", health)
        );
        var airflow = (await CheckAsync(new() { ["airflow"] = $"http://127.0.0.1:{server.Port}" }))["airflow"];
        Assert.Equal((HealthState.Trouble, "3.1.8"), (airflow.State, airflow.Version));
        Assert.Equal("Its scheduler is not healthy.", airflow.Findings.Single().Message);
    }

    [Fact]
    public void Memory_is_some()
    {
        var memory = Memory.Now();
        Assert.InRange(memory.Free, 1, memory.Total);
    }
}
