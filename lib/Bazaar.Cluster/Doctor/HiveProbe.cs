using Bazaar.Cluster.Hive;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>How HiveServer2 or Impala is: its version, and whether its metastore answers.</summary>
internal static class HiveProbe
{
    public static Task<Answer> AskAsync(ServerAddress server, string engine, ClusterLimits limits, CancellationToken cancel)
    {
        using var session = new HiveSession(server, limits: limits);
        var version = session.ServerVersion;
        try
        {
            using var rows = session.Execute("SHOW DATABASES", cancel: cancel);
            return Task.FromResult(
                new Answer(version, rows.Raw(cancel).Any() ? [] : [Metastore(engine, "it shows no database.")])
            );
        }
        catch (BazaarException e) when (e.Diagnostic.Fault != Fault.Cancelled)
        {
            return Task.FromResult(new Answer(version, [Metastore(engine, e.Diagnostic.Message)]));
        }
    }

    private static Finding Metastore(string engine, string message) =>
        new(
            $"{engine} answers, its metastore doesn't: {message}",
            "Look at the metastore's log. Short memory stops it first (code 137 at its end). Where its schema was made twice, or half, "
                + "`schematool -dbType postgres -info` tells; start it with IS_RESUME=true on a database that has the schema."
        );
}
