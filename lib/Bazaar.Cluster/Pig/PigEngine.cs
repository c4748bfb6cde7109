using System.Globalization;
using System.Text.RegularExpressions;
using Bazaar.Cluster.Addresses;
using Bazaar.Core;

namespace Bazaar.Cluster.Pig;

/// <summary>
/// The real Pig as an engine: its program runs a whole script, here or in its container. Results are those of the statements that print or store, in
/// their order, once the script has ended. Its working folder is the lab's, which the container has, too.
/// </summary>
public sealed partial class PigEngine : IEngine
{
    private readonly IReadOnlyList<string> command;
    private readonly string home;
    private readonly Uri? lake;
    private readonly ClusterLimits limits;
    private readonly TimeProvider clock;
    private readonly Func<string> names;

    /// <param name="command">The program and its first arguments.</param>
    /// <param name="home">The lab's folder.</param>
    /// <param name="lake">What bare paths mean, such as hdfs://host:port; null leaves that to Pig.</param>
    /// <param name="limits">How long a script may take.</param>
    /// <param name="clock">Measures it.</param>
    public PigEngine(
        IReadOnlyList<string> command,
        string home,
        Uri? lake = null,
        ClusterLimits? limits = null,
        TimeProvider? clock = null
    )
        : this(command, home, lake, limits, clock, () => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)) { }

    /// <param name="names">Makes words that no output has.</param>
    internal PigEngine(
        IReadOnlyList<string> command,
        string home,
        Uri? lake,
        ClusterLimits? limits,
        TimeProvider? clock,
        Func<string> names
    ) =>
        (this.command, this.home, this.lake, this.limits, this.clock, this.names) = (
            command,
            home,
            lake,
            limits ?? new(),
            clock ?? TimeProvider.System,
            names
        );

    public string Name => UserFile.Cluster;

    /// <inheritdoc/>
    /// <exception cref="BazaarException">The script is not Pig's, or the program can't be started.</exception>
    public IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel)
    {
        if (script.Language != Language.Pig)
            throw BazaarException.Usage($"Pig runs Pig Latin, not {script.Language}.");
        var unique = names();
        var marked = new MarkedScript(script, lake, unique);
        if (marked.Statements.Count == 0)
            return [];
        // Parted by a slash on each system: the container reads it, too.
        var file = $".bazaar/pig/{unique}.pig";
        var started = clock.GetTimestamp();
        using var stop = new StatementStop(limits.Statement, clock, cancel);
        try
        {
            WholeText(Path.Combine(home, file), marked.Text);
            var end = OtherProgram
                .RunAsync(command, Arguments(script, file), stop.Token, line => Follow(line, options.Progress), home)
                .GetAwaiter()
                .GetResult();
            var results = Results(marked, end, end.ExitCode == 0, clock.GetElapsedTime(started));
            return end.ExitCode == 0 ? results : [.. results, Failed(Placed(PigError.Read(end, marked, file), marked, end))];
        }
        catch (OperationCanceledException e)
        {
            return
            [
                stop.Reason(e) is BazaarException late
                    ? Failed(late.Diagnostic)
                    : Failed(new(Fault.Cancelled, "Stopped.", marked.PlaceOf(marked.Statements[0]))),
            ];
        }
        finally
        {
            File.Delete(Path.Combine(home, file));
        }
    }

    private static RowsResult Failed(Diagnostic error) => RowsResult.Failed(Language.Pig, error);

    private static void WholeText(string file, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime($"{file} can't be written: {e.Message}", "Look at the folder's rights.", e);
        }
    }

    /// <summary>
    /// A value as Pig reads back what it is: in quotes unless it is plain, and <c>\uXXXX</c> in it not as the character that Pig would make of it.
    /// </summary>
    private static string Quoted(string value) =>
        value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or ':' or '-' or ',')
            ? value
            : $"'{value.Replace("\\u", "\\u005cu", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static IEnumerable<string> Arguments(Script script, string file) =>
        [
            .. (script.Parameters ?? new Dictionary<string, string>()).SelectMany(p =>
                new[] { "-param", $"{p.Key}={Quoted(p.Value)}" }
            ),
            "-f",
            file,
        ];

    private static void Follow(string line, IProgress<ProgressStep>? progress)
    {
        if (Percent().Match(line) is { Success: true } share)
            progress?.Report(new("Pig", double.Parse(share.Groups[1].ValueSpan, CultureInfo.InvariantCulture), 100));
    }

    /// <summary>An error without a place stands at the DUMP that it ended, if there is one.</summary>
    private static Diagnostic Placed(Diagnostic error, MarkedScript script, ProgramEnd end)
    {
        var (printed, types) = Sections(script, end);
        var open = printed.Keys.Where(i => script.Statements[i].Dumped is not null && !types.ContainsKey(i)).ToList();
        return error.Place is null && open is [.., var last]
            ? error with
            {
                Place = script.PlaceOf(script.Statements[last]),
            }
            : error;
    }

    /// <summary>What each statement printed, and the types of what was dumped to its end.</summary>
    private static (Dictionary<int, List<string>> Printed, Dictionary<int, string> Types) Sections(
        MarkedScript script,
        ProgramEnd end
    )
    {
        var printed = new Dictionary<int, List<string>>();
        var types = new Dictionary<int, string>();
        List<string>? current = null;
        foreach (var line in end.Output.Split('\n').Select(l => l.TrimEnd('\r')))
            if (script.Mark(line) is not { } mark)
                current?.Add(line);
            else if (mark.Types is null)
                printed[mark.Statement] = current = [];
            else
                (types[mark.Statement], current) = (mark.Types, null);
        return (printed, types);
    }

    private static List<Result> Results(MarkedScript script, ProgramEnd end, bool whole, TimeSpan elapsed)
    {
        var (printed, types) = Sections(script, end);
        var results = new List<Result>();
        for (var i = 0; i < script.Statements.Count; i++)
            if (printed.TryGetValue(i, out var output) && (whole || script.Statements[i].Dumped is null || types.ContainsKey(i)))
                results.Add(Printed(script, script.Statements[i], types.GetValueOrDefault(i), output));
            else if (whole && script.Statements[i].Stores)
                results.Add(
                    new RowsResult([])
                    {
                        Language = Language.Pig,
                        Statement = script.Statements[i].Text,
                        Place = script.PlaceOf(script.Statements[i]),
                    }
                );
        // The program tells the time of all together: it stands at the last one.
        if (whole && results.Count > 0)
            results[^1] = Last(results[^1], elapsed, end);
        return results;
    }

    private static RowsResult Last(Result result, TimeSpan elapsed, ProgramEnd end) =>
        new([.. result.Rows()])
        {
            Language = result.Language,
            Statement = result.Statement,
            Place = result.Place,
            Columns = result.Columns,
            IsText = result.IsText,
            Elapsed = elapsed,
            Notes = [.. Warning().Matches(end.Errors).Select(w => w.Value.Trim())],
        };

    private static RowsResult Printed(MarkedScript script, PigStatement statement, string? types, List<string> lines)
    {
        // What is printed ends with its line.
        if (lines is [.., ""])
            lines.RemoveAt(lines.Count - 1);
        var typed = types is null ? null : PigDump.Read(types, lines);
        return new(typed?.Rows ?? [.. lines.Select(l => new object?[] { l })])
        {
            Language = Language.Pig,
            Statement = statement.Text,
            Place = script.PlaceOf(statement),
            Columns = typed?.Columns ?? [new(statement.Dumped ?? "text", DataType.String, "chararray")],
            IsText = typed is null,
        };
    }

    [GeneratedRegex(@"\b(\d+)% complete", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"Encountered Warning .*", RegexOptions.CultureInvariant)]
    private static partial Regex Warning();

    public void Dispose() { }
}
