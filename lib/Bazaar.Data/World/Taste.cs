using Bazaar.Data.Draw;

namespace Bazaar.Data.World;

/// <summary>What people like and what things are like, as eight hidden numbers each: a person buys what points the same way. No file
/// holds them; they are what a recommender can find again.</summary>
internal static class Taste
{
    public const int Factors = 8;

    public static void Draw(ref Rng rng, Span<float> factors)
    {
        for (var k = 0; k < Factors; k++)
            factors[k] = rng.Normal();
    }

    /// <summary>How well a person and a thing go together: near a standard normal over all pairs.</summary>
    public static float Affinity(ReadOnlySpan<float> person, ReadOnlySpan<float> thing)
    {
        float sum = 0;
        for (var k = 0; k < Factors; k++)
            sum += person[k] * thing[k];
        return sum * 0.35355339f;
    }
}
