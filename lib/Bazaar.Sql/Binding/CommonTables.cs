using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>The queries of WITH that are in sight, the nearest first.</summary>
internal sealed class CommonTables
{
    public static readonly CommonTables None = new([], null);
    private readonly List<CommonTable> tables;
    private readonly CommonTables? outer;

    private CommonTables(IReadOnlyList<T.CommonTable> tables, CommonTables? outer)
    {
        this.tables = [.. tables.Select(t => new CommonTable(t, this))];
        this.outer = outer;
    }

    /// <summary>Hive's: all of one WITH see one another, whichever stands first.</summary>
    public CommonTables AddTogether(IReadOnlyList<T.CommonTable> with) => with.Count == 0 ? this : new(with, this);

    /// <summary>Impala's: each sees those that stand before it.</summary>
    public CommonTables AddInTurn(IReadOnlyList<T.CommonTable> with)
    {
        var all = this;
        foreach (var table in with)
        {
            var next = new CommonTables([], all);
            next.tables.Add(new CommonTable(table, all));
            all = next;
        }
        return all;
    }

    public CommonTable? Find(string name) => tables.Find(t => t.Table.Name.Folded == name) ?? outer?.Find(name);
}

/// <summary>A query of WITH, which is bound at its first use.</summary>
/// <param name="Table">What is written.</param>
/// <param name="Sight">The queries of WITH that its own query sees.</param>
internal sealed record CommonTable(T.CommonTable Table, CommonTables Sight)
{
    /// <summary>True while its query is being bound: who asks for it then is a part of it.</summary>
    public bool IsOpen { get; set; }

    public (SharedPlan Plan, IReadOnlyList<OutputColumn> Columns)? Bound { get; set; }
}
