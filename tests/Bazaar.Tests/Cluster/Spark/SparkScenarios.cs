using System.Globalization;
using Bazaar.Cluster;
using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Spark;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Spark;

/// <summary>What a client does on a Spark Connect server, the same on a real one and on a tape of it.</summary>
internal static class SparkScenarios
{
    /// <summary>An address for who answers from a tape.</summary>
    public static readonly SparkAddress Anywhere = new("127.0.0.1", 15002, "bazaar");

    public static readonly Dictionary<string, Action<SparkConnectSession>> All = new()
    {
        ["session"] = Session,
        ["types"] = Types,
        ["commands"] = Commands,
        ["errors"] = Errors,
        ["batches"] = Batches,
        ["cut"] = Batches,
        ["ended"] = Batches,
        ["lost"] = Batches,
        ["abandoned"] = Abandoned,
    };

    /// <summary>Opens a session whose ids are 1, 2, 3 …, runs the scenario and ends the session.</summary>
    public static void Run(string name, SparkAddress address, HttpMessageHandler handler)
    {
        var id = 0;
        var settings = new Dictionary<string, string> { ["spark.sql.execution.arrow.maxRecordsPerBatch"] = "2" };
        Guid Next() => new(++id, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)All.Keys.ToList().IndexOf(name)]);
        using var session = new SparkConnectSession(address, settings, new ClusterLimits(), TimeProvider.System, Next, handler);
        All[name](session);
    }

    private static void Session(SparkConnectSession session)
    {
        Assert.Equal("4.0.1", session.Version);
        session.Set("spark.sql.ansi.enabled", "false");
        Assert.Equal("false", session.Get("spark.sql.ansi.enabled"));
        Assert.Equal([new("x", DataType.Int, "int")], session.Schema("SELECT 1 AS x"));
        Assert.StartsWith("== Physical Plan ==", session.Explain("SELECT 1 AS x"), StringComparison.Ordinal);
    }

    private static void Types(SparkConnectSession session)
    {
        using var rows = session.Execute(
            """
            SELECT true, 1Y, 2S, 3, 4L, CAST(1.5 AS FLOAT), 2.5D, CAST(-12345678901234567890.12 AS DECIMAL(38,2)), 'ä', X'00FF',
              DATE'2024-02-29', TIMESTAMP'2024-02-29 12:34:56.789012', TIMESTAMP_NTZ'2024-02-29 00:00:00', INTERVAL '1-2' YEAR TO MONTH,
              INTERVAL '-1 00:00:01' DAY TO SECOND, NULL, array(1, NULL), map('k', array(1.5)), named_struct('a', 1, 'b', 'x')
            """
        );
        var row = Assert.Single(rows.Rows());
        Assert.Equal<object?>(
            [
                true,
                (sbyte)1,
                (short)2,
                3,
                4L,
                1.5f,
                2.5,
                new SqlDecimal(Int128.Parse("-1234567890123456789012", CultureInfo.InvariantCulture), 2),
                "ä",
                new byte[] { 0, 255 },
                new DateOnly(2024, 2, 29),
                new DateTimeOffset(2024, 2, 29, 12, 34, 56, 789, 12, TimeSpan.Zero),
                new DateTime(2024, 2, 29),
                new Interval(14, 0),
                new Interval(0, -86_401_000_000),
                null,
                new List<object?> { 1, null },
                new List<KeyValuePair<object, object?>> { new("k", new List<object?> { new SqlDecimal(15, 1) }) },
                new object?[] { 1, "x" },
            ],
            row
        );
        Assert.Equal(
            "boolean tinyint smallint int bigint float double decimal(38,2) string binary date timestamp timestamp_ntz interval year to month"
                + " interval day to second void array<int> map<string,array<decimal(2,1)>> struct<a:int,b:string>",
            string.Join(' ', rows.Columns.Select(c => c.TypeName))
        );
    }

    private static void Commands(SparkConnectSession session)
    {
        using (var made = session.Execute("CREATE TEMPORARY VIEW v AS SELECT 1 AS a"))
        {
            Assert.Empty(made.Columns);
            Assert.Empty(made.Rows());
        }
        using (var described = session.Execute("DESCRIBE v"))
            Assert.Equal(
                [
                    ["a", "int", null],
                ],
                described.Rows()
            );
        using var empty = session.Execute("SELECT a FROM v WHERE a > 1");
        Assert.Equal("a", Assert.Single(empty.Columns).Name);
        Assert.Empty(empty.Rows());
    }

    private static void Errors(SparkConnectSession session)
    {
        var missing = Assert.Throws<SparkException>(() => session.Execute("SELECT 1 +\n  nocolumn"));
        Assert.Equal(new Place(2, 3, 8), missing.Diagnostic.Place);
        Assert.Equal("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION 42703", missing.Diagnostic.Code);
        Assert.Equal("`nocolumn`", missing.Parameters["objectName"]);
        var syntax = Assert.Throws<SparkException>(() => session.Execute("SELECT\n1 1 1"));
        Assert.Equal((Fault.Syntax, "2:3"), (syntax.Diagnostic.Fault, syntax.Diagnostic.Place!.ToString()));
        using var rows = session.Execute("SELECT 1 / (id - 3) FROM range(0, 4, 1, 1)");
        var late = Assert.Throws<SparkException>(() => rows.Rows().Count());
        Assert.Equal((Fault.Runtime, "1:8"), (late.Diagnostic.Fault, late.Diagnostic.Place!.ToString()));
        Assert.Throws<SparkException>(() => session.Get("spark.sql.nothing"));
    }

    /// <summary>Five rows in batches of two: each row once, whatever happens on the way.</summary>
    private static void Batches(SparkConnectSession session)
    {
        using var rows = session.Execute("SELECT id FROM range(0, 5, 1, 1)");
        Assert.Equal([0L, 1L, 2L, 3L, 4L], rows.Rows().Select(r => r[0]));
    }

    private static void Abandoned(SparkConnectSession session)
    {
        using (var rows = session.Execute("SELECT id FROM range(0, 5, 1, 1)"))
            Assert.Equal(0L, rows.Rows().First()[0]);
        using var next = session.Execute("SELECT 'next'");
        Assert.Equal("next", Assert.Single(next.Rows())[0]);
    }
}
