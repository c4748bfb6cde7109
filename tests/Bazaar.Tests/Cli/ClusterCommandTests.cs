using System.Diagnostics;
using Xunit;

namespace Bazaar.Tests.Cli;

/// <summary>Who chooses the engine, and what a language command says where there is none.</summary>
public sealed class ClusterCommandTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("home").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    private async Task<(int Exit, string Errors)> RunAsync(string? engine, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "HIVE_URL", "SPARK_REMOTE", "PIG_COMMAND", "BAZAAR_LAKE" })
            start.Environment.Remove(name);
        start.Environment["BAZAAR_HOME"] = home;
        start.Environment["BAZAAR_ENGINE"] = engine;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await output);
        return (process.ExitCode, errors);
    }

    [Fact]
    public async Task Spark_SQL_is_refused_by_the_embedded_engine()
    {
        var (exit, errors) = await RunAsync(null, "sparksql", "-e", "SELECT 1");
        Assert.Equal(1, exit);
        Assert.Contains("doesn't run SparkSql yet", errors, StringComparison.Ordinal);
        Assert.Contains("--engine cluster", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HiveServer2 has no address", "parity")]
    [InlineData("--scale goes from above 0 to 10.", "parity", "--scale", "20")]
    [InlineData("--address hvie=… names nothing. Is hive meant?", "parity", "--address", "hvie=127.0.0.1:1")]
    public async Task Parity_says_what_it_wants(string message, params string[] arguments)
    {
        var (exit, errors) = await RunAsync(null, arguments);
        Assert.Equal(2, exit);
        Assert.StartsWith(message, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hive", "HiveServer2 has no address")]
    [InlineData("sparksql", "Spark Connect has no address")]
    public async Task The_environment_chooses_the_cluster_and_an_option_overrules_it(string command, string message)
    {
        var (exit, errors) = await RunAsync("cluster", command, "-e", "SELECT 1");
        Assert.Equal(2, exit);
        Assert.StartsWith(message, errors, StringComparison.Ordinal);
        (exit, errors) = await RunAsync(
            "embedded",
            command,
            "-e",
            "SELECT 1",
            "--engine",
            "cluster",
            "--address",
            $"{(command == "hive" ? "hive=" : "spark=sc://")}127.0.0.1:1"
        );
        Assert.Equal(1, exit);
        Assert.StartsWith("No talk with the server at ", errors, StringComparison.Ordinal);
    }
}
