using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>What Hive 4.0.1 shows of tables, and its file commands, as it answered when it was asked.</summary>
public sealed class TableDefinitionsTests : IDisposable
{
    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    private void Run(params string[] statements)
    {
        foreach (var statement in statements)
            lab.Lab.Hive(statement).Dispose();
    }

    private string Rows(string statement)
    {
        using var result = lab.Lab.Hive(statement);
        return string.Join("\n", result.Rows().Select(r => string.Join(",", r.Select(v => v ?? "NULL"))));
    }

    private void Fails(string statement, string code)
    {
        var e = Assert.Throws<BazaarException>(() => lab.Lab.Hive(statement).Dispose());
        Assert.Contains(code, e.Diagnostic.Code ?? e.Diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(e.Diagnostic.Place);
    }

    private static string WithoutTime(string rows) =>
        string.Join(
            "\n",
            rows.Split('\n')
                .Where(l =>
                    !l.Contains("transient_lastDdlTime", StringComparison.Ordinal)
                    && !l.Contains("Time:", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void Struct_fields_keep_their_case_in_definitions_and_stand_in_backquotes()
    {
        Run(
            "CREATE TABLE lamp (Spot STRUCT<Volt:INT,cOLOR:STRING>, ps ARRAY<STRUCT<Nm:MAP<STRING,STRUCT<Q:INT>>>>) STORED AS PARQUET",
            "CREATE TABLE mug (Spot STRUCT<Volt:INT>) STORED AS AVRO"
        );
        Assert.StartsWith(
            """
            CREATE TABLE `lamp`(
              `spot` struct<`Volt`:int, `cOLOR`:string>, 
              `ps` array<struct<`Nm`:map<string,struct<`Q`:int>>>>)
            """.ReplaceLineEndings("\n"),
            Rows("SHOW CREATE TABLE lamp"),
            StringComparison.Ordinal
        );
        Assert.Contains("`spot` struct<`volt`:int>", Rows("SHOW CREATE TABLE mug"), StringComparison.Ordinal);
        Assert.Equal("Volt,int,\ncOLOR,string,", Rows("DESCRIBE lamp spot"));
        Assert.Equal("VOLT,int,from deserializer", Rows("DESCRIBE lamp spot.VOLT"));
        Assert.Equal("Nm,map<string,struct<Q:int>>,", Rows("DESCRIBE lamp ps.$elem$"));
        Assert.StartsWith("col_name,Volt\ndata_type,int\n", Rows("DESCRIBE FORMATTED lamp spot"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_shows_its_text_and_what_its_names_mean()
    {
        Run("CREATE TABLE piece (id INT, Title STRING)", "CREATE VIEW v (n) COMMENT 'c' AS SELECT p.ID FROM Piece p");
        var shown = Rows("DESCRIBE FORMATTED v");
        Assert.Contains("Original Query:     ,SELECT p.ID FROM Piece p", shown, StringComparison.Ordinal);
        Assert.Contains(
            "Expanded Query:     ,SELECT `id` AS `n` FROM (SELECT `p`.`id` FROM `default`.`Piece` `p`) `v`",
            shown,
            StringComparison.Ordinal
        );
        var record = Rows("DESCRIBE EXTENDED v");
        Assert.StartsWith(
            "n,int,\n,NULL,NULL\nDetailed Table Information,Table(tableName:v, dbName:default, ",
            record,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "sd:StorageDescriptor(cols:[FieldSchema(name:n, type:int, comment:null)], location:null, ",
            record,
            StringComparison.Ordinal
        );
        Assert.Contains("comment=c", record, StringComparison.Ordinal);
        Assert.Contains(
            "viewOriginalText:SELECT p.ID FROM Piece p, viewExpandedText:SELECT `id` AS `n` FROM (",
            record,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Describe_extended_shows_a_partition_in_one_row()
    {
        Run(
            "CREATE TABLE piece (id INT) PARTITIONED BY (p STRING) CLUSTERED BY (id) SORTED BY (id DESC) INTO 2 BUCKETS",
            "ALTER TABLE piece ADD PARTITION (p = 'x')"
        );
        var record = Rows("DESCRIBE EXTENDED piece PARTITION (p = 'x')");
        Assert.Contains(
            "Detailed Partition Information,Partition(values:[x], dbName:default, tableName:piece, ",
            record,
            StringComparison.Ordinal
        );
        Assert.Contains("bucketCols:[id], sortCols:[Order(col:id, order:0)], ", record, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_create_table_has_the_lines_of_Hive()
    {
        Run(
            "CREATE TABLE t (a INT COMMENT 'it''s', b MAP<STRING, INT>) COMMENT 'many' PARTITIONED BY (p STRING COMMENT 'day') CLUSTERED BY (a) "
                + "SORTED BY (a DESC) INTO 2 BUCKETS SKEWED BY (a) ON (1, 2) STORED AS DIRECTORIES ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t' "
                + "COLLECTION ITEMS TERMINATED BY ';' TBLPROPERTIES ('k' = 'v')"
        );
        Assert.Equal(
            """
            CREATE TABLE `t`(
              `a` int COMMENT 'its', 
              `b` map<string,int>)
            COMMENT 'many'
            PARTITIONED BY ( 
              `p` string COMMENT 'day')
            CLUSTERED BY (
              `a`)
            SORTED BY ( 
              `a` DESC) 
            INTO 2 BUCKETS
            SKEWED BY (`a`)
              ON (('1'),('2'))
              STORED AS DIRECTORIES
            ROW FORMAT SERDE 
              'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe' 
            WITH SERDEPROPERTIES ( 
              'collection.delim'='\;', 
              'field.delim'='\t', 
              'serialization.format'='\t') 
            STORED AS INPUTFORMAT 
              'org.apache.hadoop.mapred.TextInputFormat' 
            OUTPUTFORMAT 
              'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
            LOCATION
              '/user/hive/warehouse/t'
            TBLPROPERTIES (
              'bucketing_version'='2', 
              'k'='v', 
            """.ReplaceLineEndings("\n"),
            WithoutTime(Rows("SHOW CREATE TABLE t"))
        );
        Assert.StartsWith("CREATE TABLE `default`.`t`(\n", Rows("SHOW CREATE TABLE default.t"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_format_has_its_classes()
    {
        Run(
            "CREATE TABLE r (a INT) STORED AS RCFILE",
            "CREATE TABLE s (a INT) STORED AS SEQUENCEFILE",
            "CREATE TABLE j (a INT) STORED AS JSONFILE"
        );
        Assert.Contains("LazyBinaryColumnarSerDe", Rows("SHOW CREATE TABLE r"), StringComparison.Ordinal);
        Assert.Contains("HiveSequenceFileOutputFormat", Rows("SHOW CREATE TABLE s"), StringComparison.Ordinal);
        Assert.Contains("`a` int COMMENT 'from deserializer'", Rows("SHOW CREATE TABLE j"), StringComparison.Ordinal);
        Fails("ALTER TABLE r REPLACE COLUMNS (b INT)", "10243");
        Fails("ALTER TABLE j REPLACE COLUMNS (b INT)", "10243");
    }

    [Fact]
    public void Describe_formatted_tells_of_a_table_and_of_a_partition()
    {
        Run("CREATE EXTERNAL TABLE e (v INT) PARTITIONED BY (p STRING)", "ALTER TABLE e ADD PARTITION (p = 'x')");
        var table = WithoutTime(Rows("DESCRIBE FORMATTED e"));
        Assert.StartsWith(
            "v,int,\n,NULL,NULL\n# Partition Information,NULL,NULL\n# col_name,data_type,comment\np,string,\n,NULL,NULL\n# Detailed Table Information,NULL,NULL\n"
                + "Database:           ,default             ,NULL\n",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains("\n,EXTERNAL            ,TRUE                \n", table, StringComparison.Ordinal);
        Assert.Contains("\nNum Buckets:        ,-1                  ,NULL\n", table, StringComparison.Ordinal);
        Assert.Contains(
            "\nPartition Value:    ,[x]                 ,NULL\n",
            Rows("DESCRIBE FORMATTED e PARTITION (p = 'x')"),
            StringComparison.Ordinal
        );
        Fails("DESCRIBE FORMATTED e PARTITION (p = 'y')", "10006");
        Assert.Contains("col_name,p\n", Rows("DESCRIBE FORMATTED e p"), StringComparison.Ordinal);
        Fails("DESCRIBE e p", "40000");
    }

    [Fact]
    public void Describe_goes_into_arrays_and_maps()
    {
        Run("CREATE TABLE n (a ARRAY<STRUCT<x: INT>>, m MAP<STRING, INT>)");
        Assert.StartsWith("x,int,", Rows("DESCRIBE n a.$elem$"), StringComparison.Ordinal);
        Assert.StartsWith("$value$,int,", Rows("DESCRIBE n m.$value$"), StringComparison.Ordinal);
        Assert.StartsWith("x,int,", Rows("DESCRIBE n a.$elem$.x"), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_table_extended_counts_files()
    {
        Run(
            "CREATE TABLE x1 (a INT, b ARRAY<BIGINT>) PARTITIONED BY (p STRING)",
            "INSERT INTO x1 PARTITION (p = 'u') SELECT 1, array(2L)"
        );
        var all = Rows("SHOW TABLE EXTENDED LIKE 'x%'");
        Assert.Contains(
            "columns:struct columns { i32 a, list<i64> b}\npartitioned:true\npartitionColumns:struct partition_columns { string p}\n",
            all,
            StringComparison.Ordinal
        );
        Assert.Contains("\ntotalNumberFiles:1\n", all, StringComparison.Ordinal);
        Assert.Contains(
            "\nlocation:/user/hive/warehouse/x1/p=u\n",
            Rows("SHOW TABLE EXTENDED LIKE 'x1' PARTITION (p = 'u')"),
            StringComparison.Ordinal
        );
        Assert.Equal("", Rows("SHOW TABLE EXTENDED LIKE 'none'"));
        Fails("SHOW TABLE EXTENDED LIKE 'x1' PARTITION (p = 'v')", "10006");
        Fails("SHOW TABLE EXTENDED LIKE 'x%' PARTITION (p = 'u')", "10001");
    }

    [Fact]
    public void Statistics_are_taken_as_they_are_given()
    {
        Run(
            "CREATE TABLE st (a INT)",
            "ALTER TABLE st UPDATE STATISTICS SET ('numRows' = '77')",
            "ALTER TABLE st UPDATE STATISTICS FOR COLUMN a SET ('numDVs' = '5', 'numNulls' = '1')"
        );
        Assert.Contains("numRows             ,77 ", Rows("DESCRIBE FORMATTED st"), StringComparison.Ordinal);
        Assert.Contains("distinct_count,5\n", Rows("DESCRIBE FORMATTED st a"), StringComparison.Ordinal);
        Fails("ALTER TABLE st UPDATE STATISTICS FOR COLUMN nope SET ('numDVs' = '5')", "42000");
    }

    [Fact]
    public void File_commands_work_on_the_lake()
    {
        Run(
            "dfs -mkdir -p /box/in",
            "dfs -touchz /box/in/_empty",
            "CREATE EXTERNAL TABLE lines (l STRING) LOCATION '/box/t'",
            "INSERT INTO lines VALUES ('one'), ('two')"
        );
        Assert.Contains("Found 2 items\n", Rows("dfs -ls /box"), StringComparison.Ordinal);
        Assert.Equal("one\ntwo", Rows("dfs -cat /box/t/*"));
        Run("dfs -cp /box/t '/box/to here'", "dfs -mv /box/in /box/to");
        Assert.Equal("one\ntwo", Rows("dfs -cat '/box/to here/*'"));
        Assert.Equal("Deleted /box/to", Rows("dfs -rm -r -r /box/to"));
        Assert.Equal("", Rows("dfs -rm -f /box/none"));
        Fails("dfs -rm /box/none", "08S01");
        Fails($"dfs -touchz {Rows("dfs -ls -R /box/t").Split(' ')[^1]}", "08S01");
        Assert.Equal("one\ntwo", Rows("dfs -cat /box/t/*"));
        Fails("dfs -setrep 1 /box", "dfs -setrep");
        Fails("dfs", "08S01");
    }

    [Fact]
    public void Lines_at_the_head_and_at_the_end_are_no_rows()
    {
        Run(
            "CREATE TABLE framed (l STRING)",
            "INSERT INTO framed SELECT c FROM (SELECT explode(array('head', 'one', 'two', 'sum', 'end')) AS c) t",
            "ALTER TABLE framed SET TBLPROPERTIES ('skip.header.line.count' = '1', 'skip.footer.line.count' = '2')"
        );
        Assert.Equal("one\ntwo", Rows("SELECT * FROM framed"));
    }

    [Fact]
    public void A_statement_without_a_plan_is_explained_by_its_tree()
    {
        Assert.StartsWith("CreateTable", Rows("EXPLAIN CREATE TABLE later (a INT)"), StringComparison.Ordinal);
        Assert.StartsWith("DropTable", Rows("EXPLAIN DROP TABLE later"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_without_a_partition_say_their_rows_partitions()
    {
        Run(
            "CREATE EXTERNAL TABLE raw_lines (l STRING) LOCATION '/box/raw'",
            "INSERT INTO raw_lines VALUES ('1,x,7'), ('2,y,8')",
            "CREATE TABLE sorted_out (a INT, b STRING) PARTITIONED BY (p INT) ROW FORMAT DELIMITED FIELDS TERMINATED BY ','",
            "LOAD DATA INPATH '/box/raw' INTO TABLE sorted_out"
        );
        Assert.Equal("1,x,7\n2,y,8", Rows("SELECT * FROM sorted_out ORDER BY a"));
        Assert.Equal("", Rows("SELECT * FROM raw_lines"));
    }

    [Fact]
    public void Temporary_tables_are_loaded_and_changed_as_others()
    {
        Run(
            "CREATE EXTERNAL TABLE raw_lines (l STRING) LOCATION '/box/raw'",
            "INSERT INTO raw_lines VALUES ('one')",
            "CREATE TEMPORARY TABLE passing (a STRING)",
            "LOAD DATA INPATH '/box/raw' INTO TABLE passing",
            "ALTER TABLE passing CHANGE a b STRING",
            "ALTER TABLE passing RENAME TO passed"
        );
        Assert.Equal("one", Rows("SELECT b FROM passed"));
        Fails("SELECT * FROM passing", "10001");
    }

    [Fact]
    public void A_database_may_belong_to_a_role()
    {
        Run("CREATE DATABASE shelf", "ALTER DATABASE shelf SET OWNER ROLE keepers");
        Assert.EndsWith(",keepers,ROLE,,", Rows("DESCRIBE DATABASE shelf"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_switched_off_or_stays_the_same_is_taken()
    {
        Run(
            "CREATE TABLE open (a INT) PARTITIONED BY (p INT NOT NULL DISABLE)",
            "CREATE TABLE stays (a INT) STORED AS ORC",
            "ALTER TABLE stays SET FILEFORMAT ORC"
        );
        Assert.Equal("", Rows("SHOW PARTITIONS open"));
    }
}
