namespace Bazaar.Cluster.Doctor;

/// <summary>The machine's memory, or the container's where that has a limit.</summary>
/// <param name="Total">Bytes.</param>
/// <param name="Free">Bytes that nobody uses now.</param>
public sealed record Memory(long Total, long Free)
{
    /// <summary>How it is now.</summary>
    public static Memory Now()
    {
        // The runtime measures the machine's load at each collection, on every system in the same way.
        GC.Collect(0);
        var info = GC.GetGCMemoryInfo();
        return new(info.TotalAvailableMemoryBytes, Math.Max(0, info.TotalAvailableMemoryBytes - info.MemoryLoadBytes));
    }
}
