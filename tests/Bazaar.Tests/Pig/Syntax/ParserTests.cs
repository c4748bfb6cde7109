using System.Text;
using Bazaar.Core;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;
using Xunit;

namespace Bazaar.Tests.Pig.Syntax;

public sealed class ParserTests
{
    private static PigScript Parse(string text) => Parser.Parse(Preprocessor.Run(SourceText.Of(text), new ParameterTable()));

    private static Diagnostic Error(string text) => Assert.Throws<BazaarException>(() => Parse(text)).Diagnostic;

    [Theory]
    [InlineData("a = LOAD 'x';")]
    [InlineData("a = load 'x' using PigStorage(',') as (a:int, b:chararray, t:tuple(x:int), b2:bag{t:(x:int)}, m:map[int]);")]
    [InlineData(
        "a = LOAD 'x' USING org.apache.pig.builtin.PigStorage('\\t', '-schema') AS (a, b:bag{}, c:{(x:int,y)}, d:[], e:(q));"
    )]
    [InlineData("b = FILTER a BY x == 1 AND (y > 2 OR NOT z MATCHES '.*a.*') AND w IS NOT NULL;")]
    [InlineData("b = FILTER a BY x IN (1, 2, 3) OR name eq 'x';")]
    [InlineData(
        "b = FOREACH a GENERATE $0, $1 + 2 * 3 AS s:int, (x > 1 ? 'a' : 'b') AS k, f(x, *), t.x, b.(x,$1), m#'k'#'l', a.., ..c, a..c;"
    )]
    [InlineData("b = FOREACH a GENERATE FLATTEN(b) AS (x:int, y), FLATTEN(STRSPLIT(s, ',')), COUNT(b);")]
    [InlineData(
        "b = FOREACH a { f = FILTER b BY x > 1; o = ORDER f BY x DESC, y; d = DISTINCT b.x; l = LIMIT o 3; c = CROSS f, d; n = FOREACH f GENERATE x, y; s = a + 1; GENERATE group, COUNT(d), l; }"
    )]
    [InlineData("b = FOREACH a { GENERATE x; };\nDUMP b")]
    [InlineData(
        "b = GROUP a BY (x, y) USING 'collected' PARTITION BY org.p.P PARALLEL 4; c = GROUP a ALL; d = COGROUP a BY x INNER, b BY y OUTER; e = GROUP a BY *;"
    )]
    [InlineData(
        "c = JOIN a BY x, b BY y USING 'replicated'; d = JOIN a BY (x,y) LEFT OUTER, b BY (u,v); e = JOIN a BY $0 FULL, b BY $0 USING 'merge' PARALLEL 2;"
    )]
    [InlineData("c = CROSS a, b; u = UNION ONSCHEMA a, b, c; d = DISTINCT u PARALLEL 3;")]
    [InlineData(
        "o = ORDER a BY *; o = ORDER a BY x, y DESC, $2 ASC, a..c DESC; r = RANK a; r = RANK a BY x DESC DENSE; r = RANK a BY *;"
    )]
    [InlineData("l = LIMIT a 10; l = LIMIT a c.n / 2; s = SAMPLE a 0.1;")]
    [InlineData("SPLIT a INTO b IF x > 1, c IF x < 1, d OTHERWISE;")]
    [InlineData("c = CUBE a BY CUBE(x, y), ROLLUP(z); rank = RANK rank; cube = LOAD 'x';")]
    [InlineData("ASSERT a BY x > 0, 'positive'; STORE a INTO 'out' USING PigStorage('|');")]
    [InlineData(
        "DEFINE f com.x.F('a', 'b'); DEFINE m(a, k) RETURNS b, c { $b = FILTER $a BY $k > 1; $c = DISTINCT $a; }; x, y = m(a, 'k'); n(a);"
    )]
    [InlineData(
        "IMPORT 'm.pig'; REGISTER /lib/x.jar; set default_parallel 10; fs -ls /tmp/*;\nsh date\nrmf /out\nrun -param a=1 x.pig;"
    )]
    [InlineData("dump a; describe a; EXPLAIN a; ILLUSTRATE a; dump\nquit")]
    [InlineData(
        "b = FOREACH a GENERATE (int)x, (chararray)y, (bag{tuple(int, chararray)})z, (tuple(int))t, (map[int])m, ([])m, (datetime)'2020-01-01';"
    )]
    [InlineData(
        "b = FOREACH a GENERATE (1,2), {(1),(2)}, ['k'#1, 'l'#'x'], [x, y], (), {}, [], (x), (x + 1) * 2, -x, 1L, 2.5F, 1e3, .5, 12BI, 1.50BD;"
    )]
    [InlineData("b = FOREACH a GENERATE CASE x WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE 'c' END AS k, CASE WHEN x > 1 THEN 1 END;")]
    [InlineData("b = FOREACH (FILTER (LOAD 'x' AS (y)) BY y > 1) GENERATE y; => LOAD 'z'; c = FILTER @ BY $0 == 1; dump @;")]
    [InlineData(
        "b = FILTER a BY (x == 1); b = FILTER a BY ((x)) == 1; b = FILTER a BY (x + 1) > 2; b = FILTER a BY IsEmpty(b) AND flag;"
    )]
    [InlineData("b = FOREACH a GENERATE a::x, a::b::y AS z; /* c */ -- d\nc = b;")]
    [InlineData("b = FOREACH a GENERATE FLATTEN(group) AS (x, y), a.x AS xs:bag{t:(x:int)};")]
    public void Reads_what_Pig_reads(string text) => Assert.NotEmpty(Parse(text).Statements);

    [Theory]
    [InlineData("a = LOADD 'x';", 1, 5, "1200", "LOAD")]
    [InlineData("a = LOAD 'x';\nb = FORECH a GENERATE x;", 2, 5, "1200", "FOREACH")]
    [InlineData("a = LOAD 'x'\nb = FILTER a BY x;", 2, 1, "1200", ";")]
    [InlineData("DMUP a;", 1, 1, "1000", "DUMP")]
    [InlineData("a = FILTER b BY x = 1;", 1, 19, "1200", "==")]
    [InlineData("a = LOAD \"x\";", 1, 10, "1200", "single quotes")]
    [InlineData("a = LOAD 'x' AS (s:string);", 1, 20, "1200", "chararray")]
    [InlineData("a = LOAD 'x' AS (order, x:int);", 1, 18, "1200", "order_1")]
    [InlineData("a=LOAD 'x';", 1, 1, "1000", "a=LOAD")]
    [InlineData("a\n= LOAD 'x';", 1, 1, "1000", "same line")]
    [InlineData("a = LOAD 'x'; FILTER a BY $0 > 1;", 1, 15, "1000", "alias")]
    [InlineData("a = FOREACH b GENERATE {1, 'x'};", 1, 25, "1200", "tuples")]
    [InlineData("a = FOREACH b GENERATE ['x', 1];", 1, 25, "1200", "#")]
    [InlineData("a = FOREACH b GENERATE x > 1;", 1, 26, "1200", "? true : false")]
    [InlineData("a = FOREACH b GENERATE f((x > 1));", 1, 29, "1200", "? true : false")]
    [InlineData("a = FILTER b BY NOT (x IN (1, 2));", 1, 22, "1200", "parentheses")]
    [InlineData("a = FILTER b BY x MATCHES '\\d+';", 1, 28, "1200", "backslashes")]
    [InlineData("a = FOREACH b GENERATE 3000000000;", 1, 24, "1200", "L behind")]
    [InlineData("a = FOREACH b GENERATE f(x;", 1, 27, "1200", ")")]
    [InlineData("a = JOIN b BY x;", 1, 16, "1200", "second")]
    [InlineData("a = STREAM b `cat`;", 1, 14, "1200", "THROUGH")]
    [InlineData("DEFINE c `cat` CACHE();", 1, 22, "1200", "path")]
    [InlineData("DEFINE c `cat` INPUT(x);", 1, 22, "1200", "stdin")]
    [InlineData("DEFINE c `cat` OUTPUT(stdout, 'x');", 1, 29, null, "second stream")]
    [InlineData("DEFINE c `cat` STDERR('x') STDERR('y');", 1, 28, "1200", "twice")]
    [InlineData("a = FILTER b BY x == 'it", 1, 22, "1200", "not closed")]
    [InlineData("a = FILTER b BY", 1, 16, "1200", "end of the script")]
    public void Tells_place_cause_and_cure(string text, int line, int column, string? code, string says)
    {
        var error = Error(text);
        Assert.Equal((line, column), (error.Place!.Line, error.Place.Column));
        Assert.Equal(code, error.Code);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_500_levels_and_refuses_too_many()
    {
        string Nested(int depth) => $"a = FOREACH b GENERATE {new string('(', depth)}x + 1{new string(')', depth)};";
        Assert.Single(Parse(Nested(500)).Statements);
        Assert.Contains("nested more than", Error(Nested(50_000)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_five_megabytes()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 5_000_000; i++)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"a{i + 1} = FOREACH a{i} GENERATE $0, x + {i} * 2 AS x:int, (y > 1 ? 'a' : 'b') AS z;\n"
            );
        Assert.True(Parse(text.ToString()).Statements.Count > 50_000);
    }

    [Fact]
    public void Operators_bind_as_in_Pig()
    {
        var tree = TreeText.Print(Parse("b = FILTER a BY NOT x + 2 * -y == 3 AND z IS NULL OR (w);"));
        Assert.Equal(
            """
            Assign alias='b' @1:1
              relation: Filter @1:5
                input: AliasRef name='a' @1:12
                condition: Or @1:17
                  terms: And @1:17
                    terms: Not @1:17
                      value: Comparison operator='==' @1:32
                        left: Arithmetic operator='+' @1:23
                          left: NameRef name='x' @1:21
                          right: Arithmetic operator='*' @1:27
                            left: Constant value=2 @1:25
                            right: Negate @1:29
                              value: NameRef name='y' @1:30
                        right: Constant value=3 @1:35
                    terms: IsNull @1:41
                      value: NameRef name='z' @1:41
                  terms: NameRef name='w' @1:55

            """,
            tree
        );
    }
}
