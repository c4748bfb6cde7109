using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Doctor;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>What the real engines tell of themselves.</summary>
[Collection(Engines.Shared)]
public sealed class DoctorTests(Engines engines)
{
    [Fact]
    public async Task The_engines_answer_with_their_versions()
    {
        engines.Require();
        var addresses = EngineAddresses.Find(
            Path.GetTempPath(),
            new Dictionary<string, string>
            {
                ["webhdfs"] = engines.WebHdfs().ToString(),
                ["hive"] = engines.Hive().ToString(),
                ["spark"] = engines.Spark().ToString(),
                ["kafka"] = engines.Kafka(),
                ["pig"] = engines.PigCommand,
            },
            _ => null
        );
        // Pig's start takes seconds.
        var checkup = new Checkup(addresses, TimeSpan.FromSeconds(60), TimeProvider.System);
        var all = await checkup.RunAsync(null, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(
            ["webhdfs Up 3.3.6", "hive Up 4.0.1", "spark Up 4.0.1", "kafka Up 4.1", "pig Up 0.18.0"],
            all.Where(h => h.State != HealthState.NoAddress).Select(h => $"{h.Engine} {h.State} {h.Version}")
        );
    }
}
