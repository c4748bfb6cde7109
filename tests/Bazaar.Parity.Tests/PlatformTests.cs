using System.Text;
using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Bazaar.Steps;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>
/// The platform's Pig and Hive scripts, unchanged, on the real engines and on the embedded one, over the same data: the same rows in each
/// table, after the first load, after the same load again, and after a load with changed members.
/// </summary>
[Collection(Engines.Shared)]
public sealed class PlatformTests(Engines engines) : IDisposable
{
    private const double Scale = 0.01;

    /// <summary>One month: a real load takes a minute.</summary>
    private const string Month = "2025/11";
    private const string Run = "2025-11";

    /// <summary>The least rows that make a comparison worth something, by table.</summary>
    private static readonly (string Table, int Least)[] Tables =
    [
        ("stg_users", 1000),
        ("stg_products", 100),
        ("stg_clickstream", 6000),
        ("stg_transactions", 500),
        ("dim_users", 1000),
        ("dim_products", 100),
        ("dim_users_snapshot", 1000),
        ("dim_products_snapshot", 100),
        ("fact_clickstream", 6000),
        ("fact_transactions", 500),
        ("agg_daily_sales", 300),
        ("agg_user_metrics", 400),
        ("mv_daily_revenue", 30),
    ];

    private readonly EngineTimes times = new();
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-parity-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Pig_and_Hive_scripts_give_the_rows_of_the_real_engines()
    {
        engines.Require();
        using var lab = Lab.Open(Path.Combine(folder, "lake"));
        var raw = Path.Combine(folder, "raw");
        lab.Generate(Scale, 42, raw);
        lab.Lake.Put(raw, "/ecommerce/raw");
        var real = Path.Combine(folder, "real");
        foreach (var set in new[] { "users", "products" })
        {
            Directory.CreateDirectory(Path.Combine(real, "ecommerce", "raw", set));
            File.Copy(Path.Combine(raw, set, set + ".csv"), Path.Combine(real, "ecommerce", "raw", set, set + ".csv"));
        }
        Clean(lab, raw, real);

        using var hive = new RealHive(engines, lab.Home.Platform, $"file://{real}");
        var pipeline = new Pipeline(lab, Scale);
        void Both(string script, params (string, string)[] variables)
        {
            times.Measure(
                script,
                () => hive.Run(script, variables),
                () => pipeline.Script("hive/" + script, null, default, [.. variables, ("lake", "")])
            );
        }
        times.Empty(
            "hive",
            () => hive.RunText("USE default", new Dictionary<string, string>()),
            () => lab.Hive("USE default").Dispose()
        );
        Both("hive_ddl_create_tables.sql", ("buckets", "2"));
        Both("hive_etl_load_dimensions.sql", ("load_date", "2025-11-30"), ("first_day", "2024-01-01"));
        Both("hive_etl_load_facts.sql", ("run", Run));
        CompareTables(lab, hive, "the first load");

        // A day later: some members changed, one is new; and the facts are loaded again.
        Change(Path.Combine(real, "ecommerce", "raw", "users", "users.csv"));
        lab.Lake.Remove("/ecommerce/raw/users", recursive: true);
        lab.Lake.Put(Path.Combine(real, "ecommerce", "raw", "users"), "/ecommerce/raw/users");
        Both("hive_etl_load_dimensions.sql", ("load_date", "2025-12-01"), ("first_day", "2024-01-01"));
        Both("hive_etl_load_facts.sql", ("run", Run));
        CompareTables(lab, hive, "the second load");
        using var versions = lab.Hive("SELECT COUNT(*) FROM ecommerce_dwh.dim_users WHERE NOT is_current");
        Assert.Equal(3L, versions.Rows().Single()[0]);
        Console.WriteLine(times);
    }

    /// <summary>Both cleanings, compared: clean rows by a table over them later, rejects and counts as lines now.</summary>
    private void Clean(Lab lab, string raw, string real)
    {
        var nothing = Path.Combine(folder, "nothing.pig");
        File.WriteAllText(nothing, "-- nothing\n");
        times.Empty("pig", () => engines.Pig(nothing), () => Assert.Empty(lab.Run(new Script(Language.Pig, "-- nothing\n"))));
        foreach (var set in new[] { "clickstream", "transactions" })
        {
            var target = Path.Combine(real, "ecommerce", "clean", set, Run);
            times.Measure(
                set + "_clean.pig",
                () =>
                    engines.Pig(
                        Path.Combine(lab.Home.Platform, "pig", set + "_clean.pig"),
                        ("input_path", $"{raw}/{set}/{Month}/*"),
                        ("output_path", target)
                    ),
                () =>
                    new Pipeline(lab, Scale).Script(
                        $"pig/{set}_clean.pig",
                        null,
                        default,
                        ("input_path", $"/ecommerce/raw/{set}/{Month}/*"),
                        ("output_path", $"/ecommerce/clean/{set}/{Run}")
                    )
            );
            foreach (var (part, least) in new[] { ("rejects", 5), ("counts", 5) })
            {
                var wanted = Lines(Path.Combine(target, part));
                Compare($"{set} {part}", least, wanted, Lines(lab.Lake.Local($"/ecommerce/clean/{set}/{Run}/{part}")));
            }
        }
    }

    private static RowBag Lines(string folder) =>
        RowBag.OfLines(
            Directory.GetFiles(folder).Where(f => Path.GetFileName(f)[0] is not ('_' or '.')).SelectMany(f => File.ReadLines(f))
        );

    private static void CompareTables(Lab lab, RealHive hive, string when)
    {
        foreach (var (table, least) in Tables)
        {
            var query = $"SELECT * FROM ecommerce_dwh.{table}";
            using var ours = lab.Hive(query);
            using var theirs = hive.Query(query);
            Assert.Equal(theirs.Columns.Select(c => c.Name), ours.Columns.Select(c => c.Name));
            Compare(
                $"{table} after {when}",
                least,
                RowBag.Of(theirs.Rows(), theirs.Columns),
                RowBag.Of(ours.Rows(), ours.Columns)
            );
        }
    }

    private static void Compare(string what, int least, RowBag real, RowBag embedded)
    {
        Assert.True(real.Count >= least, $"{what}: only {real.Count} rows, {least} are wanted.");
        var differences = real.Differences(embedded);
        Assert.True(differences.Count == 0, $"{what}: {string.Join('\n', differences)}");
        Assert.NotEmpty(real.Differences(embedded.WithOneCellChanged()));
        TestContext.Current.SendDiagnosticMessage($"{what}: {real.Count} rows, the same");
        Console.WriteLine($"{what}: {real.Count} rows, the same");
    }

    /// <summary>Three users get another city, and one more is new.</summary>
    private static void Change(string file)
    {
        var lines = File.ReadAllLines(file);
        var city = Array.IndexOf(lines[0].Split(','), "city");
        var changed = new StringBuilder();
        var done = 0;
        foreach (var line in lines)
        {
            var fields = line.Split(',');
            // A line with quotes has other commas, too.
            if (
                done < 3
                && changed.Length > 0
                && !line.Contains('"', StringComparison.Ordinal)
                && fields.Length == lines[0].Split(',').Length
            )
            {
                fields[city] = "Newtown";
                done++;
                changed.Append(string.Join(',', fields)).Append('\n');
                continue;
            }
            changed.Append(line).Append('\n');
        }
        var last = lines.Last(l => !l.Contains('"', StringComparison.Ordinal)).Split(',');
        last[0] = "U00099999";
        changed.Append(string.Join(',', last)).Append('\n');
        Assert.Equal(3, done);
        File.WriteAllText(file, changed.ToString());
    }

    /// <summary>A session on the real Hive, with the platform's scripts.</summary>
    private sealed class RealHive(Engines engines, string platform, string lake) : IDisposable
    {
        private readonly HiveEngine engine = new(engines.Hive());
        private HiveSession? session;

        public void Run(string script, (string Name, string Value)[] variables)
        {
            var parameters = variables.ToDictionary(v => v.Name, v => v.Value);
            parameters["lake"] = lake;
            RunText(File.ReadAllText(Path.Combine(platform, "hive", script)), parameters);
        }

        public void RunText(string text, IReadOnlyDictionary<string, string> parameters)
        {
            foreach (var result in engine.Run(new Script(Language.Hive, text, null, parameters), new RunOptions(), default))
                Assert.True(result.Error is null, $"real Hive: {result.Error}");
        }

        public HiveRows Query(string sql) => (session ??= new HiveSession(engines.Hive())).Execute(sql);

        public void Dispose() => session?.Dispose();
    }
}
