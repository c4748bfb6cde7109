using Bazaar.Core;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;
using Xunit;

namespace Bazaar.Tests.Sql.Syntax;

public sealed class ParserTests
{
    public static TheoryData<Language, string> Forms()
    {
        var forms = new TheoryData<Language, string>();
        foreach (var statement in StatementSplitter.Split(new ScriptText(StatementForms.Hive)))
            forms.Add(Language.Hive, statement.Text);
        foreach (var statement in StatementSplitter.Split(new ScriptText(StatementForms.Impala)))
            forms.Add(Language.Impala, statement.Text);
        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_parses_and_prints(Language language, string text)
    {
        var tree = Parse(text, language);
        Assert.NotEmpty(TreeText.Of(tree));
    }

    private static Statement Parse(string text, Language language = Language.Hive) =>
        Parser.Parse(new SourceText(text), Dialect.For(language));

    private static Diagnostic Error(string text, Language language = Language.Hive) =>
        Assert.Throws<BazaarException>(() => Parse(text, language)).Diagnostic;

    [Theory]
    [InlineData("SELECT a FORM t", "1:15", "instead of 'FORM'")]
    [InlineData("SELEC a FROM t", "1:1", "Did you mean SELECT?")]
    [InlineData("SELECT a\nFROM t WHER a = 1", "2:13", "Did you mean WHERE instead of 'WHER'?")]
    [InlineData("SELECT (1 + 2", "1:14", "Close the open parenthesis.")]
    [InlineData("SELECT 'abc", "1:8", "Close it with '.")]
    [InlineData("SELECT a FROM order", "1:15", "`order`")]
    [InlineData("CREATE TABLE t (a TEXT)", "1:19", "STRING")]
    [InlineData("CREATE TABLE t (a INT) LOCATION '/x' STORED AS ORC", "1:38", "before LOCATION")]
    [InlineData("SELECT _c0 FROM t", "1:8", "`_c0`")]
    [InlineData("SELECT a < b < c FROM t", "1:14", "")]
    [InlineData("SELECT ${hivevar:day} FROM t", "1:8", "--hivevar day=")]
    [InlineData("SELECT a FROM t LEFT ANTI JOIN u ON t.x = u.x", "1:22", "NOT EXISTS")]
    [InlineData("INSERT INTO t WITH q AS (SELECT 1) SELECT * FROM q", "1:15", "WITH name AS")]
    public void An_error_has_its_place_and_a_cure(string text, string place, string cure)
    {
        var error = Error(text);
        Assert.Equal(Fault.Syntax, error.Fault);
        Assert.Equal(place, error.Place!.ToString());
        Assert.Contains(cure, error.Cure, StringComparison.Ordinal);
        Assert.Equal("42000/40000 ParseException", error.Code);
    }

    [Theory]
    [InlineData("GRANT SELECT ON t TO USER ann", "GRANT")]
    [InlineData("EXPORT TABLE t TO '/x'", "EXPORT")]
    [InlineData("SELECT a BETWEEN SYMMETRIC 1 AND 2 FROM t", "BETWEEN SYMMETRIC")]
    [InlineData("SELECT ST_X(p) FROM t FOR SYSTEM_TIME AS OF x", "FOR SYSTEM_TIME")]
    [InlineData("CREATE FUNCTION f AS 'x'", "CREATE FUNCTION")]
    [InlineData("ADD JAR x", "ADD JAR")]
    [InlineData("SELECT sum(a) FILTER (WHERE b) FROM t", "FILTER")]
    public void What_is_not_supported_is_refused_by_name(string text, string construct)
    {
        var error = Error(text);
        Assert.Equal(Fault.Unsupported, error.Fault);
        Assert.StartsWith(construct, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Place);
        Assert.NotNull(error.Cure);
    }

    [Theory]
    [InlineData("a + b * c", "(a + (b * c))")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("a OR b AND NOT c = d", "(a OR (b AND (NOT (c = d))))")]
    [InlineData("a | b & c || d + e", "(a | (b & (c || (d + e))))")]
    [InlineData("a * b ^ c", "(a * (b ^ c))")]
    [InlineData("-a ^ b", "((- a) ^ b)")]
    [InlineData("a + b IS NULL", "((a + b) IS Null)")]
    [InlineData("a = b IS NULL", "((a = b) IS Null)")]
    [InlineData("a = b LIKE c", "(a = (b LIKE c))")]
    [InlineData("a = b = c", "((a = b) = c)")]
    [InlineData("a < b = c > d", "((a < b) = (c > d))")]
    [InlineData("NOT a IN (1) AND b", "((NOT (a IN 1)) AND b)")]
    [InlineData("a BETWEEN 1 AND 2 AND b", "((a BETWEEN 1 2) AND b)")]
    public void Operators_bind_as_in_Hive(string text, string grouped) =>
        Assert.Equal(grouped, Group(Parser.ParseExpression(text, Dialect.Hive)));

    private static string Group(Expression e) =>
        e switch
        {
            ColumnReference c => c.Name.Text,
            NumberLiteral n => n.Digits,
            Unary u => $"({u.Operator} {Group(u.Operand)})",
            Binary b => $"({Group(b.Left)} {b.Operator} {Group(b.Right)})",
            Logical l => $"({string.Join(l.IsAnd ? " AND " : " OR ", l.Terms.Select(Group))})",
            IsTest i => $"({Group(i.Operand)} IS {i.Kind})",
            PatternMatch p => $"({Group(p.Operand)} {p.Operator} {Group(p.Patterns[0])})",
            InList i => $"({Group(i.Operand)} IN {string.Join(' ', i.Items.Select(Group))})",
            Between b => $"({Group(b.Operand)} BETWEEN {Group(b.Low)} {Group(b.High)})",
            _ => throw new ArgumentException(e.GetType().Name),
        };

    [Theory]
    [InlineData(@"'a\tb'", "a\tb")]
    [InlineData(@"'it\'s'", "it's")]
    [InlineData("\"it's\"", "it's")]
    [InlineData(@"'\u00e9\101'", "éA")]
    [InlineData(@"'100\%'", @"100\%")]
    [InlineData(@"'a\\b\qc'", @"a\bqc")]
    [InlineData("'a' 'b'", "ab")]
    [InlineData("'it''s'", "its")]
    public void Strings_have_Hives_escapes(string text, string value) =>
        Assert.Equal(value, Assert.IsType<StringLiteral>(Parser.ParseExpression(text, Dialect.Hive)).Value);

    [Fact]
    public void Variables_are_filled_in_and_places_stay_those_of_the_script()
    {
        var script = new ScriptText("SELECT '${hivevar:x}', ${y} +\n  oops oops oops FROM t", "s.sql");
        var statement = StatementSplitter.Split(script).Single();
        var source = Variables.Fill(
            statement,
            (_, name) =>
                name switch
                {
                    "x" => "long value",
                    "y" => "${hivevar:z}",
                    _ => "12",
                }
        );
        Assert.StartsWith("SELECT 'long value', 12 +", source.Text, StringComparison.Ordinal);
        var error = Assert.Throws<BazaarException>(() => Parser.Parse(source, Dialect.Hive)).Diagnostic;
        Assert.Equal("s.sql:2:13", error.Place!.ToString());
    }

    [Fact]
    public void A_variable_without_a_value_stays_in_a_string()
    {
        var script = new ScriptText("SELECT '${nothing}'");
        var source = Variables.Fill(StatementSplitter.Split(script).Single(), (_, _) => null);
        Assert.Equal("SELECT '${nothing}'", source.Text);
    }

    [Fact]
    public void A_script_is_cut_at_semicolons_outside_strings_and_comments()
    {
        var script = new ScriptText("-- one; two\nSELECT ';' ; /* ; */\nSET a=b;;\nSELECT `;`");
        Assert.Equal(["SELECT ';'", "SET a=b", "SELECT `;`"], StatementSplitter.Split(script).Select(s => s.Text));
    }

    [Fact]
    public void An_expression_500_deep_is_read_and_printed()
    {
        var deep = "SELECT " + new string('(', 500) + "1" + string.Concat(Enumerable.Repeat(" + 1)", 500));
        Assert.Equal(500, Count(TreeText.Of(Parse(deep)), "Binary"));
        var calls =
            "SELECT "
            + string.Concat(Enumerable.Repeat("abs(CASE WHEN true THEN ", 500))
            + "1"
            + string.Concat(Enumerable.Repeat(" END)", 500));
        Assert.Equal(500, Count(TreeText.Of(Parse(calls)), "FunctionCall"));
    }

    [Fact]
    public void A_script_of_5_MB_is_read()
    {
        var row = "(1234, 'some text of a row', -12.50, NULL, DATE '2024-01-01'),\n";
        var text =
            "INSERT INTO t VALUES " + string.Concat(Enumerable.Repeat(row, 5_000_000 / row.Length)) + "(1, 'x', 1.5, NULL, NULL)";
        var insert = Assert.IsType<Insert>(Parse(text));
        Assert.Equal((5_000_000 / row.Length) + 1, Assert.IsType<Values>(insert.Query.Body).Rows.Count);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
