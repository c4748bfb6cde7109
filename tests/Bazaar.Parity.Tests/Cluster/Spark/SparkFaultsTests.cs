using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Spark;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Spark;

/// <summary>What goes wrong ends in a clear error within its limit, and the same statement works afterwards.</summary>
[Collection(Engines.Shared)]
public sealed class SparkFaultsTests(Engines engines)
{
    /// <summary>A hundred seconds of work on two cores, unless it is stopped.</summary>
    private const string Long =
        "SELECT count(*) FROM range(0, 20000, 1, 4) WHERE java_method('java.lang.Thread', 'sleep', 10L) IS NULL";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_statement_that_its_user_stops_stops_on_the_server()
    {
        engines.Require();
        // The server is warm: what is stopped while Spark still plans it runs on there. (Its own race, seen on 4.0.1.)
        Idle();
        using var engine = new SparkEngine(engines.Spark());
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var watch = Stopwatch.StartNew();
        var result = Assert.Single(engine.Run(new(Language.SparkSql, Long), new(), stop.Token));
        Assert.Equal(Fault.Cancelled, result.Error!.Fault);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.9), Soon);
        Idle();
    }

    [Fact]
    public void A_statement_over_its_limit_stops_on_the_server()
    {
        engines.Require();
        // The server is warm: the limit is for the long statement, not for the first one.
        Idle();
        var limits = new ClusterLimits { Statement = TimeSpan.FromSeconds(3) };
        using var engine = new SparkEngine(engines.Spark(), null, limits);
        var watch = Stopwatch.StartNew();
        var results = engine.Run(new(Language.SparkSql, $"SELECT 1;\n{Long};\nSELECT 2"), new(KeepGoing: true), default).ToList();
        Assert.Equal(
            "2:1: The statement took longer than its limit of 3 s, and was stopped. Raise the limit, or let the statement do less.",
            results[1].Error!.ToString()
        );
        Assert.Equal([2], Assert.Single(results[2].Rows()));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.9), Soon);
        Idle();
    }

    /// <summary>Both cores are free again: a job of two tasks that wait for a second takes little more.</summary>
    private void Idle()
    {
        using var session = new SparkConnectSession(engines.Spark());
        var watch = Stopwatch.StartNew();
        using var rows = session.Execute(
            "SELECT count(*) FROM range(0, 2, 1, 2) WHERE coalesce(java_method('java.lang.Thread', 'sleep', 1000L), '') <> 'never'"
        );
        Assert.Equal(2L, Assert.Single(rows.Rows())[0]);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    [Fact]
    public async Task A_server_that_dies_is_an_error_and_the_next_one_serves()
    {
        engines.Require();
        using var engine = new SparkEngine(engines.Spark());
        using var results = engine.Run(new(Language.SparkSql, $"SELECT 1;\n{Long}"), new(), default).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Equal([1], Assert.Single(results.Current.Rows()));
        // The long one is under way, or about to be, when the server dies.
        var running = Task.Run(results.MoveNext);
        await Task.Delay(TimeSpan.FromSeconds(1));
        engines.Kill("spark");
        var watch = Stopwatch.StartNew();
        Assert.True(await running);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        var error = results.Current.Error!;
        Assert.StartsWith("2:1: No talk with the server at sc://127.0.0.1:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Is the engine up", error.Cure, StringComparison.Ordinal);

        var nobody = Assert.Throws<ServerFault>(() => engine.Run(new(Language.SparkSql, "SELECT 1"), new(), default).ToList());
        Assert.StartsWith("No talk with the server at sc://127.0.0.1:", nobody.Message, StringComparison.Ordinal);

        engines.Spark();
        Assert.Equal([1], Assert.Single(Assert.Single(engine.Run(new(Language.SparkSql, "SELECT 1"), new(), default)).Rows()));
    }

    [Fact]
    public void A_server_that_was_started_again_does_not_know_the_session()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        engines.Kill("spark");
        engines.Spark();
        var error = Assert.Throws<SparkException>(() => session.Execute("SELECT 1"));
        Assert.StartsWith("INVALID_HANDLE.SESSION", error.ErrorClass, StringComparison.Ordinal);
        Assert.Contains("run the script again", error.Diagnostic.Cure, StringComparison.Ordinal);
    }
}
