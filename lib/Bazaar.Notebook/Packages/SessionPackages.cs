using System.Runtime.InteropServices;
using Bazaar.Core;
using Microsoft.CodeAnalysis;

namespace Bazaar.Notebook.Packages;

/// <summary>What a session has of packages: each <c>#r "nuget:…"</c> adds to it, and what is there keeps its version.</summary>
internal sealed class SessionPackages(NuGetRestore restore, PackageCache cache)
{
    private readonly List<ResolvedPackage> loaded = [];
    private readonly List<string> sources = [];

    /// <summary>With the cache beside the lab's other files, and NuGet's own folders and sources.</summary>
    public static SessionPackages Of(string home)
    {
        var folder = Path.Combine(home, ".bazaar", "packages");
        return new(new(folder), new(folder, TimeProvider.System));
    }

    public IReadOnlyList<ResolvedPackage> Loaded => loaded;

    /// <summary>Fetches what a cell asks for.</summary>
    /// <param name="directives">What it asks for.</param>
    /// <param name="progress">Told that NuGet is at work.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What the compiler needs, and what to tell whoever runs the cell: which packages are new, which assemblies took the place of others.</returns>
    /// <exception cref="BazaarException">NuGet refuses, or a package fits to nothing that is loaded; the session stays as it was.</exception>
    public async Task<(IReadOnlyList<MetadataReference> References, IReadOnlyList<string> News)> AddAsync(
        PackageDirectives directives,
        IProgress<ProgressStep> progress,
        CancellationToken cancel
    )
    {
        var all = sources.Union(directives.Sources, StringComparer.Ordinal).ToList();
        IReadOnlyList<ResolvedPackage> added = [];
        IReadOnlyList<MetadataReference> references = [];
        IReadOnlyList<string> notes = [];
        string? old = null;
        // Whoever names no version takes the one that is there.
        var requests = directives
            .Requests.Where(r => r.Version != PackageRequest.Newest || !loaded.Exists(p => Same(p.Name, r.Name)))
            .ToList();
        if (requests is [var first, ..])
        {
            (var packages, old) = await ResolveAsync(requests, all, progress, cancel).ConfigureAwait(false);
            foreach (var package in packages)
                if (loaded.Find(p => Same(p.Name, package.Name)) is { } before && before.Version != package.Version)
                    throw new BazaarException(
                        new(
                            Fault.Runtime,
                            $"The session has {before}, and {package} is asked for.",
                            first.Place,
                            "Restart the session to take another version."
                        )
                    );
            added = [.. packages.Where(p => !loaded.Exists(l => Same(l.Name, p.Name)))];
            (references, notes) = PackageLoader.Add(added, first.Place);
        }
        sources.Clear();
        sources.AddRange(all);
        loaded.AddRange(added);
        IEnumerable<string> news = added.Count == 0 ? [] : [$"Restored {string.Join(", ", added)}.", .. notes];
        return (references, [.. news, .. old is null ? [] : new[] { old }]);
    }

    /// <returns>The packages, and a note where they are those of an earlier day.</returns>
    private async Task<(IReadOnlyList<ResolvedPackage> Packages, string? Old)> ResolveAsync(
        IReadOnlyList<PackageRequest> requests,
        IReadOnlyList<string> from,
        IProgress<ProgressStep> progress,
        CancellationToken cancel
    )
    {
        var question = new PackageQuestion(
            [.. requests.Select(r => $"{r.Name} {r.Version}").Order(StringComparer.OrdinalIgnoreCase)],
            [.. loaded.Select(p => $"{p}").Order(StringComparer.OrdinalIgnoreCase)],
            from,
            $"{NuGetRestore.Framework} {RuntimeInformation.RuntimeIdentifier}"
        );
        if (cache.Find(question) is { } known)
            return (known, null);
        progress.Report(new($"restoring {string.Join(", ", requests.Select(r => r.Name))}"));
        try
        {
            var packages = await restore.RunAsync(requests, loaded, from, cancel).ConfigureAwait(false);
            cache.Keep(question, packages);
            return (packages, null);
        }
        catch (BazaarException e)
            when (NuGetProblem.IsUnreachable(e.Diagnostic.Code) && cache.Find(question, stale: true) is { } old)
        {
            return (old, "The package source can't be reached: these are the newest versions of an earlier day.");
        }
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
