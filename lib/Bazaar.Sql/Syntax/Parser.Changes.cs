using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Statements that change rows: INSERT, UPDATE, DELETE, MERGE, LOAD, TRUNCATE.</summary>
public sealed partial class Parser
{
    private Statement ParseWithStatement()
    {
        var first = at;
        var with = ParseWith();
        Statement statement =
            Is("INSERT") ? ParseInsert()
            : Is("FROM") && dialect.Language == Language.Hive ? ParseFromStatement()
            : ParseQueryStatement();
        return statement switch
        {
            Insert insert => insert with
            {
                Place = From(first),
                Query = insert.Query with { With = [.. with, .. insert.Query.With] },
            },
            MultiInsert many => many with { Place = From(first), With = with },
            QueryStatement query => new QueryStatement(From(first), query.Query with { With = [.. with, .. query.Query.With] }),
            _ => throw Unexpected(),
        };
    }

    private QueryStatement ParseQueryStatement()
    {
        var first = at;
        var query = ParseQuery();
        return new(From(first), query);
    }

    /// <summary>A statement that starts with FROM: a query, or inserts that share one pass over it.</summary>
    private Statement ParseFromStatement()
    {
        var first = at;
        Expect("FROM");
        var from = ParseFrom();
        if (!Is("INSERT"))
        {
            var query = ParseFromFirst(first, from);
            return Is("INSERT") || StartsSelect()
                ? throw Wrong(
                    Here,
                    "A second SELECT needs an INSERT before it.",
                    "Write INSERT INTO or INSERT OVERWRITE before each SELECT."
                )
                : new QueryStatement(From(first), query);
        }
        List<Insert> branches = [];
        while (Is("INSERT"))
        {
            var start = at++;
            var target = ParseInsertTarget();
            var select = ParseSelect(from);
            // A LATERAL VIEW behind SELECT is this branch's own.
            var query = ParseQueryTail(start, ReferenceEquals(select.From, from) ? select with { From = null } : select);
            branches.Add(new(From(start), target, query, []));
        }
        return new MultiInsert(From(first), [], from, branches);
    }

    private Insert ParseInsert()
    {
        var first = at;
        Expect("INSERT");
        var hints = ParseHints();
        var target = ParseInsertTarget();
        hints.AddRange(ParseHints());
        if (Is("WITH") && dialect.Language == Language.Hive)
            throw Wrong(Here, "WITH can't stand behind INSERT.", "Write WITH name AS (…) INSERT … SELECT ….");
        if (Is("FROM"))
            throw Wrong(Here, "FROM can't stand behind INSERT.", "Write FROM … INSERT … SELECT …, or INSERT … SELECT … FROM ….");
        var query = ParseQuery();
        return new(From(first), target, query, hints);
    }

    private InsertTarget ParseInsertTarget()
    {
        var first = at;
        var overwrite = Accept("OVERWRITE");
        if (!overwrite)
            Expect("INTO");
        if (overwrite && (Is("DIRECTORY") || Is("LOCAL")))
        {
            var local = Accept("LOCAL");
            Expect("DIRECTORY");
            var path = ParseString("a path");
            var row = ParseRowFormat();
            var file = ParseFileFormat();
            return new DirectoryTarget(From(first), path, local, row, file);
        }
        if (!Accept("TABLE") && overwrite && dialect.Language == Language.Hive)
            throw Unexpected();
        var table = ParseTableName();
        IReadOnlyList<Name> columns = [];
        var columnsFirst = dialect.Language == Language.Impala;
        if (columnsFirst && Is("(") && !StartsQuery())
            columns = ParseNames();
        var partition = Is("PARTITION") ? ParsePartition() : null;
        var ifNotExists = overwrite && ParseIfNotExists();
        if (!columnsFirst && Is("(") && !StartsQuery())
            columns = ParseNames();
        return new TableTarget(From(first), table, overwrite, partition, columns, ifNotExists);
    }

    private PartitionSpec ParsePartition(bool comparisons = false)
    {
        var first = at;
        Expect("PARTITION");
        Expect("(");
        var items = ParseList(() => ParsePartitionItem(comparisons));
        Expect(")");
        return new(From(first), items);
    }

    private PartitionItem ParsePartitionItem(bool comparisons)
    {
        var first = at;
        var column = ParseName("a partition column");
        var symbol = "=";
        if (comparisons && Current.Key is "<>" or "<" or "<=" or ">" or ">=" or "=")
            symbol = tokens[at++].Key;
        else if (!Accept("="))
            return comparisons ? throw Unexpected() : new(From(first), column, "=", null);
        var value = ParseExpression(dialect.Precedence.Of("+"));
        return new(From(first), column, symbol, value);
    }

    private List<Assignment> ParseAssignments()
    {
        Expect("SET");
        return ParseList(() =>
        {
            var first = at;
            var column = ParseName("a column");
            if (dialect.Language != Language.Hive && Accept("."))
                column = ParseName("a column");
            Expect("=");
            var value = Current.Key == "DEFAULT" ? ParseItemOrDefault() : ParseExpression(dialect.Precedence.Of("+"));
            return new Assignment(From(first), column, value);
        });
    }

    private Update ParseUpdate()
    {
        var first = at;
        Expect("UPDATE");
        var table = ParseTableName();
        var assignments = ParseAssignments();
        var where = Accept("WHERE") ? ParseExpression() : null;
        return new(From(first), table, assignments, where);
    }

    private Delete ParseDelete()
    {
        var first = at;
        Expect("DELETE");
        Expect("FROM");
        var table = ParseTableName();
        var where = Accept("WHERE") ? ParseExpression() : null;
        return new(From(first), table, where);
    }

    private Merge ParseMerge()
    {
        var first = at;
        Expect("MERGE");
        var hints = ParseHints();
        Expect("INTO");
        var table = ParseTableName();
        var alias = Accept("AS") || IsAlias() ? ParseName("an alias") : null;
        Expect("USING");
        var source = ParseSource();
        Expect("ON");
        var on = ParseExpression();
        List<MergeBranch> branches = [];
        while (Is("WHEN"))
            branches.Add(ParseMergeBranch());
        if (branches.Count == 0)
            throw Unexpected();
        return new(From(first), table, alias, source, on, branches, hints);
    }

    private MergeBranch ParseMergeBranch()
    {
        var first = at;
        Expect("WHEN");
        var not = Accept("NOT");
        Expect("MATCHED");
        if (Current.Key == "BY")
            throw Refuse("WHEN NOT MATCHED BY SOURCE", "Hive has no such branch; DELETE or UPDATE in a statement of its own.");
        var condition = Accept("AND") ? ParseExpression() : null;
        Expect("THEN");
        if (not)
        {
            Expect("INSERT");
            IReadOnlyList<Name> columns = Is("(") ? ParseNames() : [];
            Expect("VALUES");
            var values = ParseRow();
            return new MergeInsert(From(first), condition, columns, values);
        }
        if (Accept("DELETE"))
            return new MergeDelete(From(first), condition);
        Expect("UPDATE");
        var assignments = ParseAssignments();
        return new MergeUpdate(From(first), condition, assignments);
    }

    private LoadData ParseLoad()
    {
        var first = at;
        Expect("LOAD");
        Expect("DATA");
        var local = dialect.Language == Language.Hive && Accept("LOCAL");
        Expect("INPATH");
        var path = ParseString("a path");
        var overwrite = Accept("OVERWRITE");
        Expect("INTO");
        Expect("TABLE");
        var table = ParseTableName();
        var partition = Is("PARTITION") ? ParsePartition() : null;
        if (Is("INPUTFORMAT"))
            throw Refuse("LOAD DATA … INPUTFORMAT", "Load into a table of that format, then INSERT from it.");
        return new(From(first), path, local, overwrite, table, partition);
    }

    private Truncate ParseTruncate()
    {
        var first = at;
        Expect("TRUNCATE");
        Accept("TABLE");
        var ifExists = dialect.Language == Language.Impala && ParseIfExists();
        var table = ParseTableName();
        var partition = Is("PARTITION") ? ParsePartition() : null;
        if (Current.Key == "COLUMNS" && AheadIs(1, "("))
            throw Refuse("TRUNCATE … COLUMNS", "It is for RCFILE tables; write the rows anew by INSERT OVERWRITE.");
        var force = Accept("FORCE");
        return new(From(first), table, partition, ifExists, force);
    }
}
