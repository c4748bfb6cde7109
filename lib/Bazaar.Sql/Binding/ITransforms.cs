using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>What the binder asks of the programs that rows are given to.</summary>
public interface ITransforms
{
    /// <summary>The rows that a program makes of a plan's: its lines, as the columns that are wanted of it.</summary>
    Rel Through(Rel rows, Tree.Transform transform);
}
