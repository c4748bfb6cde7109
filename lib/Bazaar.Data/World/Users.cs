using Bazaar.Data.Draw;

namespace Bazaar.Data.World;

internal enum Segment : byte
{
    Vip,
    Loyal,
    Regular,
    Occasional,
    New,
}

/// <summary>The users in columns; what the world needs of them to draw orders and clicks, and what orders add up to.</summary>
internal sealed class Users
{
    /// <summary>The day after the last one: a user who stays.</summary>
    public const short Stays = short.MaxValue;

    private static readonly Alias Segments = new([0.05, 0.15, 0.40, 0.30, 0.10]);

    /// <summary>How often each segment shops, against a regular customer.</summary>
    private static readonly double[] Activity = [6, 2.8, 1, 0.35, 1.6];
    private static readonly double[] ChurnShare = [0.10, 0.14, 0.26, 0.38, 0.22];
    private static readonly Alias Payments = new([0.45, 0.25, 0.15, 0.08, 0.05, 0.02]);
    private static readonly Alias Devices = new([0.55, 0.35, 0.10]);

    private readonly float[] factors;
    private readonly float[] categories;
    private readonly Alias byActivity;

    public Users(int count, int seed, int threads)
    {
        Count = count;
        Seed = seed;
        (Segment, Country, Place) = (new Segment[count], new byte[count], new byte[count]);
        (CreatedDay, ChurnDay) = (new short[count], new short[count]);
        (Payment, Device) = (new byte[count], new byte[count]);
        (LastSeen, Completed, SpentCents) = (new long[count], new int[count], new long[count]);
        factors = new float[count * Taste.Factors];
        categories = new float[count * World.Category.All.Length];
        var weight = new double[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, u => weight[u] = Draw(u));
        byActivity = new(weight);
    }

    public int Count { get; }
    public int Seed { get; }
    public Segment[] Segment { get; }

    /// <summary>Index into <see cref="World.Country.All"/>.</summary>
    public byte[] Country { get; }

    /// <summary>Index into the country's places.</summary>
    public byte[] Place { get; }
    public short[] CreatedDay { get; }

    /// <summary>The day from which a churner fades, or <see cref="Stays"/>.</summary>
    public short[] ChurnDay { get; }

    /// <summary>The payment method and the device that the user mostly takes.</summary>
    public byte[] Payment { get; }
    public byte[] Device { get; }

    /// <summary>Milliseconds since <see cref="ShopCalendar.FirstDay"/> of the last order or visit; 0 where there was none.</summary>
    public long[] LastSeen { get; }

    /// <summary>Completed orders and what was paid for them.</summary>
    public int[] Completed { get; }
    public long[] SpentCents { get; }

    public ReadOnlySpan<float> Factors(int user) => factors.AsSpan(user * Taste.Factors, Taste.Factors);

    /// <summary>A user who shops on this day: active ones more often, none before the account was made, churners less and less.</summary>
    public int Pick(ref Rng rng, int day)
    {
        while (true)
        {
            var user = byActivity.Draw(ref rng);
            if (CreatedDay[user] > day)
                continue;
            var faded = day - ChurnDay[user];
            if (faded <= 0 || (faded < 60 && rng.Unit() < Math.Exp(faded * (-1 / 15.0))))
                return user;
        }
    }

    /// <summary>A category, by the user's taste.</summary>
    public int PickCategory(ref Rng rng, int user)
    {
        var sums = categories.AsSpan(user * World.Category.All.Length, World.Category.All.Length);
        var at = (float)rng.Unit() * sums[^1];
        var k = 0;
        while (k < sums.Length - 1 && sums[k] <= at)
            k++;
        return k;
    }

    /// <summary>The three categories that the user likes best, the best first.</summary>
    public int[] Favourites(int user)
    {
        var sums = categories.AsSpan(user * World.Category.All.Length, World.Category.All.Length);
        var own = new float[sums.Length];
        for (var k = 0; k < own.Length; k++)
            own[k] = -(sums[k] - (k == 0 ? 0 : sums[k - 1]));
        var order = Enumerable.Range(0, own.Length).ToArray();
        Array.Sort(own, order);
        return order[..3];
    }

    /// <summary>Moves <see cref="LastSeen"/> forward; several threads may, in any order.</summary>
    public void Saw(int user, int day, int millis)
    {
        var at = (long)day * ShopCalendar.MillisADay + millis;
        var seen = Volatile.Read(ref LastSeen[user]);
        while (at > seen)
        {
            var now = Interlocked.CompareExchange(ref LastSeen[user], at, seen);
            if (now == seen)
                return;
            seen = now;
        }
    }

    private double Draw(int u)
    {
        var rng = Rng.For(Seed, RngStream.UserTaste, u);
        var segment = (Segment)Segments.Draw(ref rng);
        Segment[u] = segment;
        Country[u] = (byte)World.Country.ByShare.Draw(ref rng);
        Place[u] = (byte)Pools.CityBySize.Draw(ref rng);
        Payment[u] = (byte)Payments.Draw(ref rng);
        Device[u] = (byte)Devices.Draw(ref rng);
        // The first user has always been there, so that a day is never without one.
        CreatedDay[u] = (short)(
            segment == World.Segment.New ? ShopCalendar.Days - rng.Between(2, 90)
            : u == 0 || rng.Chance(0.8) ? -rng.Between(1, 1800)
            : rng.Below(ShopCalendar.Days - 90)
        );
        var churns = u > 0 && rng.Chance(ChurnShare[(int)segment]);
        ChurnDay[u] = churns ? (short)(Math.Max((int)CreatedDay[u], 0) + rng.Between(10, 365)) : Stays;
        var own = factors.AsSpan(u * Taste.Factors, Taste.Factors);
        Taste.Draw(ref rng, own);
        float sum = 0;
        for (var k = 0; k < World.Category.All.Length; k++)
        {
            sum += (float)World.Category.All[k].Share * MathF.Exp(1.1f * Taste.Affinity(own, World.Category.Factors[k]));
            categories[u * World.Category.All.Length + k] = sum;
        }
        return Activity[(int)segment] * Math.Exp(0.6 * rng.Normal());
    }
}
