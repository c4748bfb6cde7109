using System.CommandLine;
using Bazaar.Cluster;
using Bazaar.Core;

namespace Bazaar.Cli;

/// <summary>Runs a script and prints what its statements give.</summary>
internal static class ScriptRunner
{
    /// <param name="parse">The command line, with the common options.</param>
    /// <param name="script">What to run.</param>
    /// <param name="database">The database to begin in, or null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static int Run(ParseResult parse, Script script, string? database, CancellationToken cancel)
    {
        var options = new RunOptions(parse.GetValue(CommonOptions.KeepGoing));
        if (CommonOptions.IsCluster(parse))
        {
            using var real = new ClusterEngine(CommonOptions.Addresses(parse), BazaarHome.Find().Path, database);
            return Print(parse, real.Run(script, options, cancel));
        }
        using var lab = CommonOptions.Open(parse);
        lab.Catalog.Waiting = Screen.Note;
        if (database is not null)
            lab.Sql(script.Language).Use(database);
        return Print(parse, lab.Run(script, options, cancel));
    }

    private static int Print(ParseResult parse, IEnumerable<Result> results)
    {
        var format = parse.GetValue(CommonOptions.Format)!;
        var code = 0;
        foreach (var result in results)
        {
            using (result)
            {
                Screen.Print(result, format, parse.GetValue(CommonOptions.Limit));
                code = Math.Max(code, result.Error?.ExitCode ?? 0);
            }
        }
        return code;
    }

    /// <summary>The script's text: a file's, the argument's, or standard input's.</summary>
    public static string Read(string? file, string? text)
    {
        if (file is not null && text is not null)
            throw BazaarException.Usage("A file and a text were both given.", "Give one of them.");
        if (text is not null)
            return text;
        if (file is null)
            return Console.In.ReadToEnd();
        if (!File.Exists(file))
            throw BazaarException.Usage(
                $"There is no script {file}.",
                "Check the path; it is relative to the folder you are in."
            );
        return File.ReadAllText(file);
    }
}
