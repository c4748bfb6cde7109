using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Lake.Files;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Syntax;
using Xunit;

namespace Bazaar.Tests.Sql.Binding;

/// <summary>Rows, names and errors as real Hive 4.0.1 gave them for the same statements.</summary>
public sealed class BinderTests : IDisposable
{
    private readonly DuckSession session = new(new EmbeddedLake(Path.GetTempPath()));

    public void Dispose() => session.Dispose();

    /// <summary>Two tables, given as views over constants.</summary>
    private sealed class TestTables : ITables
    {
        public bool HasDatabase(string database) => database is "default" or "shop";

        public FoundTable? Find(string database, string name) =>
            (database, name) switch
            {
                ("default" or "shop", "t1") => new StoredView(
                    database,
                    name,
                    "SELECT 1, 'x', 1.50, array(1, 2), struct(1, 'yy') UNION ALL SELECT 2, NULL, 2.50, array(3), struct(2, 'zz')",
                    ["a", "b", "c", "xs", "s"]
                ),
                ("default", "v") => new StoredView("shop", name, "SELECT a, count(*) AS n FROM t1 GROUP BY a", []),
                ("default", "loop") => new StoredView("default", name, "SELECT * FROM `loop`", []),
                _ => null,
            };

        public IEnumerable<string> Names(string database) => ["t1", "v"];
    }

    private static BoundQuery Bind(string sql, Dialect? dialect = null, BindOptions? options = null) =>
        new Binder(dialect ?? Dialect.Hive, new TestFunctions(), new TestTables(), "default", options ?? new()).Bind(
            Parser.ParseQuery(sql, dialect ?? Dialect.Hive)
        );

    private string Run(string sql)
    {
        var bound = Bind(sql);
        var result = session.Query(bound.Plan, Language.Hive, t => t.Name, new(), TestContext.Current.CancellationToken);
        return string.Join("; ", result.Rows().Select(r => string.Join(' ', r.Select(Text))));
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "NULL",
            bool b => b ? "true" : "false",
            _ => ((IFormattable?)(value as IFormattable))?.ToString(null, CultureInfo.InvariantCulture) ?? value.ToString()!,
        };

    [Theory]
    [InlineData("SELECT a FROM t1 ORDER BY b", "1; 2")]
    [InlineData("SELECT a FROM t1 ORDER BY b DESC", "2; 1")]
    [InlineData("SELECT a FROM t1 ORDER BY b NULLS FIRST", "2; 1")]
    [InlineData("SELECT upper(b) FROM t1 ORDER BY b", "X; NULL")]
    [InlineData("SELECT a, count(*) cc FROM t1 GROUP BY a HAVING cc > 0 ORDER BY a", "1 1; 2 1")]
    [InlineData("SELECT a, sum(a) FROM t1 GROUP BY a ORDER BY max(c) DESC", "2 2; 1 1")]
    [InlineData("SELECT a + 1, a + 1 + 1 FROM t1 GROUP BY a + 1 ORDER BY 1", "2 3; 3 4")]
    [InlineData("SELECT count(*) FROM t1 GROUP BY 1", "2")]
    [InlineData("SELECT count(*), sum(a) FROM t1 WHERE a > 5", "0 NULL")]
    [InlineData("SELECT x.a, y.a FROM t1 x, t1 y WHERE x.a = y.a ORDER BY x.a", "1 1; 2 2")]
    [InlineData("SELECT x.a FROM t1 x LEFT SEMI JOIN t1 y ON x.a = y.a AND y.a > 1", "2")]
    [InlineData("SELECT x.a, y.c FROM t1 x LEFT JOIN t1 y ON x.a = y.a + 1 ORDER BY x.a", "1 NULL; 2 1.50")]
    [InlineData("SELECT x.a, y.c FROM t1 x JOIN t1 y USING (a) ORDER BY x.a", "1 1.50; 2 2.50")]
    [InlineData("SELECT a FROM t1 WHERE a IN (SELECT a + 1 FROM t1)", "2")]
    [InlineData("SELECT a FROM t1 x WHERE EXISTS (SELECT 1 FROM t1 y WHERE y.a > x.a)", "1")]
    [InlineData("SELECT a FROM t1 x WHERE NOT EXISTS (SELECT 1 FROM t1 y WHERE y.a > x.a)", "2")]
    [InlineData("SELECT (SELECT max(a) FROM t1), a FROM t1 ORDER BY a", "2 1; 2 2")]
    [InlineData("SELECT a, (SELECT max(b) FROM t1 y WHERE y.a = x.a) FROM t1 x ORDER BY a", "1 x; 2 NULL")]
    [InlineData("SELECT a, (SELECT max(c) FROM t1 y WHERE y.a = x.a) FROM t1 x GROUP BY a ORDER BY a", "1 1.50; 2 2.50")]
    [InlineData("SELECT s.col1 FROM t1 WHERE t1.s.col2 = 'zz'", "2")]
    [InlineData("SELECT a, e FROM t1 LATERAL VIEW explode(xs) z AS e ORDER BY a, e", "1 1; 1 2; 2 3")]
    [InlineData("SELECT a, p, e FROM t1 LATERAL VIEW posexplode(xs) z AS p, e ORDER BY a, p", "1 0 1; 1 1 2; 2 0 3")]
    [InlineData("SELECT x, y FROM t1 LATERAL VIEW inline(array(s)) z AS x, y ORDER BY x", "1 yy; 2 zz")]
    [InlineData("SELECT explode(xs) FROM t1 ORDER BY col DESC", "3; 2; 1")]
    [InlineData("SELECT posexplode(array(7, 8)) AS (p, v)", "0 7; 1 8")]
    [InlineData("WITH q AS (SELECT a FROM t1), r (z) AS (SELECT a + 1 FROM q) SELECT q.a, r.z FROM q JOIN r ON q.a = r.z", "2 2")]
    [InlineData("SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 2", "2")]
    [InlineData("SELECT 1 AS a UNION ALL SELECT 2.5 AS a ORDER BY a DESC", "2.5; 1.0")]
    [InlineData("SELECT a FROM t1 UNION SELECT a FROM t1 ORDER BY 1 LIMIT 1 OFFSET 1", "2")]
    [InlineData("SELECT * FROM (VALUES (1, 'a'), (2, NULL)) v WHERE col2 IS NULL", "2 NULL")]
    [InlineData("SELECT v.x FROM TABLE(VALUES (1, 'a'), (2, 'b')) AS v (x, y) WHERE y = 'b'", "2")]
    [InlineData("SELECT a, row_number() OVER (ORDER BY a DESC) FROM t1 ORDER BY a", "1 2; 2 1")]
    [InlineData("SELECT a, sum(sum(a)) OVER (ORDER BY a) FROM t1 GROUP BY a ORDER BY a", "1 1; 2 3")]
    [InlineData(
        "SELECT a, sum(a) OVER w FROM t1 WINDOW w AS (ORDER BY a ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ORDER BY a",
        "1 1; 2 3"
    )]
    [InlineData(
        "SELECT a, sum(a) OVER (ORDER BY a ROWS 1 PRECEDING) FROM t1 QUALIFY row_number() OVER (ORDER BY a DESC) = 1",
        "2 3"
    )]
    [InlineData("SELECT DISTINCT c > 0 AS p FROM t1 ORDER BY p", "true")]
    [InlineData("SELECT CASE a WHEN 1 THEN 1 ELSE 2.5 END FROM t1 ORDER BY a", "1.0; 2.5")]
    [InlineData("SELECT n FROM v WHERE a = 2", "1")]
    [InlineData("FROM t1 SELECT a WHERE a > 1", "2")]
    [InlineData("SELECT 0 - a AS a, count(*) FROM t1 GROUP BY a HAVING a > 1", "-2 1")]
    [InlineData("SELECT 0 - a AS a FROM t1 ORDER BY a", "-2; -1")]
    [InlineData("SELECT b, sum(a) AS a FROM t1 GROUP BY b HAVING a > 1", "NULL 2")]
    [InlineData("SELECT b, sum(a) AS a FROM t1 GROUP BY b HAVING sum(a) > 1", "NULL 2")]
    [InlineData("SELECT b, sum(a) AS a FROM t1 GROUP BY b ORDER BY sum(a) DESC", "NULL 2; x 1")]
    [InlineData("SELECT b, sum(a) AS k FROM t1 GROUP BY b ORDER BY k + 1 DESC", "NULL 2; x 1")]
    [InlineData("SELECT a, row_number() OVER (ORDER BY c) AS rn FROM t1 QUALIFY rn = 1", "1 1")]
    [InlineData("SELECT a AS z, row_number() OVER (ORDER BY c DESC) AS a FROM t1 QUALIFY a = 1", "1 2")]
    [InlineData("SELECT a AS c, c AS a FROM t1 ORDER BY a DESC", "2 2.50; 1 1.50")]
    [InlineData("SELECT a FROM t1 GROUP BY a HAVING a IN (SELECT a FROM t1 WHERE c > 2)", "2")]
    [InlineData("SELECT sum(a) OVER (ORDER BY sum(c)) FROM t1 GROUP BY a", "1; 3")]
    [InlineData(
        "SELECT a, b, grouping__id, grouping(a), grouping(b), grouping(a, b), count(*) FROM t1 GROUP BY a, b WITH CUBE ORDER BY grouping__id, a, b",
        "1 x 0 0 0 0 1; 2 NULL 0 0 0 0 1; 1 NULL 1 0 1 1 1; 2 NULL 1 0 1 1 1; NULL x 2 1 0 2 1; NULL NULL 2 1 0 2 1; NULL NULL 3 1 1 3 2"
    )]
    [InlineData(
        "SELECT a, b, grouping__id FROM t1 GROUP BY a, b WITH ROLLUP ORDER BY grouping__id, a",
        "1 x 0; 2 NULL 0; 1 NULL 1; 2 NULL 1; NULL NULL 3"
    )]
    [InlineData("SELECT a, count(*) FROM t1 GROUP BY a GROUPING SETS (a, ()) ORDER BY a", "1 1; 2 1; NULL 2")]
    public void Rows_are_Hives(string sql, string rows) => Assert.Equal(rows, Run(sql));

    [Theory]
    [InlineData("SELECT * FROM t1", "t1.a t1.b t1.c t1.xs t1.s")]
    [InlineData(
        "SELECT a, a AS aa, t1.b, a + 1, count(*) OVER (), s.col1, 5, 'q' FROM t1",
        "a aa t1.b _c3 count_window_0 col1 _c6 _c7"
    )]
    [InlineData("SELECT t.*, 1 FROM t1 t", "t.a t.b t.c t.xs t.s _c1")]
    [InlineData("SELECT a, a FROM t1", "a a_1")]
    [InlineData("SELECT * FROM (SELECT a, a FROM t1) q", "q.a q._col1")]
    [InlineData("SELECT a FROM t1 UNION ALL SELECT c FROM t1", "a")]
    [InlineData("SELECT a + 1 FROM t1 UNION SELECT 2", "_c0")]
    [InlineData("WITH q AS (SELECT a FROM t1) SELECT * FROM q", "q.a")]
    [InlineData("VALUES (1, 'a')", "col1 col2")]
    [InlineData("SELECT * FROM t1 LATERAL VIEW explode(xs) z", "t1.a t1.b t1.c t1.xs t1.s z.col")]
    [InlineData("SELECT explode(xs) FROM t1", "col")]
    [InlineData("SELECT count(*), sum(a), a FROM t1 GROUP BY a", "_c0 _c1 a")]
    [InlineData("SELECT * FROM t1 x JOIN t1 y USING (a)", "x.a x.b x.c x.xs x.s y.b y.c y.xs y.s")]
    public void Columns_have_Hives_names(string sql, string labels) =>
        Assert.Equal(labels, string.Join(' ', Bind(sql).Columns.Select(c => c.Label)));

    [Theory]
    [InlineData("SELECT a, count(*) FROM t1 GROUP BY 1", "1:8", "42000/10025")]
    [InlineData("SELECT b, count(*) FROM t1 GROUP BY a", "1:8", "42000/10025")]
    [InlineData("SELECT nope FROM t1", "1:8", "42000/10004")]
    [InlineData("SELECT t1.nope FROM t1", "1:11", "42000/10002")]
    [InlineData("SELECT z.a FROM t1", "1:8", "42000/10004")]
    [InlineData("SELECT a FROM t1 x JOIN t1 y ON x.a = y.a", "1:8", "42000")]
    [InlineData("SELECT a FROM nosuch", "1:15", "42S02/10001")]
    [InlineData("SELECT a FROM nodb.t", "1:15", "42000/10072")]
    [InlineData("SELECT nosuch(a) FROM t1", "1:8", "42000/10011")]
    [InlineData("SELECT sum(a) FROM t1 WHERE sum(a) > 1", "1:29", "42000/10128")]
    [InlineData("SELECT a FROM t1 WHERE rank() OVER (ORDER BY a) = 1", "1:24", "42000/10002")]
    [InlineData("SELECT DISTINCT a FROM t1 ORDER BY c", "1:36", "42000/10004")]
    [InlineData("SELECT a FROM t1 ORDER BY 2", "1:27", "42000/10221")]
    [InlineData("SELECT y.a FROM t1 x LEFT SEMI JOIN t1 y ON x.a = y.a", "1:8", "42000/10004")]
    [InlineData("SELECT 1 a UNION ALL SELECT 'x' a", "1:22", "42000")]
    [InlineData("SELECT 1, 2 UNION ALL SELECT 3", "1:23", "42000")]
    [InlineData("SELECT * FROM t1 x JOIN t1 x ON true", "1:25", "42000/10008")]
    [InlineData("SELECT sum(sum(a)) FROM t1", "1:12", "42000/10128")]
    [InlineData("SELECT rank() FROM t1", "1:8", "42000/10247")]
    [InlineData("SELECT explode(xs), a FROM t1", "1:8", "42000/10081")]
    [InlineData("SELECT a FROM t1 WHERE a IN (SELECT a, b FROM t1)", "1:30", "42000/10249")]
    [InlineData("SELECT * FROM `loop`", "1:15", "42000/10055")]
    [InlineData("SELECT a FROM t1 HAVING a > 1", "1:25", "42000/10209")]
    [InlineData("SELECT o.a FROM t1 o JOIN (SELECT a FROM t1 i WHERE i.a = o.a) x ON true", "1:59", "42000/10004")]
    [InlineData("SELECT t1.a FROM t1 t", "1:8", "42000/10004")]
    public void Errors_have_Hives_code_at_the_place(string sql, string place, string code)
    {
        var error = Assert.Throws<BazaarException>(() => Bind(sql)).Diagnostic;
        Assert.Equal((place, code), (error.Place?.ToString(), error.Code));
        Assert.NotNull(error.Cure);
    }

    [Fact]
    public void A_misspelt_column_has_a_cure()
    {
        var error = Assert
            .Throws<BazaarException>(() => Bind("SELECT custmer FROM (SELECT 1 AS customer, 2 AS price) t"))
            .Diagnostic;
        Assert.Equal("Did you mean customer?", error.Cure);
    }

    [Fact]
    public void Impala_groups_by_alias_and_position_and_heads_by_text()
    {
        var options = new BindOptions(GroupByPosition: true);
        var bound = Bind(
            "SELECT a + 1 AS k, count(*), upper(b) FROM (SELECT 1 AS a, 'x' AS b) t GROUP BY k, 3",
            Dialect.Impala,
            options
        );
        Assert.Equal(["k", "count(*)", "upper(b)"], bound.Columns.Select(c => c.Label));
    }

    [Fact]
    public void An_expression_500_deep_is_bound_and_grouped()
    {
        var deep = new string('(', 500) + "a" + string.Concat(Enumerable.Repeat(" + 1)", 500));
        Assert.Equal("501 1; 502 1", Run($"SELECT {deep}, count(*) FROM t1 GROUP BY {deep} ORDER BY 1"));
        var cases =
            string.Concat(Enumerable.Repeat("CASE WHEN a > 0 THEN ", 500)) + "a" + string.Concat(Enumerable.Repeat(" END", 500));
        Assert.Equal(DataType.Int, Bind($"SELECT {cases} FROM t1").Columns[0].Column.Type);
    }

    [Theory]
    [InlineData("SELECT rand() AS r FROM t1 ORDER BY r", 1)]
    [InlineData("SELECT rand() AS r FROM t1 ORDER BY rand()", 2)]
    [InlineData("SELECT rand() + sum(a) AS r FROM t1 GROUP BY b ORDER BY r", 1)]
    public void A_random_value_is_computed_once_for_its_alias(string sql, int calls) =>
        Assert.Equal(calls, Bazaar.Engine.Plan.PlanText.Of(Bind(sql).Plan).Split("rand()").Length - 1);
}
