using System.Security.Cryptography;
using System.Text;
using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Bazaar.Steps;
using Bazaar.Tests.Sql.Shop;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>
/// The shop's analytical queries on real Hive and on the embedded engine, over the same files: the same columns, types and rows in the same
/// order. Only queries are asked that Hive has not confirmed yet over this data, and four more, other ones each day. <c>BAZAAR_RENEW=1</c> writes
/// what Hive says into the files.
/// </summary>
[Collection(Engines.Shared)]
public sealed class ShopQueryTests(Engines engines, ShopWarehouse shop) : IClassFixture<ShopWarehouse>
{
    private const int Again = 2;

    /// <summary>A database of their own: the platform's tests load the other.</summary>
    private const string Database = "shop40";

    [Fact]
    public void Rows_are_those_of_real_Hive()
    {
        engines.Require();
        var renew = Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1";
        var confirmed = new Confirmed(Path.Combine(ShopWarehouse.Folder, "confirmed.tsv"));
        var data = DataHash();
        string Asked(string name) => $"{HiveAnswers.Version}\n{data}\n{ShopWarehouse.Query(name)}";
        string Golden(string name) => File.Exists(ShopWarehouse.RowsFile(name)) ? ShopWarehouse.Golden(name) : "";
        var names = ShopWarehouse.Names;
        var unconfirmed = names.Where(n => !confirmed.Has(n, Asked(n), Golden(n))).ToList();
        var day = TimeProvider.System.GetUtcNow().DayOfYear;
        var sample = Enumerable.Range(0, Again).Select(i => names[(day * Again + i) % names.Count]);
        Prepare();
        using var hive = new HiveSession(engines.Hive(), null, Database);
        var wrong = new List<string>();
        foreach (var name in unconfirmed.Union(renew ? [] : sample))
        {
            string real;
            using (var rows = hive.Execute(ShopWarehouse.Query(name)))
                real = ShopWarehouse.Text(rows.Columns, rows.Rows());
            var bag = RowBag.OfLines(real.TrimEnd('\n').Split('\n').Skip(1));
            Assert.True(bag.Count > 0, $"{name}: no row, which proves nothing.");
            Assert.NotEmpty(bag.Differences(bag.WithOneCellChanged()));
            var ours = shop.Answer(ShopWarehouse.Query(name));
            if (renew)
                File.WriteAllText(ShopWarehouse.RowsFile(name), real);
            if (real == ours && real == Golden(name))
                confirmed.Add(name, Asked(name), real);
            else
                wrong.Add($"{name}: {Difference(real, ours)}");
            Console.WriteLine($"{name}: {bag.Count} rows of real Hive");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>A twin of a query that asks something else gives other rows: the comparison sees it.</summary>
    [Fact]
    public void A_changed_twin_differs()
    {
        foreach (
            var (name, from, to) in new[] { ("01_leaders_in_category", "<= 3", "<= 2"), ("03_sales_cube", "CUBE", "ROLLUP") }
        )
        {
            var query = ShopWarehouse.Query(name);
            Assert.NotEqual(query, query.Replace(from, to, StringComparison.Ordinal));
            Assert.NotEqual(ShopWarehouse.Golden(name), shop.Answer(query.Replace(from, to, StringComparison.Ordinal)));
        }
    }

    private static string Difference(string real, string ours)
    {
        var (a, b) = (real.Split('\n'), ours.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(a.Length, b.Length)).FirstOrDefault(i => a[i] != b[i], -1);
        return at < 0
            ? $"{a.Length} lines real, {b.Length} embedded, or the file of rows differs"
            : $"line {at + 1}\n  real     {a[at]}\n  embedded {b[at]}";
    }

    /// <summary>The platform's own definitions over the lake's files; what the lake holds as Parquet for a transactional table is inserted.</summary>
    private void Prepare()
    {
        var lake = $"file://{shop.Lab.Lake.Root}";
        var definitions = File.ReadAllText(Path.Combine(shop.Lab.Home.Platform, "hive", "hive_ddl_create_tables.sql"))
            .Replace(ShopWarehouse.Database, Database, StringComparison.Ordinal);
        var script = $"""
            DROP DATABASE IF EXISTS {Database} CASCADE;
            {definitions}
            MSCK REPAIR TABLE fact_transactions;
            MSCK REPAIR TABLE fact_clickstream;
            ALTER TABLE stg_clickstream ADD PARTITION (run = '{Pipeline.RunName}') LOCATION '{lake}/ecommerce/clean/clickstream/{Pipeline.RunName}/clean';
            ALTER TABLE stg_transactions ADD PARTITION (run = '{Pipeline.RunName}') LOCATION '{lake}/ecommerce/clean/transactions/{Pipeline.RunName}/clean';
            INSERT INTO dim_users SELECT * FROM dim_users_snapshot;
            INSERT INTO dim_products SELECT * FROM dim_products_snapshot;
            ALTER MATERIALIZED VIEW mv_daily_revenue REBUILD;
            """;
        var parameters = new Dictionary<string, string> { ["lake"] = lake, ["buckets"] = "2" };
        foreach (
            var result in new HiveEngine(engines.Hive()).Run(
                new Script(Language.Hive, script, "shop", parameters),
                new RunOptions(),
                default
            )
        )
            Assert.True(result.Error is null, $"real Hive: {result.Error}");
    }

    /// <summary>A hash of all rows that the queries may read, whatever their order.</summary>
    private string DataHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in ShopWarehouse.Tables)
        {
            using var rows = shop.Lab.Hive($"SELECT * FROM {table}");
            foreach (var line in RowBag.Lines(rows.Rows(), rows.Columns).Order(StringComparer.Ordinal).Prepend(table))
                hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
