using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Files;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Syntax;
using Xunit;

namespace Bazaar.Tests.Sql.Binding;

public sealed class PartitionPrunerTests : IDisposable
{
    private readonly DuckSession session = new(new EmbeddedLake(Path.GetTempPath()));

    private readonly PrunedParts known;
    private int asked;

    public PartitionPrunerTests() => known = new(session.Sql);

    public void Dispose() => session.Dispose();

    private sealed class Tables : ITables
    {
        private static readonly ScanSource Source = new(
            "t",
            new ParquetScan(),
            [new("a", DataType.Int)],
            [
                .. Enumerable
                    .Range(0, 60)
                    .Select(i => new ScanPart($"/t/m={1 + (i / 30)}/d={1 + (i % 30)}", [1 + (i / 30), 1 + (i % 30)])),
            ]
        );

        public bool HasDatabase(string database) => true;

        public FoundTable? Find(string database, string name) =>
            name is not ("t" or "u")
                ? null
                : new StoredTable(
                    database,
                    name,
                    [new("a", DataType.Int), new("m", DataType.Int), new("d", DataType.Int)],
                    place => new Scan(
                        Source,
                        [new PlanColumn("a", DataType.Int), new PlanColumn("m", DataType.Int), new PlanColumn("d", DataType.Int)]
                    )
                )
                {
                    PartitionColumns = 2,
                };

        public IEnumerable<string> Names(string database) => ["t", "u"];
    }

    private string Parts(string sql)
    {
        var plan = new Binder(Dialect.Hive, new TestFunctions(), new Tables(), "default", new())
            .Bind(Parser.ParseQuery(sql, Dialect.Hive))
            .Plan;
        var pruner = new PartitionPruner(
            p =>
            {
                asked++;
                return session.Fetch(p, TestContext.Current.CancellationToken);
            },
            known
        );
        return string.Join(
            ' ',
            Scans(pruner.Prune(plan)).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Parts.Count}/{s.AllParts}"))
        );
    }

    private static IEnumerable<ScanSource> Scans(Rel rel) => rel is Scan s ? [s.Source] : PlanTree.Inputs(rel).SelectMany(Scans);

    [Fact]
    public void Computes_the_same_conditions_once()
    {
        Assert.Equal("3/60", Parts("SELECT a FROM t WHERE m = 2 AND d > 27"));
        Assert.Equal("3/60", Parts("SELECT count(*) FROM t AS x WHERE 0 < a AND m = 2 AND d > 27"));
        Assert.Equal(1, asked);
        Assert.Equal("2/60", Parts("SELECT a FROM t WHERE m = 2 AND d > 28"));
        Assert.Equal("3/60", Parts("SELECT a FROM t WHERE m = 1 AND d > 27"));
        Assert.Equal("27/60", Parts("SELECT a FROM t WHERE d = 2 AND m > 27 OR m = 2 AND d < 28"));
        Assert.Equal("0/60", Parts("SELECT a FROM t WHERE d = 2 AND m > 27"));
        Assert.Equal(5, asked);
    }

    [Theory]
    [InlineData("SELECT a FROM t", "60/60")]
    [InlineData("SELECT a FROM t WHERE m = 2 AND d > 27", "3/60")]
    [InlineData("SELECT a FROM t WHERE m = 2 AND a = 5", "30/60")]
    [InlineData("SELECT a FROM t WHERE m = 2 OR a = 5", "60/60")]
    [InlineData("SELECT a FROM t WHERE d IN (1, 2) AND m + 1 = 2", "2/60")]
    [InlineData("SELECT a FROM t WHERE m = 3", "0/60")]
    [InlineData("SELECT x FROM (SELECT a AS x, d + 1 AS e FROM t) q WHERE e = 5", "2/60")]
    [InlineData("SELECT m, count(*) FROM t GROUP BY m HAVING m = 1", "30/60")]
    [InlineData("SELECT m, count(*) FROM t GROUP BY m WITH ROLLUP HAVING m = 1", "60/60")]
    [InlineData("SELECT t.a FROM t JOIN u ON t.d = u.d AND u.m = 1 WHERE t.d = 3", "2/60 30/60")]
    [InlineData("SELECT t.a FROM t LEFT JOIN u ON u.m = 1 AND t.m = 2 WHERE t.d = 3", "2/60 30/60")]
    [InlineData("SELECT t.a FROM t LEFT JOIN u ON t.a = u.a WHERE u.m = 1", "60/60 60/60")]
    [InlineData("SELECT a FROM (SELECT a, m FROM t UNION ALL SELECT a, d FROM u) q WHERE m = 2", "30/60 2/60")]
    [InlineData("SELECT a FROM (SELECT a, m FROM t LIMIT 5) q WHERE m = 2", "60/60")]
    public void Only_parts_that_can_have_rows_are_read(string sql, string parts) => Assert.Equal(parts, Parts(sql));
}
