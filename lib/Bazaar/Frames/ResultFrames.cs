using Bazaar.Core;
using Bazaar.Output;
using Microsoft.Data.Analysis;

namespace Bazaar.Frames;

/// <summary>Results as .NET's data frames, and back.</summary>
public static class ResultFrames
{
    /// <summary>All rows in memory, column by column.</summary>
    /// <remarks>
    /// Numbers and truth values keep their type, dates and timestamps are DateTime, exact decimals of up to 28 digits decimal. What a frame has no column for
    /// (wider decimals, bytes, intervals, arrays, maps, structs) is the text that the engine's shell prints.
    /// </remarks>
    public static DataFrame ToDataFrame(this Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var columns = result.Columns.Select(c => New(c)).ToList();
        foreach (var row in result.Rows())
            for (var i = 0; i < columns.Count; i++)
                Append(columns[i], row[i], result.Columns[i].Type, result.Language);
        return new(columns);
    }

    /// <summary>A frame as a result: what shows, writes and draws results does so with frames.</summary>
    public static Result ToResult(this DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new FrameResult(frame) { Language = Language.Hive, Columns = [.. frame.Columns.Select(ColumnOf)] };
    }

    private static DataFrameColumn New(Column column) =>
        column.Type switch
        {
            BooleanType => new BooleanDataFrameColumn(column.Name),
            IntegerType { Bits: 8 } => new SByteDataFrameColumn(column.Name),
            IntegerType { Bits: 16 } => new Int16DataFrameColumn(column.Name),
            IntegerType { Bits: 32 } => new Int32DataFrameColumn(column.Name),
            IntegerType { Bits: 64 } => new Int64DataFrameColumn(column.Name),
            FloatingType { Bits: 32 } => new SingleDataFrameColumn(column.Name),
            FloatingType => new DoubleDataFrameColumn(column.Name),
            DecimalType { Precision: <= 28 } => new DecimalDataFrameColumn(column.Name),
            DateType or TimestampType or InstantType => new DateTimeDataFrameColumn(column.Name),
            _ => new StringDataFrameColumn(column.Name),
        };

    private static void Append(DataFrameColumn to, object? value, DataType type, Language language)
    {
        switch (to)
        {
            case BooleanDataFrameColumn c:
                c.Append((bool?)value);
                break;
            case SByteDataFrameColumn c:
                c.Append((sbyte?)value);
                break;
            case Int16DataFrameColumn c:
                c.Append((short?)value);
                break;
            case Int32DataFrameColumn c:
                c.Append((int?)value);
                break;
            case Int64DataFrameColumn c:
                c.Append((long?)value);
                break;
            case SingleDataFrameColumn c:
                c.Append((float?)value);
                break;
            case DoubleDataFrameColumn c:
                c.Append((double?)value);
                break;
            case DecimalDataFrameColumn c:
                c.Append(value is SqlDecimal d ? Exact(d) : (decimal?)value);
                break;
            case DateTimeDataFrameColumn c:
                c.Append(
                    value switch
                    {
                        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                        DateTimeOffset instant => instant.UtcDateTime,
                        _ => (DateTime?)value,
                    }
                );
                break;
            case StringDataFrameColumn c:
                c.Append(value is null ? null : value as string ?? ValueText.Of(value, type, language));
                break;
        }
    }

    private static decimal Exact(SqlDecimal value) =>
        decimal.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>C#'s own names, since the frame's user writes C#; what is not listed is shown as a text.</summary>
    private static readonly Dictionary<Type, (string Name, DataType Type)> Types = new()
    {
        [typeof(bool)] = ("bool", DataType.Boolean),
        [typeof(sbyte)] = ("sbyte", DataType.TinyInt),
        [typeof(byte)] = ("byte", DataType.SmallInt),
        [typeof(short)] = ("short", DataType.SmallInt),
        [typeof(ushort)] = ("ushort", DataType.Int),
        [typeof(int)] = ("int", DataType.Int),
        [typeof(uint)] = ("uint", DataType.BigInt),
        [typeof(long)] = ("long", DataType.BigInt),
        [typeof(ulong)] = ("ulong", DataType.BigInteger),
        [typeof(float)] = ("float", DataType.Float),
        [typeof(double)] = ("double", DataType.Double),
        [typeof(decimal)] = ("decimal", new DecimalType(DecimalType.MaxPrecision, 0)),
        [typeof(string)] = ("string", DataType.String),
        [typeof(DateTime)] = (nameof(DateTime), DataType.Timestamp),
    };

    private static Column ColumnOf(DataFrameColumn column) =>
        Types.TryGetValue(column.DataType, out var known)
            ? new(column.Name, known.Type, known.Name)
            : new(column.Name, DataType.String, column.DataType.Name);
}
