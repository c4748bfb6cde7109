using System.Text.Json;
using Bazaar.Cluster.Compose;
using Xunit;

namespace Bazaar.Tests.Cluster.Compose;

/// <summary>A lab's folder with a compose file, and a docker that answers from a script and checks what it is asked.</summary>
internal sealed class DockerStandin : IDisposable
{
    private const string Gigabyte = "1073741824";

    public DockerStandin()
    {
        Home = Directory.CreateTempSubdirectory("compose").FullName;
        Directory.CreateDirectory(Path.Combine(Home, "devcontainer"));
        File.WriteAllText(ComposeFile, "services: {}\n");
        Docker = new(Home);
        Docker.On(["info", "--format", "{{.MemTotal}}"], "8589934592\n").On(["compose", "version", "--short"], "2.39.1\n");
    }

    public string Home { get; }

    public Standin Docker { get; }

    public string ComposeFile => Path.Combine(Home, "devcontainer", "compose.yaml");

    public EngineStarter Starter => StarterBy(TimeProvider.System);

    public EngineStarter StarterBy(TimeProvider clock) =>
        new(new ComposeProject(Home, Docker.Command), clock) { Pause = TimeSpan.FromMilliseconds(10) };

    /// <summary>Expects a call of docker compose.</summary>
    public DockerStandin On(string words, string output = "", string error = "", int exit = 0, double seconds = 0)
    {
        Docker.On(["compose", "--file", ComposeFile, .. words.Split(' ')], output, error, exit, seconds);
        return this;
    }

    /// <summary>The services of profiles: a name node with a check, and after it something that is done once.</summary>
    public DockerStandin Config(string profiles, params string[] services)
    {
        var all = services.ToDictionary(
            s => s,
            s =>
                s == "hdfs-init"
                    ? (object)new { mem_limit = Gigabyte }
                    : new
                    {
                        mem_limit = Gigabyte,
                        healthcheck = new { },
                        depends_on = services.Contains("hdfs-init") && s == "httpfs"
                            ? new() { ["hdfs-init"] = new { condition = "service_completed_successfully" } }
                            : new Dictionary<string, object>(),
                    }
        );
        var volumes = new { namenode = new { name = "bazaar_namenode" }, kafka = new { name = "bazaar_kafka" } };
        return On(
            string.Concat(profiles.Split(' ').Select(p => $"--profile {p} ")) + "config --format json",
            JsonSerializer.Serialize(new { services = all, volumes })
        );
    }

    /// <summary>What runs: service, state, health and exit code, with points between.</summary>
    public DockerStandin Containers(params string[] containers) =>
        On(
            "--profile * ps --all --format json",
            string.Concat(
                containers
                    .Select(c => c.Split('.'))
                    .Select(c =>
                        JsonSerializer.Serialize(
                            new
                            {
                                Service = c[0],
                                State = c[1],
                                Health = c[2],
                                ExitCode = int.Parse(c[3], System.Globalization.CultureInfo.InvariantCulture),
                            }
                        ) + "\n"
                    )
            )
        );

    /// <summary>Whether a call of docker compose was made.</summary>
    public bool Asked(string words) => Docker.Made.Any(m => string.Join(' ', m).EndsWith(words, StringComparison.Ordinal));

    public string Addresses =>
        File.Exists(Path.Combine(Home, ".bazaar", "engines.json"))
            ? File.ReadAllText(Path.Combine(Home, ".bazaar", "engines.json"))
            : "";

    public void Dispose()
    {
        Assert.Empty(Docker.Unexpected);
        Directory.Delete(Home, recursive: true);
    }
}
