using System.Globalization;

namespace Bazaar.Bench;

/// <summary>Times of work that is done again and again, in milliseconds.</summary>
internal static class Times
{
    /// <summary>One run.</summary>
    /// <param name="work">What is timed; it gives how much came back, and nothing is a mistake.</param>
    public static double Of(Func<int> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        if (work() == 0)
            throw new InvalidOperationException("Nothing came back.");
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    public static double Median(IReadOnlyCollection<double> values) => Quantile(values, 0.5);

    /// <summary>The smallest value that so large a part of all doesn't exceed.</summary>
    public static double Quantile(IReadOnlyCollection<double> values, double part) =>
        values.Order().ElementAt(Math.Min((int)(values.Count * part), values.Count - 1));

    public static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
