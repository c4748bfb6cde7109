using System.Diagnostics;
using Bazaar.Cluster;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Spark;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Spark;

/// <summary>A server that is not there, or that says nothing, is an error within its limit.</summary>
public sealed class SparkLimitsTests
{
    /// <summary>Short for what is never said; what is said has time, on a busy machine too.</summary>
    private static readonly ClusterLimits Short = new()
    {
        Connect = TimeSpan.FromSeconds(30),
        Answer = TimeSpan.FromSeconds(1),
        Statement = TimeSpan.FromSeconds(4),
        FirstDelay = TimeSpan.FromMilliseconds(20),
    };

    private static SparkConnectSession Open(HttpMessageHandler handler, ClusterLimits? limits = null) =>
        new(SparkScenarios.Anywhere, null, limits ?? Short, TimeProvider.System, Guid.NewGuid, handler);

    /// <summary>Answers the calls that have a name here as if from the tape of a session, fails or says nothing to others.</summary>
    private sealed class Stubborn(int refusals, params string[] answered) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        /// <summary>Told when a call is left without an answer.</summary>
        public Action? Silent { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var method = SparkTape.MethodOf(request);
            Asked.Add(method);
            if (Asked.Count <= refusals)
                throw new HttpRequestException("Connection refused");
            if (!answered.Contains(method))
            {
                Silent?.Invoke();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            var said = false;
            return SparkTape.Answer(
                request,
                response =>
                {
                    if (said)
                        response.TrailingHeaders.Add("grpc-status", "0");
                    var answer = said ? null : SparkTape.Framed([]);
                    said = true;
                    return new(answer);
                }
            );
        }
    }

    [Fact]
    public void Connecting_is_tried_again()
    {
        using var server = new Stubborn(3, "Config", "ReleaseSession");
        Open(server).Dispose();
        Assert.Equal(["Config", "Config", "Config", "Config", "ReleaseSession"], server.Asked);
    }

    [Fact]
    public void Connecting_is_given_up()
    {
        using var server = new Stubborn(100);
        var error = Assert.Throws<ServerFault>(() => Open(server));
        Assert.StartsWith("No talk with the server at sc://127.0.0.1:15002:", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("Connection refused", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("Is the engine up", error.Diagnostic.Cure, StringComparison.Ordinal);
        Assert.Equal(5, server.Asked.Count);
    }

    [Fact]
    public void A_call_without_an_answer_ends_at_its_limit()
    {
        using var server = new Stubborn(0);
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<ServerFault>(() => Open(server, Short with { Connect = TimeSpan.FromSeconds(0.3) }));
        Assert.Equal("The server at sc://127.0.0.1:15002 did not answer within 0.3 s.", error.Diagnostic.Message);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(10));
        Assert.Single(server.Asked);
    }

    [Fact]
    public void A_silent_server_is_asked_whether_it_lives_and_given_up_when_it_does_not()
    {
        using var server = new Stubborn(0, "Config", "ReleaseSession");
        using var session = Open(server);
        var error = Assert.Throws<ServerFault>(() => session.Execute("SELECT 1"));
        Assert.Equal("The server at sc://127.0.0.1:15002 did not answer within 1 s.", error.Diagnostic.Message);
        Assert.Equal(["Config", "ExecutePlan", "AnalyzePlan"], server.Asked);
    }

    [Fact]
    public void A_silent_statement_runs_into_its_own_limit_and_is_interrupted()
    {
        using var server = new Stubborn(0, "Config", "AnalyzePlan", "Interrupt", "ReleaseExecute", "ReleaseSession");
        using var session = Open(server);
        var error = Assert.Throws<BazaarException>(() => session.Execute("SELECT 1"));
        Assert.StartsWith("The statement took longer than its limit of 4 s", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("AnalyzePlan", server.Asked);
        Assert.Equal(["Interrupt", "ReleaseExecute"], server.Asked[^2..]);
    }

    [Fact]
    public void A_user_who_stops_does_not_wait()
    {
        using var stop = new CancellationTokenSource();
        using var server = new Stubborn(0, "Config", "Interrupt", "ReleaseExecute", "ReleaseSession") { Silent = stop.Cancel };
        using var session = Open(server, new());
        var watch = Stopwatch.StartNew();
        Assert.Throws<OperationCanceledException>(() => session.Execute("SELECT 1", null, stop.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(["Config", "ExecutePlan", "Interrupt", "ReleaseExecute"], server.Asked);
    }
}
