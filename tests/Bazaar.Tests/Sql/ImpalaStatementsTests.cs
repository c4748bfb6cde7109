using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Tests.Sql.Running;
using Xunit;

namespace Bazaar.Tests.Sql;

/// <summary>
/// Statements over tables, as Impala's documentation and its own tests answer them: tests/conformance/impala/statements.tsv has a statement and
/// its rows on each line, values apart by commas, rows by semicolons; ! where it is refused, * where the rows don't matter.
/// </summary>
public sealed class ImpalaStatementsTests
{
    private static string File(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "conformance", "impala", name);

    [Fact]
    public void Statements_give_Impala_s_rows_or_are_refused()
    {
        using var lab = new TempLab();
        var setup = new Script(Language.Hive, System.IO.File.ReadAllText(File("_setup.hql")));
        Assert.All(lab.Lab.Run(setup).ToList(), r => Assert.Null(r.Error));
        var facts = System.IO.File.ReadLines(File("statements.tsv")).Select(l => l.Split('\t')).ToList();
        lab.Lab.Sql(Language.Impala).Use("orchard");
        var script = string.Join(";\n", facts.Select(f => f[0]));
        var results = lab.Lab.Run(new Script(Language.Impala, script), new RunOptions(KeepGoing: true)).ToList();
        Assert.Equal(facts.Count, results.Count);
        Assert.Equal(facts.Select(f => $"{f[0]} -> {f[1]}"), facts.Zip(results, (f, r) => $"{f[0]} -> {Rows(r, f[1])}"));
    }

    private static string Rows(Result result, string wanted) =>
        result.Error is { } error
            ? wanted == "!" || error.Place is null
                ? "!"
                : $"! {error}"
            : wanted == "*"
                ? "*"
                : string.Join(
                    ';',
                    result.Rows().Select(r => string.Join(',', r.Select((v, i) => HiveAnswer.Text(v, result.Columns[i].Type))))
                );
}
