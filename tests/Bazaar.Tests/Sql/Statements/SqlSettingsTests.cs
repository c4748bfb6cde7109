using Bazaar.Core;
using Bazaar.Sql.Statements;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;
using Xunit;

namespace Bazaar.Tests.Sql.Statements;

/// <summary>What SET shows and what variables stand for, as real Hive 4.0.1 does.</summary>
public sealed class SqlSettingsTests
{
    private readonly SqlSettings hive = new(Dialect.Hive, name => name == "user.name" ? "ann" : null);

    private static string Run(SqlSettings settings, string script, Dialect dialect)
    {
        var shown = new List<string>();
        foreach (var statement in StatementSplitter.Split(new ScriptText(script)))
        {
            switch (Parser.Parse(Variables.Fill(statement, settings.Lookup), dialect))
            {
                case SetOption set:
                    shown.AddRange(settings.Set(set));
                    break;
                case ResetOptions reset:
                    settings.Reset(reset);
                    break;
                case QueryStatement { Query.Body: Select select }:
                    shown.AddRange(select.Items.Select(i => ((StringLiteral)i.Value).Value));
                    break;
                case var other:
                    throw new ArgumentException(other.GetType().Name);
            }
        }
        return string.Join(" | ", shown);
    }

    [Theory]
    [InlineData("SET hivevar:day=2024-01-01; SET hivevar:day; SET day", "hivevar:day=2024-01-01 | day=2024-01-01")]
    [InlineData("SET hiveconf:foo=bar; SET foo; SET hiveconf:foo", "foo=bar | hiveconf:foo=bar")]
    [InlineData("SET nosuch.setting", "nosuch.setting is undefined")]
    [InlineData("SET a = b = c ; SET a", "a=b = c")]
    [InlineData(
        "SET hive.groupby.position.alias=true; RESET hive.groupby.position.alias; SET hive.groupby.position.alias",
        "hive.groupby.position.alias=false"
    )]
    [InlineData("SET system:foo=1; SET system:foo", "system:foo=1")]
    [InlineData(
        "SET hivevar:d=1; SET hivevar:nest=${hivevar:d}-x; SELECT '${hivevar:nest}', '${d}', '${system:user.name}'",
        "1-x | 1 | ann"
    )]
    [InlineData(
        "SET foo=bar; SET hivevar:d=1; SELECT '${foo}', '${hiveconf:foo}', '${HIVEVAR:d}', '${hivevar:D}'",
        "${foo} | bar | ${HIVEVAR:d} | ${hivevar:D}"
    )]
    [InlineData("SET hivevar:q='quoted'; SELECT ${hivevar:q}", "quoted")]
    public void Hive_shows(string script, string shown) => Assert.Equal(shown, Run(hive, script, Dialect.Hive));

    [Theory]
    [InlineData("SET hivevar:nosuch")]
    [InlineData("SET env:HOME=x")]
    [InlineData("SET hive.map.aggr=perhaps")]
    [InlineData("SET hive.exec.dynamic.partition.mode=lax")]
    public void Hive_refuses(string script) => Assert.Throws<BazaarException>(() => Run(hive, script, Dialect.Hive));

    [Fact]
    public void A_setting_changes_what_the_binder_does()
    {
        Assert.False(hive.Bind.GroupByPosition);
        Run(hive, "SET hive.groupby.position.alias=true", Dialect.Hive);
        Assert.True(hive.Bind.GroupByPosition);
    }

    [Fact]
    public void Impala_has_options_and_variables_of_any_case()
    {
        var impala = new SqlSettings(Dialect.Impala);
        impala.SetVariable("Day", "7");
        Assert.Equal("MEM_LIMIT=1g | 7", Run(impala, "SET mem_limit=1g; SET MEM_LIMIT; SELECT '${VAR:day}'", Dialect.Impala));
        var error = Assert.Throws<BazaarException>(() => Run(impala, "SET MEM_LIMT=1g", Dialect.Impala));
        Assert.Equal("Did you mean MEM_LIMIT?", error.Diagnostic.Cure);
    }
}
