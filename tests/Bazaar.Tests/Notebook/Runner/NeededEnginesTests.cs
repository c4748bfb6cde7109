using System.Text.Json.Nodes;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Runner;
using Xunit;

namespace Bazaar.Tests.Notebook.Runner;

/// <summary>Which real engines a notebook needs, and what is said where they are missing.</summary>
public sealed class NeededEnginesTests
{
    public static TheoryData<string> Lessons() =>
        [.. Directory.GetFiles(Path.Combine(BazaarHome.Find().Path, "notebooks"), "*.ipynb").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_names_them_in_its_first_lines_too(string lesson)
    {
        var notebook = NotebookReader.Read(Path.Combine(BazaarHome.Find().Path, "notebooks", lesson));
        var needed = NeededEngines.Of(notebook).Select(p => p.Name).ToList();
        Assert.NotEmpty(needed);
        Assert.Contains($"`bazaar engines up {string.Join(' ', needed)}`", notebook.Cells[0].Source, StringComparison.Ordinal);
        foreach (var language in new[] { "pig", "hive" })
            if (notebook.Cells.Any(c => c.Source.StartsWith("#!" + language, StringComparison.Ordinal)))
                Assert.Contains(language, needed);
    }

    private static NotebookDocument Notebook(params string[] engines)
    {
        var notebook = NotebookDocument.Create();
        notebook.Metadata["bazaar"] = new JsonObject { ["engines"] = new JsonArray([.. engines.Select(e => (JsonNode)e)]) };
        return notebook;
    }

    [Fact]
    public async Task Those_that_are_missing_are_told_with_what_starts_them()
    {
        var cancel = TestContext.Current.CancellationToken;
        var options = new Dictionary<string, string> { ["hive"] = "127.0.0.1:1", ["spark"] = "sc://127.0.0.1:1" };
        var addresses = EngineAddresses.Find(Path.GetTempPath(), options, _ => null);
        var checkup = new Checkup(addresses, TimeSpan.FromSeconds(5), TimeProvider.System);
        var missing = await NeededEngines.MissingAsync(NeededEngines.Of(Notebook("pig", "hive")), checkup, cancel);
        Assert.StartsWith(
            "It needs hive, pig of the real engines. hive: No talk with the server at 127.0.0.1:1",
            missing!.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(" pig: Pig has no address", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("spark", missing.Message, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("`bazaar engines up hive pig` starts them", missing.Cure, StringComparison.Ordinal);
        Assert.Empty(NeededEngines.Of(NotebookDocument.Create()));
        Assert.Throws<BazaarException>(() => NeededEngines.Of(Notebook("hvie")));
    }
}
