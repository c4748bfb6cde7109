using System.Text.Json;
using System.Text.Json.Nodes;
using Bazaar.Core;
using Bazaar.Notebook.Display;

namespace Bazaar.Kernel.Specs;

/// <summary>A kernel as Jupyter finds it: a folder with a kernel.json.</summary>
/// <param name="Name">The folder's name, by which a notebook asks for it.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="DisplayName">What a person reads.</param>
/// <param name="Home">The clone that it serves, of a kernel of the lab; null of any other.</param>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs"/></remarks>
public sealed record KernelSpec(string Name, string Folder, string DisplayName, string? Home)
{
    /// <summary>The lab's kernel.</summary>
    public const string Own = "bazaar";

    private static readonly string Program = OperatingSystem.IsWindows() ? "Bazaar.Cli.exe" : "Bazaar.Cli";

    /// <summary>The variable that tells the installed kernel which clone it serves.</summary>
    public const string HomeVariable = "BAZAAR_HOME";

    /// <summary>Whether it is the lab's, and its clone is where it was.</summary>
    public bool HasMoved => Home is not null && !File.Exists(Path.Combine(Home, "Bazaar.slnx"));

    /// <summary>All kernels in the folders where Jupyter looks, the first of each name.</summary>
    public static IReadOnlyList<KernelSpec> List(IEnumerable<string> folders) =>
        [
            .. folders
                .Where(Directory.Exists)
                .SelectMany(f => Directory.GetDirectories(f).Order(StringComparer.Ordinal))
                .Select(Read)
                .OfType<KernelSpec>()
                .DistinctBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
        ];

    private static KernelSpec? Read(string folder)
    {
        var file = Path.Combine(folder, "kernel.json");
        if (!File.Exists(file))
            return null;
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(file));
            return new(
                Path.GetFileName(folder),
                folder,
                json?["display_name"]?.ToString() ?? "",
                Path.GetFileName(folder) == Own ? json?["env"]?[HomeVariable]?.ToString() ?? "" : null
            );
        }
        catch (JsonException)
        {
            return new(Path.GetFileName(folder), folder, "kernel.json is no JSON", null);
        }
    }

    /// <summary>Puts the lab's kernel in place of one that may be there; a failure leaves that one.</summary>
    /// <param name="kernels">A folder of kernels.</param>
    /// <param name="home">The clone that it serves.</param>
    /// <param name="build">Writes the program into a folder.</param>
    /// <returns>The kernel's folder.</returns>
    /// <exception cref="BazaarException">The folder can't be written.</exception>
    public static Task<string> InstallAsync(string kernels, string home, Func<string, Task> build) =>
        InstallAsync(kernels, home, Path.Combine(kernels, Own, "app", Program), build);

    /// <summary>Puts a kernel there whose program stays where it is, so that a build is tested and measured as it is.</summary>
    /// <returns>The kernel's folder.</returns>
    /// <exception cref="BazaarException">The folder can't be written.</exception>
    public static Task<string> LinkAsync(string kernels, string home, string program) =>
        InstallAsync(kernels, home, program, _ => Task.CompletedTask);

    private static async Task<string> InstallAsync(string kernels, string home, string program, Func<string, Task> build)
    {
        var target = Path.Combine(kernels, Own);
        // Below a name that Jupyter takes for no kernel until it is whole.
        var unfinished = Path.Combine(kernels, $".{Own}-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(unfinished);
            await build(Path.Combine(unfinished, "app")).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(unfinished, "kernel.json"), Json(program, home)).ConfigureAwait(false);
            // Charts fetch it from there.
            await File.WriteAllTextAsync(Path.Combine(unfinished, ChartView.PlotlyFile), ChartView.PlotlyScript())
                .ConfigureAwait(false);
            var old = Path.Combine(kernels, $".{Own}-old-{Guid.NewGuid():N}");
            if (Directory.Exists(target))
                Directory.Move(target, old);
            Directory.Move(unfinished, target);
            if (Directory.Exists(old))
                Directory.Delete(old, recursive: true);
            return target;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(
                $"{kernels} can't be written: {e.Message}",
                "Close the notebooks that run the kernel, or give another folder by --prefix.",
                e
            );
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>Takes the lab's kernel away.</summary>
    /// <returns>False where there is none.</returns>
    public static bool Uninstall(string kernels)
    {
        var target = Path.Combine(kernels, Own);
        if (!Directory.Exists(target))
            return false;
        Directory.Delete(target, recursive: true);
        return true;
    }

    /// <summary>
    /// The language is C#, as the notebooks' own metadata has it: VS Code then offers C# in its cells, and a first line such as #!pig names any other.
    /// </summary>
    private static string Json(string program, string home) =>
        Notebook.Documents.JupyterJson.Write(
            new JsonObject
            {
                ["argv"] = new JsonArray([
                    // A build folder's program needs .NET's own; an installed one brings it along.
                    .. program.EndsWith(".dll", StringComparison.Ordinal) ? new JsonNode[] { "dotnet", program } : [program],
                    "kernel",
                    "run",
                    "{connection_file}",
                ]),
                ["display_name"] = "Bazaar (C#)",
                ["language"] = "C#",
                ["interrupt_mode"] = "message",
                ["env"] = new JsonObject { [HomeVariable] = home },
                ["metadata"] = new JsonObject { ["debugger"] = false },
            }
        );
}
