using System.Diagnostics;
using System.Text;
using Bazaar.Cluster;
using Bazaar.Cluster.Hdfs;
using Bazaar.Core;
using Bazaar.Lake.Files;
using Xunit;
using static Bazaar.Tests.Cluster.Hdfs.ScriptedHdfs;

namespace Bazaar.Tests.Cluster.Hdfs;

/// <summary>What goes wrong on the way to HDFS: what is tried again, what never, and what the person is told.</summary>
public sealed class HdfsFaultTests : IDisposable
{
    private const string Yes = "{\"boolean\":true}";
    private const string No = "{\"boolean\":false}";
    private const string FolderStatus = "op=GETFILESTATUS";
    private readonly string folder = Directory.CreateTempSubdirectory("faults").FullName;
    private readonly ScriptedHdfs server = new();
    private readonly HdfsLake lake;

    public HdfsFaultTests()
    {
        var limits = new ClusterLimits
        {
            Retries = 3,
            FirstDelay = TimeSpan.FromMilliseconds(1),
            Answer = TimeSpan.FromMilliseconds(200),
            Silence = TimeSpan.FromMilliseconds(200),
        };
        lake = new(new("http://name:9870/webhdfs/v1"), "ada", limits, TimeProvider.System, server) { UploadName = () => "u" };
    }

    public void Dispose()
    {
        lake.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Func<HttpRequestMessage, HttpResponseMessage> Status(string type, int length = 0) =>
        JsonAnswer(
            $"{{\"FileStatus\":{{\"pathSuffix\":\"\",\"type\":\"{type}\",\"length\":{length},\"modificationTime\":0,\"accessTime\":0,\"permission\":\"755\",\"owner\":\"ada\",\"group\":\"g\",\"replication\":1,\"blockSize\":1}}}}"
        );

    private static Func<HttpRequestMessage, HttpResponseMessage> Gone =>
        Refusal("FileNotFoundException", "File does not exist", 404);

    private static Func<HttpRequestMessage, HttpResponseMessage> Sum(string algorithm, byte[] bytes) =>
        JsonAnswer(
            $"{{\"FileChecksum\":{{\"algorithm\":\"{algorithm}\",\"bytes\":\"{HdfsChecksum.Of(new MemoryStream(bytes)).Hex}00000000\",\"length\":28}}}}"
        );

    private int Asked(string part) => server.Asked.Count(a => a.Contains(part, StringComparison.Ordinal));

    private static Diagnostic Refused(Action act) => Assert.ThrowsAny<BazaarException>(act).Diagnostic;

    private string Local(string text)
    {
        var file = Path.Combine(folder, "f");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>A folder /d in which no f is, and all else of an upload but the body's place.</summary>
    private ScriptedHdfs Uploads(byte[] arrives, string algorithm = "MD5-of-0MD5-of-512CRC32C") =>
        server
            .On("/d/f?" + FolderStatus, Gone)
            .On("/d?" + FolderStatus, Status("DIRECTORY"))
            .On("op=MKDIRS", JsonAnswer(Yes))
            .On("op=GETFILECHECKSUM", Sum(algorithm, arrives))
            .On("op=RENAME", JsonAnswer(Yes))
            .On("op=DELETE", JsonAnswer(Yes));

    [Fact]
    public void What_was_never_sent_is_tried_again_also_where_it_changes_something()
    {
        server
            .On("/d?" + FolderStatus, Status("DIRECTORY"))
            .On("op=DELETE", Breaks(HttpRequestError.ConnectionError), Breaks(HttpRequestError.ConnectionError), JsonAnswer(Yes));
        lake.Remove("/d", recursive: true);
        Assert.Equal(3, Asked("DELETE http://name:9870/webhdfs/v1/d?op=DELETE&user.name=ada&recursive=true"));
    }

    [Fact]
    public void A_change_whose_end_nobody_knows_is_not_made_again()
    {
        server.On("/d?" + FolderStatus, Status("DIRECTORY")).On("op=DELETE", Breaks(HttpRequestError.ResponseEnded));
        var error = Refused(() => lake.Remove("/d", recursive: true));
        Assert.Equal(1, Asked("op=DELETE"));
        Assert.Equal("rm: `/d': No talk with HDFS at name:9870: broken by ResponseEnded.", error.Message);
    }

    [Fact]
    public void Reading_is_tried_again_whatever_broke_and_gives_up_after_the_last_try()
    {
        server
            .On("/a?", Breaks(HttpRequestError.ResponseEnded), JsonAnswer("{}", 503), Status("FILE"))
            .On("/b?", JsonAnswer("{}", 503));
        Assert.False(lake.Stat("/a").IsDirectory);
        Assert.Contains("answers 503", Refused(() => lake.Stat("/b")).Message, StringComparison.Ordinal);
        Assert.Equal((3, 4), (Asked("/a?"), Asked("/b?")));
    }

    [Fact]
    public void Safe_mode_is_waited_for_and_then_told_with_its_cure()
    {
        const string text = "Cannot create directory /d. Name node is in safe mode.";
        server
            .On(FolderStatus, Gone, Status("DIRECTORY"), Gone, Status("DIRECTORY"))
            .On("/d?op=MKDIRS", Refusal("SafeModeException", text), JsonAnswer(Yes))
            .On("/e?op=MKDIRS", Refusal("RemoteException", text + "\\n\\tat SafeModeException"));
        lake.MakeDirectory("/d");
        var error = Refused(() => lake.MakeDirectory("/e"));
        Assert.Equal($"mkdir: `/e': {text}", error.Message);
        Assert.Contains("still starting", error.Cure, StringComparison.Ordinal);
        Assert.Equal((2, 4), (Asked("/d?op=MKDIRS"), Asked("/e?op=MKDIRS")));
    }

    [Fact]
    public void A_refusal_has_the_servers_text_without_its_stack_and_its_name_as_the_code()
    {
        server.On(
            FolderStatus,
            Refusal(
                "AccessControlException",
                "Permission denied: user=ada, access=EXECUTE, inode=\\\"/d\\\"\\n\\tat org.apache.Hadoop"
            )
        );
        var error = Refused(() => lake.Stat("/d/x"));
        Assert.Equal("stat: `/d/x': Permission denied: user=ada, access=EXECUTE, inode=\"/d\"", error.Message);
        Assert.Equal("AccessControlException", error.Code);
        Assert.Contains("HADOOP_USER_NAME", error.Cure, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public void A_page_for_people_is_no_answer()
    {
        server.On(FolderStatus, JsonAnswer("<html>Sign in</html>"));
        var error = Refused(() => lake.Stat("/d"));
        Assert.Equal("stat: `/d': name:9870 answers 200 OK, and not as WebHDFS does: <html>Sign in</html>", error.Message);
    }

    [Fact]
    public void A_silent_server_ends_in_an_error_within_its_limit()
    {
        server.On(FolderStatus, Silence);
        var time = Stopwatch.StartNew();
        Assert.Contains("was silent for 0.2 s", Refused(() => lake.Stat("/d")).Message, StringComparison.Ordinal);
        Assert.InRange(time.Elapsed.TotalSeconds, 0.8, 10);
        Assert.Equal(4, server.Asked.Count);
    }

    [Fact]
    public void A_data_node_that_refuses_is_asked_for_anew()
    {
        var bytes = Encoding.UTF8.GetBytes("text");
        Uploads(bytes)
            .On("http://name:9870/webhdfs/v1/d/.u._COPYING_/0?op=CREATE", To("http://one:9864/x"), To("http://two:9864/x"))
            .On("http://one:9864", Breaks(HttpRequestError.ConnectionError))
            .On("http://two:9864", JsonAnswer("", 201));
        Assert.Equal(1, lake.Put(Local("text"), "/d"));
        Assert.Equal([bytes], server.Sent);
        Assert.Equal(2, Asked("op=CREATE"));
        Assert.EndsWith(
            "/d/.u._COPYING_/0?op=RENAME&user.name=ada&destination=%2Fd%2Ff",
            server.Asked[^2],
            StringComparison.Ordinal
        );
        Assert.Contains("op=DELETE", server.Asked[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_node_whose_name_nobody_knows_here_is_told_with_HttpFS_as_the_cure()
    {
        Uploads([]).On("op=CREATE", To("http://datanode:9864/x")).On("datanode", Breaks(HttpRequestError.NameResolutionError));
        var error = Refused(() => lake.Put(Local("text"), "/d"));
        Assert.StartsWith("put: `/d': HDFS sends to its data node at datanode:9864", error.Message, StringComparison.Ordinal);
        Assert.Contains("HttpFS", error.Cure, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Asked("datanode:9864"), Asked("op=RENAME")));
        Assert.Contains("/d/.u._COPYING_?op=DELETE", server.Asked[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_broke_off_is_not_sent_again_and_leaves_nothing()
    {
        Uploads([]).On("op=CREATE", To("http://one:9864/x")).On("one", Breaks(HttpRequestError.ResponseEnded));
        Refused(() => lake.Put(Local("text"), "/d"));
        Assert.Equal((1, 0, 1), (Asked("http://one"), Asked("op=RENAME"), Asked("op=DELETE")));
    }

    [Fact]
    public void An_upload_that_nobody_answers_ends_within_its_limit()
    {
        Uploads([]).On("op=CREATE", To("http://one:9864/x")).On("one", Silence);
        Assert.Contains("was silent", Refused(() => lake.Put(Local("text"), "/d")).Message, StringComparison.Ordinal);
        Assert.Equal(1, Asked("op=DELETE"));
    }

    [Fact]
    public void What_arrives_changed_never_gets_its_name()
    {
        Uploads(Encoding.UTF8.GetBytes("taxt")).On("op=CREATE", To("http://one:9864/x")).On("one", JsonAnswer("", 201));
        Assert.Contains("arrived", Refused(() => lake.Put(Local("text"), "/d")).Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (Asked("op=RENAME"), Asked("op=DELETE")));
    }

    [Theory]
    [InlineData("text", true)]
    [InlineData("taxt", false)]
    public void Where_HDFS_counts_by_another_rule_the_bytes_are_compared(string arrived, bool same)
    {
        Uploads([], "COMPOSITE-CRC32C")
            .On("op=CREATE", To("http://one:9864/x"))
            .On("one", JsonAnswer("", 201))
            .On("op=OPEN", Bytes(Encoding.UTF8.GetBytes(arrived)));
        if (same)
            lake.Put(Local("text"), "/d");
        else
            Refused(() => lake.Put(Local("text"), "/d"));
        Assert.Equal(same ? 1 : 0, Asked("op=RENAME"));
    }

    /// <summary>HttpFS doesn't know how to rename over a file.</summary>
    [Fact]
    public void A_file_is_replaced_also_where_nothing_can_be_renamed_over_it()
    {
        server
            .On("/d/f?" + FolderStatus, Status("FILE", 4))
            .On("/d?" + FolderStatus, Status("DIRECTORY"))
            .On("op=MKDIRS", JsonAnswer(Yes))
            .On("op=CREATE", To("http://one:9864/x"))
            .On("one", JsonAnswer("", 201))
            .On("op=GETFILECHECKSUM", Sum("MD5-of-0MD5-of-512CRC32C", Encoding.UTF8.GetBytes("text")))
            .On("op=RENAME", JsonAnswer(No), JsonAnswer(Yes))
            .On("op=DELETE", JsonAnswer(Yes));
        lake.Put(Local("text"), "/d/f", overwrite: true);
        Assert.Equal(
            [
                "RENAME&user.name=ada&destination=%2Fd%2Ff&renameoptions=OVERWRITE",
                "DELETE&user.name=ada&recursive=true",
                "RENAME&user.name=ada&destination=%2Fd%2Ff",
            ],
            server.Asked[^4..^1].Select(a => a[(a.IndexOf("op=", StringComparison.Ordinal) + 3)..])
        );
        Assert.Contains("/d/f?op=DELETE", server.Asked[^3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_is_read_on_from_there()
    {
        server
            .On("op=GETFILESTATUS", Status("FILE", 6))
            .On("offset=3", Breaks(HttpRequestError.ConnectionError), BreaksAfter("de"u8.ToArray()))
            .On("offset=5", Bytes("f"u8.ToArray()))
            .On("op=OPEN", BreaksAfter("abc"u8.ToArray()));
        using var reader = new StreamReader(lake.Open("/f"));
        Assert.Equal("abcdef", reader.ReadToEnd());
    }

    [Fact]
    public void A_file_that_ends_too_early_is_an_error()
    {
        server.On("op=GETFILESTATUS", Status("FILE", 6)).On("offset=3", Bytes([])).On("op=OPEN", Bytes("abc"u8.ToArray()));
        using var file = lake.Open("/f");
        var error = Refused(() => file.CopyTo(new MemoryStream()));
        Assert.Equal("HDFS broke off /f behind 3 bytes: the file ended before its 6 bytes.", error.Message);
    }

    [Fact]
    public void A_large_folder_is_listed_page_by_page()
    {
        static Func<HttpRequestMessage, HttpResponseMessage> Page(int left, params string[] names) =>
            JsonAnswer(
                $"{{\"DirectoryListing\":{{\"remainingEntries\":{left},\"partialListing\":{{\"FileStatuses\":{{\"FileStatus\":["
                    + string.Join(
                        ',',
                        names.Select(n =>
                            $"{{\"pathSuffix\":\"{n}\",\"type\":\"FILE\",\"length\":1,\"modificationTime\":0,\"accessTime\":0,\"permission\":\"644\",\"owner\":\"a\",\"group\":\"g\",\"replication\":1,\"blockSize\":1}}"
                        )
                    )
                    + "]}}}}"
            );
        server
            .On(FolderStatus, Status("DIRECTORY"))
            .On("startAfter=b%20b", Page(0, "c"))
            .On("LISTSTATUS_BATCH", Page(1, "a", "b b"));
        Assert.Equal(["/d/a", "/d/b b", "/d/c"], lake.List("/d").Select(e => e.Path));
    }

    [Fact]
    public void A_server_without_the_name_nodes_beans_does_not_tell_its_room()
    {
        server.On("/jmx", JsonAnswer("{\"beans\":[]}"));
        var error = Refused(() => lake.Space());
        Assert.Equal(Fault.Unsupported, error.Fault);
        Assert.Contains("HttpFS", error.Cure, StringComparison.Ordinal);
    }
}
