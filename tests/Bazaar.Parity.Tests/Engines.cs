using System.Diagnostics;
using Bazaar.Cluster;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>
/// The real engines, by the script that <c>BAZAAR_ENGINES_SCRIPT</c> names: Pig in local mode, and a Hive of this test's own (data and ports).
/// </summary>
[CollectionDefinition(Shared)]
public sealed class Engines : ICollectionFixture<Engines>, IDisposable
{
    /// <summary>The tests that share the engines run one after another.</summary>
    public const string Shared = "engines";

    private const int HivePort = 10911;
    private readonly string? script = Environment.GetEnvironmentVariable("BAZAAR_ENGINES_SCRIPT");
    private readonly string data = Directory.CreateTempSubdirectory("bazaar-engines-").FullName;
    private bool hive;

    /// <summary>Skips a test, saying why, where there are no engines; in CI that is a failure.</summary>
    public void Require()
    {
        var missing =
            script is null ? "BAZAAR_ENGINES_SCRIPT names no script of the real engines"
            : !File.Exists(script) ? $"there is no {script}"
            : null;
        if (missing is null)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.Skip(missing);
    }

    /// <summary>Where the real Hive listens; started at the first call. BAZAAR_HIVE_PORT names one that is up.</summary>
    public ServerAddress Hive()
    {
        if (Environment.GetEnvironmentVariable("BAZAAR_HIVE_PORT") is { Length: > 0 } port)
            return new(Port: int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
        if (!hive)
        {
            Run("up", "hive");
            hive = true;
        }
        return new(Port: HivePort);
    }

    /// <summary>Runs a Pig script with parameters; its output must be without an error.</summary>
    public void Pig(string file, params (string Name, string Value)[] parameters) =>
        Run(["pig", .. parameters.SelectMany(p => new[] { "-p", $"{p.Name}={p.Value}" }), "-f", file]);

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(script!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ENGINES_DATA"] = data;
        start.Environment["HIVE_PORT"] = HivePort.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["METASTORE_PORT"] = "10913";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}\n{output}\n{errors.Result}");
    }

    public void Dispose()
    {
        if (hive)
            Run("down", "hive");
        Directory.Delete(data, recursive: true);
    }
}
