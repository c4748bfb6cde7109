using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>
/// The histogram that percentile_approx and histogram_numeric keep: at most so many bins; where one comes too many, the two nearest become
/// one at their weighted mean, and ties are broken by a generator with a fixed seed.
/// </summary>
/// <remarks>Ben-Haim and Tom-Tov, A streaming parallel decision tree algorithm (2010), as Hive's <c>NumericHistogram</c> does it.</remarks>
internal sealed class NumericHistogram(int most)
{
    private readonly List<(double X, double Y)> bins = [];
    private readonly JavaRandom random = new(31183);

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<List<double>?, int?, string?>(
            "hive_histogram",
            (values, most) => values is { Count: > 0 } && most is { } n ? Json(Of(values, n).bins) : null
        );
        connection.RegisterScalarFunction<List<double>?, int?, double?, double?>(
            "hive_histogram_quantile",
            (values, most, quantile) =>
                values is { Count: > 0 } && most is { } n && quantile is { } q ? Of(values, n).Quantile(q) : null
        );
        connection.RegisterScalarFunction<List<double>?, List<long>?, double?, double?>(
            "hive_percentile_approx",
            (values, counts, quantile) =>
                values is { Count: > 0 } && counts is not null && quantile is { } q ? Quantile(values, counts, q) : null
        );
    }

    /// <summary>Of values in the order in which they came.</summary>
    private static NumericHistogram Of(List<double> values, int most)
    {
        if (most < 2)
            throw new FormatException($"A histogram has at least 2 bins, not {most}.");
        var histogram = new NumericHistogram(most);
        foreach (var value in values)
            histogram.Add(value);
        return histogram;
    }

    private static string Json(List<(double X, double Y)> bins) =>
        System.Text.Json.JsonSerializer.Serialize(bins.Select(b => new { x = b.X, y = b.Y }));

    private void Add(double value)
    {
        var at = bins.BinarySearch((value, 0), Comparer<(double X, double Y)>.Create((a, b) => a.X.CompareTo(b.X)));
        if (at >= 0)
        {
            bins[at] = (value, bins[at].Y + 1);
            return;
        }
        bins.Insert(~at, (value, 1));
        if (bins.Count > most)
            MergeNearest();
    }

    private void MergeNearest()
    {
        var (least, place, ties) = (bins[1].X - bins[0].X, 0, 1);
        for (var i = 1; i < bins.Count - 1; i++)
        {
            var gap = bins[i + 1].X - bins[i].X;
            if (gap < least)
                (least, place, ties) = (gap, i, 1);
            else if (gap == least && random.NextDouble() <= 1.0 / ++ties)
                place = i;
        }
        var (a, b) = (bins[place], bins[place + 1]);
        var height = a.Y + b.Y;
        bins[place] = (a.X * (a.Y / height) + b.X / height * b.Y, height);
        bins.RemoveAt(place + 1);
    }

    private double? Quantile(double quantile) => Quantile([.. bins.Select(b => b.X)], [.. bins.Select(b => (long)b.Y)], quantile);

    /// <summary>Between the value that reaches the quantile and the one before, as far as the counts go.</summary>
    private static double? Quantile(List<double> values, List<long> counts, double quantile)
    {
        var target = quantile * counts.Sum();
        double before = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (before + counts[i] < target)
            {
                before += counts[i];
                continue;
            }
            return i == 0 ? values[0] : values[i - 1] + (target - before) * (values[i] - values[i - 1]) / counts[i];
        }
        return null;
    }
}
