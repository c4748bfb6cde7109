using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Impala's own statements.</summary>
public sealed partial class Parser
{
    internal Refresh ParseRefresh()
    {
        var first = at;
        Expect("REFRESH");
        if (IsAny("FUNCTIONS", "AUTHORIZATION"))
            throw Refuse($"REFRESH {Current.Key}", "The embedded lake keeps no cache; leave it out.");
        var table = ParseOwnedName();
        PartitionSpec? partition = null;
        while (Is("PARTITION"))
            partition = ParsePartition();
        return new(From(first), table, partition, false);
    }

    /// <summary>A table's name, and its database's at most.</summary>
    private TableName ParseOwnedName()
    {
        var name = ParseTableName();
        return name.Parts.Count <= 2 ? name : throw Wrong(name.Place, $"{name} has too many parts.", "Write database.table.");
    }

    internal Refresh ParseInvalidate()
    {
        var first = at;
        Expect("INVALIDATE");
        Expect("METADATA");
        var table = IsName() ? ParseOwnedName() : null;
        return new(From(first), table, null, true);
    }

    /// <summary>PARTITION (conditions). A comparison of a column is an item, as everywhere else.</summary>
    private PartitionSpec ParsePartitionSet()
    {
        var first = at;
        Expect("PARTITION");
        Expect("(");
        var items = new List<PartitionItem>();
        var conditions = new List<Expression>();
        void Add(Expression condition)
        {
            switch (condition)
            {
                case Logical { IsAnd: true } all:
                    foreach (var term in all.Terms)
                        Add(term);
                    break;
                case Binary { Operator: "=" or "<>" or "<" or "<=" or ">" or ">=", Left: ColumnReference column } b:
                    items.Add(new(b.Place, column.Name, b.Operator, b.Right));
                    break;
                case IsTest { Kind: IsKind.Null, Not: false, Operand: ColumnReference column } absent:
                    items.Add(new(absent.Place, column.Name, "=", new NullLiteral(absent.Place)));
                    break;
                default:
                    conditions.Add(condition);
                    break;
            }
        }
        foreach (var condition in ParseList(() => ParseExpression()))
            Add(condition);
        Expect(")");
        return new(From(first), items) { Conditions = conditions };
    }

    internal Analyze ParseComputeStats()
    {
        var first = at;
        Expect("COMPUTE");
        var incremental = Accept("INCREMENTAL");
        Expect("STATS");
        var table = ParseTableName();
        var partition = incremental && Is("PARTITION") ? ParsePartitionSet() : null;
        // () is none, no parentheses are all.
        var none = Is("(") && AheadIs(1, ")") && AcceptAll("(", ")");
        IReadOnlyList<Name>? columns =
            none ? null
            : Is("(") ? ParseNames()
            : [];
        // Statistics of the whole table are quick here, and no worse than a sample's.
        if (!incremental && Is("TABLESAMPLE"))
            ParseSample();
        return new(From(first), table, partition, columns, false, incremental);
    }

    private DropStatistics ParseDropStats(int first)
    {
        var incremental = Accept("INCREMENTAL");
        Expect("STATS");
        var table = ParseTableName();
        var partition = incremental ? ParsePartitionSet() : null;
        return new(From(first), table, partition);
    }

    private ShowStatistics ParseShowStats(int first, bool columns)
    {
        Expect("STATS");
        var table = ParseTableName();
        return new(From(first), table, columns);
    }

    internal CommentOn ParseCommentOn()
    {
        var first = at;
        Expect("COMMENT");
        Expect("ON");
        var kind =
            Accept("DATABASE") ? "DATABASE"
            : Accept("TABLE") ? "TABLE"
            : Accept("VIEW") ? "VIEW"
            : Accept("COLUMN") ? "COLUMN"
            : throw Unexpected();
        var name = ParseTableName();
        Expect("IS");
        var comment = Accept("NULL") ? null : ParseString("the comment");
        return new(From(first), kind, name, comment);
    }
}
