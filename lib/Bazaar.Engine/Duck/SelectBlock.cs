using System.Text;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>How far a SELECT is filled; an operator that comes before what is filled needs a derived table.</summary>
internal enum Clause
{
    From,
    Where,
    GroupBy,
    Having,
    Window,
    Distinct,
    Limit,
}

/// <summary>What an item of a SELECT costs where its text is repeated.</summary>
internal enum ItemKind
{
    /// <summary>A column of FROM: it may be repeated, and it is NULL where an outer join finds nothing.</summary>
    Name,

    /// <summary>A constant: it may be repeated, but not be moved above an outer join.</summary>
    Constant,

    /// <summary>Anything else: repeating it would compute it again.</summary>
    Computed,
}

internal readonly record struct BlockItem(PlanColumn Column, string Sql, ItemKind Kind);

internal readonly record struct BlockOrder(string Sql, bool Descending, bool NullsFirst)
{
    public string Text => $"{Sql} {(Descending ? "DESC" : "ASC")} NULLS {(NullsFirst ? "FIRST" : "LAST")}";
}

/// <summary>One SELECT that operators are folded into, as long as the meaning stays the same.</summary>
internal sealed class SelectBlock
{
    public string? From { get; set; }

    /// <summary>True where FROM is a join: as the right side of another it goes in parentheses.</summary>
    public bool IsJoin { get; set; }

    public List<string> Where { get; } = [];
    public string? GroupBy { get; set; }

    /// <summary>
    /// Of an aggregate without keys, which has one row whatever its items are: the columns that aggregate. Else null.
    /// </summary>
    public HashSet<PlanColumn>? OneGroup { get; set; }
    public List<string> Having { get; } = [];
    public bool Distinct { get; set; }
    public List<BlockOrder> OrderBy { get; set; } = [];
    public string? Limit { get; set; }
    public Clause Filled { get; set; } = Clause.From;
    public List<BlockItem> Items { get; set; } = [];

    /// <summary>Whether FROM may be an operand of a join as it stands.</summary>
    public bool PlainFrom => Filled == Clause.From && From is not null && Items.TrueForAll(i => i.Kind == ItemKind.Name);

    public string Text(Func<PlanColumn, string> alias, IEnumerable<string>? hidden = null)
    {
        var items = Items
            .Select(i =>
                i.Sql.EndsWith("." + alias(i.Column), StringComparison.Ordinal) ? i.Sql : $"{i.Sql} AS {alias(i.Column)}"
            )
            .Concat(hidden ?? [])
            .DefaultIfEmpty("1");
        var sql = new StringBuilder(Distinct ? "SELECT DISTINCT " : "SELECT ").AppendJoin(", ", items);
        if (From is not null)
            sql.Append("\nFROM ").Append(From);
        if (Where.Count > 0)
            sql.Append("\nWHERE ").AppendJoin(" AND ", Where);
        if (GroupBy is not null)
            sql.Append("\nGROUP BY ").Append(GroupBy);
        if (Having.Count > 0)
            sql.Append("\nHAVING ").AppendJoin(" AND ", Having);
        if (OrderBy.Count > 0)
            sql.Append("\nORDER BY ").AppendJoin(", ", OrderBy.Select(o => o.Text));
        if (Limit is not null)
            sql.Append('\n').Append(Limit);
        return sql.ToString();
    }
}
