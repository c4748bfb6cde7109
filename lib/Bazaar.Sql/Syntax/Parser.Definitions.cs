using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>CREATE and DROP of databases, views and macros.</summary>
public sealed partial class Parser
{
    private Statement ParseCreate()
    {
        var first = at;
        Expect("CREATE");
        if (IsAny("DATABASE", "SCHEMA"))
            return ParseCreateDatabase(first);
        var replace = AcceptAll("OR", "REPLACE");
        if (Is("VIEW"))
            return ParseCreateView(first, replace);
        if (replace)
            throw Unexpected();
        if (Is("MATERIALIZED"))
            return ParseCreateMaterializedView(first);
        if (Current.Key == "TEMPORARY" && AheadIs(1, "MACRO"))
            return ParseCreateMacro(first);
        RefuseObjects("CREATE");
        var kind =
            Accept("EXTERNAL") ? CreateKind.External
            : dialect.Language == Language.Impala ? CreateKind.Plain
            : Accept("MANAGED") ? CreateKind.Managed
            : Accept("TRANSACTIONAL") ? CreateKind.Transactional
            : Accept("TEMPORARY") ? CreateKind.Temporary
            : CreateKind.Plain;
        if (kind == CreateKind.Temporary && Is("EXTERNAL"))
            throw Refuse("A temporary external table", "Leave out EXTERNAL: a temporary table's rows end with the session.");
        return ParseCreateTable(first, kind);
    }

    private void RefuseObjects(string verb)
    {
        var key = Current.Key is "TEMPORARY" or "AGGREGATE" && AheadIs(1, "FUNCTION") ? "FUNCTION" : Current.Key;
        var cure = key switch
        {
            "FUNCTION" => "Java functions can't run here; the lab has Hive's own functions (bazaar functions hive).",
            "ROLE" => "Roles are given to users by the lab's policies.",
            "SCHEDULED" => "Schedule it by a DAG.",
            "RESOURCE" or "POOL" or "WORKLOAD" => "Resource plans have a meaning on a cluster only.",
            "CONNECTOR" or "REMOTE" => "Data connectors need a cluster; generate or load the data.",
            "INDEX" => "Hive 3 removed indexes; Parquet's own statistics do their work.",
            _ => null,
        };
        if (cure is not null && !(key == "INDEX" && dialect.Language == Language.Impala))
            throw Refuse($"{verb} {key}", cure);
    }

    private CreateDatabase ParseCreateDatabase(int first)
    {
        at++;
        var ifNotExists = ParseIfNotExists();
        var name = ParseName("a database's name");
        var comment = Is("COMMENT") ? ParseComment() : null;
        var location = Is("LOCATION") ? ParseLocation() : null;
        var managed = Accept("MANAGEDLOCATION") ? ParseString("a path") : null;
        IReadOnlyList<Property> properties = AcceptAll("WITH", "DBPROPERTIES") ? ParseProperties() : [];
        return new(From(first), name, ifNotExists, comment, location, managed, properties);
    }

    private IReadOnlyList<ColumnDefinition> ParseViewColumns()
    {
        if (!Accept("("))
            return [];
        var columns = ParseList(() =>
        {
            var first = at;
            var name = ParseName("a column name");
            var comment = Is("COMMENT") ? ParseComment() : null;
            return new ColumnDefinition(From(first), name, null, [], comment);
        });
        Expect(")");
        return columns;
    }

    private CreateView ParseCreateView(int first, bool replace)
    {
        Expect("VIEW");
        var ifNotExists = ParseIfNotExists();
        var name = ParseTableName("a view's name");
        var columns = ParseViewColumns();
        var comment = Is("COMMENT") ? ParseComment() : null;
        IReadOnlyList<Name> partitioned = AcceptAll("PARTITIONED", "ON") ? ParseNames() : [];
        IReadOnlyList<Property> properties = Is("TBLPROPERTIES") ? ParseTableProperties() : [];
        Expect("AS");
        var start = at;
        var query = ParseDefinition();
        return new(From(first), name, replace, ifNotExists, columns, comment, partitioned, properties, query, TextFrom(start));
    }

    private CreateMaterializedView ParseCreateMaterializedView(int first)
    {
        Expect("MATERIALIZED");
        Expect("VIEW");
        var ifNotExists = ParseIfNotExists();
        var name = ParseTableName("a view's name");
        var disable = (Accept("DISABLE") || Accept("DISABLED")) && AcceptAll("REWRITE");
        var comment = Is("COMMENT") ? ParseComment() : null;
        IReadOnlyList<Name> partitioned = AcceptAll("PARTITIONED", "ON") ? ParseNames() : [];
        IReadOnlyList<Name> clustered = AcceptAll("CLUSTERED", "ON") ? ParseNames() : [];
        IReadOnlyList<Name> distributed = AcceptAll("DISTRIBUTED", "ON") ? ParseNames() : [];
        IReadOnlyList<Name> sorted = AcceptAll("SORTED", "ON") ? ParseNames() : [];
        var row = ParseRowFormat();
        var file = ParseFileFormat();
        var location = Is("LOCATION") ? ParseLocation() : null;
        IReadOnlyList<Property> properties = Is("TBLPROPERTIES") ? ParseTableProperties() : [];
        Expect("AS");
        var start = at;
        var query = ParseDefinition();
        return new(From(first), name, ifNotExists, query, TextFrom(start))
        {
            DisableRewrite = disable,
            Comment = comment,
            PartitionedOn = partitioned,
            ClusteredOn = clustered,
            DistributedOn = distributed,
            SortedOn = sorted,
            RowFormat = row,
            FileFormat = file,
            Location = location,
            Properties = properties,
        };
    }

    private CreateMacro ParseCreateMacro(int first)
    {
        at += 2;
        var name = ParseName("a macro's name");
        Expect("(");
        List<ColumnDefinition> parameters = Is(")") ? [] : ParseList(ParseColumn);
        Expect(")");
        var body = ParseExpression();
        return new(From(first), name, parameters, body);
    }

    private Statement ParseDrop()
    {
        var first = at;
        Expect("DROP");
        if (Accept("DATABASE") || Accept("SCHEMA"))
        {
            var databaseIfExists = ParseIfExists();
            var database = ParseName("a database's name");
            var cascade = Accept("CASCADE");
            if (!cascade)
                Accept("RESTRICT");
            return new DropDatabase(From(first), database, databaseIfExists, cascade);
        }
        if (Current.Key == "TEMPORARY" && AheadIs(1, "MACRO"))
        {
            at += 2;
            var macroIfExists = ParseIfExists();
            var macro = ParseName("a macro's name");
            return new DropMacro(From(first), macro, macroIfExists);
        }
        if (dialect.Language == Language.Hive && (Is("FUNCTION") || (Current.Key == "TEMPORARY" && AheadIs(1, "FUNCTION"))))
        {
            at += Is("FUNCTION") ? 1 : 2;
            var functionIfExists = ParseIfExists();
            var function = ParseTableName("a function's name");
            return new DropFunction(From(first), function, functionIfExists);
        }
        RefuseObjects("DROP");
        if (dialect.Language == Language.Impala && Current.Key is "STATS" or "INCREMENTAL")
            return ParseDropStats(first);
        var kind =
            Accept("TABLE") ? TableLike.Table
            : Accept("VIEW") ? TableLike.View
            : AcceptAll("MATERIALIZED", "VIEW") ? TableLike.MaterializedView
            : throw Unexpected();
        var ifExists = ParseIfExists();
        var name = ParseTableName();
        var purge = kind == TableLike.Table && Accept("PURGE");
        return new DropTable(From(first), kind, name, ifExists, purge);
    }
}
