using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Bazaar.Cluster.Spark.Wire;
using Bazaar.Core;
using Column = Bazaar.Core.Column;

namespace Bazaar.Cluster.Spark;

/// <summary>The result of one statement: columns, and rows that are read from the stream as they are asked for, once. Disposing stops it.</summary>
public sealed class SparkRows : IDisposable
{
    private static readonly CompressionCodecFactory Codecs = new();

    private readonly SparkExecution execution;
    private readonly StatementStop stop;
    private ExecutePlanResponse? next;

    /// <param name="execution">Runs the relation that has the rows.</param>
    /// <param name="stop">Stops it; ends with the rows.</param>
    internal SparkRows(SparkExecution execution, StatementStop stop)
    {
        (this.execution, this.stop) = (execution, stop);
        while ((next = Next()) is { Schema: null }) { }
        Columns = next is null ? [] : SparkType.Columns(next.Schema);
    }

    /// <summary>None for a statement that gives no rows.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows with the values that <see cref="Result"/> promises for each type.</summary>
    /// <exception cref="BazaarException">The statement failed while it made them, or a value can't be held.</exception>
    /// <exception cref="OperationCanceledException">The statement's token says so.</exception>
    public IEnumerable<object?[]> Rows()
    {
        for (; next is not null; next = Next())
            if (next.ArrowBatch is { Data.Length: > 0 } batch)
                foreach (var row in Read(batch))
                    yield return row;
    }

    private ExecutePlanResponse? Next()
    {
        try
        {
            return execution.Next();
        }
        catch (OperationCanceledException e)
        {
            throw stop.Reason(e);
        }
    }

    private IEnumerable<object?[]> Read(ExecutePlanResponse.Types.ArrowBatch sent)
    {
        using var reader = new ArrowStreamReader(sent.Data.Memory, Codecs);
        while (reader.ReadNextRecordBatch() is { } batch)
            using (batch)
            {
                var columns = Columns.Select((c, i) => ArrowValues.Reader(batch.Column(i), c.Type, c.Name)).ToArray();
                for (var row = 0; row < batch.Length; row++)
                    yield return System.Array.ConvertAll(columns, c => c(row));
            }
    }

    public void Dispose()
    {
        execution.Dispose();
        stop.Dispose();
    }
}
