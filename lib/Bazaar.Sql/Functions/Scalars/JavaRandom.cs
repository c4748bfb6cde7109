namespace Bazaar.Sql.Functions;

/// <summary>Java's linear congruential generator.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Random.html"/></remarks>
internal sealed class JavaRandom(long seed)
{
    private const long Multiplier = 0x5DEECE66DL;
    private const long Mask = (1L << 48) - 1;
    private long state = (seed ^ Multiplier) & Mask;

    private long Next(int bits)
    {
        state = (state * Multiplier + 0xBL) & Mask;
        return state >> (48 - bits);
    }

    /// <summary>From 0 to 1, without 1.</summary>
    public double NextDouble() => ((Next(26) << 27) + Next(27)) * (1.0 / (1L << 53));
}

/// <summary>The sequences that rand(seed) draws its rows' numbers from. Of one statement each call has its own, which its first row's seed begins.</summary>
internal sealed class RandomSequences
{
    private const int Most = 1000;
    private readonly Dictionary<string, JavaRandom> sequences = new(StringComparer.Ordinal);

    /// <param name="call">The statement's number, and where the call stands.</param>
    /// <param name="seed">Heeded at the first call only.</param>
    public double Next(string call, long seed)
    {
        if (!sequences.TryGetValue(call, out var sequence))
        {
            // Those of earlier statements are done with.
            if (sequences.Count >= Most)
                sequences.Clear();
            sequences[call] = sequence = new JavaRandom(seed);
        }
        return sequence.NextDouble();
    }
}
