using System.Text;
using Bazaar.Cluster.Thrift;

namespace Bazaar.Cluster.Hive;

/// <summary>One column of a fetch: an array of values, and a bit a row that says which are NULL.</summary>
internal sealed class ColumnValues(Array values, byte[] nulls, bool text)
{
    public int Count => values.Length;

    /// <summary>A row's value: bool, sbyte, short, int, long, double, string, byte[], or null.</summary>
    public object? this[int row] =>
        IsNull(row) ? null
        : text ? Encoding.UTF8.GetString((byte[])values.GetValue(row)!)
        : values.GetValue(row);

    /// <summary>The array of bits may be shorter than the column: what it does not cover is not NULL.</summary>
    private bool IsNull(int row) => row / 8 < nulls.Length && (nulls[row / 8] & (1 << (row % 8))) != 0;

    /// <summary>TColumn is a union: 1 bool, 2 byte, 3 short, 4 int, 5 long, 6 double, 7 string, 8 binary; in each 1 values, 2 nulls.</summary>
    public static ColumnValues Read(ThriftStruct column)
    {
        var (kind, inner) = column.Fields.First();
        var content = (ThriftStruct)inner;
        return new((Array)content[1]!, content[2] as byte[] ?? [], kind == 7);
    }
}
