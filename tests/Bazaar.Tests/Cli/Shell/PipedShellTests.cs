using System.Diagnostics;
using Xunit;

namespace Bazaar.Tests.Cli.Shell;

/// <summary>The program in a process of its own, its standard input a pipe.</summary>
public sealed class PipedShellTests : IDisposable
{
    private readonly string lake = Directory.CreateTempSubdirectory("lake").FullName;

    public void Dispose() => Directory.Delete(lake, recursive: true);

    [Fact]
    public async Task Lines_run_without_prompts_and_a_failed_statement_gives_exit_code_1()
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
        Assert.Equal((1, "a\n1\nb\n2\n"), (process.ExitCode, output.ReplaceLineEndings("\n")));
        Assert.Contains("nothing", await errors, StringComparison.Ordinal);
    }
}
