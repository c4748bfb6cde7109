using System.Diagnostics;
using System.Text.Json.Nodes;
using Bazaar.Kernel.Specs;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>The kernel by Jupyter's own clients, which are Python's: <c>tests/kernel</c>. Where they are missing the tests are skipped; in CI that is a failure.</summary>
[Collection(Alone)]
public sealed class KernelClientTests : IDisposable
{
    /// <summary>Jupyter's suite waits for 0.1 s between two messages, so that nothing else of ours runs beside it.</summary>
    private const string Alone = "kernel clients";

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class Collection;

    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly string Home = BazaarHome.Find(AppContext.BaseDirectory).Path;
    private readonly string data = Directory.CreateTempSubdirectory("bazaar-jupyter-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Jupyters_own_tests_and_those_of_what_they_leave_out_pass()
    {
        Require("jupyter_kernel_test");
        await InstallAsync();
        var tests = Path.Combine(Home, "tests", "kernel", "kernel_tests.py");
        var (code, said) = await RunAsync("-W", "ignore", tests);
        // Others' work on the machine may hold a message up for those 0.1 s, but hardly twice.
        if (code != 0 && said.Contains("_queue.Empty", StringComparison.Ordinal))
            (code, said) = await RunAsync("-W", "ignore", tests);
        Assert.True(code == 0, said);
        // All tests ran: the pager's alone does not apply.
        Assert.Equal(1, said.Split("... skipped").Length - 1);
    }

    [Fact]
    public async Task A_notebook_runs_by_nbclient_with_the_outputs_of_our_own_runner()
    {
        Require("nbclient");
        await InstallAsync();
        var (code, said) = await RunAsync(
            "-W",
            "ignore",
            Path.Combine(Home, "tests", "kernel", "run_notebook.py"),
            Path.Combine(Home, "notebooks", "00-welcome.ipynb")
        );
        Assert.True(code == 0, said);
    }

    /// <summary>This build as a kernel.</summary>
    private async Task InstallAsync()
    {
        var folder = await KernelSpec.InstallAsync(Path.Combine(data, "kernels"), Home, _ => Task.CompletedTask);
        var file = Path.Combine(folder, "kernel.json");
        var spec = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        spec["argv"]![1] = Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll");
        await File.WriteAllTextAsync(file, spec.ToJsonString());
    }

    private static void Require(string module)
    {
        if (File.Exists(Python) && Run(new(Python, ["-c", $"import {module}"])) == 0)
            return;
        var missing = $"{Python} has no {module}";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.Skip(missing);
    }

    private static int Run(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["JUPYTER_DATA_DIR"] = data;
        start.Environment["BAZAAR_LAKE"] = Path.Combine(data, "lake");
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(limit.Token),
            process.StandardError.ReadToEndAsync(limit.Token)
        );
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
