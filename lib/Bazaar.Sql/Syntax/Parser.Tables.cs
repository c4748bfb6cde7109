using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>CREATE TABLE and the clauses that it shares with others.</summary>
public sealed partial class Parser
{
    private CreateTable ParseCreateTable(int first, CreateKind kind)
    {
        Expect("TABLE");
        var ifNotExists = ParseIfNotExists();
        var name = ParseTableName();
        var table = new CreateTable(From(first), name, kind, ifNotExists);
        if (dialect.Language == Language.Impala && Is("SORT"))
            table = table with { SortBy = ParseSortBy() };
        if (Accept("LIKE"))
            table = ParseLike(table);
        else if (Is("(") && !StartsQuery())
            table = ParseTableElements(table);
        table = ParseTableClauses(table);
        if (
            dialect.Language == Language.Impala
            && Is("AS")
            && (table.Columns.Count > 0 || table.PartitionedBy.Any(p => p.Type is not null))
        )
            throw Wrong(
                Here,
                "The query gives the columns and their types.",
                "Leave the column list out; name partition columns alone."
            );
        if (Accept("AS"))
            table = table with { As = ParseDefinition() };
        return table with { Place = From(first) };
    }

    private CreateTable ParseLike(CreateTable table)
    {
        if (Current.Key is "FILE" && dialect.Language == Language.Hive)
            throw Refuse("CREATE TABLE … LIKE FILE", "List the columns; DESCRIBE of a Parquet file's table shows them.");
        if (dialect.Language == Language.Impala && Current.Key is "PARQUET" or "ORC" && Ahead().Kind == TokenKind.String)
        {
            if (Current.Key is "ORC")
                throw Refuse("CREATE TABLE … LIKE ORC", "List the columns, or write LIKE PARQUET and a Parquet file.");
            at++;
            return table with { LikeFile = ParseString() };
        }
        return table with { Like = ParseTableName() };
    }

    private CreateTable ParseTableElements(CreateTable table)
    {
        List<ColumnDefinition> columns = [];
        List<TableConstraint> constraints = [];
        Expect("(");
        do
        {
            if (ParseTableConstraint() is { } constraint)
                constraints.Add(constraint);
            else
                columns.Add(ParseColumn());
        } while (Accept(","));
        Expect(")");
        return table with { Columns = columns, Constraints = constraints };
    }

    /// <summary>The clauses in the dialect's order; one that stands too late is named.</summary>
    private CreateTable ParseTableClauses(CreateTable table)
    {
        var impala = dialect.Language == Language.Impala;
        (string Name, Func<bool> Here, Func<CreateTable, CreateTable> Read)[] clauses =
        [
            ("COMMENT", () => !impala && Is("COMMENT"), t => t with { Comment = ParseComment() }),
            ("PARTITIONED BY", () => Is("PARTITIONED"), t => t with { PartitionedBy = ParsePartitionedBy() }),
            ("CLUSTERED BY", () => Is("CLUSTERED"), t => t with { Bucketing = ParseBucketing() }),
            ("SKEWED BY", () => Is("SKEWED"), t => t with { Skew = ParseSkew() }),
            ("SORT BY", () => impala && Is("SORT"), t => t with { SortBy = ParseSortBy() }),
            ("COMMENT", () => impala && Is("COMMENT"), t => t with { Comment = ParseComment() }),
            ("ROW FORMAT", () => Is("ROW"), t => t with { RowFormat = ParseRowFormat() }),
            ("WITH SERDEPROPERTIES", () => impala && Is("WITH"), ReadSerdeProperties),
            ("STORED", () => Is("STORED"), t => t with { FileFormat = ParseFileFormat() }),
            ("LOCATION", () => Is("LOCATION"), t => t with { Location = ParseLocation() }),
            (
                "CACHED IN",
                () => impala && Is("CACHED"),
                _ => throw Refuse("CACHED IN", "Leave it out: HDFS caching changes no rows.")
            ),
            ("UNCACHED", () => impala && Accept("UNCACHED"), t => t),
            ("TBLPROPERTIES", () => Is("TBLPROPERTIES"), t => t with { Properties = ParseTableProperties() }),
        ];
        string? last = null;
        foreach (var (name, here, read) in clauses)
        {
            if (!here())
                continue;
            table = read(table);
            last = name;
        }
        foreach (var (name, here, _) in clauses)
            if (last is not null && here())
                throw Wrong(
                    Here,
                    $"{name} stands too late: {dialect.Name} wants it before {last}.",
                    $"Move it before {last}; each clause stands once."
                );
        return table;
    }

    /// <summary>Properties of the SerDe that the file format has anyway: they are read, and mean nothing here.</summary>
    private CreateTable ReadSerdeProperties(CreateTable table)
    {
        Expect("WITH");
        Expect("SERDEPROPERTIES");
        ParseProperties();
        return table;
    }

    private string ParseComment()
    {
        Expect("COMMENT");
        return ParseString("the comment");
    }

    private string ParseLocation()
    {
        Expect("LOCATION");
        return ParseString("a path");
    }

    private IReadOnlyList<Property> ParseTableProperties()
    {
        Expect("TBLPROPERTIES");
        return ParseProperties();
    }

    private ColumnDefinition ParseColumn()
    {
        var first = at;
        var name = ParseName("a column name");
        if (dialect.Language == Language.Hive && name.Text.AsSpan().IndexOfAny('.', ':') >= 0)
            throw Wrong(name.Place, $"{name.Text} is no column's name: it has a dot or a colon.", "Leave them out.");
        var type = ParseType();
        List<ColumnConstraint> constraints = [];
        // Hive takes one constraint, before the comment.
        while ((constraints.Count == 0 || dialect.Language == Language.Impala) && ParseColumnConstraint() is { } constraint)
            constraints.Add(constraint);
        var comment = Is("COMMENT") ? ParseComment() : null;
        return new(From(first), name, type, constraints, comment);
    }

    private IReadOnlyList<ColumnDefinition> ParsePartitionedBy()
    {
        Expect("PARTITIONED");
        Expect("BY");
        if (Current.Key is "SPEC" or "RANGE" or "HASH")
            throw Refuse($"PARTITIONED BY {Current.Key}", "Partition by columns: PARTITIONED BY (year INT, month INT, day INT).");
        Expect("(");
        var columns = ParseList(() => Ahead().Key is "," or ")" ? ParseBareColumn() : ParseColumn());
        Expect(")");
        return columns;
    }

    private ColumnDefinition ParseBareColumn()
    {
        var name = ParseName("a column name");
        return new(name.Place, name, null, [], null);
    }

    private Bucketing ParseBucketing()
    {
        var first = at;
        Expect("CLUSTERED");
        Expect("BY");
        var columns = ParseNames();
        List<OrderItem> sorted = [];
        if (AcceptAll(dialect.Language == Language.Impala ? "SORT" : "SORTED", "BY"))
        {
            Expect("(");
            sorted = ParseList(ParseOrderItem);
            Expect(")");
        }
        Expect("INTO");
        var buckets = ParseCount("how many buckets");
        Expect("BUCKETS");
        return new(From(first), columns, sorted, buckets);
    }

    private Skew ParseSkew()
    {
        var first = at;
        Expect("SKEWED");
        Expect("BY");
        var columns = ParseNames();
        Expect("ON");
        Expect("(");
        var values = ParseList(() =>
        {
            var start = at;
            var value = ParseExpression();
            return value as RowValue ?? new RowValue(From(start), [value]);
        });
        Expect(")");
        var directories = Current.Key == "STORED" && AheadIs(2, "DIRECTORIES");
        if (directories)
            at += 3;
        return new(From(first), columns, values, directories);
    }

    /// <summary>The columns that Impala sorts each file's rows by; it keeps them as properties of the table.</summary>
    private SortColumns ParseSortBy()
    {
        var first = at;
        Expect("SORT");
        Expect("BY");
        var zorder = Accept("ZORDER");
        if (!zorder)
            Accept("LEXICAL");
        Expect("(");
        List<Name> columns = Is(")") ? [] : ParseList(() => ParseName("a column name"));
        Expect(")");
        return new(From(first), columns, zorder);
    }

    private RowFormat? ParseRowFormat()
    {
        var first = at;
        if (!Accept("ROW"))
            return null;
        Expect("FORMAT");
        if (Accept("SERDE"))
        {
            var name = ParseString("the SerDe's class");
            IReadOnlyList<Property> properties = AcceptAll("WITH", "SERDEPROPERTIES") ? ParseProperties() : [];
            return new SerdeFormat(From(first), name, properties);
        }
        Expect("DELIMITED");
        string? fields = null,
            escape = null;
        if (AcceptAll("FIELDS", "TERMINATED", "BY"))
        {
            fields = ParseString();
            escape = AcceptAll("ESCAPED", "BY") ? ParseString() : null;
        }
        else if (dialect.Language == Language.Impala && AcceptAll("ESCAPED", "BY"))
            escape = ParseString();
        var items = AcceptAll("COLLECTION", "ITEMS", "TERMINATED", "BY") ? ParseString() : null;
        var keys = AcceptAll("MAP", "KEYS", "TERMINATED", "BY") ? ParseString() : null;
        var lines = AcceptAll("LINES", "TERMINATED", "BY") ? ParseString() : null;
        var nulls = AcceptAll("NULL", "DEFINED", "AS") ? ParseString() : null;
        return new DelimitedFormat(From(first), fields, escape, items, keys, lines, nulls);
    }

    private FileFormat? ParseFileFormat()
    {
        var first = at;
        if (!Accept("STORED"))
            return null;
        if (Accept("BY"))
        {
            var handler = Current.Kind == TokenKind.String ? ParseString() : ParseName("a storage handler").Text;
            IReadOnlyList<Property> properties = AcceptAll("WITH", "SERDEPROPERTIES") ? ParseProperties() : [];
            if (Accept("STORED"))
            {
                Expect("AS");
                ParseFormatName();
            }
            return new HandlerFormat(From(first), handler, properties);
        }
        Expect("AS");
        return ParseFormatName() with { Place = From(first) };
    }

    private FileFormat ParseFormatName()
    {
        var first = at;
        if (Accept("INPUTFORMAT"))
        {
            var input = ParseString("the input format's class");
            Expect("OUTPUTFORMAT");
            var output = ParseString("the output format's class");
            if (Accept("SERDE"))
                ParseString();
            return new ClassFormat(From(first), input, output);
        }
        var name = Current.Text;
        if (!dialect.FileFormats.Contains(Current.Key))
        {
            if (Current.Kind is not (TokenKind.Word or TokenKind.QuotedName))
                throw Expected("a file format");
            var near = NearWords.Nearest(name, dialect.FileFormats);
            throw new BazaarException(
                new(
                    Fault.Semantic,
                    $"{dialect.Name} has no file format {name}.",
                    Here,
                    near is null
                        ? $"The formats are {string.Join(", ", dialect.FileFormats.Order(StringComparer.Ordinal))}."
                        : $"Did you mean {near}?",
                    "42000/40000 SemanticException"
                )
            );
        }
        at++;
        return new NamedFormat(From(first), name.ToUpperInvariant());
    }
}
