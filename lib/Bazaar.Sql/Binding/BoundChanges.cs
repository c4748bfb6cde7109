using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>What an INSERT adds.</summary>
/// <param name="Content">The new rows: all columns of the table in its order, in its types.</param>
/// <param name="Partition">The values of the partition columns that the statement gives, by name; the others are in the rows.</param>
public sealed record BoundInsert(Rel Content, IReadOnlyDictionary<string, Expr> Partition);

/// <summary>What a table holds after UPDATE, DELETE or MERGE.</summary>
/// <param name="Content">All its rows then: all columns in its order, in its types.</param>
/// <param name="Changed">One row with one bigint: how many rows the statement changes, adds or takes away.</param>
/// <param name="Check">MERGE: the statement fails where this gives a row (a target row with two source rows); else null.</param>
public sealed record BoundChange(Rel Content, Rel Changed, Rel? Check = null);
