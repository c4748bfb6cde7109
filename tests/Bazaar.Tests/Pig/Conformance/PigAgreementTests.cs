using Bazaar.Core;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Running;
using Bazaar.Tests.Generated;
using Xunit;

namespace Bazaar.Tests.Pig.Conformance;

/// <summary>Generated Pig Latin expressions over <see cref="PigEdge"/> against real Pig's answers.</summary>
public sealed class PigAgreementTests
{
    private const string DataFile = "pig-edge.txt";
    private static readonly Agreement Pig = new("pig");

    [Fact]
    public void The_expressions_are_those_of_the_function_table()
    {
        Agreement.Golden(DataFile, PigEdge.Data());
        var expressions = PigEdge
            .Expressions(PigFunctions.Names)
            .Select(e => new TypedExpression(e.Function, e.Types, e.Text))
            .ToList();
        Pig.CheckList(expressions, 2000);
        if (Agreement.Renew && RealPig.IsWanted)
        {
            var answers = RealPig.Expressions(Agreement.Folder, PigEdge.Load(DataFile), [.. expressions.Select(e => e.Text)]);
            File.WriteAllLines(
                Path.Combine(Agreement.Folder, "pig.tsv"),
                expressions.Zip(answers, (e, a) => $"{e.Function}\t{e.Types}\trow\t{e.Text}\t{a}")
            );
        }
    }

    [Fact]
    public void The_embedded_engine_agrees_with_real_Pig_as_before()
    {
        var (engine, session) = TestLake.Engine(Agreement.Folder);
        using (session)
        using (engine)
            Pig.Check((expressions, _) => Ask(engine, expressions));
    }

    private static string[]? Ask(PigEngine engine, string[] expressions)
    {
        var script = $"{PigEdge.Load("/" + DataFile)}B = FOREACH A GENERATE id, {string.Join(", ", expressions)};\nDUMP B;\n";
        var results = engine
            .Run(new Script(Language.Pig, script), new RunOptions(), TestContext.Current.CancellationToken)
            .ToList();
        try
        {
            if (results.Any(r => r.Error is not null))
                return null;
            var dumped = results[^1];
            // FLATTEN and functions that give several fields would shift the others.
            if (dumped.Columns.Count != expressions.Length + 1)
                return null;
            var rows = dumped.Rows().OrderBy(r => r[0]).ToList();
            return
            [
                .. expressions.Select(
                    (_, i) =>
                        string.Join(
                            Agreement.Between,
                            rows.Select(r =>
                                "("
                                + PigText
                                    .Value(r[i + 1], dumped.Columns[i + 1].Type)
                                    .Replace("\t", "\\t", StringComparison.Ordinal)
                                    .Replace("\n", "\\n", StringComparison.Ordinal)
                                + ")"
                            )
                        )
                ),
            ];
        }
        finally
        {
            results.ForEach(r => r.Dispose());
        }
    }
}
