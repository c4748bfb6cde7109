using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>Changes of tables and views that Hive 4.0.1 refuses, with its codes, as it answered when it was asked.</summary>
public sealed class RefusedChangesTests : IDisposable
{
    private readonly TempLab lab = new();

    public RefusedChangesTests()
    {
        foreach (
            var statement in (string[])
                [
                    "CREATE TABLE plain (a INT, b INT)",
                    "CREATE TABLE days (v INT) PARTITIONED BY (d STRING, h INT)",
                    "INSERT INTO days PARTITION (d = 'x', h = 1) VALUES (1)",
                    "CREATE TABLE in_orc (a INT) STORED AS ORC",
                    "CREATE TABLE in_parquet (a INT, b INT) PARTITIONED BY (p INT) STORED AS PARQUET",
                    "CREATE EXTERNAL TABLE outside (a INT) STORED AS ORC",
                    "CREATE TABLE acid (a INT, d STRING) STORED AS ORC TBLPROPERTIES ('transactional' = 'true')",
                    "CREATE VIEW seen AS SELECT a FROM plain",
                    "CREATE VIEW parted PARTITIONED ON (d) AS SELECT v, d FROM days",
                    "ALTER VIEW parted ADD PARTITION (d = 'x')",
                    "CREATE TABLE keyed (a INT, b INT, CONSTRAINT pk PRIMARY KEY (a) DISABLE NOVALIDATE)",
                    "CREATE TABLE fixed_rows (a INT) TBLPROPERTIES ('immutable' = 'true')",
                    "INSERT INTO fixed_rows VALUES (1)",
                    "CREATE TEMPORARY TABLE passing (a INT)",
                    "CREATE MATERIALIZED VIEW kept DISABLE REWRITE AS SELECT a FROM plain",
                ]
        )
            lab.Lab.Hive(statement).Dispose();
    }

    public void Dispose() => lab.Dispose();

    [Theory]
    [InlineData("ALTER TABLE seen ADD COLUMNS (q INT)", "10131")]
    [InlineData("ALTER TABLE seen RENAME TO other", "10131")]
    [InlineData("ALTER VIEW plain RENAME TO other", "10132")]
    [InlineData("ALTER VIEW plain SET TBLPROPERTIES ('a' = 'b')", "10132")]
    [InlineData("ALTER VIEW parted ADD PARTITION (d = 'y') LOCATION '/x'", "42000")]
    [InlineData("ALTER VIEW parted AS SELECT v, d FROM days", "10217")]
    [InlineData("CREATE OR REPLACE VIEW parted AS SELECT 1 AS x", "10217")]
    [InlineData("CREATE OR REPLACE VIEW IF NOT EXISTS seen AS SELECT 1 AS x", "42000")]
    [InlineData("CREATE OR REPLACE VIEW seen AS SELECT * FROM seen", "42000")]
    [InlineData("CREATE VIEW short AS SELECT * FROM passing", "42000")]
    [InlineData("ALTER TABLE plain ADD COLUMNS (q INT) CASCADE", "10410")]
    [InlineData("ALTER TABLE plain SET LOCATION 'a/b'", "10244")]
    [InlineData("ALTER TABLE in_orc SET FILEFORMAT TEXTFILE", "40000")]
    [InlineData("ALTER TABLE in_orc SET SERDE 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe'", "40000")]
    [InlineData("ALTER TABLE in_parquet REPLACE COLUMNS (a INT)", "10313")]
    [InlineData("ALTER TABLE outside SET TBLPROPERTIES ('transactional' = 'true')", "40013")]
    [InlineData("ALTER TABLE plain UPDATE STATISTICS SET ('numRows' = 'NaN')", "42000")]
    [InlineData("ALTER TABLE days DROP PARTITION (h > '__HIVE_DEFAULT_PARTITION__')", "42000")]
    [InlineData("ALTER TABLE days EXCHANGE PARTITION (h = 1) WITH TABLE days", "10234")]
    [InlineData("TRUNCATE TABLE plain PARTITION (d = 'x')", "10148")]
    [InlineData("TRUNCATE TABLE days PARTITION (d = 'none', h = 5)", "10006")]
    [InlineData("CREATE TABLE `a.b` (a INT)", "42000")]
    [InlineData("CREATE TABLE nested (a INT) PARTITIONED BY (m MAP<STRING, STRING>)", "10126")]
    [InlineData("CREATE TABLE held (a INT) PARTITIONED BY (p INT NOT NULL)", "10326")]
    [InlineData(
        "CREATE TABLE sorted_acid (a INT, b INT) CLUSTERED BY (a) SORTED BY (b) INTO 2 BUCKETS STORED AS ORC TBLPROPERTIES ('transactional' = 'true')",
        "40000"
    )]
    [InlineData("CREATE TABLE two_keys (a INT PRIMARY KEY DISABLE, b INT, PRIMARY KEY (b) DISABLE)", "10332")]
    [InlineData("CREATE TABLE no_column (a INT, PRIMARY KEY (z) DISABLE)", "40000")]
    [InlineData("CREATE TABLE switched_on (a INT, PRIMARY KEY (a) ENABLE)", "10326")]
    [InlineData("CREATE TABLE switched_on (a INT, PRIMARY KEY (a))", "10326")]
    [InlineData("CREATE TABLE no_parent (a INT, FOREIGN KEY (a) REFERENCES nowhere (x) DISABLE)", "40000")]
    [InlineData("CREATE TABLE no_key (a INT, FOREIGN KEY (a) REFERENCES keyed (b) DISABLE)", "40000")]
    [InlineData("ALTER TABLE keyed DROP CONSTRAINT nope", "40000")]
    [InlineData("ALTER TABLE keyed ADD CONSTRAINT other UNIQUE (zz) DISABLE NOVALIDATE", "40000")]
    [InlineData("FROM plain INSERT OVERWRITE TABLE keyed SELECT a, 1 INSERT OVERWRITE TABLE keyed SELECT a, 2", "10087")]
    [InlineData("FROM plain INSERT INTO TABLE keyed SELECT a, 1 INSERT INTO TABLE keyed SELECT a, 2", "10087")]
    [InlineData("ALTER TABLE in_orc CHANGE a a INT FIRST", "10311")]
    [InlineData("INSERT OVERWRITE TABLE days PARTITION (d = 'x', h) IF NOT EXISTS SELECT 1, 2", "10127")]
    [InlineData("INSERT INTO fixed_rows VALUES (2)", "10256")]
    [InlineData("CREATE MATERIALIZED VIEW quick AS SELECT a FROM plain", "42000")]
    [InlineData("ALTER MATERIALIZED VIEW kept ENABLE REWRITE", "42000")]
    [InlineData("DROP TABLE plain", "40000")]
    public void Hive_refuses(string statement, string code)
    {
        var e = Assert.Throws<BazaarException>(() => lab.Lab.Hive(statement).Dispose());
        Assert.Contains(code, e.Diagnostic.Code, StringComparison.Ordinal);
        Assert.NotNull(e.Diagnostic.Place);
    }

    [Theory]
    [InlineData("CREATE MATERIALIZED VIEW quick AS SELECT a FROM acid")]
    [InlineData("CREATE TABLE child (a INT, CONSTRAINT fk FOREIGN KEY (a) REFERENCES keyed (a) DISABLE NOVALIDATE)")]
    [InlineData("ALTER TABLE keyed DROP CONSTRAINT pk")]
    [InlineData("DROP MATERIALIZED VIEW kept; DROP TABLE plain")]
    [InlineData(
        "FROM plain INSERT INTO TABLE days PARTITION (d = 'x', h) SELECT a, 1 INSERT INTO TABLE days PARTITION (d = 'x', h = 1) SELECT a"
    )]
    [InlineData("ALTER VIEW parted DROP PARTITION (d = 'x'); CREATE OR REPLACE VIEW parted AS SELECT 1 AS x")]
    public void Hive_takes(string script)
    {
        foreach (var statement in script.Split("; "))
            lab.Lab.Hive(statement).Dispose();
    }

    [Fact]
    public void A_view_whose_table_Impala_dropped_keeps_no_other_table()
    {
        lab.Lab.Impala("DROP TABLE plain").Dispose();
        lab.Lab.Hive("DROP TABLE keyed").Dispose();
        Assert.Contains(
            "keyed",
            Assert.Throws<BazaarException>(() => lab.Lab.Hive("SELECT * FROM keyed")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_of_another_format_is_not_loaded()
    {
        var file = Path.Combine(lab.Folder, "rows.seq");
        File.WriteAllText(file, "SEQ\u0006 and so on");
        Refused($"LOAD DATA LOCAL INPATH '{file}' INTO TABLE plain");
        File.WriteAllText(file, "1,2");
        Refused($"LOAD DATA LOCAL INPATH '{file}' INTO TABLE in_orc");
        lab.Lab.Hive($"LOAD DATA LOCAL INPATH '{file}' INTO TABLE plain").Dispose();

        void Refused(string load) =>
            Assert.Contains(
                "20013",
                Assert.Throws<BazaarException>(() => lab.Lab.Hive(load).Dispose()).Diagnostic.Code,
                StringComparison.Ordinal
            );
    }
}
