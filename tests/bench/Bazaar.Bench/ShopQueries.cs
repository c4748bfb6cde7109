using System.Globalization;
using Bazaar.Core;
using Bazaar.Steps;

namespace Bazaar.Bench;

/// <summary>
/// The analytical queries of tests/conformance/shop on the embedded engine: text to DuckDB SQL when warm, beside the whole run to
/// the last row; interleaved, medians.
/// </summary>
internal static class ShopQueries
{
    private const int Runs = 15;

    /// <param name="lake">A lake that a tour has filled.</param>
    public static void Run(string lake)
    {
        using var lab = EmbeddedLab.Open(lake);
        new Pipeline(lab).Ensure(Step.Warehouse);
        lab.Hive("USE ecommerce_dwh").Dispose();
        var compiled = new List<double>();
        var ran = new List<double>();
        foreach (var query in Queries.Shop(lab.Home))
        {
            var (compile, whole) = (new List<double>(), new List<double>());
            // The first runs are thrown away: they compile our own code.
            for (var run = -3; run < Runs; run++)
            {
                var a = Times.Of(() => lab.Sql(Language.Hive).Compile(new Script(Language.Hive, query.Text)).Count);
                var b = Times.Of(() =>
                {
                    using var result = lab.Hive(query.Text);
                    return result.Rows().Count();
                });
                if (run < 0)
                    continue;
                compile.Add(a);
                whole.Add(b);
            }
            compiled.Add(Times.Median(compile));
            ran.Add(Times.Median(whole));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{query.Name, -36} compile {compiled[^1], 6:0.00} ms, run {ran[^1], 7:0.0} ms, share {compiled[^1] / ran[^1]:0.00}"
                )
            );
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"median compile {Times.Median(compiled):0.00} ms, most {compiled.Max():0.00} ms; median run {Times.Median(ran):0.0} ms, most {ran.Max():0.0} ms"
            )
        );
    }
}
