using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Tests.Sql.Running;
using Xunit;

namespace Bazaar.Tests.Sql;

/// <summary>
/// Impala's answers as its documentation and its own tests give them: tests/conformance/impala/facts.tsv has an expression and its value on each
/// line, ! where it is refused or fails.
/// </summary>
public sealed class ImpalaFactsTests
{
    private static List<string[]> Facts([CallerFilePath] string here = "") =>
        [
            .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "conformance", "impala", "facts.tsv"))
                .Select(l => l.Split('\t')),
        ];

    [Fact]
    public void Expressions_have_Impala_s_values()
    {
        using var lab = new TempLab();
        var facts = Facts();
        var script = string.Join(";\n", facts.Select(f => "SELECT " + f[0]));
        var results = lab.Lab.Run(new Script(Language.Impala, script), new RunOptions(KeepGoing: true)).ToList();
        Assert.Equal(facts.Select(f => $"{f[0]} -> {f[1]}"), facts.Zip(results, (f, r) => $"{f[0]} -> {Value(r)}"));
    }

    private static string Value(Result result) =>
        result.Error is not null ? "!" : HiveAnswer.Text(result.Rows().Single()[0], result.Columns[0].Type);
}
