using System.Diagnostics;
using Bazaar.Tests.Cluster.Compose;
using Xunit;

namespace Bazaar.Tests.Cli;

public sealed class EnginesCommandTests : IDisposable
{
    private readonly DockerStandin docker = new();

    public void Dispose() => docker.Dispose();

    private async Task<(int Exit, string Output, string Errors)> RunAsync(string arguments, string? program = null)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), "engines", .. arguments.Split(' ')]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BAZAAR_HOME"] = docker.Home;
        start.Environment["BAZAAR_DOCKER"] = program ?? string.Join(' ', docker.Docker.Command.Select(w => $"'{w}'"));
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ReplaceLineEndings("\n"), await errors);
    }

    [Fact]
    public async Task Up_says_the_memory_follows_the_start_and_prints_the_addresses()
    {
        docker.Config("kafka", "kafka").On("--progress plain --profile kafka up --detach").Containers("kafka.running.healthy.0");
        var (exit, output, errors) = await RunAsync("up kafka");
        Assert.Equal((0, "kafka 127.0.0.1:9092\n"), (exit, output));
        Assert.Contains("kafka: 0 of memory at most are wanted", errors, StringComparison.Ordinal);
        Assert.Contains("\"kafka\": \"kafka:19092\"", docker.Addresses, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Docker_it_says_so_and_what_else_serves()
    {
        var (exit, _, errors) = await RunAsync("up", Path.Combine(docker.Home, "no-docker"));
        Assert.Equal(1, exit);
        Assert.Contains("There is no Docker here", errors, StringComparison.Ordinal);
        Assert.Contains("--engine embedded", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up hiev", "Is hive meant?")]
    [InlineData("up --timeout 0", "no number of minutes")]
    [InlineData("down --volumes hdfs", "--volumes is for all engines")]
    public async Task A_wrong_call_ends_with_2(string arguments, string message)
    {
        var (exit, _, errors) = await RunAsync(arguments);
        Assert.Equal(2, exit);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }
}
