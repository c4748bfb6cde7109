using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>A Spark Connect server, and as whom to speak to it.</summary>
/// <param name="Host">A name or an IP address.</param>
/// <param name="Port">15002 where none is given.</param>
/// <param name="User">Whose session it is.</param>
/// <param name="Tls">Whether the connection is encrypted.</param>
public sealed record SparkAddress(string Host, int Port, string User, bool Tls = false)
{
    /// <summary>Sent with each call, a token as <c>authorization</c>.</summary>
    public EquatableList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public override string ToString() => FormattableString.Invariant($"sc://{Host}:{Port}");
}
