using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Spark;

namespace Bazaar.Cluster.Doctor;

/// <summary>Whether Spark Connect opens a session, and its version.</summary>
internal static class SparkProbe
{
    public static Task<Answer> AskAsync(SparkAddress server, ClusterLimits limits, TimeProvider clock)
    {
        using var session = new SparkConnectSession(server, null, limits, clock);
        return Task.FromResult(new Answer(session.Version, []));
    }
}
