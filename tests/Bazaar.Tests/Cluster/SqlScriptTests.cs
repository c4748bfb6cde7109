using Bazaar.Cluster;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster;

public sealed class SqlScriptTests
{
    private static string Split(string script, Language language) =>
        string.Join('|', SqlScript.Split(script, language).Select(s => $"{s.Place} {s.Text}"));

    [Theory]
    [InlineData("a; b ;\n\n  c", "1:1 a|1:4 b|3:3 c")]
    [InlineData(";;a;;", "1:3 a")]
    [InlineData("a -- ;\n b; -- end", "1:1 a     \n b")]
    [InlineData("/* ; */ a", "1:9 a")]
    [InlineData("a /*+ hint; */", "1:1 a /*+ hint|1:13 */")]
    [InlineData("';' \";\" `;`; b", "1:1 ';' \";\" `;`|1:14 b")]
    [InlineData(@"'\';'; `\`; b", @"1:1 '\';'|1:8 `\`|1:13 b")]
    [InlineData("'it''s;'; b", "1:1 'it''s;'|1:11 b")]
    [InlineData("'open; b", "1:1 'open; b")]
    public void Statements_end_at_semicolons_outside_quotes_and_comments(string script, string statements)
    {
        Assert.Equal(statements, Split(script, Language.Hive));
        Assert.Equal(statements, Split(script, Language.SparkSql));
    }

    [Theory]
    [InlineData("/* a /* ; */ b; */ c", "1:14 b|1:17 */ c", "1:20 c")]
    [InlineData(@"r'\'; b", @"1:1 r'\'; b", @"1:1 r'\'|1:7 b")]
    [InlineData(@"bar'\'; b'", @"1:1 bar'\'; b'", @"1:1 bar'\'; b'")]
    public void Sparks_comments_nest_and_its_raw_texts_have_no_escapes(string script, string hive, string spark)
    {
        Assert.Equal(hive, Split(script, Language.Hive));
        Assert.Equal(spark, Split(script, Language.SparkSql));
    }

    [Fact]
    public void A_place_in_a_statement_is_one_in_its_script()
    {
        var statement = SqlScript.Split("x;\n  SELECT 1 +\n\n  wrong", Language.SparkSql, "f.sql").Last();
        Assert.Equal(new Place(2, 10, 1, "f.sql"), At("1"));
        Assert.Equal(new Place(4, 3, 5, "f.sql"), At("wrong"));
        Assert.Equal(new Place(2, 12, 1, "f.sql"), At("+\n\n  wrong"));

        Place At(string words) =>
            statement
                .InScript(
                    new Diagnostic(
                        Fault.Semantic,
                        "",
                        new SqlStatement(statement.Text, Place.Start).At(
                            statement.Text.IndexOf(words, StringComparison.Ordinal),
                            words.Length
                        )
                    )
                )
                .Place!;
    }

    [Fact]
    public void An_error_without_a_place_stands_at_the_statement()
    {
        var statement = SqlScript.Split("x;\n  y", Language.Hive).Last();
        Assert.Equal("2:3", statement.InScript(new Diagnostic(Fault.Runtime, "")).Place!.ToString());
    }
}
