using Bazaar.Cluster;
using Bazaar.Cluster.Addresses;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster;

/// <summary>Which real engine a script goes to, and what is said where there is none.</summary>
public sealed class ClusterEngineTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("home").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    private Diagnostic Refused(Language language, params (string Name, string Value)[] addresses)
    {
        using var engine = new ClusterEngine(
            EngineAddresses.Find(home, addresses.ToDictionary(a => a.Name, a => a.Value), _ => null),
            home
        );
        return Assert.ThrowsAny<BazaarException>(() => engine.Run(new(language, "SELECT 1"), new(), default).ToList()).Diagnostic;
    }

    [Theory]
    [InlineData(Language.Hive, "HiveServer2 has no address: neither --address, HIVE_URL,")]
    [InlineData(Language.Pig, "Pig has no address: neither --address, PIG_COMMAND,")]
    [InlineData(Language.SparkSql, "Spark Connect has no address: neither --address, SPARK_REMOTE,")]
    public void An_engine_without_an_address_is_wrong_use(Language language, string message)
    {
        var error = Refused(language);
        Assert.Equal(2, error.ExitCode);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Hive, "No talk with the server at 127.0.0.1:1: ")]
    [InlineData(Language.SparkSql, "No talk with the server at sc://127.0.0.1:1: ")]
    public void A_script_goes_to_the_engine_of_its_language(Language language, string message)
    {
        var error = Refused(language, ("hive", "127.0.0.1:1"), ("spark", "sc://127.0.0.1:1"));
        Assert.Equal(1, error.ExitCode);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
