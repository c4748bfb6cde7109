using System.Security.Cryptography;
using System.Text;
using Bazaar.Core;
using Bazaar.Lake.Files;
using Xunit;

namespace Bazaar.Tests.Lake.Files;

/// <summary>What every lake does, wherever it lies: the same calls, the same answers, the same words. All happens below <see cref="Root"/>.</summary>
public abstract class LakeContract : IDisposable
{
    protected const string Root = "/contract";

    /// <summary>Names that a path in a URL has to be careful with.</summary>
    private static readonly string[] OddNames =
    [
        "a b",
        "50%",
        "a+b",
        "a;b",
        "x&y=z",
        "q?#",
        "käse",
        "日本",
        "%41",
        "~$!@'()[]{}^`,",
    ];

    protected string Folder { get; } = Directory.CreateTempSubdirectory("contract").FullName;

    protected abstract ILake Lake { get; }

    public virtual void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private string Local(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void Put(string path, string text, bool overwrite = false)
    {
        Lake.MakeDirectory(path[..path.LastIndexOf('/')]);
        Lake.Put(Local("one", Encoding.UTF8.GetBytes(text)), path, overwrite);
    }

    private string Text(string path)
    {
        using var reader = new StreamReader(Lake.Open(path));
        return reader.ReadToEnd();
    }

    private string[] Below(string path) => [.. Lake.List(path, recursive: true).Select(e => e.Path[Root.Length..])];

    private static void Refused(string message, Action act) =>
        Assert.Contains(message, Assert.Throws<BazaarException>(act).Diagnostic.Message, StringComparison.Ordinal);

    [Fact]
    public void Lists_a_folder_before_what_is_in_it_and_a_file_as_itself()
    {
        Put(Root + "/b/x", "22");
        Put(Root + "/a", "1");
        Lake.MakeDirectory(Root + "/c/empty");
        Assert.Equal(["/a", "/b", "/c"], Lake.List(Root).Select(e => e.Path[Root.Length..]));
        Assert.Equal(["/a", "/b", "/b/x", "/c", "/c/empty"], Below(Root));
        Assert.Equal(["/a", "/b/x"], Below(Root + "/{a,b}"));
        var file = Lake.List(Root + "/b/x").Single();
        Assert.Equal((Root + "/b/x", false, 2, "x", 1), (file.Path, file.IsDirectory, file.Length, file.Name, file.Replication));
        Assert.Equal(128L << 20, file.BlockSize);
        Assert.True(file.Owner.Length > 0 && file.Group.Length > 0 && file.Modified.Year > 2000);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.Mode & (UnixFileMode)0b111_000_000);
        var folder = Lake.Stat("hdfs://anywhere:8020" + Root + "/./b//");
        Assert.Equal((Root + "/b", true, 0, 0), (folder.Path, folder.IsDirectory, folder.Length, folder.Replication));
        Assert.Equal(3, Lake.Usage(Root));
        Assert.Equal(2, Lake.Usage(Root + "/b/*"));
    }

    [Fact]
    public void Says_how_much_room_there_is()
    {
        var space = Lake.Space();
        Assert.True(space.Capacity >= space.Remaining && space.Remaining > 0 && space.Used >= 0);
    }

    [Fact]
    public void Globs_mean_what_Hadoops_do()
    {
        foreach (var path in new[] { "/2025/11/01/a", "/2025/11/02/a", "/2025/12/01/b", "/x", "/2025/n" })
            Put(Root + path, "1");
        // Windows has no such name.
        var star = !OperatingSystem.IsWindows();
        if (star)
            Lake.Put(Local("*", [1]), Root);
        string[] Paths(string pattern) => [.. Lake.Paths(Root + pattern).Select(p => p[Root.Length..])];
        Assert.Equal(["/2025/11/01/a", "/2025/11/02/a"], Paths("/2025/11/0?/a"));
        Assert.Equal(["/2025/11/01/a", "/2025/12/01/b"], Paths("/*/*/{01,03}/*"));
        Assert.Equal(star ? ["/*"] : [], Paths("/\\*"));
        Assert.Equal(["/x"], Paths("/[w-z]"));
        Assert.Equal(["/2025/n"], Paths("/2025/[^0-9]*"));
        Assert.Equal(["/2025/11/01", "/2025/12/01"], Paths("/{2025/1[12]/01,none}"));
        Assert.Equal(["/x"], Paths("/x"));
        Assert.Empty(Paths("/nothing"));
        Assert.Empty(Paths("/x/*"));
        Assert.Empty(Paths("/2024/*/a"));
        foreach (var wrong in new[] { "/{x", "/{x{1,2}", "/a[", "/a\\" })
            Refused("Illegal file pattern", () => Paths(wrong));
    }

    [Fact]
    public void No_path_climbs_out()
    {
        foreach (var path in new[] { "/../x", "hdfs:///a/../../x" })
        {
            Refused("out of the lake", () => Lake.Stat(path));
            Refused("out of the lake", () => Lake.MakeDirectory(path));
        }
        Refused("out of the lake", () => Lake.Paths("/*/../../x"));
    }

    [Fact]
    public void Put_keeps_what_is_there_unless_told()
    {
        Put(Root + "/one", "old");
        Refused($"put: `{Root}/one': File exists", () => Put(Root + "/one", "new"));
        Assert.Equal("old", Text(Root + "/one"));
        Put(Root + "/one", "new", overwrite: true);
        Assert.Equal("new", Text(Root + "/one"));
        Assert.Equal(["/one"], Below(Root));
    }

    [Fact]
    public void Put_wants_the_folder_above_to_be_there_and_a_folder_to_be_one()
    {
        var file = Local("f", [1]);
        Refused($"put: `{Root}/no/such/f': No such file or directory", () => Lake.Put(file, Root + "/no/such/f"));
        Lake.Put(file, Root + "/f");
        Refused($"put: `{Root}/f': Is not a directory", () => Lake.Put(file, Root + "/f/g"));
        Refused(
            $"put: `{Root}/f': Is not a directory",
            () => Lake.Put(Directory.CreateDirectory(Path.Combine(Folder, "d")).FullName, Root + "/f")
        );
        Lake.MakeDirectory(Root + "/d/f");
        Refused($"put: `{Root}/d/f': Is a directory", () => Lake.Put(file, Root + "/d"));
        Refused("put: `/no/such/file': No such file or directory", () => Lake.Put("/no/such/file", Root));
        Refused($"put: `{Root}/none': No such file or directory", () => Lake.Put(Folder + "/{d,f}", Root + "/none"));
        Assert.Equal(["/d", "/d/f", "/f"], Below(Root));
    }

    [Fact]
    public void A_folder_is_put_under_its_name_and_into_one_that_is_there()
    {
        Local("tree/a/x", [1]);
        Local("tree/y", [2, 3]);
        Directory.CreateDirectory(Path.Combine(Folder, "tree", "empty"));
        var tree = Path.Combine(Folder, "tree");
        Assert.Equal(2, Lake.Put(tree, Root + "/new"));
        Assert.Equal(2, Lake.Put(tree, Root));
        Local("tree/z", [4]);
        Refused("File exists", () => Lake.Put(tree, Root));
        Assert.Equal(3, Lake.Put(tree, Root, overwrite: true));
        Assert.Equal(["/new", "/new/a", "/new/a/x", "/new/empty", "/new/y"], Below(Root)[..5]);
        Assert.Equal(["/tree", "/tree/a", "/tree/a/x", "/tree/empty", "/tree/y", "/tree/z"], Below(Root)[5..]);
        Assert.Equal(4, Lake.Usage(Root + "/tree"));
    }

    [Fact]
    public void Odd_names_come_through_and_back()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such names.");
        foreach (var name in OddNames)
            Local($"odd/{name}/{name}", Encoding.UTF8.GetBytes(name));
        Lake.Put(Path.Combine(Folder, "odd"), Root);
        Assert.Equal(OddNames.Order(StringComparer.Ordinal), Lake.List(Root + "/odd").Select(e => e.Name));
        foreach (var name in OddNames)
            Assert.Equal(name, Text(Glob.Escape($"{Root}/odd/{name}/{name}")));
        Lake.Move(Glob.Escape($"{Root}/odd/{OddNames[1]}"), $"{Root}/odd/100%");
        Assert.Single(Lake.Paths($"{Root}/odd/100%/50%"));
        var back = Path.Combine(Folder, "back");
        Assert.Equal(OddNames.Length, Lake.Get(Root + "/odd", back));
        Assert.Equal("käse", File.ReadAllText(Path.Combine(back, "käse", "käse")));
    }

    [Fact]
    public void Get_brings_back_what_was_put()
    {
        Put(Root + "/a/b/x", "1");
        Put(Root + "/a/y", "2");
        Lake.MakeDirectory(Root + "/a/empty");
        var target = Path.Combine(Folder, "back");
        Assert.Equal(2, Lake.Get(Root + "/a", target));
        Assert.Equal("1", File.ReadAllText(Path.Combine(target, "b", "x")));
        Assert.True(Directory.Exists(Path.Combine(target, "empty")));
        Refused("File exists", () => Lake.Get(Root + "/a/y", Path.Combine(target, "y")));
        Assert.Equal(1, Lake.Get(Root + "/a/y", Path.Combine(target, "y"), overwrite: true));
        Refused("get: `/no/such/place': No such file or directory", () => Lake.Get(Root + "/a/y", "/no/such/place"));
        Refused($"get: `{Root}/none': No such file or directory", () => Lake.Get(Root + "/none", target));
        Assert.Equal(3, Directory.GetFileSystemEntries(target).Length);
    }

    [Fact]
    public void Folders_are_made_with_those_above_or_not()
    {
        Put(Root + "/file", "1");
        Lake.MakeDirectory(Root + "/a/b/c");
        Lake.MakeDirectory(Root + "/a/b/c");
        Refused($"mkdir: `{Root}/a/b': File exists", () => Lake.MakeDirectory(Root + "/a/b", parents: false));
        Refused($"mkdir: `{Root}/x/y': No such file or directory", () => Lake.MakeDirectory(Root + "/x/y", parents: false));
        Refused($"mkdir: `{Root}/file': Is not a directory", () => Lake.MakeDirectory(Root + "/file"));
        Refused($"mkdir: `{Root}/file': Is not a directory", () => Lake.MakeDirectory(Root + "/file/x/y"));
        Lake.MakeDirectory(Root + "/d", parents: false);
        Assert.Equal(["/a", "/a/b", "/a/b/c", "/d", "/file"], Below(Root));
    }

    [Fact]
    public void A_folder_is_removed_only_with_all_that_is_in_it_and_the_root_never()
    {
        Put(Root + "/a/b/one", "x");
        Put(Root + "/a/two", "y");
        Refused($"rm: `{Root}/a': Is a directory", () => Lake.Remove(Root + "/a"));
        Refused("the lake itself", () => Lake.Remove("/", recursive: true));
        Refused($"rm: `{Root}/none*': No such file", () => Lake.Remove(Root + "/none*"));
        Assert.Equal([Root + "/a/two"], Lake.Remove(Root + "/a/t*"));
        Assert.Equal([Root + "/a"], Lake.Remove(Root + "/a", recursive: true));
        Assert.Empty(Below(Root));
    }

    [Fact]
    public void Move_renames_and_goes_into_folders()
    {
        Put(Root + "/a/x", "1");
        Lake.Move(Root + "/a/x", Root + "/a/y");
        Lake.MakeDirectory(Root + "/b");
        Lake.Move(Root + "/a/y", Root + "/b");
        Lake.Move(Root + "/a", Root + "/b/c");
        Assert.Equal(["/b", "/b/c", "/b/y"], Below(Root));
    }

    [Fact]
    public void Moves_that_can_not_be_say_why()
    {
        Put(Root + "/a/x", "1");
        Put(Root + "/a/z", "2");
        foreach (
            var (from, to, message) in new[]
            {
                ("/nope", "/z", "mv: `/contract/nope': No such file or directory"),
                ("/a", "/a/b", "mv: `/contract/a' to `/contract/a/b': is a subdirectory of itself"),
                ("/a/x", "/no/such/y", "mv: `/contract/no/such/y': No such file or directory"),
                ("/a/x", "/a/z", "mv: `/contract/a/z': File exists"),
                ("/a/*", "/a/z", "mv: `/contract/a/z': Is not a directory"),
                ("/a/*", "/q", "mv: `/contract/q': No such file or directory"),
            }
        )
            Refused(message, () => Lake.Move(Root + from, Root + to));
        Refused("Does not match target filesystem", () => Lake.Move(Root + "/a/x", "file:///tmp/x"));
        Assert.Equal(["/a", "/a/x", "/a/z"], Below(Root));
    }

    /// <summary>What GETFILECHECKSUM of a real HDFS 3.3.6 answers for these bytes.</summary>
    [Fact]
    public void Checksums_are_those_of_HDFS()
    {
        var files = new (byte[] Bytes, string Algorithm, string Hex)[]
        {
            ([], "MD5-of-0MD5-of-0CRC32", "00000000000000000000000070bc8f4b72a86921468bf8e8441dce51"),
            (new byte[1000], "MD5-of-0MD5-of-512CRC32C", "0000020000000000000000002eb0e92034c69e7be55d23a6b583607d"),
            (Pattern(300_000), "MD5-of-0MD5-of-512CRC32C", "00000200000000000000000052ad013015ee471b6b92b91683c7446b"),
        };
        foreach (var (bytes, algorithm, hex) in files)
        {
            Lake.Put(Local("f", bytes), Root + "/f", overwrite: true);
            Assert.Equal(new LakeChecksum(algorithm, hex), Lake.Checksum(Root + "/f"));
        }
        Refused($"checksum: `{Root}': Is a directory", () => Lake.Checksum(Root));
    }

    private static byte[] Pattern(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 7 + i / 251) % 256))];

    [Fact]
    public void A_file_is_read_from_any_place()
    {
        var bytes = Pattern(300_000);
        Lake.Put(Local("f", bytes), Root + "/f");
        using var file = Lake.Open(Root + "/f");
        Assert.Equal(bytes.Length, file.Length);
        Assert.Equal(SHA256.HashData(bytes), SHA256.HashData(file));
        file.Seek(-10, SeekOrigin.End);
        var end = new byte[20];
        Assert.Equal(10, file.ReadAtLeast(end, 20, throwOnEndOfStream: false));
        Assert.Equal(bytes[^10..], end[..10]);
        file.Position = 1000;
        file.ReadExactly(end);
        Assert.Equal(bytes[1000..1020], end);
        Refused($"cat: `{Root}': Is a directory", () => Lake.Open(Root));
        Refused($"cat: `{Root}/none': No such file", () => Lake.Open(Root + "/none"));
    }

    [Fact]
    public void A_stopped_put_leaves_nothing()
    {
        Local("tree/a", Pattern(600_000));
        Local("tree/b", Pattern(600_000));
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Lake.Put(Path.Combine(Folder, "tree"), Root, false, progress, stop.Token)
        );
        Assert.Empty(Below(Root));
        Assert.Equal(2, Lake.Put(Path.Combine(Folder, "tree"), Root));
    }

    /// <summary>Stops at the first piece.</summary>
    private sealed class Stopper(CancellationTokenSource stop) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value) => stop.Cancel();
    }

    [Fact]
    public void Files_of_this_machine_are_seen_beside_it()
    {
        var path = new Uri(Local("f", [1, 2, 3])).AbsoluteUri;
        Assert.Equal(3, Lake.Stat(path).Length);
        Assert.Equal(path, Lake.Paths(path.Replace("/f", "/?", StringComparison.Ordinal)).Single(p => p == path));
        Lake.Put(path, Root + "/f");
        Assert.Equal(3, Lake.Usage(Root));
        Assert.Equal([path], Lake.Remove(path));
        Assert.False(File.Exists(Path.Combine(Folder, "f")));
    }
}
