using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>
/// A column that an operator makes. Its identity is the object, not the name: two columns may share a name, and a reference
/// can never mean the wrong one. Printers and the writer number columns in the order in which they meet them.
/// </summary>
public sealed class PlanColumn(string name, DataType type, Place? place = null)
{
    /// <summary>The name that a person reads; it need not be unique.</summary>
    public string Name { get; } = name;
    public DataType Type { get; } = type;

    /// <summary>Where the script says it, or null.</summary>
    public Place? Place { get; } = place;

    public ColumnRef Ref(Place? place = null) => new(this) { Place = place };

    /// <summary>A new column of the same name and type.</summary>
    public PlanColumn Fresh() => new(Name, Type, Place);

    public override string ToString() => Name;
}
