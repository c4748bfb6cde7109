using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Pig;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Pig;

/// <summary>The engine around Pig's program, with a program that stands in for it.</summary>
public sealed class PigEngineTests : IDisposable
{
    private const string Script = "a = LOAD 'x' AS (n:int);\nDUMP a; DESCRIBE a;\nSTORE a INTO 'y';";
    private static readonly string[] Asked = ["-param", "k='v w'", "-param", "none=''", "-f", ".bazaar/pig/u.pig"];
    private static readonly Dictionary<string, string> Parameters = new() { ["k"] = "v w", ["none"] = "" };

    private readonly string home = Directory.CreateTempSubdirectory("home").FullName;
    private readonly List<ProgressStep> progress = [];

    public void Dispose() => Directory.Delete(home, recursive: true);

    private sealed class Told(List<ProgressStep> steps) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value) => steps.Add(value);
    }

    private List<Result> Run(Standin pig, TimeSpan? limit = null, CancellationToken cancel = default)
    {
        using var engine = new PigEngine(pig.Command, home, null, new() { Statement = limit }, null, () => "u");
        var results = engine
            .Run(new(Language.Pig, Script, "f.pig", Parameters), new(Progress: new Told(progress)), cancel)
            .ToList();
        Assert.Empty(pig.Unexpected);
        Assert.Empty(Directory.GetFiles(Path.Combine(home, ".bazaar", "pig")));
        return results;
    }

    [Fact]
    public void Each_statement_that_prints_or_stores_has_its_result()
    {
        var pig = new Standin(home).On(
            Asked,
            "mark_u_1: {nothing: int}\n(1)\n(2)\nmark_u_1_types: {n: int}\nmark_u_2: {nothing: int}\na: {n: int}\n",
            "INFO MapReduceLauncher - 50% complete\nWARN MapReduceLauncher - Encountered Warning DIVIDE_BY_ZERO 2 time(s).\n"
        );
        var results = Run(pig);
        Assert.Equal(
            ["f.pig:2:1 n int 1,2", "f.pig:2:9 text chararray a: {n: int}", "f.pig:3:1  "],
            results.Select(r =>
                $"{r.Place} {string.Join(',', r.Columns.Select(c => $"{c.Name} {c.TypeName}"))} {string.Join(',', r.Rows().Select(v => v[0]))}"
            )
        );
        Assert.Equal([false, true, false], results.Select(r => r.IsText));
        Assert.Equal("Encountered Warning DIVIDE_BY_ZERO 2 time(s).", Assert.Single(results[2].Notes));
        Assert.Equal(50, Assert.Single(progress).Done);
    }

    [Fact]
    public void An_error_stands_where_the_script_has_it_behind_what_was_printed()
    {
        var pig = new Standin(home).On(
            Asked,
            "mark_u_1: {nothing: int}\n(1)\nmark_u_1_types: {n: int}\nmark_u_2: {nothing: int}\n",
            """
            ERROR PigServer: exception during parsing
            ERROR Grunt: ERROR 1025: <file u.pig, line 3, column 5> Invalid field projection.
            Details at logfile: /logs/pig_1.log

            """,
            6
        );
        var results = Run(pig);
        Assert.Equal(3, results.Count);
        Assert.Equal([1], Assert.Single(results[0].Rows()));
        Assert.Equal(Fault.Semantic, results[2].Error!.Fault);
        Assert.Equal(
            "f.pig:2:6: Invalid field projection. [1025] Pig's own log is /logs/pig_1.log.",
            results[2].Error!.ToString()
        );
    }

    [Theory]
    [InlineData(
        "Error response from daemon: No such container: pig\n",
        "Pig ended with 1: Error response from daemon: No such container: pig `bazaar doctor` tells whether it runs at all."
    )]
    [InlineData("ERROR 2997: Undefined parameter : x\n", "Undefined parameter : x [2997]")]
    [InlineData("ERROR 1200: <file macros.pig, line 3, column 0> Unexpected\n", "macros.pig:3:1: Unexpected [1200]")]
    public void Other_ends_are_told_by_what_the_program_said_last(string error, string message) =>
        Assert.Equal(message, Assert.Single(Run(new Standin(home).On(Asked, "", error, 1))).Error!.ToString());

    [Fact]
    public void A_program_that_is_not_there_is_an_error_and_no_result()
    {
        using var engine = new PigEngine([Path.Combine(home, "no-pig")], home);
        var error = Assert.Throws<BazaarException>(() => engine.Run(new(Language.Pig, Script), new(), default).ToList());
        Assert.Contains("can't be started", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_ended_by_its_user_and_at_its_limit()
    {
        var pig = new Standin(home).On(Asked, seconds: 60);
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        Assert.Equal(Fault.Cancelled, Assert.Single(Run(pig, null, stop.Token)).Error!.Fault);
        var late = Assert.Single(Run(pig, TimeSpan.FromSeconds(1))).Error!;
        Assert.StartsWith("The statement took longer than its limit of 1 s", late.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(20));
    }
}
