using Bazaar.Notebook.Display;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Packages;
using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bazaar.Tests.Notebook.Packages;

/// <summary><c>#r "nuget:…"</c> from a folder of packages, without a network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly PackageFeed feed = new PackageFeed()
        .Add(
            "Orchard.Seeds",
            "1.0.0",
            "namespace Orchard; public record Seed(int Age) { public static string Version => \"1\"; }"
        )
        .Add(
            "Orchard.Seeds",
            "2.0.0",
            "namespace Orchard; public record Seed(int Age) { public static string Version => \"2\"; }"
        )
        .Add(
            "Orchard.Apples",
            "1.0.0",
            "namespace Orchard; public static class Apple { public static Seed Seed() => new(3); }",
            ("Orchard.Seeds", "1.0.0")
        )
        .Add(
            "Orchard.Pies",
            "1.0.0",
            "namespace Orchard; public static class Pie { public static int Of(Seed seed) => seed.Age * 2; }",
            ("Orchard.Seeds", "1.0.0")
        )
        .Add(
            "Orchard.Cakes",
            "1.0.0",
            "namespace Orchard; public static class Cake { public static int Of(Seed seed) => seed.Age * 5; }",
            ("Orchard.Seeds", "2.0.0")
        );

    public void Dispose() => feed.Dispose();

    private NotebookSession Session(TimeSpan? limit = null, TimeProvider? clock = null) =>
        new()
        {
            Packages = new(
                new(feed.Folder)
                {
                    OnlySource = feed.Source,
                    PackagesFolder = feed.Unpacked,
                    Limit = limit ?? TimeSpan.FromMinutes(3),
                },
                new(feed.Cache, clock ?? TimeProvider.System)
            ),
        };

    private static async Task<(string Shown, CellError? Error)> Run(NotebookSession session, string cell)
    {
        var output = new CollectedOutput(1);
        var run = await session.Run(cell, null, 1, output, null, TestContext.Current.CancellationToken);
        return (string.Join('\n', output.Outputs.Select(NotebookLab.Plain)), run.Error);
    }

    [Fact]
    public async Task Packages_come_with_what_they_need_and_a_second_one_shares_it()
    {
        var session = Session();
        Assert.Equal(
            ("Restored Orchard.Apples 1.0.0, Orchard.Seeds 1.0.0.\n3", null),
            await Run(session, "#r \"nuget: Orchard.Apples, 1.0.0\"\nusing Orchard;\nApple.Seed().Age")
        );
        Assert.Equal(
            ("Restored Orchard.Pies 1.0.0.\n6", null),
            await Run(session, "#r \"nuget:Orchard.Pies\"\nPie.Of(Apple.Seed())")
        );
        // What is there is there, in whatever version.
        Assert.Equal(("8", null), await Run(session, "#r \"nuget:Orchard.Seeds\"\nPie.Of(new Seed(4))"));

        var (_, error) = await Run(session, "1;\n#r \"nuget:Orchard.Cakes,1.0.0\"");
        Assert.Equal(2, error!.Line);
        Assert.Contains("Orchard.Seeds from 2.0.0 to 1.0.0", error.Message, StringComparison.Ordinal);
        Assert.Contains("Restart the session", error.Message, StringComparison.Ordinal);
        Assert.Equal(("6", null), await Run(session, "Pie.Of(Apple.Seed())"));

        // Another session finds the answer on the disk, though there is nobody to ask.
        Directory.Delete(feed.Source, recursive: true);
        var again = await Run(Session(), "#r \"nuget:Orchard.Apples,1.0.0\"\nOrchard.Apple.Seed().Age");
        Assert.EndsWith("\n3", again.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_had_is_said_at_its_place_with_nugets_code()
    {
        var session = Session();
        var (_, error) = await Run(session, "\n  #r \"nuget:Orchard.Plums,1.0\"");
        Assert.Equal((2, "NU1101"), (error!.Line, error.Diagnostic.Code));
        Assert.Contains("Orchard.Plums", error.Message, StringComparison.Ordinal);
        (_, error) = await Run(session, "#r \"nuget:Orchard.Apples,7.0\"");
        Assert.Equal("NU1102", error!.Diagnostic.Code);
        Assert.Contains("leave it out for the newest", error.Message, StringComparison.Ordinal);
        Assert.Equal(("2", null), await Run(session, "1 + 1"));
    }

    [Fact]
    public async Task The_newest_version_of_an_earlier_day_is_taken_where_the_source_is_gone_and_said()
    {
        // A process has one assembly of a name, so this test has a package of its own.
        feed.Add("Orchard.Pears", "1.0.0", "public static class Pear { public static int Seeds => 3; }");
        var clock = new FakeTimeProvider();
        const string Cell = "#r \"nuget:Orchard.Pears\"\nPear.Seeds";
        const string Restored = "Restored Orchard.Pears 1.0.0.\n";
        Assert.Equal((Restored + "3", null), await Run(Session(clock: clock), Cell));
        Directory.Delete(feed.Source, recursive: true);
        Assert.Equal((Restored + "3", null), await Run(Session(clock: clock), Cell));
        clock.Advance(TimeSpan.FromDays(2));
        var (shown, error) = await Run(Session(clock: clock), Cell);
        Assert.Null(error);
        Assert.Contains("can't be reached: these are the newest versions of an earlier day", shown, StringComparison.Ordinal);
        // What was never asked for has no earlier answer.
        Assert.Equal("NU1301", (await Run(Session(clock: clock), "#r \"nuget:Orchard.Plums\"")).Error!.Diagnostic.Code);
    }

    [Fact]
    public async Task A_source_is_added_by_the_cell()
    {
        using var other = new PackageFeed().Add(
            "Orchard.Plums",
            "1.0.0",
            "public static class Plum { public static int Stones => 1; }"
        );
        Assert.Equal(
            ("Restored Orchard.Plums 1.0.0.\n1", null),
            await Run(Session(), $"#i \"nuget:{other.Source}\"\n#r \"nuget:Orchard.Plums,1.0.0\"\nPlum.Stones")
        );
    }

    [Fact]
    public async Task Nuget_has_a_time_limit()
    {
        var (_, error) = await Run(Session(TimeSpan.FromMilliseconds(10)), "#r \"nuget:Orchard.Apples,1.0.0\"");
        Assert.Contains("NuGet had not finished after", error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget:\"", "names no package")]
    [InlineData("#r \"nuget: ,1.0\"", "names no package")]
    [InlineData("#i \"somewhere\"", "takes a source")]
    [InlineData("#i nuget", "takes a source")]
    public async Task A_directive_that_says_nothing_is_refused(string cell, string message)
    {
        var (_, error) = await Run(Session(), cell);
        Assert.Equal(("Syntax", 1), (error!.Name, error.Line));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_directive_is_a_text() =>
        Assert.Equal(("#r \"nuget:Nothing\"", null), await Run(Session(), "\"\"\"\n#r \"nuget:Nothing\"\n\"\"\""));

    [Fact]
    public async Task A_projects_output_is_referenced_with_what_lies_beside_it()
    {
        var seeds = PackageFeed.Compile("Garden.Seeds", "namespace Garden; public record Seed(int Age);", []);
        var beds = PackageFeed.Compile(
            "Garden.Beds",
            "namespace Garden; public static class Bed { public static Seed Sown() => new(9); }",
            [seeds]
        );
        await File.WriteAllBytesAsync(
            Path.Combine(feed.Folder, "Garden.Seeds.dll"),
            seeds,
            TestContext.Current.CancellationToken
        );
        var file = Path.Combine(feed.Folder, "Garden.Beds.dll");
        await File.WriteAllBytesAsync(file, beds, TestContext.Current.CancellationToken);
        var session = Session();
        Assert.Null((await Run(session, $"#r \"{file}\"\nvar sown = Garden.Bed.Sown();")).Error);
        Assert.Equal(("9", null), await Run(session, "sown.Age"));
    }
}
