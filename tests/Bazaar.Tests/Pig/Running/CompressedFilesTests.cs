using System.IO.Compression;
using System.Text;
using Bazaar.Core;
using ICSharpCode.SharpZipLib.BZip2;
using Xunit;

namespace Bazaar.Tests.Pig.Running;

/// <summary>What PigStorage compresses, by which name, and that every loader of text reads it; names as real Pig's.</summary>
public sealed class CompressedFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pig-").FullName;

    public CompressedFilesTests() => File.WriteAllText(Path.Combine(root, "people"), "1,ann\n2,bob\n3,é\n");

    public void Dispose() => Directory.Delete(root, true);

    /// <summary>The rows of every result, a text each: its values between blanks.</summary>
    private List<string> Run(string text)
    {
        var (engine, session) = TestLake.Engine(root);
        using (session)
        using (engine)
        {
            var rows = new List<string>();
            foreach (
                var result in engine.Run(
                    new Script(Language.Pig, text),
                    new RunOptions(false),
                    TestContext.Current.CancellationToken
                )
            )
            {
                if (result.Error is { } error)
                    throw new BazaarException(error);
                rows.AddRange(result.Rows().Select(r => string.Join(' ', r)));
            }
            return rows;
        }
    }

    private const string Copy = "p = LOAD 'people' USING PigStorage(',') AS (id:int, name:chararray);\n";

    [Theory]
    [InlineData("STORE p INTO 'o.gz';", "o.gz/part-m-00000.gz")]
    [InlineData("STORE p INTO 'o.bz2' USING PigStorage();", "o.bz2/part-m-00000.bz2")]
    [InlineData("STORE p INTO 'o.bz';", "o.bz/part-m-00000.bz2")]
    [InlineData(
        "set output.compression.enabled true; set output.compression.codec org.apache.hadoop.io.compress.GzipCodec; STORE p INTO 'o';",
        "o/part-m-00000.gz"
    )]
    [InlineData(
        "set output.compression.enabled true; set output.compression.codec org.apache.hadoop.io.compress.DefaultCodec; STORE p INTO 'o';",
        "o/part-m-00000.deflate"
    )]
    public void What_is_stored_compressed_is_loaded_again(string store, string file)
    {
        Run(Copy + store);
        Assert.True(
            File.Exists(Path.Combine(root, file)),
            string.Join(' ', Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        );
        Assert.NotEqual((byte)'1', File.ReadAllBytes(Path.Combine(root, file))[0]);
        var folder = file.Split('/')[0];
        Assert.Equal(["1 ann", "2 bob", "3 é"], Run($"q = LOAD '{folder}' AS (id:int, name:chararray); DUMP q;"));
    }

    [Theory]
    [InlineData("two.gz")]
    [InlineData("two.bz2")]
    public void A_file_of_several_parts_that_are_compressed_each_is_read_whole(string name)
    {
        using (var file = File.Create(Path.Combine(root, name)))
            foreach (var part in new[] { "1,ann\n", "2,bob\n" })
                using (
                    Stream packed = name.EndsWith("gz", StringComparison.Ordinal)
                        ? new GZipStream(file, CompressionMode.Compress, leaveOpen: true)
                        : new BZip2OutputStream(file) { IsStreamOwner = false }
                )
                    packed.Write(Encoding.UTF8.GetBytes(part));
        Assert.Equal(["1 ann", "2 bob"], Run($"q = LOAD '{name}' USING PigStorage(',') AS (id:int, name:chararray); DUMP q;"));
        Assert.Equal(["1,ann", "2,bob"], Run($"q = LOAD '{name}' USING TextLoader() AS (line:chararray); DUMP q;"));
    }

    [Fact]
    public void Only_PigStorage_compresses_by_the_path()
    {
        Run(Copy + "STORE p INTO 'j.gz' USING JsonStorage();");
        Assert.StartsWith("{", File.ReadAllText(Path.Combine(root, "j.gz", "part-m-00000")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q = LOAD 'x.lz4'; DUMP q;", "x.lz4")]
    [InlineData("q = LOAD 'x.gz'; DUMP q;", "x.gz")]
    public void What_cannot_be_read_is_refused_with_its_file(string script, string file)
    {
        File.WriteAllText(Path.Combine(root, file), "1,ann\n");
        var e = Assert.Throws<BazaarException>(() => Run(script));
        Assert.Contains(file, e.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(1, e.Diagnostic.Place!.Line);
    }

    [Theory]
    [InlineData("set output.compression.enabled true; STORE p INTO 'o';", "no codec is set")]
    [InlineData(
        "set output.compression.enabled true; set output.compression.codec com.example.Fast; STORE p INTO 'o';",
        "com.example.Fast"
    )]
    public void A_codec_that_is_not_there_is_refused_before_anything_is_written(string store, string message)
    {
        var e = Assert.Throws<BazaarException>(() => Run(Copy + store));
        Assert.Contains(message, e.Diagnostic.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(root, "o")));
    }
}
