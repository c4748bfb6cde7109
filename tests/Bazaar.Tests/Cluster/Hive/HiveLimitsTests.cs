using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Bazaar.Tests.Cluster.Doctor;
using Xunit;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>A HiveServer2 that is not there, or that says nothing, is an error within its limit.</summary>
public sealed class HiveLimitsTests
{
    private static readonly ClusterLimits Short = new()
    {
        // The stand-in takes each connection at once, if the machine lets it.
        Connect = TimeSpan.FromSeconds(30),
        Answer = TimeSpan.FromSeconds(0.5),
        Retries = 2,
        FirstDelay = TimeSpan.FromMilliseconds(20),
    };

    private static Diagnostic Refused(ServerAddress address) =>
        Assert.Throws<ServerFault>(() => new HiveSession(address, limits: Short)).Diagnostic;

    [Fact]
    public void Nobody_listens()
    {
        var error = Refused(new(Port: 1));
        Assert.StartsWith("No talk with the server at 127.0.0.1:1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("bazaar doctor", error.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_server_that_is_silent_is_given_up(bool sasl)
    {
        using var silent = new TcpDummy(null);
        var watch = Stopwatch.StartNew();
        var error = Refused(new(Port: silent.Port, Sasl: sasl));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(20));
        Assert.Equal($"The server at 127.0.0.1:{silent.Port} did not answer within 0.5 s.", error.Message);
    }

    [Fact]
    public void A_user_whom_the_server_refuses_is_refused_at_once()
    {
        // SASL's status ERROR, and why.
        using var server = new TcpDummy([4, 0, 0, 0, 4, .. "go.!"u8]);
        var error = Refused(new(Port: server.Port, User: "eve"));
        Assert.Contains("The server refuses user 'eve': go.!", error.Message, StringComparison.Ordinal);
    }
}
