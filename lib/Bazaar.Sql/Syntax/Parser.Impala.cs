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

    internal Analyze ParseComputeStats()
    {
        var first = at;
        Expect("COMPUTE");
        var incremental = Accept("INCREMENTAL");
        Expect("STATS");
        var table = ParseTableName();
        IReadOnlyList<Name> columns = Is("(") ? ParseNames() : [];
        var partition = incremental && Is("PARTITION") ? ParsePartition(comparisons: true) : null;
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
        var partition = incremental ? ParsePartition(comparisons: true) : null;
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
