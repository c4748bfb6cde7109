using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Microsoft.Data.Analysis;

namespace Bazaar.Frames;

/// <summary>A frame's rows, as a result has them.</summary>
internal sealed class FrameResult(DataFrame frame) : Result
{
    public override long RowCount => frame.Rows.Count;

    public override IEnumerable<object?[]> Rows(long? limit = null)
    {
        var most = Math.Min(limit ?? long.MaxValue, frame.Rows.Count);
        for (var at = 0L; at < most; at++)
            yield return [.. frame.Columns.Select(c => Value(c[at]))];
    }

    private static object? Value(object? value) =>
        value switch
        {
            byte b => (short)b,
            ushort s => (int)s,
            uint i => (long)i,
            ulong l => (BigInteger)l,
            decimal d => new SqlDecimal(Unscaled(d), d.Scale),
            null or bool or sbyte or short or int or long or float or double or string or DateTime => value,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static BigInteger Unscaled(decimal value) =>
        BigInteger.Parse(
            value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );
}
