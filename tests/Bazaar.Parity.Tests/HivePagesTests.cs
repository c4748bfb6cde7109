using System.Globalization;
using Bazaar.Engine.Java;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>
/// The answers on the pages of <c>bazaar functions hive</c> are real Hive's. <c>BAZAAR_RENEW=1</c> asks for those that are missing; otherwise
/// some are asked again, other ones each day.
/// </summary>
[Collection(Engines.Shared)]
public sealed class HivePagesTests(Engines engines)
{
    private const int Again = 8;

    [Fact]
    public void Answers_are_those_of_real_Hive()
    {
        engines.Require();
        var root = Path.GetFullPath(Path.Combine(HiveConformanceTests.Folder, "..", "..", ".."));
        var file = Path.Combine(root, "lib", "Bazaar.Sql", "Functions", "Hive", "pages.tsv");
        var confirmed = new Confirmed(Path.Combine(HiveConformanceTests.Folder, "..", "generated", "confirmed.tsv"));
        var pages = File.ReadLines(file).Select(l => l.Split('\t')).ToList();
        var hive = new HiveAnswers(engines.Hive());
        string Asked(string[] page) => $"{HiveAnswers.Version}\n{page[2]}";
        if (Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1")
        {
            foreach (var page in pages.Where(p => !confirmed.Has("page " + p[0], Asked(p), p[3])))
            {
                page[3] = Ask(hive, page[2]);
                confirmed.Add("page " + page[0], Asked(page), page[3]);
            }
            File.WriteAllText(file, string.Concat(pages.Select(p => string.Join('\t', p) + "\n")));
            return;
        }
        Assert.Empty(pages.Where(p => !confirmed.Has("page " + p[0], Asked(p), p[3])).Select(p => p[0]));
        var day = TimeProvider.System.GetUtcNow().DayOfYear;
        foreach (var page in Enumerable.Range(0, Again).Select(i => pages[(day * Again + i) % pages.Count]))
            Assert.Equal($"{page[2]} -> {page[3]}", $"{page[2]} -> {Ask(hive, page[2])}");
    }

    private static string Ask(HiveAnswers hive, string statement)
    {
        var lines = hive.Ask("", statement).TrimEnd('\n').Split('\n');
        return lines[0].StartsWith("ERROR ", StringComparison.Ordinal)
            ? lines[0]
            : string.Join(" / ", lines.Skip(1).Select(l => string.Join(" | ", l.Split('\t').Zip(lines[0].Split('\t'), Shown))));
    }

    /// <summary>A floating number as Hive's own client prints it.</summary>
    private static string Shown(string value, string column) =>
        (column.EndsWith(":double", StringComparison.Ordinal) || column.EndsWith(":float", StringComparison.Ordinal))
        && value != "\\N"
            ? JavaNumbers.Text(double.Parse(value, CultureInfo.InvariantCulture))
            : value;
}
