using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Bazaar.Core;
using CliWrap;

namespace Bazaar.Notebook.Packages;

/// <summary>Lets the SDK restore packages, as a project would have them: NuGet's own configuration, its cache and its rules hold.</summary>
/// <param name="folder">Where the project that asks for them is written for as long as it takes.</param>
internal sealed class NuGetRestore(string folder)
{
    public const string Framework = "net10.0";

    /// <summary>The longest that it may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Where packages come from in place of what NuGet's configuration names, or null.</summary>
    public string? OnlySource { get; init; }

    /// <summary>Where packages are unpacked in place of NuGet's own folder, or null.</summary>
    public string? PackagesFolder { get; init; }

    /// <param name="requests">What is asked for.</param>
    /// <param name="loaded">What the session has already, which keeps its version.</param>
    /// <param name="sources">More sources.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>All packages, those included that the requested ones need.</returns>
    /// <exception cref="BazaarException">NuGet refuses, with its reason; or there is no SDK, or it takes longer than <see cref="Limit"/>.</exception>
    public async Task<IReadOnlyList<ResolvedPackage>> RunAsync(
        IReadOnlyList<PackageRequest> requests,
        IReadOnlyList<ResolvedPackage> loaded,
        IReadOnlyList<string> sources,
        CancellationToken cancel
    )
    {
        var work = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(work);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        try
        {
            var project = Path.Combine(work, "packages.csproj");
            await File.WriteAllTextAsync(project, Project(requests, loaded), cancel).ConfigureAwait(false);
            var (output, error) = (new StringBuilder(), new StringBuilder());
            var end = await Cli.Wrap("dotnet")
                .WithArguments(Arguments(project, sources))
                .WithWorkingDirectory(work)
                // NuGet's messages are read below, so they must be in one language.
                .WithEnvironmentVariables(e =>
                    e.Set("DOTNET_CLI_UI_LANGUAGE", "en").Set("DOTNET_NOLOGO", "1").Set("MSBUILDDISABLENODEREUSE", "1")
                )
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
                .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(limit.Token)
                .ConfigureAwait(false);
            return end.ExitCode == 0 ? Read(output.ToString(), requests) : throw NuGetProblem.Of($"{error}\n{output}", requests);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new BazaarException(
                new(
                    Fault.Runtime,
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"NuGet had not finished after {Limit.TotalSeconds:0.#} s."
                    ),
                    requests[0].Place,
                    "Look whether the network and the package source answer, then run the cell again: what was fetched is kept."
                )
            );
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new BazaarException(
                new(
                    Fault.Runtime,
                    $"The .NET SDK, which fetches packages, can't be started: {e.Message}",
                    requests[0].Place,
                    "Install the .NET SDK, or let the PATH name the folder of dotnet."
                ),
                e
            );
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private IEnumerable<string> Arguments(string project, IReadOnlyList<string> sources)
    {
        yield return "msbuild";
        yield return project;
        yield return "-nologo";
        yield return "-restore";
        yield return "-t:ResolvePackageAssets";
        yield return "-getItem:RuntimeCopyLocalItems,NativeCopyLocalItems,TransitiveFrameworkReference";
        // The clone around the folder has rules of its own for its own projects.
        yield return "-p:ImportDirectoryBuildProps=false";
        yield return "-p:ImportDirectoryBuildTargets=false";
        yield return "-p:ImportDirectoryPackagesProps=false";
        if (sources.Count > 0)
            yield return $"-p:RestoreAdditionalProjectSources={string.Join("%3B", sources)}";
        if (OnlySource is not null)
            yield return $"-p:RestoreSources={string.Join("%3B", [OnlySource, .. sources])}";
        if (PackagesFolder is not null)
            yield return $"-p:RestorePackagesPath={PackagesFolder}";
    }

    private static string Project(IReadOnlyList<PackageRequest> requests, IReadOnlyList<ResolvedPackage> loaded) =>
        new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", Framework),
                new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
                new XElement("SelfContained", false),
                new XElement("UseAppHost", false),
                new XElement("NuGetAudit", false)
            ),
            new XElement(
                "ItemGroup",
                requests.Select(r => Reference(r.Name, r.Version)),
                loaded
                    .Where(p => !requests.Any(r => r.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase)))
                    .Select(p => Reference(p.Name, $"[{p.Version}]"))
            )
        ).ToString();

    private static XElement Reference(string name, string version) =>
        new("PackageReference", new XAttribute("Include", name), new XAttribute("Version", version));

    private static List<ResolvedPackage> Read(string json, IReadOnlyList<PackageRequest> requests)
    {
        var items = JsonNode.Parse(json)!["Items"]!;
        var frameworks = Items(items, "TransitiveFrameworkReference").Select(i => $"{i["Identity"]}").ToList();
        if (frameworks.Find(f => f != "Microsoft.NETCore.App") is { } framework)
            throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"{string.Join(", ", requests.Select(r => r.Name))} needs the shared framework {framework}, and a notebook runs on Microsoft.NETCore.App alone.",
                    requests[0].Place,
                    "Use the package in a program of its own."
                )
            );
        var assets = Items(items, "RuntimeCopyLocalItems")
            .Select(i => (Item: i, IsNative: false))
            .Concat(Items(items, "NativeCopyLocalItems").Select(i => (Item: i, IsNative: true)));
        return
        [
            .. assets
                .GroupBy(a => (Name: $"{a.Item["NuGetPackageId"]}", Version: $"{a.Item["NuGetPackageVersion"]}"))
                .Select(g => new ResolvedPackage(g.Key.Name, g.Key.Version, Paths(g, false), Paths(g, true))),
        ];

        static List<string> Paths(IEnumerable<(JsonNode Item, bool IsNative)> assets, bool native) =>
            [.. assets.Where(a => a.IsNative == native).Select(a => $"{a.Item["FullPath"]}")];
    }

    private static IEnumerable<JsonNode> Items(JsonNode items, string kind) =>
        (items[kind] as JsonArray ?? []).OfType<JsonNode>();
}
