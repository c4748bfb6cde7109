using System.Collections.Frozen;
using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Impala's SQL as a delta on Hive's: https://impala.apache.org/docs/build/html/topics/impala_langref.html</summary>
internal sealed class ImpalaDialect : Dialect
{
    public override Language Language => Language.Impala;
    public override string Name => "Impala";
    public override bool FieldsKeepCase => false;

    public override IReadOnlySet<string> Reserved { get; } =
        """
            ADD AGGREGATE ALL ALTER ANALYTIC AND ANTI API_VERSION AS ASC AUTHORIZATION AVRO BETWEEN BIGINT BINARY BLOCK_SIZE BOOLEAN BUCKETS BY
            CACHED CASCADE CASE CAST CHANGE CHAR CLASS CLOSE_FN COLUMN COLUMNS COMMENT COMPRESSION COMPUTE CONSTRAINT COPY CREATE CROSS CUBE
            CURRENT DATA DATABASE DATABASES DATE DATETIME DECIMAL DELETE DELIMITED DESC DESCRIBE DISTINCT DIV DOUBLE DROP ELSE ENCODING END
            ESCAPED EXCEPT EXISTS EXPLAIN EXTENDED EXTERNAL FALSE FIELDS FILEFORMAT FILES FINALIZE_FN FIRST FLOAT FOLLOWING FOR FOREIGN FORMAT
            FORMATTED FROM FULL FUNCTION FUNCTIONS GRANT GROUP GROUPING HAVING HASH ICEBERG IF IGNORE ILIKE IN INCREMENTAL INIT_FN INNER INPATH
            INSERT INT INTEGER INTERMEDIATE INTERSECT INTERVAL INTO INVALIDATE IREGEXP IS JOIN KUDU LAST LEFT LEXICAL LIKE LIMIT LINES LOAD LOCATION
            MERGE_FN METADATA MINUS NORELY NOT NOVALIDATE NULL NULLS OF OFFSET ON OR ORC ORDER OUTER OVER OVERWRITE PARQUET PARQUETFILE PARTITION
            PARTITIONED PARTITIONS PRECEDING PREPARE_FN PRIMARY PRODUCED PURGE RANGE RCFILE REAL RECOVER REFERENCES REFRESH REGEXP RELY RENAME
            REPEATABLE REPLACE REPLICATION RESTRICT RETURNS REVOKE RIGHT RLIKE ROLE ROLES ROLLUP ROW ROWS SCHEMA SCHEMAS SELECT SEMI SEQUENCEFILE
            SERDEPROPERTIES SERIALIZE_FN SET SETS SHOW SMALLINT SORT SPEC STATS STORED STRAIGHT_JOIN STRING STRUCT SYMBOL SYSTEM_TIME
            SYSTEM_VERSION TABLE TABLES TABLESAMPLE TBLPROPERTIES TERMINATED TEXTFILE THEN TIMESTAMP TINYINT TO TRUE TRUNCATE UNBOUNDED UNCACHED
            UNION UNKNOWN UNNEST UPDATE UPDATE_FN UPSERT USE USING VALIDATE VALUES VARCHAR VIEW WHEN WHERE WITH ZORDER
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public override IReadOnlySet<string> FunctionWords { get; } =
        "IF LEFT RIGHT REPLACE TRUNCATE GROUPING DATE HASH UNNEST DEFAULT".Split(' ').ToFrozenSet();

    public override Precedence Precedence { get; } =
        new(
            new Dictionary<string, int>
            {
                ["OR"] = 1,
                ["||"] = 1,
                ["AND"] = 2,
                ["&&"] = 2,
                ["BETWEEN"] = 4,
                ["IN"] = 4,
                ["IS"] = 4,
                ["LIKE"] = 5,
                ["RLIKE"] = 5,
                ["REGEXP"] = 5,
                ["ILIKE"] = 5,
                ["IREGEXP"] = 5,
                ["="] = 6,
                ["<=>"] = 6,
                ["<>"] = 6,
                ["<"] = 6,
                ["<="] = 6,
                [">"] = 6,
                [">="] = 6,
                ["+"] = 7,
                ["-"] = 7,
                ["*"] = 8,
                ["/"] = 8,
                ["%"] = 8,
                ["DIV"] = 8,
                ["&"] = 9,
                ["|"] = 9,
                ["^"] = 9,
            }.ToFrozenDictionary(),
            Not: 3,
            Distinct: 6,
            Unchained: FrozenSet<int>.Empty
        );

    public override IReadOnlySet<string> NumberSuffixes { get; } = FrozenSet<string>.Empty;

    public override bool NumbersMayStartWithPoint => true;
    public override bool HasDoubleAmpersand => true;
    public override bool LineHints => true;
    public override bool HasQuantifiedLike => false;
    public override bool JoinsAdjacentStrings => false;
    public override bool BareIntervals => false;
    public override DecimalType PlainDecimal => new(9, 0);
    public override DataType Real => DataType.Double;

    public override bool HasEncodedTexts => false;

    public override bool StartsWord(char c) => char.IsLetter(c) || c == '_';

    public override bool ContinuesWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    public override IReadOnlyDictionary<string, Func<Parser, Statement>> Statements { get; } =
        new Dictionary<string, Func<Parser, Statement>>
        {
            ["REFRESH"] = p => p.ParseRefresh(),
            ["INVALIDATE"] = p => p.ParseInvalidate(),
            ["COMPUTE"] = p => p.ParseComputeStats(),
            ["COMMENT"] = p => p.ParseCommentOn(),
            ["UPSERT"] = p =>
                throw p.Refuse(
                    "UPSERT",
                    "UPSERT is for Kudu tables, which the lab has none of; use MERGE in Hive on a transactional table."
                ),
        };

    public override IReadOnlySet<string> FileFormats { get; } =
        "TEXTFILE SEQUENCEFILE RCFILE ORC PARQUET PARQUETFILE AVRO KUDU ICEBERG JSONFILE".Split(' ').ToFrozenSet();

    public override string VariableCure(string reference)
    {
        var name = reference.Trim('$', '{', '}');
        name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return $"Give it by --var {name}=…, and write it as ${{var:{name}}}.";
    }
}
