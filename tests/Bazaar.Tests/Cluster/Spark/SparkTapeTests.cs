using Bazaar.Cluster.Spark;
using Xunit;

namespace Bazaar.Tests.Cluster.Spark;

/// <summary>
/// The client against tapes of a real Spark 4.0.1: it asks the same bytes and reads the same answers, also where a stream breaks, ends early, or a
/// request is lost. The tapes are made by the parity tests.
/// </summary>
public sealed class SparkTapeTests
{
    public static TheoryData<string> Names() => [.. SparkScenarios.All.Keys];

    private static SparkTape Tape(string name) => SparkTape.Parse(File.ReadAllText(SparkTape.FileOf(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tape_is_played_to_its_end(string name)
    {
        using var replay = new SparkReplay(Tape(name));
        SparkScenarios.Run(name, SparkScenarios.Anywhere, replay);
        Assert.True(replay.IsOver);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bytes_of_a_tape_mean_what_it_says(string name)
    {
        var tape = Tape(name);
        Assert.NotEmpty(tape.Calls);
        var text = File.ReadAllText(SparkTape.FileOf(name));
        Assert.Equal(text.ReplaceLineEndings("\n"), tape.ToString());
    }

    /// <summary>Which calls each fault leads to: the recordings are of what their names say.</summary>
    [Theory]
    [InlineData("batches", "ExecutePlan ReleaseExecute ExecutePlan ReleaseExecute")]
    [InlineData("cut", "ExecutePlan ReleaseExecute ExecutePlan! ReattachExecute ReleaseExecute")]
    [InlineData("ended", "ExecutePlan ReleaseExecute ExecutePlan ReattachExecute ReleaseExecute")]
    [InlineData("lost", "ExecutePlan! ReattachExecute ExecutePlan ReleaseExecute ExecutePlan ReleaseExecute")]
    [InlineData(
        "abandoned",
        "ExecutePlan ReleaseExecute ExecutePlan Interrupt ReleaseExecute ExecutePlan ReleaseExecute ExecutePlan ReleaseExecute"
    )]
    public void A_fault_leads_to_these_calls(string name, string calls) =>
        Assert.Equal(
            $"Config {calls} ReleaseSession",
            string.Join(
                ' ',
                Tape(name).Calls.Where(c => c.Method != "FetchErrorDetails").Select(c => c.Method + (c.Fault is null ? "" : "!"))
            )
        );
}
