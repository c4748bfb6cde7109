using System.CommandLine;
using System.Runtime.InteropServices;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Kernel.Specs;
using Bazaar.Lake.Files;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar doctor</c>: what the lab stands on, and how each real engine is that has an address.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command(
            "doctor",
            """
            Show what the lab stands on, and how each real engine is: whether it answers, its version, its address and who named it, and what to
            do where something is wrong. It ends with 0 where all engines that have an address answer, with 1 where one doesn't.

              bazaar doctor
              bazaar doctor --address hive=127.0.0.1:10000 --format jsonl
            """
        );
        command.Add(CommonOptions.Address);
        command.Add(CommonOptions.Lake);
        command.Add(CommonOptions.Format);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancel)
    {
        var format = parse.GetValue(CommonOptions.Format)!;
        Screen.Table(["setting", "value", "named by"], Settings(parse), format);
        var checkup = new Checkup(CommonOptions.Addresses(parse), Checkup.Usual, TimeProvider.System);
        var all = await checkup.RunAsync(null, cancel: cancel);
        if (format == "table")
        {
            Screen.Table(["engine", "state", "version", "address", "named by"], [.. all.Select(h => Row(h))], format);
            foreach (var (health, finding) in all.SelectMany(h => h.Findings.Select(f => (h, f))))
                Console.Out.WriteLine(
                    $"{health.Engine}: {finding.Message}{(finding.Cure is null ? "" : $"\n    {finding.Cure}")}"
                );
        }
        else
            Screen.Table(
                ["engine", "state", "version", "address", "named by", "seconds", "finding", "cure"],
                [
                    .. all.SelectMany(h =>
                        h.Findings.DefaultIfEmpty()
                            .Select(f => (string?[])[.. Row(h), $"{h.Elapsed.TotalSeconds:0.000}", f?.Message, f?.Cure])
                    ),
                ],
                format
            );
        await ComplainAsync(format, cancel);
        return all.Any(h => h.IsIll) ? 1 : 0;
    }

    /// <summary>Where <c>bazaar engines</c> started some, what is wrong with their containers.</summary>
    private static async Task ComplainAsync(string format, CancellationToken cancel)
    {
        if (!File.Exists(EnginesFile.PathIn(BazaarHome.Find().Path)))
            return;
        try
        {
            var complaints = await CommonOptions.Engines().ComplaintsAsync(cancel);
            if (complaints.Count > 0)
                Screen.Table(
                    ["container", "finding", "cure"],
                    [.. complaints.Select(c => new[] { c.Service, c.Finding.Message, c.Finding.Cure })],
                    format
                );
        }
        catch (BazaarException e)
        {
            Screen.Note(e.Diagnostic.ToString());
        }
    }

    private static string?[] Row(Health health) =>
        [
            health.Engine,
            health.State switch
            {
                HealthState.Up => "up",
                HealthState.Trouble => "trouble",
                HealthState.Down => "down",
                _ => "no address",
            },
            health.Version,
            health.Address,
            health.Source,
        ];

    /// <summary>Which clone the notebooks' kernel serves, if one is installed.</summary>
    private static string?[] Kernel() =>
        KernelSpec.List(KernelFolders.All).FirstOrDefault(s => s.Home is not null) is not { } spec
            ? ["kernel", "not installed: `bazaar kernel install` puts it where Jupyter looks", null]
            :
            [
                "kernel",
                spec.HasMoved ? $"serves {spec.Home}, which is gone: `bazaar kernel install`" : $"serves {spec.Home}",
                spec.Folder,
            ];

    private static IReadOnlyList<string?[]> Settings(ParseResult parse)
    {
        var home = BazaarHome.Find();
        var given = parse.GetValue(CommonOptions.Lake);
        var (engine, engineSource) = UserFile.Engine(home.Path, Environment.GetEnvironmentVariable);
        var user = CommonOptions.Addresses(parse).User;
        var memory = Memory.Now();
        return
        [
            ["Bazaar", typeof(Lab).Assembly.GetName().Version!.ToString(3), null],
            ["home", home.Path, home.How],
            ["lake", given ?? home.Lake, given is null ? home.LakeHow : "--lake"],
            ["engine", engine, engineSource],
            ["user", user.Value, user.Source],
            Kernel(),
            [".NET", Environment.Version.ToString(), null],
            ["DuckDB", DuckSession.EngineVersion, null],
            [
                "machine",
                $"{RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores",
                null,
            ],
            ["memory", $"{LakeText.Human(memory.Free)} free of {LakeText.Human(memory.Total)}", null],
        ];
    }
}
