using System.CommandLine;
using Bazaar.Data;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar generate</c>.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "The raw zone's folder (default: data/raw of the repository)" };
        var scale = new Option<double>("--scale")
        {
            Description = "0.01 to 10; 1 is 500,000 orders and about 1,100,000 events",
            DefaultValueFactory = _ => 0.1,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed and scale give the same bytes",
            DefaultValueFactory = _ => 42,
        };
        var command = new Command(
            "generate",
            "Generate the shop's raw data.\n\n  bazaar generate --scale 0.1 --seed 7\n  bazaar generate --out /tmp/raw --scale 1"
        )
        {
            output,
            scale,
            seed,
        };
        command.SetAction(
            (parse, cancel) =>
            {
                var options = new GenerateOptions(
                    parse.GetValue(output) ?? BazaarHome.Find().RawData,
                    parse.GetValue(scale),
                    parse.GetValue(seed)
                );
                var report = Screen.WithProgress(progress => Generator.Run(options, progress, cancel));
                foreach (var set in report.Sets)
                    Console.Out.WriteLine(
                        $"{set.Set, -13}{set.Rows, 12:N0} rows {set.Bytes, 15:N0} bytes {set.Files, 5:N0} files"
                    );
                Screen.Done(
                    $"{report.Rows:N0} rows in {options.Out}, {report.Defects:N0} planted defects, {report.Seconds:0.0} s"
                );
                return Task.FromResult(0);
            }
        );
        return command;
    }
}
