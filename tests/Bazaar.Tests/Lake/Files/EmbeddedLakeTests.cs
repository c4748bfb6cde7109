using Bazaar.Core;
using Bazaar.Lake.Files;
using Xunit;

namespace Bazaar.Tests.Lake.Files;

public sealed class EmbeddedLakeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lake").FullName;
    private readonly EmbeddedLake lake;

    public EmbeddedLakeTests()
    {
        lake = new EmbeddedLake(Path.Combine(folder, "root"));
        lake.Remove("/ecommerce", recursive: true);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Put(string source, string path, bool overwrite = false)
    {
        lake.MakeDirectory(path[..(path.LastIndexOf('/') + 1)]);
        lake.Put(source, path, overwrite, null, TestContext.Current.CancellationToken);
    }

    private string LocalFile(string name, string text = "x")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Theory]
    [InlineData("*.csv", "a.csv", true)]
    [InlineData("*.csv", "a.csv.gz", false)]
    [InlineData("part-0000[0-3]", "part-00002", true)]
    [InlineData("part-0000[0-3]", "part-00007", false)]
    [InlineData("[^a]b", "ab", false)]
    [InlineData("[^a]b", "cb", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "x", false)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    public void A_pattern_matches_as_hadoops(string pattern, string name, bool expected) =>
        Assert.Equal(expected, Glob.Matches(pattern, name));

    [Fact]
    public void Braces_nest_and_hold_slashes() => Assert.Equal(["/a/x", "/b/c/x", "/b/d/x"], Glob.Expand("/{a,b/{c,d}}/x"));

    [Fact]
    public void No_link_leads_out()
    {
        LocalFile("secret.txt", "secret");
        File.CreateSymbolicLink(Path.Combine(lake.Root, "link"), folder);
        Assert.Throws<BazaarException>(() => lake.Open("/link/secret.txt"));
        Assert.Throws<BazaarException>(() => lake.Expand("/link/*"));
        Assert.Empty(lake.Expand("/l*/secret.txt"));
    }

    [Fact]
    public void No_walk_and_no_put_goes_through_a_link()
    {
        var outside = Directory.CreateDirectory(Path.Combine(folder, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, "secret.txt"), "secret");
        File.CreateSymbolicLink(Path.Combine(lake.Root, "d"), outside);
        Assert.Empty(lake.List("/", recursive: true));
        Assert.Equal(0, lake.Usage("/"));
        var source = Directory.CreateDirectory(Path.Combine(folder, "d")).FullName;
        File.WriteAllText(Path.Combine(source, "new.txt"), "new");
        Assert.Throws<BazaarException>(() => Put(source, "/"));
        Assert.Single(Directory.GetFiles(outside));
    }

    [Fact]
    public void A_hidden_name_keeps_its_point()
    {
        Put(LocalFile(".hidden"), "/.hidden");
        Assert.Equal("/.hidden", lake.List("/").Single().Path);
    }

    [Fact]
    public void The_folder_that_holds_the_lake_is_never_removed()
    {
        Put(LocalFile("one.txt"), "/a/b/one.txt");
        Assert.Throws<BazaarException>(() => lake.Remove("file://" + folder.Replace('\\', '/'), recursive: true));
        Assert.Equal(1, lake.Usage("/"));
    }
}
