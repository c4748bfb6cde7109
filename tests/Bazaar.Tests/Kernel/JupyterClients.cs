using System.Diagnostics;
using Bazaar.Kernel.Specs;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>
/// Jupyter's own clients, which are Python's, with this build as their kernel, in folders of their own. Where they are missing a test is skipped; in CI that is a
/// failure.
/// </summary>
internal sealed class JupyterClients : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static string Home { get; } = BazaarHome.Find(AppContext.BaseDirectory).Path;

    /// <summary>Jupyter's data folder; all else that a test writes may lie there, too.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("bazaar-jupyter-").FullName;

    /// <summary>This build as a kernel.</summary>
    public Task InstallAsync() =>
        KernelSpec.LinkAsync(Path.Combine(Folder, "kernels"), Home, Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"));

    /// <summary>Skips the test where Python lacks one of the modules.</summary>
    public static void Require(params IReadOnlyList<string> modules)
    {
        if (!File.Exists(Python) || !Has(modules))
            Missing($"{Python} has not all of {string.Join(", ", modules)}");
    }

    /// <summary>Skips the test; in CI it fails.</summary>
    public static void Missing(string what)
    {
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", what);
        Assert.Skip(what);
    }

    private static bool Has(IEnumerable<string> modules)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, ["-c", $"import {string.Join(", ", modules)}"]) { RedirectStandardError = true }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>How a Python program is started.</summary>
    public ProcessStartInfo Program(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Python, ["-W", "ignore", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        // Nothing is read from the user's folders, nor left there.
        foreach (var variable in (string[])["JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"])
            start.Environment[variable] = Folder;
        start.Environment["BAZAAR_LAKE"] = Path.Combine(Folder, "lake");
        start.Environment["BAZAAR_HISTORY"] = Path.Combine(Folder, "history");
        return start;
    }

    /// <summary>Runs one of the programs in tests/kernel to its end.</summary>
    public Task<(int Code, string Said)> RunAsync(string program, params IEnumerable<string> arguments) =>
        RunAsync(Program([Path.Combine(Home, "tests", "kernel", program), .. arguments]));

    /// <summary>Runs a program to its end; one that takes too long is ended.</summary>
    public static async Task<(int Code, string Said)> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(limit.Token),
            process.StandardError.ReadToEndAsync(limit.Token)
        );
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
