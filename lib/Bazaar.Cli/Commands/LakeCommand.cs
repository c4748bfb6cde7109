using System.CommandLine;
using System.Globalization;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar lake</c>: the files of the lake, with the verbs of <c>hdfs dfs</c>.</summary>
internal static class LakeCommand
{
    private static readonly Argument<string> Path = new("path") { Description = "A path or glob in the lake" };
    private static readonly Option<bool> Recursive = new("-r", "-R") { Description = "With all that is below" };
    private static readonly Option<bool> Force = new("-f") { Description = "Replace files that are there" };
    private static readonly Argument<string> Source = new("source") { Description = "A file or folder of this machine" };

    public static Command Create() =>
        new("lake", "The files of the lake.\n\n  bazaar lake put data/raw /ecommerce/raw\n  bazaar lake ls -R /ecommerce")
        {
            Verb(
                "ls",
                "List a folder",
                [Path, Recursive],
                (parse, lab, _) =>
                {
                    foreach (var entry in lab.Lake.List(parse.GetValue(Path)!, parse.GetValue(Recursive)))
                    {
                        var time = entry.Modified.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                        Console.Out.WriteLine($"{(entry.IsDirectory ? 'd' : '-')} {entry.Length, 14} {time} {entry.Path}");
                    }
                }
            ),
            Verb(
                "du",
                "Bytes below a path",
                [Path],
                (parse, lab, _) => Console.Out.WriteLine($"{lab.Lake.Usage(parse.GetValue(Path)!)}  {parse.GetValue(Path)}")
            ),
            Verb(
                "put",
                "Copy files of this machine into the lake",
                [Source, Path, Force],
                (parse, lab, cancel) =>
                {
                    var files = Screen.WithProgress(progress =>
                        lab.Lake.Put(parse.GetValue(Source)!, parse.GetValue(Path)!, parse.GetValue(Force), progress, cancel)
                    );
                    Screen.Done($"{files:N0} files in {parse.GetValue(Path)}");
                }
            ),
            Verb(
                "cat",
                "Print a file",
                [Path],
                (parse, lab, _) =>
                {
                    using var input = lab.Lake.Open(parse.GetValue(Path)!);
                    using var output = Console.OpenStandardOutput();
                    input.CopyTo(output);
                }
            ),
            Verb(
                "mkdir",
                "Make a folder and those above it",
                [Path],
                (parse, lab, _) => lab.Lake.MakeDirectory(parse.GetValue(Path)!)
            ),
            Verb(
                "rm",
                "Remove files, or folders with -r",
                [Path, Recursive],
                (parse, lab, _) => lab.Lake.Remove(parse.GetValue(Path)!, parse.GetValue(Recursive))
            ),
        };

    private static Command Verb(
        string name,
        string description,
        Symbol[] symbols,
        Action<ParseResult, Lab, CancellationToken> run
    )
    {
        var command = new Command(name, description) { CommonOptions.Lake };
        foreach (var argument in symbols.OfType<Argument>())
            command.Add(argument);
        foreach (var option in symbols.OfType<Option>())
            command.Add(option);
        command.SetAction(
            (parse, cancel) =>
            {
                using var lab = CommonOptions.Open(parse);
                run(parse, lab, cancel);
                return Task.FromResult(0);
            }
        );
        return command;
    }
}
