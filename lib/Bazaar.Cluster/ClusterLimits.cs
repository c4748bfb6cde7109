namespace Bazaar.Cluster;

/// <summary>How long a server may take, and how often it is asked again.</summary>
public sealed record ClusterLimits
{
    /// <summary>For one attempt to connect, and for a goodbye to a server that may be gone.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For an answer to begin.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For HiveServer2 to compile a statement, which it does before it answers.</summary>
    public TimeSpan Compile { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Between two pieces of a long transfer.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For one statement with its rows, or null for no limit; at its end the server is told to stop.</summary>
    public TimeSpan? Statement { get; init; }

    /// <summary>Further tries of what is safe to try again.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first further try; each next one waits twice as long.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Files that are copied at once.</summary>
    public int AtOnce { get; init; } = 8;
}
