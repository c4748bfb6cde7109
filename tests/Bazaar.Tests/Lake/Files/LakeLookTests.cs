using Bazaar.Core;
using Bazaar.Lake.Files;
using Xunit;

namespace Bazaar.Tests.Lake.Files;

/// <summary>What a statement sees of a lake that others change, though listings are remembered.</summary>
public sealed class LakeLookTests : IDisposable
{
    private const string Day = "/t/year=2025/day=1";
    private static readonly DateTime LongAgo = new(2025, 11, 30, 0, 0, 0, DateTimeKind.Utc);
    private readonly string folder = Directory.CreateTempSubdirectory("look").FullName;
    private readonly EmbeddedLake lake;

    public LakeLookTests()
    {
        lake = new EmbeddedLake(Path.Combine(folder, "root"));
        Directory.CreateDirectory(Local(Day));
        Write("a.parquet");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Local(string path) => Path.Combine(lake.Root, path[1..]);

    private void Write(string name) => File.WriteAllText(Path.Combine(Local(Day), name), name);

    /// <summary>Makes the folder old and lets the lake list it, so that it is remembered.</summary>
    private void Remember()
    {
        Directory.SetLastWriteTimeUtc(Local(Day), LongAgo);
        Names(Day);
    }

    private string Names(string path) => string.Join(' ', lake.Look().Files(path).Select(Path.GetFileName));

    [Fact]
    public void Remembers_a_listing_while_the_folder_is_as_old_as_it_was()
    {
        Remember();
        Write("b.parquet");
        Directory.SetLastWriteTimeUtc(Local(Day), LongAgo);
        Assert.Equal("a.parquet", Names(Day));
    }

    [Fact]
    public void Never_remembers_a_folder_that_has_just_changed()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        Directory.SetLastWriteTimeUtc(Local(Day), now);
        Assert.Equal("a.parquet", Names(Day));
        Write("b.parquet");
        Directory.SetLastWriteTimeUtc(Local(Day), now);
        Assert.Equal("a.parquet b.parquet", Names(Day));
    }

    [Fact]
    public void Sees_files_that_come_and_go_and_get_other_names()
    {
        Remember();
        Write("b.parquet");
        Assert.Equal("a.parquet b.parquet", Names(Day));
        Remember();
        File.Delete(Path.Combine(Local(Day), "a.parquet"));
        Assert.Equal("b.parquet", Names(Day));
        Remember();
        File.Move(Path.Combine(Local(Day), "b.parquet"), Path.Combine(Local(Day), "_b.parquet"));
        Assert.Equal("", Names(Day));
        Directory.Delete(Local(Day), recursive: true);
        Assert.Equal("", Names(Day));
    }

    [Fact]
    public void Sees_one_state_in_one_look()
    {
        var look = lake.Look();
        Assert.Single(look.Files(Day));
        Write("b.parquet");
        Assert.Single(look.Files(Day));
        Assert.Equal(2, lake.Look().Files(Day).Count);
    }

    [Theory]
    [InlineData("/t/year=2025/day=*", "a.parquet")]
    [InlineData("/t//year=2025/./day=1/", "a.parquet")]
    [InlineData("/t/year=2025/day=1/a.parquet", "a.parquet")]
    [InlineData("/t/year=2025/day=1/b.parquet", "")]
    [InlineData("/t/year=2025/day=1/a.parquet/b", "")]
    [InlineData("/t/year=2025", "")]
    [InlineData("/t/year=2024/day=1", "")]
    [InlineData("/.catalog/tables", "")]
    public void Finds_what_a_path_means(string path, string names)
    {
        Directory.CreateDirectory(Path.Combine(lake.Root, ".catalog", "tables"));
        File.WriteAllText(Path.Combine(lake.Root, ".catalog", "tables", "t.json"), "{}");
        Assert.Equal(names, Names(path));
        Assert.Equal(names, Names(path));
    }

    [Fact]
    public void Reads_a_path_of_this_machine()
    {
        var uri = "file://" + Local(Day);
        Assert.Equal("a.parquet", Names(uri));
    }

    [Theory]
    [InlineData(Day)]
    [InlineData("/t/year=2025")]
    public void Refuses_a_folder_that_has_become_a_link(string path)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("A link needs a right there.");
        Remember();
        var outside = Path.Combine(folder, "outside");
        Directory.Move(Local(path), outside);
        Directory.CreateSymbolicLink(Local(path), outside);
        var error = Assert.Throws<BazaarException>(() => lake.Look().Files(Day));
        Assert.Contains("goes through a link", error.Message, StringComparison.Ordinal);
    }
}
