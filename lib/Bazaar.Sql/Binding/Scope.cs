using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>A column as a name finds it.</summary>
/// <param name="Hidden">The other side's of USING: found by its table's alias only.</param>
/// <param name="Using">Its position in the USING of the last join: stars show it there, before the rest, or not at all if it is hidden.</param>
/// <param name="Starless">Found by its name only: stars leave it out.</param>
/// <param name="Twice">Another column of the same query has the name too, so that it means neither.</param>
internal sealed record ScopeColumn(
    string Name,
    PlanColumn Column,
    bool Hidden = false,
    int? Using = null,
    bool Twice = false,
    bool Starless = false
)
{
    public bool InStar => !Starless && (!Hidden || Using is null);
}

/// <summary>The columns of one item in FROM; the alias is in lower case. A stored one is a table of the catalog, no view and no query.</summary>
/// <param name="Database">Its database, where it goes by its own name: then columns may be named by it, too.</param>
internal sealed record ScopeTable(
    string? Alias,
    IReadOnlyList<ScopeColumn> Columns,
    bool IsStored = false,
    string? Database = null
);

/// <summary>The names that an expression sees: tables of its FROM, then those of the queries around it.</summary>
internal sealed class Scope(Scope? outer, IReadOnlyList<ScopeTable> tables)
{
    /// <summary>Aliases of SELECT, for HAVING, QUALIFY and ORDER BY.</summary>
    public IReadOnlyDictionary<string, Expr> Aliases { get; init; } = new Dictionary<string, Expr>();

    /// <summary>The columns that come before an alias of the same name; in ORDER BY none does.</summary>
    public Func<Expr, bool> BeforeAliases { get; init; } = _ => false;

    /// <summary>What stands before in FROM: paths to collections may start there, and nothing else sees it.</summary>
    public IReadOnlyList<ScopeTable> Siblings { get; init; } = [];
    public IReadOnlyList<ScopeTable> Tables => tables;
    public Scope? Outer => outer;

    /// <summary>Columns of FROM, for a reference in a grouped query to be told from one to a query around it.</summary>
    public IEnumerable<ScopeColumn> Columns => tables.SelectMany(t => t.Columns);

    public Scope With(IReadOnlyDictionary<string, Expr> aliases, Func<Expr, bool>? beforeAliases = null) =>
        new(outer, tables)
        {
            Siblings = Siblings,
            Beyond = Beyond,
            Aliases = aliases,
            BeforeAliases = beforeAliases ?? (_ => false),
        };

    /// <summary>What is around the query, where nothing in it may be named.</summary>
    public Scope? Beyond { get; init; }

    /// <summary>The aggregates of this scope's columns that a query inside may ask for; null where none may.</summary>
    public GroupAggregates? Aggregates { get; private init; }

    /// <summary>The same, in HAVING.</summary>
    public Scope Collecting(GroupAggregates aggregates) =>
        new(outer, tables)
        {
            Beyond = Beyond,
            Siblings = Siblings,
            Aliases = Aliases,
            BeforeAliases = BeforeAliases,
            Aggregates = aggregates,
        };

    /// <summary>The same without what is around it.</summary>
    public Scope Alone() =>
        new(null, tables)
        {
            Aggregates = Aggregates,
            Beyond = outer ?? Beyond,
            Siblings = Siblings,
            Aliases = Aliases,
            BeforeAliases = BeforeAliases,
        };

    /// <summary>What a bare name means, or null.</summary>
    public Expr? Find(string name, Place place)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            var found = scope
                .Tables.SelectMany(t => t.Columns.Where(c => c.Name == name && !c.Hidden).Select(c => (Table: t, Column: c)))
                .ToList();
            var column = found.Count == 1 ? found[0].Column.Column.Ref(place) : null;
            if (scope.Aliases.TryGetValue(name, out var value) && (column is null || !scope.BeforeAliases(column)))
                return value;
            if (found.Find(f => f.Column.Using is not null) is { Column: not null } shared)
                throw SqlErrors.SharedColumn(name, shared.Table.Alias, place);
            if (found.Count > 1 || found is [{ Column.Twice: true }])
                throw SqlErrors.Ambiguous(name, place, found.Select(f => f.Table.Alias ?? "the query's alias"));
            if (column is not null)
                return column;
        }
        return null;
    }

    /// <summary>Whether some table here or around has a column of that name.</summary>
    public bool Has(string name) => Columns.Any(c => c.Name == name && !c.Hidden) || outer?.Has(name) == true;

    /// <summary>The alias of the table that has a column under a name, here or around; null where it has none.</summary>
    public string? AliasOf(PlanColumn column, string name) =>
        tables.FirstOrDefault(t => t.Columns.Any(c => c.Column == column && c.Name == name)) is { } table
            ? table.Alias
            : outer?.AliasOf(column, name);

    /// <summary>The table of that alias, or null.</summary>
    public ScopeTable? FindTable(string alias)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope.Tables.FirstOrDefault(t => t.Alias == alias) is { } table)
                return table;
        return null;
    }
}

/// <summary>The aggregates of SELECT that a query in HAVING may ask for, and those that one did.</summary>
internal sealed class GroupAggregates(IEnumerable<Expr> selected)
{
    private readonly List<Item> asked = [];

    public IReadOnlyList<Item> Asked => asked;

    /// <summary>The column of an aggregate, or null where SELECT has none such.</summary>
    public PlanColumn? Find(AggregateCall aggregate)
    {
        if (!selected.SelectMany(Exprs.All<AggregateCall>).Any(a => Exprs.Same(a, aggregate)))
            return null;
        var item = Item.Of(aggregate.Function.Name, aggregate);
        asked.Add(item);
        return item.Column;
    }
}
