using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Html;

namespace Bazaar.Bench;

/// <summary>A test of the kernel by a client, as <c>tests/kernel/kernel_tests.py</c> writes it.</summary>
/// <param name="Suite">Conformance is Jupyter's own suite; the others are ours.</param>
/// <param name="Outcome">passed, failed, does not apply.</param>
/// <param name="Types">The types of the messages that went to and fro.</param>
internal sealed record KernelTest(
    string Suite,
    string Test,
    string Outcome,
    string Note,
    double Seconds,
    IReadOnlyList<string> Types
);

/// <summary>What the tests found about the kernel, and how fast it is, as one page: .ci/run writes it.</summary>
internal static class KernelReport
{
    /// <param name="page">The page's file.</param>
    /// <param name="folder">Where kernel_tests.jsonl and xUnit's results are.</param>
    /// <param name="latencies">Kernel, what, median, 95th.</param>
    /// <param name="launches">Of how many launches.</param>
    public static void Write(string page, string folder, IEnumerable<string[]> latencies, int launches)
    {
        var tests = File.ReadLines(Path.Combine(folder, "kernel_tests.jsonl"))
            .Select(l => JsonSerializer.Deserialize<KernelTest>(l, JsonSerializerOptions.Web)!)
            .ToList();
        var failed = tests.Count(t => t.Outcome == "failed");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # The notebook kernel

            {tests.Count(t => t.Outcome == "passed")} tests by Jupyter's client passed, {failed} failed, {tests.Count
                - failed
                - tests.Count(t =>
                    t.Outcome == "passed"
                )} do not apply: help is shown in the cell, where a notebook keeps it, and not in a pager.

            ## Latencies
            Milliseconds, {launches} launches by jupyter_client, in turn with Python's kernel; those to a first result are counted from the launch.

            {MarkdownTable.Of(["kernel", "what", "median", "95th"], latencies)}
            ## Messages
            In how many of the tests each type went to or fro.

            {MarkdownTable.Of(["type", "tests", "failed"], Types(tests))}
            ## Jupyter's own suite
            {MarkdownTable.Of(["test", "outcome", "s", "messages"], Rows(tests.Where(t => t.Suite == "Conformance")))}
            ## What that leaves out
            {MarkdownTable.Of(["test", "outcome", "s", "messages"], Rows(tests.Where(t => t.Suite != "Conformance")))}
            ## Other clients
            The lessons by nbclient and nbconvert, Chromium in Jupyter Notebook, VS Code's traffic, and what needs no client.

            {MarkdownTable.Of(["test", "outcome", "s"], Others(folder))}
            """
        );
        HtmlPage.Write(page, "Bazaar: the notebook kernel", NotebookDocument.Create(NotebookCell.Markdown("kernel", text)));
    }

    private static IEnumerable<string[]> Types(IReadOnlyList<KernelTest> tests) =>
        from test in tests
        from type in test.Types
        group test by type into of
        orderby of.Key
        select (string[])[of.Key, Number(of.Count()), Number(of.Count(t => t.Outcome == "failed"))];

    private static IEnumerable<string[]> Rows(IEnumerable<KernelTest> tests) =>
        tests.Select(t =>
            (string[])
                [
                    Words(t.Test["test_".Length..]),
                    $"{t.Outcome} {t.Note}".TrimEnd(),
                    Seconds(t.Seconds),
                    string.Join(", ", t.Types),
                ]
        );

    private static IEnumerable<string[]> Others(string folder) =>
        from xml in Directory.GetFiles(folder, "*.xml")
        from test in XDocument.Load(xml).Descendants("test")
        let type = $"{test.Attribute("type")?.Value}"
        where type.StartsWith("Bazaar.Tests.Kernel.", StringComparison.Ordinal)
        let name = $"{test.Attribute("name")?.Value}"[(type.Length + 1)..]
        orderby type, name
        select (string[])
            [
                $"{type.Split('.')[^1]}: {Words(name)}",
                test.Attribute("result")?.Value switch
                {
                    "Pass" => "passed",
                    "Skip" => $"skipped: {test.Element("reason")?.Value}",
                    _ => "failed",
                },
                Seconds(double.Parse(test.Attribute("time")?.Value ?? "0", CultureInfo.InvariantCulture)),
            ];

    private static string Words(string name) => name.Replace('_', ' ');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
