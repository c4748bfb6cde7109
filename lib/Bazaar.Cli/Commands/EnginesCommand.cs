using System.CommandLine;
using System.Runtime.InteropServices;
using Bazaar.Cluster.Compose;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar engines</c>: starts and stops the real engines, as containers.</summary>
internal static class EnginesCommand
{
    public static Command Create()
    {
        var command = new Command(
            "engines",
            $"""
            The real engines as containers, by devcontainer/compose.yaml: {string.Join(
                ", ",
                EngineProfile.All.Select(p => p.Name)
            )}. What an engine
            needs comes with it. Where they are is written to .bazaar/engines.json. BAZAAR_DOCKER names another program than docker.

              bazaar engines up hdfs hive
              bazaar engines status
              bazaar engines down
            """
        );
        command.Add(Up());
        command.Add(Down());
        command.Add(Status());
        return command;
    }

    private static Argument<string[]> Names(string none) =>
        new("engine") { Description = $"Engines (default: {none})", Arity = ArgumentArity.ZeroOrMore };

    private static Command Up()
    {
        var names = Names(string.Join(' ', EngineProfile.Base));
        var timeout = new Option<double>("--timeout")
        {
            Description = "Wait at most so many minutes; images that are fetched count",
            DefaultValueFactory = _ => 20,
        };
        var command = new Command("up", "Start engines and wait until they answer.\n\n  bazaar engines up spark kafka")
        {
            names,
            timeout,
        };
        command.SetAction(
            async (parse, cancel) =>
            {
                var minutes = parse.GetValue(timeout);
                if (minutes is not (> 0 and <= 1440))
                    throw BazaarException.Usage("--timeout is no number of minutes.", "Write --timeout 20, say.");
                var given = parse.GetValue(names)!;
                var profiles = EngineProfile.Of(given.Length > 0 ? given : [.. EngineProfile.Base]);
                var engines = CommonOptions.Engines();
                var wanted = await engines.WantedAsync(profiles, Memory.Now(), cancel);
                Screen.Note($"{string.Join(", ", profiles.Select(p => p.Name))}: {wanted}");
                if (wanted.IsShort)
                    Screen.Note("That may be too little (code 137): close programs, stop engines, or give Docker more.");
                if (RuntimeInformation.OSArchitecture == Architecture.Arm64 && profiles.Any(p => p.Name == "impala"))
                    Screen.Note("Impala's images are for amd64: Docker has to emulate it here, which is slow.");
                Screen.WithProgress(progress =>
                {
                    engines.UpAsync(profiles, TimeSpan.FromMinutes(minutes), progress, Said, cancel).GetAwaiter().GetResult();
                    return 0;
                });
                foreach (var address in profiles.SelectMany(p => p.Addresses))
                    Console.Out.WriteLine($"{address.Name.Name} {address.Host}");
                Screen.Done("The engines answer. `bazaar doctor` tells more.");
                return 0;
            }
        );
        return command;
    }

    /// <summary>What Docker says while it fetches images and makes containers; without a terminal only.</summary>
    private static void Said(string line)
    {
        if (Console.IsErrorRedirected)
            Screen.Note(line);
    }

    private static Command Down()
    {
        var names = Names("all");
        var volumes = LakeVerb.Flag("--volumes", "Remove all that the engines keep, too; for all of them only");
        var command = new Command("down", "Stop engines; what they keep stays.\n\n  bazaar engines down spark")
        {
            names,
            volumes,
        };
        command.SetAction(
            async (parse, cancel) =>
            {
                var profiles = EngineProfile.Of(parse.GetValue(names)!);
                if (parse.GetValue(volumes) && profiles.Count > 0)
                    throw BazaarException.Usage("--volumes is for all engines.", "Leave the engines' names out.");
                var stopped = await CommonOptions.Engines().DownAsync(profiles, parse.GetValue(volumes), cancel);
                Screen.Done(stopped.Count > 0 ? $"Stopped: {string.Join(", ", stopped)}" : "Nothing was up.");
                return 0;
            }
        );
        return command;
    }

    private static Command Status()
    {
        var command = new Command("status", "How each engine's containers are.\n\n  bazaar engines status --format jsonl")
        {
            CommonOptions.Format,
        };
        command.SetAction(
            async (parse, cancel) =>
            {
                var services = await CommonOptions.Engines().StatusAsync(cancel);
                Screen.Table(
                    ["service", "state", "memory"],
                    [.. services.Select(s => new[] { s.Service, s.State, LakeText.Human(s.Memory) })],
                    parse.GetValue(CommonOptions.Format)!
                );
                return 0;
            }
        );
        return command;
    }
}
