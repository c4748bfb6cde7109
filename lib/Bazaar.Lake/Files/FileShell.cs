using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>Hadoop's file commands as scripts have them, Hive's <c>dfs -ls /x</c> and Pig's <c>fs -ls /x</c>, on the lake's files.</summary>
/// <param name="lake">The files.</param>
/// <param name="name">dfs or fs, for messages.</param>
/// <param name="full">The whole path of one that may begin at a script's own folder.</param>
/// <remarks><see href="https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/FileSystemShell.html"/></remarks>
public sealed class FileShell(EmbeddedLake lake, string name, Func<string, string>? full = null)
{
    private const int TailBytes = 1024;
    private readonly Func<string, string> full = full ?? (path => path);

    /// <param name="words">The command with its hyphen, its options and its paths.</param>
    /// <param name="cancel">Stops a copy.</param>
    /// <returns>The lines that the command prints.</returns>
    /// <exception cref="BazaarException">There is no such command or file; without a place.</exception>
    public IReadOnlyList<string> Run(IReadOnlyList<string> words, CancellationToken cancel)
    {
        var verb = words.Count > 0 ? words[0] : throw Wrong($"{name} has no command.");
        var options = words.Skip(1).TakeWhile(w => w.Length > 1 && w[0] == '-').ToList();
        IReadOnlyList<string> given = [.. words.Skip(1 + options.Count)];
        bool Has(params string[] any) => any.Any(options.Contains);
        switch (verb)
        {
            case "-ls" or "-lsr":
                return [.. given.Select(full).DefaultIfEmpty(full(".")).SelectMany(p => Listed(p, verb == "-lsr" || Has("-R")))];
            case "-cat" or "-text":
                return [.. Paths(1).SelectMany(Lines)];
            case "-tail":
                return [.. Paths(1).SelectMany(Tail)];
            case "-du" or "-dus":
                var sum = verb == "-dus" || Has("-s");
                return [.. LakeText.Usage([.. Paths(1).SelectMany(p => Used(p, sum))], Has("-h"), Has("-v"))];
            case "-count":
                return [.. Paths(1).SelectMany(Found).Select(Counted)];
            case "-stat":
                var format = given.Count > 1 ? given[0] : "%y";
                return [.. given.Skip(given.Count > 1 ? 1 : 0).Select(full).Select(p => LakeText.Stat(lake.Stat(p), format))];
            case "-test":
                foreach (var path in Paths(1))
                    Test(path, options);
                return [];
            case "-mkdir":
                foreach (var path in Paths(1))
                    lake.MakeDirectory(path, Has("-p"));
                return [];
            case "-rm" or "-rmr":
                return
                [
                    .. Paths(1)
                        .Where(p => !Has("-f") || lake.Expand(p).Count > 0)
                        .SelectMany(p => lake.Remove(p, verb == "-rmr" || Has("-r", "-R")))
                        .Select(p => $"Deleted {p}"),
                ];
            case "-touchz":
                foreach (var path in Paths(1))
                    Touch(path);
                return [];
            case "-mv":
                foreach (var path in Paths(2).SkipLast(1))
                    lake.Move(path, full(given[^1]));
                return [];
            case "-cp":
                foreach (var path in Paths(2).SkipLast(1))
                    Copy(path, full(given[^1]), Has("-f"), cancel);
                return [];
            case "-put" or "-copyFromLocal":
                foreach (var path in At(2).SkipLast(1))
                    lake.Put(path, full(given[^1]), Has("-f"), cancel: cancel);
                return [];
            case "-get" or "-copyToLocal":
                foreach (var path in Paths(2).SkipLast(1))
                    lake.Get(path, given[^1], Has("-f"), cancel: cancel);
                return [];
            default:
                throw new BazaarException(
                    new(Fault.Unsupported, $"{name} {verb} is not supported.", null, "bazaar lake has more commands for files.")
                );
        }

        IReadOnlyList<string> At(int least) =>
            given.Count >= least ? given : throw Wrong($"{name} {verb} wants {(least == 1 ? "a path" : "two paths")}.");

        IReadOnlyList<string> Paths(int least) => [.. At(least).Select(full)];
    }

    /// <summary>Copies a file, or a folder with all that is in it, within the lake.</summary>
    public void Copy(string path, string target, bool overwrite, CancellationToken cancel)
    {
        foreach (var file in Found(path))
            lake.Put(file, target, overwrite, cancel: cancel);
    }

    /// <summary>The lines of the files that a path or glob means.</summary>
    public IEnumerable<string> Lines(string path) => Found(path).SelectMany(file => File.ReadLines(file));

    private BazaarException Wrong(string message) => BazaarException.Runtime(message, $"Write {name} -ls /path, say.");

    private IEnumerable<string> Listed(string path, bool recursive)
    {
        var entries = lake.List(path, recursive).ToList();
        var lines = LakeText.Listing(entries);
        return recursive || entries.Count == 0 || Glob.IsPattern(path) || !lake.Stat(path).IsDirectory
            ? lines
            : lines.Prepend(string.Create(CultureInfo.InvariantCulture, $"Found {entries.Count} items"));
    }

    private IReadOnlyList<string> Found(string path) =>
        lake.Expand(path) is { Count: > 0 } found ? found : [lake.Local(lake.Stat(path).Path)];

    private IEnumerable<string> Tail(string path)
    {
        using var file = lake.Open(path);
        if (file.Length > TailBytes)
            file.Seek(-TailBytes, SeekOrigin.End);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    private IEnumerable<(string, long)> Used(string path, bool sum) =>
        sum ? [(path, lake.Usage(path))] : lake.List(path).Select(e => (e.Path, lake.Usage(Glob.Escape(e.Path))));

    /// <summary>Folders, files and bytes.</summary>
    private string Counted(string local)
    {
        var path = lake.PathOf(local);
        var all = Directory.Exists(local) ? lake.List(Glob.Escape(path), true).ToList() : [lake.Stat(Glob.Escape(path))];
        var folders = all.Count(e => e.IsDirectory) + (Directory.Exists(local) ? 1 : 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{folders, 12} {all.Count(e => !e.IsDirectory), 12} {all.Sum(e => e.Length), 18} {path}"
        );
    }

    private void Test(string path, IReadOnlyList<string> options)
    {
        var found = lake.Expand(path) is [var first, ..] ? first : null;
        var holds = (options.Count > 0 ? options[0] : null) switch
        {
            "-d" => Directory.Exists(found),
            "-f" => File.Exists(found),
            "-z" => File.Exists(found) && new FileInfo(found).Length == 0,
            "-s" => found is not null && lake.Usage(path) > 0,
            _ => found is not null,
        };
        if (!holds)
            throw BazaarException.Runtime($"{name} -test {string.Join(' ', options)} {path} does not hold.", "Make it first.");
    }

    private void Touch(string path)
    {
        var local = lake.Local(path);
        if (!Directory.Exists(Path.GetDirectoryName(local)))
            throw BazaarException.Runtime($"There is no folder for {path}.", $"Make it by {name} -mkdir -p.");
        if (File.Exists(local) && new FileInfo(local).Length > 0)
            throw BazaarException.Runtime($"{path} is a file that is not empty.", $"Remove it by {name} -rm first.");
        File.Create(local).Dispose();
    }
}
