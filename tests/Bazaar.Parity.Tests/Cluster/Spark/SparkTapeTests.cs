using Bazaar.Tests.Cluster.Spark;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Spark;

/// <summary>The scenarios of the tapes hold on the real server too. <c>BAZAAR_RENEW=1</c> writes the tapes anew.</summary>
[Collection(Engines.Shared)]
public sealed class SparkTapeTests(Engines engines)
{
    public static TheoryData<string> Names() => [.. SparkScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_holds_on_the_real_server(string name)
    {
        engines.Require();
        var fault = name is "cut" or "ended" or "lost" ? name : null;
        // The command is lost; the rows break behind their schema and first batch.
        using var recorder = new SparkTapeRecorder(fault, name == "lost" ? 0 : 1, 2);
        SparkScenarios.Run(name, engines.Spark(), recorder);
        if (Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1")
            File.WriteAllText(SparkTape.FileOf(name), recorder.Tape.ToString());
    }
}
