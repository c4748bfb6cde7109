using System.Diagnostics;
using Xunit;

namespace Bazaar.Tests.Cli;

/// <summary>The program in a process of its own, its standard input a pipe.</summary>
public sealed class PipedScriptTests : IDisposable
{
    private readonly string lake = Directory.CreateTempSubdirectory("lake").FullName;

    public void Dispose() => Directory.Delete(lake, recursive: true);

    [Fact]
    public async Task A_piped_script_runs_without_prompts_and_stops_at_its_first_error()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), "hive", "--format", "csv", "--lake", lake]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync("SELECT 1 AS\n a;\nSELECT nothing;\nSELECT 2 AS b;\n");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, "a\n1\n"), (process.ExitCode, output.ReplaceLineEndings("\n")));
        Assert.Contains("nothing", await errors, StringComparison.Ordinal);
    }
}
