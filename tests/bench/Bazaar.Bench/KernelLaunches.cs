using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bazaar.Core;
using Bazaar.Kernel.Specs;

namespace Bazaar.Bench;

/// <summary>One launch of a kernel by jupyter_client, in milliseconds; those to the first result are counted from the launch.</summary>
internal sealed record KernelLaunch(
    string Kernel,
    double Ready,
    double First,
    double? Hive,
    double? Package,
    double Warm,
    double Complete,
    double Interrupt
);

/// <summary>
/// What a person waits for before the lab's kernel, beside Python's own in the same run: <c>kernel 20</c> after <c>bazaar kernel install</c>. Needs Debian's
/// python3-jupyter-client and python3-ipykernel.
/// </summary>
internal static class KernelLaunches
{
    private static readonly (string What, Func<KernelLaunch, double?> Time)[] Columns =
    [
        ("ready", l => l.Ready),
        ("first result", l => l.First),
        ("first #!hive result", l => l.Hive),
        ("cached #r", l => l.Package),
        ("warm cell", l => l.Warm),
        ("completion", l => l.Complete),
        ("interrupt", l => l.Interrupt),
    ];

    /// <param name="launches">How many of each kernel.</param>
    /// <param name="rest">A program in place of the installed kernel's; then a folder with the tests' results, and the page to write.</param>
    public static async Task Run(int launches, IReadOnlyList<string> rest)
    {
        var folder = Directory.CreateTempSubdirectory("bazaar-launches-").FullName;
        try
        {
            if (rest.Count > 0)
                await KernelSpec
                    .LinkAsync(Path.Combine(folder, "kernels"), BazaarHome.Find().Path, Path.GetFullPath(rest[0]))
                    .ConfigureAwait(false);
            var measured = await Measure(launches, folder, rest.Count > 0).ConfigureAwait(false);
            var rows = Rows(measured);
            foreach (var row in rows)
                Times.Say($"{row[0], -10}{row[1], -22}{row[2], 10}{row[3], 10}");
            if (rest is [_, var report, var page])
                KernelReport.Write(page, report, rows, launches);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Kernel, what, median, and the 95th of a hundred, in milliseconds.</summary>
    private static List<string[]> Rows(IEnumerable<KernelLaunch> launches) =>
        [
            .. from kernel in launches.GroupBy(l => l.Kernel)
            from column in Columns
            let times = kernel.Select(column.Time).OfType<double>().ToList()
            where times.Count > 0
            select (string[])
                [
                    kernel.Key,
                    column.What,
                    Times.Median(times).ToString("N0", CultureInfo.InvariantCulture),
                    Times.Quantile(times, 0.95).ToString("N0", CultureInfo.InvariantCulture),
                ],
        ];

    private static async Task<List<KernelLaunch>> Measure(int launches, string folder, bool linked)
    {
        var program = Path.Combine(BazaarHome.Find().Path, "tests", "kernel", "launches.py");
        var start = new ProcessStartInfo(
            "/usr/bin/python3",
            ["-W", "ignore", program, launches.ToString(CultureInfo.InvariantCulture), KernelSpec.Own, "python3"]
        )
        {
            RedirectStandardOutput = true,
        };
        if (linked)
            start.Environment["JUPYTER_DATA_DIR"] = folder;
        // Python's kernel warns of its debugger.
        start.Environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1";
        start.Environment["BAZAAR_LAKE"] = Path.Combine(folder, "lake");
        using var process = Process.Start(start)!;
        var measured = new List<KernelLaunch>();
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
            measured.Add(JsonSerializer.Deserialize<KernelLaunch>(line, JsonSerializerOptions.Web)!);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? measured
            : throw BazaarException.Runtime(
                "The launches failed.",
                "Install python3-ipykernel, and the kernel by `bazaar kernel install`."
            );
    }
}
