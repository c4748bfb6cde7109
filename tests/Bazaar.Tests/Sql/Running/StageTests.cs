using System.Text;
using Bazaar.Core;
using Bazaar.Sql.Syntax;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>The plan and the SQL of each statement of tests/conformance/sql, as they were; <c>BAZAAR_RENEW=1</c> writes them anew.</summary>
public sealed class StageTests : IDisposable
{
    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    public static TheoryData<string> Scripts() => HiveRowsTests.Scripts();

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Plans_and_SQL_are_as_before(string name)
    {
        foreach (
            var result in lab.Lab.Run(
                new Script(Language.Hive, File.ReadAllText(Path.Combine(ConformanceTests.Folder, "_setup.sql")))
            )
        )
            Assert.Null(result.Error);
        var (plans, sql) = (new StringBuilder(), new StringBuilder());
        var script = new ScriptText(File.ReadAllText(Path.Combine(ConformanceTests.Folder, name + ".sql")));
        foreach (var statement in StatementSplitter.Split(script))
        {
            var alone = new Script(Language.Hive, statement.Text);
            try
            {
                foreach (var (text, plan, query) in lab.Lab.Explain(alone))
                {
                    plans.Append("-- ").Append(text).Append('\n').Append(plan).Append('\n');
                    sql.Append("-- ")
                        .Append(text)
                        .Append('\n')
                        .Append(query.Replace(lab.Lab.Lake.Root, "/lake", StringComparison.Ordinal))
                        .Append("\n\n");
                }
            }
            catch (BazaarException e)
            {
                plans.Append("-- ").Append(statement.Text).Append('\n').Append(e.Diagnostic).Append("\n\n");
            }
            foreach (var result in lab.Lab.Run(alone, new RunOptions(KeepGoing: true)))
                result.Dispose();
        }
        ConformanceTests.Golden(name + ".plan", plans.ToString());
        ConformanceTests.Golden(name + ".duckdb", sql.ToString());
    }
}
