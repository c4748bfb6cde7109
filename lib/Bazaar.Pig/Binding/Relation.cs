using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Binding;

/// <summary>A bound relation.</summary>
/// <param name="Schema">Its fields, or null where nobody knows them: then the plan has one column, the unknown tuple.</param>
/// <param name="Alias">The name that its fields bear after a join, and its bag after a group.</param>
internal abstract record Relation(PigSchema? Schema, string? Alias)
{
    /// <summary>Its rows.</summary>
    public abstract Rel Rows();

    public static Scope ScopeOf(PigSchema? schema, Rel rel) =>
        schema is null ? new UnknownScope(rel.Columns[0].Ref()) : new ColumnScope(schema, rel.Columns);
}

internal sealed record PlainRelation(PigSchema? Schema, string? Alias, Func<Rel> Make) : Relation(Schema, Alias)
{
    public override Rel Rows() => Make();
}

/// <summary>A GROUP: a FOREACH over it opens it and asks for what it needs; everybody else gets its bags as lists.</summary>
internal sealed record GroupRelation(PigSchema Schema, string? Alias, Func<GroupRows> Open, Func<Rel> Make)
    : Relation(Schema, Alias)
{
    public override Rel Rows() => Make();
}
