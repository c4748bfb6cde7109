using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>What Hive 4.0.1 does with a table's record and its partitions, as it answered when it was asked.</summary>
public sealed class TableChangesTests : IDisposable
{
    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    private void Run(params string[] statements)
    {
        foreach (var statement in statements)
            lab.Lab.Hive(statement).Dispose();
    }

    private string Rows(string query)
    {
        using var result = lab.Lab.Hive(query);
        return string.Join("; ", result.Rows().Select(r => string.Join(",", r.Select(v => v ?? "NULL"))));
    }

    private void Fails(string statement, string code)
    {
        var e = Assert.Throws<BazaarException>(() => lab.Lab.Hive(statement).Dispose());
        Assert.Contains(code, e.Diagnostic.Code ?? e.Diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(e.Diagnostic.Place);
    }

    [Fact]
    public void Exchange_moves_the_partitions_that_match()
    {
        Run(
            "CREATE TABLE a (v INT) PARTITIONED BY (d STRING, h INT)",
            "CREATE TABLE b (v INT) PARTITIONED BY (d STRING, h INT)",
            "INSERT INTO a PARTITION (d='x', h=1) VALUES (1)",
            "INSERT INTO a PARTITION (d='x', h=2) VALUES (2)",
            "INSERT INTO a PARTITION (d='y', h=1) VALUES (3)",
            "INSERT INTO b PARTITION (d='y', h=1) VALUES (4)",
            "ALTER TABLE b EXCHANGE PARTITION (d='x') WITH TABLE a"
        );
        Assert.Equal("3,y,1", Rows("SELECT * FROM a ORDER BY v"));
        Assert.Equal("1,x,1; 2,x,2; 4,y,1", Rows("SELECT * FROM b ORDER BY v"));
        Fails("ALTER TABLE b EXCHANGE PARTITION (d='y', h=1) WITH TABLE a", "42000");
        Fails("ALTER TABLE b EXCHANGE PARTITION (d='q') WITH TABLE a", "10006");
        Run("ALTER TABLE b PARTITION COLUMN (h STRING)");
        Assert.Equal("1,x,1; 2,x,2; 4,y,1", Rows("SELECT * FROM b ORDER BY v"));
        Fails("ALTER TABLE b PARTITION COLUMN (nope INT)", "10006");
        Fails("INSERT INTO a PARTITION (d='z', h='one') VALUES (5)", "10248");
        Run("ALTER TABLE a DROP PARTITION (d='none')");
    }

    [Fact]
    public void Rows_are_held_to_NOT_NULL_and_CHECK()
    {
        Run(
            "CREATE TABLE t (i INT NOT NULL, j INT NOT NULL DISABLE NOVALIDATE, k INT CHECK (k > 0), CONSTRAINT few CHECK (i < 10))",
            "INSERT INTO t VALUES (1, NULL, NULL)"
        );
        Fails("INSERT INTO t VALUES (NULL, 1, 1)", "constraint");
        Fails("INSERT INTO t SELECT 20, 1, 1", "constraint");
        Fails("INSERT INTO t VALUES (2, 2, 0)", "constraint");
        Fails("INSERT INTO t (j) VALUES (3)", "constraint");
        Run("ALTER TABLE t DROP CONSTRAINT few", "INSERT INTO t VALUES (20, 1, 1)");
        Assert.Equal("1,NULL,NULL; 20,1,1", Rows("SELECT * FROM t ORDER BY i"));
        Fails("CREATE TABLE x (v INT CHECK (v + 1))", "10326");
        Fails("CREATE TABLE x (v INT CHECK (v IN (SELECT 1)))", "10326");
        Fails("CREATE TABLE x (v INT CHECK (sum(v) > 0))", "10128");
        Fails("CREATE TABLE x (v BIGINT DEFAULT 5)", "10326");
        Run("CREATE TABLE x (v BIGINT DEFAULT CAST(5 AS BIGINT))");
    }

    [Fact]
    public void Columns_change_to_types_that_can_hold_their_values()
    {
        Run(
            "CREATE TABLE t (a INT, b STRING, c DOUBLE, d DATE)",
            "ALTER TABLE t CHANGE a a BIGINT",
            "ALTER TABLE t CHANGE b b VARCHAR(10)",
            "ALTER TABLE t CHANGE d d STRING"
        );
        Fails("ALTER TABLE t CHANGE b b INT", "40013");
        Fails("ALTER TABLE t CHANGE c c FLOAT", "40013");
        Fails("ALTER TABLE t CHANGE a a BIGINT AFTER c", "40013");
        Fails("ALTER TABLE t REPLACE COLUMNS (a INT)", "40013");
        Run("CREATE TABLE o (a INT, b INT) STORED AS ORC");
        Fails("ALTER TABLE o REPLACE COLUMNS (a INT)", "10313");
    }

    [Fact]
    public void ORC_finds_columns_by_position_and_Parquet_by_name()
    {
        Run(
            "CREATE TABLE o (a INT, b INT, c STRING) STORED AS ORC",
            "INSERT INTO o VALUES (1, 10, 'x')",
            "ALTER TABLE o CHANGE b bb INT",
            "INSERT INTO o VALUES (2, 20, 'y')"
        );
        Assert.Equal("1,10,x; 2,20,y", Rows("SELECT a, bb, c FROM o ORDER BY a"));
        Fails("ALTER TABLE o CHANGE bb bb INT FIRST", "10311");
        Run("ALTER TABLE o ADD COLUMNS (b INT)", "INSERT INTO o VALUES (3, 30, 'z', 300)");
        Assert.Equal("1,10,x,NULL; 2,20,y,NULL; 3,30,z,300", Rows("SELECT * FROM o ORDER BY a"));
        Run("ALTER TABLE o REPLACE COLUMNS (p BIGINT, q STRING, r STRING, s INT, t INT)");
        Assert.Equal("1,10,x,NULL,NULL; 2,20,y,NULL,NULL; 3,30,z,300,NULL", Rows("SELECT * FROM o ORDER BY p"));
        Run(
            "CREATE TABLE q (a INT, b INT) STORED AS PARQUET",
            "INSERT INTO q VALUES (1, 10)",
            "ALTER TABLE q CHANGE b bb INT",
            "INSERT INTO q VALUES (2, 20)"
        );
        Assert.Equal("1,NULL; 2,20", Rows("SELECT * FROM q ORDER BY a"));
    }

    [Fact]
    public void A_partition_keeps_the_columns_that_it_was_made_with()
    {
        Run(
            "CREATE TABLE t (v INT, w INT) PARTITIONED BY (p INT)",
            "INSERT INTO t PARTITION (p=1) VALUES (1, 10)",
            "ALTER TABLE t ADD COLUMNS (x INT)",
            "INSERT INTO t PARTITION (p=1) VALUES (2, 20, 200)",
            "INSERT INTO t PARTITION (p=2) VALUES (3, 30, 300)"
        );
        Assert.Equal("1,10,NULL,1; 2,20,NULL,1; 3,30,300,2", Rows("SELECT * FROM t ORDER BY v"));
        Assert.Equal("2", Rows("SELECT count(*) FROM t WHERE p = 1 AND x IS NULL"));
        Run("ALTER TABLE t CHANGE v v STRING CASCADE");
        Assert.Equal("1,10,NULL,1; 2,20,200,1; 3,30,300,2", Rows("SELECT * FROM t ORDER BY v"));
        Run(
            "CREATE TABLE q (a INT, b INT, c STRING) PARTITIONED BY (p INT) STORED AS PARQUET",
            "INSERT INTO q PARTITION (p=1) VALUES (1, 10, 'x')",
            "ALTER TABLE q CHANGE b bb INT",
            "INSERT INTO q PARTITION (p=1) VALUES (2, 20, 'y')",
            "INSERT INTO q PARTITION (p=2) VALUES (3, 30, 'z')",
            "ALTER TABLE q ADD COLUMNS (d INT)",
            "INSERT INTO q PARTITION (p=1) VALUES (4, 40, 'w', 400)"
        );
        Assert.Equal("1,NULL,x,NULL,1; 2,20,y,NULL,1; 3,30,z,NULL,2; 4,40,w,NULL,1", Rows("SELECT * FROM q ORDER BY a"));
        Run("ALTER TABLE q PARTITION (p=1) ADD COLUMNS (d INT)");
        Assert.Equal("400", Rows("SELECT d FROM q WHERE a = 4"));
        Run(
            "CREATE TABLE s (a INT, b STRING) PARTITIONED BY (p INT)",
            "INSERT INTO s PARTITION (p=1) VALUES (1, 'abc')",
            "ALTER TABLE s CHANGE a a STRING",
            "INSERT INTO s PARTITION (p=1) VALUES ('q', 'b')",
            "INSERT INTO s PARTITION (p=2) VALUES ('q', 'c')"
        );
        Assert.Equal("1,abc,1; q,c,2; NULL,b,1", Rows("SELECT * FROM s ORDER BY a, p"));
    }

    [Fact]
    public void A_field_of_an_array_of_structs_is_an_array() =>
        Assert.Equal(
            "2,1,9",
            Rows(
                "SELECT size(a.x), a.x[0], a.x[1] FROM (SELECT array(named_struct('x', 1, 'y', 'p'), named_struct('x', 9, 'y', 'q')) AS a) t"
            )
        );

    [Fact]
    public void A_view_keeps_the_columns_that_its_stars_stood_for()
    {
        Run(
            "CREATE TABLE t (a INT, b STRING)",
            "INSERT INTO t VALUES (1, 'x')",
            "CREATE VIEW v AS SELECT t.*, a + 1 AS n FROM t WHERE a IN (SELECT * FROM (SELECT a FROM t) z)",
            "ALTER TABLE t ADD COLUMNS (c INT)"
        );
        Assert.Equal("1,x,2", Rows("SELECT * FROM v"));
        Fails("CREATE VIEW w AS SELECT a, a FROM t", "10036");
    }

    [Fact]
    public void CREATE_TABLE_AS_numbers_values_of_one_name()
    {
        Run("CREATE TABLE t AS SELECT 1 AS a, 2 AS a, 'x' AS b, 'y' AS b");
        Assert.Equal("a; a_1; b; b_1", Rows("SHOW COLUMNS IN t"));
        Fails("CREATE TABLE u (a INT) AS SELECT 1", "10065");
    }

    [Fact]
    public void DELETE_leaves_the_partitions_and_without_WHERE_empties_any_table()
    {
        Run(
            "CREATE TABLE p (v INT) PARTITIONED BY (d STRING) STORED AS ORC TBLPROPERTIES ('transactional'='true')",
            "INSERT INTO p PARTITION (d='x') VALUES (1)",
            "INSERT INTO p PARTITION (d='y') VALUES (2)",
            "DELETE FROM p WHERE d = 'x'"
        );
        Assert.Equal("d=x; d=y", Rows("SHOW PARTITIONS p"));
        Assert.Equal("2,y", Rows("SELECT * FROM p"));
        Run("CREATE TABLE t (v INT)", "INSERT INTO t VALUES (1)", "DELETE FROM t");
        Assert.Equal("0", Rows("SELECT count(*) FROM t"));
        Run(
            "CREATE TABLE i (v INT) TBLPROPERTIES ('transactional'='true', 'transactional_properties'='insert_only')",
            "INSERT INTO i VALUES (1)"
        );
        Fails("DELETE FROM i WHERE v = 1", "10414");
        Fails("UPDATE i SET v = 2", "10414");
    }

    [Fact]
    public void Buckets_are_those_of_Hives_hash()
    {
        Run(
            "CREATE TABLE b (id INT, v STRING) CLUSTERED BY (id) INTO 4 BUCKETS",
            "INSERT INTO b VALUES (1,'a'),(2,'b'),(3,'c'),(4,'d'),(11,'e'),(12,'f'),(13,'g'),(NULL,'h')"
        );
        Assert.Equal("2; NULL", Rows("SELECT id FROM b TABLESAMPLE(BUCKET 1 OUT OF 4 ON id) ORDER BY id"));
        Assert.Equal("1; 4; 11; 13", Rows("SELECT id FROM b TABLESAMPLE(BUCKET 2 OUT OF 4) ORDER BY id"));
        Assert.Equal("1; 2; 3; 12; 13; NULL", Rows("SELECT id FROM b TABLESAMPLE(BUCKET 1 OUT OF 2 ON v) ORDER BY id"));
        Assert.Equal("11; 12; 13", Rows("SELECT s.id FROM b TABLESAMPLE(BUCKET 2 OUT OF 3 ON id, v) s ORDER BY id"));
        Fails("SELECT id FROM b TABLESAMPLE(BUCKET 3 OUT OF 2 ON id)", "10061");
        Run("CREATE TABLE t (id INT)");
        Fails("SELECT id FROM t TABLESAMPLE(BUCKET 1 OUT OF 2)", "10060");
    }

    [Theory]
    [InlineData("STORED AS JSONFILE", "7,a \"b\",[1,2]; NULL,NULL,NULL")]
    [InlineData("ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'", "7,a \"b\",[1,2]; NULL,NULL,NULL")]
    public void Rows_are_written_as_JSON(string format, string rows)
    {
        Run(
            $"CREATE TABLE j (id INT, name STRING, n ARRAY<INT>) {format}",
            "INSERT INTO j SELECT 7, 'a \"b\"', array(1, 2)",
            "INSERT INTO j SELECT CAST(NULL AS INT), CAST(NULL AS STRING), CAST(NULL AS ARRAY<INT>)"
        );
        Assert.Equal(
            rows,
            Rows("SELECT id, name, concat('[', CAST(n[0] AS STRING), ',', CAST(n[1] AS STRING), ']') FROM j ORDER BY id")
        );
    }

    [Fact]
    public void Delimiters_in_texts_are_escaped_and_OpenCSVSerde_gives_texts()
    {
        Run(
            "CREATE TABLE e (a STRING, b STRING) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' ESCAPED BY '\\\\'",
            "INSERT INTO e VALUES ('x,y', 'q\\\\w'), ('z', '')",
            "CREATE TABLE c (a INT, b STRING) ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'",
            "INSERT INTO c VALUES (1, 'a,\"b\"'), (NULL, NULL)"
        );
        Assert.Equal("x,y,q\\w; z,", Rows("SELECT * FROM e ORDER BY a"));
        Assert.Equal(",; 1,a,\"b\"", Rows("SELECT * FROM c ORDER BY a"));
    }

    [Theory]
    [InlineData("row_number() OVER (ORDER BY v ROWS UNBOUNDED PRECEDING)")]
    [InlineData("lag(v) OVER (ORDER BY v ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)")]
    [InlineData("sum(v) OVER (ORDER BY v ROWS BETWEEN 2 FOLLOWING AND 1 FOLLOWING)")]
    [InlineData("sum(v) OVER (ORDER BY v ROWS BETWEEN 1 PRECEDING AND 2 PRECEDING)")]
    [InlineData("count(DISTINCT *)")]
    [InlineData("- -v")]
    [InlineData("~-v")]
    public void Frames_and_signs_that_Hive_refuses(string value) => Fails($"SELECT {value} FROM (SELECT 1 AS v) t", "42000");

    [Fact]
    public void The_whole_partition_is_a_frame_that_rank_takes() =>
        Assert.Equal(
            "1",
            Rows(
                "SELECT rank() OVER (ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM (SELECT 1 AS v) t"
            )
        );

    [Fact]
    public void Partitions_keep_the_format_that_they_were_written_in()
    {
        Run(
            "CREATE TABLE mixed (a INT, b STRING) PARTITIONED BY (p INT) ROW FORMAT DELIMITED FIELDS TERMINATED BY ','",
            "INSERT INTO mixed PARTITION (p = 1) VALUES (1, 'x')",
            "ALTER TABLE mixed SET FILEFORMAT PARQUET",
            "INSERT INTO mixed PARTITION (p = 2) VALUES (2, 'y')",
            "INSERT INTO mixed PARTITION (p = 1) VALUES (3, 'z')",
            "ALTER TABLE mixed ADD PARTITION (p = 3)",
            "ALTER TABLE mixed PARTITION (p = 3) SET FILEFORMAT TEXTFILE",
            "INSERT INTO mixed PARTITION (p = 3) VALUES (4, 'w')"
        );
        Assert.Equal("1,x,1; 2,y,2; 3,z,1; 4,w,3", Rows("SELECT * FROM mixed ORDER BY a"));
        Assert.Equal("2", Rows("SELECT COUNT(*) FROM mixed WHERE p = 1"));
        Run("INSERT OVERWRITE TABLE mixed PARTITION (p = 1) VALUES (5, 'v')");
        Assert.Equal("5,v,1", Rows("SELECT * FROM mixed WHERE p = 1"));
        Assert.Contains("Parquet", Rows("DESCRIBE FORMATTED mixed PARTITION (p = 1)"), StringComparison.Ordinal);
        Assert.Contains("Lazy", Rows("DESCRIBE FORMATTED mixed PARTITION (p = 3)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_and_defaults_keep_their_brackets_and_quotes()
    {
        Run(
            "CREATE TABLE held (a INT CHECK ((a + 1) * 2 > 10), s STRING DEFAULT 'it\\'s', t STRING CHECK (t <> 'it\\'s'))",
            "INSERT INTO held (a) VALUES (6)"
        );
        Assert.Equal("6,it's,NULL", Rows("SELECT * FROM held"));
        Assert.Throws<BazaarException>(() => Run("INSERT INTO held (a) VALUES (2)"));
        Assert.Throws<BazaarException>(() => Run("INSERT INTO held VALUES (6, 'u', 'it\\'s')"));
    }

    [Fact]
    public void Two_branches_add_to_one_partition()
    {
        Run(
            "CREATE TABLE one (a INT)",
            "INSERT INTO one VALUES (1)",
            "CREATE TABLE pair (v INT) PARTITIONED BY (p INT)",
            "FROM one INSERT INTO TABLE pair PARTITION (p) SELECT a, 1 INSERT INTO TABLE pair PARTITION (p = 1) SELECT a + 1"
        );
        Assert.Equal("1,1; 2,1", Rows("SELECT * FROM pair ORDER BY v"));
    }

    [Fact]
    public void A_directory_is_written_as_Parquet_with_Hives_names()
    {
        Run(
            "INSERT OVERWRITE DIRECTORY '/out' STORED AS PARQUET SELECT 1 AS x, 'b' AS y UNION ALL SELECT 2, 'c'",
            "CREATE EXTERNAL TABLE written (`_col0` INT, `_col1` STRING) STORED AS PARQUET LOCATION '/out'"
        );
        Assert.Equal("1,b; 2,c", Rows("SELECT * FROM written ORDER BY 1"));
        Fails("INSERT OVERWRITE DIRECTORY '/out' STORED AS ORC SELECT 1", "STORED AS ORC");
        Assert.Equal("1,b; 2,c", Rows("SELECT * FROM written ORDER BY 1"));
    }

    [Fact]
    public void Impala_takes_a_tables_columns_from_a_Parquet_file()
    {
        Run("CREATE TABLE made STORED AS PARQUET AS SELECT 1 AS id, 'x' AS name, CAST(2.5 AS DECIMAL(4,1)) AS price");
        lab.Lab.Impala("CREATE TABLE like_it LIKE PARQUET '/user/hive/warehouse/made' STORED AS PARQUET").Dispose();
        const string inferred = "Inferred from Parquet file.";
        Assert.Equal($"id,int,{inferred}; name,string,{inferred}; price,decimal(4,1),{inferred}", Rows("DESCRIBE like_it"));
        Assert.Equal("", Rows("SELECT * FROM like_it"));
        var e = Assert.Throws<BazaarException>(() => lab.Lab.Impala("CREATE TABLE other LIKE PARQUET '/nowhere'"));
        Assert.Contains("There is no file /nowhere", e.Diagnostic.Message, StringComparison.Ordinal);
    }
}
