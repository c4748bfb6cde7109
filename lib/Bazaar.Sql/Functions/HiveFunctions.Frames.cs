using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;
using SortKey = Bazaar.Engine.Plan.SortKey;

namespace Bazaar.Sql.Functions;

/// <summary>RANGE frames of windows over the types that DuckDB's have other rules for.</summary>
public partial class HiveFunctions
{
    public virtual (Frame Frame, List<SortKey> Order) Frame(Frame frame, List<SortKey> order, Place place)
    {
        if (frame is not { Unit: FrameUnit.Range } || frame is { Start.Offset: null, End.Offset: null } || order is not [var key])
            return (frame, order);
        return key.Value.Type switch
        {
            StringType => (TextFrame(frame, place), order),
            DecimalType { Scale: > 0 and var scale } => (DecimalFrame(frame, scale), order),
            TimestampType => (MomentFrame(frame), order),
            // The last number of a type has none behind it to look for.
            IntegerType i => (
                frame,
                [key with { Value = Cast(key.Value, i.Bits < 64 ? DataType.BigInt : new DecimalType(20, 0), place) }]
            ),
            _ => (frame, order),
        };
    }

    private static readonly Operation Thousands = Operation.Template(
        "thousands of seconds",
        "to_seconds(CAST({0} AS BIGINT) * 1000)"
    );

    /// <summary>RANGE n PRECEDING over a timestamp: Hive's vectorized windows count thousands of seconds. (Measured with Hive 4.0.1.)</summary>
    private static Frame MomentFrame(Frame frame)
    {
        static FrameBound Reach(FrameBound bound) =>
            bound.Offset is null ? bound : bound with { Offset = new Call(Thousands, [bound.Offset], DataType.IntervalDayTime) };
        return frame with { Start = Reach(frame.Start), End = Reach(frame.End) };
    }

    /// <summary>
    /// RANGE n PRECEDING over a decimal: Hive cuts the difference of two keys to a whole number before it compares it with n, so that n reaches
    /// as far as n.99. (Measured on Hive 4.0.1; floating keys and dates are compared as they are.)
    /// </summary>
    private static Frame DecimalFrame(Frame frame, int scale)
    {
        FrameBound Reach(FrameBound bound)
        {
            if (bound.Offset is not Literal { Value: int n })
                return bound;
            if (n == 0)
                return new(FrameEdge.CurrentRow);
            var unit = BigInteger.Pow(10, scale);
            var digits = (n + BigInteger.One) * unit - 1;
            return bound with
            {
                Offset = new Literal(
                    new SqlDecimal(digits, scale),
                    new DecimalType(Math.Max(scale + 1, digits.ToString(CultureInfo.InvariantCulture).Length), scale)
                ),
            };
        }
        return frame with { Start = Reach(frame.Start), End = Reach(frame.End) };
    }

    /// <summary>RANGE n PRECEDING over a text: any other text is too far away, so that only equal ones are near.</summary>
    private static Frame TextFrame(Frame frame, Place place)
    {
        static FrameBound Near(FrameBound bound, FrameEdge edge) =>
            bound.Edge == edge ? new FrameBound(FrameEdge.CurrentRow) : bound;
        var near = new Frame(FrameUnit.Range, Near(frame.Start, FrameEdge.Preceding), Near(frame.End, FrameEdge.Following));
        return near is { Start.Offset: null, End.Offset: null }
            ? near
            : throw SqlErrors.Refused("RANGE over a text without the row itself", place, "Order by a number, or write ROWS.");
    }
}
