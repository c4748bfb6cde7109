using System.CommandLine;
using System.Globalization;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar lake</c>: the files of the lake, with the verbs of <c>hdfs dfs</c>.</summary>
internal static class LakeCommand
{
    private static readonly Argument<string> Path = new("path") { Description = "A path or glob in the lake" };
    private static readonly Option<bool> Recursive = new("-r", "-R") { Description = "With all that is below" };
    private static readonly Option<bool> Force = new("-f") { Description = "Replace files that are there" };
    private static readonly Argument<string> Source = new("source") { Description = "A file or folder of this machine" };

    private static readonly Argument<string> Target = new("target") { Description = "A file or folder of this machine" };
    private static readonly Argument<string> To = new("target") { Description = "A path in the lake" };
    private static readonly Argument<string> Name = new("name") { Description = "The snapshot's name" };
    private static readonly Option<bool> Human = new("-h") { Description = "Sizes as people read them" };
    private static readonly Option<bool> Summary = new("-s") { Description = "One sum for all below" };
    private static readonly Option<string> Layout = new("--format")
    {
        Description = "What is printed",
        DefaultValueFactory = _ => "%y",
    };

    public static Command Create() =>
        new(
            "lake",
            "The files of the lake, in hdfs dfs' words.\n\n  bazaar lake put data/raw /ecommerce/raw\n  bazaar lake ls -R /ecommerce\n  bazaar lake verify /ecommerce/raw\n  bazaar lake snapshot before-lesson-4"
        )
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
                "Bytes of what is in a folder",
                [Path, Summary, Human],
                (parse, lab, _) =>
                {
                    var path = parse.GetValue(Path)!;
                    var paths = parse.GetValue(Summary) ? [path] : lab.Lake.List(path).Select(e => e.Path);
                    foreach (var below in paths)
                        Console.Out.WriteLine($"{Size(lab.Lake.Usage(below), parse.GetValue(Human)), 14}  {below}");
                }
            ),
            Verb(
                "df",
                "Room on the disk",
                [Human],
                (parse, lab, _) =>
                {
                    var space = lab.Lake.Space();
                    var human = parse.GetValue(Human);
                    Console.Out.WriteLine($"{"Size", 14}{"Used", 14}{"Available", 14}");
                    Console.Out.WriteLine(
                        $"{Size(space.Capacity, human), 14}{Size(space.Used, human), 14}{Size(space.Remaining, human), 14}"
                    );
                }
            ),
            Verb(
                "stat",
                "One file or folder: %n name, %b bytes, %F type, %y time, %Y milliseconds, %o block size, %r replicas, %u user, %g group",
                [Path, Layout],
                (parse, lab, _) => Console.Out.WriteLine(Stat(lab.Lake.Stat(parse.GetValue(Path)!), parse.GetValue(Layout)!))
            ),
            Verb(
                "checksum",
                "HDFS' checksum of a file",
                [Path],
                (parse, lab, _) =>
                {
                    var sum = lab.Lake.Checksum(parse.GetValue(Path)!);
                    Console.Out.WriteLine($"{parse.GetValue(Path)}\t{sum.Algorithm}\t{sum.Hex}");
                }
            ),
            Verb(
                "get",
                "Copy files of the lake to this machine",
                [Path, Target, Force],
                (parse, lab, cancel) =>
                {
                    var files = Screen.WithProgress(progress =>
                        lab.Lake.Get(parse.GetValue(Path)!, parse.GetValue(Target)!, parse.GetValue(Force), progress, cancel)
                    );
                    Screen.Done($"{files:N0} files in {parse.GetValue(Target)}");
                }
            ),
            Verb(
                "mv",
                "Give a file or a folder another path",
                [Path, To],
                (parse, lab, _) => lab.Lake.Move(parse.GetValue(Path)!, parse.GetValue(To)!)
            ),
            Verify(),
            Verb(
                "snapshot",
                "Keep the lake as it is, files and tables",
                [Name],
                (parse, lab, cancel) => new Snapshots(lab.Catalog).Take(parse.GetValue(Name)!, cancel)
            ),
            Verb(
                "restore",
                "Bring the lake back to a snapshot",
                [Name],
                (parse, lab, cancel) => new Snapshots(lab.Catalog).Restore(parse.GetValue(Name)!, cancel)
            ),
            Verb(
                "snapshots",
                "The snapshots that there are",
                [],
                (_, lab, _) => new Snapshots(lab.Catalog).Names.ToList().ForEach(Console.Out.WriteLine)
            ),
            Verb("reset", "Empty the lake; snapshots stay", [], (_, lab, cancel) => new Snapshots(lab.Catalog).Reset(cancel)),
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

    private static Command Verify()
    {
        var folder = new Argument<string>("path")
        {
            Description = "The folder that was put",
            DefaultValueFactory = _ => "/ecommerce/raw",
        };
        var command = new Command("verify", "Compare what arrived with what was generated: bytes and SHA-256 of each file")
        {
            folder,
            CommonOptions.Lake,
        };
        command.SetAction(
            (parse, cancel) =>
            {
                using var lab = CommonOptions.Open(parse);
                var found = Screen.WithProgress(progress =>
                    LakeVerifier.Verify(lab.Lake, parse.GetValue(folder)!, progress, cancel)
                );
                foreach (
                    var (word, paths) in new[] { ("missing", found.Missing), ("changed", found.Changed), ("extra", found.Extra) }
                )
                foreach (var path in paths)
                    Console.Out.WriteLine($"{word} {path}");
                if (found.IsSame)
                    Screen.Done($"{found.Files:N0} files, as generated");
                else
                    Screen.Error(
                        $"{found.Missing.Count} missing, {found.Changed.Count} changed, {found.Extra.Count} extra of {found.Files:N0} files."
                    );
                return Task.FromResult(found.IsSame ? 0 : 1);
            }
        );
        return command;
    }

    private static string Size(long bytes, bool human)
    {
        if (!human || bytes < 1024)
            return bytes.ToString(CultureInfo.InvariantCulture);
        var size = (double)bytes;
        var unit = -1;
        for (; size >= 1024 && unit < 4; unit++)
            size /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{size:0.0} {"KMGTP"[unit]}");
    }

    /// <summary>hdfs dfs -stat's letters; a local lake has one replica and no owner.</summary>
    private static string Stat(LakeEntry entry, string layout)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < layout.Length; i++)
        {
            if (layout[i] != '%' || i + 1 == layout.Length)
            {
                text.Append(layout[i]);
                continue;
            }
            text.Append(
                layout[++i] switch
                {
                    'n' => entry.Path[(entry.Path.LastIndexOf('/') + 1)..],
                    'b' => entry.Length.ToString(CultureInfo.InvariantCulture),
                    'F' => entry.IsDirectory ? "directory" : "regular file",
                    'y' => entry.Modified.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    'Y' => new DateTimeOffset(entry.Modified).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                    'o' => entry.IsDirectory ? "0" : "134217728",
                    'r' => entry.IsDirectory ? "0" : "1",
                    'u' or 'g' => Environment.UserName,
                    var other => "%" + other,
                }
            );
        }
        return text.ToString();
    }

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
