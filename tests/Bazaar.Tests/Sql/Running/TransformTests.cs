using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>TRANSFORM's programs: the files that they find, how they fail, and how they are stopped.</summary>
public sealed class TransformTests : IDisposable
{
    private readonly TempLab lab = new();

    public TransformTests() => lab.Lab.Hive("CREATE TABLE t AS SELECT explode(array('a', 'b')) AS x").Dispose();

    public void Dispose() => lab.Dispose();

    private string Rows(string query)
    {
        using var result = lab.Lab.Hive(query);
        return string.Join("; ", result.Rows().Select(r => string.Join(",", r.Select(v => v ?? "NULL"))));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(lab.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void A_program_finds_the_files_that_were_added()
    {
        var script = Write("upper.sh", "tr a-z A-Z\n");
        Assert.Equal("", Rows($"ADD FILE {script}"));
        Assert.Equal(script, Rows("LIST FILES"));
        Assert.Equal("A; B", Rows("SELECT TRANSFORM (x) USING 'sh upper.sh' AS y FROM t"));
        Assert.Equal("", Rows($"DELETE FILE {script}"));
        Assert.Equal("", Rows("LIST FILES"));
        var gone = Assert.Throws<BazaarException>(() => Rows("SELECT TRANSFORM (x) USING 'sh upper.sh' AS y FROM t"));
        Assert.Contains("upper.sh", gone.Diagnostic.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_be_executed_is_a_program()
    {
        var script = Write("rev.sh", "#!/bin/sh\nrev\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal("", Rows($"ADD FILES {script}"));
        Assert.Equal("ba; bb", Rows("SELECT TRANSFORM (concat(x, 'b')) USING 'rev.sh' AS y FROM t"));
    }

    [Theory]
    [InlineData("sh -c \"cat; echo broken >&2; exit 3\"", "code 3", "broken", "20003")]
    [InlineData("there_is_no_such_program", "there_is_no_such_program", "ADD FILE", "20000")]
    public void A_program_that_fails_says_why(string command, string message, string cure, string code)
    {
        var failed = Assert.Throws<BazaarException>(() => Rows($"SELECT TRANSFORM (x) USING '{command}' AS y FROM t")).Diagnostic;
        Assert.Contains(message, failed.Message, StringComparison.Ordinal);
        Assert.Contains(cure, failed.Cure, StringComparison.Ordinal);
        Assert.Contains(code, failed.Code, StringComparison.Ordinal);
        Assert.NotNull(failed.Place);
    }

    [Fact]
    public void A_program_that_does_not_read_is_told_so()
    {
        // More than a pipe holds.
        lab.Lab.Hive("CREATE TABLE many AS SELECT repeat('x', 100000) AS x FROM t a, t b").Dispose();
        var failed = Assert
            .Throws<BazaarException>(() => Rows("SELECT TRANSFORM (x) USING 'head -c 1' AS y FROM many"))
            .Diagnostic;
        Assert.Contains("20001", failed.Code, StringComparison.Ordinal);
        Assert.Equal("", Rows("SET hive.exec.script.allow.partial.consumption=true"));
        Assert.Equal("x", Rows("SELECT TRANSFORM (x) USING 'head -c 1' AS y FROM many"));
    }

    [Fact]
    public void What_is_used_twice_runs_once()
    {
        Assert.Equal(
            "True",
            Rows(
                "WITH r AS (SELECT TRANSFORM (x) USING 'sh -c \"cat > /dev/null; date +%s%N\"' AS y FROM t) SELECT a.y = b.y FROM r a JOIN r b"
            )
        );
    }

    [Fact]
    public async Task A_program_that_never_ends_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var run = Task.Run(() =>
            lab
                .Lab.Run(
                    new Script(Language.Hive, "SELECT TRANSFORM (x) USING 'sh -c \"cat > /dev/null; sleep 600\"' AS y FROM t"),
                    new RunOptions(),
                    stop.Token
                )
                .Single()
        );
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        using var result = await run;
        Assert.Equal(Fault.Cancelled, result.Error!.Fault);
    }
}
