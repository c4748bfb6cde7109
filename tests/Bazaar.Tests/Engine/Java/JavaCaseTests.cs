using Bazaar.Engine.Java;
using DuckDB.NET.Data;
using Xunit;

namespace Bazaar.Tests.Engine.Java;

/// <summary>Letters in the other case as Java 17 has them: <c>java tests/conformance/java/Case.java &gt; case.tsv</c>.</summary>
public sealed class JavaCaseTests
{
    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(Sql.ConformanceTests.Folder)!, "java", "case.tsv"))
            .Select(l => l.Split('\t')),
    ];

    [Fact]
    public void Every_text_is_written_as_by_Java()
    {
        Assert.True(Lines.Length > 100);
        foreach (var line in Lines)
        {
            var (text, upper) = (line[0], line[1]);
            Assert.Equal((text, upper), (text, JavaCase.Upper(text)));
            Assert.Equal((text, line[2]), (text, JavaCase.Lower(text)));
            if (line[3] != " ")
                Assert.Equal((text, line[3][0]), (text, JavaCase.Title(text[0])));
            Assert.Equal((text, line[4]), (text, JavaCase.Fold(text) == JavaCase.Fold(upper) ? "true" : "false"));
        }
    }

    [Fact]
    public void DuckDB_writes_ASCII_alone()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE MACRO java_upper(t) AS 'ours'";
        command.ExecuteNonQuery();
        foreach (var (text, wanted) in new[] { ("aZ1~", "AZ1~"), ("", ""), ("é", "ours"), ("a\ud83d\ude00", "ours") })
        {
            command.CommandText = $"SELECT {JavaCase.UpperSql.Replace("{0}", $"'{text}'", StringComparison.Ordinal)}";
            Assert.Equal(wanted, command.ExecuteScalar());
        }
    }
}
