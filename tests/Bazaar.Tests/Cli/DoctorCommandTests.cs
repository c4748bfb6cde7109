using System.Diagnostics;
using System.Text.Json;
using Bazaar.Kernel.Specs;
using Xunit;

namespace Bazaar.Tests.Cli;

public sealed class DoctorCommandTests : IDisposable
{
    private static readonly string[] Variables =
    [
        "WEBHDFS_URL",
        "HDFS_URL",
        "HIVE_URL",
        "IMPALA_URL",
        "SPARK_REMOTE",
        "KAFKA_BOOTSTRAP",
        "PIG_COMMAND",
        "AIRFLOW_URL",
        "BAZAAR_ENGINE",
        "BAZAAR_LAKE",
    ];
    private readonly string home = Directory.CreateTempSubdirectory("home").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    private async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), "doctor", .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Variables)
            start.Environment.Remove(name);
        start.Environment["BAZAAR_HOME"] = home;
        start.Environment["JUPYTER_DATA_DIR"] = Path.Combine(home, "jupyter");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await errors);
    }

    [Fact]
    public async Task A_kernel_that_serves_a_clone_that_is_gone_is_found()
    {
        var kernels = Path.Combine(home, "jupyter", "kernels");
        Assert.StartsWith("not installed", await KernelAsync(), StringComparison.Ordinal);
        await KernelSpec.InstallAsync(kernels, BazaarHome.Find(AppContext.BaseDirectory).Path, _ => Task.CompletedTask);
        Assert.DoesNotContain("gone", await KernelAsync(), StringComparison.Ordinal);
        await KernelSpec.InstallAsync(kernels, Path.Combine(home, "moved"), _ => Task.CompletedTask);
        Assert.Contains("which is gone: `bazaar kernel install`", await KernelAsync(), StringComparison.Ordinal);

        async Task<string> KernelAsync()
        {
            var (_, output, _) = await RunAsync("--format", "jsonl");
            var rows = JsonDocument.Parse(output.Split('\n')[0]).RootElement.GetProperty("rows").EnumerateArray();
            return rows.Single(r => r[0].GetString() == "kernel")[1].GetString()!;
        }
    }

    [Fact]
    public async Task It_ends_well_where_no_engine_has_an_address_and_shows_what_the_lab_stands_on()
    {
        var (exit, output, errors) = await RunAsync("--format", "jsonl");
        Assert.Equal((0, ""), (exit, errors));
        var lines = output.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("rows")).ToList();
        var settings = lines[0].EnumerateArray().ToDictionary(r => r[0].GetString()!, r => (r[1].GetString(), r[2].GetString()));
        Assert.Equal((home, "BAZAAR_HOME"), settings["home"]);
        Assert.Equal((Path.Combine(home, "data", "lake"), "BAZAAR_HOME"), settings["lake"]);
        Assert.Equal(("embedded", "default"), settings["engine"]);
        Assert.StartsWith("10.", settings[".NET"].Item1, StringComparison.Ordinal);
        Assert.StartsWith("v1.", settings["DuckDB"].Item1, StringComparison.Ordinal);
        Assert.All(lines[1].EnumerateArray(), r => Assert.Equal("no address", r[1].GetString()));
        Assert.Equal(8, lines[1].GetArrayLength());
    }

    [Fact]
    public async Task It_fails_where_an_engine_does_not_answer_and_says_what_to_do()
    {
        File.WriteAllText(Path.Combine(home, "bazaar.json"), "{\"addresses\": {\"hive\": \"127.0.0.1:1\"}}");
        var (exit, output, _) = await RunAsync();
        Assert.Equal(1, exit);
        Assert.Contains("| hive    | down       |         | 127.0.0.1:1 | bazaar.json:1:24 |", output, StringComparison.Ordinal);
        Assert.Contains("hive: No talk with the server at 127.0.0.1:1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--address hvie=127.0.0.1:1", "Is hive meant?")]
    [InlineData("--address hive", "is no name=value pair")]
    [InlineData("--format xml", "'xml' not recognized")]
    public async Task A_wrong_call_ends_with_2(string arguments, string message)
    {
        var (exit, _, errors) = await RunAsync(arguments.Split(' '));
        Assert.Equal(2, exit);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }
}
