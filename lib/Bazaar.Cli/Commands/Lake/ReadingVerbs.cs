using System.CommandLine;
using Bazaar.Lake.Files;

namespace Bazaar.Cli.Commands;

/// <summary>ls, du, df, stat, checksum, cat, verify.</summary>
internal static class ReadingVerbs
{
    public static IEnumerable<Command> All() => [List(), Usage(), Space(), Stat(), Checksum(), Cat(), Verify()];

    private static Command List()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Paths or globs in the lake (default: /)",
            DefaultValueFactory = _ => ["/"],
            Arity = ArgumentArity.ZeroOrMore,
        };
        var recursive = LakeVerb.Flag("-R", "With all that is below");
        var itself = LakeVerb.Flag("-d", "A folder itself, not what is in it");
        var human = LakeVerb.Flag("-h", "Sizes as people read them");
        var bare = LakeVerb.Flag("-C", "Paths only");
        return LakeVerb.Create(
            "ls",
            "List folders.",
            "ls -R -h /ecommerce",
            [paths, recursive, itself, human, bare],
            (parse, lake, _) =>
                LakeVerb.EachMatch(
                    parse.GetValue(paths)!,
                    lake,
                    "ls",
                    path =>
                    {
                        var one = lake.Stat(path);
                        var opened = one.IsDirectory && !parse.GetValue(itself);
                        var entries = opened ? lake.List(path, parse.GetValue(recursive)).ToList() : [one];
                        if (parse.GetValue(bare))
                        {
                            LakeVerb.Print(entries.Select(e => e.Path));
                            return;
                        }
                        if (opened && !parse.GetValue(recursive))
                            Console.Out.WriteLine($"Found {entries.Count} items");
                        LakeVerb.Print(LakeText.Listing(entries, parse.GetValue(human)));
                    }
                )
        );
    }

    private static Command Usage()
    {
        var paths = LakeVerb.Paths();
        var summary = LakeVerb.Flag("-s", "One sum for all that is below");
        var human = LakeVerb.Flag("-h", "Sizes as people read them");
        var header = LakeVerb.Flag("-v", "With the columns' names");
        return LakeVerb.Create(
            "du",
            "Bytes of what is in folders.",
            "du -s -h /ecommerce/*",
            [paths, summary, human, header],
            (parse, lake, _) =>
            {
                var usage = new List<(string, long)>();
                var code = LakeVerb.EachMatch(
                    parse.GetValue(paths)!,
                    lake,
                    "du",
                    path =>
                    {
                        var one = lake.Stat(path);
                        var entries = one.IsDirectory && !parse.GetValue(summary) ? lake.List(path) : [one];
                        usage.AddRange(entries.Select(e => (e.Path, lake.Usage(Glob.Escape(e.Path)))));
                    }
                );
                LakeVerb.Print(LakeText.Usage(usage, parse.GetValue(human), parse.GetValue(header)));
                return code;
            }
        );
    }

    private static Command Space()
    {
        var human = LakeVerb.Flag("-h", "Sizes as people read them");
        return LakeVerb.Create(
            "df",
            "Room on the disk.",
            "df -h",
            [human],
            (parse, lake, _) =>
            {
                LakeVerb.Print(LakeText.Space(lake.Name, lake.Space(), parse.GetValue(human)));
                return 0;
            }
        );
    }

    private static Command Stat()
    {
        var words = new Argument<string[]>("path")
        {
            Description = "A format with %, or none, and paths or globs in the lake",
            Arity = ArgumentArity.OneOrMore,
        };
        return LakeVerb.Create(
            "stat",
            "What is known of files: %n name, %b bytes, %F type, %y and %Y time of change, %x and %X of reading, %o bytes of a block, "
                + "%r replicas, %u owner, %g group, %a and %A rights.",
            "stat \"%n %b %y\" /ecommerce/raw/*",
            [words],
            (parse, lake, _) =>
            {
                var given = parse.GetValue(words)!;
                // As with hdfs dfs, the first word is the format where it has a % in it.
                var format = given.Length > 1 && given[0].Contains('%', StringComparison.Ordinal) ? given[0] : null;
                return LakeVerb.EachMatch(
                    format is null ? given : given[1..],
                    lake,
                    "stat",
                    path => Console.Out.WriteLine(LakeText.Stat(lake.Stat(path), format ?? "%y"))
                );
            }
        );
    }

    private static Command Checksum()
    {
        var paths = LakeVerb.Paths();
        return LakeVerb.Create(
            "checksum",
            "HDFS' checksum of files: the same bytes have the same one on any cluster.",
            "checksum /ecommerce/raw/users/users.csv",
            [paths],
            (parse, lake, _) =>
                LakeVerb.EachMatch(
                    parse.GetValue(paths)!,
                    lake,
                    "checksum",
                    path =>
                    {
                        var sum = lake.Checksum(path);
                        Console.Out.WriteLine($"{lake.Stat(path).Path}\t{sum.Algorithm}\t{sum.Hex}");
                    }
                )
        );
    }

    private static Command Cat()
    {
        var paths = LakeVerb.Paths();
        return LakeVerb.Create(
            "cat",
            "Print files.",
            "cat /ecommerce/raw/clickstream/2025/11/28/*.json",
            [paths],
            (parse, lake, cancel) =>
            {
                using var output = Console.OpenStandardOutput();
                return LakeVerb.EachMatch(
                    parse.GetValue(paths)!,
                    lake,
                    "cat",
                    path =>
                    {
                        using var input = lake.Open(path);
                        input.CopyToAsync(output, cancel).GetAwaiter().GetResult();
                    }
                );
            }
        );
    }

    private static Command Verify()
    {
        var folder = new Argument<string>("path")
        {
            Description = "The folder that was put",
            DefaultValueFactory = _ => "/ecommerce/raw",
        };
        return LakeVerb.Create(
            "verify",
            "Compare what arrived with what was generated: the bytes and the SHA-256 of each file.",
            "verify /ecommerce/raw",
            [folder],
            (parse, lake, cancel) =>
            {
                var found = Screen.WithProgress(progress => LakeVerifier.Verify(lake, parse.GetValue(folder)!, progress, cancel));
                LakeVerb.Print(found.Missing.Select(path => $"missing  {path}"));
                LakeVerb.Print(found.Changed.Select(file => $"changed  {file.Path}: {file.Difference}"));
                LakeVerb.Print(found.Extra.Select(path => $"extra    {path}"));
                if (found.IsSame)
                    Screen.Done($"{found.Files:N0} files as generated, {found.Rows:N0} rows, {found.Bytes:N0} bytes");
                else
                    Screen.Error(
                        $"{found.Missing.Count:N0} missing, {found.Changed.Count:N0} changed and {found.Extra.Count:N0} extra: "
                            + $"{found.Files:N0} files were generated."
                    );
                return found.IsSame ? 0 : 1;
            }
        );
    }
}
