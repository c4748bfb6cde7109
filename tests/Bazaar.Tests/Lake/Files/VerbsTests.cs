using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;
using Xunit;

namespace Bazaar.Tests.Lake.Files;

public sealed class VerbsTests : IDisposable
{
    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    private EmbeddedLake Lake => lab.Lab.Lake;

    private string Local(string name, byte[] bytes)
    {
        var path = Path.Combine(lab.Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void Put(string path, string text)
    {
        Lake.MakeDirectory(path[..path.LastIndexOf('/')]);
        Lake.Put(Local("one", System.Text.Encoding.UTF8.GetBytes(text)), path, overwrite: true);
    }

    [Fact]
    public void Verify_finds_what_is_missing_changed_and_extra()
    {
        var raw = Path.Combine(lab.Folder, "raw");
        lab.Lab.Generate(0.01, 7, raw);
        Lake.Put(raw, "/ecommerce/raw");
        Assert.True(LakeVerifier.Verify(Lake, "/ecommerce/raw").IsSame);
        Lake.Remove("/ecommerce/raw/products/products.csv");
        Put("/ecommerce/raw/users/users.csv", "other");
        Put("/ecommerce/raw/users/more.csv", "more");
        var found = LakeVerifier.Verify(Lake, "/ecommerce/raw");
        Assert.Equal(["/ecommerce/raw/products/products.csv"], found.Missing);
        Assert.Equal(["/ecommerce/raw/users/users.csv"], found.Changed.Select(c => c.Path));
        Assert.Equal(["/ecommerce/raw/users/more.csv"], found.Extra);
    }

    [Fact]
    public void A_snapshot_brings_back_files_and_tables()
    {
        Put("/a/x", "1");
        lab.Lab.Hive("CREATE TABLE t STORED AS PARQUET AS SELECT 1 AS n");
        var snapshots = new Snapshots(lab.Lab.Catalog);
        snapshots.Take("before");
        Put("/a/x", "2");
        Put("/b/y", "3");
        lab.Lab.Hive("INSERT OVERWRITE TABLE t SELECT 2; CREATE TABLE u (n INT); DROP TABLE IF EXISTS v");
        snapshots.Restore("before");
        using (var reader = new StreamReader(Lake.Open("/a/x")))
            Assert.Equal("1", reader.ReadToEnd());
        Assert.Empty(Lake.Expand("/b"));
        using var rows = lab.Lab.Hive("SELECT n FROM t");
        Assert.Equal(1, rows.Rows().Single()[0]);
        using var tables = lab.Lab.Hive("SHOW TABLES");
        Assert.Equal(["t"], tables.Rows().Select(r => r[0]));
        snapshots.Reset();
        Assert.Equal(["/ecommerce"], Lake.List("/", recursive: true).Select(e => e.Path));
        Assert.Equal(["before"], snapshots.All.Select(s => s.Name));
    }

    [Theory]
    [InlineData("/a\\*", "/a*")]
    [InlineData("/\\{x{1,2}", "/{x2")]
    [InlineData("/a[\\]b]", "/a]")]
    public void Globs_take_escapes(string pattern, string path)
    {
        Put("/dir/none", "0");
        File.WriteAllText(Path.Combine(Lake.Root, path[1..]), "1");
        Assert.Equal([Path.Combine(Lake.Root, path[1..])], Lake.Expand(pattern));
    }
}
