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
        foreach (var name in new[] { "HIVE_URL", "SPARK_REMOTE", "PIG_COMMAND", "KAFKA_BOOTSTRAP", "BAZAAR_LAKE" })
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

    [Fact]
    public async Task A_notebook_whose_engines_are_missing_is_not_begun()
    {
        var file = Path.Combine(home, "lesson.ipynb");
        await File.WriteAllTextAsync(
            file,
            """
            {"cells": [{"cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [], "source": ["1"]}],
             "metadata": {"bazaar": {"engines": ["hive"]}}, "nbformat": 4, "nbformat_minor": 5}
            """,
            TestContext.Current.CancellationToken
        );
        var (exit, errors) = await RunAsync("cluster", "notebook", "run", file);
        Assert.Equal(1, exit);
        Assert.StartsWith("On the real engines: hive", errors, StringComparison.Ordinal);
        Assert.Contains("It needs hive of the real engines. hive: HiveServer2 has no address", errors, StringComparison.Ordinal);
        Assert.Contains("`bazaar engines up hive` starts them", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "There is no embedded broker yet. `bazaar engines up kafka`", 1)]
    [InlineData("cluster", "Kafka has no address", 2)]
    public async Task Streams_say_what_they_want(string? engine, string message, int wanted)
    {
        var (exit, errors) = await RunAsync(engine, "stream", "topics");
        Assert.Equal(wanted, exit);
        Assert.StartsWith(message, errors, StringComparison.Ordinal);
    }
}
