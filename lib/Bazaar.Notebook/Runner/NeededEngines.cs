using System.Text.Json.Nodes;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Compose;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Bazaar.Notebook.Documents;

namespace Bazaar.Notebook.Runner;

/// <summary>
/// The real engines that a notebook needs where it runs on them: its metadata names the profiles of <c>bazaar engines</c>, as
/// <c>"bazaar": {"engines": ["hdfs", "pig"]}</c>.
/// </summary>
public static class NeededEngines
{
    /// <summary>The profiles in the order in which they build on each other; none where the notebook names none.</summary>
    /// <exception cref="BazaarException">It names what is none.</exception>
    public static IReadOnlyList<EngineProfile> Of(NotebookDocument notebook) =>
        EngineProfile.Of([.. ((notebook.Metadata["bazaar"] as JsonObject)?["engines"] as JsonArray ?? []).Select(n => $"{n}")]);

    /// <summary>Asks them how they are.</summary>
    /// <returns>Those that are missing or can't work, and what starts all; null where each answers.</returns>
    public static async Task<Diagnostic?> MissingAsync(
        IReadOnlyList<EngineProfile> needed,
        Checkup checkup,
        CancellationToken cancel
    )
    {
        var names = needed.SelectMany(p => p.Addresses).Select(a => a.Name.Name).ToHashSet();
        var ill = (await checkup.RunAsync(null, names, cancel).ConfigureAwait(false))
            .Where(h => h.IsIll || h.State == HealthState.NoAddress)
            .Select(h => $"{h.Engine}: {h.Findings.FirstOrDefault(f => f.IsSevere)?.Message ?? h.Findings[0].Message}")
            .ToList();
        var profiles = string.Join(' ', needed.Select(p => p.Name));
        return ill.Count == 0
            ? null
            : new(
                Fault.Runtime,
                $"It needs {profiles.Replace(" ", ", ", StringComparison.Ordinal)} of the real engines. {string.Join(' ', ill)}",
                null,
                $"`bazaar engines up {profiles}` starts them; BAZAAR_ENGINE=embedded does without."
            );
    }
}
