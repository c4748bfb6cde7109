using Bazaar.Cluster.Spark;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Spark;

[Collection(Engines.Shared)]
public sealed class SparkSessionTests(Engines engines)
{
    [Fact]
    public void The_server_tells_its_version()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        Assert.Equal("4.0.1", session.Version);
    }

    [Fact]
    public void Options_are_set_and_got_and_the_zone_is_UTC()
    {
        engines.Require();
        using var session = new SparkConnectSession(
            engines.Spark(),
            new Dictionary<string, string> { ["spark.sql.ansi.enabled"] = "false" }
        );
        Assert.Equal("UTC", session.Get("spark.sql.session.timeZone"));
        Assert.Null(Value(session, "SELECT 1 / 0"));
        session.Set("spark.sql.session.timeZone", "Europe/Berlin");
        Assert.Equal("2024-06-01 02:00:00", Value(session, "SELECT string(TIMESTAMP'2024-06-01 00:00:00Z')"));
        Assert.Equal("SQL_CONF_NOT_FOUND", Assert.Throws<SparkException>(() => session.Get("spark.sql.nothing")).ErrorClass);
        Assert.Equal(
            "CANNOT_MODIFY_CONFIG",
            Assert.Throws<SparkException>(() => session.Set("spark.sql.warehouse.dir", "x")).ErrorClass
        );
    }

    [Fact]
    public void A_query_is_described_and_explained_without_being_run()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        const string query = "SELECT id, raise_error('run') AS x FROM range(3)";
        Assert.Equal([new("id", DataType.BigInt, "bigint"), new("x", DataType.Null, "void")], session.Schema(query));
        Assert.StartsWith("== Physical Plan ==", session.Explain(query), StringComparison.Ordinal);
        Assert.StartsWith("== Parsed Logical Plan ==", session.Explain(query, SparkExplain.Extended), StringComparison.Ordinal);
        Assert.Equal("1:8", Assert.Throws<SparkException>(() => session.Schema("SELECT z")).Diagnostic.Place!.ToString());
    }

    [Fact]
    public void Commands_run_once_and_their_rows_are_theirs()
    {
        engines.Require();
        using var engine = new SparkEngine(engines.Spark());
        const string script = """
            DROP TABLE IF EXISTS numbers; -- nothing there
            CREATE TABLE numbers (n INT, t STRING) USING parquet;
            INSERT INTO numbers VALUES (1, ';'), (2, "it's;"), (3, r'\');
            SET spark.sql.shuffle.partitions = 2;
            SELECT n, t FROM numbers ORDER BY n; /* a /* nested ; */ comment */
            DESCRIBE numbers;
            DROP TABLE numbers
            """;
        var results = engine.Run(new(Language.SparkSql, script), new(), default).ToList();
        Assert.All(results, r => Assert.Null(r.Error));
        Assert.Equal(7, results.Count);
        Assert.Empty(results[2].Columns);
        Assert.Equal(
            [
                ["spark.sql.shuffle.partitions", "2"],
            ],
            results[3].Rows()
        );
        Assert.Equal(
            [
                [1, ";"],
                [2, "it's;"],
                [3, "\\"],
            ],
            results[4].Rows()
        );
        Assert.Equal(["n", "t"], results[5].Rows().Select(r => r[0]));
    }

    [Fact]
    public void Many_rows_come_in_order_batch_by_batch()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        using var rows = session.Execute("SELECT id, repeat('x', 100) FROM range(0, 1000000, 1, 8)");
        long next = 0;
        Assert.All(rows.Rows(), row => Assert.Equal(next++, row[0]));
        Assert.Equal(1_000_000, next);
    }

    [Fact]
    public void Rows_that_nobody_reads_are_let_go_and_the_session_goes_on()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        using (var rows = session.Execute("SELECT id FROM range(100000000)"))
            Assert.Equal(0L, rows.Rows().First()[0]);
        Assert.Equal(1, Value(session, "SELECT 1"));
    }

    [Fact]
    public void Progress_is_told()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        var steps = new List<ProgressStep>();
        using var rows = session.Execute(
            "SELECT count(*) FROM range(0, 16, 1, 16) WHERE coalesce(java_method('java.lang.Thread', 'sleep', 400L), '') <> 'never'",
            new Told(steps)
        );
        Assert.Equal(16L, Assert.Single(rows.Rows())[0]);
        Assert.NotEmpty(steps);
        Assert.All(steps, s => Assert.InRange(s.Done!.Value, 0, 100));
    }

    [Fact]
    public void A_session_that_the_server_ended_is_an_error_that_says_so()
    {
        engines.Require();
        var id = Guid.NewGuid();
        SparkConnectSession Open(Func<Guid> ids) => new(engines.Spark(), null, null, null, ids, null);
        // Two of one id are one session on the server.
        var first = true;
        using var session = Open(() => first ? id : Guid.NewGuid());
        first = false;
        Open(() => id).Dispose();
        var error = Assert.Throws<SparkException>(() => session.Execute("SELECT 1"));
        Assert.Equal("INVALID_HANDLE.SESSION_CLOSED", error.ErrorClass);
        Assert.Contains("run the script again", error.Diagnostic.Cure, StringComparison.Ordinal);
        using var other = new SparkConnectSession(engines.Spark());
        Assert.Equal(1, Value(other, "SELECT 1"));
    }

    private sealed class Told(List<ProgressStep> steps) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value) => steps.Add(value);
    }

    private static object? Value(SparkConnectSession session, string sql)
    {
        using var rows = session.Execute(sql);
        return Assert.Single(rows.Rows())[0];
    }
}
