using System.Globalization;
using Bazaar.Data;
using Bazaar.Steps;
using Xunit;

namespace Bazaar.Tests.Steps;

/// <summary>
/// Both cleanings against the truth file, defect by defect: what was planted is rejected for its reason (recall), and what is rejected was planted
/// (precision). What no rule could tell apart may be one row in a thousand at most, and the message counts it by rule.
/// </summary>
public sealed class CleaningTests : IDisposable
{
    private const double Undecidable = 0.001;

    /// <summary>Defects that a cleaning mends or leaves to a later step.</summary>
    private static readonly string[] Kept = ["mixed_timestamp", "late_arrival"];

    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    /// <summary>Seeds with rates that neither script was written against.</summary>
    public static TheoryData<int, double> Worlds() => new() { { 7, 0.5 }, { 2031, 1.15 } };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Rejects_are_what_was_planted(int seed, double factor)
    {
        var d = DefectRates.Default;
        var rates = new DefectRates
        {
            ExactDuplicate = d.ExactDuplicate * factor,
            NearDuplicate = d.NearDuplicate / factor,
            BotRate = d.BotRate * factor,
            BotAgent = d.BotAgent * factor,
            Malformed = d.Malformed / factor,
            Impossible = d.Impossible * factor,
            MixedTime = d.MixedTime * factor,
            Late = d.Late,
            Orphan = d.Orphan * factor,
            Missing = d.Missing,
        };
        var raw = new Pipeline(lab.Lab).RawFolder;
        Generator.Run(new GenerateOptions(raw, 0.02, seed, rates), null, default);
        var pipeline = new Pipeline(lab.Lab, 0.02, seed);
        pipeline.Ensure(Step.Clean);
        var truth = Truth.Read(raw);
        Judge("clickstream", Planted(truth, "clickstream", p => RawLine(raw, p)), Rejected("clickstream"));
        Judge("transactions", Planted(truth, "transactions", p => p.Key), Rejected("transactions"));
        KeptRowsAreClean(truth);
    }

    private static Dictionary<(string Reason, string Row), long> Planted(
        IReadOnlyList<PlantedDefect> truth,
        string set,
        Func<PlantedDefect, string> row
    ) =>
        truth
            .Where(p => p.Set == set && !Kept.Contains(p.Defect))
            .GroupBy(p => (p.Defect, row(p)))
            .ToDictionary(g => g.Key, g => (long)g.Count());

    private readonly Dictionary<string, string[]> files = [];

    private string RawLine(string raw, PlantedDefect planted)
    {
        var path = Path.Combine(raw, planted.File);
        if (!files.TryGetValue(path, out var lines))
            files[path] = lines = File.ReadAllLines(path);
        return lines[planted.Line - 1];
    }

    /// <summary>reason, row, how many of it.</summary>
    private Dictionary<(string Reason, string Row), long> Rejected(string set) =>
        Parts($"/ecommerce/clean/{set}/{Pipeline.RunName}/rejects")
            .Select(l => l.Split('\t'))
            .GroupBy(f => (f[0], string.Join('\t', f[1..^1])))
            .ToDictionary(g => g.Key, g => g.Sum(f => long.Parse(f[^1], CultureInfo.InvariantCulture)));

    private IEnumerable<string> Parts(string folder) =>
        Directory.GetFiles(lab.Lab.Lake.Local(folder), "part-*").SelectMany(f => File.ReadLines(f));

    private void Judge(
        string set,
        Dictionary<(string Reason, string Row), long> planted,
        Dictionary<(string Reason, string Row), long> rejected
    )
    {
        var read = Parts($"/ecommerce/clean/{set}/{Pipeline.RunName}/counts")
            .Select(l => l.Split('\t'))
            .Where(f => f[0] == "read")
            .Sum(f => long.Parse(f[1], CultureInfo.InvariantCulture));
        var report = new List<string>();
        long wrong = 0;
        foreach (var reason in planted.Keys.Concat(rejected.Keys).Select(k => k.Reason).Distinct().Order(StringComparer.Ordinal))
        {
            var both = planted.Where(p => p.Key.Reason == reason).Sum(p => Math.Min(p.Value, rejected.GetValueOrDefault(p.Key)));
            var wanted = planted.Where(p => p.Key.Reason == reason).Sum(p => p.Value);
            var found = rejected.Where(p => p.Key.Reason == reason).Sum(p => p.Value);
            wrong += wanted - both;
            report.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{set} {reason}: {wanted} planted, recall {(double)both / Math.Max(1, wanted):0.0000}, precision {(double)both / Math.Max(1, found):0.0000}"
                )
            );
        }
        TestContext.Current.SendDiagnosticMessage(string.Join('\n', report));
        Assert.True(rejected.Values.Sum() > read / 100, $"{set}: only {rejected.Values.Sum()} of {read} rows were rejected.");
        Assert.True(
            wrong <= Undecidable * read && Math.Abs(rejected.Values.Sum() - planted.Values.Sum()) <= Undecidable * read,
            $"{wrong} of {read} rows are not what was planted:\n{string.Join('\n', report)}"
        );
    }

    /// <summary>Rows with another shape of time, and late ones, are clean, with a time in UTC.</summary>
    private void KeptRowsAreClean(IReadOnlyList<PlantedDefect> truth)
    {
        using var rows = lab.Lab.Hive(
            $"""
            CREATE EXTERNAL TABLE clean_events (event_id STRING, event_time STRING) STORED AS PARQUET LOCATION '/ecommerce/clean/clickstream/{Pipeline.RunName}/clean';
            SELECT event_id FROM clean_events WHERE CAST(event_time AS TIMESTAMP) IS NOT NULL
            """
        );
        var clean = rows.Rows().Select(r => (string)r[0]!).ToHashSet();
        foreach (var defect in Kept)
        {
            var keys = truth.Where(p => p.Set == "clickstream" && p.Defect == defect).Select(p => p.Key).ToList();
            Assert.NotEmpty(keys);
            Assert.True(
                keys.Count(clean.Contains) >= keys.Count * (1 - Undecidable),
                $"{defect}: {keys.Count(clean.Contains)} of {keys.Count}"
            );
        }
    }
}
