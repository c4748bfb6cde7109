using System.Text;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Runner;
using Bazaar.Parity;
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

    /// <summary>Ten days with the sale day among them: a real load takes a second a day and fact.</summary>
    private const string Days = "2025/11/2*";

    /// <summary>The least rows that make a comparison worth something, by table.</summary>
    private static readonly Dictionary<string, int> Least = new()
    {
        ["stg_users"] = 1000,
        ["stg_products"] = 100,
        ["stg_clickstream"] = 2000,
        ["stg_transactions"] = 150,
        ["dim_users"] = 1000,
        ["dim_products"] = 100,
        ["dim_users_snapshot"] = 1000,
        ["dim_products_snapshot"] = 100,
        ["fact_clickstream"] = 2000,
        ["fact_transactions"] = 150,
        ["agg_daily_sales"] = 60,
        ["agg_user_metrics"] = 100,
        ["mv_daily_revenue"] = 10,
    };

    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-parity-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Pig_and_Hive_scripts_give_the_rows_of_the_real_engines_and_the_lessons_pass_there()
    {
        engines.Require();
        using var lab = EmbeddedLab.Open(Path.Combine(folder, "lake"));
        using var real = engines.Lab();
        var raw = Path.Combine(folder, "data", "raw");
        var run = new ParityRun(lab, real, Scale, 42, Days, raw);
        Assert.False(run.WouldReplace);
        var report = run.Run();
        Check(report.Tables, "the first load");
        Assert.All(
            report.Scripts,
            s =>
                Assert.Equal(
                    s.Path.StartsWith("impala/", StringComparison.Ordinal) ? "Impala has no address" : null,
                    s.NotRun?.Message[..21]
                )
        );
        Console.WriteLine(string.Join('\n', report.Scripts.Select(Times)));
        await LessonsAsync();

        // A day later: some members changed, one is new; and the facts are loaded again.
        Change(Path.Combine(raw, "users", "users.csv"));
        foreach (var side in new Lab[] { lab, real })
        {
            side.Lake.Put(Path.Combine(raw, "users", "users.csv"), "/ecommerce/raw/users", overwrite: true);
            var pipeline = new Pipeline(side, Scale, 42, Days, raw);
            pipeline.Run(new("hive/hive_etl_load_dimensions.sql", ("load_date", "2025-12-01"), ("first_day", "2024-01-01")));
            pipeline.Run(pipeline.Scripts(Step.Warehouse)[^1]);
        }
        Check(run.Tables(), "the second load");
        using var versions = lab.Hive("SELECT COUNT(*) FROM ecommerce_dwh.dim_users WHERE NOT is_current");
        Assert.Equal(3L, versions.Rows().Single()[0]);

        // A comparison that doesn't see one changed cell is worth nothing.
        using var members = lab.Hive("SELECT * FROM ecommerce_dwh.dim_users");
        var bag = RowBag.Of(members);
        Assert.Equal(2, bag.Distance(bag.WithOneCellChanged()));
        Assert.True(run.WouldReplace);
        run.Clear();
        Assert.False(run.WouldReplace);
    }

    /// <summary>The lessons as they are committed, on the real engines that the environment names, over what the scripts made there.</summary>
    private async Task LessonsAsync()
    {
        var home = BazaarHome.Find();
        var environment = engines.Variables();
        environment["BAZAAR_ENGINE"] = "cluster";
        // A home of their own: its raw files are those that landed.
        environment["BAZAAR_HOME"] = folder;
        foreach (var file in Directory.GetFiles(home.Platform, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "lib", "platform", Path.GetRelativePath(home.Platform, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var before = environment.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        try
        {
            foreach (var (name, value) in environment)
                Environment.SetEnvironmentVariable(name, value);
            foreach (var lesson in new[] { "00-welcome", "01-generate", "02-lake", "03-pig", "04-hive" })
            {
                var report = await NotebookRunner.Run(
                    Path.Combine(home.Path, "notebooks", lesson + ".ipynb"),
                    new(TimeSpan.FromMinutes(5)),
                    TestContext.Current.CancellationToken
                );
                Assert.True(report.Error is null, $"{lesson}: {report.Error}");
                Assert.True(report.Cells.Count >= 6, $"{lesson}: {report.Cells.Count} cells");
                if (lesson == "00-welcome")
                    Assert.Contains(
                        report.Document.Cells.SelectMany(c => c.Outputs).OfType<ValueOutput>(),
                        o => o.Text("text/plain")?.StartsWith("Not run: Impala has no address", StringComparison.Ordinal) == true
                    );
                Console.WriteLine($"{lesson}: {report.Cells.Count} cells on the real engines");
            }
        }
        finally
        {
            foreach (var (name, value) in before)
                Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static void Check(IReadOnlyList<TableParity> tables, string when)
    {
        foreach (var table in tables)
        {
            var least = Least.GetValueOrDefault(table.Name, 5);
            Assert.True(table.Real >= least, $"{table.Name}: only {table.Real} rows after {when}, {least} are wanted.");
            Assert.True(table.IsSame, $"{table.Name} after {when}: {table.Columns}\n{string.Join('\n', table.Examples)}");
            Console.WriteLine($"{table.Name} after {when}: {table.Real} rows, the same");
        }
        Assert.Empty(Least.Keys.Except(tables.Select(t => t.Name)));
    }

    /// <summary>Printed, and nothing is asserted of it: times depend on the machine.</summary>
    private static string Times(ScriptParity script) =>
        FormattableString.Invariant(
            $"{script.Path}: {script.Real:0.00} s real, {script.Embedded:0.000} s embedded, {script.Ratio:0} times"
        );

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
}
