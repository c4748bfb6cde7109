using Bazaar.Data.Draw;

namespace Bazaar.Data.World;

/// <summary>The products in columns; what the world needs of them to draw orders and clicks, and what orders add up to.</summary>
internal sealed class Products
{
    private readonly float[] factors;
    private readonly int[][] byCategory;
    private readonly Alias[] popular;

    public Products(int count, int seed)
    {
        Count = count;
        Seed = seed;
        (Category, Cents, ListCents, Discount) = (new byte[count], new int[count], new int[count], new byte[count]);
        (Quality, AddedDay, FreeShipping) = (new float[count], new short[count], new bool[count]);
        (RatingSum, Ratings, Orders) = (new int[count], new int[count], new int[count]);
        factors = new float[count * Taste.Factors];
        var weight = new double[count];
        for (var p = 0; p < count; p++)
            weight[p] = Draw(p);
        byCategory =
        [
            .. Enumerable
                .Range(0, World.Category.All.Length)
                .Select(k => Enumerable.Range(0, count).Where(p => Category[p] == k).ToArray()),
        ];
        popular = [.. byCategory.Select(of => new Alias([.. of.Select(p => weight[p])]))];
    }

    public int Count { get; }
    public int Seed { get; }
    public byte[] Category { get; }

    /// <summary>The price that is paid, after the product's own discount, in cents.</summary>
    public int[] Cents { get; }

    /// <summary>The selling price before the product's own discount.</summary>
    public int[] ListCents { get; }

    /// <summary>The product's own discount, per cent.</summary>
    public byte[] Discount { get; }
    public float[] Quality { get; }

    /// <summary>The day it came into the shop; before 0 where it was there already.</summary>
    public short[] AddedDay { get; }
    public bool[] FreeShipping { get; }

    /// <summary>Orders of any status.</summary>
    public int[] Orders { get; }

    /// <summary>Completed orders: each gives one rating of 1 to 5.</summary>
    public int[] Ratings { get; }
    public int[] RatingSum { get; }

    public ReadOnlySpan<float> Factors(int product) => factors.AsSpan(product * Taste.Factors, Taste.Factors);

    /// <summary>A product of a category that a person would look at: popular ones more often, and more so those to its taste.</summary>
    public int Pick(ref Rng rng, ReadOnlySpan<float> person, int category, int day)
    {
        var product = 0;
        for (var tries = 0; tries < 8; tries++)
        {
            product = byCategory[category][popular[category].Draw(ref rng)];
            if (AddedDay[product] > day)
                continue;
            if (rng.Unit() * 4 < MathF.Exp(1.1f * Taste.Affinity(person, Factors(product))))
                return product;
        }
        return AddedDay[product] <= day ? product : byCategory[category].First(p => AddedDay[p] <= day);
    }

    private double Draw(int p)
    {
        var rng = Rng.For(Seed, RngStream.Product, p);
        // The first products go round the categories, so that none is empty however small the world.
        var k = p < World.Category.All.Length * 4 ? p % World.Category.All.Length : rng.Below(World.Category.All.Length);
        var category = World.Category.All[k];
        Category[p] = (byte)k;
        var own = factors.AsSpan(p * Taste.Factors, Taste.Factors);
        Taste.Draw(ref rng, own);
        for (var f = 0; f < own.Length; f++)
            own[f] = 0.75f * own[f] + 0.65f * World.Category.Factors[k][f];
        Quality[p] = rng.Normal();
        // Prices end in 99, 49 or 00 and scatter to a quarter and four times the usual one.
        var cents = (int)(category.Cents * Math.Pow(2, rng.Normal() * 0.9));
        ListCents[p] = Math.Max(199, cents / 100 * 100 + rng.Of([99, 99, 49, 0]));
        Discount[p] = rng.Chance(0.3) ? (byte)(5 * rng.Between(1, 6)) : (byte)0;
        Cents[p] = Money.Part(ListCents[p], 100 - Discount[p], 100);
        AddedDay[p] = (short)(p < World.Category.All.Length * 4 || rng.Chance(0.85) ? -rng.Between(1, 900) : rng.Below(330));
        FreeShipping[p] = rng.Chance(0.25);
        // Pareto: a few products sell very often, most seldom.
        return Math.Min(400, Math.Pow(1 - rng.Unit(), -0.85));
    }
}

/// <summary>Money is whole cents everywhere; parts round half up.</summary>
internal static class Money
{
    /// <summary><paramref name="cents"/> × <paramref name="part"/> / <paramref name="whole"/>.</summary>
    public static int Part(long cents, long part, long whole) => (int)((cents * part * 2 + whole) / (whole * 2));
}
