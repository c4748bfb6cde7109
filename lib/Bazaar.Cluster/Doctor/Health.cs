namespace Bazaar.Cluster.Doctor;

/// <summary>How an engine is.</summary>
public enum HealthState
{
    /// <summary>It answers.</summary>
    Up,

    /// <summary>It answers, and still can't do its work.</summary>
    Trouble,

    /// <summary>It doesn't answer, or its address is none.</summary>
    Down,

    /// <summary>Nobody says where it is.</summary>
    NoAddress,
}

/// <summary>Something that was found at an engine.</summary>
/// <param name="Message">What is so.</param>
/// <param name="Cure">What to do about it, or null.</param>
/// <param name="IsSevere">The engine can't do its work; otherwise it is good to know.</param>
public sealed record Finding(string Message, string? Cure = null, bool IsSevere = true);

/// <summary>What a check of one engine found.</summary>
/// <param name="Engine">Its name as in <c>--address</c>.</param>
/// <param name="State">How it is.</param>
public sealed record Health(string Engine, HealthState State)
{
    /// <summary>In the engine's own words; null where it doesn't tell.</summary>
    public string? Version { get; init; }

    public string? Address { get; init; }

    /// <summary>Who named the address.</summary>
    public string? Source { get; init; }

    /// <summary>How long the check took.</summary>
    public TimeSpan Elapsed { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Someone counts on it, and it can't do its work.</summary>
    public bool IsIll => State is HealthState.Trouble or HealthState.Down;
}

/// <summary>What an engine that answers tells.</summary>
internal sealed record Answer(string? Version, IReadOnlyList<Finding> Findings);
