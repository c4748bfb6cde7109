using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Hdfs;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>Asks every engine that has an address how it is, all at once.</summary>
/// <param name="addresses">Where they are.</param>
/// <param name="limit">How long one may take.</param>
/// <param name="clock">Measures it.</param>
public sealed class Checkup(EngineAddresses addresses, TimeSpan limit, TimeProvider clock)
{
    /// <summary>How long an engine may take where nobody says: a cold HiveServer2 needs some seconds.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(15);

    private ClusterLimits Once =>
        new()
        {
            Connect = limit,
            Answer = limit,
            Compile = limit,
            Silence = limit,
            Retries = 0,
        };

    /// <summary>The engines in the order in which they build on each other.</summary>
    /// <param name="told">Told each engine's health as soon as it is known, from any thread; or null.</param>
    /// <param name="only">The engines that are asked, by their names in <c>--address</c>; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<Health>> RunAsync(
        Action<Health>? told = null,
        IReadOnlySet<string>? only = null,
        CancellationToken cancel = default
    )
    {
        var user = addresses.User.Require();
        Task<Health?>[] checks =
        [
            CheckAsync(addresses.WebHdfs, AddressName.WebHdfs, (url, stop) => AskHdfsAsync(url, user, stop)),
            CheckAsync(addresses.Hdfs, AddressName.Hdfs, HdfsNameProbe.AskAsync),
            CheckAsync(addresses.Hive, AddressName.Hive, (server, stop) => HiveProbe.AskAsync(server, "HiveServer2", Once, stop)),
            CheckAsync(addresses.Impala, AddressName.Impala, (server, stop) => HiveProbe.AskAsync(server, "Impala", Once, stop)),
            CheckAsync(addresses.Spark, AddressName.Spark, (server, _) => SparkProbe.AskAsync(server, Once, clock)),
            CheckAsync(addresses.Kafka, AddressName.Kafka, (servers, stop) => KafkaProbe.AskAsync(servers, Once, stop)),
            CheckAsync(addresses.Pig, AddressName.Pig, PigProbe.AskAsync),
            CheckAsync(addresses.Airflow, AddressName.Airflow, AirflowProbe.AskAsync),
        ];
        return [.. (await Task.WhenAll(checks.Select(Tell)).ConfigureAwait(false)).OfType<Health>()];

        async Task<Health?> Tell(Task<Health?> check)
        {
            var health = await check.ConfigureAwait(false);
            if (health is not null)
                told?.Invoke(health);
            return health;
        }

        async Task<Health?> CheckAsync<T>(Address<T> address, AddressName name, Func<T, CancellationToken, Task<Answer>> ask)
            where T : class
        {
            if (only?.Contains(name.Name) == false)
                return null;
            if (address.Value is not { } value)
                return Unasked(address, name);
            var started = clock.GetTimestamp();
            var (state, version, findings) = await AskAsync(name, token => ask(value, token), cancel).ConfigureAwait(false);
            return new(name.Name, state)
            {
                Version = version,
                Address = value is IEnumerable<string> words ? string.Join(' ', words) : value.ToString(),
                Source = address.Source,
                Elapsed = clock.GetElapsedTime(started),
                Findings = findings,
            };
        }
    }

    private async Task<Answer> AskHdfsAsync(Uri address, string user, CancellationToken cancel)
    {
        using var hdfs = new WebHdfs(address, user, Once, clock);
        return await HdfsProbe.AskAsync(hdfs, user, cancel).ConfigureAwait(false);
    }

    private static Health Unasked<T>(Address<T> address, AddressName name)
        where T : class =>
        new(name.Name, address.IsGiven ? HealthState.Down : HealthState.NoAddress)
        {
            Source = address.Source,
            Findings = [new(Text(address.Missing!), address.Missing!.Cure, address.IsGiven)],
        };

    private async Task<(HealthState, string?, IReadOnlyList<Finding>)> AskAsync(
        AddressName name,
        Func<CancellationToken, Task<Answer>> ask,
        CancellationToken cancel
    )
    {
        using var late = new CancellationTokenSource(limit, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            // Not every client heeds a token while it waits for a server.
            var answer = await Task.Run(() => ask(stop.Token), stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
            return (answer.Findings.Any(f => f.IsSevere) ? HealthState.Trouble : HealthState.Up, answer.Version, answer.Findings);
        }
        catch (BazaarException e)
        {
            return (HealthState.Down, null, [new(Text(e.Diagnostic), e.Diagnostic.Cure)]);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (
                HealthState.Down,
                null,
                [
                    new(
                        FormattableString.Invariant($"{name.Engine} doesn't answer within {limit.TotalSeconds:0.#} s."),
                        "Is it still starting, or short of memory? Look at its log."
                    ),
                ]
            );
        }
    }

    private static string Text(Diagnostic diagnostic) => (diagnostic with { Cure = null }).ToString();
}
