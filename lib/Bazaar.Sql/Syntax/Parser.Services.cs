using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>SHOW, DESCRIBE, EXPLAIN, ANALYZE, MSCK.</summary>
public sealed partial class Parser
{
    private Statement ParseShow()
    {
        var first = at;
        Expect("SHOW");
        if (Accept("DATABASES") || Accept("SCHEMAS"))
        {
            var like = ParseLikePattern(needsLike: dialect.Language == Language.Hive);
            return new ShowDatabases(From(first), like);
        }
        if (Current.Key == "EXTENDED" && AheadIs(1, "TABLES"))
            return ParseShowTables(first, TableLike.Table, 2);
        if (Is("TABLES"))
            return ParseShowTables(first, TableLike.Table, 1);
        if (Is("VIEWS"))
            return ParseShowTables(first, TableLike.View, 1);
        if (Is("MATERIALIZED") && AheadIs(1, "VIEWS"))
            return ParseShowTables(first, TableLike.MaterializedView, 2);
        if (Accept("PARTITIONS"))
            return ParseShowPartitions(first);
        if (Is("COLUMNS") || (Is("SORTED") && AheadIs(1, "COLUMNS")))
            return ParseShowColumns(first);
        if (Accept("CREATE"))
            return ParseShowCreate(first);
        if (Accept("TBLPROPERTIES"))
            return ParseShowProperties(first);
        if (Accept("CONF"))
        {
            var key = ParseString("a setting's name as a string");
            return new ShowConf(From(first), key);
        }
        return ParseShowRest(first);
    }

    private Statement ParseShowRest(int first)
    {
        var kind = Current.Key is "ANALYTIC" or "AGGREGATE" && AheadIs(1, "FUNCTIONS") ? Current.Key : null;
        if (kind is not null)
            at++;
        if (Accept("FUNCTIONS"))
        {
            var database = Accept("IN") ? ParseName("a database's name") : null;
            var named = Accept("LIKE") || dialect.Language == Language.Impala;
            var like =
                !named ? null
                : Current.Kind == TokenKind.String ? ParseString()
                : IsName() ? ParseName().Text
                : null;
            return new ShowFunctions(From(first), like, database, kind);
        }
        if (Accept("TABLE"))
            return dialect.Language == Language.Impala ? ParseShowStats(first, false) : ParseShowTableExtended(first);
        if (dialect.Language == Language.Impala)
        {
            if (Accept("COLUMN"))
                return ParseShowStats(first, true);
            if (Accept("FILES"))
            {
                Expect("IN");
                var table = ParseTableName();
                var partition = Is("PARTITION") ? ParsePartitionSet() : null;
                return new ShowFiles(From(first), table, partition);
            }
        }
        else if (IsAny("LOCKS", "TRANSACTIONS", "COMPACTIONS"))
        {
            var what = Current.Key;
            while (Current.Kind != TokenKind.End)
                at++;
            return new ShowActivity(From(first), what);
        }
        if (IsAny("GRANT", "ROLES", "ROLE", "CURRENT", "PRINCIPALS"))
            throw Refuse($"SHOW {Current.Key}", "Access is ruled by the lab's policies.");
        if (IsAny("RESOURCE", "CONNECTORS"))
            throw Refuse($"SHOW {Current.Key}", "It has a meaning on a cluster only.");
        throw Unexpected();
    }

    private string? ParseLikePattern(bool needsLike)
    {
        if (dialect.Language == Language.Impala)
            return Accept("LIKE") || Current.Kind == TokenKind.String ? ParseString("a pattern as a string") : null;
        if (Accept("LIKE") || (!needsLike && (Current.Kind == TokenKind.String || IsName())))
            return Current.Kind == TokenKind.String ? ParseString() : ParseName("a pattern").Text;
        return null;
    }

    private Name? ParseInDatabase() => Accept("IN") || Accept("FROM") ? ParseName("a database's name") : null;

    private ShowTables ParseShowTables(int first, TableLike kind, int words)
    {
        var extended = words == 2 && kind == TableLike.Table;
        at += words;
        var database = ParseInDatabase();
        if (Accept("WHERE"))
            throw Refuse("SHOW TABLES WHERE", "Write SHOW VIEWS or SHOW MATERIALIZED VIEWS.");
        var like = ParseLikePattern(needsLike: false);
        return new(From(first), kind, database, like, extended);
    }

    private ShowTableExtended ParseShowTableExtended(int first)
    {
        Expect("EXTENDED");
        var database = ParseInDatabase();
        Expect("LIKE");
        var like = Current.Kind == TokenKind.String ? ParseString() : ParseName("a pattern").Text;
        var partition = Is("PARTITION") ? ParsePartition() : null;
        return new(From(first), database, like, partition);
    }

    private ShowPartitions ParseShowPartitions(int first)
    {
        var table = ParseTableName();
        var hive = dialect.Language == Language.Hive;
        var partition = hive && Is("PARTITION") ? ParsePartition() : null;
        var where = Accept("WHERE") ? ParseExpression() : null;
        List<OrderItem> order = hive && Is("ORDER") ? ParseOrderBy() : [];
        var limit = hive ? ParseLimit().Limit : null;
        return new(From(first), table, partition, where, order, limit);
    }

    private ShowColumns ParseShowColumns(int first)
    {
        var sorted = Accept("SORTED");
        Expect("COLUMNS");
        if (!Accept("FROM"))
            Expect("IN");
        var table = ParseTableName();
        if (ParseInDatabase() is { } database)
            table = new(From(first), [database, table.Last]);
        var like = ParseLikePattern(needsLike: false);
        return new(From(first), table, like, sorted);
    }

    private Statement ParseShowCreate(int first)
    {
        if (Accept("DATABASE") || Accept("SCHEMA"))
        {
            var database = ParseName("a database's name");
            return new ShowCreateDatabase(From(first), database);
        }
        if (!(dialect.Language == Language.Impala && Accept("VIEW")))
            Expect("TABLE");
        var table = ParseTableName();
        return new ShowCreateTable(From(first), table);
    }

    private ShowProperties ParseShowProperties(int first)
    {
        var table = ParseTableName();
        string? key = null;
        if (Accept("("))
        {
            key = ParseString("a property's name as a string");
            Expect(")");
        }
        return new(From(first), table, key);
    }

    private Statement ParseDescribe()
    {
        var first = at++;
        if (Current.Key is "DATABASE" or "SCHEMA" && (IsName(1) || Ahead().Key is "EXTENDED" or "FORMATTED"))
        {
            at++;
            var detailed = Accept("EXTENDED") || Accept("FORMATTED");
            var database = ParseName("a database's name");
            return new DescribeDatabase(From(first), database, detailed);
        }
        if (Current.Key == "FUNCTION")
            return ParseDescribeFunction(first);
        var detail =
            Accept("EXTENDED") ? DescribeDetail.Extended
            : Accept("FORMATTED") ? DescribeDetail.Formatted
            : DescribeDetail.Plain;
        if (StartsQuery())
            throw Refuse("DESCRIBE of a query", "Write CREATE VIEW v AS …; DESCRIBE v;");
        var table = ParseTableName();
        var partition = Is("PARTITION") ? ParsePartition() : null;
        List<Name> column = [];
        if (dialect.Language == Language.Hive && IsName())
        {
            column.Add(ParseName());
            while (Current.Key == ".")
            {
                at++;
                // $elem$, $key$ and $value$ are lexed as names where the dialect allows it.
                column.Add(ParseName("a field"));
            }
        }
        return new DescribeTable(From(first), table, detail, partition, column);
    }

    private DescribeFunction ParseDescribeFunction(int first)
    {
        Expect("FUNCTION");
        var extended = Accept("EXTENDED");
        if (Current.Kind == TokenKind.End)
            throw Expected("a function's name");
        // Operators and reserved words are functions too here: DESCRIBE FUNCTION +, DESCRIBE FUNCTION case.
        var name = tokens[at++].Text;
        while (Accept("."))
            name += "." + tokens[at++].Text;
        return new(From(first), name.ToLowerInvariant(), extended);
    }

    private Explain ParseExplain()
    {
        var first = at;
        Expect("EXPLAIN");
        List<string> variant = [];
        string[] words =
            dialect.Language == Language.Impala
                ? []
                :
                [
                    "EXTENDED",
                    "FORMATTED",
                    "DEPENDENCY",
                    "CBO",
                    "COST",
                    "JOINCOST",
                    "LOGICAL",
                    "AUTHORIZATION",
                    "REOPTIMIZATION",
                    "LOCKS",
                    "AST",
                    "DDL",
                    "ANALYZE",
                    "DEBUG",
                ];
        while (words.Contains(Current.Key) && !(Current.Key == "ANALYZE" && AheadIs(1, "TABLE")))
            variant.Add(tokens[at++].Key);
        if (variant.Count == 0 && Current.Key == "VECTORIZATION")
            throw Refuse("EXPLAIN VECTORIZATION", "DuckDB always works on vectors; write EXPLAIN.");
        var start = at;
        var statement = ParseStatement();
        if (
            dialect.Language == Language.Impala
            && statement is not (QueryStatement or Insert or Update or Delete or Merge or CreateTable { As: not null })
        )
            throw Wrong(
                From(start),
                $"{tokens[start].Key} has no plan.",
                "Impala explains queries, INSERT and CREATE TABLE … AS."
            );
        return new(From(first), string.Join(' ', variant), statement);
    }

    private Analyze ParseAnalyze()
    {
        var first = at;
        Expect("ANALYZE");
        Expect("TABLE");
        var table = ParseTableName();
        var partition = Is("PARTITION") ? ParsePartition() : null;
        if (Accept("CACHE"))
            throw Refuse("ANALYZE TABLE … CACHE METADATA", "The embedded lake keeps no cache; leave it out.");
        Expect("COMPUTE");
        Expect("STATISTICS");
        var noScan = Accept("NOSCAN");
        IReadOnlyList<Name>? columns = null;
        if (!noScan && Accept("FOR"))
        {
            Expect("COLUMNS");
            columns = Current.Kind == TokenKind.End ? [] : ParseList(() => ParseName("a column name"));
        }
        return new(From(first), table, partition, columns, noScan, false);
    }

    private RepairTable ParseRepair()
    {
        var first = at;
        Expect("MSCK");
        var repair = Accept("REPAIR");
        Expect("TABLE");
        var table = ParseTableName();
        var sync = Accept("SYNC");
        var drop = !sync && Accept("DROP");
        if (sync || drop || Accept("ADD"))
            Expect("PARTITIONS");
        if (Current.Key == "PARTITION")
            throw Refuse("MSCK … PARTITION", "Repair the whole table.");
        return new(From(first), table, repair, !drop, sync || drop);
    }
}
