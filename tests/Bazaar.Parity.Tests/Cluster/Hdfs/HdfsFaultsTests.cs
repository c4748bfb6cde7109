using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Hdfs;
using Bazaar.Core;
using Bazaar.Lake.Files;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Hdfs;

/// <summary>A data node that is gone: the name node still answers, files can neither be read nor written, and both say why and soon.</summary>
[Collection(Engines.Shared)]
public sealed class HdfsFaultsTests(Engines engines) : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(40);
    private readonly string folder = Directory.CreateTempSubdirectory("hdfs-faults").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_data_node_that_is_gone_is_told_and_comes_back()
    {
        engines.Require();
        var limits = new ClusterLimits { Connect = TimeSpan.FromSeconds(5), Answer = TimeSpan.FromSeconds(20) };
        using (var lake = new HdfsLake(engines.WebHdfs(), "ada", limits))
        {
            if (lake.Paths("/gone").Count > 0)
                lake.Remove("/gone", recursive: true);
            lake.MakeDirectory("/gone");
            lake.Put(Text("kept"), "/gone");
            engines.KillDataNode();
            Assert.Equal("/gone/kept", Assert.Single(lake.List("/gone")).Path);
            Told(() => Read(lake, "/gone/kept"));
            Told(() => lake.Put(Text("lost"), "/gone"));
            Assert.Equal("/gone/kept", Assert.Single(lake.List("/gone")).Path);
        }
        using var again = new HdfsLake(engines.WebHdfs(), "ada");
        // The name node goes on naming the old one until the new one has told it which blocks it has.
        Assert.Equal("kept", Eventually(() => Read(again, "/gone/kept")));
        again.Put(Text("lost"), "/gone");
        Assert.Equal("lost", Read(again, "/gone/lost"));
    }

    private string Text(string name)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, name);
        return file;
    }

    private static string Read(ILake lake, string path)
    {
        using var reader = new StreamReader(lake.Open(path));
        return reader.ReadToEnd();
    }

    private static string Eventually(Func<string> work)
    {
        // Who stops the test stops the wait.
        var stop = TestContext.Current.CancellationToken;
        for (var clock = Stopwatch.StartNew(); ; stop.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(500)))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                return work();
            }
            catch (BazaarException) when (clock.Elapsed < TimeSpan.FromSeconds(60)) { }
        }
    }

    private static void Told(Action work)
    {
        var clock = Stopwatch.StartNew();
        var error = Assert.ThrowsAny<BazaarException>(work).Diagnostic;
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}: {error}");
        Assert.Contains("data node", error.ToString(), StringComparison.Ordinal);
    }
}
