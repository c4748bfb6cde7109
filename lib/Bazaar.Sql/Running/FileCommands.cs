using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Files;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>dfs: Hadoop's file commands, which Hive's scripts have among their statements, on the lake's files.</summary>
/// <remarks><see href="https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/FileSystemShell.html"/></remarks>
internal static class FileCommands
{
    /// <returns>The lines that the command prints.</returns>
    /// <exception cref="BazaarException">There is no such command or file.</exception>
    public static IReadOnlyList<string> Run(EmbeddedLake lake, FileCommand command, CancellationToken cancel)
    {
        var verb = command.Words.Count > 0 ? command.Words[0] : throw Wrong(command, "dfs has no command.");
        var options = command.Words.Skip(1).TakeWhile(w => w.Length > 1 && w[0] == '-').ToList();
        IReadOnlyList<string> paths = [.. command.Words.Skip(1 + options.Count)];
        bool Has(params string[] any) => any.Any(options.Contains);
        switch (verb)
        {
            case "-ls" or "-lsr":
                return [.. paths.DefaultIfEmpty("/").SelectMany(p => Listed(lake, p, verb == "-lsr" || Has("-R")))];
            case "-cat" or "-text":
                return [.. At(1).SelectMany(p => Lines(lake, p))];
            case "-mkdir":
                foreach (var path in At(1))
                    lake.MakeDirectory(path, Has("-p"));
                return [];
            case "-rm" or "-rmr":
                return
                [
                    .. At(1)
                        .Where(p => !Has("-f") || lake.Expand(p).Count > 0)
                        .SelectMany(p => lake.Remove(p, verb == "-rmr" || Has("-r", "-R")))
                        .Select(p => $"Deleted {p}"),
                ];
            case "-touchz":
                foreach (var path in At(1))
                    Touch(lake, path, command);
                return [];
            case "-mv":
                foreach (var path in At(2).SkipLast(1))
                    lake.Move(path, paths[^1]);
                return [];
            case "-cp":
                foreach (var path in At(2).SkipLast(1))
                foreach (var file in Found(lake, path))
                    lake.Put(file, paths[^1], Has("-f"), cancel: cancel);
                return [];
            case "-put" or "-copyFromLocal":
                foreach (var path in At(2).SkipLast(1))
                    lake.Put(path, paths[^1], Has("-f"), cancel: cancel);
                return [];
            case "-get" or "-copyToLocal":
                foreach (var path in At(2).SkipLast(1))
                    lake.Get(path, paths[^1], Has("-f"), cancel: cancel);
                return [];
            default:
                throw SqlErrors.Refused($"dfs {verb}", command.Place, "bazaar lake has more commands for files.");
        }

        IReadOnlyList<string> At(int least) =>
            paths.Count >= least ? paths : throw Wrong(command, $"dfs {verb} wants {(least == 1 ? "a path" : "two paths")}.");
    }

    private static BazaarException Wrong(FileCommand command, string message) =>
        SqlErrors.Error(message, command.Place, "Write dfs -ls /path, say.", "08S01");

    private static IEnumerable<string> Listed(EmbeddedLake lake, string path, bool recursive)
    {
        var entries = lake.List(path, recursive).ToList();
        var lines = LakeText.Listing(entries);
        return recursive || entries.Count == 0 || Glob.IsPattern(path) || !lake.Stat(path).IsDirectory
            ? lines
            : lines.Prepend(string.Create(CultureInfo.InvariantCulture, $"Found {entries.Count} items"));
    }

    private static IReadOnlyList<string> Found(EmbeddedLake lake, string path) =>
        lake.Expand(path) is { Count: > 0 } found ? found : [lake.Local(lake.Stat(path).Path)];

    private static IEnumerable<string> Lines(EmbeddedLake lake, string path) =>
        Found(lake, path).SelectMany(file => File.ReadLines(file));

    private static void Touch(EmbeddedLake lake, string path, FileCommand command)
    {
        var local = lake.Local(path);
        if (!Directory.Exists(Path.GetDirectoryName(local)))
            throw SqlErrors.Error($"There is no folder for {path}.", command.Place, "Make it by dfs -mkdir -p.", "08S01");
        if (File.Exists(local) && new FileInfo(local).Length > 0)
            throw SqlErrors.Error($"{path} is a file that is not empty.", command.Place, "Remove it by dfs -rm first.", "08S01");
        File.Create(local).Dispose();
    }
}
