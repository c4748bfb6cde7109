using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>ALTER in all its forms.</summary>
public sealed partial class Parser
{
    private Statement ParseAlter()
    {
        var first = at;
        Expect("ALTER");
        if (IsAny("DATABASE", "SCHEMA"))
            return ParseAlterDatabase(first);
        RefuseObjects("ALTER");
        var kind =
            Accept("TABLE") ? TableLike.Table
            : Accept("VIEW") ? TableLike.View
            : AcceptAll("MATERIALIZED", "VIEW") ? TableLike.MaterializedView
            : throw Unexpected();
        var name = ParseTableName();
        var partition = kind == TableLike.Table && Is("PARTITION") && AheadIs(1, "(") ? ParseAltered() : null;
        var start = at;
        var action = kind switch
        {
            TableLike.Table => ParseTableAction(start),
            TableLike.View => ParseViewAction(start),
            _ => ParseMaterializedAction(start),
        };
        return new AlterTable(From(first), kind, name, partition, action);
    }

    private bool IsImpala => dialect.Language == Language.Impala;

    private PartitionSpec ParseAltered() => IsImpala ? ParsePartitionSet() : ParsePartition();

    private AlterDatabase ParseAlterDatabase(int first)
    {
        at++;
        var name = ParseName("a database's name");
        Expect("SET");
        IReadOnlyList<Property> properties = [];
        string? location = null,
            managed = null,
            owner = null,
            kind = null;
        if (Accept("DBPROPERTIES"))
            properties = ParseProperties();
        else if (Is("LOCATION"))
            location = ParseLocation();
        else if (Accept("MANAGEDLOCATION"))
            managed = ParseString("a path");
        else if (Accept("OWNER"))
        {
            var given = ParseOwner();
            (kind, owner) = (given.Kind, given.Owner.Text);
        }
        else
            throw Unexpected();
        return new(From(first), name, properties, location, managed, owner) { OwnerKind = kind };
    }

    private (string Kind, Name Owner) ParseOwner()
    {
        var kind =
            Accept("USER") ? "USER"
            : Accept("ROLE") ? "ROLE"
            : Accept("GROUP") ? "GROUP"
            : throw Unexpected();
        return (kind, ParseName("an owner's name"));
    }

    private AlterAction ParseMaterializedAction(int first)
    {
        if (Accept("REBUILD"))
            return new RebuildView(From(first));
        var enable = Accept("ENABLE") || Accept("ENABLED");
        if (!enable && !Accept("DISABLE") && !Accept("DISABLED"))
            throw Unexpected();
        Expect("REWRITE");
        return new SetRewrite(From(first), enable);
    }

    private AlterAction ParseViewAction(int first)
    {
        if (Is("RENAME"))
            return ParseRename(first);
        if (IsAny("SET", "UNSET"))
            return ParseSetAction(first);
        if (dialect.Language == Language.Hive && Is("ADD"))
            return ParseAdd(first);
        if (dialect.Language == Language.Hive && Is("DROP"))
            return ParseDropAction(first);
        var columns = dialect.Language == Language.Impala ? ParseViewColumns() : [];
        if (dialect.Language == Language.Impala)
            Expect("AS");
        else
            Accept("AS");
        var start = at;
        var query = ParseDefinition();
        return new RedefineView(From(first), columns, query, TextFrom(start));
    }

    private AlterAction ParseRename(int first)
    {
        Expect("RENAME");
        Expect("TO");
        if (Is("PARTITION"))
        {
            var partition = ParsePartition();
            return new RenamePartition(From(first), partition);
        }
        var to = ParseTableName();
        return new RenameTable(From(first), to);
    }

    private AlterAction ParseTableAction(int first)
    {
        switch (Current.Key)
        {
            case "RENAME":
                return ParseRename(first);
            case "SET" or "UNSET":
                return ParseSetAction(first);
            case "ADD":
                return ParseAdd(first);
            case "DROP":
                return ParseDropAction(first);
            case "REPLACE":
                at++;
                Expect("COLUMNS");
                var columns = ParseColumns();
                return new ReplaceColumns(From(first), columns, ParseCascade());
            case "CHANGE":
                return ParseChange(first);
            case "ALTER" when dialect.Language == Language.Impala:
                return ParseAlterColumn(first);
            case "SORT" when dialect.Language == Language.Impala:
                return new SetSortColumns(From(first), ParseSortBy());
            case "RECOVER" when dialect.Language == Language.Impala:
                at++;
                Expect("PARTITIONS");
                return new RecoverPartitions(From(first));
            case "EXCHANGE":
                at++;
                var spec = ParsePartition();
                Expect("WITH");
                Expect("TABLE");
                var with = ParseTableName();
                return new ExchangePartition(From(first), spec, with);
            case "PARTITION" when AheadIs(1, "COLUMN"):
                at += 2;
                Expect("(");
                var column = ParseColumn();
                Expect(")");
                return new PartitionColumnType(From(first), column);
            case "CLUSTERED":
                var bucketing = ParseBucketing();
                return new SetBucketing(From(first), bucketing);
            case "SKEWED":
                var skew = ParseSkew();
                return new SetSkew(From(first), skew);
            case "NOT":
                return ParseNotAction(first);
            case "UPDATE":
                return ParseUpdateStatistics(first);
            case "INTO" when dialect.Language == Language.Hive:
                at++;
                var buckets = ParseCount("how many buckets");
                Expect("BUCKETS");
                return new SetBuckets(From(first), buckets);
            default:
                return ParseMaintenance(first);
        }
    }

    private Maintain ParseMaintenance(int first)
    {
        if (Accept("TOUCH") || Accept("CONCATENATE"))
        {
            var work = tokens[at - 1].Key;
            var partitions = new List<PartitionSpec>();
            while (Is("PARTITION"))
                partitions.Add(ParsePartition());
            return new(From(first), work, partitions);
        }
        if (Accept("COMPACT"))
        {
            var kind = ParseString("'major' or 'minor'");
            while (!(Current.Kind == TokenKind.End))
                at++;
            return new(From(first), $"COMPACT '{kind}'", []);
        }
        if (IsAny("ARCHIVE", "UNARCHIVE"))
            throw Refuse(Current.Key, "Hadoop archives need a cluster; leave it out.");
        if (IsAny("EXECUTE", "CONVERT", "CREATE"))
            throw Refuse($"ALTER TABLE … {Current.Key}", "It is for Iceberg tables, which the lab has none of.");
        throw Unexpected();
    }

    private AlterAction ParseNotAction(int first)
    {
        Expect("NOT");
        if (Accept("CLUSTERED") || Accept("SORTED"))
            return new SetBucketing(From(first), null);
        if (Accept("SKEWED"))
            return new SetSkew(From(first), null);
        Expect("STORED");
        Expect("AS");
        Expect("DIRECTORIES");
        return new UnsetDirectories(From(first));
    }

    private bool ParseCascade()
    {
        if (Accept("CASCADE"))
            return true;
        Accept("RESTRICT");
        return false;
    }

    private IReadOnlyList<ColumnDefinition> ParseColumns()
    {
        Expect("(");
        var columns = ParseList(ParseColumn);
        Expect(")");
        return columns;
    }

    private AlterAction ParseAdd(int first)
    {
        Expect("ADD");
        if (dialect.Language == Language.Impala && Is("COLUMN"))
        {
            at++;
            var columnIfNotExists = ParseIfNotExists();
            var column = ParseColumn();
            return new AddColumns(From(first), [column], columnIfNotExists, false);
        }
        if (ParseTableConstraint() is { } constraint)
            return new AddConstraint(From(first), constraint);
        if (dialect.Language == Language.Hive && Accept("COLUMNS"))
        {
            var columns = ParseColumns();
            return new AddColumns(From(first), columns, false, ParseCascade());
        }
        var ifNotExists = ParseIfNotExists();
        if (dialect.Language == Language.Impala && Accept("COLUMNS"))
        {
            var columns = ParseColumns();
            return new AddColumns(From(first), columns, ifNotExists, false);
        }
        if (dialect.Language == Language.Impala && Is("RANGE"))
            throw Refuse("ADD RANGE PARTITION", "It is for Kudu tables, which the lab has none of.");
        List<NewPartition> partitions = [];
        do
        {
            var start = at;
            var spec = ParsePartition();
            var location = Is("LOCATION") ? ParseLocation() : null;
            if (dialect.Language == Language.Impala && Is("CACHED"))
                throw Refuse("CACHED IN", "Leave it out: HDFS caching changes no rows.");
            if (dialect.Language == Language.Impala)
                Accept("UNCACHED");
            partitions.Add(new(From(start), spec, location));
        } while (Is("PARTITION"));
        return new AddPartitions(From(first), ifNotExists, partitions);
    }

    private AlterAction ParseDropAction(int first)
    {
        Expect("DROP");
        if (Accept("CONSTRAINT"))
        {
            var constraint = ParseName("a constraint's name");
            return new DropConstraint(From(first), constraint);
        }
        if (Current.Key is "COLUMN" or "COLUMNS" && dialect.Language == Language.Hive)
            throw Wrong(Here, "Hive can't drop a column.", "Write ALTER TABLE … REPLACE COLUMNS (…) with those that stay.");
        if (Accept("COLUMN"))
        {
            var columnIfExists = ParseIfExists();
            var column = ParseName("a column name");
            ParseCascade();
            return new DropColumn(From(first), column, columnIfExists);
        }
        var ifExists = ParseIfExists();
        if (dialect.Language == Language.Impala && IsName())
        {
            var column = ParseName();
            return new DropColumn(From(first), column, false);
        }
        var specs = ParseList(() => IsImpala ? ParsePartitionSet() : ParsePartition(comparisons: true));
        var purge = Accept("PURGE");
        return new DropPartitions(From(first), ifExists, specs, purge);
    }

    private ChangeColumn ParseChange(int first)
    {
        Expect("CHANGE");
        Accept("COLUMN");
        var old = ParseName("a column name");
        var column = ParseColumn();
        var toFirst = Accept("FIRST");
        var after = !toFirst && Accept("AFTER") ? ParseName("a column name") : null;
        var cascade = ParseCascade();
        return new(From(first), old, column, toFirst, after, cascade);
    }

    private CommentColumn ParseAlterColumn(int first)
    {
        Expect("ALTER");
        Accept("COLUMN");
        var column = ParseName("a column name");
        Expect("SET");
        var comment = ParseComment();
        return new(From(first), column, comment);
    }

    private UpdateStatistics ParseUpdateStatistics(int first)
    {
        Expect("UPDATE");
        if (Accept("COLUMNS"))
            throw Refuse("ALTER TABLE … UPDATE COLUMNS", "Name the columns by ADD COLUMNS or REPLACE COLUMNS.");
        Expect("STATISTICS");
        Name? column = null;
        if (Accept("FOR"))
        {
            Accept("COLUMN");
            column = ParseName("a column name");
        }
        Expect("SET");
        var properties = ParseProperties();
        return new(From(first), column, properties);
    }
}
