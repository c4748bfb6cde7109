using Bazaar.Cluster;
using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>What a client does on a HiveServer2, the same on a real one and on a tape of it.</summary>
internal static class HiveScenarios
{
    public static readonly Dictionary<string, Action<HiveSession>> All = new()
    {
        ["session"] = Session,
        ["types"] = Types,
        ["commands"] = Commands,
        ["errors"] = Errors,
        ["catalog"] = Catalog,
    };

    public static void Run(string name, ServerAddress address)
    {
        var variables = new Dictionary<string, string> { ["seven"] = "7" };
        var settings = new Dictionary<string, string> { ["hive.exec.dynamic.partition.mode"] = "nonstrict" };
        using var session = new HiveSession(address, variables, "default", settings);
        All[name](session);
    }

    private static object? One(HiveSession session, string sql)
    {
        using var rows = session.Execute(sql);
        return Assert.Single(Assert.Single(rows.Rows()));
    }

    private static void Session(HiveSession session)
    {
        Assert.Equal("4.0.1", session.ServerVersion);
        Assert.Equal(7, One(session, "SELECT ${hivevar:seven}"));
        Assert.Equal("hive.exec.dynamic.partition.mode=nonstrict", One(session, "SET hive.exec.dynamic.partition.mode"));
        Assert.Equal("default", One(session, "SELECT current_database()"));
    }

    private static void Types(HiveSession session)
    {
        using var rows = session.Execute(
            """
            SELECT true, 1Y, 2S, 3, 4L, CAST(1.5 AS FLOAT), 2.5D, CAST(-12345678901234567890.12 AS DECIMAL(38,2)), 'ä', CAST('ab' AS CHAR(3)),
              CAST('ab' AS VARCHAR(5)), CAST('x' AS BINARY), DATE '2024-02-29', TIMESTAMP '2024-02-29 12:34:56.789', INTERVAL '1-2' YEAR TO MONTH,
              INTERVAL '-1 00:00:01' DAY TO SECOND, array(1, NULL), map('k', 1.5), named_struct('a', 1), CAST(NULL AS INT), CAST(NULL AS STRING)
            """
        );
        Assert.Equal(
            "boolean tinyint smallint int bigint float double decimal(38,2) string char(3) varchar(5) binary date timestamp interval_year_month interval_day_time array map struct int string",
            string.Join(' ', rows.Columns.Select(c => c.TypeName))
        );
        Assert.Equal<object?>(
            [
                true,
                (sbyte)1,
                (short)2,
                3,
                4L,
                1.5f,
                2.5,
                "-12345678901234567890.12",
                "ä",
                "ab ",
                "ab",
                "x",
                new DateOnly(2024, 2, 29),
                new DateTime(2024, 2, 29, 12, 34, 56, 789),
                new Interval(14, 0),
                new Interval(0, -86_401_000_000),
                "[1,null]",
                "{\"k\":1.5}",
                "{\"a\":1}",
                null,
                null,
            ],
            Assert
                .Single(rows.Rows())
                .Select(v =>
                    v switch
                    {
                        SqlDecimal d => d.ToString(),
                        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
                        _ => v,
                    }
                )
        );
    }

    private static void Commands(HiveSession session)
    {
        using (var made = session.Execute("CREATE TEMPORARY TABLE tape_rows (x INT)"))
            Assert.Empty(made.Columns);
        using (var written = session.Execute("INSERT INTO tape_rows VALUES (2), (1), (NULL)"))
            Assert.Equal(3, written.RowsWritten);
        using var rows = session.Execute("SELECT x FROM tape_rows ORDER BY x");
        Assert.Equal(
            [
                [1],
                [2],
                [null],
            ],
            rows.Rows()
        );
    }

    private static void Errors(HiveSession session)
    {
        Diagnostic Refused(string sql) => Assert.Throws<BazaarException>(() => session.Execute(sql)).Diagnostic;
        var error = Refused("SELECT *\nFRM t");
        Assert.Equal((Fault.Syntax, "42000"), (error.Fault, error.Code));
        Assert.Equal(2, error.Place?.Line);
        error = Refused("SELECT x FROM no_such_table");
        Assert.Equal((Fault.Semantic, "42S02", new Place(1, 15)), (error.Fault, error.Code, error.Place));
        Assert.Contains("Table not found 'no_such_table'", error.Message, StringComparison.Ordinal);
        // The session is as good as before.
        Assert.Equal(1, One(session, "SELECT 1"));
    }

    private static void Catalog(HiveSession session)
    {
        foreach (
            var sql in new[]
            {
                "DROP DATABASE IF EXISTS tape_shop CASCADE",
                "CREATE DATABASE tape_shop",
                "CREATE TABLE tape_shop.wares (id INT COMMENT 'its number', price DECIMAL(8,2)) PARTITIONED BY (year INT) STORED AS PARQUET",
                "CREATE TABLE tape_shop.waresx (other INT)",
                "CREATE VIEW tape_shop.cheap AS SELECT id FROM tape_shop.wares",
            }
        )
            session.Execute(sql).Dispose();
        var catalog = new HiveCatalog(session);
        Assert.Contains("tape_shop", catalog.Databases());
        Assert.Equal(["cheap", "wares", "waresx"], catalog.Tables("tape_shop").Select(t => t.Name));
        Assert.Equal(["VIEW", "TABLE", "TABLE"], catalog.Tables("TAPE_SHOP").Select(t => t.Kind));
        Assert.Empty(catalog.Tables("no_such"));
        Assert.Equal(
            ["1 id INT its number", "2 price DECIMAL ", "3 year INT "],
            catalog.Columns("tape_shop", "wares").Select(c => $"{c.Position} {c.Name} {c.TypeName} {c.Comment}")
        );
        Assert.Equal(["cheap", "wares", "wares", "wares", "waresx"], catalog.Columns("tape_shop").Select(c => c.Table));
        Assert.Contains("DECIMAL", catalog.Types());
        Assert.Contains("regexp_replace", catalog.Functions());
        session.Execute("DROP DATABASE tape_shop CASCADE").Dispose();
    }
}
