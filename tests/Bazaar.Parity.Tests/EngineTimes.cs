using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Bazaar.Parity.Tests;

/// <summary>
/// How long scripts take on the real engine and on the embedded one. It is printed, and nothing is asserted of it: times depend on the machine.
/// </summary>
internal sealed class EngineTimes
{
    private readonly Dictionary<string, (double Real, double Embedded)> empty = [];
    private readonly List<(string Script, double Real, double Embedded)> times = [];

    /// <summary>A script that does nothing, of a language (the end of a script's name, or its beginning); its time is taken off the others'.</summary>
    public void Empty(string language, Action real, Action embedded) => empty[language] = (Seconds(real), Seconds(embedded));

    public void Measure(string script, Action real, Action embedded) => times.Add((script, Seconds(real), Seconds(embedded)));

    private static double Seconds(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>A line a script: seconds on the real engine, seconds on the embedded one, how many times as long the first takes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("seconds without an empty script's: real, embedded, ratio\n");
        foreach (var (script, real, embedded) in times)
        {
            var (realStart, start) = empty[script.EndsWith(".pig", StringComparison.Ordinal) ? "pig" : "hive"];
            var (a, b) = (Math.Max(real - realStart, 0), Math.Max(embedded - start, 0.001));
            text.Append(CultureInfo.InvariantCulture, $"{script, -32}{a, 8:F2}{b, 8:F3}{a / b, 8:F0}\n");
        }
        return text.ToString();
    }
}
