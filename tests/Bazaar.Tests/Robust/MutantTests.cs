using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Running;
using Bazaar.Pig.Text;
using Bazaar.Sql.Syntax;
using Bazaar.Tests.Pig;
using Bazaar.Tests.Sql.Generated;
using CsCheck;
using Xunit;

namespace Bazaar.Tests.Robust;

/// <summary>
/// Mutants of the conformance scripts run over their tables. Each gives a result or an error with a place: no crash, no hang, no internal
/// exception, no message of DuckDB. One seed is fixed, a fresh one is logged: it comes from BAZAAR_FRESH, so that each change of the project
/// draws its own and draws it again when it is asked again, else from the clock. BAZAAR_MUTANTS and BAZAAR_SEED say otherwise how many and which.
/// </summary>
public sealed class MutantTests(ITestOutputHelper output) : IDisposable
{
    private const string Fixed = "0000KhAe3Qn1";
    private static readonly string? Seed = Environment.GetEnvironmentVariable("BAZAAR_SEED");
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-mutants-").FullName;
    private readonly List<string> faults = [];
    private int parsed;
    private int ran;
    private int made;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<Language, bool, int> Sets() =>
        new()
        {
            { Language.Hive, false, 1900 },
            { Language.Impala, false, 600 },
            { Language.Hive, true, 300 },
            { Language.Impala, true, 100 },
        };

    [Theory]
    [MemberData(nameof(Sets))]
    public void Reading_statements_give_a_result_or_an_error_with_a_place(Language language, bool fresh, int count)
    {
        using var lab = EmbeddedLab.Open(SetUp("lake"));
        lab.Hive("SET hive.exec.dynamic.partition.mode=nonstrict");
        var mutator = SqlCorpus.Mutator(reading: true, language);
        Each(mutator, fresh, count, text => Try(lab.Engine(language), language, text, Parses(language)));
        Report();
    }

    [Fact]
    public void Changing_statements_give_a_result_or_an_error_with_a_place()
    {
        SetUp("lake");
        var mutator = SqlCorpus.Mutator(reading: false, Language.Hive);
        Lab? lab = null;
        Each(
            mutator,
            false,
            200,
            text =>
            {
                // What they dropped and overwrote comes back now and then.
                if (made % 40 == 1)
                {
                    lab?.Dispose();
                    var copy = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"copy{made}"));
                    CopyFolder(Path.Combine(folder, "lake"), copy);
                    lab = EmbeddedLab.Open(copy);
                    lab.Hive("SET hive.exec.dynamic.partition.mode=nonstrict");
                }
                Try(lab!.Engine(Language.Hive), Language.Hive, text, Parses(Language.Hive));
            }
        );
        lab?.Dispose();
        Report();
    }

    [Theory]
    [InlineData(false, 2500)]
    [InlineData(true, 400)]
    public void Pig_scripts_give_results_or_an_error_with_a_place(bool fresh, int count)
    {
        PigCorpus.CopyData(folder);
        var lake = new TestLake(folder);
        using var session = new DuckSession(new Bazaar.Lake.Files.EmbeddedLake(folder), PigScalars.Register);
        Each(
            PigCorpus.Mutator(),
            fresh,
            count,
            text =>
            {
                using var engine = new PigEngine(session, lake);
                Try(
                    engine,
                    Language.Pig,
                    text,
                    t => Bazaar.Pig.Syntax.Parser.Parse(Preprocessor.Run(Bazaar.Pig.Text.SourceText.Of(t), new ParameterTable()))
                );
                Renew(text);
            }
        );
        Report();
    }

    /// <summary>What a script stored or removed doesn't meet the next one.</summary>
    private void Renew(string text)
    {
        if (
            !new[] { "STORE", "rm", "mkdir", "fs" }.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            && Directory.Exists(folder)
        )
            return;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        PigCorpus.CopyData(folder);
    }

    private void Each(Mutator mutator, bool fresh, int count, Action<string> run)
    {
        var seed = Seed ?? (fresh ? FreshSeed() : Fixed);
        output.WriteLine($"seed {seed}");
        if (int.TryParse(Environment.GetEnvironmentVariable("BAZAAR_MUTANTS"), CultureInfo.InvariantCulture, out var wanted))
            count = wanted;
        var random = PCG.Parse(seed);
        while (made < count)
        {
            made++;
            run(mutator.Make(random));
        }
    }

    private static string FreshSeed()
    {
        var change = Environment.GetEnvironmentVariable("BAZAAR_FRESH");
        if (string.IsNullOrEmpty(change))
            return new PCG((uint)TimeProvider.System.GetTimestamp()).ToString();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(change));
        return new PCG(
            BinaryPrimitives.ReadUInt32LittleEndian(hash),
            BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(8))
        ).ToString();
    }

    private void Try(IEngine engine, Language language, string text, Action<string> parse)
    {
        try
        {
            parse(text);
            parsed++;
        }
        catch (BazaarException)
        {
            // It counts as not parsed; the engine says the same below.
        }
        var verdict = Verdict.Of(engine, language, text, TestContext.Current.CancellationToken);
        ran += verdict.Ran ? 1 : 0;
        if (verdict.Wrong is { } fault)
            faults.Add($"{fault}\n    {text.ReplaceLineEndings(" ")}");
    }

    private static Action<string> Parses(Language language)
    {
        var dialect = Dialect.For(language);
        return text =>
        {
            foreach (var statement in StatementSplitter.Split(new ScriptText(text)))
                Parser.Parse(statement.Source, dialect);
        };
    }

    private void Report()
    {
        output.WriteLine(
            $"{made} mutants, {100.0 * parsed / made:F1} % parse, {100.0 * ran / made:F1} % give a result, {faults.Count} faults"
        );
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(2000)));
        Assert.True(parsed >= 0.4 * made, $"Only {parsed} of {made} parse.");
    }

    /// <summary>A lake with the tables that the corpus reads.</summary>
    private string SetUp(string name)
    {
        var root = Path.Combine(folder, name);
        using var lab = EmbeddedLab.Open(root);
        var tables = File.ReadAllText(Path.Combine(Sql.ConformanceTests.Folder, "_setup.sql"));
        foreach (var text in new[] { tables, EdgeTable.Setup() })
        foreach (var result in lab.Run(new Script(Language.Hive, text)))
            using (result)
                Assert.Null(result.Error);
        return root;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
