using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bazaar.Cluster.Addresses;
using Xunit;

namespace Bazaar.Tests.Cluster.Compose;

/// <summary>.devcontainer/devcontainer.json: valid, and at one with the compose file and the SDK.</summary>
public sealed class DevContainerTests
{
    private static readonly string Home = BazaarHome.Find().Path;
    private readonly ComposeFile compose = new();
    private readonly JsonObject json = JsonNode
        .Parse(
            File.ReadAllText(Path.Combine(Home, ".devcontainer", "devcontainer.json")),
            null,
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }
        )!
        .AsObject();

    [Fact]
    public void It_is_valid_by_the_schema()
    {
        var schema = new SchemaFile("devContainer.base.schema.json");
        Assert.Empty(schema.Problems(json));
        json["forwardPorts"] = "9870";
        Assert.NotEmpty(schema.Problems(json));
    }

    [Fact]
    public void It_opens_the_service_that_the_compose_file_has_and_starts_no_other()
    {
        Assert.Equal(
            Path.Combine(compose.Folder, "compose.yaml"),
            Path.GetFullPath(Path.Combine(Home, ".devcontainer", $"{json["dockerComposeFile"]}"))
        );
        var dev = compose.Services[$"{json["service"]}"];
        Assert.Equal([dev.Name], json["runServices"]!.AsArray().Select(s => $"{s}"));
        Assert.Equal(["dev"], dev.Profiles);
        Assert.Equal("sleep infinity", dev.Command.Single());
        Assert.Contains(dev.Volumes, v => v.Source.Length == 0 && v.Target == $"{json["workspaceFolder"]}");
        Assert.Contains(EnginesFile.NetworkVariable, dev.Environment.Keys);
        Assert.Equal("${localWorkspaceFolder}", $"{json["remoteEnv"]!["BAZAAR_HOST_FOLDER"]}");
    }

    [Fact]
    public void Its_ports_are_those_of_the_services_and_each_has_a_label()
    {
        foreach (var port in json["forwardPorts"]!.AsArray().Select(p => $"{p}"))
        {
            var (service, number) = (port.Split(':')[0], port.Split(':')[1]);
            Assert.Contains(compose.Services[service].Ports, p => $"{p.Container}" == number);
            Assert.True($"{json["portsAttributes"]![port]!["label"]}".Length > 0);
        }
    }

    [Fact]
    public void Its_SDK_is_the_repositorys_and_its_host_is_large_enough()
    {
        var sdk = JsonNode.Parse(File.ReadAllText(Path.Combine(Home, "global.json")))!["sdk"]!["version"]!.GetValue<string>();
        var feature = json["features"]!["ghcr.io/devcontainers/features/dotnet:2"]!["version"]!.GetValue<string>();
        Assert.StartsWith(feature + ".", sdk, StringComparison.Ordinal);
        Assert.Equal((4, "16gb"), (json["hostRequirements"]!["cpus"]!.GetValue<int>(), $"{json["hostRequirements"]!["memory"]}"));
    }

    [Fact]
    public void What_runs_first_restores_and_asks_the_doctor_without_failing_for_it()
    {
        var command = $"{json["postCreateCommand"]}";
        Assert.StartsWith("dotnet restore && (", command, StringComparison.Ordinal);
        Assert.EndsWith("-- doctor || true)", command, StringComparison.Ordinal);
    }

    /// <summary>As editors read it. BAZAAR_DEVCONTAINER names the program (npm: @devcontainers/cli); .ci/run installs it where npm can.</summary>
    [Fact]
    public async Task Its_own_program_reads_it()
    {
        var program = Environment.GetEnvironmentVariable("BAZAAR_DEVCONTAINER");
        Assert.SkipUnless(program is { Length: > 0 }, "BAZAAR_DEVCONTAINER names no devcontainer program.");
        var start = new ProcessStartInfo(
            program!,
            ["read-configuration", "--workspace-folder", Home, "--docker-path", "/bin/true"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        var read = JsonNode.Parse(output)!;
        Assert.Equal("dev", $"{read["configuration"]!["service"]}");
        Assert.Equal(Home, $"{read["configuration"]!["remoteEnv"]!["BAZAAR_HOST_FOLDER"]}");
        Assert.Equal("/workspaces/bazaar", $"{read["workspace"]!["workspaceFolder"]}");
    }
}
