using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Hdfs;
using Bazaar.Cluster.Pig;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Pig;

/// <summary>The real Pig as an engine.</summary>
[Collection(Engines.Shared)]
public sealed class PigEngineTests(Engines engines) : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("pig").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    private List<Result> Run(string script, Uri? lake = null, IReadOnlyDictionary<string, string>? parameters = null)
    {
        using var engine = new PigEngine(AddressText.Words(engines.PigCommand)!, home, lake);
        return [.. engine.Run(new(Language.Pig, script, "f.pig", parameters), new(), default)];
    }

    private string File(string text)
    {
        var file = Path.Combine(home, "in.txt");
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    [Fact]
    public void Rows_are_typed_where_the_text_tells_them()
    {
        engines.Require();
        var results = Run(
            $"""
            %default least '1'
            a = LOAD '{File("1\tx\n2\t\n3\ty\n")}' AS (n:int, t:chararray); b = FILTER a BY n > $least; DUMP b;
            c = FOREACH (LIMIT b 1) GENERATE (long)n AS l, (float)n AS f, 0.5 AS d, true AS b, ToDate(0L) AS t, (n, n) AS pair;
            d = FOREACH c GENERATE l .. t; DUMP d; DUMP c; DESCRIBE c;
            e = LOAD '{home}/in.txt'; DUMP e;
            STORE a INTO '{home}/out';
            fs -ls {home}/out
            """,
            parameters: new Dictionary<string, string> { ["least"] = "1" }
        );
        Assert.All(results, r => Assert.Null(r.Error));
        Assert.Equal(
            [
                [2, null],
                [3, "y"],
            ],
            results[0].Rows()
        );
        Assert.Equal(
            [
                [2L, 2f, 0.5, true, DateTimeOffset.UnixEpoch],
            ],
            results[1].Rows()
        );
        Assert.Equal(
            [
                ["(2,2.0,0.5,true,1970-01-01T00:00:00.000Z,(2,2))"],
            ],
            results[2].Rows()
        );
        Assert.Equal(
            [
                ["c: {l: long,f: float,d: double,b: boolean,t: datetime,pair: (n: int,n: int)}"],
            ],
            results[3].Rows()
        );
        Assert.Equal(
            [
                ["(1,x)"],
                ["(2,)"],
                ["(3,y)"],
            ],
            results[4].Rows()
        );
        Assert.Equal("f.pig:6:1", results[5].Place!.ToString());
        Assert.Contains(results[6].Rows(), r => r[0]!.ToString()!.EndsWith("/out/_SUCCESS", StringComparison.Ordinal));
        Assert.Equal(
            "1\tx\n2\t\n3\ty\n",
            string.Concat(Directory.GetFiles(Path.Combine(home, "out"), "part-*").Select(System.IO.File.ReadAllText))
        );
    }

    [Theory]
    [InlineData("a = LOAD '/x' AS (n:int);\nb = FILTER a BY m > 1; DUMP b;", "f.pig:2:17", Fault.Semantic, "1025")]
    [InlineData("DUMP b;", "f.pig:1:1", Fault.Semantic, "1003")]
    [InlineData("fs -test -d /; a = LOAD '/x' AS (n:int); b = FILTER a BY n >> 1;", "f.pig:1:61", Fault.Syntax, "1200")]
    [InlineData("a = LOAD '$nothing';", null, Fault.Runtime, "2997")]
    public void An_error_stands_where_the_script_has_it(string script, string? place, Fault fault, string code)
    {
        engines.Require();
        var error = Run(script)[^1].Error!;
        Assert.Equal((place, fault, code), (error.Place?.ToString(), error.Fault, error.Code));
    }

    [Fact]
    public void Bare_paths_are_the_lakes()
    {
        engines.Require();
        using var lake = new HdfsLake(engines.WebHdfs(), Environment.UserName);
        lake.MakeDirectory("/pig");
        lake.Put(File("1\n2\n"), "/pig/in.txt", overwrite: true);
        if (lake.Paths("/pig/out").Count > 0)
            lake.Remove("/pig/out", recursive: true);
        var results = Run("a = LOAD '/pig/in.*' AS (n:int); DUMP a; STORE a INTO '/pig/out';", engines.Hdfs());
        Assert.All(results, r => Assert.Null(r.Error));
        Assert.Equal(
            [
                [1],
                [2],
            ],
            results[0].Rows()
        );
        Assert.Contains(lake.List("/pig/out"), e => e.Name == "_SUCCESS");
    }

    private List<Result> Within(ClusterLimits limits, string script, CancellationToken cancel = default)
    {
        using var engine = new PigEngine(AddressText.Words(engines.PigCommand)!, home, null, limits);
        return [.. engine.Run(new(Language.Pig, script, "f.pig"), new(), cancel)];
    }

    /// <summary>Pig starts within some seconds, and then waits.</summary>
    private string Waiting => $"a = LOAD '{File("1\n")}' AS (n:int); DUMP a;\nsh sleep 300;";

    [Fact]
    public void A_script_that_its_user_stops_and_one_over_its_limit_end_with_their_program()
    {
        engines.Require();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var watch = Stopwatch.StartNew();
        Assert.Equal(Fault.Cancelled, Within(new(), Waiting, stop.Token)[^1].Error!.Fault);
        Assert.Contains(
            "limit of 3 s",
            Within(new() { Statement = TimeSpan.FromSeconds(3) }, Waiting)[^1].Error!.Message,
            StringComparison.Ordinal
        );
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(5.9), TimeSpan.FromSeconds(30));
        Assert.Empty(Directory.GetFiles(home, "*.pig", SearchOption.AllDirectories));
    }

    /// <summary>The program is killed from inside its script, so that the moment is always the same.</summary>
    [Fact]
    public void A_program_that_is_killed_is_an_error_and_the_next_one_runs()
    {
        engines.Require();
        var kill = Path.Combine(home, "kill.sh");
        System.IO.File.WriteAllText(
            kill,
            "p=$PPID; while [ \"$(ps -o comm= -p $p)\" != java ]; do p=$(ps -o ppid= -p $p | tr -d ' '); done; kill -9 $p\n"
        );
        var results = Run($"a = LOAD '{File("1\n")}' AS (n:int); DUMP a;\nsh /bin/sh {kill};\nDUMP a;");
        Assert.Equal([1], Assert.Single(results[0].Rows()));
        var error = results[^1].Error!;
        Assert.Equal(Fault.Runtime, error.Fault);
        Assert.StartsWith("Pig was killed (code 137)", error.Message, StringComparison.Ordinal);
        Assert.Equal([1], Assert.Single(Assert.Single(Run($"a = LOAD '{home}/in.txt' AS (n:int); DUMP a;")).Rows()));
    }
}
