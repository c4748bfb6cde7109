using System.CommandLine;
using Bazaar.Cluster.Hdfs;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cli.Commands;

/// <summary>What the verbs of <c>bazaar lake</c> have in common.</summary>
internal static class LakeVerb
{
    public static Argument<string[]> Paths() =>
        new("path") { Description = "Paths or globs in the lake", Arity = ArgumentArity.OneOrMore };

    public static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description };

    /// <summary>A verb of files: it works on the embedded lake as on HDFS.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="example">A command line, without <c>bazaar lake</c>.</param>
    /// <param name="symbols">Its arguments and options.</param>
    /// <param name="run">Does it, and gives the exit code.</param>
    public static Command Create(
        string name,
        string description,
        string example,
        Symbol[] symbols,
        Func<ParseResult, ILake, CancellationToken, int> run
    ) =>
        Command(
            name,
            description,
            example,
            symbols,
            (parse, cancel) =>
            {
                if (!CommonOptions.IsCluster(parse))
                    return OnEmbedded(parse, lab => run(parse, lab.Lake, cancel));
                using var lake = HdfsLake.Open(CommonOptions.Addresses(parse));
                return run(parse, lake, cancel);
            }
        );

    /// <summary>A verb of files and tables together, which only the embedded lake keeps in one place.</summary>
    public static Command CreateEmbedded(
        string name,
        string description,
        string example,
        Symbol[] symbols,
        Func<ParseResult, EmbeddedLab, CancellationToken, int> run
    ) =>
        Command(
            name,
            description,
            example,
            symbols,
            (parse, cancel) =>
                CommonOptions.IsCluster(parse)
                    ? throw new BazaarException(
                        new(
                            Fault.Unsupported,
                            $"{name}: the cluster's files and tables lie in several engines, and are not kept together.",
                            null,
                            "Give --engine embedded; of HDFS' folders alone `hdfs dfs -createSnapshot` keeps a state."
                        )
                    )
                    : OnEmbedded(parse, lab => run(parse, lab, cancel))
        );

    private static int OnEmbedded(ParseResult parse, Func<EmbeddedLab, int> run)
    {
        using var lab = CommonOptions.Open(parse);
        lab.Catalog.Waiting = Screen.Note;
        return run(lab);
    }

    private static Command Command(
        string name,
        string description,
        string example,
        Symbol[] symbols,
        Func<ParseResult, CancellationToken, int> run
    )
    {
        var command = new Command(name, $"{description}\n\n  bazaar lake {example}") { CommonOptions.Lake };
        foreach (var argument in symbols.OfType<Argument>())
            command.Add(argument);
        foreach (var option in symbols.OfType<Option>().Concat(CommonOptions.Cluster))
            command.Add(option);
        command.SetAction((parse, cancel) => Task.FromResult(run(parse, cancel)));
        return command;
    }

    /// <summary>Does each; as with hdfs dfs, one that fails is told under the verb's name and the others go on.</summary>
    /// <returns>The exit code.</returns>
    public static int Each(IEnumerable<string> paths, string verb, Action<string> run)
    {
        var code = 0;
        foreach (var path in paths)
        {
            try
            {
                run(path);
            }
            catch (BazaarException e)
            {
                var named = e.Diagnostic.Message.StartsWith(verb + ": ", StringComparison.Ordinal);
                Screen.Error(named ? e.Diagnostic.ToString() : $"{verb}: {e.Diagnostic}");
                code = Math.Max(code, e.Diagnostic.ExitCode);
            }
        }
        return code;
    }

    /// <summary>Does each file or folder that the paths and globs mean.</summary>
    /// <returns>The exit code.</returns>
    public static int EachMatch(IEnumerable<string> patterns, ILake lake, string verb, Action<string> run)
    {
        var inner = 0;
        var outer = Each(patterns, verb, pattern => inner = Math.Max(inner, Each(Matches(lake, pattern, verb), verb, run)));
        return Math.Max(inner, outer);
    }

    /// <summary>The paths that a path or glob means, as patterns that mean them alone.</summary>
    /// <exception cref="BazaarException">Nothing is there.</exception>
    public static IReadOnlyList<string> Matches(ILake lake, string pattern, string verb) =>
        lake.Paths(pattern) is { Count: > 0 } found
            ? [.. found.Select(Glob.Escape)]
            : throw BazaarException.Runtime(
                $"{verb}: `{pattern}': No such file or directory.",
                "`bazaar lake ls -R /` shows what is there."
            );

    /// <summary>All but the last path, and the last one.</summary>
    public static (string[] Sources, string Target) Parted(string[] paths) => (paths[..^1], paths[^1]);

    public static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.Out.WriteLine(line);
    }
}
