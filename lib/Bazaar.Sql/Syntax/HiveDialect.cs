using System.Collections.Frozen;
using Bazaar.Core;

namespace Bazaar.Sql.Syntax;

/// <summary>HiveQL of Hive 4.0: https://cwiki.apache.org/confluence/display/Hive/LanguageManual</summary>
internal sealed class HiveDialect : Dialect
{
    public override Language Language => Language.Hive;
    public override string Name => "Hive";

    public override IReadOnlySet<string> Reserved { get; } =
        """
            ALL ALTER AND ANY APPLICATION ARRAY AS AUTHORIZATION BETWEEN BIGINT BINARY BOOLEAN BOTH BY CASE CAST CHAR COLUMN COMMIT COMPACTIONID CONF
            CONNECTOR CONNECTORS CONSTRAINT CREATE CROSS CUBE CURRENT CURRENT_DATE CURRENT_TIMESTAMP CURSOR DATABASE DATE DDL DEC DECIMAL
            DELETE DESCRIBE DISTINCT DIV DOUBLE DROP ELSE END EXCEPT EXCHANGE EXISTS EXTENDED EXTERNAL EXTRACT FALSE FETCH FLOAT FLOOR FOLLOWING
            FOR FORCE FOREIGN FROM FULL FUNCTION GRANT GROUP GROUPING HAVING IF IMPORT IN INNER INSERT INT INTEGER INTERSECT INTERVAL INTO IS
            JOIN LATERAL LEADING LEFT LESS LIKE LOCAL MACRO MAP MERGE MINUS MORE NONE NOT NULL NUMERIC OF ON ONLY OR ORDER OUT OUTER OVER
            PARTITION PERCENT PKFK_JOIN PRECEDING PRECISION PREPARE PRESERVE PRIMARY PROCEDURE QUALIFY RANGE READS REAL REDUCE REFERENCES REGEXP REVOKE
            RIGHT RLIKE ROLLBACK ROLLUP ROW ROWS SELECT SET SMALLINT SOME START SYNC TABLE TABLESAMPLE THEN TIME TIMESTAMP TIMESTAMPLOCALTZ TO
            TRAILING TRANSFORM TRIGGER TRUE TRUNCATE UNBOUNDED UNION UNIQUE UNIQUEJOIN UPDATE USER USING VALUES VARCHAR WHEN WHERE WINDOW WITH
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public override IReadOnlySet<string> FunctionWords { get; } =
        "IF ARRAY MAP BIGINT BINARY BOOLEAN CURRENT_DATE CURRENT_TIMESTAMP DATE DOUBLE FLOAT REAL GROUPING INT SMALLINT TIMESTAMP"
            .Split(' ')
            .ToFrozenSet();

    /// <summary>As Hive 4.0.1 answers: IS NULL binds looser than =, and only = and &lt;&gt; chain.</summary>
    public override Precedence Precedence { get; } =
        new(
            new Dictionary<string, int>
            {
                ["OR"] = 1,
                ["AND"] = 2,
                ["="] = 5,
                ["<=>"] = 5,
                ["<>"] = 5,
                ["<"] = 6,
                ["<="] = 6,
                [">"] = 6,
                [">="] = 6,
                ["LIKE"] = 6,
                ["RLIKE"] = 6,
                ["REGEXP"] = 6,
                ["IN"] = 6,
                ["BETWEEN"] = 6,
                ["|"] = 7,
                ["&"] = 8,
                ["||"] = 9,
                ["+"] = 10,
                ["-"] = 10,
                ["*"] = 11,
                ["/"] = 11,
                ["%"] = 11,
                ["DIV"] = 11,
                ["^"] = 12,
                ["IS"] = 4,
            }.ToFrozenDictionary(),
            Not: 3,
            Distinct: 5,
            Unchained: new[] { 4, 6 }.ToFrozenSet()
        );

    public override IReadOnlySet<string> NumberSuffixes { get; } = "L S Y D BD B K M G".Split(' ').ToFrozenSet();

    public override IReadOnlySet<string> FileFormats { get; } =
        "TEXTFILE SEQUENCEFILE RCFILE ORC ORCFILE PARQUET PARQUETFILE AVRO AVROFILE JSONFILE".Split(' ').ToFrozenSet();

    public override string VariableCure(string reference)
    {
        var name = reference.Trim('$', '{', '}');
        name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return $"Give it by --hivevar {name}=…, or by SET hivevar:{name}=…; before this statement.";
    }
}
