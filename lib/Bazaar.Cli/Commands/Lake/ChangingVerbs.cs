using System.CommandLine;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cli.Commands;

/// <summary>put, get, mkdir, mv, rm.</summary>
internal static class ChangingVerbs
{
    public static IEnumerable<Command> All() => [Put(), Get(), MakeDirectory(), Move(), Remove()];

    private static Argument<string[]> Both(string description) =>
        new("path") { Description = description, Arity = new(2, 10_000) };

    private static Command Put()
    {
        var paths = Both("Files or folders of this machine, and then a path in the lake");
        var force = LakeVerb.Flag("-f", "Replace files that are there");
        return LakeVerb.Create(
            "put",
            "Copy files of this machine into the lake.",
            "put data/raw /ecommerce/raw",
            [paths, force],
            (parse, lake, cancel) =>
            {
                var (sources, target) = LakeVerb.Parted(parse.GetValue(paths)!);
                NeedsFolder(lake, sources, target, "put");
                return LakeVerb.Each(
                    sources,
                    "put",
                    source => Done(progress => lake.Put(source, target, parse.GetValue(force), progress, cancel), target)
                );
            }
        );
    }

    private static Command Get()
    {
        var paths = Both("Paths or globs in the lake, and then a file or folder of this machine");
        var force = LakeVerb.Flag("-f", "Replace files that are there");
        return LakeVerb.Create(
            "get",
            "Copy files of the lake to this machine.",
            "get /ecommerce/analytics reports",
            [paths, force],
            (parse, lake, cancel) =>
            {
                var (sources, target) = LakeVerb.Parted(parse.GetValue(paths)!);
                if (sources.Length > 1 && !Directory.Exists(target))
                    throw NoFolder("get", target, File.Exists(target));
                return LakeVerb.Each(
                    sources,
                    "get",
                    source => Done(progress => lake.Get(source, target, parse.GetValue(force), progress, cancel), target)
                );
            }
        );
    }

    private static Command MakeDirectory()
    {
        var paths = LakeVerb.Paths();
        var parents = LakeVerb.Flag("-p", "Those above it too; no error where it is there");
        return LakeVerb.Create(
            "mkdir",
            "Make folders.",
            "mkdir -p /ecommerce/analytics/reports",
            [paths, parents],
            (parse, lake, _) =>
                LakeVerb.Each(parse.GetValue(paths)!, "mkdir", path => lake.MakeDirectory(path, parse.GetValue(parents)))
        );
    }

    private static Command Move()
    {
        var paths = Both("Paths or globs in the lake, and then a path in the lake");
        return LakeVerb.Create(
            "mv",
            "Give files or folders another path.",
            "mv /ecommerce/clean/old /ecommerce/clean/new",
            [paths],
            (parse, lake, _) =>
            {
                var (sources, target) = LakeVerb.Parted(parse.GetValue(paths)!);
                NeedsFolder(lake, sources, target, "mv");
                return LakeVerb.Each(sources, "mv", source => lake.Move(source, target));
            }
        );
    }

    private static Command Remove()
    {
        var paths = LakeVerb.Paths();
        var recursive = LakeVerb.Flag("-r", "Folders too, with all that is in them", "-R");
        var force = LakeVerb.Flag("-f", "No error where nothing is there");
        return LakeVerb.Create(
            "rm",
            "Remove files, or folders with -r. There is no trash: take a snapshot first.",
            "rm -r /ecommerce/clean/clickstream",
            [paths, recursive, force],
            (parse, lake, _) =>
                LakeVerb.EachMatch(
                    parse.GetValue(paths)!.Where(p => !parse.GetValue(force) || lake.Paths(p).Count > 0).ToList(),
                    lake,
                    "rm",
                    path => LakeVerb.Print(lake.Remove(path, parse.GetValue(recursive)).Select(p => $"Deleted {p}"))
                )
        );
    }

    /// <summary>Several sources go into a folder that is there.</summary>
    private static void NeedsFolder(ILake lake, string[] sources, string target, string verb)
    {
        var found = lake.Paths(target);
        if (sources.Length > 1 && (found.Count == 0 || !lake.Stat(target).IsDirectory))
            throw NoFolder(verb, target, found.Count > 0);
    }

    private static BazaarException NoFolder(string verb, string target, bool isFile) =>
        BazaarException.Runtime(
            $"{verb}: `{target}': {(isFile ? "Is not a directory" : "No such file or directory")}.",
            "Several files go into a folder that is there."
        );

    private static void Done(Func<IProgress<ProgressStep>, int> copy, string target)
    {
        var files = Screen.WithProgress(copy);
        Screen.Done($"{files:N0} files in {target}");
    }
}
