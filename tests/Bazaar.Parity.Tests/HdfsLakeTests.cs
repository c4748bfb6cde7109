using Bazaar.Cluster;
using Bazaar.Cluster.Hdfs;
using Bazaar.Lake.Files;
using Bazaar.Tests.Cluster.Hdfs;
using Bazaar.Tests.Lake.Files;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>The lakes' contract on a real HDFS. With BAZAAR_RECORD=1 it writes the exchanges that tests without a server replay.</summary>
[Collection(Engines.Shared)]
public sealed class HdfsLakeTests : LakeContract
{
    private readonly HdfsLake lake;
    private readonly HttpRecorder recorder;
    private readonly bool record = Environment.GetEnvironmentVariable("BAZAAR_RECORD") == "1";

    public HdfsLakeTests(Engines engines)
    {
        engines.Require();
        var address = engines.WebHdfs();
        recorder = new(address.Authority);
        lake = record
            ? new(address, "ada", new ClusterLimits { AtOnce = 1 }, TimeProvider.System, recorder) { UploadName = () => "upload" }
            : new(address, "ada");
        if (lake.Paths(Root).Count > 0)
            lake.Remove(Root, recursive: true);
        recorder.Clear();
        lake.MakeDirectory(Root);
    }

    protected override ILake Lake => lake;

    public override void Dispose()
    {
        base.Dispose();
        if (record)
            recorder.Write(HttpExchange.FileOf(TestContext.Current.TestMethod!.MethodName));
        lake.Dispose();
    }
}
