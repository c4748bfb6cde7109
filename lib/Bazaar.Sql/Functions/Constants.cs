using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>
/// Constants among arguments: literals, and what is computed of literals alone. Such a value is computed while the statement is bound, as
/// Hive's planner folds it, but only where a function asks for it.
/// </summary>
internal sealed class Constants
{
    /// <summary>Runs a plan of one row; none where nothing runs, and then only literals and their conversions to their own kind are known.</summary>
    public Func<Rel, IReadOnlyList<object?[]>>? Run { get; set; }

    /// <summary>Whether the value is the same in all rows and at all times of the statement.</summary>
    public static bool Is(Expr value) => value is Literal || (Exprs.IsPure(value) && !Exprs.Has<ColumnRef>(value));

    /// <summary>The constant's value; null where it is NULL, and where it is none.</summary>
    /// <exception cref="BazaarException">Computing it fails.</exception>
    public object? Value(Expr value) => Fold(value)?.Value;

    public bool IsNull(Expr value) => Fold(value) is { Value: null };

    /// <summary>The constant as a literal of its type, or null where the value is none.</summary>
    public Literal? Fold(Expr value) =>
        value switch
        {
            Literal l => l,
            Cast { Operand: Literal { Value: int or short or sbyte, Type: IntegerType } l, Type: IntegerType { Bits: 32 } } c =>
                new Literal(Convert.ToInt32(l.Value, CultureInfo.InvariantCulture), c.Type),
            Cast
            {
                Operand: Literal { Value: string, Type: StringType { Padded: false } } l,
                Type: StringType { Length: null }
            } c => l with
            {
                LiteralType = c.Type,
            },
            _ when Run is null || !Is(value) => null,
            _ => new Literal(Run(new Project(new SingleRow(), [Item.Of("constant", value)]))[0][0], value.Type)
            {
                Place = value.Place,
            },
        };
}
