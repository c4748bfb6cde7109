using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>Where an engine is and who said so; or why nobody knows.</summary>
/// <typeparam name="T">What the engine's client takes.</typeparam>
/// <param name="Name">What is addressed: webhdfs, hdfs, hive, impala, spark, kafka, pig, airflow; or the user.</param>
/// <param name="Value">The address; null where there is none, or none that can be read.</param>
/// <param name="Source">Who said so, as a person reads it: <c>--address</c>, <c>HIVE_URL</c>, <c>bazaar.json:3:13</c>; null where nobody did.</param>
/// <param name="Missing">Why there is no value, and what to do about it; null where there is one.</param>
public sealed record Address<T>(string Name, T? Value, string? Source, Diagnostic? Missing)
    where T : class
{
    /// <summary>Somebody named an address, be it a wrong one.</summary>
    public bool IsGiven => Source is not null;

    /// <exception cref="BazaarException">There is none.</exception>
    public T Require() => Value ?? throw new BazaarException(Missing!);
}
