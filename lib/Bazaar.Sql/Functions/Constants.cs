using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Constants under conversions that the binder put around them.</summary>
internal static class Constants
{
    public static object? Value(Expr value) =>
        value switch
        {
            Literal l => l.Value,
            Cast c => Value(c.Operand),
            _ => null,
        };

    /// <summary>A literal, converted or not.</summary>
    public static bool Is(Expr value) => value is Literal || (value is Cast c && Is(c.Operand));

    public static bool IsNull(Expr value) => value is Literal { Value: null } || (value is Cast c && IsNull(c.Operand));
}
