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

    /// <summary>What GETFILECHECKSUM of a real HDFS 3.3.6 answers for these bytes.</summary>
    [Fact]
    public void Checksums_are_those_of_HDFS()
    {
        var files = new (byte[] Bytes, string Algorithm, string Hex)[]
        {
            ([], "MD5-of-0MD5-of-0CRC32", "00000000000000000000000070bc8f4b72a86921468bf8e8441dce51"),
            (new byte[1000], "MD5-of-0MD5-of-512CRC32C", "0000020000000000000000002eb0e92034c69e7be55d23a6b583607d"),
            (
                [.. Enumerable.Range(0, 300_000).Select(i => (byte)((i * 7 + i / 251) % 256))],
                "MD5-of-0MD5-of-512CRC32C",
                "00000200000000000000000052ad013015ee471b6b92b91683c7446b"
            ),
        };
        foreach (var (bytes, algorithm, hex) in files)
        {
            Lake.Put(Local("f", bytes), "/f", overwrite: true);
            Assert.Equal(new LakeChecksum(algorithm, hex), Lake.Checksum("/f"));
        }
    }

    [Fact]
    public void Move_renames_and_goes_into_folders()
    {
        Put("/a/x", "1");
        Lake.Move("/a/x", "/a/y");
        Lake.MakeDirectory("/b");
        Lake.Move("/a/y", "/b");
        Assert.Equal(["/b/y"], Lake.List("/b").Select(e => e.Path));
        Lake.Move("/a", "/b/c");
        Assert.Equal(["/b/c", "/b/y"], Lake.List("/b").Select(e => e.Path));
    }

    [Theory]
    [InlineData("/nope", "/z", "mv: `/nope': No such file or directory")]
    [InlineData("/a", "/a/b", "mv: `/a' to `/a/b': is a subdirectory of itself")]
    [InlineData("/a/x", "/no/such/y", "mv: `/no/such/y': No such file or directory")]
    [InlineData("/a/x", "/a/z", "mv: `/a/z': File exists")]
    [InlineData("/", "/q", "mv: `/' to `/q': is a subdirectory of itself")]
    public void Moves_that_can_not_be_say_why(string from, string to, string message)
    {
        Put("/a/x", "1");
        Put("/a/z", "2");
        Assert.Contains(message, Assert.Throws<BazaarException>(() => Lake.Move(from, to)).Message, StringComparison.Ordinal);
        Assert.Equal(2, Lake.List("/a").Count());
    }

    [Fact]
    public void Get_brings_back_what_was_put()
    {
        Put("/a/b/x", "1");
        Put("/a/y", "2");
        Lake.MakeDirectory("/a/empty");
        var target = Path.Combine(lab.Folder, "back");
        Assert.Equal(2, Lake.Get("/a", target));
        Assert.Equal("1", File.ReadAllText(Path.Combine(target, "b", "x")));
        Assert.True(Directory.Exists(Path.Combine(target, "empty")));
        Assert.Contains(
            "File exists",
            Assert.Throws<BazaarException>(() => Lake.Get("/a/y", Path.Combine(target, "y"))).Message,
            StringComparison.Ordinal
        );
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

    /// <summary>HDFS 3.3.6 refuses these as "Illegal file pattern".</summary>
    [Theory]
    [InlineData("/{x")]
    [InlineData("/{x{1,2}")]
    [InlineData("/a[")]
    [InlineData("/a\\")]
    public void Globs_that_are_none_are_refused(string pattern) =>
        Assert.Contains(
            "Illegal file pattern",
            Assert.Throws<BazaarException>(() => Lake.Expand(pattern)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Put_wants_the_folder_above_to_be_there() =>
        Assert.Contains(
            "put: `/no/such/f': No such file or directory",
            Assert.Throws<BazaarException>(() => Lake.Put(Local("f", [1]), "/no/such/f")).Message,
            StringComparison.Ordinal
        );
}
