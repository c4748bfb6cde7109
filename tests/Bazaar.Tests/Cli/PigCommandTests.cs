using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Bazaar.Tests.Cli;

/// <summary>The program as a user starts it, in a process of its own.</summary>
public sealed class PigCommandTests : IDisposable
{
    private readonly string lake = Directory.CreateTempSubdirectory("lake").FullName;

    public void Dispose() => Directory.Delete(lake, recursive: true);

    private async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), .. args, "--lake", lake]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    [Fact]
    public async Task Dump_prints_tuples_and_jsonl_one_line_a_statement()
    {
        File.WriteAllText(Path.Combine(lake, "people.txt"), "ann\t1\nbob\tx\n");
        const string script = "p = LOAD '/people.txt' AS (name:chararray, n:int); DUMP p;";
        var (code, output, _) = await Run("pig", "-e", script);
        Assert.Equal((0, "(ann,1)\n(bob,)\n"), (code, output.ReplaceLineEndings("\n")));
        var line = (await Run("pig", "-e", script, "--format", "jsonl")).Output;
        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("""[["ann",1],["bob",null]]""", json.GetProperty("rows").GetRawText());
        Assert.Equal("int", json.GetProperty("columns")[1].GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_error_has_its_place_and_exit_code_1()
    {
        var (code, output, _) = await Run(
            "pig",
            "-e",
            "p = LOAD '/x' AS (n:int);\nq = FILTER p BY m > 1; DUMP q;",
            "--format",
            "jsonl"
        );
        Assert.Equal(1, code);
        var error = JsonDocument.Parse(output).RootElement.GetProperty("error");
        Assert.Equal((2, 17), (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("pig", "--no-such-option")]
    [InlineData("pig", "-f", "no-such-script.pig")]
    [InlineData("pig", "-e", "a = LOAD 'x';", "-param", "novalue")]
    public async Task Wrong_use_has_exit_code_2(params string[] args)
    {
        var (code, _, errors) = await Run(args);
        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
    }
}
