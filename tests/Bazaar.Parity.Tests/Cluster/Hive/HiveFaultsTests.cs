using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Hive;

/// <summary>What goes wrong ends in a clear error within its limit, and the same statement works afterwards.</summary>
[Collection(Engines.Shared)]
public sealed class HiveFaultsTests(Engines engines)
{
    /// <summary>Some minutes of work, unless it is stopped: a row waits for a second.</summary>
    private const string Long =
        "SELECT count(*) FROM (SELECT explode(split(space(300), ' ')) AS x) q WHERE reflect('java.lang.Thread', 'sleep', 1000L) IS NULL";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static Result One(HiveEngine engine, string sql, CancellationToken cancel = default) =>
        engine.Run(new(Language.Hive, sql), new(), cancel).Last();

    private static void Works(HiveEngine engine)
    {
        var result = One(engine, "SELECT 1");
        Assert.Null(result.Error);
        Assert.Equal([1], Assert.Single(result.Rows()));
    }

    [Fact]
    public void Scripts_share_a_session_with_its_settings_and_parameters()
    {
        engines.Require();
        using var engine = new HiveEngine(engines.Hive());
        var parameters = new Dictionary<string, string> { ["word"] = "it's; a -- word" };
        Assert.Null(
            engine.Run(new(Language.Hive, "SET hive.exec.parallel=false", null, parameters), new(), default).Single().Error
        );
        Assert.Equal(
            [
                ["hive.exec.parallel=false"],
            ],
            One(engine, "SET hive.exec.parallel").Rows()
        );
        Assert.Equal(
            [
                ["it's; a -- word"],
            ],
            One(engine, "SELECT \"${hivevar:word}\"").Rows()
        );
    }

    [Fact]
    public void A_database_is_begun_in()
    {
        engines.Require();
        using (var maker = new HiveEngine(engines.Hive()))
            Assert.Null(One(maker, "CREATE DATABASE IF NOT EXISTS begun").Error);
        using var engine = new HiveEngine(engines.Hive(), database: "begun");
        Assert.Equal(
            [
                ["begun"],
            ],
            One(engine, "SELECT current_database()").Rows()
        );
    }

    [Fact]
    public void A_statement_that_its_user_stops_ends_soon()
    {
        engines.Require();
        using var engine = new HiveEngine(engines.Hive());
        Works(engine);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var watch = Stopwatch.StartNew();
        Assert.Equal(Fault.Cancelled, One(engine, Long, stop.Token).Error!.Fault);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.9), Soon);
        Works(engine);
    }

    [Fact]
    public void A_statement_over_its_limit_ends_soon()
    {
        engines.Require();
        using var engine = new HiveEngine(engines.Hive(), limits: new() { Statement = TimeSpan.FromSeconds(4) });
        var watch = Stopwatch.StartNew();
        Assert.Equal(
            "1:1: The statement took longer than its limit of 4 s, and was stopped. Raise the limit, or let the statement do less.",
            One(engine, Long).Error!.ToString()
        );
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(3.9), Soon);
        Works(engine);
    }

    [Fact]
    public async Task A_server_that_dies_is_an_error_and_the_next_one_serves()
    {
        engines.Require();
        var address = engines.Hive();
        using var engine = new HiveEngine(address);
        using var results = engine.Run(new(Language.Hive, $"SELECT 1;\n{Long}"), new(), default).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Equal([1], Assert.Single(results.Current.Rows()));
        var running = Task.Run(results.MoveNext);
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.False(running.IsCompleted);
        engines.Kill("hive");
        var watch = Stopwatch.StartNew();
        Assert.True(await running);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.StartsWith(
            $"2:1: No talk with the server at {address}: ",
            results.Current.Error!.ToString(),
            StringComparison.Ordinal
        );
        Assert.False(results.MoveNext());

        var nobody = Assert.Throws<ServerFault>(() => One(engine, "SELECT 1"));
        Assert.StartsWith($"No talk with the server at {address}: ", nobody.Message, StringComparison.Ordinal);

        engines.Hive();
        Works(engine);
    }

    /// <summary>A session that the server closed, as it does with an idle one.</summary>
    [Fact]
    public void A_session_that_is_over_is_an_error_and_the_next_script_has_another()
    {
        engines.Require();
        using var engine = new HiveEngine(engines.Hive());
        Works(engine);
        engines.Kill("hive");
        engines.Hive();
        var lost = One(engine, "SELECT 1");
        Assert.StartsWith("1:1: No talk with the server at ", lost.Error!.ToString(), StringComparison.Ordinal);
        Works(engine);
    }
}
