using System.Diagnostics;
using Bazaar.Cluster.Addresses;
using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster;

/// <summary>A notebook's cell whose statement runs on a real engine ends soon when it is stopped, and the next one runs.</summary>
[Collection(Engines.Shared)]
public sealed class StoppedCellTests(Engines engines)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(
        "hive",
        "SELECT count(*) FROM (SELECT explode(split(space(300), ' ')) AS x) q WHERE reflect('java.lang.Thread', 'sleep', 1000L) IS NULL"
    )]
    [InlineData(
        "sparksql",
        "SELECT count(*) FROM range(0, 20000, 1, 4) WHERE java_method('java.lang.Thread', 'sleep', 10L) IS NULL"
    )]
    public async Task A_statement_on_a_real_engine_is_stopped_and_variables_are_kept(string language, string statement)
    {
        engines.Require();
        var variables = new Dictionary<string, string?>
        {
            [AddressName.Hive.Variable] = engines.Hive().ToString(),
            [AddressName.Spark.Variable] = engines.Spark().ToString(),
        };
        using var lab = ClusterLab.Open(EngineAddresses.Find(BazaarHome.Find().Path, null, variables.GetValueOrDefault));
        var session = new NotebookSession();
        await session.CSharp.Bind("lab", lab, typeof(Lab), TestContext.Current.CancellationToken);
        Assert.Null(await Error("var kept = 7;"));
        Assert.Null(await Error($"#!{language}\nSELECT 1"));

        using var stop = new CancellationTokenSource();
        var run = session.Run($"#!{language}\n{statement}", null, 2, new CollectedOutput(2), null, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.False(run.IsCompleted);
        var watch = Stopwatch.StartNew();
        await stop.CancelAsync();
        Assert.Equal("Cancelled", (await run).Error!.Name);
        TestContext.Current.SendDiagnosticMessage($"{language} stopped in {watch.Elapsed.TotalSeconds:0.000} s");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.Null(await Error($"#!{language}\nSELECT 1"));
        Assert.Null(await Error("if (kept != 7) throw new Exception();"));

        async Task<CellError?> Error(string cell) =>
            (await session.Run(cell, null, 1, new CollectedOutput(1), null, TestContext.Current.CancellationToken)).Error;
    }
}
