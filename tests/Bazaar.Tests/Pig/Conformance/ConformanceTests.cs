using System.Runtime.CompilerServices;
using System.Text;
using Bazaar.Core;
using Bazaar.Pig.Running;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;
using Xunit;

namespace Bazaar.Tests.Pig.Conformance;

/// <summary>
/// Every script of tests/conformance/pig against its goldens: tree, plan, SQL, and the rows that real Pig printed; a script called error_… fails
/// there too, and has its error as a golden. BAZAAR_RENEW=1 writes ours anew; with BAZAAR_PIG=1 real Pig is asked for rows that it has not
/// confirmed, and they are written.
/// </summary>
public sealed class ConformanceTests
{
    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "conformance", "pig"));

    /// <summary>The folder of the scripts, for other tests.</summary>
    internal static string Root => Folder();

    public static TheoryData<string> Scripts =>
        [
            .. Directory
                .EnumerateFiles(Folder(), "*.pig")
                .Select(Path.GetFileNameWithoutExtension)
                .Where(n => !n!.StartsWith("error_", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => n!),
        ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Agrees_with_its_goldens(string name)
    {
        var script = Path.Combine(Folder(), name + ".pig");
        var text = File.ReadAllText(script);
        var (engine, session) = TestLake.Engine(Folder());
        using (session)
        using (engine)
        {
            Golden(name, "tree", TreeText.Print(Parser.Parse(Preprocessor.Run(SourceText.Of(text), new ParameterTable()))));
            // A script that loads what it has stored can be explained only when it has run.
            var rowsOnly = text.StartsWith("-- rows only", StringComparison.Ordinal);
            var explained = rowsOnly ? [] : engine.Explain(new Script(Language.Pig, text));
            if (!rowsOnly)
                Golden(name, "plan", string.Concat(explained.Select(e => $"-- {e.Statement}\n{e.Plan}")));
            if (!rowsOnly)
                Golden(
                    name,
                    "sql",
                    string.Concat(
                        explained.Select(e => $"-- {e.Statement}\n{e.Sql}\n".Replace(Folder(), "", StringComparison.Ordinal))
                    )
                );

            var printed = new List<string>();
            foreach (
                var result in engine.Run(new Script(Language.Pig, text), new RunOptions(), TestContext.Current.CancellationToken)
            )
            {
                Assert.True(result.Error is null, result.Error?.ToString());
                printed.AddRange(result.Rows().Select(row => result.IsText ? (string)row[0]! : PigText.Row(result, row)));
                result.Dispose();
            }
            var rows = Path.Combine(Folder(), name + ".rows");
            var said = RealPig.IsWanted ? RealPig.Answer(Folder(), name) : null;
            if (said is var (lines, error))
            {
                Assert.True(error is null, error);
                File.WriteAllLines(rows, lines);
            }
            var expected = File.ReadAllLines(rows);
            Assert.NotEmpty(expected);
            if (text.StartsWith("-- ordered", StringComparison.Ordinal))
                Assert.Equal(expected.Select(Canonical), printed.Select(Canonical));
            else
                Assert.Equal(
                    expected.Select(Canonical).Order(StringComparer.Ordinal),
                    printed.Select(Canonical).Order(StringComparer.Ordinal)
                );
            if (said is not null)
                RealPig.Confirm(Folder(), name);
        }
    }

    public static TheoryData<string> Wrong =>
        [
            .. Directory
                .EnumerateFiles(Folder(), "error_*.pig")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal)
                .Select(n => n!),
        ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Fails_with_its_error(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), name + ".pig"));
        var (engine, session) = TestLake.Engine(Folder());
        using (session)
        using (engine)
        {
            var errors = engine
                .Run(new Script(Language.Pig, text), new RunOptions(), TestContext.Current.CancellationToken)
                .Select(r => r.Error)
                .OfType<Diagnostic>()
                .ToList();
            Golden(name, "error", errors.Single() + "\n");
            Assert.NotNull(errors[0].Place);
        }
        if (RealPig.IsWanted && RealPig.Answer(Folder(), name) is { } said)
        {
            Assert.NotNull(said.Error);
            RealPig.Confirm(Folder(), name);
        }
    }

    private static void Golden(string name, string stage, string actual)
    {
        var file = Path.Combine(Folder(), $"{name}.{stage}");
        if (Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1")
            File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual);
    }

    /// <summary>The elements of each bag and map in one order, since neither has any.</summary>
    private static string Canonical(string line)
    {
        var at = 0;
        return Read(line, ref at, '\0');
    }

    private static string Read(string line, ref int at, char close)
    {
        var parts = new List<string>();
        var current = new StringBuilder();
        while (at < line.Length)
        {
            var c = line[at++];
            if (c == close)
                break;
            if (c is '{' or '(' or '[')
                current
                    .Append(c)
                    .Append(
                        Read(
                            line,
                            ref at,
                            c == '{' ? '}'
                                : c == '(' ? ')'
                                : ']'
                        )
                    )
                    .Append(
                        c == '{' ? '}'
                        : c == '(' ? ')'
                        : ']'
                    );
            else if (c == ',')
            {
                parts.Add(current.ToString());
                current.Clear();
            }
            else
                current.Append(c);
        }
        parts.Add(current.ToString());
        if (close is '}' or ']')
            parts.Sort(StringComparer.Ordinal);
        return string.Join(",", parts);
    }
}
