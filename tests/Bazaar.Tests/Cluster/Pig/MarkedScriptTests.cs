using Bazaar.Cluster.Pig;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Pig;

/// <summary>What Pig is given in a script's place: nothing of the user's is changed, and each place can be told back.</summary>
public sealed class MarkedScriptTests
{
    private static MarkedScript Of(string text, string? lake = null) =>
        new(new(Language.Pig, text, "f.pig"), lake is null ? null : new Uri(lake), "u");

    [Theory]
    [InlineData("a = LOAD 'x;y'; DUMP a;", "1:1 a = LOAD 'x;y'|1:17 DUMP a")]
    [InlineData("-- DUMP a;\n/* DUMP\n b; */ DUMP c", "3:8 DUMP c")]
    [InlineData(
        "a = FOREACH b {\n c = FILTER d BY e == '}';\n GENERATE f; };\nDUMP a;",
        "1:1 a = FOREACH b {\n c = FILTER d BY e == '}';\n GENERATE f; }|4:1 DUMP a"
    )]
    [InlineData("%default x 'y'\nDUMP a;;\n", "1:1 %default x 'y'|2:1 DUMP a")]
    [InlineData("fs -ls /\nDUMP a", "1:1 fs -ls /|2:1 DUMP a")]
    [InlineData(@"a = FILTER b BY c == '\';'; DUMP a", @"1:1 a = FILTER b BY c == '\';'|1:29 DUMP a")]
    public void Statements_end_at_semicolons_outside_quotes_comments_and_braces(string script, string statements) =>
        Assert.Equal(statements, string.Join('|', PigStatements.Of(script).Select(s => $"{s.Line}:{s.Column} {s.Text}")));

    [Theory]
    [InlineData("DUMP a", true, "a")]
    [InlineData("dump\n $alias", true, "$alias")]
    [InlineData("DESCRIBE a", true, null)]
    [InlineData("fs -ls /", true, null)]
    [InlineData("cat = LOAD 'x'", false, null)]
    [InlineData("dump=LOAD 'x'", false, null)]
    [InlineData("STORE a INTO 'x'", false, null)]
    public void What_prints_is_known_by_its_first_word(string text, bool prints, string? dumped)
    {
        var statement = PigStatements.Of(text).Single();
        Assert.Equal((prints, dumped), (statement.Prints, statement.Dumped));
    }

    [Fact]
    public void Marks_stand_before_what_prints()
    {
        var script = Of("a = LOAD 'x'; DUMP a;\nDESCRIBE a; STORE a INTO 'y';", "hdfs://name:8020/ignored");
        Assert.Equal(
            """
            SET fs.defaultFS 'hdfs://name:8020';
            a = LOAD 'x';
            mark_u_1 = LOAD '/nothing' AS (nothing:int); DESCRIBE mark_u_1;
            DUMP a;
            mark_u_1_types = FOREACH a GENERATE *; DESCRIBE mark_u_1_types;
            mark_u_2 = LOAD '/nothing' AS (nothing:int); DESCRIBE mark_u_2;
            DESCRIBE a;
            STORE a INTO 'y';

            """.ReplaceLineEndings("\n"),
            script.Text
        );
        Assert.Equal((1, null), script.Mark("mark_u_1: {nothing: int}"));
        Assert.Equal((1, ": {n: int}"), script.Mark("mark_u_1_types: {n: int}"));
        Assert.Equal((2, " unknown."), script.Mark("Schema for mark_u_2_types unknown."));
        Assert.Null(script.Mark("(mark)"));
    }

    [Theory]
    [InlineData("a = LOAD 'x'")]
    [InlineData("d = LIMIT")]
    [InlineData("e 1")]
    [InlineData("DUMP a")]
    [InlineData("STORE wrong")]
    [InlineData("DUMP c")]
    [InlineData("DUMP b")]
    public void A_place_that_Pig_tells_is_one_of_the_users_script(string words)
    {
        const string text = "a = LOAD 'x'; DUMP a; STORE wrong;\n\n  DUMP b; -- and\n DUMP c; d = LIMIT\n e 1;";
        var script = Of(text, "hdfs://name:8020");
        Assert.Equal(At(text), script.Original(At(script.Text).Line, At(script.Text).Column));

        Place At(string whole)
        {
            var before = whole[..whole.LastIndexOf(words, StringComparison.Ordinal)];
            return new(before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), 1, "f.pig");
        }
    }

    [Theory]
    [InlineData(": {n: int,t: chararray}", "(1,x)|(2,)|(,y)", "1,x;2,;,y")]
    [InlineData(
        ": {l: long,f: float,d: double,b: boolean,t: datetime}",
        "(1,2.0,1.5E-5,true,1970-01-01T00:00:00.000Z)",
        "1,2,1.5E-05,True,01/01/1970 00:00:00 +00:00"
    )]
    [InlineData(": {b: bigdecimal,i: biginteger}", "(1E+3,12345678901234567890)|(1.50,)", "1E+3,12345678901234567890;1.50,")]
    [InlineData(": {a::n: int}", "", "")]
    [InlineData(": {n: int,t: chararray}", "(1,x,y)", null)]
    [InlineData(": {n: int,t: chararray}", "(1,x|y)", null)]
    [InlineData(": {n: int,t: (a: int,b: int)}", "(1,(2,3))", null)]
    [InlineData(": {n: bytearray}", "(1)", null)]
    [InlineData(" unknown.", "(1)", null)]
    public void Rows_are_read_by_the_types_that_are_told_or_stay_lines(string schema, string lines, string? rows)
    {
        var read = PigDump.Read(schema, lines.Length == 0 ? [] : lines.Split('|'));
        Assert.Equal(
            rows,
            read is null
                ? null
                : string.Join(
                    ';',
                    read.Value.Rows.Select(r => string.Join(',', r.Select(v => FormattableString.Invariant($"{v}"))))
                )
        );
    }
}
