using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Running;

/// <summary>How a result names its structs' fields: as its files do where rows stream from them, else in lower case.</summary>
internal static class ResultNames
{
    public static DataType TypeOf(PlanColumn column, Rel plan) =>
        column.Type.IsNested && !Streams(plan) ? column.Type.Folded() : column.Type;

    /// <summary>No row waits for others: Hive brings rows together in a format of its own, whose names are in lower case.</summary>
    private static bool Streams(Rel plan) =>
        plan switch
        {
            Aggregate or Window or Join or Sort or Distinct or SetOperation => false,
            SharedRef shared => Streams(shared.Shared.Plan),
            _ => PlanTree.Inputs(plan).All(Streams),
        };
}
