using System.Globalization;
using Bazaar.Core;
using Bazaar.Steps;

namespace Bazaar.Bench;

/// <summary>
/// The analytical queries of tests/conformance/shop on the embedded engine: text to DuckDB SQL when warm (with the text of the plan, which explain
/// prints, so a little more than a run pays), beside the whole run to the last row; interleaved, medians.
/// </summary>
internal static class ShopQueries
{
    private const int Runs = 15;

    /// <param name="lake">A lake that a tour has filled.</param>
    public static void Run(string lake)
    {
        using var lab = Lab.Open(lake);
        new Pipeline(lab).Ensure(Step.Warehouse);
        lab.Hive("USE ecommerce_dwh").Dispose();
        var files = Directory.GetFiles(Path.Combine(lab.Home.Path, "tests", "conformance", "shop"), "*.sql");
        var compiled = new List<double>();
        var ran = new List<double>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var (compile, whole) = (new List<double>(), new List<double>());
            // The first runs are thrown away: they compile our own code.
            for (var run = -3; run < Runs; run++)
            {
                var a = Timed(() => lab.Explain(new Script(Language.Hive, text)).Count);
                var b = Timed(() =>
                {
                    using var result = lab.Hive(text);
                    return result.Rows().Count();
                });
                if (run < 0)
                    continue;
                compile.Add(a);
                whole.Add(b);
            }
            compiled.Add(Median(compile));
            ran.Add(Median(whole));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileNameWithoutExtension(file), -36} compile {compiled[^1], 6:0.00} ms, run {ran[^1], 7:0.0} ms, share {compiled[^1] / ran[^1]:0.00}"
                )
            );
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"median compile {Median(compiled):0.00} ms, most {compiled.Max():0.00} ms; median run {Median(ran):0.0} ms, most {ran.Max():0.0} ms"
            )
        );
    }

    private static double Timed(Func<int> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        if (work() == 0)
            throw new InvalidOperationException("Nothing came back.");
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
