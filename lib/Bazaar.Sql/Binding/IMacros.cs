using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>The macros of a session.</summary>
public interface IMacros
{
    /// <summary>The macro of a name in lower case, or null.</summary>
    BoundMacro? Find(string name);
}

/// <summary>An expression over parameters.</summary>
public sealed record BoundMacro(IReadOnlyList<PlanColumn> Parameters, Expr Body);
