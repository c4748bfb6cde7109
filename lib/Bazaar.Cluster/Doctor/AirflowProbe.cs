using System.Net.Http.Json;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>How Airflow is: its version, and the health of what it is made of.</summary>
/// <remarks><see href="https://airflow.apache.org/docs/apache-airflow/stable/administration-and-deployment/logging-monitoring/check-health.html"/></remarks>
internal static class AirflowProbe
{
    public static async Task<Answer> AskAsync(Uri address, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        try
        {
            var version = await http.GetFromJsonAsync<JsonElement>(new Uri(address, "/api/v2/version"), cancel)
                .ConfigureAwait(false);
            var health = await http.GetFromJsonAsync<JsonElement>(new Uri(address, "/api/v2/monitor/health"), cancel)
                .ConfigureAwait(false);
            return new(
                version.GetProperty("version").GetString(),
                [
                    .. health
                        .EnumerateObject()
                        .Where(p => p.Value.TryGetProperty("status", out var status) && status.GetString() is "unhealthy")
                        .Select(p => new Finding($"Its {p.Name} is not healthy.", "Look at its log; Airflow needs 4 GB.")),
                ]
            );
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException)
        {
            throw BazaarException.Runtime(
                $"No talk with Airflow at {address.Authority}: {(e.InnerException ?? e).Message.TrimEnd('.')}.",
                "Is it up, of version 3, and the address right?",
                e
            );
        }
    }
}
