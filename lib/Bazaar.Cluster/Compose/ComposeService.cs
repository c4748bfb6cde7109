using System.Globalization;
using System.Text.Json;

namespace Bazaar.Cluster.Compose;

/// <summary>A service as the compose file wants it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Memory">Bytes that it may take at most.</param>
/// <param name="HasCheck">Its health is looked at.</param>
/// <param name="IsOnce">It does something and ends.</param>
internal sealed record ComposeService(string Name, long Memory, bool HasCheck, bool IsOnce)
{
    /// <summary>Reads <c>docker compose config --format json</c>.</summary>
    public static IReadOnlyList<ComposeService> ReadAll(JsonElement config)
    {
        var services = config.GetProperty("services").EnumerateObject().ToList();
        var once = services
            .Where(s => s.Value.TryGetProperty("depends_on", out _))
            .SelectMany(s => s.Value.GetProperty("depends_on").EnumerateObject())
            .Where(d => d.Value.GetProperty("condition").GetString() == "service_completed_successfully")
            .Select(d => d.Name)
            .ToHashSet();
        return
        [
            .. services.Select(s => new ComposeService(
                s.Name,
                s.Value.TryGetProperty("mem_limit", out var limit) ? long.Parse($"{limit}", CultureInfo.InvariantCulture) : 0,
                s.Value.TryGetProperty("healthcheck", out _),
                once.Contains(s.Name)
            )),
        ];
    }
}

/// <summary>A service's container as it is.</summary>
/// <param name="Service">The service.</param>
/// <param name="State">created, running, restarting, exited …</param>
/// <param name="Health">starting, healthy, unhealthy; empty where nobody looks.</param>
/// <param name="ExitCode">What it ended with last.</param>
internal sealed record ComposeContainer(string Service, string State, string Health, int ExitCode)
{
    /// <summary>128 and the number of the signal that can't be refused: what the kernel sends where memory is short.</summary>
    public const int Killed = 137;

    /// <summary>Reads <c>docker compose ps --format json</c>: a line each, or one list of older versions.</summary>
    public static IReadOnlyList<ComposeContainer> ReadAll(string text)
    {
        if (text.TrimStart().StartsWith('['))
            return JsonSerializer.Deserialize<ComposeContainer[]>(text)!;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. lines.Select(l => JsonSerializer.Deserialize<ComposeContainer>(l)!)];
    }

    /// <summary>It does what it is for, or has done it.</summary>
    public bool IsReady(ComposeService service) =>
        service.IsOnce
            ? State == "exited" && ExitCode == 0
            : State == "running" && (service.HasCheck ? Health == "healthy" : true);

    /// <summary>It won't be ready without somebody's doing.</summary>
    public bool HasFailed => Health == "unhealthy" || (State is "exited" or "dead" or "restarting" && ExitCode != 0);
}
