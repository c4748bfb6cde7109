using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Compose;

/// <summary>Starts and stops engines, and keeps .bazaar/engines.json true.</summary>
/// <param name="project">The compose file.</param>
/// <param name="clock">Measures how long a start takes.</param>
public sealed class EngineStarter(ComposeProject project, TimeProvider clock)
{
    private const string Dev = "dev";
    private const int LogLines = 60;

    /// <summary>Between two looks at how far the services are.</summary>
    internal TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How much memory profiles want that don't run yet, and how much there is.</summary>
    public async Task<MemoryWanted> WantedAsync(IReadOnlyList<EngineProfile> profiles, Memory machine, CancellationToken cancel)
    {
        var docker = await project.MemoryAsync(cancel).ConfigureAwait(false);
        var running = await RunningAsync(cancel).ConfigureAwait(false);
        var services = await project.ServicesAsync(profiles.Select(p => p.Name), cancel).ConfigureAwait(false);
        return new(services.Where(s => !running.Contains(s.Name)).Sum(s => s.Memory), docker, machine);
    }

    /// <summary>Starts profiles, waits until each service is ready, and writes the addresses.</summary>
    /// <param name="profiles">What to start.</param>
    /// <param name="limit">How long it may take, images that have to be fetched included.</param>
    /// <param name="progress">Told how far each service is.</param>
    /// <param name="line">Told what Docker says.</param>
    /// <param name="cancel">Stops waiting; what was started runs on.</param>
    /// <exception cref="BazaarException">A service failed, with its cause and cure, or was not ready in time.</exception>
    public async Task UpAsync(
        IReadOnlyList<EngineProfile> profiles,
        TimeSpan limit,
        IProgress<ProgressStep>? progress,
        Action<string> line,
        CancellationToken cancel
    )
    {
        using var late = new CancellationTokenSource(limit, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var names = profiles.Select(p => p.Name).ToList();
        IReadOnlyList<ComposeService> waiting = [];
        try
        {
            var services = await project.ServicesAsync(names, stop.Token).ConfigureAwait(false);
            waiting = services;
            var up = project.UpAsync(names, line, stop.Token);
            while (true)
            {
                // Docker is asked first: what it started before its end is then seen.
                var isOver = up.IsCompleted;
                var containers = (await project.ContainersAsync(stop.Token).ConfigureAwait(false)).ToDictionary(c => c.Service);
                Tell(services, containers, progress);
                waiting = [.. services.Where(s => !containers.TryGetValue(s.Name, out var c) || !c.IsReady(s))];
                var failed = waiting.FirstOrDefault(s => containers.TryGetValue(s.Name, out var c) && c.HasFailed);
                if (failed is not null)
                    throw await FailedAsync(failed, containers[failed.Name], null, stop.Token).ConfigureAwait(false);
                if (isOver && await up.ConfigureAwait(false) is { } errors)
                    throw await FailedAsync(waiting.Count > 0 ? waiting[0] : services[0], null, errors, stop.Token)
                        .ConfigureAwait(false);
                if (isOver && waiting.Count == 0)
                    break;
                await Task.Delay(Pause, clock, stop.Token).ConfigureAwait(false);
            }
            await WriteAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw BazaarException.Runtime(
                FormattableString.Invariant(
                    $"Not ready within {limit.TotalMinutes:0.#} minutes: {string.Join(", ", waiting.Select(s => s.Name))}."
                ),
                "What was started runs on: `bazaar engines status` tells how it is; a longer --timeout waits longer."
            );
        }
    }

    private static void Tell(
        IReadOnlyList<ComposeService> services,
        Dictionary<string, ComposeContainer> containers,
        IProgress<ProgressStep>? progress
    )
    {
        foreach (var service in services)
            if (containers.TryGetValue(service.Name, out var container))
                progress?.Report(new(service.Name, container.IsReady(service) ? 100 : 0, 100));
    }

    private async Task<BazaarException> FailedAsync(
        ComposeService service,
        ComposeContainer? container,
        string? errors,
        CancellationToken cancel
    )
    {
        var log = errors ?? await project.LogAsync(service.Name, LogLines, cancel).ConfigureAwait(false);
        var finding = EngineComplaints.Of(service, container, log);
        return BazaarException.Runtime(finding.Message, finding.Cure);
    }

    /// <summary>Stops profiles, but what others that run need.</summary>
    /// <param name="profiles">What to stop; none is all.</param>
    /// <param name="volumes">Removes all data too; for all profiles only.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The services that were stopped.</returns>
    public async Task<IReadOnlyList<string>> DownAsync(
        IReadOnlyList<EngineProfile> profiles,
        bool volumes,
        CancellationToken cancel
    )
    {
        await project.MemoryAsync(cancel).ConfigureAwait(false);
        var containers = await project.ContainersAsync(cancel).ConfigureAwait(false);
        var staying = Active(containers).Where(p => profiles.Count > 0 && !profiles.Contains(p)).Select(p => p.Name).ToList();
        var needed = staying.Count == 0 ? [] : await project.ServicesAsync(staying, cancel).ConfigureAwait(false);
        var named =
            profiles.Count == 0 ? null : await project.ServicesAsync(profiles.Select(p => p.Name), cancel).ConfigureAwait(false);
        var stopped = containers
            .Select(c => c.Service)
            .Where(s => s != Dev && needed.All(n => n.Name != s) && (named is null || named.Any(n => n.Name == s)))
            .Distinct()
            .ToList();
        if (stopped.Count > 0)
            await project.RemoveAsync(stopped, cancel).ConfigureAwait(false);
        if (volumes)
            await project
                .RemoveVolumesAsync(await project.VolumesAsync(cancel).ConfigureAwait(false), cancel)
                .ConfigureAwait(false);
        await WriteAsync(cancel).ConfigureAwait(false);
        return stopped;
    }

    /// <summary>How each service is.</summary>
    public async Task<IReadOnlyList<ServiceStatus>> StatusAsync(CancellationToken cancel)
    {
        await project.MemoryAsync(cancel).ConfigureAwait(false);
        var services = await project.ServicesAsync(["*"], cancel).ConfigureAwait(false);
        var containers = (await project.ContainersAsync(cancel).ConfigureAwait(false)).ToDictionary(c => c.Service);
        return
        [
            .. services
                .Where(s => s.Name != Dev)
                .Select(s => new ServiceStatus(
                    s.Name,
                    !containers.TryGetValue(s.Name, out var c) ? "down"
                        : c.IsReady(s) ? (s.IsOnce ? "done" : "up")
                        : c.HasFailed ? "failed"
                        : "starting",
                    s.Memory
                )),
        ];
    }

    /// <summary>What is wrong with services that were started.</summary>
    public async Task<IReadOnlyList<(string Service, Finding Finding)>> ComplaintsAsync(CancellationToken cancel)
    {
        var services = (await project.ServicesAsync(["*"], cancel).ConfigureAwait(false)).ToDictionary(s => s.Name);
        var found = new List<(string, Finding)>();
        foreach (var container in await project.ContainersAsync(cancel).ConfigureAwait(false))
            if (container.HasFailed && services.TryGetValue(container.Service, out var service))
            {
                var log = await project.LogAsync(container.Service, LogLines, cancel).ConfigureAwait(false);
                found.Add((container.Service, EngineComplaints.Of(service, container, log)));
            }
        return found;
    }

    private async Task<HashSet<string>> RunningAsync(CancellationToken cancel) =>
        [
            .. (await project.ContainersAsync(cancel).ConfigureAwait(false))
                .Where(c => c.State == "running")
                .Select(c => c.Service),
        ];

    private static IEnumerable<EngineProfile> Active(IReadOnlyList<ComposeContainer> containers) =>
        EngineProfile.All.Where(p => containers.Any(c => c.Service == p.Service && c.State == "running"));

    /// <summary>The addresses of what runs now.</summary>
    private async Task WriteAsync(CancellationToken cancel)
    {
        var addresses = Active(await project.ContainersAsync(cancel).ConfigureAwait(false)).SelectMany(p => p.Addresses).ToList();
        EnginesFile.Write(
            project.Home,
            addresses.ToDictionary(a => a.Name.Name, a => a.Host),
            addresses.ToDictionary(a => a.Name.Name, a => a.Network)
        );
    }
}

/// <param name="Service">Its name in the compose file.</param>
/// <param name="State">down, starting, up, done, failed.</param>
/// <param name="Memory">Bytes that it may take at most.</param>
public sealed record ServiceStatus(string Service, string State, long Memory);

/// <summary>Memory before a start.</summary>
/// <param name="Wanted">Bytes that the services may take at most that don't run yet.</param>
/// <param name="Docker">Bytes that Docker has for all.</param>
/// <param name="Machine">This machine's.</param>
public sealed record MemoryWanted(long Wanted, long Docker, Memory Machine)
{
    /// <summary>There may be too little.</summary>
    public bool IsShort => Wanted > Machine.Free || Wanted > Docker;

    public override string ToString() =>
        $"{LakeText.Human(Wanted)} of memory at most are wanted; {LakeText.Human(Machine.Free)} of {LakeText.Human(Machine.Total)} are free, Docker has {LakeText.Human(Docker)}.";
}
