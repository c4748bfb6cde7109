namespace Bazaar.Data.Draw;

/// <summary>Draws an index with a given weight in constant time (Walker's alias method, built as Vose describes).</summary>
internal sealed class Alias
{
    private readonly float[] keep;
    private readonly int[] other;

    public Alias(ReadOnlySpan<double> weights)
    {
        var n = weights.Length;
        double sum = 0;
        foreach (var weight in weights)
            sum += weight;
        (keep, other) = (new float[n], new int[n]);
        var scaled = new double[n];
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < n; i++)
        {
            scaled[i] = weights[i] * n / sum;
            (scaled[i] < 1 ? small : large).Push(i);
        }
        while (small.Count > 0 && large.Count > 0)
        {
            var (less, more) = (small.Pop(), large.Pop());
            (keep[less], other[less]) = ((float)scaled[less], more);
            scaled[more] -= 1 - scaled[less];
            (scaled[more] < 1 ? small : large).Push(more);
        }
        foreach (var rest in large.Concat(small))
            keep[rest] = 1;
    }

    public int Draw(ref Rng rng)
    {
        var bits = rng.Next();
        var i = (int)(((bits >> 32) * (ulong)(uint)keep.Length) >> 32);
        return (bits & 0xFFFFFF) * (1f / (1 << 24)) < keep[i] ? i : other[i];
    }
}
