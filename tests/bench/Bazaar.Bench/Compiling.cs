using Bazaar.Core;
using Bazaar.Steps;

namespace Bazaar.Bench;

/// <summary>From text to DuckDB's SQL when warm, for every query that the lab ships.</summary>
internal static class Compiling
{
    private const int Runs = 15;
    private const int WarmRounds = 30;

    /// <param name="lake">A lake that a tour has filled.</param>
    public static void Run(string lake)
    {
        using var lab = EmbeddedLab.Open(lake);
        new Pipeline(lab).Ensure(Step.Warehouse);
        var parameters = new Dictionary<string, string> { ["run"] = Pipeline.RunName, ["lake"] = "" };
        var all = Queries.Platform(lab.Home).Concat(Queries.Notebooks(lab.Home)).Concat(Queries.Shop(lab.Home)).ToList();
        // The runtime compiles our own code well only after some rounds and a pause in the background.
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var query in all)
                Compile(lab, query, parameters);
            Thread.Sleep(TimeSpan.FromMilliseconds(200));
        }
        foreach (var set in all.GroupBy(q => q.Set))
        {
            var times = new List<double>();
            foreach (var query in set)
            {
                var own = Enumerable.Range(0, Runs).Select(_ => Compile(lab, query, parameters)).ToList();
                times.AddRange(own);
                Times.Say($"  {query.Name, -36} {Times.Median(own), 6:0.00} ms");
            }
            Times.Say(
                $"{set.Key, -12} median {Times.Median(times):0.00} ms, 95th percentile {Times.Quantile(times, 0.95):0.00} ms"
            );
        }
    }

    /// <summary>The milliseconds of one query.</summary>
    private static double Compile(EmbeddedLab lab, BenchQuery query, IReadOnlyDictionary<string, string> parameters)
    {
        var engine = lab.Sql(query.Language);
        // Hive's lesson says the database with each table.
        engine.Use(query.Set == "notebooks" && query.Language == Language.Hive ? "default" : "ecommerce_dwh");
        var script = new Script(query.Language, query.Text, null, parameters);
        return Times.Of(() => engine.Compile(script).Count);
    }
}
