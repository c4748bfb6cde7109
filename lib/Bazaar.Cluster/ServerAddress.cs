namespace Bazaar.Cluster;

/// <summary>Where a HiveServer2 or an Impala coordinator listens, and as whom to speak to it.</summary>
/// <param name="Host">A name or an IP address.</param>
/// <param name="Port">10000 for Hive (10001 over HTTP), 21050 for Impala.</param>
/// <param name="User">Who one is; the server refuses an empty name.</param>
/// <param name="Password">Any text where the server does not check it.</param>
/// <param name="Sasl">Hive wants SASL PLAIN; Impala, and Hive with NOSASL, take bare Thrift.</param>
/// <param name="HttpPath">The path of a server whose transport is HTTP; null for a binary one.</param>
public sealed record ServerAddress(
    string Host = "127.0.0.1",
    int Port = 10000,
    string User = "bazaar",
    string Password = "bazaar",
    bool Sasl = true,
    string? HttpPath = null
)
{
    public override string ToString() =>
        FormattableString.Invariant($"{Host}:{Port}{(HttpPath is null ? "" : $";transportMode=http;httpPath={HttpPath}")}");
}
