using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>A Spark Connect server, by the connection string that Spark's own clients take.</summary>
/// <remarks><see href="https://github.com/apache/spark/blob/master/sql/connect/docs/client-connection-string.md"/></remarks>
/// <param name="Host">A name or an IP address.</param>
/// <param name="Port">15002 where none is given.</param>
/// <param name="Parameters">user_id, token, use_ssl, session_id, user_agent; others are headers.</param>
public sealed record SparkAddress(string Host, int Port, EquatableList<KeyValuePair<string, string>> Parameters)
{
    public override string ToString() => FormattableString.Invariant($"sc://{Host}:{Port}");
}
