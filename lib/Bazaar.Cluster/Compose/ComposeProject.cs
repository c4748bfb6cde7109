using System.Globalization;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Cluster.Compose;

/// <summary>devcontainer/compose.yaml as <c>docker compose</c> runs it.</summary>
/// <param name="home">The lab's folder.</param>
/// <param name="docker">The program, and its first arguments.</param>
public sealed class ComposeProject(string home, IReadOnlyList<string> docker)
{
    /// <summary>Names another program than docker, such as podman.</summary>
    public const string Variable = "BAZAAR_DOCKER";

    private const string Elsewhere =
        "The embedded engine needs none of it (--engine embedded), and engines that run elsewhere are named by --address or their variables.";

    /// <summary>The file.</summary>
    public string File { get; } = Path.Combine(home, "devcontainer", "compose.yaml");

    internal string Home => home;

    /// <summary>Bytes of memory that Docker has for all containers.</summary>
    /// <exception cref="BazaarException">There is no Docker, it doesn't run, or it lacks compose.</exception>
    public async Task<long> MemoryAsync(CancellationToken cancel)
    {
        if (!System.IO.File.Exists(File))
            throw BazaarException.Runtime($"There is no {File}.", "Work in a clone of the lab, or let BAZAAR_HOME name one.");
        var info = await DockerAsync(["info", "--format", "{{.MemTotal}}"], null, cancel).ConfigureAwait(false);
        if (
            info.ExitCode != 0
            || !long.TryParse(info.Output.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var memory)
        )
            throw BazaarException.Runtime($"Docker doesn't run: {info.LastLine}", $"Start it. {Elsewhere}");
        var version = await DockerAsync(["compose", "version", "--short"], null, cancel).ConfigureAwait(false);
        return version.ExitCode == 0
            ? memory
            : throw BazaarException.Runtime(
                $"Docker has no compose: {version.LastLine}",
                $"Install its compose plugin. {Elsewhere}"
            );
    }

    /// <summary>The services of profiles, and of those that they need.</summary>
    internal async Task<IReadOnlyList<ComposeService>> ServicesAsync(IEnumerable<string> profiles, CancellationToken cancel) =>
        ComposeService.ReadAll(await ConfigAsync(profiles, cancel).ConfigureAwait(false));

    /// <summary>The names that Docker knows the project's volumes by.</summary>
    internal async Task<IReadOnlyList<string>> VolumesAsync(CancellationToken cancel)
    {
        var config = await ConfigAsync(["*"], cancel).ConfigureAwait(false);
        return [.. config.GetProperty("volumes").EnumerateObject().Select(v => v.Value.GetProperty("name").GetString()!)];
    }

    private async Task<JsonElement> ConfigAsync(IEnumerable<string> profiles, CancellationToken cancel)
    {
        var text = await CheckedAsync([.. Profiles(profiles), "config", "--format", "json"], cancel).ConfigureAwait(false);
        using var config = JsonDocument.Parse(text);
        return config.RootElement.Clone();
    }

    /// <summary>All containers of the project, those that have ended too.</summary>
    internal async Task<IReadOnlyList<ComposeContainer>> ContainersAsync(CancellationToken cancel) =>
        ComposeContainer.ReadAll(
            await CheckedAsync([.. Profiles(["*"]), "ps", "--all", "--format", "json"], cancel).ConfigureAwait(false)
        );

    /// <summary>Starts profiles, each service when those that it needs are ready.</summary>
    /// <returns>What it said where it failed; null where it went well.</returns>
    internal async Task<string?> UpAsync(IEnumerable<string> profiles, Action<string> line, CancellationToken cancel)
    {
        var end = await ComposeAsync(["--progress", "plain", .. Profiles(profiles), "up", "--detach"], line, cancel)
            .ConfigureAwait(false);
        return end.ExitCode == 0 ? null : end.Errors;
    }

    /// <summary>Stops services and removes their containers; volumes stay.</summary>
    internal Task RemoveAsync(IEnumerable<string> services, CancellationToken cancel) =>
        CheckedAsync([.. Profiles(["*"]), "rm", "--stop", "--force", .. services], cancel);

    internal async Task RemoveVolumesAsync(IEnumerable<string> volumes, CancellationToken cancel)
    {
        var end = await DockerAsync(["volume", "rm", "--force", .. volumes], null, cancel).ConfigureAwait(false);
        if (end.ExitCode != 0)
            throw BazaarException.Runtime($"The volumes can't be removed: {end.LastLine}", "Is a container left that uses one?");
    }

    /// <summary>The last lines of a service's log.</summary>
    internal async Task<string> LogAsync(string service, int lines, CancellationToken cancel)
    {
        string[] words =
        [
            .. Profiles(["*"]),
            "logs",
            "--no-color",
            "--no-log-prefix",
            "--tail",
            lines.ToString(CultureInfo.InvariantCulture),
            service,
        ];
        var end = await ComposeAsync(words, null, cancel).ConfigureAwait(false);
        return end.Output + end.Errors;
    }

    private static IEnumerable<string> Profiles(IEnumerable<string> names) => names.SelectMany(n => new[] { "--profile", n });

    private async Task<string> CheckedAsync(IEnumerable<string> words, CancellationToken cancel)
    {
        var end = await ComposeAsync(words, null, cancel).ConfigureAwait(false);
        return end.ExitCode == 0
            ? end.Output
            : throw BazaarException.Runtime(
                $"docker compose fails: {end.LastLine}",
                $"Try `docker compose -f {File} config` by hand."
            );
    }

    private Task<ProgramEnd> ComposeAsync(IEnumerable<string> words, Action<string>? line, CancellationToken cancel) =>
        DockerAsync(["compose", "--file", File, .. words], line, cancel);

    private async Task<ProgramEnd> DockerAsync(IEnumerable<string> words, Action<string>? line, CancellationToken cancel)
    {
        try
        {
            return await OtherProgram.RunAsync(docker, words, cancel, line).ConfigureAwait(false);
        }
        catch (BazaarException e)
        {
            throw BazaarException.Runtime($"There is no Docker here: {e.Diagnostic.Message}", $"Install it. {Elsewhere}", e);
        }
    }
}
