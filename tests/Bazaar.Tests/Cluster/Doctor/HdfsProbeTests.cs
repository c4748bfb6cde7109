using Bazaar.Cluster;
using Bazaar.Cluster.Doctor;
using Bazaar.Cluster.Hdfs;
using Bazaar.Core;
using Bazaar.Tests.Cluster.Hdfs;
using Xunit;
using static Bazaar.Tests.Cluster.Hdfs.ScriptedHdfs;

namespace Bazaar.Tests.Cluster.Doctor;

/// <summary>What users of HDFS complain about is found, and told with its cure.</summary>
public sealed class HdfsProbeTests : IDisposable
{
    private const string OneNode = "{\\\"dn:9866\\\":{}}";
    private readonly ScriptedHdfs server = new();
    private readonly TcpDummy dataNode = new(null);

    public void Dispose() => dataNode.Dispose();

    private ScriptedHdfs Info(string safe = "", string live = OneNode, string dead = "{}") =>
        server.On(
            "/jmx",
            JsonAnswer(
                $"{{\"beans\":[{{\"SoftwareVersion\":\"3.4.1\",\"ClusterId\":\"CID-1\",\"Safemode\":\"{safe}\",\"LiveNodes\":\"{live}\",\"DeadNodes\":\"{dead}\"}}]}}"
            )
        );

    private ScriptedHdfs Place(int? port = null) =>
        server.On("noredirect=true", JsonAnswer($"{{\"Location\":\"http://127.0.0.1:{port ?? dataNode.Port}/webhdfs/v1/x\"}}"));

    private async Task<Answer> AskAsync()
    {
        using var hdfs = new WebHdfs(
            new("http://name:9870/webhdfs/v1"),
            "ada",
            new() { Retries = 0 },
            TimeProvider.System,
            server
        );
        return await HdfsProbe.AskAsync(hdfs, "ada", TestContext.Current.CancellationToken);
    }

    private async Task<Finding> FoundAsync(string message, string cure)
    {
        var finding = Assert.Single((await AskAsync()).Findings);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(cure, finding.Cure, StringComparison.Ordinal);
        return finding;
    }

    [Fact]
    public async Task One_that_is_well_tells_its_version()
    {
        Info();
        Place();
        server.On("CHECKACCESS", JsonAnswer(""));
        var answer = await AskAsync();
        Assert.Equal("3.4.1", answer.Version);
        Assert.Empty(answer.Findings);
        Assert.Contains("/ecommerce?op=CHECKACCESS&user.name=ada&fsaction=rwx", server.Asked[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(server.Asked, a => a.StartsWith("PUT http://127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Safe_mode_is_found()
    {
        Info(safe: "Safe mode is ON.").On("CHECKACCESS", JsonAnswer(""));
        Assert.True((await FoundAsync("Safe mode is ON.", "hdfs dfsadmin -safemode leave")).IsSevere);
    }

    [Theory]
    [InlineData("{}", "No data node has registered.")]
    [InlineData("{\\\"dn:9866\\\":{}}", "None of 1 data nodes is alive.")]
    public async Task A_data_node_that_is_gone_is_found_with_the_cluster_ids_as_a_cause(string dead, string message)
    {
        Info(live: "{}", dead: dead).On("CHECKACCESS", JsonAnswer(""));
        await FoundAsync(message, "(it is CID-1 now)");
    }

    [Fact]
    public async Task A_data_node_that_is_not_reached_from_here_is_found()
    {
        Info();
        Place(1).On("CHECKACCESS", JsonAnswer(""));
        await FoundAsync("at 127.0.0.1:1, which is not reached from here", "HttpFS");
    }

    [Fact]
    public async Task A_missing_right_is_found()
    {
        Info();
        Place().On("CHECKACCESS", Refusal("AccessControlException", "Permission denied: user=ada"));
        Assert.True((await FoundAsync("ada may not write /ecommerce", "hdfs dfs -chown -R ada /ecommerce")).IsSevere);
    }

    [Fact]
    public async Task A_lake_without_the_platforms_folder_is_no_illness()
    {
        Info();
        Place().On("CHECKACCESS", Refusal("FileNotFoundException", "no", 404));
        Assert.False((await FoundAsync("There is no /ecommerce yet", "mkdir -p")).IsSevere);
    }

    [Fact]
    public async Task HttpFS_takes_files_itself()
    {
        server
            .On("/jmx", JsonAnswer("{\"beans\":[]}"))
            .On("noredirect=true", JsonAnswer("{\"Location\":\"http://name:9870/webhdfs/v1/x\"}"))
            .On("CHECKACCESS", JsonAnswer(""));
        var answer = await AskAsync();
        Assert.Equal(("HttpFS", 0), (answer.Version, answer.Findings.Count));
    }
}
