using System.Diagnostics;
using Bazaar.Core;
using Bazaar.Lake.Files;
using Bazaar.Steps;

namespace Bazaar.Parity;

/// <summary>
/// The platform's scripts, unchanged, on the embedded engine and on the real ones, over the same generated files; then each table and each
/// folder of text that they made is compared, row by row.
/// </summary>
/// <param name="embedded">The lab in this process.</param>
/// <param name="real">The lab on the real engines; its warehouse and its /ecommerce are this run's.</param>
/// <param name="scale">How much data; 1 is the full size.</param>
/// <param name="seed">The data's seed.</param>
/// <param name="days">Which days Pig cleans: a glob below a set's folder.</param>
/// <param name="raw">The folder that the data is generated into.</param>
public sealed class ParityRun(EmbeddedLab embedded, Lab real, double scale, int seed, string days, string raw)
{
    /// <summary>The warehouse's database.</summary>
    public const string Database = "ecommerce_dwh";

    private readonly Pipeline ours = new(embedded, scale, seed, days, raw);
    private readonly Pipeline theirs = new(real, scale, seed, days, raw);
    private readonly Dictionary<Language, (double Real, double Embedded)> empty = [];

    /// <summary>Whether the real side holds what this run would overwrite.</summary>
    public bool WouldReplace
    {
        get
        {
            using var databases = real.Hive($"SHOW DATABASES LIKE '{Database}'");
            return databases.RowCount > 0 || real.Lake.Paths("/ecommerce/raw").Count > 0;
        }
    }

    /// <summary>Drops the warehouse and the zones on the real side.</summary>
    public void Clear()
    {
        real.Hive($"DROP DATABASE IF EXISTS {Database} CASCADE").Dispose();
        if (real.Lake.Paths("/ecommerce").Count > 0)
            real.Lake.Remove("/ecommerce", recursive: true);
    }

    /// <summary>Does all of it.</summary>
    /// <exception cref="BazaarException">A script failed on one of the sides, which the message names.</exception>
    public ParityReport Run(IProgress<ProgressStep>? progress = null, CancellationToken cancel = default)
    {
        ours.Do(Step.Generate, progress, cancel);
        ours.Do(Step.Land, progress, cancel);
        theirs.Do(Step.Land, progress, cancel);
        var scripts = new List<ScriptParity>();
        var tables = new List<TableParity>();
        foreach (var (mine, other) in Step.All.SelectMany(s => ours.Scripts(s).Zip(theirs.Scripts(s))))
        {
            progress?.Report(new($"{mine.Path}, real"));
            scripts.Add(Both(mine, other, tables, cancel));
            if (mine.Output is { } output)
                foreach (var part in new[] { "rejects", "counts" })
                    tables.Add(Compare($"{output}/{part}", Text(real.Lake, output, part), Text(embedded.Lake, output, part)));
        }
        tables.InsertRange(0, Tables(cancel));
        return new(scale, seed, scripts, tables);
    }

    /// <summary>One script on both sides; the queries of one that has no table of its own are compared as tables.</summary>
    private ScriptParity Both(PlatformScript mine, PlatformScript other, List<TableParity> tables, CancellationToken cancel)
    {
        var why = real.LeftOut(mine.Language);
        if (why is null && !empty.ContainsKey(mine.Language))
            empty[mine.Language] = (Empty(real, mine.Language, cancel), Empty(embedded, mine.Language, cancel));
        if (mine.Language == Language.Impala)
            theirs.ShareTables(cancel);
        IReadOnlyList<Result> asked = [];
        double? seconds = why is null ? Seconds("the real engine", () => asked = theirs.Run(other, null, cancel)) : null;
        IReadOnlyList<Result> answered = [];
        var own = Seconds("the embedded engine", () => answered = ours.Run(mine, null, cancel));
        if (mine.Language == Language.Impala && why is null)
            tables.AddRange(Results(mine.Path, asked, answered));
        foreach (var result in asked.Concat(answered))
            result.Dispose();
        return new(mine.Path, seconds, own, why) { Empty = empty.GetValueOrDefault(mine.Language) };
    }

    private static IEnumerable<TableParity> Results(string script, IReadOnlyList<Result> asked, IReadOnlyList<Result> answered) =>
        asked.Count == answered.Count
            ? asked.Select((a, i) => Compare($"{script}, result {i + 1}", RowBag.Of(a), RowBag.Of(answered[i])))
            : [new($"{script}, results", asked.Count, answered.Count, Math.Abs(asked.Count - answered.Count), [])];

    /// <summary>Each table and view of the warehouse that one of the sides has.</summary>
    public IReadOnlyList<TableParity> Tables(CancellationToken cancel = default)
    {
        var (theirNames, ourNames) = (Names(real, cancel), Names(embedded, cancel));
        var compared = new List<TableParity>();
        foreach (var name in theirNames.Union(ourNames))
        {
            var query = $"SELECT * FROM {Database}.{name}";
            if (!theirNames.Contains(name) || !ourNames.Contains(name))
            {
                compared.Add(new(name, 0, 0, 0, []) { Columns = $"only {(theirNames.Contains(name) ? "real" : "embedded")}" });
                continue;
            }
            using var theirRows = real.Hive(query, null, cancel);
            using var ourRows = embedded.Hive(query, null, cancel);
            var (a, b) = (Header(theirRows), Header(ourRows));
            compared.Add(
                Compare(name, RowBag.Of(theirRows), RowBag.Of(ourRows)) with
                {
                    Columns = a == b ? null : $"real {a}, embedded {b}",
                }
            );
        }
        return compared;
    }

    private static List<string> Names(Lab lab, CancellationToken cancel)
    {
        using var listed = lab.Hive($"SHOW TABLES IN {Database}", null, cancel);
        return [.. listed.Rows().Select(row => (string)row[0]!)];
    }

    private static string Header(Result result) => string.Join(", ", result.Columns.Select(c => $"{c.Name} {c.TypeName}"));

    private static TableParity Compare(string name, RowBag theirs, RowBag ours) =>
        new(name, theirs.Count, ours.Count, theirs.Distance(ours), theirs.Differences(ours));

    private static RowBag Text(ILake lake, string folder, string part) =>
        RowBag.OfLines(
            lake.List($"{folder}/{part}")
                .Where(e => !e.IsDirectory && e.Name[0] is not ('_' or '.'))
                .SelectMany(e => Lines(lake, e.Path))
        );

    private static IEnumerable<string> Lines(ILake lake, string path)
    {
        using var reader = new StreamReader(lake.Open(path));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Seconds of a script that does nothing.</summary>
    private static double Empty(Lab lab, Language language, CancellationToken cancel) =>
        Seconds(
            "an empty script",
            () =>
            {
                var text = language == Language.Pig ? "-- nothing\n" : "USE default";
                foreach (var result in lab.RunApart(new Script(language, text), new RunOptions(), cancel))
                    using (result)
                        if (result.Error is { } error)
                            throw new BazaarException(error);
            }
        );

    private static double Seconds(string side, Action run)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            run();
        }
        catch (BazaarException e)
        {
            throw new BazaarException(e.Diagnostic with { Message = $"On {side}: {e.Diagnostic.Message}" }, e);
        }
        return watch.Elapsed.TotalSeconds;
    }
}
