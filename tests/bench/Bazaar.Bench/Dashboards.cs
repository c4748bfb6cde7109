using System.Globalization;
using Bazaar.Core;
using Bazaar.Output;
using Bazaar.Sql.Syntax;
using Bazaar.Steps;
using DuckDB.NET.Data;

namespace Bazaar.Bench;

/// <summary>
/// The five dashboards, from text to shown rows, against plain DuckDB SQL over the same Parquet files: interleaved runs, and the ratio of the medians.
/// </summary>
internal static class Dashboards
{
    private const int Runs = 20;

    /// <param name="lake">A lake that a tour has filled.</param>
    public static void Run(string lake)
    {
        using var lab = Lab.Open(lake);
        new Pipeline(lab).Ensure(Step.Warehouse);
        using var plain = new DuckDBConnection("DataSource=:memory:");
        plain.Open();
        var script = new ScriptText(File.ReadAllText(Path.Combine(lab.Home.Platform, "impala", "impala_bi_queries.sql")));
        var ours = StatementSplitter
            .Split(script)
            .Select(s => s.Text)
            .Where(t => !t.StartsWith("USE", StringComparison.OrdinalIgnoreCase))
            .ToList();
        var theirs = Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "dashboards"), "*.sql")
            .Order(StringComparer.Ordinal)
            .Select(f => Filled(File.ReadAllText(f), lab))
            .ToList();
        var ratios = new List<double>();
        lab.Impala("USE ecommerce_dwh").Dispose();
        for (var i = 0; i < ours.Count; i++)
        {
            var (a, b) = (new List<double>(), new List<double>());
            // The first runs of both are thrown away: they compile.
            for (var run = -3; run < Runs; run++)
            {
                var embedded = Timed(() =>
                {
                    using var result = lab.Impala(ours[i]);
                    return TextTable.Of(result, 100).Length;
                });
                var duck = Timed(() => Show(plain, theirs[i]));
                if (run >= 0)
                {
                    a.Add(embedded);
                    b.Add(duck);
                }
            }
            ratios.Add(Median(a) / Median(b));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"dashboard {i + 1}: embedded {Median(a), 7:0.0} ms, plain DuckDB {Median(b), 7:0.0} ms, ratio {ratios[^1]:0.00}"
                )
            );
        }
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"mean ratio {ratios.Average():0.00} over {Runs} interleaved runs")
        );
    }

    private static double Timed(Func<int> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        if (work() == 0)
            throw new InvalidOperationException("Nothing was shown.");
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static int Show(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var text = new System.Text.StringBuilder();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                text.Append(CultureInfo.InvariantCulture, $"{reader.GetValue(i)} | ");
            text.Append('\n');
        }
        return text.Length;
    }

    private static string Filled(string sql, Lab lab)
    {
        string Files(string path) =>
            "["
            + string.Join(
                ", ",
                Directory.GetFiles(lab.Lake.Local(path), "*.parquet", SearchOption.AllDirectories).Select(f => $"'{f}'")
            )
            + "]";
        return sql.Replace("{facts}", Files("/ecommerce/warehouse/fact_transactions"), StringComparison.Ordinal)
            .Replace("{clicks}", Files("/ecommerce/warehouse/fact_clickstream"), StringComparison.Ordinal)
            .Replace("{products}", Files("/ecommerce/warehouse/dim_products_snapshot"), StringComparison.Ordinal);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
