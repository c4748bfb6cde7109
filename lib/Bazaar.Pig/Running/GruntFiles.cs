using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Pig.Running;

/// <summary>The commands on files that Pig's shell has without fs before them.</summary>
/// <param name="lake">The files.</param>
/// <param name="full">The whole path of one that may begin in the script's folder.</param>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/cmds.html#file-commands"/></remarks>
internal sealed class GruntFiles(EmbeddedLake lake, Func<string, string> full)
{
    private const string Kept = "rmf removes what may be missing.";

    /// <returns>The lines that the command prints.</returns>
    /// <exception cref="BazaarException">Without a place.</exception>
    public IReadOnlyList<string> Run(string command, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var options = command is "rm" or "rmr" or "rmf" or "mkdir" ? words.Where(w => w.StartsWith('-')).ToList() : [];
        IReadOnlyList<string> given = [.. words.Except(options)];
        switch (command)
        {
            case "rm" or "rmr":
                return Each(1, path => Remove(path, options.Exists(o => o.Contains('f', StringComparison.Ordinal))));
            case "rmf":
                return Each(1, path => Remove(path, true));
            case "mkdir":
                return Each(1, path => lake.MakeDirectory(full(path)));
            case "ls":
                return [.. List(full(given.Count > 0 ? given[0] : "."))];
            case "cat":
                return [.. At(1).SelectMany(path => Text(full(path)))];
            case "mv":
                lake.Move(There(full(At(2)[0]), "File or directory"), full(given[1]));
                return [];
            case "cp":
                new FileShell(lake, "fs").Copy(There(full(At(2)[0]), "File"), Reachable(full(given[1])), false, cancel);
                return [];
            case "copyfromlocal":
                lake.Put(At(2)[0], Reachable(full(given[1])), cancel: cancel);
                return [];
            case "copytolocal":
                lake.Get(There(full(At(2)[0]), "File"), ReachableLocal(given[1]), cancel: cancel);
                return [];
            default:
                throw new BazaarException(
                    new Diagnostic(Fault.Unsupported, $"{command} is not supported.", null, "help lists the commands.")
                );
        }

        IReadOnlyList<string> At(int least) =>
            given.Count >= least
                ? given
                : throw BazaarException.Runtime($"{command} wants {(least == 1 ? "a path" : "two paths")}.", "help shows how.");

        IReadOnlyList<string> Each(int least, Action<string> run)
        {
            foreach (var path in At(least))
                run(path);
            return [];
        }
    }

    /// <summary>The folder that cd names.</summary>
    public string Folder(string path)
    {
        var entry = lake.Stat(There(full(path), "Directory"));
        return entry.IsDirectory
            ? entry.Path.TrimEnd('/')
            : throw BazaarException.Runtime($"{path} is not a directory.", "cd takes a folder.");
    }

    /// <summary>A path that must be there; Pig's own commands know no globs.</summary>
    private string There(string path, string what, string? cure = null) =>
        lake.Expand(Glob.Escape(path)).Count > 0
            ? Glob.Escape(path)
            : throw BazaarException.Runtime($"{what} {path} does not exist.", cure ?? "ls shows what is there.");

    /// <summary>The path of a file that may not be there yet; Pig makes the folders above it.</summary>
    private string Reachable(string path)
    {
        var parent = path.TrimEnd('/').LastIndexOf('/') is > 0 and var end ? path[..end] : "/";
        if (lake.Expand(Glob.Escape(parent)).Count == 0)
            lake.MakeDirectory(parent);
        return path;
    }

    private static string ReachableLocal(string path)
    {
        var file = LakePath.IsLocal(path, out var local) ? local : path;
        if (Path.GetDirectoryName(file) is { Length: > 0 } parent)
            Directory.CreateDirectory(parent);
        return file;
    }

    private void Remove(string path, bool force)
    {
        if (!force || lake.Expand(Glob.Escape(full(path))).Count > 0)
            lake.Remove(There(full(path), "File or directory", Kept), recursive: true);
    }

    private IEnumerable<string> List(string path)
    {
        foreach (var entry in lake.List(There(path, "File or directory")))
            yield return Shown(entry.Path)
                + (
                    entry.IsDirectory
                        ? "\t<dir>"
                        : string.Create(CultureInfo.InvariantCulture, $"<r {entry.Replication}>\t{entry.Length}")
                );
    }

    /// <summary>A path as Pig's commands print it: with the file system in which it lies.</summary>
    public static string Shown(string path) =>
        path.StartsWith("file:", StringComparison.Ordinal) ? "file:/" + path["file:".Length..].TrimStart('/')
        : path.StartsWith('/') ? "hdfs://" + path
        : path;

    /// <summary>A file's lines; of a folder those of all its files.</summary>
    private IEnumerable<string> Text(string path)
    {
        var files = lake.List(There(path, "Directory"), recursive: true).Where(e => !e.IsDirectory);
        return files.SelectMany(e => File.ReadLines(lake.Local(Glob.Escape(e.Path))));
    }
}
