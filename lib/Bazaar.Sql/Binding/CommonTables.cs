using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>The queries of WITH that are in sight, the nearest first. Each is bound at its first use.</summary>
internal sealed class CommonTables
{
    public static readonly CommonTables None = new(null, null);
    private readonly CommonTables? rest;

    private CommonTables(T.CommonTable? table, CommonTables? rest)
    {
        Table = table;
        this.rest = rest;
    }

    public T.CommonTable? Table { get; }

    /// <summary>The tables that were there before this one, which its query sees.</summary>
    public CommonTables Before => rest ?? None;

    public (SharedPlan Plan, IReadOnlyList<OutputColumn> Columns)? Bound { get; set; }

    public CommonTables Add(T.CommonTable table) => new(table, this);

    public CommonTables? Find(string name)
    {
        for (var at = this; at?.Table is not null; at = at.rest)
            if (at.Table.Name.Folded == name)
                return at;
        return null;
    }
}
