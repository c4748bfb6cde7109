using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Files;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Syntax;
using Xunit;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Tests.Sql.Binding;

/// <summary>What statements make of a table, as real Hive 4.0.1 does.</summary>
public sealed class ChangeTests : IDisposable
{
    private readonly DuckSession session = new(new EmbeddedLake(Path.GetTempPath()));

    public void Dispose() => session.Dispose();

    private sealed class NoTables : ITables
    {
        public bool HasDatabase(string database) => true;

        public FoundTable? Find(string database, string name) => null;

        public IEnumerable<string> Names(string database) => [];
    }

    /// <summary>Rows (1, x), (2, y), (3, u), (4, NULL); b has the default 'none'.</summary>
    private static readonly StoredTable Table = new("default", "m1", [new("a", DataType.Int), new("b", DataType.String)], Rows)
    {
        Transactional = true,
        Defaults = new Dictionary<string, string> { ["b"] = "'none'" },
    };

    private static readonly StoredTable Partitioned = new(
        "default",
        "p1",
        [new("a", DataType.Int), new("b", DataType.String), new("y", DataType.Int), new("d", DataType.Int)],
        _ => throw new NotSupportedException()
    )
    {
        PartitionColumns = 2,
    };

    private static Values Rows(Place place)
    {
        EquatableList<Expr> Row(int a, string? b) => [Literal.Int(a), new Literal(b, DataType.String)];
        return new(
            [new PlanColumn("a", DataType.Int), new PlanColumn("b", DataType.String)],
            [Row(1, "x"), Row(2, "y"), Row(3, "u"), Row(4, null)]
        );
    }

    private static readonly Binder Binder = new(Dialect.Hive, new TestFunctions(), new NoTables(), "default", new());

    private static T.Statement Parse(string sql) => Parser.Parse(new SourceText(sql), Dialect.Hive);

    private string Run(Rel plan) =>
        string.Join(
            "; ",
            session
                .Query(plan, Language.Hive, t => t.Name, new(), TestContext.Current.CancellationToken)
                .Rows()
                .Select(r => string.Join(' ', r.Select(v => System.Convert.ToString(v ?? "NULL", CultureInfo.InvariantCulture))))
                .Order(StringComparer.Ordinal)
        );

    private static BoundChange Bind(string sql) =>
        Parse(sql) switch
        {
            T.Update u => Binder.BindUpdate(u, Table),
            T.Delete d => Binder.BindDelete(d, Table),
            T.Merge m => Binder.BindMerge(m, Table),
            var other => throw new ArgumentException(other.GetType().Name),
        };

    private const string Source = "MERGE INTO m1 t USING (SELECT 1 AS a, 'n' AS b UNION ALL SELECT 9, 'i') s ON t.a = s.a ";

    [Theory]
    [InlineData("UPDATE m1 SET b = 'k' WHERE a > 2", "1 x; 2 y; 3 k; 4 k", "2")]
    [InlineData("UPDATE m1 SET b = a, a = a + 10 WHERE b = 'x'", "11 1; 2 y; 3 u; 4 NULL", "1")]
    [InlineData("UPDATE m1 SET b = DEFAULT", "1 none; 2 none; 3 none; 4 none", "4")]
    [InlineData("DELETE FROM m1 WHERE b = 'x'", "2 y; 3 u; 4 NULL", "1")]
    [InlineData("DELETE FROM m1 WHERE b = NULL", "1 x; 2 y; 3 u; 4 NULL", "0")]
    [InlineData("DELETE FROM m1", "", "4")]
    [InlineData(
        Source + "WHEN MATCHED THEN UPDATE SET b = s.b WHEN NOT MATCHED THEN INSERT VALUES (s.a, s.b)",
        "1 n; 2 y; 3 u; 4 NULL; 9 i",
        "2"
    )]
    [InlineData(Source + "WHEN MATCHED AND t.b = 'x' THEN DELETE WHEN MATCHED THEN UPDATE SET b = 'k'", "2 y; 3 u; 4 NULL", "1")]
    [InlineData(
        Source + "WHEN MATCHED AND t.b = 'q' THEN DELETE WHEN MATCHED THEN UPDATE SET b = t.a + 5",
        "1 6; 2 y; 3 u; 4 NULL",
        "1"
    )]
    [InlineData(Source + "WHEN NOT MATCHED AND s.a > 10 THEN INSERT VALUES (s.a, s.b)", "1 x; 2 y; 3 u; 4 NULL", "0")]
    [InlineData(Source + "WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a)", "1 x; 2 y; 3 u; 4 NULL; 9 none", "1")]
    [InlineData(Source + "WHEN NOT MATCHED THEN INSERT (b, a) VALUES (DEFAULT, 8)", "1 x; 2 y; 3 u; 4 NULL; 8 none", "1")]
    public void A_change_leaves_these_rows(string sql, string rows, string changed)
    {
        var change = Bind(sql);
        Assert.Equal(rows, Run(change.Content));
        Assert.Equal(changed, Run(change.Changed));
        Assert.True(change.Check is null || Run(change.Check).Length == 0);
    }

    [Fact]
    public void Two_source_rows_for_one_target_row_are_found()
    {
        const string twice = "MERGE INTO m1 t USING (SELECT 1 AS a UNION ALL SELECT 1) s ON t.a = s.a ";
        Assert.Equal("2", Run(Bind(twice + "WHEN MATCHED THEN UPDATE SET b = 'k'").Check!));
        Assert.Null(Bind(twice + "WHEN NOT MATCHED THEN INSERT VALUES (s.a, 'k')").Check);
    }

    [Theory]
    [InlineData("INSERT INTO p1 PARTITION (y = 2024, d) SELECT 1, 'x', 5", "1 x 2024 5")]
    [InlineData("INSERT INTO p1 SELECT 1, 'x', 2023, '7'", "1 x 2023 7")]
    [InlineData("INSERT INTO p1 (b, d, y) SELECT 'q', 8, 2022", "NULL q 2022 8")]
    [InlineData("INSERT INTO p1 PARTITION (y = 2021, d = 1) (b) SELECT 'q'", "NULL q 2021 1")]
    [InlineData("INSERT INTO p1 VALUES (1, 'a', 2, 3), (4, DEFAULT, 5, 6)", "1 a 2 3; 4 NULL 5 6")]
    public void An_insert_fills_the_tables_columns(string sql, string rows)
    {
        var insert = (T.Insert)Parse(sql);
        Assert.Equal(rows, Run(Binder.BindInsert((T.TableTarget)insert.Target, Partitioned, insert.Query).Content));
    }

    [Fact]
    public void Each_branch_of_a_multi_insert_reads_the_shared_source()
    {
        var many = (T.MultiInsert)Parse(
            "WITH q AS (SELECT 5 AS a) FROM q INSERT INTO p1 SELECT a, 'x', 1, 1 INSERT INTO p1 PARTITION (y = 1, d = 2) SELECT a + 1, 'y' WHERE a = 5"
        );
        var rows = Binder
            .Branches(many)
            .Select(b => Run(Binder.BindInsert((T.TableTarget)b.Target, Partitioned, b.Query).Content));
        Assert.Equal(["5 x 1 1", "6 y 1 2"], rows);
    }

    [Theory]
    [InlineData("INSERT INTO p1 PARTITION (y = 2024, d) SELECT 1, 5", "42000/10044")]
    [InlineData("INSERT INTO p1 PARTITION (y, d = 1) SELECT 1, 'x', 5", "42000/10094")]
    [InlineData("INSERT INTO p1 PARTITION (nope = 1) SELECT 1, 'x'", "42000")]
    [InlineData("INSERT INTO p1 PARTITION (y = 2020) SELECT 1, 'x', 3", "42000/10006")]
    [InlineData("INSERT INTO p1 (nope) VALUES (1)", "42000")]
    [InlineData("INSERT INTO p1 (a, a) VALUES (1, 2)", "42000/10036")]
    public void A_wrong_insert_has_Hives_code(string sql, string code)
    {
        var insert = (T.Insert)Parse(sql);
        var error = Assert.Throws<BazaarException>(() =>
            Binder.BindInsert((T.TableTarget)insert.Target, Partitioned, insert.Query)
        );
        Assert.Equal(code, error.Diagnostic.Code);
    }

    [Theory]
    [InlineData("UPDATE m1 SET nope = 1", "42000/10408")]
    [InlineData(Source + "WHEN MATCHED THEN DELETE WHEN MATCHED THEN UPDATE SET b = 'k'", "42000/10404")]
    [InlineData(Source + "WHEN NOT MATCHED THEN INSERT VALUES (1)", "42000/10044")]
    public void A_wrong_change_has_Hives_code(string sql, string code) =>
        Assert.Equal(code, Assert.Throws<BazaarException>(() => Bind(sql)).Diagnostic.Code);

    [Fact]
    public void A_table_that_is_not_transactional_is_not_changed()
    {
        var error = Assert.Throws<BazaarException>(() => Binder.BindUpdate((T.Update)Parse("UPDATE p1 SET a = 1"), Partitioned));
        Assert.Equal("42000/10297", error.Diagnostic.Code);
    }
}
