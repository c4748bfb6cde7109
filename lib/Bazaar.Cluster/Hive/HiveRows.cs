using Bazaar.Cluster.Thrift;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>The result of one statement on the server: columns, and rows that are fetched as they are read, once. Disposing closes it there.</summary>
public sealed class HiveRows : IDisposable
{
    private const int RowsOfOneFetch = 10_000;

    private readonly HiveCalls calls;
    private readonly ThriftStruct operation;

    internal HiveRows(HiveCalls calls, ThriftStruct operation, OperationStatus status, TimeSpan elapsed)
    {
        this.calls = calls;
        this.operation = operation;
        Elapsed = elapsed;
        RowsWritten = status.RowsWritten;
        Columns = status.HasRows ? [.. calls.Schema(operation).Select(HiveColumn.Read)] : [];
    }

    /// <summary>None for a statement that gives no rows.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Rows that INSERT, MERGE, UPDATE or DELETE wrote; null where the server does not tell.</summary>
    public long? RowsWritten { get; }

    /// <summary>From sending the statement to its end on the server.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The rows as the server sends them: numbers and booleans as such, binary as bytes, all else as Hive's own text.</summary>
    public IEnumerable<object?[]> Raw(CancellationToken cancel = default)
    {
        while (Columns.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var columns = Array.ConvertAll(calls.Fetch(operation, RowsOfOneFetch), ColumnValues.Read);
            var rows = columns.Length == 0 ? 0 : columns[0].Count;
            if (rows == 0)
                yield break;
            for (var row = 0; row < rows; row++)
                yield return Array.ConvertAll(columns, c => c[row]);
        }
    }

    /// <summary>The rows with the values that <see cref="Result"/> promises for each type.</summary>
    /// <remarks>Arrays, maps and structs stay Hive's JSON-like text: the server does not say what they are made of.</remarks>
    public IEnumerable<object?[]> Rows(CancellationToken cancel = default) =>
        Raw(cancel).Select(row => row.Select((value, i) => HiveValue.Of(Columns[i].Type, value)).ToArray());

    public void Dispose() => calls.CloseOperation(operation);
}
