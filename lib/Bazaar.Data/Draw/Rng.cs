namespace Bazaar.Data.Draw;

/// <summary>What a stream of random numbers is for; each thing of the world draws from its own, so that no other draw moves it.</summary>
internal enum RngStream
{
    Days = 1,
    UserTaste,
    UserText,
    Product,
    ProductText,
    Orders,
    OrderText,
    OrderDefect,
    Sessions,
    EventDefect,
    Bots,
    UserDefect,
    ProductDefect,
}

/// <summary>SplitMix64, started from a seed, a stream and an index: the numbers of one day or one row don't depend on who
/// draws the others, nor when. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).</summary>
internal struct Rng(ulong state)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = state;

    public static Rng For(int seed, RngStream stream, long index) =>
        new(Mix(Mix(((ulong)(uint)seed << 8) + (ulong)stream) + (ulong)index * Step));

    public ulong Next() => Mix(state += Step);

    /// <summary>0 up to, not including, <paramref name="n"/>.</summary>
    public int Below(int n) => (int)(((Next() >> 32) * (ulong)(uint)n) >> 32);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both possible.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Near a standard normal (the sum of four uniform numbers): only sums, so every machine gets the same bits.</summary>
    public float Normal()
    {
        var bits = Next();
        var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return ((float)sum - 131070f) * (1f / 37837.2f);
    }

    /// <summary>How often in a row something of this probability happens, at most <paramref name="most"/>.</summary>
    public int Run(double probability, int most)
    {
        var count = 0;
        while (count < most && Chance(probability))
            count++;
        return count;
    }

    public T Of<T>(T[] pool) => pool[Below(pool.Length)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
