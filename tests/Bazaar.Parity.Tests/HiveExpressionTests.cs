using System.Globalization;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>
/// The answers of tests/conformance/generated/hive.tsv are real Hive's. With <c>BAZAAR_RENEW=1</c> the expressions that have no answer yet are
/// asked (all of them where the table that they are about has changed); otherwise some of them again, other ones each day.
/// </summary>
[Collection(Engines.Shared)]
public sealed class HiveExpressionTests(Engines engines)
{
    private const int Batch = 40;
    private const int Again = 1;
    private const string Unknown = "?";

    [Fact]
    public void Answers_are_those_of_real_Hive()
    {
        engines.Require();
        var folder = Path.Combine(HiveConformanceTests.Folder, "..", "generated");
        var setup = File.ReadAllText(Path.Combine(folder, "edge.sql"));
        var file = Path.Combine(folder, "hive.tsv");
        var lines = File.ReadLines(file).Select(l => l.Split('\t')).ToList();
        var confirmed = new Confirmed(Path.Combine(folder, "confirmed.tsv"));
        var asked = HiveAnswers.Version + "\n" + setup;
        string All() => string.Concat(lines.Select(l => string.Join('\t', l) + "\n"));
        var hive = new HiveAnswers(engines.Hive());
        if (Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1")
        {
            var sameTable = confirmed.Has("edge", setup, "made");
            var open = lines.Where(l => !sameTable || l[4] == Unknown).ToList();
            foreach (var batch in open.GroupBy(l => l[2]).SelectMany(g => g.Chunk(Batch)))
            {
                foreach (var (line, answer) in batch.Zip(Ask(hive, setup, [.. batch.Select(l => l[3])], batch[0][2] == "all")))
                    line[4] = answer;
                File.WriteAllText(file, All());
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{lines.Count(l => l[4] != Unknown)} of {lines.Count}")
                );
            }
            confirmed.Add("edge", setup, "made");
            confirmed.Add("hive", asked, All());
            return;
        }
        Assert.True(confirmed.Has("hive", asked, All()), "The answers or the table have changed since real Hive was asked.");
        var day = TimeProvider.System.GetUtcNow().DayOfYear;
        var batches = lines.GroupBy(l => l[2]).SelectMany(g => g.Chunk(Batch)).ToList();
        for (var i = 0; i < Again; i++)
        {
            var batch = batches[(day * Again + i) % batches.Count];
            Assert.Equal(batch.Select(l => l[4]), Ask(hive, setup, [.. batch.Select(l => l[3])], batch[0][2] == "all"));
        }
    }

    /// <summary>One statement for all, as long as Hive takes it.</summary>
    private static List<string> Ask(HiveAnswers hive, string setup, string[] expressions, bool aggregate)
    {
        var items = string.Join(", ", expressions.Select((e, i) => string.Create(CultureInfo.InvariantCulture, $"{e} AS x{i}")));
        var answer = hive.Ask(setup, $"SELECT {(aggregate ? "1" : "id")}, {items} FROM edge").TrimEnd('\n').Split('\n');
        if (answer[0].StartsWith("ERROR ", StringComparison.Ordinal))
            return expressions.Length == 1
                ? ["!"]
                : [.. expressions.Chunk((expressions.Length + 1) / 2).SelectMany(half => Ask(hive, setup, half, aggregate))];
        var rows = answer.Skip(1).Select(l => l.Split('\t')).OrderBy(r => int.Parse(r[0], CultureInfo.InvariantCulture)).ToList();
        return [.. expressions.Select((_, i) => string.Join('\u001f', rows.Select(r => r[i + 1])))];
    }
}
