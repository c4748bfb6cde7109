using Bazaar.Cluster;
using Bazaar.Cluster.Hdfs;
using Bazaar.Lake.Files;
using Bazaar.Tests.Lake.Files;
using Xunit;

namespace Bazaar.Tests.Cluster.Hdfs;

/// <summary>HDFS as a lake without a server: what a real one answered, which tests/Bazaar.Parity.Tests writes anew with BAZAAR_RECORD=1.</summary>
public sealed class ReplayedLakeTests : LakeContract
{
    private static readonly Uri Address = new("http://namenode:9870/webhdfs/v1");
    private readonly HttpReplay replay;
    private readonly HdfsLake lake;

    public ReplayedLakeTests()
    {
        var test = TestContext.Current.TestMethod!.MethodName;
        replay = new(HttpExchange.Read(HttpExchange.FileOf(test)));
        lake = new(Address, "ada", new ClusterLimits { AtOnce = 1, Retries = 0 }, TimeProvider.System, replay)
        {
            UploadName = () => "upload",
        };
        lake.MakeDirectory(Root);
    }

    protected override ILake Lake => lake;

    public override void Dispose()
    {
        base.Dispose();
        lake.Dispose();
        Assert.True(
            replay.IsOver || TestContext.Current.TestState is { Result: not TestResult.Passed },
            "Fewer requests than recorded."
        );
    }
}
