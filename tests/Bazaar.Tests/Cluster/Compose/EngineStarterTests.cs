using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Compose;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bazaar.Tests.Cluster.Compose;

public sealed class EngineStarterTests : IDisposable
{
    private const string UpHdfs = "--progress plain --profile hdfs up --detach";
    private const string InitLog = "--profile * logs --no-color --no-log-prefix --tail 60 ";
    private static readonly string[] Hdfs = ["namenode", "hdfs-init", "httpfs"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly DockerStandin docker = new();
    private readonly List<string> said = [];

    public void Dispose() => docker.Dispose();

    private Task UpAsync(string profile = "hdfs", IProgress<ProgressStep>? progress = null, EngineStarter? starter = null) =>
        (starter ?? docker.Starter).UpAsync(
            EngineProfile.Of([profile]),
            Limit,
            progress,
            said.Add,
            TestContext.Current.CancellationToken
        );

    private async Task<Diagnostic> RefusedAsync(IProgress<ProgressStep>? progress = null, EngineStarter? starter = null) =>
        (await Assert.ThrowsAsync<BazaarException>(() => UpAsync(progress: progress, starter: starter))).Diagnostic;

    [Fact]
    public async Task It_waits_until_each_service_is_ready_and_writes_where_they_are()
    {
        docker
            .Config("hdfs", Hdfs)
            .On(UpHdfs, error: "Container bazaar-namenode-1  Started\n", seconds: 0.5)
            .Containers()
            .Containers("namenode.running.starting.0", "dev.running..0")
            .Containers("namenode.running.healthy.0", "hdfs-init.running..0")
            .Containers("namenode.running.healthy.0", "hdfs-init.exited..0", "httpfs.running.starting.0")
            .Containers("namenode.running.healthy.0", "hdfs-init.exited..0", "httpfs.running.healthy.0");
        var steps = new Steps();
        await UpAsync(progress: steps);
        Assert.Equal(["Container bazaar-namenode-1  Started"], said);
        Assert.Equal(
            ["namenode 0", "namenode 100", "hdfs-init 0", "hdfs-init 100", "httpfs 0", "httpfs 100"],
            steps.Told.Distinct()
        );
        var found = EngineAddresses.Find(docker.Home, null, _ => null);
        Assert.Equal("http://127.0.0.1:14000/webhdfs/v1", found.WebHdfs.Require().ToString());
        Assert.StartsWith("engines.json:", found.Hdfs.Source, StringComparison.Ordinal);
        Assert.Null(found.Hive.Value);
        var inside = EngineAddresses.Find(docker.Home, null, name => name == "BAZAAR_NETWORK" ? "bazaar" : null);
        Assert.Equal("namenode", inside.WebHdfs.Require().Host);
    }

    private sealed class At(Action action) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value) => action();
    }

    private sealed class Steps : IProgress<ProgressStep>
    {
        public List<string> Told { get; } = [];

        public void Report(ProgressStep value) => Told.Add(FormattableString.Invariant($"{value.What} {value.Done}"));
    }

    [Fact]
    public async Task It_says_how_much_memory_is_wanted_by_what_does_not_run_yet()
    {
        docker
            .Config("hdfs hive", "namenode", "httpfs", "hiveserver2")
            .Containers("namenode.running.healthy.0", "hiveserver2.exited..0");
        const long gigabyte = 1L << 30;
        var wanted = await docker.Starter.WantedAsync(
            EngineProfile.Of(["hive", "hdfs"]),
            new Memory(16 * gigabyte, 3 * gigabyte),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("2 G of memory at most are wanted; 3 G of 16 G are free, Docker has 8 G.", wanted.ToString());
        Assert.False(wanted.IsShort);
        Assert.True((wanted with { Machine = new(16 * gigabyte, gigabyte) }).IsShort);
        Assert.True((wanted with { Docker = gigabyte }).IsShort);
    }

    [Theory]
    [InlineData("namenode.exited..137", "", "namenode was killed (code 137): it is allowed 1 G", "Give Docker more memory")]
    [InlineData("namenode.restarting..137", "", "namenode was killed (code 137)", "bazaar engines down NAME")]
    [InlineData(
        "namenode.exited..1",
        "java.io.IOException: Incompatible clusterIDs in /data/dfs/data: namenode clusterID = CID-1; datanode clusterID = CID-2",
        "keeps blocks of another cluster",
        "bazaar engines down --volumes"
    )]
    [InlineData(
        "namenode.exited..1",
        "Error: ERROR: relation \"DBS\" already exists (state=42P07,code=0)",
        "made twice",
        "--volumes"
    )]
    [InlineData("namenode.exited..1", "mkdir: /data: Permission denied", "may not write", "--volumes")]
    [InlineData("namenode.exited..1", "exec /bin/sh: exec format error", "another processor", "Rosetta")]
    [InlineData(
        "namenode.running.unhealthy.0",
        "started\nstill waiting\n",
        "namenode doesn't answer: still waiting",
        "docker compose logs namenode"
    )]
    public async Task A_service_that_fails_is_told_with_its_cause_and_cure(
        string container,
        string log,
        string message,
        string cure
    )
    {
        docker
            .Config("hdfs", Hdfs)
            .On(UpHdfs, exit: 1, error: "dependency failed to start")
            .Containers(container)
            .On(InitLog + "namenode", log);
        var error = await RefusedAsync();
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(cure, error.Cure, StringComparison.Ordinal);
        Assert.Equal("", docker.Addresses);
    }

    [Theory]
    [InlineData("Bind for 127.0.0.1:8020 failed: port is already allocated", "another program listens")]
    [InlineData("no matching manifest for linux/arm64/v8 in the manifest list entries", "no image for this processor")]
    [InlineData("failed to copy: no space left on device", "the disk is full")]
    [InlineData("pull access denied for apache/hadoop", "namenode was not started: pull access denied for apache/hadoop")]
    public async Task What_Docker_refuses_is_told_with_its_own_words(string errors, string message)
    {
        docker.Config("hdfs", Hdfs).On(UpHdfs, exit: 1, error: errors).Containers();
        Assert.Contains(message, (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ready_in_time_is_named()
    {
        docker.Config("hdfs", Hdfs).On(UpHdfs, seconds: 60).Containers("namenode.running.healthy.0", "hdfs-init.running..0");
        var clock = new FakeTimeProvider();
        // The time is over once the services were looked at.
        var error = await RefusedAsync(new At(() => clock.Advance(Limit)), docker.StarterBy(clock));
        Assert.Equal("Not ready within 0.5 minutes: hdfs-init, httpfs.", error.Message);
    }

    [Fact]
    public async Task Down_leaves_what_others_need_and_the_dev_container_always()
    {
        docker
            .Config("hdfs hive", "namenode", "httpfs", "hiveserver2")
            .Config("hive", "namenode", "metastore", "hiveserver2")
            .Config("hdfs", "namenode", "httpfs")
            .Containers(
                "dev.running..0",
                "namenode.running.healthy.0",
                "httpfs.running.healthy.0",
                "metastore.running.healthy.0",
                "hiveserver2.running.healthy.0"
            )
            .Containers("dev.running..0", "namenode.running.healthy.0", "httpfs.running.healthy.0")
            .On("--profile * rm --stop --force metastore hiveserver2");
        var stopped = await docker.Starter.DownAsync(EngineProfile.Of(["hive"]), false, TestContext.Current.CancellationToken);
        Assert.Equal(["metastore", "hiveserver2"], stopped);
        Assert.Contains("webhdfs", docker.Addresses, StringComparison.Ordinal);
        Assert.DoesNotContain("hive", docker.Addresses, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Down_of_all_removes_addresses_and_where_it_is_told_volumes()
    {
        EnginesFile.Write(docker.Home, new Dictionary<string, string> { ["kafka"] = "a:1" }, new Dictionary<string, string>());
        docker
            .Config("*", "dev", "kafka")
            .Containers("dev.running..0", "kafka.running.healthy.0")
            .Containers("dev.running..0")
            .On("--profile * rm --stop --force kafka");
        docker.Docker.On(["volume", "rm", "--force", "bazaar_namenode", "bazaar_kafka"]);
        Assert.Equal(["kafka"], await docker.Starter.DownAsync([], true, TestContext.Current.CancellationToken));
        Assert.Equal("", docker.Addresses);
        Assert.True(docker.Asked("volume rm --force bazaar_namenode bazaar_kafka"));
    }

    [Fact]
    public async Task Status_names_each_service()
    {
        docker
            .Config("*", "dev", "namenode", "hdfs-init", "httpfs", "kafka")
            .Containers("dev.running..0", "namenode.running.healthy.0", "hdfs-init.exited..0", "httpfs.running.starting.0");
        var all = await docker.Starter.StatusAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["namenode up", "hdfs-init done", "httpfs starting", "kafka down"],
            all.Select(s => $"{s.Service} {s.State}")
        );
    }

    [Fact]
    public async Task The_doctor_finds_what_is_wrong_with_what_was_started()
    {
        docker
            .Config("*", "dev", "namenode", "kafka")
            .Containers("namenode.running.healthy.0", "kafka.restarting..137")
            .On(InitLog + "kafka", "oops");
        var (service, finding) = Assert.Single(await docker.Starter.ComplaintsAsync(TestContext.Current.CancellationToken));
        Assert.Equal("kafka", service);
        Assert.Contains("code 137", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Older_versions_of_compose_print_one_list() =>
        Assert.Equal(
            [new("a", "running", "", 0), new("b", "exited", "", 1)],
            ComposeContainer.ReadAll(
                "[{\"Service\":\"a\",\"State\":\"running\",\"Health\":\"\",\"ExitCode\":0},{\"Service\":\"b\",\"State\":\"exited\",\"Health\":\"\",\"ExitCode\":1}]"
            )
        );
}
